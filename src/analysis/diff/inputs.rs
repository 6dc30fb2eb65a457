//! What differs between two cases under two scenarios before anything is computed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use case::Case;
use case::raw::{Parameter, RawDistribution};
use serde::{Deserialize, Serialize};

use super::Side;
use crate::model::InputLaw;

/// What an input is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Section {
    /// A parameter with its law.
    Parameter,
    /// Dependence between two parameters.
    Correlation,
    /// A root of the graph.
    Driver,
    /// An elasticity.
    Edge,
    /// A sink of the graph.
    Sector,
    /// A criterion of the ranking.
    Criterion,
    /// A part of the case that a run does not read.
    Section,
}

impl Section {
    /// As it stands in JSON and tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Parameter => "parameter",
            Self::Correlation => "correlation",
            Self::Driver => "driver",
            Self::Edge => "edge",
            Self::Sector => "sector",
            Self::Criterion => "criterion",
            Self::Section => "section",
        }
    }
}

/// One input that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputDifference {
    /// What it is.
    pub kind: Section,
    /// Identifier, or what a record is about.
    pub id: String,
    /// On the first side.
    pub a: String,
    /// On the second side.
    pub b: String,
}

/// Identifier → what it says, in a line.
type Lines = BTreeMap<String, String>;

/// What stands for something that one side does not have.
const ABSENT: &str = "none";

/// All inputs that differ, section by section.
#[must_use]
pub fn differences([a, b]: &[Side<'_>; 2]) -> Vec<InputDifference> {
    let mut found = Vec::new();
    type Reading = (Section, fn(&Side<'_>) -> Lines);
    let sections: [Reading; 6] = [
        (Section::Parameter, parameters),
        (Section::Correlation, |side| correlations(&side.model.case)),
        (Section::Driver, |side| drivers(&side.model.case)),
        (Section::Edge, |side| edges(&side.model.case)),
        (Section::Sector, |side| sectors(&side.model.case)),
        (Section::Criterion, |side| criteria(&side.model.case)),
    ];
    for (kind, lines) in sections {
        found.extend(compared(kind, &lines(a), &lines(b)));
    }
    found.extend(compared(Section::Section, &records(&a.model.case), &records(&b.model.case)));
    found
}

fn compared(kind: Section, a: &Lines, b: &Lines) -> Vec<InputDifference> {
    let of = |lines: &Lines, id: &str| lines.get(id).cloned().unwrap_or(ABSENT.to_owned());
    let ids: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
    let differs = |id: &&String| a.get(*id) != b.get(*id);
    ids.into_iter()
        .filter(differs)
        .map(|id| InputDifference { kind, id: id.clone(), a: of(a, id), b: of(b, id) })
        .collect()
}

/// Parameters with the law that their scenario gives them: quantiles, then how it is written.
fn parameters(side: &Side<'_>) -> Lines {
    let case = &side.model.case;
    let Some(laws) = side.model.laws.get(side.scenario) else { return Lines::new() };
    let overrides = case.scenarios.get(side.scenario).map(|s| s.overrides.as_slice());
    let line = |parameter: &Parameter, law: &InputLaw| {
        if let Some(value) = side.overrides.get(&parameter.id) {
            return format!("{value} {}, set", parameter.unit);
        }
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
