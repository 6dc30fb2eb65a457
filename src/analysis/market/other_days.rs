//! The same measure where nothing was chosen: what is usual for these securities.

use engine::event_study::estimation::{Conventions, Windows, estimate};
use engine::stats;

use super::answer::OtherDays;
use super::study::{Table, total};

/// Fewest usable days of an estimation.
const MIN_ESTIMATION: usize = 30;
/// Fewest windows from which a share is given.
const MIN_WINDOWS: usize = 10;

/// Mean cumulated abnormal returns of all windows of the same length, side by side from the event
/// backwards and forwards, that touch no chosen event and in which every security has all days.
/// Side by side, because overlapping windows would count the same days several times.
pub(super) fn other_days(table: &Table<'_>, members: &[&str], caar: f64) -> Option<OtherDays> {
    let first = table.windows.first()?;
    let length = first.event.len();
    let offset = first.event.start - first.estimation.start;
    let lead = offset + length;
    let start = first.event.start % length;
    let starts = (start..(table.days.count + 1).saturating_sub(length)).step_by(length);
    let touches = |open: usize| {
        table.windows.iter().any(|w| open < w.event.end && w.event.start < open + length)
    };
    let values: Vec<f64> = starts
        .filter(|open| *open + length >= lead && !touches(*open))
        .filter_map(|open| {
            let from = open - offset;
            let windows = Windows {
                estimation: from..from + first.estimation.len(),
                event: open..open + length,
            };
            mean_car(table, members, &windows)
        })
        .collect();
    if values.len() < MIN_WINDOWS {
        return None;
    }
    let as_far = values.iter().filter(|value| value.abs() >= caar.abs()).count();
    Some(OtherDays { share_as_far: as_far as f64 / values.len() as f64, values })
}

fn mean_car(table: &Table<'_>, members: &[&str], windows: &Windows) -> Option<f64> {
    let method = (table.model, Conventions::Specification);
    let car = |id: &&str| {
        let returns = table.of(id)?;
        let market = table.market.as_deref();
        let found = estimate((id, returns), market, windows, method, MIN_ESTIMATION)?;
        found.abnormal.iter().all(Option::is_some).then(|| total(&found.abnormal))
    };
    let cars: Option<Vec<f64>> = members.iter().map(car).collect();
    cars.filter(|cars| !cars.is_empty()).map(|cars| stats::mean(&cars))
}
