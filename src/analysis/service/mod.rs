//! The worker's protocol as a state machine without a browser: messages in, small steps of work,
//! messages out. The worker, the fallback on the main thread and the tests drive the same code.
//!
//! | module | subject |
//! |---|---|
//! | [`run`] | work on the answer, the deal and computing power |
//! | [`doubt`] | work on transmission, tipping points and sensitivity |
//! | [`market`] | work on prices |

mod doubt;
mod market;
mod run;

use crate::columns::Columns;
use crate::compute::ComputeRequest;
use crate::deal::DealRequest;
use crate::error::RunError;
use crate::market::MarketRequest;
use crate::model::Model;
pub use crate::protocol::{Failure, FromEngine, Reason, Subject, TermRange, ToEngine};

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
    doubt: Option<doubt::DoubtAbility>,
}

/// What studies of the market need.
#[derive(Clone, Copy)]
struct MarketAbility {
    start: Starter<MarketRequest>,
    /// Takes prices into the model.
    take: fn(&mut Model, ToEngine) -> Option<FromEngine>,
}

/// Number of kinds of work.
const KINDS: usize = 8;

/// Kinds of work, the most urgent first: what a page shows at once, then what takes longer.
const SUBJECTS: [Subject; KINDS] = [
    Subject::Market,
    Subject::Compute,
    Subject::Run,
    Subject::Deal,
    Subject::Transmission,
    Subject::Influence,
    Subject::Tipping,
    Subject::Sensitivity,
];

/// Engine with one loaded case and at most one unfinished request of each kind.
pub struct Service {
    abilities: Abilities,
    model: Option<Model>,
    columns: Columns,
    /// Revision and work, in the order of [`SUBJECTS`].
    tasks: [Option<(u64, Box<dyn Task>)>; KINDS],
}

impl std::fmt::Debug for Service {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Service").field("is_idle", &self.is_idle()).finish_non_exhaustive()
    }
}

impl Default for Service {
    /// A service that answers everything.
    fn default() -> Self {
        Self::with(Abilities {
            deal: Some(run::start_deal),
            compute: Some(run::start_compute),
            market: Some(MarketAbility { start: market::start, take: market::take_prices }),
            doubt: Some(doubt::ABILITY),
        })
    }
}

impl Service {
    /// A service for programs that show the answer only.
    #[must_use]
    pub fn for_answers() -> Self {
        Self::with(Abilities { deal: None, compute: None, market: None, doubt: None })
    }

    fn with(abilities: Abilities) -> Self {
        Self { abilities, model: None, columns: Columns::default(), tasks: [const { None }; KINDS] }
    }

    /// Takes a message; heavy work waits for [`Service::step`].
    pub fn receive(&mut self, message: ToEngine) -> Vec<FromEngine> {
        let doubt = self.abilities.doubt;
        let outcome = match message {
            ToEngine::Load { case } => return vec![self.load(&case)],
            ToEngine::Run { revision, request } => {
                self.start(Subject::Run, revision, request, Some(run::start_run))
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
            ToEngine::Transmission { revision, request } => {
                let starter = doubt.map(|doubt| doubt.transmission);
                self.start(Subject::Transmission, revision, request, starter)
            }
            ToEngine::Sensitivity { revision, request } => {
                let starter = doubt.map(|doubt| doubt.sensitivity);
                self.start(Subject::Sensitivity, revision, request, starter)
            }
            ToEngine::Tipping { revision, request } => {
                let starter = doubt.map(|doubt| doubt.tipping);
                self.start(Subject::Tipping, revision, request, starter)
            }
            ToEngine::Influence { revision, scenario, seed } => {
                let request = (scenario, seed);
                self.start(Subject::Influence, revision, request, Some(run::start_influence))
            }
            ToEngine::Cancel { subject } => {
                self.tasks[place(subject)] = None;
                Ok(())
            }
            message @ (ToEngine::Prices { .. } | ToEngine::AddPrices { .. }) => {
                let take = self.abilities.market.map(|market| market.take);
                let reply = self.model.as_mut().zip(take).and_then(|(m, take)| take(m, message));
                return reply.into_iter().collect();
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
            let failure = Failure { message: message.to_owned(), ..Failure::default() };
            Err(FromEngine::Failed { subject, revision, failure })
        };
        self.tasks[place(subject)] = None;
        let Some(model) = &self.model else { return refuse("no case is loaded; load one first") };
        let Some(starter) = starter else { return refuse("this program shows the answer only") };
        let task =
            starter(model, revision, request).map_err(|error| failed(subject, revision, &error))?;
        self.tasks[place(subject)] = Some((revision, task));
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
        self.tasks.iter().all(Option::is_none)
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
        Vec::new()
    }
}

fn place(subject: Subject) -> usize {
    SUBJECTS.iter().position(|other| *other == subject).unwrap_or_default()
}

fn failed(subject: Subject, revision: u64, error: &RunError) -> FromEngine {
    FromEngine::Failed { subject, revision, failure: error.into() }
}
