//! The GPU-backed vehicle: debt and equity buy hardware, the lessee's rent pays them back
//! (specification 2.2–2.6).
//!
//! | module | subject |
//! |---|---|
//! | [`terms`] | all terms, and what stands on the day of closing |
//! | [`path`] | one path month by month: rent, default, waterfall, balances |
//! | `measures` | losses, smallest cover ratio of one path |
//! | [`recovery`] | sell or rent out after a default |
//! | [`statistics`] | losses, cover ratios, returns over many paths |
//! | [`break_even`] | how bad it must get before a tranche loses its first dollar |

pub mod break_even;
mod measures;
pub mod path;
pub mod recovery;
pub mod statistics;
pub mod terms;

pub use path::{MonthEnd, SpvPath};
pub use statistics::{Sample, Statistics, Yields};
pub use terms::{Closing, RecoveryMode, SpvTerms};
