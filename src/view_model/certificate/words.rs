//! Verdicts and refusals in the reader's language.

use analysis::certificate::{Difference, Refusal, Verdict};
use language::Language;

/// What differs, a sentence each; none where the certificate holds.
#[must_use]
pub fn differences(verdict: &Verdict, language: &Language) -> Vec<String> {
    verdict.differences.iter().map(|difference| in_words(difference, language)).collect()
}

fn in_words(difference: &Difference, language: &Language) -> String {
    let pair = |key: &str, certified: &str, found: &str| {
        language.message(key, &[("certified", certified.into()), ("found", found.into())])
    };
    match difference {
        Difference::Case { certified: [id, hash], found: [other, found] } => {
            let key = if id == other {
                "certificate-differs-content"
            } else {
                "certificate-differs-case"
            };
            let arguments = [
                ("case", id.into()),
                ("hash", hash.into()),
                ("other", other.into()),
                ("found", found.into()),
            ];
            language.message(key, &arguments)
        }
        Difference::Engine { certified, found } => {
            pair("certificate-differs-engine", certified, found)
        }
        Difference::Seed { certified, derived } => {
            pair("certificate-differs-seed", &certified.to_string(), &derived.to_string())
        }
        Difference::Refused { reason } => {
            language.message("certificate-differs-run", &[("reason", reason.into())])
        }
        Difference::Result { certified, found } => {
            pair("certificate-differs-result", certified, found)
        }
    }
}

/// Why a pasted text is no certificate, and what to do.
#[must_use]
pub fn refusal(refusal: &Refusal, language: &Language) -> String {
    let place = refusal.place.to_string();
    let about = [("place", (&place).into()), ("about", (&refusal.about).into())];
    match refusal.code.as_str() {
        "field" => {
            let field = language.text(field(&refusal.about));
            let arguments = [("name", (&refusal.about).into()), ("remedy", (&field).into())];
            language.message("certificate-refused-field", &arguments)
        }
        "long" => language.message("certificate-refused-long", &about),
        "json" => language.message("certificate-refused-json", &about),
        "format" => language.text("certificate-refused-format"),
        "newer" => language.message("certificate-refused-newer", &about),
        "part" => language.message("certificate-refused-part", &about),
        "missing" => language.message("certificate-refused-missing", &about),
        "changed" => language.message("certificate-refused-changed", &about),
        "value" => language.text("certificate-refused-value"),
        _ => language.message("page-failed", &[("message", (&refusal.message).into())]),
    }
}

/// Key of what a field may be.
fn field(name: &str) -> &'static str {
    match name {
        "case" | "scenario" => "certificate-field-identifier",
        "case_hash" => "certificate-field-case-hash",
        "result_hash" => "certificate-field-result-hash",
        "engine_version" => "certificate-field-engine",
        "samples" => "certificate-field-samples",
        "seed" => "certificate-field-seed",
        "sampling" => "certificate-field-sampling",
        "value" => "certificate-field-value",
        "overrides" => "certificate-field-overrides",
        _ => "certificate-field-preference",
    }
}
