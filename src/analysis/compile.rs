//! The parts of a model, each compiled from the case with its problems collected.

use case::raw::{Override, RawDistribution};
use case::{Case, Problem};
use engine::distribution::Distribution;
use engine::expression::{Formula, Function};
use engine::random::copula::GaussianCopula;
use engine::random::correlation::rank_to_pearson;
use engine::transmission::Graph;

use crate::model::{DEAL_FIGURES, InputLaw, engine_problem};

pub(crate) fn laws(case: &Case, problems: &mut Vec<Problem>) -> Vec<Vec<InputLaw>> {
    let mut base = Vec::new();
    for (i, parameter) in case.parameters.iter().enumerate() {
        match distribution(&parameter.distribution) {
            Ok(distribution) => base.push(InputLaw { distribution, range: (0.0, 1.0) }),
            Err(error) => {
                problems.push(engine_problem(format!("parameters[{i}].distribution"), &error));
            }
        }
    }
    if base.len() < case.parameters.len() {
        return Vec::new();
    }
    let scenarios = case.scenarios.iter().enumerate();
    scenarios.map(|(i, _)| scenario_laws(case, i, &base, problems)).collect()
}

fn scenario_laws(
    case: &Case,
    scenario: usize,
    base: &[InputLaw],
    problems: &mut Vec<Problem>,
) -> Vec<InputLaw> {
    let mut laws = base.to_vec();
    let path = format!("scenarios[{scenario}].overrides");
    for change in changes(case, &path, &case.scenarios[scenario].overrides, problems) {
        change.apply(&mut laws);
    }
    laws
}

/// One changed input, compiled.
#[derive(Debug, Clone, PartialEq)]
pub struct LawChange {
    /// Place of the parameter.
    pub place: usize,
    distribution: Option<Distribution>,
    range: Option<(f64, f64)>,
}

impl LawChange {
    /// Changes the law of its parameter.
    pub fn apply(&self, laws: &mut [InputLaw]) {
        let law = &mut laws[self.place];
        law.range = self.range.unwrap_or(law.range);
        if let Some(distribution) = &self.distribution {
            law.distribution = distribution.clone();
        }
    }
}

/// Overrides of a list, compiled; `path` is the place of the list in the case.
pub(crate) fn changes(
    case: &Case,
    path: &str,
    overrides: &[Override],
    problems: &mut Vec<Problem>,
) -> Vec<LawChange> {
    let mut changes = Vec::new();
    for (k, change) in overrides.iter().enumerate() {
        let Some(place) = case.parameters.iter().position(|p| p.id == change.parameter) else {
            continue;
        };
        match change.distribution.as_ref().map(distribution).transpose() {
            Ok(distribution) => {
                let range = change.quantile_range.map(|[lo, hi]| (lo, hi));
                changes.push(LawChange { place, distribution, range });
            }
            Err(error) => {
                problems.push(engine_problem(format!("{path}[{k}].distribution"), &error));
            }
        }
    }
    changes
}

pub(crate) fn distribution(
    raw: &RawDistribution,
) -> Result<Distribution, engine::error::EngineError> {
    // The case check has made sure that the fields of the kind are present.
    let get = |value: Option<f64>| value.unwrap_or(f64::NAN);
    let untruncated = match (raw.kind.as_str(), raw.q05, raw.q95) {
        (kind, Some(q05), Some(q95)) => Distribution::from_quantiles(kind, q05, q95, raw.mode)?,
        ("fixed", ..) => Distribution::fixed(get(raw.value))?,
        ("uniform", ..) => Distribution::uniform(get(raw.min), get(raw.max))?,
        ("normal", ..) => Distribution::normal(get(raw.mean), get(raw.sd))?,
        ("lognormal", ..) => Distribution::lognormal(get(raw.mu), get(raw.sigma))?,
        ("triangular", ..) => Distribution::triangular(get(raw.min), get(raw.mode), get(raw.max))?,
        ("pert", ..) => {
            let lambda = raw.lambda.unwrap_or(4.0);
            Distribution::pert(get(raw.min), get(raw.mode), get(raw.max), lambda)?
        }
        _ => {
            let (lo, hi) = (raw.min.unwrap_or(0.0), raw.max.unwrap_or(1.0));
            Distribution::beta(get(raw.alpha), get(raw.beta), lo, hi)?
        }
    };
    match raw.truncate {
        Some([lo, hi]) => untruncated.truncate(lo, hi),
        None => Ok(untruncated),
    }
}

pub(crate) fn dependence(
    case: &Case,
    problems: &mut Vec<Problem>,
) -> (Vec<usize>, Option<GaussianCopula>) {
    let place = |id: &str| case.parameters.iter().position(|p| p.id == id);
    let mut correlated: Vec<usize> =
        case.correlations.iter().flat_map(|c| [place(&c.a), place(&c.b)]).flatten().collect();
    correlated.sort_unstable();
    correlated.dedup();
    if correlated.is_empty() {
        return (correlated, None);
    }
    let count = correlated.len();
    let mut matrix = vec![vec![0.0; count]; count];
    for (i, row) in matrix.iter_mut().enumerate() {
        row[i] = 1.0;
    }
    for (i, correlation) in case.correlations.iter().enumerate() {
        let seat = |id: &str| correlated.iter().position(|k| Some(*k) == place(id));
        let (Some(a), Some(b)) = (seat(&correlation.a), seat(&correlation.b)) else { continue };
        if a == b {
            let message = format!("`{}` is correlated with itself", correlation.a);
            problems.push(Problem::new(
                format!("correlations[{i}]"),
                message,
                "name two parameters",
            ));
            continue;
        }
        match rank_to_pearson(&correlation.measure, correlation.value) {
            Ok(rho) => {
                matrix[a][b] = rho;
                matrix[b][a] = rho;
            }
            Err(error) => problems.push(engine_problem(format!("correlations[{i}]"), &error)),
        }
    }
    match GaussianCopula::new(&matrix) {
        Ok(copula) => (correlated, Some(copula)),
        Err(error) => {
            problems.push(engine_problem("correlations".into(), &error));
            (correlated, None)
        }
    }
}

pub(crate) fn drivers(case: &Case, problems: &mut Vec<Problem>) -> Vec<Formula> {
    let placed = case.drivers.iter().enumerate();
    let formulas = placed.map(|(i, d)| (format!("drivers[{i}].formula"), d.formula.as_str()));
    compile_formulas(case, formulas, problems)
}

pub(crate) fn edges(case: &Case, problems: &mut Vec<Problem>) -> Vec<Formula> {
    let placed = case.edges.iter().enumerate();
    let formulas = placed.map(|(i, e)| (format!("edges[{i}].formula"), e.formula.as_str()));
    compile_formulas(case, formulas, problems)
}

/// Formulas with their paths, parsed; those with problems are left out.
pub(crate) fn compile_formulas<'a>(
    case: &Case,
    formulas: impl Iterator<Item = (String, &'a str)>,
    problems: &mut Vec<Problem>,
) -> Vec<Formula> {
    let count = case.parameters.len();
    let resolve = |name: &str| {
        let figure = || DEAL_FIGURES.iter().position(|figure| *figure == name);
        let figure = || figure().filter(|_| case.deal.is_some()).map(|k| count + k);
        case.parameters.iter().position(|p| p.id == name).or_else(figure)
    };
    let mut compile = |(path, text): (String, &str)| match Formula::parse(text, &resolve) {
        Ok(formula) => Some(formula),
        Err(error) => {
            let figures = if case.deal.is_some() { &DEAL_FIGURES[..] } else { &[] };
            let names =
                ["parameters"].iter().chain(figures).copied().collect::<Vec<_>>().join(", ");
            let remedy = format!(
                "write a formula over {names} with + - * / ( ) and {}; there is no sign for powers",
                Function::NAMES
            );
            problems.push(Problem::new(path, error.to_string(), remedy));
            None
        }
    };
    formulas.filter_map(&mut compile).collect()
}

pub(crate) fn nodes(case: &Case) -> Vec<String> {
    let drivers = case.drivers.iter().map(|d| d.id.clone());
    let channels = case.channels.iter().map(|c| c.id.clone());
    drivers.chain(channels).chain(case.sectors.iter().map(|s| s.id.clone())).collect()
}

pub(crate) fn graph(case: &Case, nodes: &[String], problems: &mut Vec<Problem>) -> Option<Graph> {
    let place = |id: &str| nodes.iter().position(|node| node == id);
    let edges: Vec<(usize, usize)> =
        case.edges.iter().filter_map(|e| Some((place(&e.from)?, place(&e.to)?))).collect();
    let roots: Vec<usize> = (0..case.drivers.len()).collect();
    let sinks: Vec<usize> = (nodes.len() - case.sectors.len()..nodes.len()).collect();
    match Graph::new(nodes, &edges, &roots, &sinks) {
        Ok(graph) => Some(graph),
        Err(error) => {
            problems.push(engine_problem("edges".into(), &error));
            None
        }
    }
}

pub(crate) fn purities(case: &Case, problems: &mut Vec<Problem>) -> Vec<(usize, usize, InputLaw)> {
    let mut purities = Vec::new();
    for (i, project) in case.projects.iter().enumerate() {
        let sector = project.sector.as_ref();
        let sector = sector.and_then(|id| case.sector_place(id));
        let (Some(sector), Some(purity)) = (sector, &project.purity) else { continue };
        match distribution(purity) {
            Ok(distribution) => {
                let [low, high] = [0.0, 1.0].map(|level| distribution.quantile(level));
                if !(low >= 0.0 && high <= 1.0) {
                    let message = format!("a share of revenue from {low} to {high}");
                    let remedy = "bound it by 0 and 1, for instance by a PERT distribution";
                    problems.push(Problem::new(format!("projects[{i}].purity"), message, remedy));
                }
                purities.push((i, sector, InputLaw { distribution, range: (0.0, 1.0) }));
            }
            Err(error) => problems.push(engine_problem(format!("projects[{i}].purity"), &error)),
        }
    }
    purities
}
