//! How the error falls with the number of draws: Sobol' points against pseudo-random ones.
//!
//! | module | subject |
//! |---|---|
//! | [`closed_forms`] | indices that are known exactly |
//! | [`studies`] | what is measured |
//! | [`slope`] | the rate of a series |
//! | [`report`] | the table |
//! | [`picture`] | the drawing |

pub mod closed_forms;
pub mod picture;
pub mod report;
pub mod slope;
pub mod studies;
