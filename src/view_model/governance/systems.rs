//! How decisions are taken elsewhere, and what corresponds to it around the deal.

use case::Case;
use case::raw::{Basis, DecisionSystem};
use language::Language;

use crate::origin::Origin;
use crate::regulation::origin_of;
use crate::sources::{SourceLine, source_lines};

/// One system.
#[derive(Debug, Clone, PartialEq)]
pub struct SystemView {
    /// Name.
    pub name: String,
    /// Who can decide what.
    pub decides: String,
    /// Who can veto, upgrade or stop.
    pub veto: String,
    /// Voting rule and quorum.
    pub rule: String,
    /// A known example with its date.
    pub example: String,
    /// What corresponds to it around the deal.
    pub analogue: String,
    /// That it is general knowledge, in words; empty when a source was read.
    pub basis: String,
    /// Where the numbers come from.
    pub origin: Origin,
    /// Claims of the ledger that it bears on.
    pub claims: Vec<String>,
    /// Sources.
    pub sources: Vec<SourceLine>,
}

/// All systems of the case.
#[must_use]
pub fn systems(case: &Case, language: &Language) -> Vec<SystemView> {
    let view = |system: &DecisionSystem| {
        let words = |text| language.pick(text).to_owned();
        let example = words(&system.example);
        let date = language::date::date(&system.date, language);
        let arguments = [("date", (&date).into()), ("text", (&example).into())];
        SystemView {
            name: words(&system.name),
            decides: words(&system.decides),
            veto: words(&system.veto),
            rule: words(&system.rule),
            example: language.message("system-example", &arguments),
            analogue: words(&system.analogue),
            basis: match system.basis {
                Basis::Source => String::new(),
                Basis::GeneralKnowledge => language.text("basis-general-knowledge"),
            },
            origin: origin_of(&system.sources, &system.claims, "systems"),
            claims: system.claims.clone(),
            sources: source_lines(case, &system.sources, language),
        }
    };
    case.governance_comparison.iter().map(view).collect()
}
