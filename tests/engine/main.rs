//! Properties of the engine.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod distributions;
mod market;
mod sampling;
mod sensitivity;
mod vehicle;
