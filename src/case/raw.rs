//! The case file as it is written: plain records, no logic.
//!
//! Every record refuses unknown fields, so that a misspelt key is an error with a place instead of
//! silence. [`crate::check`] turns these records into a checked [`crate::Case`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A text in every language of the case: language tag → words.
pub type Text = BTreeMap<String, String>;

/// The head of a case: who it is, what it asks, as of when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Format tag, today `spillover-case/1`.
    pub format: String,
    /// Stable identifier, also the file name.
    pub id: String,
    /// Date (ISO 8601) up to which facts were read.
    pub as_of: String,
    /// Language tags that every text of the case must have.
    pub languages: Vec<String>,
    /// Short title, for tabs and lists.
    pub title: Text,
    /// The question that the case answers.
    pub question: Text,
    /// One or two sentences of background.
    pub summary: Text,
    /// What the result is not (advice, forecast).
    pub disclaimer: Text,
    /// What "benefit" means in this case, in one sentence.
    pub benefit: Text,
    /// The article whose claims the ledger checks.
    pub article: Article,
}

/// The article under test; its sentences are not shipped.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Description in our own words.
    pub description: Text,
    /// Publication date (ISO 8601), possibly estimated.
    pub published: String,
    /// How the date is known.
    pub date_basis: Text,
    /// Language tag of the original.
    pub language: String,
}

/// Where the value of a parameter comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// Stated by the article; needs a claim.
    Seed,
    /// Publicly reported; needs a source, or a claim that has one.
    Public,
    /// The author's judgement or general knowledge.
    Assumption,
}

/// Evidence shared by parameters, edges and overrides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Kind of origin.
    pub label: Label,
    /// Why this value.
    pub rationale: Text,
    /// Claims of the ledger that bear on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<String>,
    /// Sources beyond those of the claims.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// A probability distribution, in parameter or in quantile form.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawDistribution {
    /// `fixed`, `uniform`, `normal`, `lognormal`, `triangular`, `pert` or `beta`.
    pub kind: String,
    /// Value of `fixed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Lower end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// Most likely value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<f64>,
    /// Upper end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// Concentration of `pert`, 4 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lambda: Option<f64>,
    /// Mean of `normal`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mean: Option<f64>,
    /// Standard deviation of `normal`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sd: Option<f64>,
    /// Mean of the logarithm of `lognormal`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mu: Option<f64>,
    /// Standard deviation of the logarithm of `lognormal`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sigma: Option<f64>,
    /// First shape of `beta`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alpha: Option<f64>,
    /// Second shape of `beta`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beta: Option<f64>,
    /// 5 % quantile, instead of parameters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q05: Option<f64>,
    /// 95 % quantile, instead of parameters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q95: Option<f64>,
    /// Truncation to an interval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub truncate: Option<[f64; 2]>,
}

/// One input of the model; its place in the list is its dimension in the sampler.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Identifier used in formulas.
    pub id: String,
    /// Name for readers.
    pub name: Text,
    /// Unit, one of [`crate::UNITS`].
    pub unit: String,
    /// Value as the article and the author state it.
    pub distribution: RawDistribution,
    /// Where it comes from.
    pub evidence: Evidence,
}

/// Dependence between two parameters (Gaussian copula).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correlation {
    /// First parameter.
    pub a: String,
    /// Second parameter.
    pub b: String,
    /// `pearson_z`, `spearman` or `kendall`.
    pub measure: String,
    /// Strength in [-1, 1].
    pub value: f64,
    /// Why.
    pub rationale: Text,
}

/// A root of the graph: a log change that the deal causes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Driver {
    /// Identifier.
    pub id: String,
    /// Name for readers.
    pub name: Text,
    /// Formula over parameters and `deal.*` figures, in log units.
    pub formula: String,
    /// What it says, in words.
    pub rationale: Text,
    /// Claims that bear on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<String>,
}

/// An inner node of the graph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Identifier.
    pub id: String,
    /// Name for readers.
    pub name: Text,
    /// What it says, in words.
    pub rationale: Text,
}

/// A sink of the graph: what may benefit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// Identifier.
    pub id: String,
    /// Full name.
    pub name: Text,
    /// Name for narrow places.
    pub short_name: Text,
    /// Slot of the palette (1–10): hue and glyph through all charts.
    pub slot: u8,
    /// The case for a benefit.
    pub thesis: Text,
    /// The case against it.
    pub antithesis: Text,
    /// Parameter that holds the months until the effect shows.
    pub months_to_effect: String,
    /// Claims of the article about this sector.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<String>,
}

/// An elasticity from one node to another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edge {
    /// Driver or channel.
    pub from: String,
    /// Channel or sector.
    pub to: String,
    /// Formula of the coefficient.
    pub formula: String,
    /// Where it comes from.
    pub evidence: Evidence,
}

/// What a criterion of the multi-criteria ranking measures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", deny_unknown_fields)]
pub enum Measure {
    /// Log change of the sector's demand pool.
    Benefit,
    /// Share-weighted inverse path length.
    Directness,
    /// Months until the effect shows (the sector's own parameter).
    MonthsToEffect,
    /// Live projects that the article names, as a share of the largest count.
    LiveProjects,
    /// Effect that one unit of this driver takes away.
    Exposure {
        /// The driver.
        driver: String,
    },
}

/// Whether more is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    Max,
    /// Less is better.
    Min,
}

/// One criterion of the multi-criteria ranking.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Identifier.
    pub id: String,
    /// Name for readers.
    pub name: Text,
    /// What is measured.
    pub measure: Measure,
    /// Whether more is better.
    pub direction: Direction,
}

/// A former name of a project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerName {
    /// The old name or ticker.
    pub name: String,
    /// What happened, when.
    pub note: Text,
}

/// A token symbol of a project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ticker {
    /// Symbol as exchanges list it.
    pub symbol: String,
    /// Whether it still trades under this symbol.
    pub live: bool,
}

/// A project, network or token.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// Identifier.
    pub id: String,
    /// Name (proper noun, the same in all languages).
    pub name: String,
    /// Sector it is filed under, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// What it does.
    pub what: Text,
    /// Mergers, renames, migrations.
    pub history: Text,
    /// Old names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_names: Vec<FormerName>,
    /// Token symbols.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tickers: Vec<Ticker>,
    /// Warning when the name or ticker collides with something else, or the filing is disputed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collision: Option<Text>,
    /// Whether the article names it.
    pub named_in_article: bool,
    /// Whether it is live.
    pub live: bool,
    /// Share of its revenue that lies in the sector.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purity: Option<RawDistribution>,
    /// Publicly reported figures, with dates.
    pub fundamentals: Text,
    /// How it relates to the market of the deal.
    pub relation: Text,
    /// Sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// A change of one parameter in a scenario.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// The parameter.
    pub parameter: String,
    /// Replaces the distribution …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distribution: Option<RawDistribution>,
    /// … or keeps only this range of its quantiles, such as `[0, 0.5]` for the lower half.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantile_range: Option<[f64; 2]>,
    /// Where it comes from.
    pub evidence: Evidence,
}

/// A named set of overrides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Identifier, used in addresses.
    pub id: String,
    /// Name for readers.
    pub name: Text,
    /// What it assumes.
    pub description: Text,
    /// The changes; none = as the parameters state.
    #[serde(default)]
    pub overrides: Vec<Override>,
}

/// Status of a claim after checking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimStatus {
    /// Opinion or analogy, or not needing a check.
    AsStated,
    /// Other sources agree.
    Corroborated,
    /// Other sources disagree.
    Contradicted,
    /// True earlier, or overtaken.
    Outdated,
    /// No evidence either way.
    Unverifiable,
    /// Depends on the reading.
    Ambiguous,
}

/// What sort of statement a claim is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimKind {
    /// Checkable now.
    Fact,
    /// A reading of facts.
    Interpretation,
    /// About the future.
    Forecast,
    /// A comparison.
    Analogy,
}

/// Where in the article a claim stands; the sentence itself is not shipped.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Section of the article, in our own naming.
    pub section: String,
    /// Paragraph within the article, from 1; absent where the layout is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u32>,
    /// Sentence within that paragraph, from 1; absent likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentence: Option<u32>,
    /// SHA-256 (lower-case hex) of the UTF-8 words that the claim rests on.
    pub sha256: String,
}

/// One checkable statement of the article, in our own words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Identifier such as `C001`.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// What sort of statement it is.
    pub kind: ClaimKind,
    /// Result of the check.
    pub status: ClaimStatus,
    /// What is claimed.
    pub statement: Text,
    /// What is publicly reported.
    pub reported: Text,
    /// Further remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Figure, if the claim has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Unit of the figure, as words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Date of the fact, as far as known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// A publication.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Identifier such as `S001`.
    pub id: String,
    /// Title, in the publication's language.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// Date as far as known.
    pub date: String,
    /// Address, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// How it was read (a stored excerpt, a filing, …).
    pub reading: String,
}

/// How a listed fact is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Read in a source.
    Source,
    /// General knowledge, not verified.
    GeneralKnowledge,
}

/// A step of a regulator or authority.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegulatoryAction {
    /// Identifier.
    pub id: String,
    /// Country or bloc.
    pub jurisdiction: Text,
    /// Authority.
    pub authority: String,
    /// Legal instrument or kind of step.
    pub instrument: Text,
    /// ISO date, or year and month.
    pub date: String,
    /// Where it stands.
    pub status: Text,
    /// How it is known.
    pub basis: Basis,
    /// Claims that it bears on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<String>,
    /// Sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// A company, person or group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entity {
    /// Identifier.
    pub id: String,
    /// Name (proper noun).
    pub name: String,
    /// `company`, `vehicle`, `investor` or `person`.
    pub kind: String,
    /// What it is in this case.
    pub role: Text,
}

/// What flows from one entity to another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// Entity that gives.
    pub from: String,
    /// Entity that receives.
    pub to: String,
    /// `capital`, `debt`, `hardware`, `lease`, `data`, `compute`, `ownership` or `people`.
    pub kind: String,
    /// In words.
    pub label: Text,
    /// Whether it is a conflict of interest.
    pub conflict: bool,
    /// Claims behind it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<String>,
}

/// A dated event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// ISO date.
    pub date: String,
    /// What happened.
    pub name: Text,
    /// How the date is known.
    pub basis: Basis,
    /// Claims that it bears on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<String>,
}

/// The financed vehicle: which parameter plays which role in the finance engine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deal {
    /// Kind of structure, today `gpu_backed_spv`.
    pub kind: String,
    /// Name for readers.
    pub name: Text,
    /// Role in the finance engine → parameter id.
    pub terms: BTreeMap<String, String>,
}
