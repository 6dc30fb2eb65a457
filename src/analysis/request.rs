//! What is asked of the model.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::Model;
use crate::run::RunError;

/// Samples of a full run: the Monte-Carlo error of a share is then at most 0.4 points.
pub const DEFAULT_SAMPLES: usize = 16_384;
/// Seed of the published base run.
pub const DEFAULT_SEED: u64 = 1;
/// Most samples of one run.
pub const MAX_SAMPLES: usize = 1 << 20;

/// One run of the model; with the case it fixes every bit of the answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// Scenario identifier.
    pub scenario: String,
    /// Parameters set to a value instead of their distribution.
    #[serde(default)]
    pub overrides: BTreeMap<String, f64>,
    /// Seed of the generator.
    pub seed: u64,
    /// Number of draws.
    pub samples: usize,
}

impl Request {
    /// The published run of a scenario.
    #[must_use]
    pub fn base(scenario: &str) -> Self {
        Self {
            scenario: scenario.to_owned(),
            overrides: BTreeMap::new(),
            seed: DEFAULT_SEED,
            samples: DEFAULT_SAMPLES,
        }
    }

    /// Place of the scenario, and the values that parameters are set to.
    ///
    /// # Errors
    /// [`RunError`] when the request does not fit the case.
    pub fn resolve(&self, model: &Model) -> Result<(usize, Vec<Option<f64>>), RunError> {
        let scenario = model
            .scenario(&self.scenario)
            .ok_or_else(|| RunError::UnknownScenario(self.scenario.clone()))?;
        if self.samples == 0 || self.samples > MAX_SAMPLES {
            return Err(RunError::Samples(self.samples));
        }
        let mut pinned = vec![None; model.case.parameters.len()];
        for (id, value) in &self.overrides {
            let place =
                model.parameter(id).ok_or_else(|| RunError::UnknownParameter(id.clone()))?;
            if !value.is_finite() {
                return Err(RunError::NotFinite(id.clone()));
            }
            pinned[place] = Some(*value);
        }
        Ok((scenario, pinned))
    }
}
