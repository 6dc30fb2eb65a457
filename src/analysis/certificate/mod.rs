//! A run certificate: what was computed, with which result, in words that anybody can check.
//!
//! It names case, engine, scenario, seed, draws, changed assumptions, weights and the hash of the
//! result. Who has the case computes it again and learns that it matches, or what differs. Certificates
//! are written as one line of text or as JSON; both say the same.

mod line;
mod qr;
mod reply;
mod seed;
mod verdict;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::preference::Preference;
use crate::request::{MAX_SAMPLES, Request, Sampling};

pub use qr::{Qr, qr};
pub use reply::{Refusal, Reply, reply};
pub use seed::{MAX_PUBLIC_VALUE, seed_from_public_value};
pub use verdict::{Difference, Verdict, judge, verify};

/// What a certificate begins with.
pub const FORMAT: &str = "spillover-run/1";
/// Longest certificate that is read, in bytes.
pub const MAX_BYTES: usize = 64 << 10;
/// Most changed assumptions, weights, pairs or bounds.
const MAX_ENTRIES: usize = 500;

/// What was computed, and with which result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// [`FORMAT`].
    pub format: String,
    /// Case identifier.
    pub case: String,
    /// SHA-256 of the canonical case.
    pub case_hash: String,
    /// Version of the engine.
    pub engine_version: String,
    /// Scenario identifier.
    pub scenario: String,
    /// Where the numbers come from.
    #[serde(default)]
    pub sampling: Sampling,
    /// Number of draws that were made.
    pub samples: usize,
    /// Seed of the generator.
    pub seed: u64,
    /// What the seed was derived from by [`seed_from_public_value`], if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_value: Option<String>,
    /// Parameters set to a value instead of their distribution.
    #[serde(default)]
    pub overrides: BTreeMap<String, f64>,
    /// What was known about the weights of the criteria.
    #[serde(default)]
    pub preference: Preference,
    /// [`Answer::result_hash`].
    pub result_hash: String,
}

/// Why a text is no certificate, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CertificateError {
    /// Too long.
    #[error("{0} bytes are no certificate; at most {MAX_BYTES} are read")]
    TooLong(usize),
    /// No JSON.
    #[error("{0}")]
    Json(String),
    /// Another format.
    #[error(
        "this does not begin with `{FORMAT}`; paste a whole certificate: one line, or an object of JSON"
    )]
    Format,
    /// A newer format.
    #[error("`{0}` is newer than this program, which reads {FORMAT}; use a newer spillover")]
    Newer(String),
    /// A part of the line that is not understood.
    #[error(
        "part {place} of the certificate, {part}, is not understood; it is NAME=VALUE: {remedy}"
    )]
    Part {
        /// Its place, from 1 after the format.
        place: usize,
        /// What stands there, cut.
        part: String,
        /// What would be understood.
        remedy: &'static str,
    },
    /// A field that is missing.
    #[error("the certificate does not say its `{0}`; paste all of it")]
    Missing(&'static str),
    /// A field with a value that it cannot have.
    #[error("the `{name}` of the certificate is not usable: {remedy}")]
    Field {
        /// The field.
        name: &'static str,
        /// What it may be.
        remedy: &'static str,
    },
    /// Parts in another order, twice, or written in another way.
    #[error("the certificate was changed: it would be written as {0}")]
    NotCanonical(String),
    /// A value that no seed is derived from.
    #[error("a public value has 1 to {MAX_PUBLIC_VALUE} bytes and no control characters")]
    PublicValue,
    /// The answer is not that of the request.
    #[error("this answer does not belong to this request: {0} differs")]
    OtherRequest(&'static str),
}

/// The certificate of a run.
///
/// # Errors
/// [`CertificateError::OtherRequest`] when the answer is not the complete one of this request.
pub fn certify(request: &Request, answer: &Answer) -> Result<Certificate, CertificateError> {
    let agreed = [
        ("scenario", request.scenario == answer.scenario),
        ("seed", request.seed == answer.seed),
        ("number of samples", request.draws() == answer.samples),
        ("sampling", request.sampling == answer.sampling),
        ("preference", request.preference == answer.preference),
        ("result hash", answer.result_hash == answer.compute_hash()),
    ];
    if let Some((what, _)) = agreed.iter().find(|(_, agrees)| !agrees) {
        return Err(CertificateError::OtherRequest(what));
    }
    let certificate = Certificate {
        format: FORMAT.to_owned(),
        case: answer.case.clone(),
        case_hash: answer.case_hash.clone(),
        engine_version: answer.engine_version.clone(),
        scenario: answer.scenario.clone(),
        sampling: answer.sampling,
        samples: answer.samples,
        seed: answer.seed,
        public_value: None,
        overrides: request.overrides.clone(),
        preference: answer.preference.clone(),
        result_hash: answer.result_hash.clone(),
    };
    certificate.check()?;
    Ok(certificate)
}

impl Certificate {
    /// Reads either form of a certificate.
    ///
    /// # Errors
    /// [`CertificateError`], each with what to do.
    pub fn parse(text: &str) -> Result<Self, CertificateError> {
        if text.len() > MAX_BYTES {
            return Err(CertificateError::TooLong(text.len()));
        }
        let text = text.trim();
        let certificate =
            if text.starts_with('{') { Self::from_json(text)? } else { line::read(text)? };
        certificate.check()?;
        if !text.starts_with('{') && certificate.line() != text {
            return Err(CertificateError::NotCanonical(certificate.line()));
        }
        Ok(certificate)
    }

    fn from_json(text: &str) -> Result<Self, CertificateError> {
        let json = |words: String| CertificateError::Json(words.trim().to_owned());
        let value = case::json::read(text, MAX_BYTES).map_err(|problems| {
            let words: Vec<String> = problems.0.iter().map(ToString::to_string).collect();
            json(words.join("\n").replacen("case file", "certificate", 1))
        })?;
        check_format(value["format"].as_str().unwrap_or_default())?;
        serde_path_to_error::deserialize(value).map_err(|error| {
            let problem = case::Problem::new(
                error.path().to_string(),
                error.inner().to_string(),
                "write it as a certificate has it",
            );
            json(problem.to_string())
        })
    }

    /// The one-line form.
    #[must_use]
    pub fn line(&self) -> String {
        line::write(self)
    }

    /// The run that it certifies.
    #[must_use]
    pub fn request(&self) -> Request {
        Request {
            scenario: self.scenario.clone(),
            overrides: self.overrides.clone(),
            seed: self.seed,
            samples: self.samples,
            sampling: self.sampling,
            preference: self.preference.clone(),
        }
    }

    /// SHA-256 of all that is decided before the seed is known: the one-line form without seed, public
    /// value and result. Who publishes it beforehand, together with which public value will be taken,
    /// cannot choose among seeds afterwards.
    #[must_use]
    pub fn commitment(&self) -> String {
        case::canonical::sha256(&line::without_outcome(self))
    }

    /// Refuses what no certificate holds, so that all that is written can be read again.
    fn check(&self) -> Result<(), CertificateError> {
        let refuse = |name, remedy| Err(CertificateError::Field { name, remedy });
        let preference = &self.preference;
        let hex = |text: &str, length| {
            text.len() == length && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
        };
        check_format(&self.format)?;
        let names = [("case", &self.case), ("scenario", &self.scenario)];
        if let Some((name, _)) = names.into_iter().find(|(_, text)| !is_identifier(text)) {
            return refuse(name, IDENTIFIER);
        }
        if !hex(&self.case_hash, 64) {
            return refuse("case_hash", "64 lower-case hex digits");
        }
        if !hex(&self.result_hash, 16) {
            return refuse("result_hash", "16 lower-case hex digits");
        }
        let of_version = |c: char| c.is_ascii_alphanumeric() || ".+-".contains(c);
        if !(1..=32).contains(&self.engine_version.len())
            || !self.engine_version.chars().all(of_version)
        {
            return refuse("engine_version", "a version such as 1.2.3");
        }
        if !(1..=MAX_SAMPLES).contains(&self.samples) || self.request().draws() != self.samples {
            return refuse(
                "samples",
                "1 to 1048576; sixteen times a power of two for quasi-random ones",
            );
        }
        if let Some(value) = &self.public_value {
            seed_from_public_value(value)?;
        }
        if !self.overrides.keys().all(|id| is_identifier(id))
            || !self.overrides.values().all(|x| x.is_finite())
            || self.overrides.len() > MAX_ENTRIES
        {
            return refuse("overrides", "up to 500 parameters, each with a finite number");
        }
        let pairs = preference.order.iter().flatten();
        let named = pairs.chain(preference.weights.keys()).chain(preference.intervals.keys());
        let bounds = preference.intervals.values().flatten();
        let numbers = preference.weights.values().chain(bounds);
        let most = [preference.weights.len(), preference.order.len(), preference.intervals.len()];
        if !named.into_iter().all(|id| is_identifier(id))
            || !numbers.into_iter().all(|x| x.is_finite())
            || most.into_iter().any(|count| count > MAX_ENTRIES)
        {
            return refuse("preference", "up to 500 criteria, with finite weights or bounds");
        }
        Ok(())
    }
}

const IDENTIFIER: &str = "letters, digits, `-` and `_`, a letter first, at most 64";

/// Whether a text may be an identifier of a case.
fn is_identifier(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

fn check_format(found: &str) -> Result<(), CertificateError> {
    let number = |tag: &str| tag.rsplit_once('/').and_then(|(_, n)| n.parse::<u32>().ok());
    let family = |tag: &str| tag.rsplit_once('/').map(|(family, _)| family.to_owned());
    if found == FORMAT {
        Ok(())
    } else if family(found) == family(FORMAT) && number(found) > number(FORMAT) {
        Err(CertificateError::Newer(found.to_owned()))
    } else {
        Err(CertificateError::Format)
    }
}
