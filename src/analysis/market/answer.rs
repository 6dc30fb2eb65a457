//! What a study of the market gives. Returns are log returns, as decimals.

use serde::{Deserialize, Serialize};

use super::prices::SeriesFacts;
use super::request::MarketRequest;
use crate::answer::content_hash;
use crate::figure::Figure;

/// Result of a study.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MarketAnswer {
    /// SHA-256 of the canonical case.
    pub case_hash: String,
    /// What was asked.
    pub request: MarketRequest,
    /// Securities with their abnormal returns, event by event.
    pub securities: Vec<SecurityAnswer>,
    /// Securities of the case that cannot be studied, and why.
    pub excluded: Vec<Excluded>,
    /// Named securities, sectors, placebos, the reader's own, then each security alone; those without a
    /// result are left out.
    pub groups: Vec<GroupAnswer>,
    /// Other events of the case that fall into an event window: date.
    pub overlapping: Vec<String>,
    /// Changes of the article's strip on its days, as shares: per entry, per day.
    pub ticker: Vec<Vec<Option<f64>>>,
    /// Weekly levels of the benchmark, the first at 100: day, level.
    pub levels: Vec<(String, f64)>,
    /// What is known about each series.
    pub series: Vec<SeriesFacts>,
    /// How the securities move together; none until it is computed, or where it cannot be.
    pub connectedness: Option<ConnectednessAnswer>,
    /// FNV-1a 64 over all of the above, packed; empty until the study is complete.
    pub result_hash: String,
}

/// One security around one event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SecurityAnswer {
    /// Security identifier.
    pub security: String,
    /// Date of the event.
    pub event: String,
    /// Usable days of the estimation.
    pub days: usize,
    /// Constant of the model.
    pub alpha: Option<f64>,
    /// Slope against the benchmark.
    pub beta: Option<f64>,
    /// Standard deviation of a normal day.
    pub sigma: f64,
    /// Return of each event day.
    pub returns: Vec<Option<f64>>,
    /// Abnormal return of each event day.
    pub abnormal: Vec<Option<f64>>,
    /// Change from the close before the window to its last close, as a share.
    pub change: Option<f64>,
    /// The same minus the benchmark's change, as a difference of shares.
    pub change_over_benchmark: Option<f64>,
    /// Cumulated abnormal return.
    pub car: f64,
    /// CAR over s·√L2.
    pub t: Figure,
    /// Two-sided p-value of t.
    pub p: Figure,
    /// Share of the estimation days on which the price did not move.
    pub still_days: f64,
}

/// Why a security cannot be studied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// There is no series.
    NoSeries,
    /// The series ends before the event window.
    Ended,
    /// The series begins too late for an estimation.
    TooYoung,
    /// Too many days are missing.
    Gaps,
    /// The price never moves.
    Constant,
}

/// A security without a result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Excluded {
    /// Security identifier.
    pub security: String,
    /// Date of the event.
    pub event: String,
    /// Why.
    pub reason: Reason,
}

/// Securities taken together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupAnswer {
    /// `named`, `placebo`, `own`, a sector or a security identifier.
    pub id: String,
    /// Its securities with a result, each once.
    pub securities: Vec<String>,
    /// Pairs of event and security.
    pub observations: usize,
    /// Mean abnormal return of each event day.
    pub aar: Vec<f64>,
    /// Mean cumulated abnormal return up to each event day.
    pub cumulated: Vec<f64>,
    /// Mean cumulated abnormal return.
    pub caar: f64,
    /// Standard deviation of the group's mean abnormal return on a normal day.
    pub daily_deviation: Figure,
    /// Mean correlation of residuals.
    pub correlation: Figure,
    /// Tests of the whole window.
    pub tests: Vec<TestAnswer>,
    /// The same measure in other windows.
    pub other_days: Option<OtherDays>,
    /// What may be said.
    pub verdict: Verdict,
    /// What must be said with it.
    pub warnings: Vec<Warning>,
}

/// A test of the mean cumulated abnormal return.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TestAnswer {
    /// Name such as `kolari_pynnonen`.
    pub name: String,
    /// The statistic.
    pub statistic: Figure,
    /// Two-sided p-value.
    pub p: Figure,
}

/// Mean cumulated abnormal returns of windows around which nothing was chosen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OtherDays {
    /// One value per window that does not overlap the event's or another one.
    pub values: Vec<f64>,
    /// Share of them at least as far from zero as the event's.
    pub share_as_far: f64,
}

/// What the tests allow to say, at 5 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Both tests that allow for shared dates find a rise.
    Rose,
    /// Both find a fall.
    Fell,
    /// They disagree.
    Divided,
    /// Neither finds anything.
    Indistinguishable,
}

/// What must be said with a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// One security only: nothing to average.
    OneSecurity,
    /// Few securities.
    FewSecurities,
    /// One event: whatever else happened then is in the result.
    OneEvent,
    /// Securities share their dates and move together.
    SharedDates,
    /// Other events fall into the window.
    OtherEvents,
    /// A price that often does not move.
    ThinTrading,
    /// Days are missing in the windows.
    MissingDays,
}

/// How the securities move together (Diebold & Yilmaz 2012).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConnectednessAnswer {
    /// Security identifiers.
    pub securities: Vec<String>,
    /// First and last day of the sample.
    pub days: (String, String),
    /// Days of the sample; days on which a return is missing are left out.
    pub observations: usize,
    /// Lags that the Schwarz criterion chose.
    pub lags: usize,
    /// Rows sum to 100: share of the row's forecast error that comes from the column.
    pub table: Vec<Vec<f64>>,
    /// Received from all others.
    pub from: Vec<f64>,
    /// Given to all others.
    pub to: Vec<f64>,
    /// Given minus received.
    pub net: Vec<f64>,
    /// Total.
    pub total: f64,
    /// Whether shocks die out.
    pub is_stable: bool,
    /// Days of a rolling window.
    pub window: usize,
    /// Day at the end of a window, and its total.
    pub rolling: Vec<(String, f64)>,
}

impl MarketAnswer {
    /// The group with this identifier.
    #[must_use]
    pub fn group(&self, id: &str) -> Option<&GroupAnswer> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// Hash of everything but itself.
    #[must_use]
    pub fn compute_hash(&self) -> String {
        content_hash(&Self { result_hash: String::new(), ..self.clone() })
    }
}
