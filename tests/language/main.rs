//! The messages of the interface against the code that asks for them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod keys;
