//! Work on transmission, tipping points and sensitivity.

use super::{FromEngine, Task};
use crate::columns::Columns;
use crate::error::RunError;
use crate::model::Model;
use crate::request::Request;
use crate::sensitivity::{SensitivityRequest, SensitivityRun};
use crate::tipping::{TippingRequest, TippingRun};
use crate::transmission::TransmissionRun;

/// Draws after which the flows are shown before they are complete.
const STAGE: usize = 1_024;
/// Cells of a map between two reports of progress.
const MAP_STEP: usize = 13;

/// Flows over edges and paths.
struct TransmissionTask(u64, TransmissionRun);

pub(super) fn start_transmission(
    model: &Model,
    revision: u64,
    request: Request,
) -> Result<Box<dyn Task>, RunError> {
    Ok(Box::new(TransmissionTask(revision, TransmissionRun::new(model, request)?)))
}

impl Task for TransmissionTask {
    fn step(
        &mut self,
        model: &Model,
        columns: &mut Columns,
    ) -> Result<(Vec<FromEngine>, bool), RunError> {
        let Self(revision, run) = self;
        run.step(model, columns)?;
        let (done, _) = run.progress();
        let complete = run.is_complete();
        if !complete && done != STAGE {
            return Ok((Vec::new(), false));
        }
        let answer = Box::new(run.answer(model));
        Ok((vec![FromEngine::Transmission { revision: *revision, complete, answer }], complete))
    }
}

/// Indices, ranges and pairs, output by output.
struct SensitivityTask {
    revision: u64,
    run: SensitivityRun,
    shown: usize,
}

pub(super) fn start_sensitivity(
    model: &Model,
    revision: u64,
    request: SensitivityRequest,
) -> Result<Box<dyn Task>, RunError> {
    let run = SensitivityRun::new(model, request)?;
    Ok(Box::new(SensitivityTask { revision, run, shown: 0 }))
}

impl Task for SensitivityTask {
    fn step(
        &mut self,
        model: &Model,
        _columns: &mut Columns,
    ) -> Result<(Vec<FromEngine>, bool), RunError> {
        let Self { revision, run, shown } = self;
        run.step(model)?;
        let complete = run.is_complete();
        let finished = run.finished();
        let news = finished > *shown || complete;
        *shown = finished;
        let answer = news.then(|| Box::new(run.answer(model)));
        let (revision, progress) = (*revision, run.progress());
        Ok((vec![FromEngine::Sensitivity { revision, complete, progress, answer }], complete))
    }
}

/// The search along all assumptions, then the map.
struct TippingTask {
    revision: u64,
    run: TippingRun,
    shown: usize,
    steps: usize,
}

pub(super) fn start_tipping(
    model: &Model,
    revision: u64,
    request: TippingRequest,
) -> Result<Box<dyn Task>, RunError> {
    let run = TippingRun::new(model, request)?;
    Ok(Box::new(TippingTask { revision, run, shown: 0, steps: 0 }))
}

impl Task for TippingTask {
    fn step(
        &mut self,
        model: &Model,
        columns: &mut Columns,
    ) -> Result<(Vec<FromEngine>, bool), RunError> {
        let Self { revision, run, shown, steps } = self;
        run.step(model, columns)?;
        *steps += 1;
        let complete = run.is_complete();
        let progress = run.progress();
        let is_news = progress.0 > *shown || *steps == 1 || complete;
        // The map adds nothing to the answer until it is whole.
        if !is_news && !steps.is_multiple_of(MAP_STEP) {
            return Ok((Vec::new(), complete));
        }
        *shown = progress.0;
        let answer = run.answer(model).filter(|_| is_news).map(Box::new);
        let revision = *revision;
        Ok((vec![FromEngine::Tipping { revision, complete, progress, answer }], complete))
    }
}
