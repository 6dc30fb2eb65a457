//! A case that a reader writes: its form, its history, what differs from where it started.
//!
//! | module | subject |
//! |---|---|
//! | [`schema`] | which fields a part of the file may have, from the JSON Schema |
//! | [`history`] | undo and redo |
//! | [`difference`] | how it differs from the case that it started from, in words |

pub mod difference;
pub mod history;
pub mod schema;

pub use history::History;
pub use schema::{Field, Schema, Shape};
