//! Votes and rules of deciding.

use serde::{Deserialize, Serialize};

use super::{Basis, Text};

/// What a majority is measured against.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoteRule {
    /// For and against.
    VotesCast,
    /// For, against and abstentions.
    VotesPresent,
    /// All votes that exist.
    Outstanding,
}

/// How a vote is known.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoteBasis {
    /// Read in a source.
    Source,
    /// As the article tells it.
    Article,
    /// Made up, to show how rules work.
    Invented,
}

/// Counts of a vote.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteCounts {
    /// Votes for.
    pub r#for: f64,
    /// Votes against.
    pub against: f64,
    /// Abstentions.
    pub abstain: f64,
    /// All votes that exist, where known.
    #[serde(default)]
    pub outstanding: Option<f64>,
}

/// A vote to calculate with.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteRecord {
    /// Identifier.
    pub id: String,
    /// In a few words.
    pub name: Text,
    /// What was voted on, by whom, with which result.
    pub text: Text,
    /// Date as far as known; none for what is made up.
    #[serde(default)]
    pub date: Option<String>,
    /// Counts; none where they were not given.
    #[serde(default)]
    pub counts: Option<VoteCounts>,
    /// What the counts count, in words.
    pub unit: Text,
    /// What its majority is measured against.
    pub rule: VoteRule,
    /// Share that must be exceeded.
    pub threshold: f64,
    /// Share of all votes that must take part; none where the rules ask for none.
    #[serde(default)]
    pub quorum: Option<f64>,
    /// Whether abstentions take part.
    pub abstain_counts_for_quorum: bool,
    /// How it is known.
    pub basis: VoteBasis,
    /// Claims that it bears on.
    #[serde(default)]
    pub claims: Vec<String>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// How decisions are taken somewhere, to compare with.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionSystem {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Who can decide what.
    pub decides: Text,
    /// Who can veto, upgrade or stop.
    pub veto: Text,
    /// Voting rule and quorum.
    pub rule: Text,
    /// A known example.
    pub example: Text,
    /// Date of the example as far as known.
    pub date: String,
    /// What corresponds to it around the deal; our own comparison.
    pub analogue: Text,
    /// How the facts are known; the analogue is ours in any case.
    pub basis: Basis,
    /// Claims that it bears on.
    #[serde(default)]
    pub claims: Vec<String>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<String>,
}
