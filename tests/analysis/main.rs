//! Case and engine together.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod cases;
mod certificate;
mod compute;
mod deal;
mod flagship;
mod floors;
mod host;
mod market;
mod odd_cases;
mod oracles;
mod same_bits;
mod sensitivity;
mod service;
mod tipping;
mod vote;
