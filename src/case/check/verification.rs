//! Demands and techniques: references exist, every pair is judged at most once, what is called read
//! in a source names one.

use std::collections::BTreeSet;

use super::evidence::{claims, sources};
use super::{is_date, is_identifier};
use crate::Case;
use crate::problem::Problem;
use crate::raw::{Basis, Verification};

pub(super) fn check(case: &Case, problems: &mut Vec<Problem>) {
    let Some(verification) = &case.verification else { return };
    identifiers(verification, problems);
    pairs(verification, problems);
    records(case, verification, problems);
    if let Some(sector) = &verification.sector
        && case.sector(sector).is_none()
    {
        let message = format!("no sector `{sector}`");
        let remedy = "name an entry of `sectors`";
        problems.push(Problem::new("verification.sector", message, remedy));
    }
    for (k, id) in verification.parameters.iter().enumerate() {
        if case.parameter(id).is_none() {
            let path = format!("verification.parameters[{k}]");
            let remedy = "name an entry of `parameters`";
            problems.push(Problem::new(path, format!("no parameter `{id}`"), remedy));
        }
    }
}

fn identifiers(verification: &Verification, problems: &mut Vec<Problem>) {
    let requirements = verification.requirements.iter().map(|r| r.id.as_str());
    let techniques = verification.techniques.iter().map(|t| t.id.as_str());
    let lists: [(&str, Vec<&str>); 2] =
        [("requirements", requirements.collect()), ("techniques", techniques.collect())];
    for (list, ids) in lists {
        unique(&format!("verification.{list}"), &ids, problems);
    }
}

/// Identifiers of a list are identifiers, each once.
pub(super) fn unique(list: &str, ids: &[&str], problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for (i, id) in ids.iter().enumerate() {
        let path = format!("{list}[{i}].id");
        if !is_identifier(id) {
            let remedy = "letters, digits, `-` and `_`, at most 64";
            problems.push(Problem::new(path, format!("`{id}` is no identifier"), remedy));
        } else if !seen.insert(id) {
            let message = format!("`{id}` is already an identifier of this list");
            problems.push(Problem::new(path, message, "give it another identifier"));
        }
    }
}

fn pairs(verification: &Verification, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for (i, assessment) in verification.assessments.iter().enumerate() {
        let path = format!("verification.assessments[{i}]");
        let (requirement, technique) = (&assessment.requirement, &assessment.technique);
        if !verification.requirements.iter().any(|r| r.id == *requirement) {
            let message = format!("no requirement `{requirement}`");
            let remedy = "name an entry of `verification.requirements`";
            problems.push(Problem::new(format!("{path}.requirement"), message, remedy));
        }
        if !verification.techniques.iter().any(|t| t.id == *technique) {
            let message = format!("no technique `{technique}`");
            let remedy = "name an entry of `verification.techniques`";
            problems.push(Problem::new(format!("{path}.technique"), message, remedy));
        }
        if !seen.insert((requirement, technique)) {
            let message = format!("`{technique}` is judged twice about `{requirement}`");
            problems.push(Problem::new(path, message, "keep one of them"));
        }
    }
}

fn records(case: &Case, verification: &Verification, problems: &mut Vec<Problem>) {
    for (i, r) in verification.requirements.iter().enumerate() {
        let path = format!("verification.requirements[{i}]");
        known(case, &path, (r.basis, &r.claims, &r.sources), problems);
    }
    for (i, t) in verification.techniques.iter().enumerate() {
        let path = format!("verification.techniques[{i}]");
        known(case, &path, (t.basis, &t.claims, &t.sources), problems);
        for (k, cost) in t.costs.iter().enumerate() {
            let path = format!("{path}.costs[{k}]");
            known(case, &path, (cost.basis, &[], &cost.sources), problems);
            date(&path, &cost.date, problems);
        }
    }
}

/// What is called read in a source names it, by itself or by a claim; all names exist.
pub(super) fn known(
    case: &Case,
    path: &str,
    (basis, of_claims, of_sources): (Basis, &[String], &[String]),
    problems: &mut Vec<Problem>,
) {
    claims(case, path, of_claims, problems);
    sources(case, path, of_sources, problems);
    let sourced = |id: &String| case.claim(id).is_some_and(|claim| !claim.sources.is_empty());
    let is_named = !of_sources.is_empty() || of_claims.iter().any(sourced);
    if basis == Basis::Source && !is_named {
        let remedy = "name a source, or a claim that has one, or call it general knowledge";
        problems.push(Problem::new(format!("{path}.basis"), "basis without source", remedy));
    }
}

/// A date is one.
pub(super) fn date(path: &str, date: &str, problems: &mut Vec<Problem>) {
    if !is_date(date, true) {
        let message = format!("`{date}` is no date");
        let remedy = "YYYY-MM-DD, YYYY-MM or YYYY";
        problems.push(Problem::new(format!("{path}.date"), message, remedy));
    }
}
