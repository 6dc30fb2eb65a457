//! What the computing-power page shows.

pub mod checks;
pub mod converter;
pub mod prices;
pub mod supplies;
pub mod timeline;

/// A date such as `2025-10`, `2025` or `2025-10-07` as a year with fraction; the middle of what is
/// not stated.
pub(crate) fn year_of(date: &str) -> Option<f64> {
    let mut parts = date.split('-').map(|part| part.parse::<f64>().ok());
    let year = parts.next()??;
    let Some(month) = parts.next() else { return Some(year + 0.5) };
    let day = parts.next().flatten().unwrap_or(15.0);
    Some(year + (month? - 1.0 + (day - 1.0) / 31.0) / 12.0)
}

/// Labels of an axis of years between two dates.
pub(crate) fn years_on_axis(first: f64, last: f64) -> Vec<(f64, String)> {
    let years = first.ceil() as i32..=last as i32;
    years.map(|year| (f64::from(year), year.to_string())).collect()
}
