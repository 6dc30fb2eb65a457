//! The worker's protocol as a state machine without a browser: messages in, small steps of work,
//! messages out. The worker, the fallback on the main thread and the tests drive the same code.

use crate::columns::Columns;
use crate::compute::{self, ComputeRequest};
use crate::deal::{DealRequest, DealRun};
use crate::influence::influence;
use crate::market::{MarketAnswer, MarketRequest, Prices, connected, study};
use crate::model::Model;
pub use crate::protocol::{Failure, FromEngine, Subject, TermRange, ToEngine};
use crate::request::Request;
use crate::run::{Run, RunError};

/// Samples after which a run shows an answer before it is complete.
const STAGES: [usize; 2] = [1_024, 4_096];

/// The same for the deal, whose draws cost more.
const DEAL_STAGES: [usize; 2] = [256, 4_096];

/// Draws of the deal between two reports of progress.
const PROGRESS_STEP: usize = 2_048;

/// Work that goes on in slices.
trait Task {
    /// Does one slice; true when there is nothing left to do.
    fn step(
        &mut self,
        model: &Model,
        columns: &mut Columns,
    ) -> Result<(Vec<FromEngine>, bool), RunError>;
}

/// Starts work on a request.
type Starter<R> = fn(&Model, u64, R) -> Result<Box<dyn Task>, RunError>;

/// What a service can do beyond the answer; a program that needs less is smaller for it.
#[derive(Clone, Copy)]
struct Abilities {
    deal: Option<Starter<DealRequest>>,
    compute: Option<Starter<ComputeRequest>>,
    market: Option<MarketAbility>,
}

/// What studies of the market need.
#[derive(Clone, Copy)]
struct MarketAbility {
    start: Starter<MarketRequest>,
    /// Takes prices into the model.
    take: fn(&mut Model, ToEngine) -> Option<FromEngine>,
}

/// Engine with one loaded case and at most one unfinished request of each kind.
pub struct Service {
    abilities: Abilities,
    model: Option<Model>,
    columns: Columns,
    /// Market, computing power, run, deal: revision and work, the most urgent first.
    tasks: [Option<(u64, Box<dyn Task>)>; 4],
    wanted_influence: Option<(String, u64)>,
}

/// Kinds of work in the order of [`Service::tasks`].
const SUBJECTS: [Subject; 4] = [Subject::Market, Subject::Compute, Subject::Run, Subject::Deal];

impl std::fmt::Debug for Service {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Service").field("is_idle", &self.is_idle()).finish_non_exhaustive()
    }
}

impl Default for Service {
    /// A service that answers everything.
    fn default() -> Self {
        Self::with(Abilities {
            deal: Some(start_deal),
            compute: Some(start_compute),
            market: Some(MarketAbility { start: start_market, take: take_prices }),
        })
    }
}

impl Service {
    /// A service for programs that show the answer only.
    #[must_use]
    pub fn for_answers() -> Self {
        Self::with(Abilities { deal: None, compute: None, market: None })
    }

    fn with(abilities: Abilities) -> Self {
        Self {
            abilities,
            model: None,
            columns: Columns::default(),
            tasks: [const { None }; 4],
            wanted_influence: None,
        }
    }

    /// Takes a message; heavy work waits for [`Service::step`].
    pub fn receive(&mut self, message: ToEngine) -> Vec<FromEngine> {
        let outcome = match message {
            ToEngine::Load { case } => return vec![self.load(&case)],
            ToEngine::Run { revision, request } => {
                self.start(Subject::Run, revision, request, Some(start_run))
            }
            ToEngine::Deal { revision, request } => {
                self.start(Subject::Deal, revision, request, self.abilities.deal)
            }
            ToEngine::Compute { revision, request } => {
                self.start(Subject::Compute, revision, request, self.abilities.compute)
            }
            ToEngine::Market { revision, request } => {
                let starter = self.abilities.market.map(|market| market.start);
                self.start(Subject::Market, revision, request, starter)
            }
            message @ (ToEngine::Prices { .. } | ToEngine::AddPrices { .. }) => {
                let take = self.abilities.market.map(|market| market.take);
                let reply = self.model.as_mut().zip(take).and_then(|(m, take)| take(m, message));
                return reply.into_iter().collect();
            }
            ToEngine::Influence { scenario, seed } => {
                self.wanted_influence = Some((scenario, seed));
                Ok(())
            }
        };
        outcome.err().into_iter().collect()
    }

    /// Replaces the work of a kind.
    fn start<R>(
        &mut self,
        subject: Subject,
        revision: u64,
        request: R,
        starter: Option<Starter<R>>,
    ) -> Result<(), FromEngine> {
        let refuse = |message: &str| {
            let failure = Failure { message: message.to_owned(), term: None };
            Err(FromEngine::Failed { subject, revision, failure })
        };
        let place = SUBJECTS.iter().position(|other| *other == subject).unwrap_or_default();
        self.tasks[place] = None;
        let Some(model) = &self.model else { return refuse("no case is loaded; load one first") };
        let Some(starter) = starter else { return refuse("this program shows the answer only") };
        let task =
            starter(model, revision, request).map_err(|error| failed(subject, revision, &error))?;
        self.tasks[place] = Some((revision, task));
        Ok(())
    }

    fn load(&mut self, case: &str) -> FromEngine {
        *self = Self::with(self.abilities);
        match Model::parse(case) {
            Ok(model) => {
                let case_hash = model.case.hash.clone();
                self.model = Some(model);
                FromEngine::Loaded { case_hash }
            }
            Err(problems) => FromEngine::Refused { problems: problems.0 },
        }
    }

    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.tasks.iter().all(Option::is_none) && self.wanted_influence.is_none()
    }

    /// Does one slice of work.
    pub fn step(&mut self) -> Vec<FromEngine> {
        let Some(model) = &self.model else {
            *self = Self::with(self.abilities);
            return Vec::new();
        };
        for (slot, subject) in self.tasks.iter_mut().zip(SUBJECTS) {
            let Some((revision, mut task)) = slot.take() else { continue };
            return match task.step(model, &mut self.columns) {
                Ok((messages, complete)) => {
                    *slot = (!complete).then_some((revision, task));
                    messages
                }
                Err(error) => vec![failed(subject, revision, &error)],
            };
        }
        let wanted = self.wanted_influence.take();
        let scenario = wanted.and_then(|(id, seed)| Some((model.scenario(&id)?, seed)));
        scenario
            .map(|(place, seed)| FromEngine::Influence { influence: influence(model, place, seed) })
            .into_iter()
            .collect()
    }
}

/// A run for the answer.
struct RunTask(u64, Run);

fn start_run(model: &Model, revision: u64, request: Request) -> Result<Box<dyn Task>, RunError> {
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
            FromEngine::Progress { revision, done, total }
        };
        Ok((vec![message], complete))
    }
}

/// A run of the deal.
struct DealTask(u64, DealRun);

fn start_deal(
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
        let progress = FromEngine::Progress { revision, done, total };
        Ok(((done % PROGRESS_STEP == 0).then_some(progress).into_iter().collect(), complete))
    }
}

/// One question about computing power.
struct ComputeTask(u64, ComputeRequest);

fn start_compute(
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

/// A study: the tests first, then what takes longer.
struct MarketTask(u64, MarketRequest, Option<Box<MarketAnswer>>);

fn start_market(
    model: &Model,
    revision: u64,
    request: MarketRequest,
) -> Result<Box<dyn Task>, RunError> {
    if model.case.market.is_none() {
        return Err(RunError::NoMarket);
    }
    Ok(Box::new(MarketTask(revision, request, None)))
}

impl Task for MarketTask {
    fn step(
        &mut self,
        model: &Model,
        _columns: &mut Columns,
    ) -> Result<(Vec<FromEngine>, bool), RunError> {
        let Self(revision, request, unfinished) = self;
        let revision = *revision;
        let no_prices = || RunError::Market("no prices are loaded; load them first".to_owned());
        let prices = model.prices.as_ref().ok_or_else(no_prices)?;
        let Some(mut answer) = unfinished.take() else {
            let answer = Box::new(study::run(&model.case, prices, request)?);
            *unfinished = Some(answer.clone());
            return Ok((vec![FromEngine::Market { revision, complete: false, answer }], false));
        };
        connected::complete(&model.case, prices, &mut answer);
        Ok((vec![FromEngine::Market { revision, complete: true, answer }], true))
    }
}

fn take_prices(model: &mut Model, message: ToEngine) -> Option<FromEngine> {
    let (id, outcome) = match message {
        ToEngine::Prices { text } => {
            (String::new(), Prices::read(&text).map(|prices| model.prices = Some(prices)))
        }
        ToEngine::AddPrices { id, form, text, now } => {
            let prices = model.prices.get_or_insert_default();
            let outcome = prices.add(&id, form, &text, now);
            (id, outcome)
        }
        _ => return None,
    };
    match outcome {
        Ok(()) if id.is_empty() => None,
        Ok(()) => Some(FromEngine::PricesAdded { id }),
        Err(error) => {
            let (code, message) = (error.code().to_owned(), error.to_string());
            Some(FromEngine::PricesRefused { id, code, message })
        }
    }
}

fn failed(subject: Subject, revision: u64, error: &RunError) -> FromEngine {
    FromEngine::Failed { subject, revision, failure: error.into() }
}
