//! Which parameter plays which role in the finance engine.

use case::{Case, Problem, roles};
use engine::error::EngineError;
use engine::finance::spv::{RecoveryMode, SpvTerms};

use super::terms::{self, COUNT, TERMS, TermValues};
use crate::model::DEAL_FIGURES;

/// Roles around the vehicle; each is optional, and what needs it is left out without it.
pub const SURROUNDINGS: [&str; roles::SURROUNDINGS.len()] = roles::names(&roles::SURROUNDINGS);

/// Places of the parameters that play a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealRoles {
    terms: [usize; COUNT],
    surroundings: [Option<usize>; SURROUNDINGS.len()],
}

impl DealRoles {
    /// Roles of a case; none without a deal. Problems name what is missing or unknown.
    pub(crate) fn compile(case: &Case, problems: &mut Vec<Problem>) -> Option<Self> {
        let deal = case.deal.as_ref()?;
        if deal.kind != "gpu_backed_spv" {
            let message = format!("unknown structure `{}`", deal.kind);
            problems.push(Problem::new("deal.kind", message, "write `gpu_backed_spv`"));
        }
        for role in deal.terms.keys() {
            if !TERMS.contains(&role.as_str()) && !SURROUNDINGS.contains(&role.as_str()) {
                let known = [&TERMS[..], &SURROUNDINGS[..]].concat().join(", ");
                let remedy = format!("known roles: {known}");
                let path = format!("deal.terms.{role}");
                problems.push(Problem::new(path, "unknown role", remedy));
            }
        }
        let place = |name: &str| {
            let id = deal.terms.get(name)?;
            case.parameters.iter().position(|p| p.id == *id)
        };
        let mut places = [0; COUNT];
        let mut is_complete = true;
        for (slot, role) in places.iter_mut().zip(&roles::TERMS) {
            match place(role.name) {
                Some(found) => *slot = found,
                None => {
                    is_complete = false;
                    let message = format!("missing role: {}", role.meaning);
                    let remedy =
                        format!("name the parameter that plays it, with the unit `{}`", role.unit);
                    let path = format!("deal.terms.{}", role.name);
                    problems.push(Problem::new(path, message, remedy));
                }
            }
        }
        let surroundings = SURROUNDINGS.map(place);
        is_complete.then_some(Self { terms: places, surroundings })
    }

    /// Place of the parameter that plays a role.
    #[must_use]
    pub fn place(&self, role: &str) -> Option<usize> {
        let term = TERMS.iter().position(|name| *name == role).map(|k| self.terms[k]);
        let around = || {
            let k = SURROUNDINGS.iter().position(|name| *name == role)?;
            self.surroundings[k]
        };
        term.or_else(around)
    }

    /// Places of all parameters that play a role.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.terms.iter().copied().chain(self.surroundings.iter().flatten().copied())
    }

    /// Values of the terms in one draw of all parameters.
    #[must_use]
    pub fn term_values(&self, parameters: &[f64]) -> TermValues {
        self.terms.map(|place| parameters[place])
    }

    /// Figures that formulas may read, in the order of [`crate::model::DEAL_FIGURES`]; NaN for terms
    /// that no vehicle has, so that whatever reads them is refused.
    #[must_use]
    pub fn figures(&self, parameters: &[f64]) -> [f64; DEAL_FIGURES.len()] {
        let terms = self.terms(parameters);
        let Some(terms) = terms.ok().filter(|terms| terms.check_closing().is_ok()) else {
            return [f64::NAN; DEAL_FIGURES.len()];
        };
        let closing = terms.closing();
        [closing.hardware_cost, closing.gpus, terms.debt, closing.equity]
    }

    /// Terms of the vehicle in one draw of all parameters.
    ///
    /// # Errors
    /// As [`terms::spv_terms`].
    pub fn terms(&self, parameters: &[f64]) -> Result<SpvTerms, EngineError> {
        terms::spv_terms(&self.term_values(parameters), RecoveryMode::Better)
    }
}
