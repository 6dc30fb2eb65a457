//! Tipping points: the smallest change of one assumption that overturns a statement.
//!
//! | module | subject |
//! |---|---|
//! | [`statement`] | what can be stated, and by how much it holds |
//! | [`notation`] | the same in one line |
//! | [`slack`] | the same with some assumptions set to values, on common random numbers |
//! | [`answer`] | what comes back |
//! | `search` | along one assumption: levels, bisection |
//! | `map` | over the two that matter most |
//! | [`run`] | all of it in slices |

pub mod answer;
mod map;
pub mod notation;
pub mod run;
mod search;
pub mod slack;
pub mod statement;

pub use answer::TippingAnswer;
pub use run::{TippingRequest, TippingRun};
pub use statement::{RankBy, Statement};
