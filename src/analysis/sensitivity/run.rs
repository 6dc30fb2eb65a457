//! The analysis in slices, part after part.

use serde::{Deserialize, Serialize};

use super::answer::SensitivityAnswer;
use super::part::Part;
use super::part_run::PartRun;
use crate::error::RunError;
use crate::model::{InputLaw, Model};
use crate::request::Request;

/// Rows of the design of the benefits; the deal, whose worlds cost more, has half as many.
pub const BASE_SAMPLES: usize = 1_024;
/// Most rows of a design.
pub const MAX_BASE_SAMPLES: usize = 1 << 16;

/// One analysis; with the case it fixes every bit of the answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SensitivityRequest {
    /// Scenario, changed parameters (they are not varied) and seed; the number of draws is not read.
    pub run: Request,
    /// Rows of the design.
    pub base_samples: usize,
}

impl SensitivityRequest {
    /// The analysis around a run.
    #[must_use]
    pub fn of(run: Request) -> Self {
        Self { run, base_samples: BASE_SAMPLES }
    }
}

/// An analysis under way.
#[derive(Debug, Clone)]
pub struct SensitivityRun {
    request: SensitivityRequest,
    laws: Vec<InputLaw>,
    parts: Vec<PartRun>,
    done: usize,
}

impl SensitivityRun {
    /// Prepares an analysis.
    ///
    /// # Errors
    /// [`RunError`] when the request does not fit the case.
    pub fn new(model: &Model, request: SensitivityRequest) -> Result<Self, RunError> {
        let (scenario, pinned) = request.run.resolve(model)?;
        if !(2..=MAX_BASE_SAMPLES).contains(&request.base_samples) {
            return Err(RunError::BaseSamples(request.base_samples));
        }
        let laws = model.laws[scenario].clone();
        let part = |(k, part): (usize, Part)| {
            let rows = (request.base_samples >> k).max(2);
            PartRun::new(model, part, &laws, &pinned, rows, request.run.seed)
        };
        let parts = Part::all(model).into_iter().enumerate().map(part).collect();
        Ok(Self { parts, laws, done: 0, request })
    }

    /// Slices done, slices expected.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let total: usize = self.parts.iter().map(PartRun::slices).sum();
        (self.done, total.max(self.done))
    }

    /// Outputs that are finished.
    #[must_use]
    pub fn finished(&self) -> usize {
        self.parts.iter().map(|part| part.finished().len()).sum()
    }

    /// Whether all outputs are finished.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.parts.iter().all(PartRun::is_complete)
    }

    /// Does the next slice.
    ///
    /// # Errors
    /// [`RunError`] when a row gives terms that no vehicle has, or a formula no finite number.
    pub fn step(&mut self, model: &Model) -> Result<(), RunError> {
        let part = self.parts.iter_mut().find(|part| !part.is_complete());
        self.done += 1;
        part.map_or(Ok(()), |part| part.step(model, &self.laws, self.request.run.seed))
    }

    /// Outputs finished so far.
    #[must_use]
    pub fn answer(&self, model: &Model) -> SensitivityAnswer {
        let evaluations = self.parts.iter().map(PartRun::evaluations).sum();
        let mut answer = SensitivityAnswer {
            case_hash: model.case.hash.clone(),
            scenario: self.request.run.scenario.clone(),
            seed: self.request.run.seed,
            evaluations,
            outputs: self.parts.iter().flat_map(|part| part.finished().to_vec()).collect(),
            result_hash: String::new(),
        };
        if self.is_complete() {
            answer.result_hash = answer.compute_hash();
        }
        answer
    }
}

/// Runs an analysis to its end.
///
/// # Errors
/// As [`SensitivityRun::new`] and [`SensitivityRun::step`].
pub fn run(model: &Model, request: SensitivityRequest) -> Result<SensitivityAnswer, RunError> {
    let mut run = SensitivityRun::new(model, request)?;
    while !run.is_complete() {
        run.step(model)?;
    }
    Ok(run.answer(model))
}
