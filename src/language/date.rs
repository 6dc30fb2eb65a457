//! Dates as each language writes them, natively and in the browser the same.
//!
//! The patterns are messages; a test in a browser holds them equal to those of `Intl`.

use crate::Language;

/// A date such as `2026-01-06`, `2026-01` or `2026` in words: `January 6, 2026`, `2026年1月6日`. What is
/// no such date stays as it is.
///
/// ```
/// let language = language::Language::load("ja");
/// assert_eq!(language::date::date("2026-01", &language), "2026年1月");
/// assert_eq!(language::date::date("early 2026", &language), "early 2026");
/// ```
#[must_use]
pub fn date(iso: &str, language: &Language) -> String {
    in_words(iso, language).unwrap_or_else(|| iso.to_owned())
}

fn in_words(iso: &str, language: &Language) -> Option<String> {
    let mut parts = iso.splitn(3, '-');
    let year = digits(parts.next()?, 4)?;
    let month = parts.next().map(|part| digits(part, 2)).map_or(Some(None), |m| m.map(Some))?;
    let day = parts.next().map(|part| digits(part, 2)).map_or(Some(None), |d| d.map(Some))?;
    let year = year.to_string();
    let Some(month) = month else {
        return Some(language.message("date-year", &[("year", (&year).into())]));
    };
    let name = MONTHS.get(usize::try_from(month).ok()?.checked_sub(1)?)?;
    let name = language.text(name);
    let Some(day) = day else {
        let arguments = [("year", (&year).into()), ("month", (&name).into())];
        return Some(language.message("date-month", &arguments));
    };
    if !(1..=31).contains(&day) {
        return None;
    }
    let day = day.to_string();
    let arguments = [("year", (&year).into()), ("month", (&name).into()), ("day", (&day).into())];
    Some(language.message("date-day", &arguments))
}

/// Keys of the months' names.
const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

/// A number of exactly so many digits.
fn digits(text: &str, count: usize) -> Option<u32> {
    let is_number = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_as_exact_as_they_are_known() {
        let en = Language::load("en");
        for (iso, words) in [
            ("2026-01-06", "January 6, 2026"),
            ("2025-12", "December 2025"),
            ("2025", "2025"),
            ("2025-13", "2025-13"),
            ("2025-02-00", "2025-02-00"),
            ("2025-1", "2025-1"),
            ("", ""),
        ] {
            assert_eq!(date(iso, &en), words);
        }
        assert_eq!(date("2026-01-06", &Language::load("ja")), "2026年1月6日");
    }
}
