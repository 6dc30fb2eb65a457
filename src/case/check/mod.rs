//! What the records say: identifiers, references, languages, labels. All problems at once.

pub(crate) mod distributions;
mod events;
mod evidence;
mod governance;
mod head;
mod market;
mod references;
mod texts;
mod verification;

use crate::Case;
use crate::problem::Problem;

/// All problems of a read case, empty when it is sound.
#[must_use]
pub fn check(case: &Case) -> Vec<Problem> {
    let mut problems = Vec::new();
    head::check(case, &mut problems);
    texts::check(case, &mut problems);
    references::check(case, &mut problems);
    distributions::check(case, &mut problems);
    evidence::check(case, &mut problems);
    events::check(case, &mut problems);
    market::check(case, &mut problems);
    verification::check(case, &mut problems);
    governance::check(case, &mut problems);
    problems
}

/// Whether `text` is a date `YYYY-MM-DD`; with `partial` also `YYYY-MM` or `YYYY`.
fn is_date(text: &str, partial: bool) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits =
        |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    let within = |part: &str, max: u32| part.parse::<u32>().is_ok_and(|n| (1..=max).contains(&n));
    match parts.as_slice() {
        [year, month, day] => {
            digits(year, 4)
                && digits(month, 2)
                && digits(day, 2)
                && within(month, 12)
                && within(day, 31)
        }
        [year, month] => partial && digits(year, 4) && digits(month, 2) && within(month, 12),
        [year] => partial && digits(year, 4),
        _ => false,
    }
}

/// Whether `text` may be an identifier: letters, digits, `-` and `_`, starting with a letter.
fn is_identifier(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
