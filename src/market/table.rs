//! Dates and closes as text with columns.

use crate::closes::{Closes, Collector, day_of};
use crate::{PriceError, checked, shortened};

/// Names of a column of dates, best first.
const DATES: [&str; 8] =
    ["date", "day", "time", "timestamp", "open_time", "datetime", "snapped_at", "日付"];

/// Names of a column of closes, best first.
const CLOSES: [&str; 8] =
    ["adj close", "adj_close", "close", "closing price", "price", "last", "value", "終値"];

/// Longest break between days that is no gap: trading sessions pause over long week-ends.
const LONGEST_BREAK: i64 = 5;

/// Reads closes from text with columns: commas, semicolons or tabs; with header or without (then
/// date and close are the first two columns, or the first and fifth of open, high, low, close);
/// ISO dates or seconds or milliseconds since 1970; decimal comma where columns are split otherwise.
///
/// # Errors
/// [`PriceError`] with place and remedy; rows of no use are left out and noted instead.
///
/// ```
/// let closes = market::table::read("date;close\n2026-01-06;0,41\n2026-01-07;0,38")?;
/// assert_eq!(closes.days[1].1, 0.38);
/// # Ok::<(), market::PriceError>(())
/// ```
pub fn read(text: &str) -> Result<Closes, PriceError> {
    let text = checked(text)?;
    let first_line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let separator = separator(first_line);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut collector = Collector::default();
    let mut columns: Option<(usize, usize)> = None;
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).is_ok_and(|more| more) {
        let line = record.position().map_or(0, |p| p.line() as usize);
        let Some((date, close)) = columns else {
            let (found, is_header) = find_columns(&record)?;
            columns = Some(found);
            if !is_header {
                take(&mut collector, line, &record, found, separator);
            }
            continue;
        };
        take(&mut collector, line, &record, (date, close), separator);
    }
    collector.finish(LONGEST_BREAK)
}

fn take(
    collector: &mut Collector,
    line: usize,
    record: &csv::StringRecord,
    (date, close): (usize, usize),
    separator: u8,
) {
    let day = record.get(date).and_then(day_of);
    let price = record.get(close).and_then(|text| number(text, separator));
    collector.take(line, day, price, || record.iter().collect::<Vec<_>>().join(" | "));
}

/// The separator that the first line holds most of.
fn separator(line: &str) -> u8 {
    let count = |separator: u8| line.bytes().filter(|b| *b == separator).count();
    [b';', b'\t', b','].into_iter().max_by_key(|s| (count(*s), *s == b';')).unwrap_or(b',')
}

/// Places of date and close, and whether the record is a header.
fn find_columns(record: &csv::StringRecord) -> Result<((usize, usize), bool), PriceError> {
    let has_date = |k: usize| record.get(k).and_then(day_of).is_some();
    if has_date(0) {
        return match record.len() {
            0 | 1 => Err(PriceError::NoCloses { columns: names(record) }),
            2..=4 => Ok(((0, 1), false)),
            _ => Ok(((0, 4), false)),
        };
    }
    let place = |wanted: &[&str]| {
        let matches = |name: &str, cell: &str| cell.trim().trim_matches('"').to_lowercase() == name;
        wanted.iter().find_map(|name| record.iter().position(|cell| matches(name, cell)))
    };
    let date = place(&DATES).ok_or_else(|| PriceError::NoDates { columns: names(record) })?;
    let close = place(&CLOSES).ok_or_else(|| PriceError::NoCloses { columns: names(record) })?;
    Ok(((date, close), true))
}

fn names(record: &csv::StringRecord) -> String {
    shortened(&record.iter().take(12).collect::<Vec<_>>().join(", "), 120)
}

/// A price; with a decimal comma where the comma does not split columns, with a currency sign.
fn number(text: &str, separator: u8) -> Option<f64> {
    let text = text.trim().trim_matches('"').trim_start_matches(['$', '€', '¥']).trim();
    let decimal_comma = separator != b',' && text.contains(',') && !text.contains('.');
    let plain = if decimal_comma { text.replace(',', ".") } else { text.replace(',', "") };
    plain.parse().ok()
}
