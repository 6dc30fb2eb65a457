//! The evidence: claims, sources, steps of authorities, entities, events.

use serde::{Deserialize, Serialize};

use super::Text;

/// Status of a claim after checking.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Section of the article, in our own naming.
    pub section: String,
    /// Paragraph within the article, from 1; absent where the layout is not known.
    #[serde(default)]
    pub paragraph: Option<u32>,
    /// Sentence within that paragraph, from 1; absent likewise.
    #[serde(default)]
    pub sentence: Option<u32>,
    /// SHA-256 (lower-case hex) of the UTF-8 words that the claim rests on, of the article or of another
    /// text; in a shell `printf %s 'the words' | sha256sum`.
    pub sha256: String,
}

/// One checkable statement of the article, in our own words.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    #[serde(default)]
    pub note: Option<Text>,
    /// Figure, if the claim has one.
    #[serde(default)]
    pub value: Option<f64>,
    /// Unit of the figure, as words.
    #[serde(default)]
    pub unit: Option<String>,
    /// Date of the fact, as far as known.
    #[serde(default)]
    pub date: Option<String>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A publication.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    #[serde(default)]
    pub url: Option<String>,
    /// How it was read (a stored excerpt, a filing, …).
    pub reading: String,
}

/// A technical term of the case's field; terms of the method are the interface's own.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryTerm {
    /// Identifier.
    pub id: String,
    /// Its full name.
    pub name: Text,
    /// How it is written, separated by a bar, the longest first.
    pub spellings: Text,
    /// What it means, in plain words.
    pub meaning: Text,
    /// Who defines it so.
    pub source: String,
}

/// How a listed fact is known.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Read in a source.
    Source,
    /// General knowledge, not verified.
    GeneralKnowledge,
}

/// Where a step of an authority stands.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionStage {
    /// It binds, or is done.
    Binding,
    /// A proceeding without a result so far.
    #[default]
    Open,
    /// Words, or a report of a step, without a proceeding.
    Statement,
    /// It was lifted or closed.
    Ended,
}

/// A step of a regulator or authority.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// The same as a kind; open where it is not written.
    #[serde(default)]
    pub stage: ActionStage,
    /// How it is known.
    pub basis: Basis,
    /// Claims that it bears on.
    #[serde(default)]
    pub claims: Vec<String>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A company, person or group.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    #[serde(default)]
    pub claims: Vec<String>,
}

/// What a later event is about.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Who owns whom.
    Ownership,
    /// Money raised, lent or spent.
    Financing,
    /// Computing power and who uses it.
    Capacity,
    /// Steps of authorities.
    Authority,
    /// What markets and networks did.
    Market,
}

/// A dated event.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// ISO date.
    pub date: String,
    /// What happened.
    pub name: Text,
    /// How the date is known.
    pub basis: Basis,
    /// What it is about.
    #[serde(default)]
    pub topic: Option<Topic>,
    /// What happened in a sentence or two, and what it means for the model.
    #[serde(default)]
    pub detail: Option<Text>,
    /// Claims that it bears on.
    #[serde(default)]
    pub claims: Vec<String>,
    /// Parameters that it bears on.
    #[serde(default)]
    pub parameters: Vec<String>,
    /// Scenarios whose overrides of these parameters already contain it.
    #[serde(default)]
    pub scenarios: Vec<String>,
    /// Steps of authorities that it tells of.
    #[serde(default)]
    pub actions: Vec<String>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<String>,
}
