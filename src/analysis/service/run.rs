//! Work on the answer, the deal and computing power.

use super::{FromEngine, Task};
use crate::columns::Columns;
use crate::compute::{self, ComputeRequest};
use crate::deal::{DealRequest, DealRun};
use crate::error::RunError;
use crate::influence::influence;
use crate::model::Model;
use crate::protocol::Subject;
use crate::request::Request;
use crate::run::Run;

/// Samples after which a run shows an answer before it is complete.
const STAGES: [usize; 5] = [1_024, 4_096, 16_384, 65_536, 262_144];

/// The same for the deal, whose draws cost more.
const DEAL_STAGES: [usize; 2] = [256, 4_096];

/// Draws of the deal between two reports of progress.
const PROGRESS_STEP: usize = 2_048;

/// A run for the answer.
struct RunTask(u64, Run);

pub(super) fn start_run(
    model: &Model,
    revision: u64,
    request: Request,
) -> Result<Box<dyn Task>, RunError> {
    Ok(Box::new(RunTask(revision, Run::new(model, request)?)))
}

impl Task for RunTask {
    fn step(
        &mut self,
        model: &Model,
        columns: &mut Columns,
    ) -> Result<(Vec<FromEngine>, bool), RunError> {
        let Self(revision, run) = self;
        let revision = *revision;
        run.step(model, columns)?;
        let (done, total, complete) = (run.done(), run.total(), run.is_complete());
        let message = if complete || STAGES.contains(&done) {
            let answer = Box::new(run.answer(model, columns)?);
            FromEngine::Answer { revision, complete, answer }
        } else {
            FromEngine::Progress { subject: Subject::Run, revision, done, total }
        };
        Ok((vec![message], complete))
    }
}

/// A run of the deal.
struct DealTask(u64, DealRun);

pub(super) fn start_deal(
    model: &Model,
    revision: u64,
    request: DealRequest,
) -> Result<Box<dyn Task>, RunError> {
    Ok(Box::new(DealTask(revision, DealRun::new(model, request)?)))
}

impl Task for DealTask {
    fn step(
        &mut self,
        model: &Model,
        columns: &mut Columns,
    ) -> Result<(Vec<FromEngine>, bool), RunError> {
        let Self(revision, run) = self;
        let revision = *revision;
        run.step(model, columns)?;
        let (done, total) = (run.done(), run.request().run.draws());
        let complete = run.is_complete(model);
        // Comparable deals follow the last draw without an answer for each of them.
        if complete || (DEAL_STAGES.contains(&done) && done < total) {
            let answer = Box::new(run.answer(model)?);
            return Ok((vec![FromEngine::Deal { revision, complete, answer }], complete));
        }
        // Slices are small; a page needs to hear of a few only.
        let progress = FromEngine::Progress { subject: Subject::Deal, revision, done, total };
        Ok(((done % PROGRESS_STEP == 0).then_some(progress).into_iter().collect(), complete))
    }
}

/// One question about computing power.
struct ComputeTask(u64, ComputeRequest);

pub(super) fn start_compute(
    _model: &Model,
    revision: u64,
    request: ComputeRequest,
) -> Result<Box<dyn Task>, RunError> {
    Ok(Box::new(ComputeTask(revision, request)))
}

impl Task for ComputeTask {
    fn step(
        &mut self,
        model: &Model,
        columns: &mut Columns,
    ) -> Result<(Vec<FromEngine>, bool), RunError> {
        let answer = Box::new(compute::compute(model, columns, &self.1)?);
        Ok((vec![FromEngine::Compute { revision: self.0, answer }], true))
    }
}

/// Assumptions of a scenario by influence on the order.
struct InfluenceTask {
    revision: u64,
    scenario: usize,
    seed: u64,
}

pub(super) fn start_influence(
    model: &Model,
    revision: u64,
    (id, seed): (String, u64),
) -> Result<Box<dyn Task>, RunError> {
    let scenario = model.scenario(&id).ok_or(RunError::UnknownScenario(id))?;
    Ok(Box::new(InfluenceTask { revision, scenario, seed }))
}

impl Task for InfluenceTask {
    fn step(
        &mut self,
        model: &Model,
        _columns: &mut Columns,
    ) -> Result<(Vec<FromEngine>, bool), RunError> {
        let influence = influence(model, self.scenario, self.seed);
        Ok((vec![FromEngine::Influence { revision: self.revision, influence }], true))
    }
}
