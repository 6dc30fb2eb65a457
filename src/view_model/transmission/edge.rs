//! One edge: its elasticity, where it comes from, what runs over it, what can be changed.

use analysis::{Influence, TransmissionAnswer};
use case::Case;
use chart::dots::Dots;
use chart::{Drawing, Look, Palette, Scale};
use language::{Language, figure};

use super::flows::in_words;
use crate::assumption::{
    Assumption, ClaimLine, assumption, claims_behind, label_key, sources_behind,
};
use crate::sources::SourceLine;
use crate::words;
use crate::{formula, names};

/// What the page shows of an edge.
#[derive(Debug, Clone, PartialEq)]
pub struct EdgeView {
    /// From where to where.
    pub title: String,
    /// Median elasticity with its range in words.
    pub elasticity: String,
    /// Its distribution, SVG; none for an elasticity without width.
    pub dots: Option<String>,
    /// Formula of the case.
    pub formula: String,
    /// Key of the label's message.
    pub label: &'static str,
    /// Why.
    pub rationale: String,
    /// Claims of the ledger that bear on it.
    pub claims: Vec<ClaimLine>,
    /// Sources.
    pub sources: Vec<SourceLine>,
    /// What runs over it to each sector, in words.
    pub flows: Vec<String>,
}

/// Name of an edge.
#[must_use]
pub fn title(case: &Case, edge: usize, language: &Language) -> String {
    let Some(edge) = case.edges.get(edge) else { return String::new() };
    names::route(case, &[edge.from.clone(), edge.to.clone()], language)
}

/// Median elasticity of an edge with its range in words; none for an edge that the case has not.
#[must_use]
pub fn elasticity(
    answer: &TransmissionAnswer,
    place: usize,
    language: &Language,
) -> Option<String> {
    let found = answer.edges.get(place)?;
    Some(words::spread(&found.coefficient, &figure::plain, language))
}

/// The edge at `place` of the case.
#[must_use]
pub fn edge(
    case: &Case,
    answer: &TransmissionAnswer,
    place: usize,
    language: &Language,
) -> Option<EdgeView> {
    let (edge, found) = case.edges.get(place).zip(answer.edges.get(place))?;
    let spread = found.coefficient.known();
    let is_wide = spread.is_some_and(|s| s.p05 < s.p95);
    let picture = || {
        let scale = Scale::covering(found.dots.iter().copied());
        let dots = Dots::new((280, 120), &found.dots, scale, Palette.text(), &figure::plain);
        dots.svg(&Look::default()).unwrap_or_default()
    };
    Some(EdgeView {
        title: title(case, place, language),
        elasticity: elasticity(answer, place, language)?,
        dots: is_wide.then(picture),
        formula: edge.formula.clone(),
        label: label_key(edge.evidence.label),
        rationale: language.pick(&edge.evidence.rationale).to_owned(),
        claims: claims_behind(case, &edge.evidence, language),
        sources: sources_behind(case, &edge.evidence, language),
        flows: found.flows.iter().map(|flow| in_words(case, place, flow, language)).collect(),
    })
}

/// Uncertain parameters of the edge's formula, as assumptions that the reader may set.
#[must_use]
pub fn parameters(
    case: &Case,
    influence: &Influence,
    place: usize,
    language: &Language,
) -> Vec<Assumption> {
    let Some(edge) = case.edges.get(place) else { return Vec::new() };
    let ids = formula::parameters(case, &edge.formula);
    let entry = |id: &str| influence.entries.iter().find(|entry| entry.parameter == id);
    let entries = ids.into_iter().filter_map(entry);
    entries.filter_map(|e| assumption(case, &influence.scenario, e, language)).collect()
}
