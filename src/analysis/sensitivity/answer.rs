//! What an analysis of sensitivity gives. Field names are the stable interface of the command line.

use serde::{Deserialize, Serialize};

use super::part::Output;
use crate::answer::content_hash;
use crate::figure::Figure;

/// Result for all outputs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SensitivityAnswer {
    /// SHA-256 of the canonical case.
    pub case_hash: String,
    /// Scenario identifier.
    pub scenario: String,
    /// Seed of the designs.
    pub seed: u64,
    /// Evaluations of the model.
    pub evaluations: usize,
    /// Outputs: sectors in the order of the case, margin, then those of the deal.
    pub outputs: Vec<OutputSensitivity>,
    /// FNV-1a 64 over all of the above, packed; empty until the analysis is complete.
    pub result_hash: String,
}

/// What the uncertainty of one output comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutputSensitivity {
    /// Which output. Benefits and margin are log changes, losses and returns decimals.
    pub output: Output,
    /// Its value with every input at its median.
    pub middle: Figure,
    /// Variance over the design, or why there are no indices.
    pub variance: Figure,
    /// Indices, largest total order first; empty for an output that is constant or undefined.
    pub indices: Vec<Index>,
    /// Second-order indices of the most influential groups, largest first.
    pub pairs: Vec<Pair>,
    /// One input at a time, largest swing first.
    pub bars: Vec<Bar>,
}

/// Indices of one group of inputs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Index {
    /// Its parameters: one, or several that depend on each other.
    pub parameters: Vec<String>,
    /// First-order index: share of the variance that it explains alone. Not clipped.
    pub first_order: f64,
    /// Half-width of its 95 % interval.
    pub first_order_half_width: f64,
    /// Total-order index: share that involves it in any way. Not clipped.
    pub total_order: f64,
    /// Half-width of its 95 % interval.
    pub total_order_half_width: f64,
}

/// What two groups do together beyond what each does alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// Parameters of the first group.
    pub a: Vec<String>,
    /// Parameters of the second group.
    pub b: Vec<String>,
    /// Second-order index. Not clipped.
    pub second_order: f64,
    /// Half-width of its 95 % interval.
    pub half_width: f64,
}

/// One input at its 5 % and 95 % quantile, the others at their medians.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// Parameter identifier.
    pub parameter: String,
    /// Its 5 % quantile.
    pub at_low: f64,
    /// Its 95 % quantile.
    pub at_high: f64,
    /// Output at the 5 % quantile.
    pub low: f64,
    /// Output at the 95 % quantile.
    pub high: f64,
    /// Relative change of the output for a relative change of the input, at the median.
    pub elasticity: Figure,
}

impl SensitivityAnswer {
    /// FNV-1a 64 over the packed form of everything but the hash.
    #[must_use]
    pub fn compute_hash(&self) -> String {
        content_hash(&Self { result_hash: String::new(), ..self.clone() })
    }
}
