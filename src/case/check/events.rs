//! Events: what they bear on exists, and what is said to be in the model is in it.

use crate::Case;
use crate::problem::Problem;
use crate::raw::{Basis, Event};

pub(super) fn check(case: &Case, problems: &mut Vec<Problem>) {
    for (i, event) in case.events.iter().enumerate() {
        let path = format!("events[{i}]");
        references(case, &path, event, problems);
        scenarios(case, &path, event, problems);
        let is_told = event.detail.is_some() && event.basis == Basis::Source;
        if is_told && event.sources.is_empty() {
            let remedy = "name a source in `sources`, or write `general_knowledge`";
            problems.push(Problem::new(
                path + ".basis",
                "a source was read, but none named",
                remedy,
            ));
        }
    }
    sections(case, problems);
}

fn references(case: &Case, path: &str, event: &Event, problems: &mut Vec<Problem>) {
    let mut missing = |field: &str, list: &str, ids: &[String], is_known: &dyn Fn(&str) -> bool| {
        for (k, id) in ids.iter().enumerate().filter(|(_, id)| !is_known(id)) {
            let message = format!("`{id}` is not in `{list}`");
            let remedy = format!("name an entry of `{list}`");
            problems.push(Problem::new(format!("{path}.{field}[{k}]"), message, remedy));
        }
    };
    missing("parameters", "parameters", &event.parameters, &|id| case.parameter(id).is_some());
    missing("actions", "regulation", &event.actions, &|id| {
        case.regulation.iter().any(|action| action.id == id)
    });
}

/// A scenario contains an event only if it overrides a parameter that the event bears on.
fn scenarios(case: &Case, path: &str, event: &Event, problems: &mut Vec<Problem>) {
    for (k, id) in event.scenarios.iter().enumerate() {
        let place = format!("{path}.scenarios[{k}]");
        let Some(scenario) = case.scenario(id) else {
            let message = format!("no scenario `{id}`");
            problems.push(Problem::new(place, message, "name an entry of `scenarios`"));
            continue;
        };
        let contains = scenario.overrides.iter().any(|o| event.parameters.contains(&o.parameter));
        if !contains {
            let message = format!("`{id}` overrides none of the event's parameters");
            let remedy = "name the parameter in `parameters`, or leave the scenario out";
            problems.push(Problem::new(place, message, remedy));
        }
    }
}

/// Where sections are named, each is named once and every claim stands in one.
fn sections(case: &Case, problems: &mut Vec<Problem>) {
    let sections = &case.head.article.sections;
    for (i, section) in sections.iter().enumerate() {
        let path = format!("article.sections[{i}].id");
        if !super::is_identifier(&section.id) {
            let message = format!("`{}` is no identifier", section.id);
            problems.push(Problem::new(path, message, "letters, digits, `-` and `_`, at most 64"));
        } else if sections[..i].iter().any(|other| other.id == section.id) {
            let message = format!("`{}` stands twice", section.id);
            problems.push(Problem::new(path, message, "name each section once"));
        }
    }
    if sections.is_empty() {
        return;
    }
    for (i, claim) in case.claims.iter().enumerate() {
        let section = &claim.place.section;
        if !sections.iter().any(|known| known.id == *section) {
            let message = format!("no section `{section}`");
            let remedy = "name an entry of `article.sections`";
            problems.push(Problem::new(format!("claims[{i}].place.section"), message, remedy));
        }
    }
}
