//! By how much a statement holds when some assumptions are set to values.
//!
//! All evaluations of a search use the same random numbers, so that only the assumption that moves
//! makes a difference.

use std::collections::BTreeMap;

use engine::finance::undefined::{Measure, Undefined};
use engine::ranking::rank_shares;
use engine::stats;

use super::statement::{Checked, RankBy, Tranche};
use crate::columns::Columns;
use crate::deal::outcome::{OutcomeScratch, outcome_places};
use crate::error::RunError;
use crate::model::Model;
use crate::request::Request;
use crate::worlds::Worlds;

/// What one evaluation gives.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    /// The figure that the statement is about.
    pub figure: Measure,
    /// How far it is from overturning; positive when it holds. A figure that does not exist
    /// overturns it.
    pub slack: f64,
    /// Standard error of the slack, where it is known.
    pub standard_error: Option<f64>,
    /// Shares of the first rank by sector; empty for a statement about the deal.
    pub shares: Vec<f64>,
}

impl Reading {
    /// Place of the sector that is first most often.
    pub(crate) fn leader(&self) -> Option<usize> {
        let best =
            |best: usize, i: usize| if self.shares[i] > self.shares[best] { i } else { best };
        (!self.shares.is_empty()).then(|| (0..self.shares.len()).fold(0, best))
    }

    /// Whether the statement holds.
    pub(crate) fn holds(&self) -> bool {
        self.slack > 0.0
    }
}

/// Parameters that a statement depends on.
pub(crate) fn places(model: &Model, statement: &Checked) -> Vec<usize> {
    match (statement, &model.deal) {
        (Checked::LossBelow { .. } | Checked::ReturnAbove { .. }, Some(deal)) => {
            let luck = deal.roles.place("u_def");
            let mut places = outcome_places(deal, true);
            // The draw that decides when the lessee defaults is luck, not an assumption.
            places.retain(|k| Some(*k) != luck);
            places
        }
        (Checked::Leads { by, .. } | Checked::FirstShare { by, .. }, _) => {
            let mut places = model.benefit_inputs();
            if *by == RankBy::Criteria {
                places.extend(&model.months);
            }
            places.sort_unstable();
            places.dedup();
            places
        }
        _ => Vec::new(),
    }
}

/// Reads a statement with assumptions set as `request` says.
pub(crate) fn read(
    model: &Model,
    columns: &mut Columns,
    statement: &Checked,
    request: &Request,
) -> Result<Reading, RunError> {
    match *statement {
        Checked::Leads { by, sector } => {
            let shares = first_shares(model, columns, by, request)?;
            let place = sector.unwrap_or_else(|| leader_of(&shares));
            let others = shares.iter().enumerate().filter(|(k, _)| *k != place);
            let next = others.map(|(_, share)| *share).fold(0.0, f64::max);
            let (own, draws) = (shares[place], request.draws() as f64);
            let variance = (own + next - (own - next) * (own - next)) / draws;
            Ok(Reading {
                figure: Ok(own),
                slack: own - next,
                standard_error: Some(variance.max(0.0).sqrt()),
                shares,
            })
        }
        Checked::FirstShare { by, sector, at_least } => {
            let shares = first_shares(model, columns, by, request)?;
            let own = shares[sector.unwrap_or_else(|| leader_of(&shares))];
            let error = engine::ranking::share_standard_error(own, request.draws());
            Ok(Reading {
                figure: Ok(own),
                slack: own - at_least,
                standard_error: Some(error),
                shares,
            })
        }
        Checked::LossBelow { tranche, below } => {
            let losses = outcomes(model, columns, request, |outcome| match tranche {
                Tranche::Senior => outcome.senior_loss,
                Tranche::Mezzanine => outcome.mezzanine_loss,
            })?;
            let error = losses.as_ref().map(|x| stats::sd(x) / (x.len() as f64).sqrt());
            let figure = losses.as_ref().map(|x| stats::mean(x)).map_err(|reason| *reason);
            Ok(Reading {
                slack: figure.map_or(-1.0, |loss| below - loss),
                figure,
                standard_error: error.ok(),
                shares: Vec::new(),
            })
        }
        Checked::ReturnAbove { above } => {
            let returns = outcomes(model, columns, request, |outcome| {
                outcome.equity_return.or(Ok::<f64, Undefined>(-1.0))
            })?;
            let figure = returns.map(|x| stats::quantiles(&x, &[0.5])[0]);
            Ok(Reading {
                slack: figure.map_or(-1.0, |rate| rate - above),
                figure,
                standard_error: None,
                shares: Vec::new(),
            })
        }
    }
}

fn leader_of(shares: &[f64]) -> usize {
    (0..shares.len()).fold(0, |best, i| if shares[i] > shares[best] { i } else { best })
}

fn first_shares(
    model: &Model,
    columns: &mut Columns,
    by: RankBy,
    request: &Request,
) -> Result<Vec<f64>, RunError> {
    let mut worlds = Worlds::new(model, request)?;
    worlds.finish(model, columns)?;
    let ranks = match by {
        RankBy::Size => rank_shares(worlds.benefits(), model.case.sectors.len()),
        RankBy::Criteria => worlds.acceptability(model, columns)?.rank_acceptability,
    };
    Ok(ranks.iter().map(|shares| shares[0]).collect())
}

/// One figure of the vehicle in all draws, or why a draw has none.
fn outcomes(
    model: &Model,
    columns: &mut Columns,
    request: &Request,
    pick: impl Fn(crate::deal::outcome::Outcome) -> Measure,
) -> Result<Result<Vec<f64>, Undefined>, RunError> {
    let Some(deal) = &model.deal else { return Err(RunError::NoDeal) };
    let (scenario, pinned) = request.resolve(model)?;
    let laws = &model.laws[scenario];
    let places = outcome_places(deal, true);
    let free = places.iter().copied().filter(|k| pinned[*k].is_none());
    columns.extend(model, request.source(), laws, free, request.draws());
    let mut scratch = OutcomeScratch::default();
    // Parameters that the vehicle does not read stay unknown.
    let mut values = vec![f64::NAN; laws.len()];
    let mut figures = Vec::with_capacity(request.draws());
    for draw in 0..request.draws() {
        for &k in &places {
            values[k] = pinned[k].unwrap_or_else(|| columns.input(k, draw));
        }
        let outcome = scratch.run(deal, &values, Some((request.seed, draw as u64)))?;
        match pick(outcome) {
            Ok(figure) => figures.push(figure),
            Err(reason) => return Ok(Err(reason)),
        }
    }
    Ok(Ok(figures))
}

/// The request with some parameters set.
pub(crate) fn with(request: &Request, set: &[(&str, f64)]) -> Request {
    let mut overrides: BTreeMap<String, f64> = request.overrides.clone();
    overrides.extend(set.iter().map(|(id, value)| ((*id).to_owned(), *value)));
    Request { overrides, ..request.clone() }
}
