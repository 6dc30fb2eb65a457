//! Calendar dates and day-count conventions (specification 2.1; ISDA 2006, section 4.16).

use std::fmt;
use std::str::FromStr;

use crate::error::EngineError;

/// A day of the Gregorian calendar, years 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: i32,
    month: i32,
    day: i32,
}

impl Date {
    /// Days since 1970-01-01 (Hinnant, `days_from_civil`).
    #[must_use]
    pub fn day_number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month = i64::from((self.month + 9) % 12);
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
            - 719_468
    }

    /// The day with this number since 1970-01-01; none outside the years 1 to 9999 (Hinnant,
    /// `civil_from_days`).
    ///
    /// ```
    /// use engine::finance::day_count::Date;
    /// let day: Date = "2026-01-06".parse()?;
    /// assert_eq!(Date::from_day_number(day.day_number()), Some(day));
    /// # Ok::<(), engine::error::EngineError>(())
    /// ```
    #[must_use]
    pub fn from_day_number(number: i64) -> Option<Self> {
        if !(-719_162..=2_932_896).contains(&number) {
            return None;
        }
        let shifted = number + 719_468;
        let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let leaps = day_of_era / 1_460 - day_of_era / 36_524 + day_of_era / 146_096;
        let year_of_era = (day_of_era - leaps) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        Some(Self { year: year as i32, month: month as i32, day: day as i32 })
    }

    /// The same day `months` later, cut to the end of a shorter month.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let count = self.year * 12 + self.month - 1 + months as i32;
        let (year, month) = (count.div_euclid(12), count.rem_euclid(12) + 1);
        Self { year, month, day: self.day.min(days_in_month(year, month)) }
    }
}

impl fmt::Display for Date {
    /// Writes `YYYY-MM-DD`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = EngineError;

    /// Reads `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, EngineError> {
        let error = || EngineError::OutOfRange {
            message: format!(
                "`{}` is no date; write it as YYYY-MM-DD",
                text.chars().take(40).collect::<String>()
            ),
        };
        let well_formed = text.len() == 10
            && text.char_indices().all(|(i, c)| match i {
                4 | 7 => c == '-',
                _ => c.is_ascii_digit(),
            });
        if !well_formed {
            return Err(error());
        }
        let part = |range: std::ops::Range<usize>| text[range].parse::<i32>().map_err(|_| error());
        let (year, month, day) = (part(0..4)?, part(5..7)?, part(8..10)?);
        let valid =
            year >= 1 && (1..=12).contains(&month) && day >= 1 && day <= days_in_month(year, month);
        if valid { Ok(Self { year, month, day }) } else { Err(error()) }
    }
}

fn days_in_month(year: i32, month: i32) -> i32 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// How the length of a period is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayCount {
    /// 30/360, bond basis.
    Thirty360,
    /// 30E/360, Eurobond basis.
    ThirtyE360,
    /// Actual days over 360.
    Actual360,
    /// Actual days over 365.
    Actual365Fixed,
}

impl DayCount {
    /// The convention of this name.
    ///
    /// # Errors
    /// [`EngineError::Unsupported`] for any other name.
    pub fn parse(name: &str) -> Result<Self, EngineError> {
        match name {
            "30/360" => Ok(Self::Thirty360),
            "30E/360" => Ok(Self::ThirtyE360),
            "ACT/360" => Ok(Self::Actual360),
            "ACT/365F" => Ok(Self::Actual365Fixed),
            other => Err(EngineError::Unsupported {
                message: format!(
                    "`{other}` is no day count; write 30/360, 30E/360, ACT/360 or ACT/365F"
                ),
            }),
        }
    }

    /// Days from `start` to `end` as the convention counts them.
    ///
    /// ```
    /// use engine::finance::day_count::DayCount;
    /// let (start, end) = ("2026-01-31".parse()?, "2026-02-28".parse()?);
    /// assert_eq!(DayCount::Thirty360.days(start, end), 28);
    /// assert_eq!(DayCount::Actual360.days(start, end), 28);
    /// # Ok::<(), engine::error::EngineError>(())
    /// ```
    #[must_use]
    pub fn days(self, start: Date, end: Date) -> i64 {
        let thirty = |first: i32, second: i32| {
            i64::from(360 * (end.year - start.year) + 30 * (end.month - start.month))
                + i64::from(second - first)
        };
        match self {
            Self::Actual360 | Self::Actual365Fixed => end.day_number() - start.day_number(),
            Self::ThirtyE360 => thirty(start.day.min(30), end.day.min(30)),
            Self::Thirty360 => {
                let first = start.day.min(30);
                thirty(first, if first == 30 { end.day.min(30) } else { end.day })
            }
        }
    }

    /// Length of the period in years.
    #[must_use]
    pub fn year_fraction(self, start: Date, end: Date) -> f64 {
        let year = if self == Self::Actual365Fixed { 365.0 } else { 360.0 };
        self.days(start, end) as f64 / year
    }

    /// Lengths in years of `months` monthly periods from `closing`.
    #[must_use]
    pub fn monthly_fractions(self, closing: Date, months: u32) -> Vec<f64> {
        let dates = |k| closing.plus_months(k);
        (0..months).map(|k| self.year_fraction(dates(k), dates(k + 1))).collect()
    }
}
