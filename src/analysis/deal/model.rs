//! The deal block of a case, compiled.

use case::{Case, Problem};
use engine::expression::Formula;

use super::roles::DealRoles;
use crate::compile::{LawChange, changes, compile_formulas};

/// Roles, formulas and changes of the deal.
#[derive(Debug, Clone)]
pub struct DealModel {
    /// Which parameter plays which role.
    pub roles: DealRoles,
    /// Amount of each flow of money that has one, in the order of the case.
    pub flows: Vec<Option<Formula>>,
    /// Changes of each reading.
    pub readings: Vec<Vec<LawChange>>,
    /// Changes of each comparable deal.
    pub comparables: Vec<Vec<LawChange>>,
}

impl DealModel {
    pub(crate) fn compile(case: &Case, problems: &mut Vec<Problem>) -> Option<Self> {
        let deal = case.deal.as_ref()?;
        let roles = DealRoles::compile(case, problems);
        let flows = deal.flows.iter().enumerate().map(|(i, flow)| {
            let amount = flow.amount.as_deref()?;
            let path = format!("deal.flows[{i}].amount");
            compile_formulas(case, std::iter::once((path, amount)), problems).pop()
        });
        let flows = flows.collect();
        let readings = deal.readings.iter().enumerate().map(|(i, reading)| {
            changes(case, &format!("deal.readings[{i}].overrides"), &reading.overrides, problems)
        });
        let readings = readings.collect();
        let comparables = deal.comparables.iter().enumerate().map(|(i, other)| {
            changes(case, &format!("deal.comparables[{i}].overrides"), &other.overrides, problems)
        });
        let comparables = comparables.collect();
        Some(Self { roles: roles?, flows, readings, comparables })
    }
}
