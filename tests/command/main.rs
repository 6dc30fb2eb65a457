//! The command line as its users call it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod analyses;
mod batch;
mod cases;
mod certificates;
mod manual;
mod pictures;
mod prices;
mod schema;
mod sites;
mod tool;
