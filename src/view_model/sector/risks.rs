//! What may go wrong for a sector: as the case states it, and as follows from claims, paths,
//! assumptions and projects.

use analysis::{Influence, TransmissionAnswer};
use case::Case;
use case::raw::{Basis, ClaimStatus, Label, Project, Sector};
use language::{Language, figure};

use super::bearing::bearing;
use super::evidence::{ClaimRow, row};
use super::projects::of_sector;
use crate::assumption::{Assumption, assumption};
use crate::names;
use crate::sources::{SourceLine, ids_behind, source_lines};

/// Assumptions that are shown.
const ASSUMPTIONS: usize = 3;

/// What may go wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct RisksView {
    /// As the case states it.
    pub stated: Vec<StatedRisk>,
    /// Claims about the sector that other sources disagree with or that time has overtaken.
    pub claims: Vec<ClaimRow>,
    /// Ways on which the deal takes demand away: names, mean contribution.
    pub losses: Vec<(String, String)>,
    /// Judgements on the way to the sector that matter most for who leads.
    pub judgements: Vec<Assumption>,
    /// Projects with a problem: identifier, name, what it is.
    pub projects: Vec<(String, String, String)>,
}

/// A risk of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedRisk {
    /// In words.
    pub text: String,
    /// Whether it is general knowledge, not read in a source.
    pub is_general: bool,
    /// Identifiers of the claims under which it is reported.
    pub claims: Vec<String>,
    /// Sources, those of the claims included.
    pub sources: Vec<SourceLine>,
}

/// The risks of the sector at `place`; none for a sector that the case has not. `influence` ranks
/// assumptions, `flows` names the ways that take away.
#[must_use]
pub fn risks(
    case: &Case,
    influence: &Influence,
    flows: Option<&TransmissionAnswer>,
    place: usize,
    language: &Language,
) -> Option<RisksView> {
    let sector = case.sectors.get(place)?;
    let claims = sector.claims.iter().filter_map(|id| case.claim(id));
    let is_wrong = |status| matches!(status, ClaimStatus::Contradicted | ClaimStatus::Outdated);
    Some(RisksView {
        stated: stated(case, sector, language),
        claims: claims
            .filter(|claim| is_wrong(claim.status))
            .map(|claim| row(case, claim, language))
            .collect(),
        losses: flows.map_or_else(Vec::new, |flows| losses(case, flows, place, language)),
        judgements: judgements(case, influence, sector, language),
        projects: of_sector(case, sector).flat_map(|p| problems(p, language)).collect(),
    })
}

fn stated(case: &Case, sector: &Sector, language: &Language) -> Vec<StatedRisk> {
    let risks = sector.risks.iter().map(|risk| StatedRisk {
        text: language.pick(&risk.text).to_owned(),
        is_general: risk.basis == Basis::GeneralKnowledge,
        claims: risk.claims.clone(),
        sources: source_lines(case, &ids_behind(case, &risk.claims, &risk.sources), language),
    });
    risks.collect()
}

/// Ways with a negative mean, the largest loss first.
fn losses(
    case: &Case,
    flows: &TransmissionAnswer,
    place: usize,
    language: &Language,
) -> Vec<(String, String)> {
    let mut found: Vec<_> = flows
        .paths
        .iter()
        .filter(|path| path.flow.sector == place && path.flow.mean < 0.0)
        .collect();
    found.sort_by(|a, b| a.flow.mean.total_cmp(&b.flow.mean));
    let words = |path: &&analysis::transmission::PathFlow| {
        let inner = path.nodes.split_last().map_or(&[][..], |(_, inner)| inner);
        (names::route(case, inner, language), figure::signed_percent(path.flow.mean))
    };
    found.iter().map(words).collect()
}

fn judgements(
    case: &Case,
    influence: &Influence,
    sector: &Sector,
    language: &Language,
) -> Vec<Assumption> {
    let bearing = bearing(case, sector, &influence.scenario);
    let is_judged = |id: &str| {
        let mut all = bearing.parameters.iter();
        all.any(|(parameter, evidence)| parameter.id == id && evidence.label == Label::Assumption)
    };
    let entries = influence.entries.iter().filter(|entry| is_judged(&entry.parameter));
    let entries = entries.filter(|entry| entry.total_order > 0.0).take(ASSUMPTIONS);
    entries.filter_map(|e| assumption(case, &influence.scenario, e, language)).collect()
}

fn problems(project: &Project, language: &Language) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    found.extend(project.collision.as_ref().map(|text| language.pick(text).to_owned()));
    if !project.live {
        found.push(language.text("sector-risk-dead"));
    }
    let dead = project.tickers.iter().filter(|ticker| !ticker.live);
    let dead: Vec<&str> = dead.map(|ticker| ticker.symbol.as_str()).collect();
    if !dead.is_empty() && dead.len() == project.tickers.len() {
        let symbols = names::list(&dead, language);
        found.push(language.message("sector-risk-token", &[("symbols", (&symbols).into())]));
    }
    if project.sources.is_empty() {
        found.push(language.text("sector-risk-unsourced"));
    }
    let entry = |words| (project.id.clone(), project.name.clone(), words);
    found.into_iter().map(entry).collect()
}
