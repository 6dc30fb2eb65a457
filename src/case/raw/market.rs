//! What markets did: securities, benchmarks, windows, figures to compare.

use serde::{Deserialize, Serialize};

use super::Text;

/// The market check of a case.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Market {
    /// Name of the price file, `prices/NAME.json` beside the case file.
    pub prices: String,
    /// What the prices are, where they come from, what was derived.
    pub provenance: Text,
    /// The study that the page opens with.
    pub start: StudyStart,
    /// Securities, in the order of tables.
    pub securities: Vec<Security>,
    /// Securities that may stand for the market, best first.
    pub benchmarks: Vec<String>,
    /// Figures of the article about prices.
    #[serde(default)]
    pub ticker: Option<TickerStrip>,
    /// How the securities move together.
    #[serde(default)]
    pub connectedness: Option<ConnectednessStart>,
}

/// Event and windows of the study that the page opens with. Days count from the event.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudyStart {
    /// Date of the event, one of the case's events.
    pub event: String,
    /// First day of the event window.
    pub from: i32,
    /// Last day of the event window.
    pub to: i32,
    /// Days of the estimation window.
    pub estimation: usize,
    /// Days between estimation and event window.
    pub gap: usize,
    /// Why these.
    pub rationale: Text,
}

/// How a security relates to the deal.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SecurityRole {
    /// Named by the article as a beneficiary.
    Named,
    /// Of the same field, not named.
    Related,
    /// Without a link to the deal: what happens to it is no effect.
    Placebo,
    /// Stands for the market.
    Benchmark,
}

/// A traded security.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Security {
    /// Symbol, also the series in the price file.
    pub id: String,
    /// Name (proper noun).
    pub name: String,
    /// How it relates to the deal.
    pub role: SecurityRole,
    /// Sector, if it belongs to one.
    #[serde(default)]
    pub sector: Option<String>,
    /// What a reader of its prices must know: listings, renames, mergers, collisions.
    #[serde(default)]
    pub note: Option<Text>,
    /// Its name at a public exchange, for live prices.
    #[serde(default)]
    pub exchange_name: Option<String>,
}

/// Changes that the article shows, each a claim with a value in percent.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TickerStrip {
    /// Days whose changes are compared, YYYY-MM-DD.
    pub days: Vec<String>,
    /// The changes.
    pub entries: Vec<TickerEntry>,
}

/// One change of the strip.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TickerEntry {
    /// Security identifier.
    pub security: String,
    /// Claim whose value is the change in percent.
    pub claim: String,
}

/// Settings of the connectedness table.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConnectednessStart {
    /// Security identifiers.
    pub securities: Vec<String>,
    /// Steps of the forecast.
    pub horizon: usize,
    /// Most lags that are considered; the Schwarz criterion chooses.
    pub max_lags: usize,
    /// Days of a rolling window.
    pub window: usize,
}
