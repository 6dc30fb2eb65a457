//! Outputs whose sensitivity is asked for, and how one world gives them.

use engine::finance::undefined::Measure;
use serde::{Deserialize, Serialize};

use crate::deal::outcome::{OutcomeScratch, outcome_places};
use crate::error::RunError;
use crate::evaluation::Evaluation;
use crate::model::Model;

/// A result whose uncertainty is taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", tag = "kind", rename_all = "snake_case")]
pub enum Output {
    /// Log change of a sector.
    Benefit {
        /// Sector identifier.
        sector: String,
    },
    /// Largest benefit minus second largest, in log units.
    Margin,
    /// Loss of the senior tranche.
    SeniorLoss,
    /// Loss of the mezzanine tranche.
    MezzanineLoss,
    /// Return of equity per year; −100 % in worlds without any.
    EquityReturn,
}

packed::two_forms!(Output {
    Benefit { sector: String },
    Margin,
    SeniorLoss,
    MezzanineLoss,
    EquityReturn,
});

/// Outputs that one evaluation gives together.
#[derive(Debug, Clone)]
pub(crate) enum Part {
    /// Benefits of all sectors and their margin.
    Benefits(Box<Evaluation>),
    /// Losses and return of the vehicle.
    Deal(Box<OutcomeScratch>),
}

impl Part {
    /// The parts of a model, the cheapest first.
    pub(crate) fn all(model: &Model) -> Vec<Self> {
        let deal = model.deal.iter().map(|_| Self::Deal(Box::default()));
        std::iter::once(Self::Benefits(Box::default())).chain(deal).collect()
    }

    /// Its outputs.
    pub(crate) fn outputs(&self, model: &Model) -> Vec<Output> {
        match self {
            Self::Benefits(_) => {
                let sectors = model.case.sectors.iter();
                let benefits = sectors.map(|s| Output::Benefit { sector: s.id.clone() });
                // One sector alone has no margin.
                let margin = (model.case.sectors.len() > 1).then_some(Output::Margin);
                benefits.chain(margin).collect()
            }
            Self::Deal(_) => vec![Output::SeniorLoss, Output::MezzanineLoss, Output::EquityReturn],
        }
    }

    /// Parameters that its outputs depend on.
    pub(crate) fn places(&self, model: &Model) -> Vec<usize> {
        match (self, &model.deal) {
            (Self::Benefits(_), _) => model.benefit_inputs(),
            (Self::Deal(_), Some(deal)) => outcome_places(deal, false),
            (Self::Deal(_), None) => Vec::new(),
        }
    }

    /// Outputs of the world with these parameters. The price of computing power moves without noise,
    /// so that they are functions of the parameters.
    pub(crate) fn evaluate(
        &mut self,
        model: &Model,
        values: &[f64],
    ) -> Result<Vec<Measure>, RunError> {
        match self {
            Self::Benefits(evaluation) => {
                evaluation.values.clear();
                evaluation.values.extend_from_slice(values);
                evaluation.evaluate(model);
                evaluation.check(model, 0)?;
                let margin = (model.case.sectors.len() > 1).then(|| margin(&evaluation.benefits));
                Ok(evaluation.benefits.iter().copied().chain(margin).map(Ok).collect())
            }
            Self::Deal(scratch) => {
                let Some(deal) = &model.deal else { return Err(RunError::NoDeal) };
                let world = scratch.run(deal, values, None)?;
                Ok(vec![world.senior_loss(), world.mezzanine_loss(), world.equity_return()])
            }
        }
    }
}

/// Largest minus second largest.
pub(crate) fn margin(benefits: &[f64]) -> f64 {
    let mut best = f64::NEG_INFINITY;
    let mut second = f64::NEG_INFINITY;
    for &y in benefits {
        if y > best {
            second = best;
            best = y;
        } else if y > second {
            second = y;
        }
    }
    if second.is_finite() { best - second } else { 0.0 }
}
