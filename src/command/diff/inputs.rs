//! What differs between two cases under two scenarios before anything is computed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use analysis::model::InputLaw;
use case::Case;
use case::raw::{Parameter, RawDistribution};
use serde::Serialize;

use super::Side;

/// One input that differs.
#[derive(Debug, Serialize)]
pub(crate) struct Difference {
    /// Section of the case.
    pub(crate) kind: &'static str,
    /// Identifier, or what a record is about.
    pub(crate) id: String,
    /// On the first side.
    pub(crate) a: String,
    /// On the second side.
    pub(crate) b: String,
}

/// Identifier → what it says, in a line.
type Lines = BTreeMap<String, String>;

/// What stands for something that one side does not have.
const ABSENT: &str = "none";

/// All inputs that differ, section by section.
pub(crate) fn differences([a, b]: &[Side<'_>; 2]) -> Vec<Difference> {
    let mut found = Vec::new();
    type Section = (&'static str, fn(&Side<'_>) -> Lines);
    let sections: [Section; 6] = [
        ("parameter", parameters),
        ("correlation", |side| correlations(&side.model.case)),
        ("driver", |side| drivers(&side.model.case)),
        ("edge", |side| edges(&side.model.case)),
        ("sector", |side| sectors(&side.model.case)),
        ("criterion", |side| criteria(&side.model.case)),
    ];
    for (kind, lines) in sections {
        found.extend(compared(kind, &lines(a), &lines(b)));
    }
    found.extend(compared("section", &records(&a.model.case), &records(&b.model.case)));
    found
}

fn compared(kind: &'static str, a: &Lines, b: &Lines) -> Vec<Difference> {
    let of = |lines: &Lines, id: &str| lines.get(id).cloned().unwrap_or(ABSENT.to_owned());
    let ids: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
    let differs = |id: &&String| a.get(*id) != b.get(*id);
    ids.into_iter()
        .filter(differs)
        .map(|id| Difference { kind, id: id.clone(), a: of(a, id), b: of(b, id) })
        .collect()
}

/// Parameters with the law that their scenario gives them: quantiles, then how it is written.
fn parameters(side: &Side<'_>) -> Lines {
    let case = &side.model.case;
    let Some(laws) = side.model.laws.get(side.scenario) else { return Lines::new() };
    let overrides = case.scenarios.get(side.scenario).map(|s| s.overrides.as_slice());
    let line = |parameter: &Parameter, law: &InputLaw| {
        let [low, middle, high] = [0.05, 0.5, 0.95].map(|level| law.quantile(level));
        let mut changes = overrides.unwrap_or_default().iter();
        let change = changes.find(|change| change.parameter == parameter.id);
        let own = change.and_then(|change| change.distribution.as_ref());
        let kept = match law.range {
            (0.0, 1.0) => String::new(),
            (from, to) => format!(", quantiles {from} to {to}"),
        };
        let written = written(own.unwrap_or(&parameter.distribution));
        format!("{low:.4}/{middle:.4}/{high:.4} {}, {written}{kept}", parameter.unit)
    };
    let pairs = case.parameters.iter().zip(laws);
    pairs.map(|(parameter, law)| (parameter.id.clone(), line(parameter, law))).collect()
}

/// Kind and fields of a distribution.
fn written(distribution: &RawDistribution) -> String {
    let value = serde_json::to_value(distribution).unwrap_or_default();
    let fields = value.as_object().into_iter().flatten();
    let given = fields.filter(|(name, value)| *name != "kind" && !value.is_null());
    let words: Vec<String> = given.map(|(name, value)| format!("{name} {value}")).collect();
    format!("{}({})", distribution.kind, words.join(", "))
}

fn correlations(case: &Case) -> Lines {
    let line = |c: &case::raw::Correlation| {
        (format!("{}, {}", c.a, c.b), format!("{} {}", c.measure, c.value))
    };
    case.correlations.iter().map(line).collect()
}

fn drivers(case: &Case) -> Lines {
    case.drivers.iter().map(|driver| (driver.id.clone(), driver.formula.clone())).collect()
}

fn edges(case: &Case) -> Lines {
    let line = |e: &case::raw::Edge| (format!("{} > {}", e.from, e.to), e.formula.clone());
    case.edges.iter().map(line).collect()
}

fn sectors(case: &Case) -> Lines {
    let line =
        |s: &case::raw::Sector| (s.id.clone(), format!("slot {}, {}", s.slot, s.months_to_effect));
    case.sectors.iter().map(line).collect()
}

fn criteria(case: &Case) -> Lines {
    let line = |c: &case::raw::Criterion| {
        (c.id.clone(), format!("{:?}, {:?}", c.measure, c.direction).to_lowercase())
    };
    case.criteria.iter().map(line).collect()
}

/// Sections that a run does not read: whether they are the same.
fn records(case: &Case) -> Lines {
    fn line(name: &str, content: &impl Debug) -> (String, String) {
        let hash = case::canonical::sha256(&format!("{content:?}"));
        (name.to_owned(), hash.chars().take(12).collect())
    }
    Lines::from([
        line("head", &case.head),
        line("deal", &case.deal),
        line("compute", &case.compute),
        line("market", &case.market),
        line("projects", &case.projects),
        line("claims", &case.claims),
        line("sources", &case.sources),
        line("regulation", &case.regulation),
        line("verification", &case.verification),
        line("entities", &case.entities),
        line("relations", &case.relations),
        line("votes", &case.votes),
        line("governance_comparison", &case.governance_comparison),
        line("events", &case.events),
    ])
}
