//! Links to claims and sources, and what of the model rests on them.

use case::Case;
use case::raw::{Basis, Claim, Evidence, Source};
use language::Language;

use super::{Known, Link, Origin, Target};
use crate::assumption::ClaimLine;
use crate::names;
use crate::sources::{SourceLine, ids_behind};

/// Claims as links to their four questions.
pub(super) fn claims(known: &Known<'_>, ids: &[String]) -> Vec<Link> {
    let found = ids.iter().filter_map(|id| known.case.claim(id));
    found.map(|claim| claim_link(claim, known.language)).collect()
}

fn claim_link(claim: &Claim, language: &Language) -> Link {
    let line = ClaimLine::of(claim, language);
    let arguments = [
        ("id", (&line.id).into()),
        ("status", (&line.status).into()),
        ("statement", (&line.statement).into()),
    ];
    Link {
        words: language.message("origin-link-claim", &arguments),
        target: Target::Origin(Origin::Claim(line.id.clone())),
    }
}

/// Sources as links to where they stand.
pub(super) fn sources(known: &Known<'_>, ids: &[String]) -> Vec<Link> {
    let found = ids.iter().filter_map(|id| known.case.source(id));
    found.map(|source| source_link(source, known.language)).collect()
}

/// A source as a link to where it stands.
pub(super) fn source_link(source: &Source, language: &Language) -> Link {
    let line = SourceLine::of(source, language);
    Link { words: line.words, target: line.url.map_or(Target::Nothing, Target::Address) }
}

/// Claims and sources behind a piece of evidence.
pub(super) fn evidence(known: &Known<'_>, evidence: &Evidence) -> Vec<Link> {
    behind(known, &evidence.claims, &evidence.sources)
}

/// Claims, and the sources of both, each once.
pub(super) fn behind(known: &Known<'_>, claim_ids: &[String], source_ids: &[String]) -> Vec<Link> {
    let mut links = claims(known, claim_ids);
    links.extend(sources(known, &ids_behind(known.case, claim_ids, source_ids)));
    links
}

/// How well claims are backed, in a sentence; that there is none where there is none.
pub(super) fn standing(known: &Known<'_>, claim_ids: &[String]) -> String {
    use case::raw::ClaimStatus as Status;
    let found: Vec<&Claim> = claim_ids.iter().filter_map(|id| known.case.claim(id)).collect();
    if found.is_empty() {
        return known.text("origin-no-claim");
    }
    let count = |wanted: &[Status]| found.iter().filter(|c| wanted.contains(&c.status)).count();
    let arguments = [
        ("count", found.len().into()),
        ("corroborated", count(&[Status::Corroborated]).into()),
        ("contradicted", count(&[Status::Contradicted, Status::Outdated]).into()),
    ];
    known.language.message("origin-standing", &arguments)
}

/// How a fact is known.
pub(super) fn basis(known: &Known<'_>, basis: Basis) -> String {
    known.text(match basis {
        Basis::Source => "origin-basis-source",
        Basis::GeneralKnowledge => "origin-basis-general-knowledge",
    })
}

/// Assumptions, arrows and scenarios' values that name a piece of evidence.
pub(super) fn resting(known: &Known<'_>, names_it: impl Fn(&Evidence) -> bool) -> Vec<Link> {
    let case = known.case;
    let parameters = case.parameters.iter().filter(|p| names_it(&p.evidence));
    let parameters = parameters.map(|p| parameter(case, &p.id, known.language));
    let edges = case.edges.iter().filter(|e| names_it(&e.evidence));
    let edges = edges.map(|e| edge(case, e, known.language));
    parameters.chain(edges).collect()
}

/// An assumption as a link to its four questions.
pub(super) fn parameter(case: &Case, id: &str, language: &Language) -> Link {
    Link {
        words: names::parameter(case, id, language).to_owned(),
        target: Target::Origin(Origin::Parameter(id.to_owned())),
    }
}

/// An arrow as a link to its four questions.
pub(super) fn edge(case: &Case, edge: &case::raw::Edge, language: &Language) -> Link {
    Link {
        words: names::route(case, &[edge.from.clone(), edge.to.clone()], language),
        target: Target::Origin(Origin::Edge(edge.from.clone(), edge.to.clone())),
    }
}
