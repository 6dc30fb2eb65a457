//! Labels are earned: what is called seed has a claim, what is called public has a source.

use crate::Case;
use crate::problem::Problem;
use crate::raw::{Basis, Deal, Evidence, Label, Risk};

pub(super) fn check(case: &Case, problems: &mut Vec<Problem>) {
    let mut evidence: Vec<(String, &Evidence)> = Vec::new();
    evidence.extend(
        case.parameters
            .iter()
            .enumerate()
            .map(|(i, p)| (format!("parameters[{i}].evidence"), &p.evidence)),
    );
    evidence.extend(
        case.edges.iter().enumerate().map(|(i, e)| (format!("edges[{i}].evidence"), &e.evidence)),
    );
    for (i, scenario) in case.scenarios.iter().enumerate() {
        let overrides = scenario.overrides.iter().enumerate();
        evidence.extend(
            overrides
                .map(|(k, o)| (format!("scenarios[{i}].overrides[{k}].evidence"), &o.evidence)),
        );
    }
    for (path, overrides) in case.deal.iter().flat_map(Deal::overrides) {
        let placed = overrides.iter().enumerate();
        evidence.extend(placed.map(|(k, o)| (format!("{path}[{k}].evidence"), &o.evidence)));
    }
    for (path, evidence) in evidence {
        label(case, &path, evidence, problems);
        claims(case, &path, &evidence.claims, problems);
        sources(case, &path, &evidence.sources, problems);
    }
    for (i, driver) in case.drivers.iter().enumerate() {
        claims(case, &format!("drivers[{i}]"), &driver.claims, problems);
    }
    for (i, sector) in case.sectors.iter().enumerate() {
        claims(case, &format!("sectors[{i}]"), &sector.claims, problems);
        for (k, risk) in sector.risks.iter().enumerate() {
            self::risk(case, &format!("sectors[{i}].risks[{k}]"), risk, problems);
        }
    }
    for (i, project) in case.projects.iter().enumerate() {
        sources(case, &format!("projects[{i}]"), &project.sources, problems);
    }
    for (i, claim) in case.claims.iter().enumerate() {
        let path = format!("claims[{i}]");
        sources(case, &path, &claim.sources, problems);
        if claim.place.sha256.len() != 64
            || !claim.place.sha256.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
        {
            problems.push(Problem::new(
                path + ".place.sha256",
                "not a SHA-256",
                "64 lower-case hex digits",
            ));
        }
    }
    for (i, action) in case.regulation.iter().enumerate() {
        claims(case, &format!("regulation[{i}]"), &action.claims, problems);
        sources(case, &format!("regulation[{i}]"), &action.sources, problems);
    }
    for (i, relation) in case.relations.iter().enumerate() {
        claims(case, &format!("relations[{i}]"), &relation.claims, problems);
    }
    for (i, event) in case.events.iter().enumerate() {
        claims(case, &format!("events[{i}]"), &event.claims, problems);
        sources(case, &format!("events[{i}]"), &event.sources, problems);
    }
    deal_and_compute(case, problems);
    addresses(case, problems);
}

fn risk(case: &Case, path: &str, risk: &Risk, problems: &mut Vec<Problem>) {
    claims(case, path, &risk.claims, problems);
    sources(case, path, &risk.sources, problems);
    let is_sourced = !risk.sources.is_empty() || risk.claims.iter().any(|id| sourced(case, id));
    if risk.basis == Basis::Source && !is_sourced {
        let remedy = "name a source, or a claim that has one, or call it `general_knowledge`";
        problems.push(Problem::new(format!("{path}.basis"), "basis without source", remedy));
    }
}

fn deal_and_compute(case: &Case, problems: &mut Vec<Problem>) {
    if let Some(deal) = &case.deal {
        for (i, flow) in deal.flows.iter().enumerate() {
            claims(case, &format!("deal.flows[{i}]"), &flow.claims, problems);
        }
        for (i, reading) in deal.readings.iter().enumerate() {
            claims(case, &format!("deal.readings[{i}]"), &reading.claims, problems);
        }
        for (i, other) in deal.comparables.iter().enumerate() {
            sources(case, &format!("deal.comparables[{i}]"), &other.sources, problems);
        }
    }
    if let Some(compute) = &case.compute {
        for (i, check) in compute.checks.iter().enumerate() {
            let path = format!("compute.checks[{i}]");
            claims(case, &path, &check.claims, problems);
            sources(case, &path, &check.sources, problems);
        }
        for (i, price) in compute.prices.iter().enumerate() {
            sources(case, &format!("compute.prices[{i}]"), &price.sources, problems);
        }
        for (i, supply) in compute.supplies.iter().enumerate() {
            sources(case, &format!("compute.supplies[{i}]"), &supply.sources, problems);
        }
        for (i, milestone) in compute.milestones.iter().enumerate() {
            let path = format!("compute.milestones[{i}]");
            claims(case, &path, &milestone.claims, problems);
            sources(case, &path, &milestone.sources, problems);
        }
    }
}

/// Whether a claim has a source.
fn sourced(case: &Case, id: &str) -> bool {
    case.claim(id).is_some_and(|claim| !claim.sources.is_empty())
}

fn label(case: &Case, path: &str, evidence: &Evidence, problems: &mut Vec<Problem>) {
    let (earned, remedy) = match evidence.label {
        Label::Seed => (!evidence.claims.is_empty(), "name the claim of the article in `claims`"),
        Label::Public => (
            !evidence.sources.is_empty() || evidence.claims.iter().any(|id| sourced(case, id)),
            "name a source, or a claim that has one, or call it an assumption",
        ),
        Label::Assumption => (true, ""),
    };
    if !earned {
        problems.push(Problem::new(format!("{path}.label"), "label without source", remedy));
    }
}

fn claims(case: &Case, path: &str, ids: &[String], problems: &mut Vec<Problem>) {
    for (k, id) in ids.iter().enumerate().filter(|(_, id)| case.claim(id).is_none()) {
        let path = format!("{path}.claims[{k}]");
        problems.push(Problem::new(path, format!("no claim `{id}`"), "name an entry of `claims`"));
    }
}

fn sources(case: &Case, path: &str, ids: &[String], problems: &mut Vec<Problem>) {
    for (k, id) in ids.iter().enumerate().filter(|(_, id)| case.source(id).is_none()) {
        let path = format!("{path}.sources[{k}]");
        problems.push(Problem::new(
            path,
            format!("no source `{id}`"),
            "name an entry of `sources`",
        ));
    }
}

fn addresses(case: &Case, problems: &mut Vec<Problem>) {
    for (i, source) in case.sources.iter().enumerate() {
        let Some(url) = &source.url else { continue };
        let web = url.starts_with("https://") || url.starts_with("http://");
        if !web || url.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"'`".contains(c))
        {
            let message = format!("`{url}` is no web address");
            problems.push(Problem::new(
                format!("sources[{i}].url"),
                message,
                "http:// or https://, or leave it out",
            ));
        }
    }
}
