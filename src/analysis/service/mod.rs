//! The worker's protocol as a state machine without a browser: messages in, small steps of work,
//! messages out. The worker, the fallback on the main thread and the tests drive the same code.
//!
//! | module | subject |
//! |---|---|
//! | `host` | services of several clients in one program |
//! | `run` | work on the answer, the deal and computing power |
//! | `doubt` | work on transmission, tipping points and sensitivity |
//! | `market` | work on prices |

mod doubt;
mod host;
mod market;
mod run;

use crate::columns::Columns;
use crate::error::RunError;
pub use crate::failure::{Failure, Reason, TermRange};
use crate::model::Model;
pub use crate::protocol::{FromEngine, Subject, ToEngine};
pub use host::{FromHost, Host, ToHost};

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
#[derive(Default)]
pub struct Service {
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

impl Service {
    /// Takes a message; heavy work waits for [`Service::step`].
    pub fn receive(&mut self, message: ToEngine) -> Vec<FromEngine> {
        let outcome = match message {
            ToEngine::Load { case } => return vec![self.load(&case)],
            ToEngine::Run { revision, request } => {
                self.start(Subject::Run, revision, request, run::start_run)
            }
            ToEngine::Deal { revision, request } => {
                self.start(Subject::Deal, revision, request, run::start_deal)
            }
            ToEngine::Compute { revision, request } => {
                self.start(Subject::Compute, revision, request, run::start_compute)
            }
            ToEngine::Market { revision, request } => {
                self.start(Subject::Market, revision, request, market::start)
            }
            ToEngine::Transmission { revision, request } => {
                self.start(Subject::Transmission, revision, request, doubt::start_transmission)
            }
            ToEngine::Sensitivity { revision, request } => {
                self.start(Subject::Sensitivity, revision, request, doubt::start_sensitivity)
            }
            ToEngine::Tipping { revision, request } => {
                self.start(Subject::Tipping, revision, request, doubt::start_tipping)
            }
            ToEngine::Influence { revision, scenario, seed } => {
                self.start(Subject::Influence, revision, (scenario, seed), run::start_influence)
            }
            ToEngine::Cancel { subject } => {
                self.tasks[place(subject)] = None;
                Ok(())
            }
            message @ (ToEngine::Prices { .. } | ToEngine::AddPrices { .. }) => {
                let model = self.model.as_mut();
                return model.and_then(|m| market::take_prices(m, message)).into_iter().collect();
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
        starter: Starter<R>,
    ) -> Result<(), FromEngine> {
        self.tasks[place(subject)] = None;
        let Some(model) = &self.model else {
            let message = "no case is loaded; load one first".to_owned();
            let failure = Failure { message, ..Failure::default() };
            return Err(FromEngine::Failed { subject, revision, failure });
        };
        let task =
            starter(model, revision, request).map_err(|error| failed(subject, revision, &error))?;
        self.tasks[place(subject)] = Some((revision, task));
        Ok(())
    }

    fn load(&mut self, case: &[u8]) -> FromEngine {
        *self = Self::default();
        match Model::unpack(case) {
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
        self.next_kind().is_none()
    }

    /// Place of the work that [`Service::step`] does next among [`SUBJECTS`]: the smaller, the more
    /// urgent.
    fn next_kind(&self) -> Option<usize> {
        self.tasks.iter().position(Option::is_some)
    }

    /// Does one slice of work.
    pub fn step(&mut self) -> Vec<FromEngine> {
        let Some(model) = &self.model else {
            *self = Self::default();
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
