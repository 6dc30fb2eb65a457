//! By how much a statement holds when some assumptions are set to values.
//!
//! All evaluations of a search use the same random numbers, so that only the assumption that moves
//! makes a difference.

use std::collections::BTreeMap;

use engine::finance::undefined::{Measure, Undefined};
use engine::random::replicates;
use engine::stats;

use super::statement::{Checked, RankBy, Tranche};
use crate::columns::Columns;
use crate::deal::outcome::{Outcome, OutcomeScratch, outcome_places};
use crate::error::RunError;
use crate::model::Model;
use crate::request::{Request, Sampling};
use crate::worlds::{Worlds, first};

/// What evaluations of a search share, besides the columns.
pub(crate) type Scratch = OutcomeScratch;

/// What one evaluation gives.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    /// The figure that the statement is about.
    pub figure: Measure,
    /// Whether the statement holds. A figure that does not exist overturns it.
    pub holds: bool,
    /// How far it is from overturning; positive when it holds, or zero where its limit is allowed.
    pub slack: f64,
    /// Standard error of the slack, where it is known.
    pub standard_error: Option<f64>,
    /// Shares of the first rank by sector; empty for a statement about the deal.
    pub shares: Vec<f64>,
}

impl Reading {
    /// Place of the sector that is first most often.
    pub(crate) fn leader(&self) -> Option<usize> {
        (!self.shares.is_empty()).then(|| first(&self.shares))
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
    scratch: &mut Scratch,
    statement: &Checked,
    request: &Request,
) -> Result<Reading, RunError> {
    match *statement {
        Checked::Leads { by, sector } => {
            let firsts = Firsts::draw(model, columns, by, request)?;
            let place = sector.unwrap_or_else(|| first(&firsts.shares));
            let next = firsts.leader_but(place);
            let own = firsts.shares[place];
            let slack = own - next.map_or(0.0, |next| firsts.shares[next]);
            let error = firsts.error(|first| {
                f64::from(first == place) - f64::from(next.is_some_and(|next| first == next))
            });
            Ok(firsts.reading(own, slack > 0.0, slack, error))
        }
        Checked::FirstShare { by, sector, at_least } => {
            let firsts = Firsts::draw(model, columns, by, request)?;
            let place = sector.unwrap_or_else(|| first(&firsts.shares));
            let own = firsts.shares[place];
            let error = firsts.error(|first| f64::from(first == place));
            Ok(firsts.reading(own, own >= at_least, own - at_least, error))
        }
        Checked::LossBelow { tranche, below } => {
            let losses = outcomes(model, columns, scratch, request, |outcome| match tranche {
                Tranche::Senior => outcome.senior_loss(),
                Tranche::Mezzanine => outcome.mezzanine_loss(),
            })?;
            let error =
                losses.as_ref().ok().and_then(|x| error_of(x, request.sampling, stats::mean));
            Ok(of_deal(losses.map(|x| stats::mean(&x)), error, |loss| below - loss))
        }
        Checked::ReturnAbove { above } => {
            let returns = outcomes(model, columns, scratch, request, |o| o.equity_return())?;
            let median = |x: &[f64]| stats::quantiles(x, &[0.5])[0];
            let error = match request.sampling {
                Sampling::Quasi => returns.as_ref().ok(),
                Sampling::Random => None,
            };
            let error = error.and_then(|x| error_of(x, request.sampling, median));
            Ok(of_deal(returns.map(|x| median(&x)), error, |rate| rate - above))
        }
    }
}

/// A reading of a statement about the deal.
fn of_deal(figure: Measure, error: Option<f64>, slack: impl Fn(f64) -> f64) -> Reading {
    let slack = figure.map_or(-1.0, slack);
    Reading { figure, holds: slack > 0.0, slack, standard_error: error, shares: Vec::new() }
}

/// Standard error of a statistic of one value per draw: over the replicates if there are any, else
/// that of a mean.
fn error_of(values: &[f64], sampling: Sampling, statistic: fn(&[f64]) -> f64) -> Option<f64> {
    match sampling {
        Sampling::Quasi => replicates::standard_error_of(values, statistic),
        Sampling::Random => (values.len() > 1).then(|| stats::mean_error(values)),
    }
}

/// The sector that is first in each draw.
struct Firsts {
    firsts: Vec<usize>,
    shares: Vec<f64>,
    sampling: Sampling,
}

impl Firsts {
    fn draw(
        model: &Model,
        columns: &mut Columns,
        by: RankBy,
        request: &Request,
    ) -> Result<Self, RunError> {
        let mut worlds = match by {
            RankBy::Size => Worlds::of_benefits(model, request, 0)?,
            RankBy::Criteria => Worlds::new(model, request)?,
        };
        worlds.finish(model, columns)?;
        let firsts = match by {
            RankBy::Size => worlds.first_by_size(model),
            RankBy::Criteria => worlds.first_by_criteria(model, columns)?,
        };
        let mut shares = vec![0.0; model.case.sectors.len()];
        firsts.iter().for_each(|first| shares[*first] += 1.0);
        shares.iter_mut().for_each(|share| *share /= firsts.len().max(1) as f64);
        Ok(Self { firsts, shares, sampling: request.sampling })
    }

    /// The sector that is first most often but for one; none where there is no other.
    fn leader_but(&self, place: usize) -> Option<usize> {
        let others = (0..self.shares.len()).filter(|k| *k != place);
        others.reduce(|best, k| if self.shares[k] > self.shares[best] { k } else { best })
    }

    /// Standard error of the mean of a score of the first sector.
    fn error(&self, score: impl Fn(usize) -> f64) -> Option<f64> {
        let scores: Vec<f64> = self.firsts.iter().map(|first| score(*first)).collect();
        error_of(&scores, self.sampling, stats::mean)
    }

    fn reading(self, own: f64, holds: bool, slack: f64, standard_error: Option<f64>) -> Reading {
        Reading { figure: Ok(own), holds, slack, standard_error, shares: self.shares }
    }
}

/// One figure of the vehicle in all draws, or why a draw has none.
fn outcomes(
    model: &Model,
    columns: &mut Columns,
    scratch: &mut Scratch,
    request: &Request,
    pick: impl Fn(&Outcome<'_>) -> Measure,
) -> Result<Result<Vec<f64>, Undefined>, RunError> {
    let Some(deal) = &model.deal else { return Err(RunError::NoDeal) };
    let (scenario, pinned) = request.resolve(model)?;
    let laws = &model.laws[scenario];
    let places = outcome_places(deal, true);
    let free = places.iter().copied().filter(|k| pinned[*k].is_none());
    columns.extend(model, request.source(), laws, free, request.draws());
    // Parameters that the vehicle does not read stay unknown.
    let mut values = vec![f64::NAN; laws.len()];
    let mut figures = Vec::with_capacity(request.draws());
    for draw in 0..request.draws() {
        for &k in &places {
            values[k] = pinned[k].unwrap_or_else(|| columns.input(k, draw));
        }
        let outcome = scratch.run(deal, &values, Some((request.seed, draw as u64)))?;
        match pick(&outcome) {
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
