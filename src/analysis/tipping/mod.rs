//! Tipping points: the smallest change of one assumption that overturns a statement.
//!
//! | module | subject |
//! |---|---|
//! | [`statement`] | what can be stated, and by how much it holds |
//! | [`slack`] | the same with some assumptions set to values, on common random numbers |
//! | [`answer`] | what comes back |
//! | [`run`] | the search in slices: levels, bisection, the map of two assumptions |

pub mod answer;
pub mod run;
pub mod slack;
pub mod statement;

pub use answer::TippingAnswer;
pub use run::{TippingRequest, TippingRun};
pub use statement::{RankBy, Statement};
