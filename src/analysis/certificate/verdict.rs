//! Whether a certificate holds.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Certificate, seed_from_public_value};
use crate::answer::Answer;
use crate::error::RunError;
use crate::model::Model;

/// What came of computing a certified run again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Whether nothing differs.
    pub matches: bool,
    /// What differs.
    pub differences: Vec<Difference>,
    /// Hash of the result that was found; none where nothing was computed.
    pub result_hash: Option<String>,
}

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "snake_case", tag = "what")]
pub enum Difference {
    /// Another case: identifier, or content under the same identifier. Nothing is computed.
    Case {
        /// Identifier and hash of the certificate.
        certified: [String; 2],
        /// Those of the case at hand.
        found: [String; 2],
    },
    /// Another version of the engine, whatever its result.
    Engine {
        /// Version of the certificate.
        certified: String,
        /// This version.
        found: String,
    },
    /// The seed is not that of the public value.
    Seed {
        /// Seed of the certificate.
        certified: u64,
        /// Seed of its public value.
        derived: u64,
    },
    /// The run cannot be made.
    Refused {
        /// Why, and what to do.
        reason: String,
    },
    /// Another result.
    Result {
        /// Hash of the certificate.
        certified: String,
        /// Hash of the result at hand.
        found: String,
    },
}

packed::two_forms!(Difference {
    Case { certified: [String; 2], found: [String; 2] },
    Engine { certified: String, found: String },
    Seed { certified: u64, derived: u64 },
    Refused { reason: String },
    Result { certified: String, found: String },
});

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Case { certified: [id, hash], found: [other, found] } if id == other => write!(
                f,
                "other content of the case `{id}`: certified {hash}, here {found}; take the file that \
                 was certified"
            ),
            Self::Case { certified: [id, hash], found: [other, found] } => write!(
                f,
                "another case: certified `{id}` {hash}, here `{other}` {found}; take the certified one"
            ),
            Self::Engine { certified, found } => write!(
                f,
                "another engine: certified {certified}, here {found}; take spillover {certified} to \
                 compute the certified run"
            ),
            Self::Seed { certified, derived } => write!(
                f,
                "another seed: certified {certified}, but the public value gives {derived}"
            ),
            Self::Refused { reason } => write!(f, "no run: {reason}"),
            Self::Result { certified, found } => {
                write!(f, "another result: certified {certified}, here {found}")
            }
        }
    }
}

/// Computes a certified run again.
#[must_use]
pub fn verify(certificate: &Certificate, model: &Model) -> Verdict {
    if other_case(certificate, model).is_some() {
        return judge(certificate, model, None);
    }
    let outcome = crate::run::run(model, certificate.request());
    judge(certificate, model, Some(&outcome))
}

/// What an outcome of [`Certificate::request`] says about a certificate; none where nothing was computed
/// because the case is another one.
#[must_use]
pub fn judge(
    certificate: &Certificate,
    model: &Model,
    outcome: Option<&Result<Answer, RunError>>,
) -> Verdict {
    let mut differences: Vec<Difference> = other_case(certificate, model).into_iter().collect();
    if certificate.engine_version != crate::ENGINE_VERSION {
        differences.push(Difference::Engine {
            certified: certificate.engine_version.clone(),
            found: crate::ENGINE_VERSION.to_owned(),
        });
    }
    let derived = certificate.public_value.as_deref().map(seed_from_public_value);
    if let Some(Ok(derived)) = derived.filter(|seed| *seed != Ok(certificate.seed)) {
        differences.push(Difference::Seed { certified: certificate.seed, derived });
    }
    let mut result_hash = None;
    match outcome {
        None => {}
        Some(Err(error)) => differences.push(Difference::Refused { reason: error.to_string() }),
        Some(Ok(answer)) => {
            // The hash of the numbers, not what a message says it is.
            let found = answer.compute_hash();
            if found != certificate.result_hash {
                let certified = certificate.result_hash.clone();
                differences.push(Difference::Result { certified, found: found.clone() });
            }
            result_hash = Some(found);
        }
    }
    let matches = differences.is_empty() && result_hash.is_some();
    Verdict { matches, differences, result_hash }
}

fn other_case(certificate: &Certificate, model: &Model) -> Option<Difference> {
    let certified = [certificate.case.clone(), certificate.case_hash.clone()];
    let found = [model.case.head.id.clone(), model.case.hash.clone()];
    (certified != found).then_some(Difference::Case { certified, found })
}
