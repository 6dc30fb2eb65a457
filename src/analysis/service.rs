//! The worker's protocol as a state machine without a browser: messages in, small steps of work,
//! messages out. The worker, the fallback on the main thread and the tests drive the same code.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::columns::Columns;
use crate::influence::{Influence, influence};
use crate::model::Model;
use crate::request::Request;
use crate::run::Run;

/// Samples after which a run shows an answer before it is complete.
const STAGES: [usize; 2] = [1_024, 4_096];

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
        /// Revision of the request.
        revision: u64,
        /// Why, and what to do.
        message: String,
    },
}

/// Engine with one loaded case and at most one run under way.
#[derive(Debug, Default)]
pub struct Service {
    model: Option<Model>,
    columns: Columns,
    run: Option<(u64, Run)>,
    wanted_influence: Option<(String, u64)>,
}

impl Service {
    /// Takes a message; heavy work waits for [`Service::step`].
    pub fn receive(&mut self, message: ToEngine) -> Vec<FromEngine> {
        match message {
            ToEngine::Load { case } => {
                *self = Self::default();
                match Model::parse(&case) {
                    Ok(model) => {
                        let case_hash = model.case.hash.clone();
                        self.model = Some(model);
                        vec![FromEngine::Loaded { case_hash }]
                    }
                    Err(problems) => vec![FromEngine::Refused { problems: problems.0 }],
                }
            }
            ToEngine::Run { revision, request } => {
                let prepared = match &self.model {
                    Some(model) => Run::new(model, request).map_err(|e| e.to_string()),
                    None => Err("no case is loaded; load one first".to_owned()),
                };
                match prepared {
                    Ok(run) => {
                        self.run = Some((revision, run));
                        Vec::new()
                    }
                    Err(message) => {
                        self.run = None;
                        vec![FromEngine::Failed { revision, message }]
                    }
                }
            }
            ToEngine::Influence { scenario, seed } => {
                self.wanted_influence = Some((scenario, seed));
                Vec::new()
            }
        }
    }

    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.run.is_none() && self.wanted_influence.is_none()
    }

    /// Does one slice of work.
    pub fn step(&mut self) -> Vec<FromEngine> {
        let Some(model) = &self.model else {
            self.run = None;
            self.wanted_influence = None;
            return Vec::new();
        };
        if let Some((revision, mut run)) = self.run.take() {
            let outcome = advance(model, &mut self.columns, revision, &mut run);
            return match outcome {
                Ok(messages) => {
                    if !run.is_complete() {
                        self.run = Some((revision, run));
                    }
                    messages
                }
                Err(error) => vec![FromEngine::Failed { revision, message: error.to_string() }],
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

fn advance(
    model: &Model,
    columns: &mut Columns,
    revision: u64,
    run: &mut Run,
) -> Result<Vec<FromEngine>, crate::RunError> {
    run.step(model, columns)?;
    let (done, total, complete) = (run.done(), run.request().samples, run.is_complete());
    if complete || STAGES.contains(&done) {
        let answer = Box::new(run.answer(model, columns)?);
        return Ok(vec![FromEngine::Answer { revision, complete, answer }]);
    }
    Ok(vec![FromEngine::Progress { revision, done, total }])
}
