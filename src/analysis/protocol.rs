//! Messages between page and engine.

use engine::error::EngineError;
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::compute::{ComputeAnswer, ComputeRequest};
use crate::deal::{DealAnswer, DealRequest};
use crate::influence::Influence;
use crate::market::prices::Form;
use crate::market::{MarketAnswer, MarketRequest};
use crate::request::Request;
use crate::run::RunError;

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
    /// Prices that studies of the market may use; replaces all former ones.
    Prices {
        /// Text of the price file.
        text: String,
    },
    /// Add a reader's series, or replace the one of the same symbol.
    AddPrices {
        /// Symbol, or name of the file.
        id: String,
        /// How the text is written.
        form: Form,
        /// The text.
        text: String,
        /// Seconds since 1970: days that are not over have no close yet.
        now: i64,
    },
    /// Study what markets did; replaces an unfinished study.
    Market {
        /// Number that the answers carry.
        revision: u64,
        /// What to study.
        request: MarketRequest,
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
    /// An answer about the market, possibly without connectedness yet.
    Market {
        /// Revision of the request.
        revision: u64,
        /// Whether everything is computed.
        complete: bool,
        /// The answer.
        answer: Box<MarketAnswer>,
    },
    /// A reader's series was added.
    PricesAdded {
        /// Its name as it was sent.
        id: String,
    },
    /// Prices cannot be used.
    PricesRefused {
        /// Name of the series; empty for the whole file.
        id: String,
        /// Code of the reason.
        code: String,
        /// The reason in English, with place and remedy.
        message: String,
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
    /// [`ToEngine::Market`].
    Market,
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
