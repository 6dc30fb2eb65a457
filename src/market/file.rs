//! The compact file of returns that the site ships: derived figures only, no price.
//!
//! One list of integers per series: log returns in millionths between neighbouring days, `null`
//! where a day is missing. A break between two stretches keeps its total change, so that levels can
//! be indexed over it while no return crosses it.

use engine::finance::day_count::Date;
use engine::math::ln;
use serde::{Deserialize, Serialize};

use crate::PriceError;
use crate::closes::{Closes, date};

/// Format tag.
pub const FORMAT: &str = "spillover-prices/1";

/// Log returns are whole multiples of this.
pub const UNIT: f64 = 1e-6;

/// Longest list of days that is accepted.
const MAX_DAYS: usize = 20_000;

/// Days on which a series has prices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Calendar {
    /// Every day; a missing day is a gap.
    #[default]
    Daily,
    /// Trading sessions; a return may span a week-end.
    Sessions,
}

impl Calendar {
    /// Longest distance in days over which one return may span.
    #[must_use]
    pub fn reach(self) -> i64 {
        match self {
            Self::Daily => 1,
            Self::Sessions => 5,
        }
    }
}

/// Returns of many series.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriceFile {
    /// [`FORMAT`].
    pub format: String,
    /// The series.
    pub series: Vec<Series>,
}

/// Returns of one security.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Symbol.
    pub id: String,
    /// Day of the first close, YYYY-MM-DD.
    pub first: String,
    /// Which days it has.
    #[serde(default)]
    pub calendar: Calendar,
    /// Log return of each day after the first, in millionths.
    pub returns: Vec<Option<i32>>,
    /// Change over breaks: place in `returns` of the first day after, log change in millionths.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<(usize, i32)>,
    /// Kinds of sources and how many closes each gave.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<(String, usize)>,
}

impl Series {
    /// Derives the series from closes.
    ///
    /// ```
    /// use market::file::{Calendar, Series};
    /// let closes = market::table::read("date,close\n2026-01-06,100\n2026-01-07,110\n2026-01-09,99")?;
    /// let series = Series::derive("A", &closes, Calendar::Daily);
    /// assert_eq!(series.returns, [Some(95_310), None, None]);
    /// assert_eq!(series.breaks, [(2, -105_361)]);
    /// # Ok::<(), market::PriceError>(())
    /// ```
    #[must_use]
    pub fn derive(id: &str, closes: &Closes, calendar: Calendar) -> Self {
        let first = closes.days.first().map_or(0, |day| day.0);
        let last = closes.days.last().map_or(first, |day| day.0);
        let mut returns = vec![None; (last - first) as usize];
        let mut breaks = Vec::new();
        for pair in closes.days.windows(2) {
            let change = (ln(pair[1].1 / pair[0].1) / UNIT).round() as i32;
            let place = (pair[1].0 - first - 1) as usize;
            if pair[1].0 - pair[0].0 <= calendar.reach() {
                returns[place] = Some(change);
            } else {
                breaks.push((place, change));
            }
        }
        let id = id.to_owned();
        Self { id, first: date(first), calendar, returns, breaks, sources: Vec::new() }
    }

    /// Day number of the first close.
    #[must_use]
    pub fn first_day(&self) -> i64 {
        self.first.parse::<Date>().map_or(0, Date::day_number)
    }

    /// Day number of the last close.
    #[must_use]
    pub fn last_day(&self) -> i64 {
        self.first_day() + self.returns.len() as i64
    }
}

/// Reads a price file.
///
/// # Errors
/// [`PriceError::File`] with the series and what is wrong with it.
pub fn read(text: &str) -> Result<PriceFile, PriceError> {
    let text = crate::checked(text)?;
    let file = serde_json::from_str(text);
    check(file.map_err(|error| PriceError::File { message: error.to_string() })?)
}

/// Gives a price file back if its series can be used.
///
/// # Errors
/// As [`read`].
pub fn check(file: PriceFile) -> Result<PriceFile, PriceError> {
    let refuse = |message: String| Err(PriceError::File { message });
    if file.format != FORMAT {
        let found = crate::shortened(&file.format, 40);
        return refuse(format!("its format is `{found}`; this program reads `{FORMAT}`"));
    }
    for (place, series) in file.series.iter().enumerate() {
        let path = format!("series[{place}]");
        if series.first.parse::<Date>().is_err() {
            return refuse(format!("{path}.first is no date YYYY-MM-DD"));
        }
        if series.returns.is_empty() || series.returns.len() > MAX_DAYS {
            return refuse(format!("{path}.returns must hold 1 to {MAX_DAYS} days"));
        }
        if series.breaks.iter().any(|(day, _)| *day >= series.returns.len()) {
            return refuse(format!("{path}.breaks points behind the last return"));
        }
        if file.series[..place].iter().any(|other| other.id == series.id) {
            let id = crate::shortened(&series.id, 40);
            return refuse(format!("{path}.id: `{id}` stands there twice"));
        }
    }
    Ok(file)
}
