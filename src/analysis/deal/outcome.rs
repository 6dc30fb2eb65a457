//! What one world gives to lenders and equity.

use engine::finance::rate_of_return::{annual_effective, irr};
use engine::finance::spv::SpvPath;
use engine::finance::undefined::Measure;
use engine::random::path_noise;

use super::model::DealModel;
use super::terms::{TERMS, drawn_default};
use crate::error::RunError;

/// Losses and return of one world.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// Loss of the senior tranche, as a share of its present value.
    pub senior_loss: Measure,
    /// Loss of the mezzanine tranche.
    pub mezzanine_loss: Measure,
    /// Return of equity per year, compounded.
    pub equity_return: Measure,
}

/// Space that worlds share.
#[derive(Debug, Clone, Default)]
pub struct OutcomeScratch {
    path: SpvPath,
    noise: Vec<f64>,
}

impl OutcomeScratch {
    /// Runs the vehicle for one draw of all parameters; `noise` is seed and draw of the price's
    /// noise, none for a price without.
    ///
    /// # Errors
    /// [`RunError::Engine`] for terms that no vehicle has.
    pub fn run(
        &mut self,
        deal: &DealModel,
        values: &[f64],
        noise: Option<(u64, u64)>,
    ) -> Result<Outcome, RunError> {
        let terms = deal.roles.terms(values)?;
        let month = drawn_default(&deal.roles.term_values(values), terms.term)?;
        let noise = noise.map(|(seed, draw)| {
            path_noise::fill(seed, draw, terms.months(month), &mut self.noise);
            self.noise.as_slice()
        });
        self.path.run(&terms, month, noise)?;
        let monthly = irr(&self.path.equity_flows).primary;
        Ok(Outcome {
            senior_loss: self.path.senior_loss(&terms),
            mezzanine_loss: self.path.mezzanine_loss(&terms),
            equity_return: monthly.map(|rate| annual_effective(rate, 12.0)),
        })
    }
}

/// Places of the parameters that the vehicle's outcome depends on, ascending; without the noise of
/// its price unless `with_noise`.
#[must_use]
pub fn outcome_places(deal: &DealModel, with_noise: bool) -> Vec<usize> {
    let names = TERMS.iter().filter(|name| with_noise || **name != "sigma_p");
    let mut places: Vec<usize> = names.filter_map(|name| deal.roles.place(name)).collect();
    places.sort_unstable();
    places.dedup();
    places
}
