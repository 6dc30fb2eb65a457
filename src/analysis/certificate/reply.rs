//! A pasted certificate, answered by a program that can compute: first which case it needs, then
//! whether the certificate holds. Plain data, for a page that says it in its reader's language.

use serde::{Deserialize, Serialize};

use super::{Certificate, CertificateError, Verdict, verify};
use crate::model::Model;

/// What is said about a pasted text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// A certificate of this case, whose file is needed to compute it.
    Needs(String),
    /// Computed again: the certificate in its one-line form, and what came of it.
    Computed {
        /// The certificate.
        line: String,
        /// Whether it holds, or what differs.
        verdict: Verdict,
    },
    /// No certificate.
    Refused(Refusal),
    /// The file of the case cannot be read.
    Unreadable(String),
}

/// Why a text is no certificate, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Refusal {
    /// Word for the reason, such as `part`.
    pub code: String,
    /// The reason and the remedy in English.
    pub message: String,
    /// Place in the text, from 1 after the format; 0 where the reason is not about a place.
    pub place: usize,
    /// What stands there, what is missing or how it would be written; empty where there is nothing to name.
    pub about: String,
}

impl From<&CertificateError> for Refusal {
    fn from(error: &CertificateError) -> Self {
        let (code, place, about) = match error {
            CertificateError::TooLong(bytes) => ("long", 0, bytes.to_string()),
            CertificateError::Json(problem) => ("json", 0, problem.clone()),
            CertificateError::Format => ("format", 0, String::new()),
            CertificateError::Newer(format) => ("newer", 0, format.clone()),
            CertificateError::Part { place, part, .. } => ("part", *place, part.clone()),
            CertificateError::Missing(name) => ("missing", 0, (*name).to_owned()),
            CertificateError::Field { name, .. } => ("field", 0, (*name).to_owned()),
            CertificateError::NotCanonical(line) => ("changed", 0, line.clone()),
            CertificateError::PublicValue => ("value", 0, String::new()),
            CertificateError::OtherRequest(what) => ("request", 0, (*what).to_owned()),
        };
        Self { code: code.to_owned(), message: error.to_string(), place, about }
    }
}

/// Answers a pasted text; with the packed case that was asked for, the run is computed again.
#[must_use]
pub fn reply(text: &str, case: Option<&[u8]>) -> Reply {
    let certificate = match Certificate::parse(text) {
        Ok(certificate) => certificate,
        Err(error) => return Reply::Refused(Refusal::from(&error)),
    };
    let Some(case) = case else { return Reply::Needs(certificate.case) };
    match Model::unpack(case) {
        Ok(model) => {
            let verdict = verify(&certificate, &model);
            Reply::Computed { line: certificate.line(), verdict }
        }
        Err(problems) => Reply::Unreadable(problems.to_string()),
    }
}
