//! How two cases, or two scenarios of one, differ in inputs and results.
//!
//! | module | subject |
//! |---|---|
//! | [`inputs`] | what is assumed |
//! | [`results`] | what follows, sector by sector |
//! | [`deal`] | what follows for the financed vehicle |

pub mod deal;
pub mod inputs;
pub mod results;

pub use deal::DealDifference;
pub use inputs::{InputDifference, Section};
pub use results::{Figures, SectorDifference};

use std::collections::BTreeMap;

use crate::Model;

/// One of the two.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// Its case.
    pub model: &'a Model,
    /// Place of its scenario.
    pub scenario: usize,
    /// Parameters that are set to a value, by identifier.
    pub overrides: &'a BTreeMap<String, f64>,
}
