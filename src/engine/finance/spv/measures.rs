//! What a path means for lenders and equity (specification 2.6).

use super::super::undefined::{Measure, Undefined};
use super::path::SpvPath;
use super::terms::SpvTerms;

impl SpvPath {
    /// Loss of present value of the senior tranche at its coupon, as a share of the tranche.
    ///
    /// # Errors
    /// [`Undefined::NoDebt`] when there is no such tranche.
    pub fn senior_loss(&self, terms: &SpvTerms) -> Measure {
        self.loss(terms, &self.senior_flows, terms.senior_coupon)
    }

    /// Loss of present value of the mezzanine tranche at its coupon, as a share of the tranche.
    ///
    /// # Errors
    /// [`Undefined::NoDebt`] when there is no such tranche.
    pub fn mezzanine_loss(&self, terms: &SpvTerms) -> Measure {
        self.loss(terms, &self.mezzanine_flows, terms.mezzanine_coupon)
    }

    fn loss(&self, terms: &SpvTerms, flows: &[f64], coupon: f64) -> Measure {
        let amount = -flows.first().copied().unwrap_or(0.0);
        if amount <= 0.0 {
            return Err(Undefined::NoDebt);
        }
        let fractions = terms.fractions();
        let value = (1..flows.len()).rev().fold(0.0, |value, t| {
            let rate = fractions.as_ref().map_or(coupon / 12.0, |f| coupon * f[t - 1]);
            (value + flows[t]) / (1.0 + rate)
        });
        let loss = 1.0 - value / amount;
        // What rounding leaves of a claim that is paid in full is no loss.
        Ok(if loss.abs() < 1e-13 { 0.0 } else { loss })
    }

    /// Share of the money paid in that equity does not get back, undiscounted; negative for a gain.
    ///
    /// # Errors
    /// [`Undefined::NoSignChange`] when nothing was paid in.
    pub fn equity_loss(&self) -> Measure {
        let paid_in = -self.equity_flows.first().copied().unwrap_or(0.0);
        let paid_out = crate::math::sum(self.equity_flows.get(1..).unwrap_or_default());
        if paid_in > 0.0 { Ok(1.0 - paid_out / paid_in) } else { Err(Undefined::NoSignChange) }
    }

    /// Unpaid balance at the end as a share of the tranche: senior, mezzanine.
    pub fn nominal_losses(&self) -> (Measure, Measure) {
        let end = self.months.last().map(|month| month.balances).unwrap_or_default();
        let share = |unpaid: f64, flows: &[f64]| {
            let amount = -flows.first().copied().unwrap_or(0.0);
            if amount > 0.0 { Ok(unpaid / amount) } else { Err(Undefined::NoDebt) }
        };
        (
            share(end.senior + end.senior_arrears, &self.senior_flows),
            share(end.mezzanine, &self.mezzanine_flows),
        )
    }

    /// Smallest senior cover ratio before the default.
    ///
    /// # Errors
    /// [`Undefined::NoDebtService`] when nothing was due, [`Undefined::InDefault`] when the lessee
    /// never paid.
    pub fn minimum_dscr(&self) -> Measure {
        let ratios = self.months.iter().filter_map(|month| month.payments.dscr.ok());
        let reason = self.months.first().map_or(Undefined::Ended, |month| {
            month.payments.dscr.err().unwrap_or(Undefined::NoDebtService)
        });
        ratios.reduce(f64::min).ok_or(reason)
    }
}
