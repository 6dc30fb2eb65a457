//! Closes in the order of days.

use engine::error::EngineError;
use engine::finance::day_count::Date;
use serde::{Deserialize, Serialize};

use crate::PriceError;

/// Unusable lines that are named one by one.
const NAMED_LINES: usize = 5;

/// Closes of one security.
#[derive(Debug, Clone, PartialEq)]
pub struct Closes {
    /// Day number since 1970-01-01 and close, days ascending, closes positive.
    pub days: Vec<(i64, f64)>,
    /// What was repaired or looks odd.
    pub notes: Vec<Note>,
}

/// What was repaired, or what a reader should know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", tag = "kind", rename_all = "snake_case")]
pub enum Note {
    /// The rows were not in the order of days, and were sorted.
    Sorted,
    /// Rows that repeat a day with the same price, kept once.
    Repeated {
        /// How many.
        rows: usize,
    },
    /// Rows that cannot be used, left out.
    Unusable {
        /// How many.
        rows: usize,
        /// The first of them: line and what stands there.
        first: Vec<(usize, String)>,
    },
    /// Days without a price between others; no return crosses them.
    Gap {
        /// Last day before, YYYY-MM-DD.
        from: String,
        /// First day after.
        to: String,
        /// Days between without a price.
        missing: i64,
    },
    /// The price never moves: nothing can be tested.
    Constant,
}

packed::two_forms!(Note {
    Sorted,
    Repeated { rows: usize },
    Unusable { rows: usize, first: Vec<(usize, String)> },
    Gap { from: String, to: String, missing: i64 },
    Constant,
});

/// Closes on the way in.
#[derive(Debug, Default)]
pub(crate) struct Collector {
    rows: Vec<(i64, f64)>,
    unusable: usize,
    first: Vec<(usize, String)>,
}

impl Collector {
    /// Takes a row; `words` is what stood there, for the case that it is of no use.
    pub(crate) fn take(
        &mut self,
        line: usize,
        day: Option<i64>,
        price: Option<f64>,
        words: impl FnOnce() -> String,
    ) {
        let day = day.filter(|day| Date::from_day_number(*day).is_some());
        match (day, price.filter(|p| p.is_finite() && *p > 0.0)) {
            (Some(day), Some(price)) => self.rows.push((day, price)),
            _ => {
                self.unusable += 1;
                if self.first.len() < NAMED_LINES {
                    self.first.push((line, crate::shortened(&words(), 60)));
                }
            }
        }
    }

    /// Sorts, joins equal rows, finds gaps of more than `longest_break` days.
    pub(crate) fn finish(self, longest_break: i64) -> Result<Closes, PriceError> {
        let Self { mut rows, unusable, first } = self;
        let mut notes = Vec::new();
        if unusable > 0 {
            notes.push(Note::Unusable { rows: unusable, first: first.clone() });
        }
        if rows.windows(2).any(|pair| pair[0].0 > pair[1].0) {
            // Newest first is a common order and nothing to tell.
            if rows.windows(2).any(|pair| pair[0].0 < pair[1].0) {
                notes.push(Note::Sorted);
            }
            rows.sort_by_key(|row| row.0);
        }
        if let Some(pair) = rows.windows(2).find(|p| p[0].0 == p[1].0 && p[0].1 != p[1].1) {
            return Err(PriceError::Contradiction {
                day: date(pair[0].0),
                first: pair[0].1.to_string(),
                second: pair[1].1.to_string(),
            });
        }
        let before = rows.len();
        rows.dedup_by_key(|row| row.0);
        if rows.len() < before {
            notes.push(Note::Repeated { rows: before - rows.len() });
        }
        if rows.len() < 2 {
            let lines: Vec<String> =
                first.iter().map(|(line, words)| format!("line {line}: `{words}`")).collect();
            let reasons = match lines.is_empty() {
                true => String::new(),
                false => format!(" – not usable: {}", lines.join(", ")),
            };
            return Err(PriceError::TooFew { usable: rows.len(), reasons });
        }
        notes.extend(rows.windows(2).filter(|p| p[1].0 - p[0].0 > longest_break).map(|p| {
            Note::Gap { from: date(p[0].0), to: date(p[1].0), missing: p[1].0 - p[0].0 - 1 }
        }));
        if rows.iter().all(|row| row.1 == rows[0].1) {
            notes.push(Note::Constant);
        }
        Ok(Closes { days: rows, notes })
    }
}

/// A day number as YYYY-MM-DD.
#[must_use]
pub fn date(day: i64) -> String {
    Date::from_day_number(day).map_or_else(String::new, |date| date.to_string())
}

/// Day number of a date YYYY-MM-DD.
///
/// # Errors
/// When the text is no date.
pub fn day_number(text: &str) -> Result<i64, EngineError> {
    text.parse::<Date>().map(Date::day_number)
}

/// Day number of a date, or of seconds or milliseconds since 1970.
pub(crate) fn day_of(text: &str) -> Option<i64> {
    let text = text.trim().trim_matches('"').trim();
    let head = text.get(..10).unwrap_or(text).replace(['/', '.'], "-");
    if let Ok(date) = head.parse::<Date>() {
        return Some(date.day_number());
    }
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        let spaced = format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]);
        return spaced.parse::<Date>().ok().map(Date::day_number);
    }
    text.parse::<f64>().ok().and_then(epoch_day)
}

/// Day number of seconds (or milli-, micro-, nanoseconds) since 1970.
pub(crate) fn epoch_day(time: f64) -> Option<i64> {
    let seconds = match time {
        t if !(1e8..1e19).contains(&t) => return None,
        t if t < 1e11 => t,
        t if t < 1e14 => t / 1e3,
        t if t < 1e17 => t / 1e6,
        t => t / 1e9,
    };
    Some((seconds / 86_400.0).floor() as i64)
}
