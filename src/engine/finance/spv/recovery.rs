//! What lenders do after the default (specification 2.5).

use super::path::{annuity, market_income};
use super::terms::{Closing, RecoveryMode, SpvTerms};
use crate::math::{exp, pow_u32};

/// The choice after a default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recovery {
    /// Whether the hardware is sold instead of rented out.
    pub liquidates: bool,
    /// Whole months until it is sold or rented out.
    pub lag: usize,
}

/// The choice, with what is known in the month of default and no further noise.
pub(super) fn recovery(
    terms: &SpvTerms,
    closing: &Closing,
    price: &[f64],
    resale_value: &[f64],
    month: u32,
) -> Recovery {
    let lag = terms.lag.ceil() as u32;
    let liquidates = match terms.mode {
        RecoveryMode::Liquidate => true,
        RecoveryMode::Release => false,
        RecoveryMode::Better => {
            let state = State {
                price: price[month as usize],
                value: resale_value[month as usize],
                months_left: terms.term + terms.tail - month,
                lag,
            };
            state.sale(terms, closing) >= state.rental(terms, closing)
        }
    };
    Recovery { liquidates, lag: lag as usize }
}

struct State {
    price: f64,
    value: f64,
    months_left: u32,
    lag: u32,
}

impl State {
    /// Resale value `months` from now, at the trend.
    fn future_value(&self, terms: &SpvTerms, months: u32) -> f64 {
        let c = &terms.collateral;
        self.value * exp(-(c.resale_elasticity * c.decay + c.wear) * f64::from(months) / 12.0)
    }

    fn sale(&self, terms: &SpvTerms, closing: &Closing) -> f64 {
        let rate = terms.senior_coupon / 12.0;
        let wait = self.lag.min(self.months_left);
        let proceeds = self.future_value(terms, wait) * (1.0 - terms.forced_haircut);
        proceeds / pow_u32(1.0 + rate, wait) - closing.opex * annuity(rate, wait)
    }

    fn rental(&self, terms: &SpvTerms, closing: &Closing) -> f64 {
        let growth = 1.0 + terms.senior_coupon / 12.0;
        let fall = exp(-terms.collateral.decay / 12.0);
        let (mut price, mut discount, mut value) = (self.price, 1.0, 0.0);
        for month in 1..=self.months_left {
            price *= fall;
            discount /= growth;
            let income = if month >= self.lag { market_income(terms, closing, price) } else { 0.0 };
            value += (income - closing.opex) * discount;
        }
        let sale = self.future_value(terms, self.months_left) * (1.0 - terms.ordinary_haircut);
        value + sale * discount
    }
}
