//! What the governance page shows.
//!
//! | module | subject |
//! |---|---|
//! | [`ties`] | who is bound to whom, and where interests conflict |
//! | [`vote`] | a vote under every rule of counting |
//! | [`entry`] | a vote as a reader types it |
//! | [`systems`] | how decisions are taken elsewhere |

pub mod entry;
mod order;
pub mod systems;
pub mod ties;
pub mod vote;
