//! What each technique proves, leaves open and costs.

use case::Case;
use case::raw::{Technique, TechniqueCost};
use language::Language;

use super::{basis_in_words, origin_of};
use crate::origin::Origin;
use crate::sources::{SourceLine, each_once, source_lines};

/// One technique.
#[derive(Debug, Clone, PartialEq)]
pub struct TechniqueView {
    /// In a few words.
    pub name: String,
    /// What it proves.
    pub proves: String,
    /// What it leaves open.
    pub does_not_prove: String,
    /// Where the numbers of these words come from.
    pub origin: Origin,
    /// What it costs.
    pub costs: Vec<CostView>,
    /// That it is general knowledge, in words; empty when a source was read.
    pub basis: String,
    /// Claims of the ledger that it bears on.
    pub claims: Vec<String>,
    /// Sources, also of the costs: words and address.
    pub sources: Vec<SourceLine>,
}

/// What a technique costs.
#[derive(Debug, Clone, PartialEq)]
pub struct CostView {
    /// Order of magnitude with its date, and that it is general knowledge where it is.
    pub text: String,
    /// Where its numbers come from.
    pub origin: Origin,
}

/// All techniques of the case.
#[must_use]
pub fn techniques(case: &Case, language: &Language) -> Vec<TechniqueView> {
    let all = case.verification.iter().flat_map(|v| &v.techniques);
    all.map(|technique| view(case, technique, language)).collect()
}

fn view(case: &Case, technique: &Technique, language: &Language) -> TechniqueView {
    let of_costs = technique.costs.iter().flat_map(|cost| &cost.sources);
    let sources = each_once(technique.sources.iter().chain(of_costs));
    TechniqueView {
        name: language.pick(&technique.name).to_owned(),
        proves: language.pick(&technique.proves).to_owned(),
        does_not_prove: language.pick(&technique.does_not_prove).to_owned(),
        origin: origin_of(&technique.sources, &technique.claims, "techniques"),
        costs: technique.costs.iter().map(|cost| cost_view(cost, language)).collect(),
        basis: basis_in_words(technique.basis, language),
        claims: technique.claims.clone(),
        sources: source_lines(case, &sources, language),
    }
}

fn cost_view(cost: &TechniqueCost, language: &Language) -> CostView {
    let basis = basis_in_words(cost.basis, language);
    let date = language::date::date(&cost.date, language);
    let arguments = [
        ("text", language.pick(&cost.text).into()),
        ("date", (&date).into()),
        ("basis", (&basis).into()),
    ];
    let key = if basis.is_empty() { "technique-cost" } else { "technique-cost-general" };
    CostView {
        text: language.message(key, &arguments),
        origin: origin_of(&cost.sources, &[], "techniques"),
    }
}
