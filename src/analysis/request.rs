//! What is asked of the model.

use std::collections::BTreeMap;

use engine::random::replicates;
use serde::{Deserialize, Serialize};

use crate::model::Model;
use crate::preference::Preference;
use crate::run::RunError;

/// Samples of a full run: the Monte-Carlo error of a share is then at most 0.4 points.
pub const DEFAULT_SAMPLES: usize = 16_384;
/// Seed of the published base run.
pub const DEFAULT_SEED: u64 = 1;
/// Most samples of one run.
pub const MAX_SAMPLES: usize = 1 << 20;

/// Where the numbers of a run come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sampling {
    /// Pseudo-random numbers (specification 1.2).
    #[default]
    Random,
    /// Sobol' points in 16 replicates with random shifts (specification 1.4): more exact for the same
    /// number of draws. The number of draws is rounded up to 16·2^m.
    Quasi,
}

/// Seed and kind of the numbers: what fixes all draws of a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Source {
    /// Seed of the generator.
    pub seed: u64,
    /// Kind of numbers.
    pub sampling: Sampling,
}

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
    /// Where the numbers come from.
    #[serde(default)]
    pub sampling: Sampling,
    /// What the reader knows about the weights of the criteria.
    #[serde(default)]
    pub preference: Preference,
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
            sampling: Sampling::default(),
            preference: Preference::default(),
        }
    }

    /// What fixes the draws.
    #[must_use]
    pub fn source(&self) -> Source {
        Source { seed: self.seed, sampling: self.sampling }
    }

    /// Number of draws that are made: rounded up for quasi-random numbers.
    #[must_use]
    pub fn draws(&self) -> usize {
        match self.sampling {
            Sampling::Random => self.samples,
            Sampling::Quasi => replicates::rounded(self.samples),
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
        if self.sampling == Sampling::Quasi && model.sobol.is_none() {
            return Err(RunError::TooManyInputs(model.case.parameters.len()));
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
