//! What is demanded of makers of models, and what each technique of verification can prove.

use serde::{Deserialize, Serialize};

use super::{Basis, Text};

/// Demands against techniques.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verification {
    /// What is demanded.
    pub requirements: Vec<Requirement>,
    /// What can be used to prove that a demand is met.
    pub techniques: Vec<Technique>,
    /// What each technique proves about each demand; a pair at most once.
    pub assessments: Vec<Assessment>,
    /// Sector that sells such proofs.
    #[serde(default)]
    pub sector: Option<String>,
    /// Parameters that decide how much it gains by regulation.
    #[serde(default)]
    pub parameters: Vec<String>,
}

/// A demand of an authority or a law.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Identifier.
    pub id: String,
    /// In a few words.
    pub name: Text,
    /// What exactly, and who demands it.
    pub text: Text,
    /// How it is known.
    pub basis: Basis,
    /// Claims that it bears on.
    #[serde(default)]
    pub claims: Vec<String>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A technique of verification.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Technique {
    /// Identifier.
    pub id: String,
    /// In a few words.
    pub name: Text,
    /// What it proves.
    pub proves: Text,
    /// What it leaves open.
    pub does_not_prove: Text,
    /// What it costs, as reported.
    pub costs: Vec<TechniqueCost>,
    /// How the above is known.
    pub basis: Basis,
    /// Claims that it bears on.
    #[serde(default)]
    pub claims: Vec<String>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// What a technique costs.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TechniqueCost {
    /// Order of magnitude in words.
    pub text: Text,
    /// Date of the figure as far as known.
    pub date: String,
    /// How it is known.
    pub basis: Basis,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// How far a technique proves that a demand is met.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It does.
    Proves,
    /// A part of it.
    InPart,
    /// It says nothing about it.
    Not,
}

/// What one technique proves about one demand.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// Demand.
    pub requirement: String,
    /// Technique.
    pub technique: String,
    /// How far it proves it.
    pub verdict: Verdict,
    /// Why, in one sentence.
    pub reason: Text,
}
