//! The worker's protocol as a state machine without a browser: messages in, small steps of work,
//! messages out. The worker, the fallback on the main thread and the tests drive the same code.

use engine::error::EngineError;
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::columns::Columns;
use crate::compute::{self, ComputeAnswer, ComputeRequest};
use crate::deal::{DealAnswer, DealRequest, DealRun};
use crate::influence::{Influence, influence};
use crate::model::Model;
use crate::request::Request;
use crate::run::{Run, RunError};

/// Samples after which a run shows an answer before it is complete.
const STAGES: [usize; 2] = [1_024, 4_096];

/// The same for the deal, whose draws cost more.
const DEAL_STAGES: [usize; 2] = [256, 4_096];

/// Draws of the deal between two reports of progress.
const PROGRESS_STEP: usize = 2_048;

/// From the page to the engine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ToEngine {
    /// Parse and compile this case file; replaces the former one.
    Load {
        /// Text of the file.
        case: String,
    },
    /// Run this request; replaces an unfinished one.
    Run {
        /// Number that the answers carry, so that late ones can be dropped.
        revision: u64,
        /// What to compute.
        request: Request,
    },
    /// Run the deal; replaces an unfinished one.
    Deal {
        /// Number that the answers carry.
        revision: u64,
        /// What to compute.
        request: DealRequest,
    },
    /// Convert and check computing power.
    Compute {
        /// Number that the answer carries.
        revision: u64,
        /// What to compute.
        request: ComputeRequest,
    },
    /// Rank the assumptions of a scenario by influence, after the current run.
    Influence {
        /// Scenario identifier.
        scenario: String,
        /// Seed of the design.
        seed: u64,
    },
}

/// From the engine to the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum FromEngine {
    /// The engine listens.
    Ready,
    /// The case is compiled.
    Loaded {
        /// SHA-256 of the canonical case.
        case_hash: String,
    },
    /// The case is refused.
    Refused {
        /// All problems.
        problems: Vec<case::Problem>,
    },
    /// An answer, possibly of fewer samples than requested.
    Answer {
        /// Revision of the request.
        revision: u64,
        /// Whether all samples are done.
        complete: bool,
        /// The answer.
        answer: Box<Answer>,
    },
    /// An answer about the deal, possibly of fewer samples than requested.
    Deal {
        /// Revision of the request.
        revision: u64,
        /// Whether all samples and comparable deals are done.
        complete: bool,
        /// The answer.
        answer: Box<DealAnswer>,
    },
    /// An answer about computing power.
    Compute {
        /// Revision of the request.
        revision: u64,
        /// The answer.
        answer: Box<ComputeAnswer>,
    },
    /// Work goes on.
    Progress {
        /// Revision of the request.
        revision: u64,
        /// Draws done.
        done: usize,
        /// Draws requested.
        total: usize,
    },
    /// Assumptions by influence.
    Influence {
        /// The result.
        influence: Influence,
    },
    /// A request cannot be answered.
    Failed {
        /// Which kind of request.
        subject: Subject,
        /// Revision of the request.
        revision: u64,
        /// Why, and what to do.
        failure: Failure,
    },
}

/// Kinds of requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// [`ToEngine::Run`].
    Run,
    /// [`ToEngine::Deal`].
    Deal,
    /// [`ToEngine::Compute`].
    Compute,
}

/// Why a request cannot be answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Failure {
    /// The reason in English.
    pub message: String,
    /// The term of the deal that is out of its range, where that is the reason.
    pub term: Option<TermRange>,
}

/// A term of the deal outside its range.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TermRange {
    /// Role in the finance engine.
    pub role: String,
    /// Its value.
    pub value: f64,
    /// Smallest value that is allowed.
    pub lo: f64,
    /// Largest value that is allowed.
    pub hi: f64,
}

impl From<&RunError> for Failure {
    fn from(error: &RunError) -> Self {
        let term = match error {
            RunError::Engine(EngineError::TermOutOfRange { term, value, lo, hi }) => {
                Some(TermRange { role: (*term).to_owned(), value: *value, lo: *lo, hi: *hi })
            }
            _ => None,
        };
        Self { message: error.to_string(), term }
    }
}

/// Engine with one loaded case and at most one unfinished request of each kind.
#[derive(Debug, Default)]
pub struct Service {
    model: Option<Model>,
    columns: Columns,
    run: Option<(u64, Run)>,
    deal: Option<(u64, DealRun)>,
    wanted_compute: Option<(u64, ComputeRequest)>,
    wanted_influence: Option<(String, u64)>,
}

impl Service {
    /// Takes a message; heavy work waits for [`Service::step`].
    pub fn receive(&mut self, message: ToEngine) -> Vec<FromEngine> {
        let message = match message {
            ToEngine::Load { case } => return vec![self.load(&case)],
            other => other,
        };
        let outcome = match (message, &self.model) {
            (ToEngine::Load { .. }, _) => Ok(()),
            (ToEngine::Run { revision, .. }, None) => Err(no_case(Subject::Run, revision)),
            (ToEngine::Deal { revision, .. }, None) => Err(no_case(Subject::Deal, revision)),
            (ToEngine::Compute { revision, .. }, None) => Err(no_case(Subject::Compute, revision)),
            (ToEngine::Run { revision, request }, Some(model)) => {
                self.run = None;
                Run::new(model, request)
                    .map(|run| self.run = Some((revision, run)))
                    .map_err(|error| failed(Subject::Run, revision, &error))
            }
            (ToEngine::Deal { revision, request }, Some(model)) => {
                self.deal = None;
                DealRun::new(model, request)
                    .map(|run| self.deal = Some((revision, run)))
                    .map_err(|error| failed(Subject::Deal, revision, &error))
            }
            (ToEngine::Compute { revision, request }, Some(_)) => {
                self.wanted_compute = Some((revision, request));
                Ok(())
            }
            (ToEngine::Influence { scenario, seed }, _) => {
                self.wanted_influence = Some((scenario, seed));
                Ok(())
            }
        };
        outcome.err().into_iter().collect()
    }

    fn load(&mut self, case: &str) -> FromEngine {
        *self = Self::default();
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
        self.run.is_none()
            && self.deal.is_none()
            && self.wanted_compute.is_none()
            && self.wanted_influence.is_none()
    }

    /// Does one slice of work.
    pub fn step(&mut self) -> Vec<FromEngine> {
        let Some(model) = &self.model else {
            *self = Self::default();
            return Vec::new();
        };
        if let Some((revision, request)) = self.wanted_compute.take() {
            let answer = compute::compute(model, &mut self.columns, &request);
            return vec![match answer {
                Ok(answer) => FromEngine::Compute { revision, answer: Box::new(answer) },
                Err(error) => failed(Subject::Compute, revision, &error),
            }];
        }
        if let Some((revision, mut run)) = self.run.take() {
            return match advance(model, &mut self.columns, revision, &mut run) {
                Ok(messages) => {
                    self.run = (!run.is_complete()).then_some((revision, run));
                    messages
                }
                Err(error) => vec![failed(Subject::Run, revision, &error)],
            };
        }
        if let Some((revision, mut run)) = self.deal.take() {
            return match advance_deal(model, &mut self.columns, revision, &mut run) {
                Ok(messages) => {
                    self.deal = (!run.is_complete(model)).then_some((revision, run));
                    messages
                }
                Err(error) => vec![failed(Subject::Deal, revision, &error)],
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

fn failed(subject: Subject, revision: u64, error: &RunError) -> FromEngine {
    FromEngine::Failed { subject, revision, failure: error.into() }
}

fn no_case(subject: Subject, revision: u64) -> FromEngine {
    let message = "no case is loaded; load one first".to_owned();
    FromEngine::Failed { subject, revision, failure: Failure { message, term: None } }
}

fn advance(
    model: &Model,
    columns: &mut Columns,
    revision: u64,
    run: &mut Run,
) -> Result<Vec<FromEngine>, RunError> {
    run.step(model, columns)?;
    let (done, total, complete) = (run.done(), run.request().samples, run.is_complete());
    if complete || STAGES.contains(&done) {
        let answer = Box::new(run.answer(model, columns)?);
        return Ok(vec![FromEngine::Answer { revision, complete, answer }]);
    }
    Ok(vec![FromEngine::Progress { revision, done, total }])
}

fn advance_deal(
    model: &Model,
    columns: &mut Columns,
    revision: u64,
    run: &mut DealRun,
) -> Result<Vec<FromEngine>, RunError> {
    run.step(model, columns)?;
    let (done, total) = (run.done(), run.request().run.samples);
    let complete = run.is_complete(model);
    // Comparable deals follow the last draw without an answer for each of them.
    if complete || (DEAL_STAGES.contains(&done) && done < total) {
        let answer = Box::new(run.answer(model)?);
        return Ok(vec![FromEngine::Deal { revision, complete, answer }]);
    }
    // Slices are small; a page needs to hear of a few only.
    let progress = FromEngine::Progress { revision, done, total };
    Ok((done % PROGRESS_STEP == 0).then_some(progress).into_iter().collect())
}
