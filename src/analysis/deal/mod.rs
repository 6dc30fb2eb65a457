//! The financed vehicle of a case: many worlds, the middle world, readings, other deals.
//!
//! | module | subject |
//! |---|---|
//! | [`terms`], [`roles`] | which parameter is which term of the vehicle |
//! | [`model`] | formulas and changes of the deal block, compiled |
//! | [`answer`] | what comes back |
//! | [`middle`] | the vehicle with every input at its median, month by month; break-evens |
//! | [`outcome`] | what one world gives to lenders and equity |
//! | [`reading`] | ways to read the structure: advance rate, runway |
//! | [`comparable`] | other deals with their own terms |
//! | [`run`] | all of it in slices |

pub mod answer;
pub mod comparable;
pub mod middle;
pub mod model;
pub mod outcome;
pub mod reading;
pub mod roles;
pub mod run;
pub mod terms;

pub use answer::DealAnswer;
pub use run::{DealRequest, DealRun};
