//! What the deal page shows.
//!
//! | module | subject |
//! |---|---|
//! | [`summary`] | the deal in one sentence |
//! | [`stack`] | sources and uses |
//! | [`money`] | who pays whom, circularity |
//! | [`cash`] | cash month by month |
//! | [`cover`] | cover ratio and loan to value over time |
//! | [`claims`] | losses and returns of each claim |
//! | [`break_even`] | how bad it must get |
//! | [`token`] | the deal as tokens |
//! | [`reading`] | ways to read the structure, runway |
//! | [`comparable`] | other deals |
//! | [`stress`] | parameters that the reader may stress |

pub mod break_even;
pub mod cash;
pub mod claims;
pub mod comparable;
pub mod cover;
pub mod money;
pub mod reading;
pub mod stack;
pub mod stress;
pub mod summary;
pub mod token;

use chart::Plot;
use chart::Scale;
use language::Language;

/// Width for which charts are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Room {
    /// A page with space.
    #[default]
    Wide,
    /// A phone.
    Narrow,
}

impl Room {
    /// Width in CSS pixels.
    #[must_use]
    pub fn width(self) -> u32 {
        match self {
            Self::Wide => 640,
            Self::Narrow => 340,
        }
    }

    /// Width of one of two charts side by side.
    #[must_use]
    pub fn half_width(self) -> u32 {
        match self {
            Self::Wide => 380,
            Self::Narrow => 340,
        }
    }
}

/// A plot of months from closing to `end`.
fn months_plot(width: u32, height: u32, end: f64, y: Scale) -> Plot {
    Plot::new((width, height), Scale::between(0.0, end), y)
}

/// Name of the axis that all plots of months share.
pub(crate) const MONTHS: &str = "month";

/// One month on the axis in words.
fn month_words(month: usize, language: &Language) -> String {
    let month = month.to_string();
    language.message("axis-month", &[("month", (&month).into())])
}

/// Labels at every year of a plot of months.
fn year_labels(end: f64, language: &Language) -> Vec<(f64, String)> {
    let years = (end / 12.0).floor().clamp(0.0, 60.0) as u32;
    let label = |year: u32| (f64::from(12 * year), month_words(12 * year as usize, language));
    (0..=years).map(label).collect()
}
