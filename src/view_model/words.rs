//! Figures that may not exist and dates of the case, in words.

use analysis::{Figure, Spread};
use case::Case;
use language::Language;
use language::date::date;

/// Up to when the facts of a case were read.
#[must_use]
pub fn as_of(case: &Case, language: &Language) -> String {
    let date = date(&case.head.as_of, language);
    language.message("as-of", &[("date", (&date).into())])
}

/// How a number is written.
pub(crate) type Write<'a> = &'a dyn Fn(f64) -> String;

/// Why there is no figure.
#[must_use]
pub fn reason(code: &str, language: &Language) -> String {
    let key = format!("undefined-{}", code.replace('_', "-"));
    language.text(&key)
}

/// The figure, or why there is none.
pub(crate) fn number(figure: &Figure, write: Write<'_>, language: &Language) -> String {
    figure.as_result().map_or_else(|code| reason(code, language), |value| write(*value))
}

/// Median, or why there is none.
pub(crate) fn median(figure: &Figure<Spread>, write: Write<'_>, language: &Language) -> String {
    figure.as_result().map_or_else(|code| reason(code, language), |spread| write(spread.p50))
}

/// Median with the range of 90 % of the worlds; the median alone where nothing is uncertain.
pub(crate) fn spread(figure: &Figure<Spread>, write: Write<'_>, language: &Language) -> String {
    let words = |spread: &Spread| {
        let (low, middle, high) = (write(spread.p05), write(spread.p50), write(spread.p95));
        if low == high {
            return middle;
        }
        let arguments =
            [("median", (&middle).into()), ("low", (&low).into()), ("high", (&high).into())];
        language.message("median-and-range", &arguments)
    };
    figure.as_result().map_or_else(|code| reason(code, language), words)
}
