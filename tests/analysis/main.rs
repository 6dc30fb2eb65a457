//! Case and engine together.

mod cases;
mod flagship;
mod oracles;
mod same_bits;
mod service;
