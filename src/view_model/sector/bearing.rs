//! Arrows, assumptions and claims on the way from the deal to a sector.

use case::Case;
use case::raw::{Claim, Driver, Edge, Evidence, Label, Parameter, Sector};

use crate::assumption::evidence_in;
use crate::formula::mentions;

/// What the model needs to say something about a sector.
#[derive(Debug, Clone, PartialEq)]
pub struct Bearing<'a> {
    /// Arrows on a way from a driver to the sector, in the order of the case.
    pub edges: Vec<&'a Edge>,
    /// Assumptions in the formulas of these arrows and of the drivers that they start at, each with
    /// the evidence of the scenario.
    pub parameters: Vec<(&'a Parameter, &'a Evidence)>,
    drivers: Vec<&'a Driver>,
}

/// How many inputs rest on what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Labels {
    /// The author's judgement or general knowledge.
    pub judgement: usize,
    /// Publicly reported.
    pub public: usize,
    /// Stated by the article.
    pub stated: usize,
}

impl Labels {
    /// All inputs.
    #[must_use]
    pub fn all(self) -> usize {
        self.judgement + self.public + self.stated
    }
}

/// Everything on the way to a sector under a scenario.
#[must_use]
pub fn bearing<'a>(case: &'a Case, sector: &'a Sector, scenario: &str) -> Bearing<'a> {
    let mut reached = vec![sector.id.as_str()];
    // A checked graph has no cycles: as many rounds as channels reach every driver.
    for _ in 0..=case.channels.len() {
        for edge in &case.edges {
            if reached.contains(&&*edge.to) && !reached.contains(&&*edge.from) {
                reached.push(&edge.from);
            }
        }
    }
    let is_reached = |id: &str| reached.contains(&id);
    let edges: Vec<&Edge> = case.edges.iter().filter(|e| is_reached(&e.to)).collect();
    let drivers: Vec<&Driver> =
        case.drivers.iter().filter(|driver| is_reached(&driver.id)).collect();
    let formulas =
        edges.iter().map(|e| e.formula.as_str()).chain(drivers.iter().map(|d| d.formula.as_str()));
    let formulas: Vec<&str> = formulas.collect();
    let is_named =
        |parameter: &&Parameter| formulas.iter().any(|formula| mentions(formula, &parameter.id));
    let with_evidence = |parameter: &'a Parameter| {
        let own = evidence_in(case, scenario, &parameter.id);
        (parameter, own.unwrap_or(&parameter.evidence))
    };
    let parameters = case.parameters.iter().filter(is_named).map(with_evidence).collect();
    Bearing { edges, parameters, drivers }
}

impl<'a> Bearing<'a> {
    /// How many arrows and assumptions rest on what.
    #[must_use]
    pub fn labels(&self) -> Labels {
        let edges = self.edges.iter().map(|edge| edge.evidence.label);
        let parameters = self.parameters.iter().map(|(_, evidence)| evidence.label);
        edges.chain(parameters).fold(Labels::default(), |mut labels, label| {
            match label {
                Label::Assumption => labels.judgement += 1,
                Label::Public => labels.public += 1,
                Label::Seed => labels.stated += 1,
            }
            labels
        })
    }

    /// Claims behind arrows, assumptions and drivers, each once, in the order of the ledger.
    #[must_use]
    pub fn claims(&self, case: &'a Case) -> Vec<&'a Claim> {
        let edges = self.edges.iter().flat_map(|edge| &edge.evidence.claims);
        let parameters = self.parameters.iter().flat_map(|(_, evidence)| &evidence.claims);
        let drivers = self.drivers.iter().flat_map(|driver| &driver.claims);
        let ids: Vec<&String> = edges.chain(parameters).chain(drivers).collect();
        case.claims.iter().filter(|claim| ids.contains(&&claim.id)).collect()
    }
}
