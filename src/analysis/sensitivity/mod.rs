//! What the uncertainty of the results comes from: variance-based indices, one-at-a-time ranges,
//! elasticities (specification 3.4).
//!
//! | module | subject |
//! |---|---|
//! | [`design`] | two independent halves of inputs whose columns are swapped |
//! | [`part`] | the outputs, and how one world gives them |
//! | [`answer`] | what comes back |
//! | `part_run` | one part in slices |
//! | [`run`] | all of it in slices |

pub mod answer;
pub mod design;
pub mod part;
mod part_run;
pub mod run;

pub use answer::SensitivityAnswer;
pub use part::Output;
pub use run::{SensitivityRequest, SensitivityRun};
