//! Messages between page and engine.
//!
//! Both halves are of one build and speak in packed form, so that neither contains code that looks for
//! names of fields.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::compute::{ComputeAnswer, ComputeRequest};
use crate::deal::{DealAnswer, DealRequest};
use crate::failure::Failure;
use crate::influence::Influence;
use crate::market::prices::Form;
use crate::market::{MarketAnswer, MarketRequest};
use crate::request::Request;
use crate::sensitivity::{SensitivityAnswer, SensitivityRequest};
use crate::tipping::{TippingAnswer, TippingRequest};
use crate::transmission::TransmissionAnswer;

/// From the page to the engine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ToEngine {
    /// Compile this case; replaces the former one.
    Load {
        /// The case as [`case::packed::pack`] writes it.
        #[serde(with = "serde_bytes")]
        case: Vec<u8>,
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
        /// Number that the answer carries.
        revision: u64,
        /// Scenario identifier.
        scenario: String,
        /// Seed of the design.
        seed: u64,
    },
    /// Take the way from drivers to sectors apart, edge by edge and path by path.
    Transmission {
        /// Number that the answers carry.
        revision: u64,
        /// What to compute.
        request: Request,
    },
    /// Find what the uncertainty of the results comes from.
    Sensitivity {
        /// Number that the answers carry.
        revision: u64,
        /// What to compute.
        request: SensitivityRequest,
    },
    /// Search the smallest changes that overturn a statement.
    Tipping {
        /// Number that the answers carry.
        revision: u64,
        /// What to search.
        request: TippingRequest,
    },
    /// Stop the work of a kind.
    Cancel {
        /// Which kind.
        subject: Subject,
    },
}

impl ToEngine {
    /// Kind of question that the message asks; none for one that asks nothing.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        Some(match self {
            Self::Run { .. } => Subject::Run,
            Self::Deal { .. } => Subject::Deal,
            Self::Compute { .. } => Subject::Compute,
            Self::Market { .. } => Subject::Market,
            Self::Influence { .. } => Subject::Influence,
            Self::Transmission { .. } => Subject::Transmission,
            Self::Sensitivity { .. } => Subject::Sensitivity,
            Self::Tipping { .. } => Subject::Tipping,
            Self::Load { .. }
            | Self::Prices { .. }
            | Self::AddPrices { .. }
            | Self::Cancel { .. } => return None,
        })
    }
}

/// From the engine to the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FromEngine {
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
        /// Which kind of request.
        subject: Subject,
        /// Revision of the request.
        revision: u64,
        /// Draws done.
        done: usize,
        /// Draws requested.
        total: usize,
    },
    /// Assumptions by influence.
    Influence {
        /// Revision of the request.
        revision: u64,
        /// The result.
        influence: Influence,
    },
    /// Flows over edges and paths, possibly of fewer samples than requested.
    Transmission {
        /// Revision of the request.
        revision: u64,
        /// Whether all samples are done.
        complete: bool,
        /// The answer.
        answer: Box<TransmissionAnswer>,
    },
    /// Sensitivity, possibly of fewer outputs than the case has.
    Sensitivity {
        /// Revision of the request.
        revision: u64,
        /// Whether all outputs are done.
        complete: bool,
        /// Slices done, slices expected.
        progress: (usize, usize),
        /// The answer, when there is something new.
        answer: Option<Box<SensitivityAnswer>>,
    },
    /// Tipping points, possibly of fewer assumptions than the case has.
    Tipping {
        /// Revision of the request.
        revision: u64,
        /// Whether assumptions and map are done.
        complete: bool,
        /// Assumptions done, assumptions to search.
        progress: (usize, usize),
        /// The answer, when there is something new.
        answer: Option<Box<TippingAnswer>>,
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
pub enum Subject {
    /// [`ToEngine::Run`].
    Run,
    /// [`ToEngine::Deal`].
    Deal,
    /// [`ToEngine::Compute`].
    Compute,
    /// [`ToEngine::Market`].
    Market,
    /// [`ToEngine::Influence`].
    Influence,
    /// [`ToEngine::Transmission`].
    Transmission,
    /// [`ToEngine::Sensitivity`].
    Sensitivity,
    /// [`ToEngine::Tipping`].
    Tipping,
}
