//! Returns and levels of several series, day by day.

use engine::math::exp;

use crate::file::{Series, UNIT};

/// A stretch of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// Day number of the first day.
    pub first: i64,
    /// Number of days.
    pub count: usize,
}

impl Days {
    /// Log returns of a series on each of these days; none where there is no return.
    ///
    /// ```
    /// use market::calendar::Days;
    /// use market::file::{Calendar, Series};
    /// let closes = market::table::read("date,close\n1970-01-11,100\n1970-01-12,110")?;
    /// let series = Series::derive("A", &closes, Calendar::Daily);
    /// let returns = Days { first: 10, count: 3 }.returns(&series);
    /// assert_eq!(returns, [None, Some(0.09531), None]);
    /// # Ok::<(), market::PriceError>(())
    /// ```
    #[must_use]
    pub fn returns(self, series: &Series) -> Vec<Option<f64>> {
        let start = self.first - series.first_day() - 1;
        let at = |k: usize| {
            let place = usize::try_from(start + k as i64).ok()?;
            let millionths = series.returns.get(place).copied().flatten()?;
            // Dividing gives the nearest double of the decimal figure; multiplying would not.
            Some(f64::from(millionths) / (1.0 / UNIT))
        };
        (0..self.count).map(at).collect()
    }
}

/// Log change of a series from the close of day `from` to the close of day `to`, breaks included;
/// none outside the series or where one of both days has no close.
#[must_use]
pub fn log_change(series: &Series, from: i64, to: i64) -> Option<f64> {
    let (first, last) = (series.first_day(), series.last_day());
    if from < first || to > last || from > to {
        return None;
    }
    let place = |day: i64| usize::try_from(day - first).ok();
    let has_close =
        |day: i64| day == first || place(day - 1).is_some_and(|k| change_at(series, k).is_some());
    if !has_close(from) || !has_close(to) {
        return None;
    }
    let range = place(from)?..place(to)?;
    let millionths: i64 = range.filter_map(|k| change_at(series, k)).map(i64::from).sum();
    Some(millionths as f64 / (1.0 / UNIT))
}

fn change_at(series: &Series, place: usize) -> Option<i32> {
    let across = || series.breaks.iter().find(|(day, _)| *day == place).map(|(_, change)| *change);
    series.returns.get(place).copied().flatten().or_else(across)
}

/// Level of each close with the first at 100: day number, level.
#[must_use]
pub fn levels(series: &Series) -> Vec<(i64, f64)> {
    let mut total = 0_i64;
    let mut levels = vec![(series.first_day(), 100.0)];
    for place in 0..series.returns.len() {
        if let Some(change) = change_at(series, place) {
            total += i64::from(change);
            let level = 100.0 * exp(total as f64 / (1.0 / UNIT));
            levels.push((series.first_day() + place as i64 + 1, level));
        }
    }
    levels
}
