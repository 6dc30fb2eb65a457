//! The deal in one sentence.

use analysis::DealAnswer;
use language::{Language, figure};

use crate::words;

/// What the vehicle does, how often the lessee defaults, what lenders lose then.
#[must_use]
pub fn summary(answer: &DealAnswer, language: &Language) -> String {
    let middle = &answer.middle;
    if middle.senior + middle.mezzanine <= 0.0 {
        return language.text("deal-summary-no-debt");
    }
    let debt = figure::money(middle.senior + middle.mezzanine, language);
    let gpus = figure::rounded(middle.gpus);
    let term = middle.term.to_string();
    let share = figure::of_hundred(answer.default_probability);
    let senior = words::number(&answer.senior.expected_loss, &figure::percent, language);
    let mezzanine = words::number(&answer.mezzanine.expected_loss, &figure::percent, language);
    let negative = figure::of_hundred(answer.equity.negative_returns);
    let month = answer.default_month.unwrap_or_default().to_string();
    let arguments = [
        ("debt", (&debt).into()),
        ("gpus", (&gpus).into()),
        ("term", (&term).into()),
        ("share", (&share).into()),
        ("senior", (&senior).into()),
        ("mezzanine", (&mezzanine).into()),
        ("negative", (&negative).into()),
        ("month", (&month).into()),
    ];
    let key = match answer.default_month {
        Some(month) if month <= middle.term => "deal-summary-default",
        _ => "deal-summary",
    };
    language.message(key, &arguments)
}
