//! One input: range, origin, claims and sources.

use analysis::InfluenceEntry;
use analysis::influence::Quantiles;
use case::Case;
use case::raw::{Claim, Evidence, Label};
use language::{Language, figure};

use crate::ledger::status_key;
use crate::sources::{SourceLine, ids_behind, source_lines};

/// What an assumption slider shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Assumption {
    /// Parameter identifier.
    pub id: String,
    /// Name for readers.
    pub name: String,
    /// Unit of the case format.
    pub unit: String,
    /// Lower end of the slider.
    pub min: f64,
    /// Upper end of the slider.
    pub max: f64,
    /// Step of the slider.
    pub step: f64,
    /// The author's median.
    pub median: f64,
    /// Place of the author's median on the slider, 0–100.
    pub median_place: f64,
    /// The author's value in words.
    pub author: String,
    /// Share of the doubt that it carries, in words.
    pub influence: String,
    /// Key of the label's message.
    pub label: &'static str,
    /// Why this value.
    pub rationale: String,
    /// Claims of the ledger that bear on it.
    pub claims: Vec<ClaimLine>,
    /// Sources.
    pub sources: Vec<SourceLine>,
}

/// A claim in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimLine {
    /// Identifier in the ledger.
    pub id: String,
    /// Result of the check, in words.
    pub status: String,
    /// What is claimed.
    pub statement: String,
}

impl ClaimLine {
    /// The line of a claim.
    #[must_use]
    pub fn of(claim: &Claim, language: &Language) -> Self {
        Self {
            id: claim.id.clone(),
            status: language.text(status_key(claim.status)),
            statement: language.pick(&claim.statement).to_owned(),
        }
    }
}

/// Message key of a label.
#[must_use]
pub fn label_key(label: Label) -> &'static str {
    match label {
        Label::Seed => "label-seed",
        Label::Public => "label-public",
        Label::Assumption => "label-assumption",
    }
}

/// The assumption behind an influence entry; `None` when the case does not have it.
#[must_use]
pub fn assumption(
    case: &Case,
    scenario: &str,
    entry: &InfluenceEntry,
    language: &Language,
) -> Option<Assumption> {
    let share = figure::share(entry.total_order.clamp(0.0, 1.0));
    let influence = language.message("assumptions-influence", &[("share", (&share).into())]);
    of_parameter(case, scenario, &entry.parameter, entry.law, Some(influence), language)
}

/// A parameter as an assumption; `None` when the case does not have it.
#[must_use]
pub fn of_parameter(
    case: &Case,
    scenario: &str,
    id: &str,
    law: Quantiles,
    influence: Option<String>,
    language: &Language,
) -> Option<Assumption> {
    let parameter = case.parameter(id)?;
    let evidence = evidence_in(case, scenario, &parameter.id).unwrap_or(&parameter.evidence);
    // A fixed value has no range of its own: half of it to one and a half.
    let (min, max) =
        if law.q01 < law.q99 { (law.q01, law.q99) } else { (0.5 * law.q50, 1.5 * law.q50) };
    let words = |value: f64| figure::quantity(value, &parameter.unit, language);
    let (median, low, high) = (words(law.q50), words(law.q05), words(law.q95));
    let arguments =
        [("median", (&median).into()), ("low", (&low).into()), ("high", (&high).into())];
    Some(Assumption {
        id: parameter.id.clone(),
        name: language.pick(&parameter.name).to_owned(),
        unit: parameter.unit.clone(),
        min,
        max,
        step: (max - min) / 200.0,
        median: law.q50,
        median_place: if max > min { 100.0 * (law.q50 - min) / (max - min) } else { 50.0 },
        author: language.message("assumption-author", &arguments),
        influence: influence.unwrap_or_default(),
        label: label_key(evidence.label),
        rationale: language.pick(&evidence.rationale).to_owned(),
        claims: claims_behind(case, evidence, language),
        sources: sources_behind(case, evidence, language),
    })
}

/// What a scenario states about a parameter instead of the case.
pub(crate) fn evidence_in<'a>(
    case: &'a Case,
    scenario: &str,
    parameter: &str,
) -> Option<&'a Evidence> {
    let overrides = &case.scenario(scenario)?.overrides;
    overrides.iter().find(|change| change.parameter == parameter).map(|change| &change.evidence)
}

/// Claims that bear on a piece of evidence.
pub(crate) fn claims_behind(
    case: &Case,
    evidence: &Evidence,
    language: &Language,
) -> Vec<ClaimLine> {
    let found = evidence.claims.iter().filter_map(|id| case.claim(id));
    found.map(|claim| ClaimLine::of(claim, language)).collect()
}

/// Sources of a piece of evidence and of its claims.
pub(crate) fn sources_behind(
    case: &Case,
    evidence: &Evidence,
    language: &Language,
) -> Vec<SourceLine> {
    source_lines(case, &ids_behind(case, &evidence.claims, &evidence.sources), language)
}
