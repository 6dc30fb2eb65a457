//! How the site grew.

use case::Case;
use case::raw::Basis;
use language::date::date;
use language::{Language, figure};

use crate::sources::{SourceLine, source_lines};

/// One step.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Date as far as known (ISO 8601).
    pub iso: String,
    /// The same in words.
    pub date: String,
    /// What happened.
    pub name: String,
    /// GPUs and megawatts in words, where reported.
    pub size: Vec<String>,
    /// Whether it is general knowledge, in words; empty when a source was read.
    pub basis: String,
    /// Claims of the ledger that it bears on.
    pub claims: Vec<String>,
    /// Sources.
    pub sources: Vec<SourceLine>,
}

/// All steps of the case in order.
#[must_use]
pub fn timeline(case: &Case, language: &Language) -> Vec<Step> {
    let milestones = case.compute.iter().flat_map(|compute| &compute.milestones);
    milestones
        .map(|m| {
            let gpus = m.gpus.map(|gpus| {
                let count = figure::rounded(gpus);
                language.message("unit-gpus", &[("value", (&count).into())])
            });
            let power = m.megawatts.map(|mw| figure::quantity(mw, "megawatts", language));
            Step {
                iso: m.date.clone(),
                date: date(&m.date, language),
                name: language.pick(&m.name).to_owned(),
                size: gpus.into_iter().chain(power).collect(),
                basis: match m.basis {
                    Basis::Source => String::new(),
                    Basis::GeneralKnowledge => language.text("basis-general-knowledge"),
                },
                claims: m.claims.clone(),
                sources: source_lines(case, &m.sources, language),
            }
        })
        .collect()
}
