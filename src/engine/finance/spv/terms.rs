//! Terms of a GPU-backed vehicle (specification 2.2 and 6).

use super::super::collateral::CollateralTerms;
use super::super::day_count::{Date, DayCount};
use super::super::debt_schedule::{MAX_PERIODS, level_payment};
use crate::error::EngineError;

/// Hours in a month.
pub const HOURS_PER_MONTH: f64 = 730.0;
/// Largest amount of money, in USD millions.
const MAX_MONEY: f64 = 1e12;

/// What lenders do after the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RecoveryMode {
    /// Whatever is worth more at the coupon of the senior tranche.
    #[default]
    Better,
    /// Sell the hardware.
    Liquidate,
    /// Rent it out at market prices.
    Release,
}

/// All terms of the vehicle. Money in USD millions, rates and declines per year, shares as decimals.
#[derive(Debug, Clone, PartialEq)]
pub struct SpvTerms {
    /// Debt raised.
    pub debt: f64,
    /// Debt as a share of total uses, in (0, 1].
    pub advance_rate: f64,
    /// Total uses, where they do not follow from debt and advance rate (a vehicle without debt).
    pub uses: Option<f64>,
    /// Senior share of the debt.
    pub senior_share: f64,
    /// Senior coupon.
    pub senior_coupon: f64,
    /// Mezzanine coupon.
    pub mezzanine_coupon: f64,
    /// Lease and loan term in months.
    pub term: u32,
    /// Months after the term in which a defaulted vehicle is worked out.
    pub tail: u32,
    /// Upfront fees as a share of uses.
    pub upfront_fee: f64,
    /// Months of senior payment in the reserve account.
    pub reserve_months: f64,
    /// Share of the cash left after interest that repays the mezzanine early.
    pub sweep: f64,
    /// Cover ratio below which equity is not paid.
    pub lockup_dscr: f64,
    /// Installed cost per GPU in thousand USD.
    pub unit_cost: f64,
    /// Yearly rent as a share of hardware cost.
    pub lease_factor: f64,
    /// Yearly costs of the vehicle as a share of hardware cost.
    pub opex_share: f64,
    /// Rental price and resale value.
    pub collateral: CollateralTerms,
    /// Factor on the market rental price after closing (stress; 1 = none).
    pub price_factor: f64,
    /// Factor on the resale value after closing (stress; 1 = none).
    pub resale_factor: f64,
    /// Hosting and power, USD per GPU-hour.
    pub hosting: f64,
    /// Utilisation when rented out at market prices.
    pub utilisation: f64,
    /// Months until the hardware is sold or rented out again; rounded up.
    pub lag: f64,
    /// Discount of a sale after default.
    pub forced_haircut: f64,
    /// Discount of a sale at the end of the lease.
    pub ordinary_haircut: f64,
    /// Recovery on the unpaid rent.
    pub claim_recovery: f64,
    /// What lenders do after the default.
    pub mode: RecoveryMode,
    /// Actual day count from a closing date; equal months (30/360) if none.
    pub day_count: Option<(DayCount, Date)>,
}

/// What stands on the day of closing. Money in USD millions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Closing {
    /// Total uses.
    pub uses: f64,
    /// Equity of the vehicle.
    pub equity: f64,
    /// Senior debt.
    pub senior: f64,
    /// Mezzanine debt.
    pub mezzanine: f64,
    /// Upfront fees.
    pub fees: f64,
    /// Level senior payment per month.
    pub senior_payment: f64,
    /// Debt service reserve account.
    pub reserve: f64,
    /// Hardware bought.
    pub hardware_cost: f64,
    /// Number of GPUs (a real number, not rounded).
    pub gpus: f64,
    /// Rent per month.
    pub rent: f64,
    /// Costs of the vehicle per month.
    pub opex: f64,
}

impl Closing {
    /// Cash available for debt service per month while the lessee pays.
    #[must_use]
    pub fn cfads(&self) -> f64 {
        self.rent - self.opex
    }

    /// Rent per GPU-hour in USD, to compare with the market price.
    ///
    /// # Errors
    /// [`super::super::undefined::Undefined::NoHardware`] without hardware.
    pub fn rent_per_gpu_hour(&self) -> super::super::undefined::Measure {
        if self.gpus > 0.0 {
            super::super::undefined::finite(self.rent * 1e6 / (self.gpus * HOURS_PER_MONTH))
        } else {
            Err(super::super::undefined::Undefined::NoHardware)
        }
    }
}

impl SpvTerms {
    /// Refuses terms that no vehicle has; names the term and what is allowed.
    ///
    /// # Errors
    /// [`EngineError::OutOfRange`].
    pub fn check(&self) -> Result<(), EngineError> {
        let c = &self.collateral;
        self.check_closing()?;
        within(&[
            ("c_mez", self.mezzanine_coupon, -0.99, 10.0),
            ("sweep", self.sweep, 0.0, 1.0),
            ("lockup", self.lockup_dscr, 0.0, 100.0),
            ("lease_factor", self.lease_factor, -100.0, 100.0),
            ("opex_pct", self.opex_share, -100.0, 100.0),
            ("p0", c.initial_price, 1e-9, 1e9),
            ("host", self.hosting, 0.0, 1e9),
            ("decay", c.decay, -20.0, 20.0),
            ("sigma_p", c.volatility, 0.0, 5.0),
            ("beta_v", c.resale_elasticity, 0.0, 10.0),
            ("kappa", c.wear, -20.0, 20.0),
            ("util", self.utilisation, 0.0, 1.0),
            ("lag", self.lag, 0.0, 600.0),
            ("hc_forced", self.forced_haircut, 0.0, 1.0),
            ("hc_ord", self.ordinary_haircut, 0.0, 1.0),
            ("rho_claim", self.claim_recovery, 0.0, 1.0),
            ("price_factor", self.price_factor, 0.0, 1e6),
            ("resale_factor", self.resale_factor, 0.0, 1e6),
            ("tail", f64::from(self.tail), 0.0, f64::from(MAX_PERIODS)),
        ])
    }

    /// The same for what [`SpvTerms::closing`] depends on.
    ///
    /// # Errors
    /// As [`SpvTerms::check`].
    pub fn check_closing(&self) -> Result<(), EngineError> {
        within(&[
            ("debt", self.debt, 0.0, MAX_MONEY),
            ("uses", self.uses.unwrap_or(0.0), 0.0, MAX_MONEY),
            ("adv", self.advance_rate, 1e-6, 1.0),
            ("sen_share", self.senior_share, 0.0, 1.0),
            ("c_sen", self.senior_coupon, -0.99, 10.0),
            ("fee", self.upfront_fee, 0.0, 1.0),
            ("m_dsra", self.reserve_months, 0.0, 120.0),
            ("unit_cost", self.unit_cost, 1e-6, 1e9),
            ("term", f64::from(self.term), 1.0, f64::from(MAX_PERIODS)),
        ])?;
        if self.closing().hardware_cost < 0.0 {
            let message = "fees and reserve exceed the uses; lower fee or m_dsra".to_owned();
            return Err(EngineError::OutOfRange { message });
        }
        Ok(())
    }

    /// Sources and uses: what the money buys.
    #[must_use]
    pub fn closing(&self) -> Closing {
        let uses = self.uses.unwrap_or(self.debt / self.advance_rate);
        let senior = self.debt * self.senior_share;
        let senior_payment = level_payment(senior, self.senior_coupon / 12.0, self.term);
        let reserve = self.reserve_months * senior_payment;
        let hardware_cost = uses * (1.0 - self.upfront_fee) - reserve;
        Closing {
            uses,
            equity: uses - self.debt,
            senior,
            mezzanine: self.debt - senior,
            fees: uses * self.upfront_fee,
            senior_payment,
            reserve,
            hardware_cost,
            gpus: hardware_cost * 1000.0 / self.unit_cost,
            rent: self.lease_factor * hardware_cost / 12.0,
            opex: self.opex_share * hardware_cost / 12.0,
        }
    }

    /// Months that a path with this default covers; a default beyond the term is none.
    #[must_use]
    pub fn months(&self, default_month: Option<u32>) -> usize {
        let defaults = default_month.is_some_and(|month| month <= self.term);
        if defaults { self.horizon() } else { self.term as usize }
    }

    /// Lengths of all months in years, where an actual day count is asked for.
    pub(super) fn fractions(&self) -> Option<Vec<f64>> {
        self.day_count.map(|(count, date)| count.monthly_fractions(date, self.term + self.tail))
    }

    /// Last month that is modelled after a default.
    #[must_use]
    pub fn horizon(&self) -> usize {
        (self.term + self.tail) as usize
    }
}

/// Refuses the first of some terms that is out of its range: name, value, least, most.
fn within(ranges: &[(&'static str, f64, f64, f64)]) -> Result<(), EngineError> {
    for &(term, value, lo, hi) in ranges {
        if !(lo..=hi).contains(&value) {
            return Err(EngineError::TermOutOfRange { term, value, lo, hi });
        }
    }
    Ok(())
}
