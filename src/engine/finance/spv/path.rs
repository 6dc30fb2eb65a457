//! One path of the vehicle, month by month (specification 2.2–2.5).

use super::super::collateral;
use super::super::cover_ratios::loan_to_value;
use super::super::undefined::Measure;
use super::super::waterfall::{Balances, Month, Payments, Phase, WaterfallTerms, pay};
use super::recovery::{Recovery, recovery};
use super::terms::{Closing, HOURS_PER_MONTH, SpvTerms};
use crate::error::EngineError;
use crate::math::{exp, pow, pow_u32};

/// What the vehicle looks like after a month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MonthEnd {
    /// Rent, or income from renting out at market prices.
    pub income: f64,
    /// Costs of the vehicle.
    pub opex: f64,
    /// Sale of the hardware.
    pub sale: f64,
    /// Recovery on the unpaid rent.
    pub claim: f64,
    /// Who was paid what.
    pub payments: Payments,
    /// Who is owed and who holds what.
    pub balances: Balances,
    /// Debt, arrears included, over resale value.
    pub ltv: Measure,
    /// Senior debt, arrears included, over resale value.
    pub ltv_senior: Measure,
}

/// One path. Reused from path to path, so that a simulation allocates nothing.
#[derive(Debug, Clone, Default)]
pub struct SpvPath {
    /// What stands on the day of closing.
    pub closing: Option<Closing>,
    /// Month of default, if the lessee defaults within the term.
    pub default_month: Option<u32>,
    /// What lenders do, after a default.
    pub recovery: Option<Recovery>,
    /// Month in which the vehicle ends.
    pub end_month: usize,
    /// Rental price per GPU-hour at closing and after each month, to the horizon.
    pub price: Vec<f64>,
    /// Resale value of the hardware likewise.
    pub resale_value: Vec<f64>,
    /// Months 1 to `end_month`.
    pub months: Vec<MonthEnd>,
    /// Debt over resale value at closing.
    pub ltv_at_closing: Option<Measure>,
    /// Senior flows, −balance at closing first.
    pub senior_flows: Vec<f64>,
    /// Mezzanine flows likewise.
    pub mezzanine_flows: Vec<f64>,
    /// Equity flows, −equity at closing first.
    pub equity_flows: Vec<f64>,
    /// Largest imbalance of a month, as a share of the uses.
    pub conservation_error: f64,
    /// Whether only the flows are wanted: no records of months, no loan to value, and prices only in
    /// the months in which they decide flows. The flows have the same bits.
    pub flows_only: bool,
    schedule: Vec<f64>,
    /// Logs of price and resale value, where only flows are wanted.
    logs: [Vec<f64>; 2],
}

impl SpvPath {
    /// A path of which only the flows are wanted.
    #[must_use]
    pub fn of_flows() -> Self {
        Self { flows_only: true, ..Self::default() }
    }

    /// Runs the vehicle through one path.
    ///
    /// `default_month` is the month from which the lessee no longer pays, 0 = from closing; none, or
    /// one beyond the term, means that it pays to the end. `noise` holds a standard normal per month
    /// of the horizon.
    ///
    /// # Errors
    /// [`EngineError`] for terms out of range or too short a noise.
    pub fn run(
        &mut self,
        terms: &SpvTerms,
        default_month: Option<u32>,
        noise: Option<&[f64]>,
    ) -> Result<(), EngineError> {
        terms.check()?;
        let term = terms.term as usize;
        let default_month = default_month.filter(|month| *month <= terms.term);
        let horizon = terms.months(default_month);
        if let Some(noise) = noise.filter(|noise| noise.len() < horizon) {
            let message = format!("noise for {} months; {horizon} are needed", noise.len());
            return Err(EngineError::DimensionMismatch { message });
        }
        let closing = terms.closing();
        self.closing = Some(closing);
        self.default_month = default_month;
        self.draw_collateral(terms, &closing, horizon, noise);
        self.reveal(terms, &closing, default_month.map_or(term, |month| month as usize));
        self.recovery = default_month
            .map(|month| recovery(terms, &closing, &self.price, &self.resale_value, month));
        self.end_month = match (&self.recovery, default_month) {
            // A sale needs a month in which it can happen, so one at closing counts as month 1.
            (Some(r), Some(month)) if r.liquidates => (month as usize + r.lag).clamp(1, horizon),
            (Some(_), _) => horizon,
            _ => term,
        };
        self.reveal(terms, &closing, self.end_month);
        if let (Some(r), Some(month)) = (&self.recovery, default_month)
            && !r.liquidates
        {
            let first = month as usize + r.lag;
            (first..self.end_month).for_each(|t| self.reveal(terms, &closing, t));
        }
        self.schedule_senior(terms, &closing);
        self.start(&closing);
        self.pay_months(terms, &closing);
        Ok(())
    }

    fn draw_collateral(
        &mut self,
        terms: &SpvTerms,
        closing: &Closing,
        horizon: usize,
        noise: Option<&[f64]>,
    ) {
        if self.flows_only {
            let [price, value] = &mut self.logs;
            collateral::log_paths(&terms.collateral, horizon, noise, price, value);
            for revealed in [&mut self.price, &mut self.resale_value] {
                revealed.clear();
                revealed.resize(horizon + 1, 0.0);
            }
            return;
        }
        let (price, value) = (&mut self.price, &mut self.resale_value);
        collateral::paths(&terms.collateral, closing.hardware_cost, horizon, noise, price, value);
        if terms.price_factor != 1.0 || terms.resale_factor != 1.0 {
            let on_value = factor_on_value(terms);
            price.iter_mut().skip(1).for_each(|p| *p *= terms.price_factor);
            value.iter_mut().skip(1).for_each(|v| *v *= on_value);
        }
    }

    /// Works out price and resale value of month `t`, where only flows are wanted.
    fn reveal(&mut self, terms: &SpvTerms, closing: &Closing, t: usize) {
        if !self.flows_only {
            return;
        }
        let [price, value] = [&self.logs[0], &self.logs[1]].map(|logs| exp(logs[t]));
        self.price[t] = terms.collateral.initial_price * price;
        self.resale_value[t] = closing.hardware_cost * value;
        if t > 0 && (terms.price_factor != 1.0 || terms.resale_factor != 1.0) {
            self.price[t] *= terms.price_factor;
            self.resale_value[t] *= factor_on_value(terms);
        }
    }

    /// Senior balance that the level schedule leaves after each month.
    fn schedule_senior(&mut self, terms: &SpvTerms, closing: &Closing) {
        let rate = terms.senior_coupon / 12.0;
        let (mut growth, mut balance) = (1.0, Vec::new());
        std::mem::swap(&mut balance, &mut self.schedule);
        balance.clear();
        for t in 0..=terms.term {
            let paid = if rate == 0.0 {
                closing.senior_payment * f64::from(t)
            } else {
                closing.senior_payment * (growth - 1.0) / rate
            };
            balance.push(if t == terms.term { 0.0 } else { closing.senior * growth - paid });
            growth *= 1.0 + rate;
        }
        self.schedule = balance;
    }

    fn start(&mut self, closing: &Closing) {
        self.months.clear();
        self.conservation_error = 0.0;
        self.ltv_at_closing =
            Some(loan_to_value(closing.senior + closing.mezzanine, closing.hardware_cost));
        let first = [
            (&mut self.senior_flows, closing.senior),
            (&mut self.mezzanine_flows, closing.mezzanine),
            (&mut self.equity_flows, closing.equity),
        ];
        for (flows, amount) in first {
            flows.clear();
            flows.push(-amount);
        }
    }

    fn pay_months(&mut self, terms: &SpvTerms, closing: &Closing) {
        let waterfall = WaterfallTerms {
            reserve_months: terms.reserve_months,
            senior_payment: closing.senior_payment,
            sweep: terms.sweep,
            sweep_then_senior: false,
            lockup_dscr: terms.lockup_dscr,
        };
        let fractions = terms.fractions();
        let mut balances = Balances {
            senior: closing.senior,
            mezzanine: closing.mezzanine,
            reserve: closing.reserve,
            ..Balances::default()
        };
        let scale = closing.uses.max(1e-9);
        for t in 1..=self.end_month {
            let rate =
                |coupon: f64| fractions.as_ref().map_or(coupon / 12.0, |f| coupon * f[t - 1]);
            let (income, sale, claim, phase) = self.cash_of_month(terms, closing, t);
            let month = Month {
                cfads: income - closing.opex,
                other: sale + claim,
                senior_rate: rate(terms.senior_coupon),
                mezzanine_rate: rate(terms.mezzanine_coupon),
                phase,
            };
            let payments = pay(&mut balances, &waterfall, &month);
            self.conservation_error = self.conservation_error.max(payments.imbalance.abs() / scale);
            self.senior_flows.push(payments.senior());
            self.mezzanine_flows.push(payments.mezzanine());
            self.equity_flows.push(payments.equity);
            if self.flows_only {
                continue;
            }
            let (senior, value) = (balances.senior + balances.senior_arrears, self.resale_value[t]);
            self.months.push(MonthEnd {
                income,
                opex: closing.opex,
                sale,
                claim,
                payments,
                balances,
                ltv: loan_to_value(senior + balances.mezzanine, value),
                ltv_senior: loan_to_value(senior, value),
            });
        }
    }

    /// Income, sale, claim and phase of month `t`.
    fn cash_of_month(
        &self,
        terms: &SpvTerms,
        closing: &Closing,
        t: usize,
    ) -> (f64, f64, f64, Phase) {
        let (term, value) = (terms.term as usize, self.resale_value[t]);
        let default_month = self.default_month.map(|month| month as usize);
        let Some((default_month, recovery)) =
            default_month.zip(self.recovery).filter(|(month, _)| t >= *month)
        else {
            return if t == term {
                (closing.rent, value * (1.0 - terms.ordinary_haircut), 0.0, Phase::Final)
            } else {
                (closing.rent, 0.0, 0.0, Phase::Performing { scheduled_balance: self.schedule[t] })
            };
        };
        let is_rented = !recovery.liquidates && t >= default_month + recovery.lag;
        let income = if is_rented { market_income(terms, closing, self.price[t]) } else { 0.0 };
        let is_end = t == self.end_month;
        let haircut =
            if recovery.liquidates { terms.forced_haircut } else { terms.ordinary_haircut };
        let sale = if is_end { value * (1.0 - haircut) } else { 0.0 };
        let first = default_month.max(1);
        let unpaid_months = (term + 1 - first) as f64;
        let is_claim_month = t == (default_month + 12).min(self.end_month);
        let claim =
            if is_claim_month { terms.claim_recovery * closing.rent * unpaid_months } else { 0.0 };
        (income, sale, claim, Phase::Accelerated { releases_reserve: t == first })
    }
}

/// What stress makes of the resale value.
fn factor_on_value(terms: &SpvTerms) -> f64 {
    pow(terms.price_factor, terms.collateral.resale_elasticity) * terms.resale_factor
}

/// Income of one month at market prices; hardware that would run at a loss stands idle.
pub(super) fn market_income(terms: &SpvTerms, closing: &Closing, price: f64) -> f64 {
    closing.gpus * HOURS_PER_MONTH * terms.utilisation * (price - terms.hosting).max(0.0) / 1e6
}

/// Present value of one per month for `months` months at `rate` per month.
pub(super) fn annuity(rate: f64, months: u32) -> f64 {
    if rate == 0.0 {
        return f64::from(months);
    }
    (1.0 - 1.0 / pow_u32(1.0 + rate, months)) / rate
}
