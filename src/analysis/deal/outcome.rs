//! What one world gives to lenders and equity.

use engine::finance::rate_of_return::{annual_effective, irr};
use engine::finance::spv::{SpvPath, SpvTerms};
use engine::finance::undefined::{Measure, Undefined};
use engine::random::path_noise;

use super::model::DealModel;
use super::terms::{TERMS, drawn_default};
use crate::error::RunError;

/// Draws whose noise is kept, so that runs on the same random numbers do not draw it again.
const KEPT: u64 = 4_096;

/// Losses and return of one world, computed when asked for.
#[derive(Debug)]
pub struct Outcome<'a> {
    path: &'a SpvPath,
    terms: SpvTerms,
}

impl Outcome<'_> {
    /// Loss of the senior tranche, as a share of its present value.
    ///
    /// # Errors
    /// As [`SpvPath::senior_loss`].
    pub fn senior_loss(&self) -> Measure {
        self.path.senior_loss(&self.terms)
    }

    /// Loss of the mezzanine tranche.
    ///
    /// # Errors
    /// As [`SpvPath::mezzanine_loss`].
    pub fn mezzanine_loss(&self) -> Measure {
        self.path.mezzanine_loss(&self.terms)
    }

    /// Return of equity per year, compounded; −100 % where equity paid in and gets so little back that
    /// there is no rate.
    ///
    /// # Errors
    /// As [`irr`], among them [`Undefined::NoSignChange`] for a vehicle without equity.
    pub fn equity_return(&self) -> Measure {
        let monthly = irr(&self.path.equity_flows).primary;
        let is_lost = || self.path.equity_loss().is_ok_and(|loss| loss > 0.0);
        match monthly.map(|rate| annual_effective(rate, 12.0)) {
            Err(Undefined::NoSignChange | Undefined::NoRoot) if is_lost() => Ok(-1.0),
            other => other,
        }
    }
}

/// Space that worlds share.
#[derive(Debug, Clone)]
pub struct OutcomeScratch {
    path: SpvPath,
    /// Noise of the first draws of a seed.
    kept: Vec<Vec<f64>>,
    seed: u64,
    noise: Vec<f64>,
}

impl Default for OutcomeScratch {
    fn default() -> Self {
        Self { path: SpvPath::of_flows(), kept: Vec::new(), seed: 0, noise: Vec::new() }
    }
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
    ) -> Result<Outcome<'_>, RunError> {
        let terms = deal.roles.terms(values)?;
        let month = drawn_default(&deal.roles.term_values(values), terms.term)?;
        let Self { path, kept, seed: kept_seed, noise: other } = self;
        let noise = noise.map(|(seed, draw)| {
            if seed != *kept_seed {
                (*kept_seed, *kept) = (seed, Vec::new());
            }
            noise_of(kept, other, seed, draw, terms.months(month))
        });
        path.run(&terms, month, noise)?;
        Ok(Outcome { path, terms })
    }
}

/// Noise of the first `months` of a draw, or more.
fn noise_of<'a>(
    kept: &'a mut Vec<Vec<f64>>,
    other: &'a mut Vec<f64>,
    seed: u64,
    draw: u64,
    months: usize,
) -> &'a [f64] {
    if draw >= KEPT {
        path_noise::fill(seed, draw, months, other);
        return other;
    }
    let place = draw as usize;
    if kept.len() <= place {
        kept.resize(place + 1, Vec::new());
    }
    if kept[place].len() < months {
        path_noise::fill(seed, draw, months, &mut kept[place]);
    }
    &kept[place]
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
