//! Price files: what is read, what is repaired, what is refused.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod exchange;
mod file;
mod table;
