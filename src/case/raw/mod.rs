//! The case file as it is written: plain records, no logic.
//!
//! Every record refuses unknown fields, so that a misspelt key is an error with a place instead of
//! silence. [`crate::check`] turns these records into a checked [`crate::Case`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

mod compute;
mod deal;
mod governance;
mod ledger;
mod market;
mod model;
mod project;
mod verification;

pub use compute::{
    Compute, ConsistencyCheck, Milestone, PricePoint, Quantity, StartAmount, Supply,
};
pub use deal::{Comparable, Deal, DealFlow, OnChainPoint, Reading};
pub use governance::{DecisionSystem, VoteBasis, VoteCounts, VoteRecord, VoteRule};
pub use ledger::{
    ActionStage, Basis, Claim, ClaimKind, ClaimStatus, Entity, Event, GlossaryTerm, Place,
    RegulatoryAction, Relation, Source, Topic,
};
pub use market::{
    ConnectednessStart, Market, Security, SecurityRole, StudyStart, TickerEntry, TickerStrip,
};
pub use model::{
    Channel, Correlation, Criterion, Direction, Driver, Edge, Measure, Override, Parameter,
    RawDistribution, Risk, Scenario, Sector,
};
pub use project::{FormerName, Project, Ticker};
pub use verification::{Assessment, Requirement, Technique, TechniqueCost, Verdict, Verification};

/// A text in every language of the case: language tag → words.
pub type Text = BTreeMap<String, String>;

/// The head of a case: who it is, what it asks, as of when.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// Order in which it puts the sectors, if it does.
    #[serde(default)]
    pub order: Option<ArticleOrder>,
    /// Its sections in their order, as claims name them.
    #[serde(default)]
    pub sections: Vec<ArticleSection>,
}

/// A section of the article.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArticleSection {
    /// Identifier, as the places of claims name it.
    pub id: String,
    /// Name in our own words.
    pub name: Text,
}

/// The order in which the article puts the sectors.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArticleOrder {
    /// Sector identifiers, each once, the first one first; sectors that it leaves out are missing.
    pub sectors: Vec<String>,
    /// Claim that puts its first sector first.
    #[serde(default)]
    pub first_claim: Option<String>,
    /// How this order was read from the article.
    pub note: Text,
}

/// Where the value of a parameter comes from.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Kind of origin.
    pub label: Label,
    /// Why this value.
    pub rationale: Text,
    /// Claims of the ledger that bear on it.
    #[serde(default)]
    pub claims: Vec<String>,
    /// Sources beyond those of the claims.
    #[serde(default)]
    pub sources: Vec<String>,
}
