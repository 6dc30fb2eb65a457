//! Projects and their tokens.

use serde::{Deserialize, Serialize};

use super::{RawDistribution, Text};

/// A former name of a project.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerName {
    /// The old name or ticker.
    pub name: String,
    /// What happened, when.
    pub note: Text,
}

/// A token symbol of a project.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ticker {
    /// Symbol as exchanges list it.
    pub symbol: String,
    /// Whether it still trades under this symbol.
    pub live: bool,
}

/// A project, network or token.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// Identifier.
    pub id: String,
    /// Name (proper noun, the same in all languages).
    pub name: String,
    /// Sector it is filed under, if any.
    #[serde(default)]
    pub sector: Option<String>,
    /// What it does.
    pub what: Text,
    /// Mergers, renames, migrations.
    pub history: Text,
    /// Old names.
    #[serde(default)]
    pub former_names: Vec<FormerName>,
    /// Token symbols.
    #[serde(default)]
    pub tickers: Vec<Ticker>,
    /// Warning when the name or ticker collides with something else, or the filing is disputed.
    #[serde(default)]
    pub collision: Option<Text>,
    /// Whether the article names it.
    pub named_in_article: bool,
    /// Whether it is live.
    pub live: bool,
    /// Share of its revenue that lies in the sector.
    #[serde(default)]
    pub purity: Option<RawDistribution>,
    /// Publicly reported figures, with dates.
    pub fundamentals: Text,
    /// How it relates to the market of the deal.
    pub relation: Text,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<String>,
}
