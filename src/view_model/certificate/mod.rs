//! The certificate of the run on screen, and what came of checking a pasted one.
//!
//! | module | subject |
//! |---|---|
//! | [`words`] | verdicts and refusals in the reader's language |

pub mod words;

use analysis::certificate::{Certificate, FORMAT, certify};
use analysis::{Answer, Request};

/// A run that is complete: what was asked, and the answer to exactly that.
#[derive(Debug, Clone, PartialEq)]
pub struct CompleteRun {
    /// What was asked.
    pub request: Request,
    /// What was computed.
    pub answer: std::sync::Arc<Answer>,
}

impl CompleteRun {
    /// Its certificate; none for an answer that is not that of the request.
    #[must_use]
    pub fn certificate(&self, public_value: Option<&str>) -> Option<Certificate> {
        let certificate = certify(&self.request, &self.answer).ok()?;
        Some(Certificate { public_value: public_value.map(str::to_owned), ..certificate })
    }
}

/// Name of a file with a certificate.
#[must_use]
pub fn file_name(certificate: &Certificate) -> String {
    format!("spillover-run-{}-{}.json", certificate.case, certificate.result_hash)
}

/// A certificate at the end of an address, behind `#`. It has no spaces there: `&` stands in their
/// place. What stands behind `#` is not sent to the host.
#[must_use]
pub fn fragment(line: &str) -> String {
    line.replace(' ', "&")
}

/// The certificate that stands at the end of an address; none where something else does.
#[must_use]
pub fn from_fragment(fragment: &str) -> Option<String> {
    let text = fragment.strip_prefix('#').unwrap_or(fragment);
    let (family, _) = FORMAT.split_once('/')?;
    let is_certificate = text.strip_prefix(family).is_some_and(|rest| rest.starts_with('/'));
    is_certificate.then(|| text.replace('&', " "))
}
