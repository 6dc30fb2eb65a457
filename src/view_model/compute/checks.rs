//! Which figures of the article agree with each other.

use analysis::{ComputeAnswer, Spread};
use case::Case;
use chart::interval::Interval;
use chart::{Glyph, Scale, interval};
use language::{Language, figure};

use crate::words;

/// Slot of the palette that the drawings use; no sector is meant.
const NEUTRAL_SLOT: u8 = 10;

/// One check.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckView {
    /// What is compared.
    pub name: String,
    /// As stated, with unit.
    pub stated: String,
    /// As implied, with unit.
    pub implied: String,
    /// Verdict in words.
    pub verdict: String,
    /// Whether they agree.
    pub agrees: bool,
    /// What is implied on a scale, with a tick at what is stated, SVG.
    pub drawing: String,
    /// What follows.
    pub text: String,
    /// Claims of the ledger behind it.
    pub claims: Vec<String>,
}

/// All checks of the case.
#[must_use]
pub fn checks(case: &Case, answer: &ComputeAnswer, language: &Language) -> Vec<CheckView> {
    let records = case.compute.iter().flat_map(|compute| &compute.checks);
    records
        .zip(&answer.checks)
        .map(|(record, check)| {
            let unit = language.pick(&record.unit);
            let with_unit = |words: String| {
                let arguments = [("value", (&words).into()), ("unit", unit.into())];
                language.message("value-with-unit", &arguments)
            };
            let rounded = &figure::rounded;
            let ratio = words::median(&check.ratio, &figure::multiple, language);
            let key = if check.agrees { "check-agrees" } else { "check-disagrees" };
            CheckView {
                name: language.pick(&record.name).to_owned(),
                stated: with_unit(words::median(&check.stated, rounded, language)),
                implied: with_unit(words::spread(&check.implied, rounded, language)),
                verdict: language.message(key, &[("ratio", (&ratio).into())]),
                agrees: check.agrees,
                drawing: check
                    .stated
                    .known()
                    .zip(check.implied.known())
                    .map(|(stated, implied)| draw(stated, implied))
                    .unwrap_or_default(),
                text: language.pick(&record.text).to_owned(),
                claims: record.claims.clone(),
            }
        })
        .collect()
}

fn draw(stated: &Spread, implied: &Spread) -> String {
    let scale = Scale::covering([stated.p50, implied.p95]);
    let shown = Interval {
        p05: implied.p05,
        p50: implied.p50,
        p95: implied.p95,
        reference: Some(stated.p50),
    };
    interval::svg(shown, scale, Glyph { slot: NEUTRAL_SLOT }).unwrap_or_default()
}
