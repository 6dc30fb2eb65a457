//! A case file while it is written, as a state machine without a browser: texts in, problems or a sound
//! case with a first answer out; how it differs from another one. The case page has it in a worker of
//! its own, so that neither page nor engine carries the reading of JSON.

use std::collections::BTreeMap;

use case::patch::{self, Change, PatchError};
use case::raw::Text;
use case::{MAX_BYTES, Problem, Problems, json};
use serde::{Deserialize, Serialize};

use crate::diff::{self, InputDifference, SectorDifference, Side};
use crate::influence::{Influence, influence};
use crate::run::run;
use crate::{Answer, Model, Request, RunError};

/// Draws of the first answer, which the engine replaces by a finer one.
pub const FIRST_SAMPLES: usize = 1_024;
/// Draws of each side of a comparison.
pub const COMPARED_SAMPLES: usize = 16_384;

/// From the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ToChecker {
    /// Read and check this text; it replaces the former one.
    Read {
        /// Number that the reply carries.
        revision: u64,
        /// The case file.
        text: String,
    },
    /// Compare the last sound text with another case.
    Compare {
        /// Number that the reply carries.
        revision: u64,
        /// The other case file.
        other: String,
        /// Scenario of the other case, then of the draft; the first one where a case has no such.
        scenarios: [String; 2],
    },
}

/// To the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FromChecker {
    /// The text is a sound case.
    Sound {
        /// Number of the text.
        revision: u64,
        /// The case as [`case::packed::pack`] writes it.
        #[serde(with = "serde_bytes")]
        case: Vec<u8>,
        /// Answer of its first scenario with [`FIRST_SAMPLES`] draws.
        answer: Box<Answer>,
        /// Assumptions of that scenario by influence.
        influence: Influence,
    },
    /// The text is none.
    Refused {
        /// Number of the text.
        revision: u64,
        /// All problems.
        problems: Vec<Problem>,
    },
    /// How the two differ.
    Compared {
        /// Number of the question.
        revision: u64,
        /// The differences.
        comparison: Box<Comparison>,
    },
    /// They cannot be compared.
    Incomparable {
        /// Number of the question.
        revision: u64,
        /// Why.
        message: String,
    },
}

/// How a draft differs from another case, the other one being the first side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// What differs in the files; none where there are more than [`patch::MAX_CHANGES`] differences.
    pub changes: Option<Vec<Change>>,
    /// What that means for the inputs of the two scenarios.
    pub inputs: Vec<InputDifference>,
    /// What follows from it.
    pub sectors: Vec<SectorDifference>,
    /// The scenarios of the other case: identifier and name.
    pub other_scenarios: Vec<(String, Text)>,
    /// Places of the scenarios that were compared.
    pub places: [usize; 2],
}

/// The text that was read last, and the one it was compared with.
#[derive(Debug, Default)]
pub struct Checker {
    draft: Option<Read>,
    other: Option<Read>,
}

#[derive(Debug)]
struct Read {
    text: String,
    model: Model,
    /// Place of a scenario and its answer with [`COMPARED_SAMPLES`] draws, once it was asked for: the
    /// other case stays while the draft changes.
    compared: Option<(usize, Answer)>,
}

impl Read {
    fn compared(&mut self, scenario: usize) -> Result<&Answer, String> {
        let known = match self.compared.take().filter(|(known, _)| *known == scenario) {
            Some((_, answer)) => answer,
            None => answer(&self.model, scenario, COMPARED_SAMPLES).map_err(|e| e.to_string())?,
        };
        Ok(&self.compared.insert((scenario, known)).1)
    }
}

impl Checker {
    /// Does what a message asks.
    pub fn receive(&mut self, message: ToChecker) -> FromChecker {
        match message {
            ToChecker::Read { revision, text } => {
                self.draft = None;
                match read(text).and_then(|read| Ok((sound(revision, &read.model)?, read))) {
                    Ok((reply, read)) => {
                        self.draft = Some(read);
                        reply
                    }
                    Err(Problems(problems)) => FromChecker::Refused { revision, problems },
                }
            }
            ToChecker::Compare { revision, other, scenarios } => {
                match self.compare(other, &scenarios) {
                    Ok(comparison) => {
                        FromChecker::Compared { revision, comparison: Box::new(comparison) }
                    }
                    Err(message) => FromChecker::Incomparable { revision, message },
                }
            }
        }
    }

    fn compare(&mut self, text: String, scenarios: &[String; 2]) -> Result<Comparison, String> {
        if self.other.as_ref().is_none_or(|other| other.text != text) {
            self.other = Some(read(text).map_err(|problems| problems.to_string())?);
        }
        let (Some(draft), Some(other)) = (&mut self.draft, &mut self.other) else {
            return Err("there is no sound case yet; correct its problems first".to_owned());
        };
        let place = |read: &Read, id: &str| read.model.scenario(id).unwrap_or_default();
        let places = [place(other, &scenarios[0]), place(draft, &scenarios[1])];
        comparison(other, draft, places)
    }
}

fn read(text: String) -> Result<Read, Problems> {
    Ok(Read { model: Model::parse(&text)?, text, compared: None })
}

/// The reply to a sound text.
fn sound(revision: u64, model: &Model) -> Result<FromChecker, Problems> {
    let answer = answer(model, 0, FIRST_SAMPLES).map_err(|error| {
        let remedy = "change the assumptions from which it follows";
        Problems::one(Problem::new("", format!("the case has no answer: {error}"), remedy))
    })?;
    Ok(FromChecker::Sound {
        revision,
        case: case::packed::pack(&model.case),
        influence: influence(model, 0, answer.seed),
        answer: Box::new(answer),
    })
}

/// Answer of a scenario.
fn answer(model: &Model, scenario: usize, samples: usize) -> Result<Answer, RunError> {
    let base = model.case.scenarios.get(scenario).map_or("", |scenario| scenario.id.as_str());
    run(model, Request { samples, ..Request::base(base) })
}

fn comparison(a: &mut Read, b: &mut Read, places: [usize; 2]) -> Result<Comparison, String> {
    let value = |read: &Read| json::read(&read.text, MAX_BYTES).map_err(|p| p.to_string());
    let changes = match patch::changes(&value(a)?, &value(b)?) {
        Ok(changes) => Some(changes),
        Err(PatchError::TooMany) => None,
        Err(error) => return Err(error.to_string()),
    };
    let answers = [a.compared(places[0])?.clone(), b.compared(places[1])?.clone()];
    let overrides = BTreeMap::new();
    let sides = [
        Side { model: &a.model, scenario: places[0], overrides: &overrides },
        Side { model: &b.model, scenario: places[1], overrides: &overrides },
    ];
    let other = &a.model.case.scenarios;
    Ok(Comparison {
        changes,
        inputs: diff::inputs::differences(&sides),
        sectors: diff::results::differences(&answers),
        other_scenarios: other.iter().map(|s| (s.id.clone(), s.name.clone())).collect(),
        places,
    })
}
