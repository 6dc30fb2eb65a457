//! All assumptions with origin, range and reason.

use analysis::Influence;
use case::Case;
use case::raw::{Label, Parameter};
use language::{Language, figure};

use crate::assumption::{ClaimLine, claims_behind, label_key, sources_behind};
use crate::law;
use crate::sources::SourceLine;

/// One assumption.
#[derive(Debug, Clone, PartialEq)]
pub struct InputRow {
    /// Identifier of the parameter.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Which values it may take, in words.
    pub law: String,
    /// Its share of the doubt about who leads; empty for an input without width.
    pub influence: String,
    /// Where the value comes from.
    pub label: Label,
    /// Key of the label's message.
    pub label_key: &'static str,
    /// Why this value.
    pub rationale: String,
    /// Claims that bear on it.
    pub claims: Vec<ClaimLine>,
    /// Sources.
    pub sources: Vec<SourceLine>,
}

/// All assumptions in the order of the case.
#[must_use]
pub fn inputs(case: &Case, influence: &Influence, language: &Language) -> Vec<InputRow> {
    let row = |parameter: &Parameter| {
        let entry = influence.entries.iter().find(|entry| entry.parameter == parameter.id);
        let evidence = &parameter.evidence;
        InputRow {
            id: parameter.id.clone(),
            name: language.pick(&parameter.name).to_owned(),
            law: law::in_words(&parameter.distribution, &parameter.unit, language),
            influence: entry
                .map(|entry| figure::share(entry.total_order.clamp(0.0, 1.0)))
                .unwrap_or_default(),
            label: evidence.label,
            label_key: label_key(evidence.label),
            rationale: language.pick(&evidence.rationale).to_owned(),
            claims: claims_behind(case, evidence, language),
            sources: sources_behind(case, evidence, language),
        }
    };
    case.parameters.iter().map(row).collect()
}

/// How many assumptions have each label, in words.
#[must_use]
pub fn summary(rows: &[InputRow], language: &Language) -> String {
    let count = |label: Label| rows.iter().filter(|row| row.label == label).count();
    language.message(
        "method-inputs-summary",
        &[
            ("all", rows.len().into()),
            ("seed", count(Label::Seed).into()),
            ("public", count(Label::Public).into()),
            ("assumption", count(Label::Assumption).into()),
        ],
    )
}
