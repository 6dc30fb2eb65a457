//! Why there is no answer, as it travels to the page.

use engine::error::EngineError;
use serde::{Deserialize, Serialize};

use crate::error::RunError;

/// Why a request cannot be answered.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Failure {
    /// The reason in English.
    pub message: String,
    /// The term of the deal that is out of its range, where that is the reason.
    pub term: Option<TermRange>,
    /// The reason for programs, which have words of their own for it.
    #[serde(default)]
    pub reason: Reason,
}

/// Why a run cannot be made, where a reader can do something about it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Anything else; the message says it.
    #[default]
    Other,
    /// A weight that is none, or no weight at all.
    Weight {
        /// Criterion, or words for all of them.
        about: String,
    },
    /// Preferences that contradict each other.
    Contradiction {
        /// Criterion, or words for all of them.
        about: String,
    },
    /// Preferences that hardly any weights meet.
    AcceptanceTooLow,
    /// More draws than memory holds.
    TooLarge {
        /// Draws asked for.
        samples: usize,
        /// Most draws for a case of this size.
        most: usize,
    },
}

impl From<&RunError> for Reason {
    fn from(error: &RunError) -> Self {
        match error {
            RunError::BadWeight(about) => Self::Weight { about: about.clone() },
            RunError::Contradiction(about) => Self::Contradiction { about: about.clone() },
            RunError::Engine(EngineError::AcceptanceTooLow) => Self::AcceptanceTooLow,
            RunError::TooLarge { samples, most } => {
                Self::TooLarge { samples: *samples, most: *most }
            }
            _ => Self::Other,
        }
    }
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
        Self { message: error.to_string(), term, reason: error.into() }
    }
}
