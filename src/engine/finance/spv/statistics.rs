//! The vehicle over many paths (specification 2.6).

use super::super::debt_schedule::weighted_average_life;
use super::super::rate_of_return::{annual_effective, primary_irr};
use super::super::token_nav::discounted_future;
use super::super::undefined::{Measure, Undefined};
use super::path::SpvPath;
use super::terms::SpvTerms;
use crate::error::EngineError;
use crate::math::NeumaierSum;
use crate::sample::Values;

/// Losses up to this share of a tranche are rounding.
const LOSS_TOLERANCE: f64 = 1e-6;
/// Losses up to this share leave the return at the coupon.
const FULLY_PAID: f64 = 1e-9;

/// Yields that buyers of each claim require, per year, compounded monthly.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Yields {
    /// Of the senior tranche.
    pub senior: f64,
    /// Of the mezzanine tranche.
    pub mezzanine: f64,
    /// Of equity.
    pub equity: f64,
}

/// One claim on the vehicle over all paths.
#[derive(Debug, Clone, Default)]
pub struct Claim {
    /// Loss of present value at the coupon, as a share of the tranche. For equity: share of the
    /// money paid in that does not come back, undiscounted.
    pub losses: Values,
    /// Unpaid balance at the end, as a share of the tranche.
    pub nominal_losses: Values,
    /// Return per year, compounded.
    pub returns: Values,
    /// Weighted average life of the principal that is repaid, in years.
    pub lives: Values,
    /// Net asset value in USD millions at the months of [`Sample`].
    pub nav: Vec<Values>,
    /// Sum of the flows of each month.
    flow_sums: Vec<NeumaierSum>,
}

/// Figures of many paths; fed path by path.
#[derive(Debug, Clone)]
pub struct Sample {
    months: Vec<usize>,
    paths: usize,
    defaults: usize,
    liquidations: usize,
    breaches: [Vec<Option<u32>>; 2],
    /// Senior tranche.
    pub senior: Claim,
    /// Mezzanine tranche.
    pub mezzanine: Claim,
    /// Equity.
    pub equity: Claim,
    /// Senior cover ratio at each month, before the default.
    pub dscr: Vec<Values>,
    /// Loan to value at each month, before the default.
    pub ltv: Vec<Values>,
    /// Book value of equity in USD millions at each month.
    pub book: Vec<Values>,
    /// Smallest senior cover ratio before the default.
    pub minimum_dscr: Values,
}

/// Covenants whose breaches are counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Covenants {
    /// Smallest senior cover ratio.
    pub dscr: f64,
    /// Largest loan to value.
    pub ltv: f64,
}

/// Summary of a [`Sample`].
#[derive(Debug, Clone, PartialEq)]
pub struct Statistics {
    /// Number of paths.
    pub paths: usize,
    /// Share of paths with a default within the term.
    pub default_probability: f64,
    /// Share of the defaults that end in a sale.
    pub liquidated_share: Measure,
    /// Share of paths that have breached the cover ratio by each month.
    pub dscr_breach: Vec<f64>,
    /// Share of paths that have breached the loan to value by each month.
    pub ltv_breach: Vec<f64>,
}

impl Sample {
    /// An empty sample that keeps the state of the vehicle at `months`.
    #[must_use]
    pub fn new(months: Vec<usize>) -> Self {
        let empty = || vec![Values::default(); months.len()];
        let claim = || Claim { nav: empty(), ..Claim::default() };
        Self {
            paths: 0,
            defaults: 0,
            liquidations: 0,
            breaches: [Vec::new(), Vec::new()],
            senior: claim(),
            mezzanine: claim(),
            equity: claim(),
            dscr: empty(),
            ltv: empty(),
            book: empty(),
            minimum_dscr: Values::default(),
            months,
        }
    }

    /// The months at which the state of the vehicle is kept.
    #[must_use]
    pub fn months(&self) -> &[usize] {
        &self.months
    }

    /// Adds a path.
    ///
    /// # Errors
    /// [`EngineError::OutOfRange`] for required yields of −100 % a month or less.
    pub fn push(
        &mut self,
        terms: &SpvTerms,
        path: &SpvPath,
        covenants: Covenants,
        yields: Yields,
    ) -> Result<(), EngineError> {
        self.paths += 1;
        self.defaults += usize::from(path.default_month.is_some());
        self.liquidations += usize::from(path.recovery.is_some_and(|r| r.liquidates));
        self.push_tranches(terms, path);
        self.push_equity(path);
        self.minimum_dscr.push(path.minimum_dscr());
        self.push_states(path);
        self.push_breaches(path, covenants);
        let months = &self.months;
        self.senior.push_flows(&path.senior_flows, months, yields.senior)?;
        self.mezzanine.push_flows(&path.mezzanine_flows, months, yields.mezzanine)?;
        self.equity.push_flows(&path.equity_flows, months, yields.equity)
    }

    fn push_tranches(&mut self, terms: &SpvTerms, path: &SpvPath) {
        let (senior_nominal, mezzanine_nominal) = path.nominal_losses();
        let senior = (path.senior_loss(terms), senior_nominal, terms.senior_coupon);
        let mezzanine = (path.mezzanine_loss(terms), mezzanine_nominal, terms.mezzanine_coupon);
        let flows = [&path.senior_flows, &path.mezzanine_flows];
        let claims = [&mut self.senior, &mut self.mezzanine];
        for (((loss, nominal, coupon), claim), flows) in
            [senior, mezzanine].into_iter().zip(claims).zip(flows)
        {
            claim.losses.push(loss);
            claim.nominal_losses.push(nominal);
            // Paid in full with interest on arrears means that the return is the coupon.
            let monthly = loss.and_then(|loss| {
                if loss.abs() <= FULLY_PAID { Ok(coupon / 12.0) } else { primary_irr(flows) }
            });
            claim.returns.push(monthly.map(yearly));
        }
        let principal = |of: &dyn Fn(&super::path::MonthEnd) -> f64| {
            let repaid: Vec<f64> = path.months.iter().map(of).collect();
            weighted_average_life(&repaid, 12.0)
        };
        self.senior.lives.push(principal(&|month| month.payments.senior_principal));
        self.mezzanine.lives.push(principal(&|month| month.payments.mezzanine_principal));
    }

    fn push_equity(&mut self, path: &SpvPath) {
        // A gain is no negative loss.
        let loss = path.equity_loss().map(|loss| loss.max(0.0));
        self.equity.losses.push(loss);
        self.equity.returns.push(primary_irr(&path.equity_flows).map(yearly));
    }

    fn push_states(&mut self, path: &SpvPath) {
        let performs = |t: usize| path.default_month.is_none_or(|month| t < month as usize);
        for (k, &t) in self.months.iter().enumerate() {
            let month = t.checked_sub(1).and_then(|i| path.months.get(i));
            if performs(t) {
                if t == 0 {
                    self.ltv[k].push(path.ltv_at_closing.unwrap_or(Err(Undefined::NoCollateral)));
                } else if let Some(month) = month {
                    self.dscr[k].push(month.payments.dscr);
                    self.ltv[k].push(month.ltv);
                }
            }
            self.book[k].push(book_value(path, t));
        }
    }

    fn push_breaches(&mut self, path: &SpvPath, covenants: Covenants) {
        let performing = || {
            let months = path.months.iter().zip(1_u32..);
            months.take_while(|(_, t)| path.default_month.is_none_or(|month| *t < month))
        };
        let first = |is_breach: &dyn Fn(&super::path::MonthEnd) -> bool| {
            performing().find(|(month, _)| is_breach(month)).map(|(_, t)| t)
        };
        let ltv_at_closing = path.ltv_at_closing.is_some_and(|ltv| is_above(ltv, covenants.ltv));
        let below = |ratio: Measure| ratio.is_ok_and(|ratio| ratio < covenants.dscr);
        self.breaches[0].push(first(&|month| below(month.payments.dscr)));
        let later = first(&|month| is_above(month.ltv, covenants.ltv));
        self.breaches[1].push(if ltv_at_closing { Some(0) } else { later });
    }

    /// Summary of all paths so far.
    #[must_use]
    pub fn statistics(&self) -> Statistics {
        let paths = self.paths.max(1) as f64;
        let defaults = self.defaults as f64;
        let by_month = |breaches: &[Option<u32>]| {
            let by = |t: &usize| {
                breaches.iter().flatten().filter(|first| **first as usize <= *t).count() as f64
            };
            self.months.iter().map(|t| by(t) / paths).collect()
        };
        Statistics {
            paths: self.paths,
            default_probability: defaults / paths,
            liquidated_share: if self.defaults > 0 {
                Ok(self.liquidations as f64 / defaults)
            } else {
                Err(Undefined::NoValues)
            },
            dscr_breach: by_month(&self.breaches[0]),
            ltv_breach: by_month(&self.breaches[1]),
        }
    }
}

impl Claim {
    fn push_flows(
        &mut self,
        flows: &[f64],
        months: &[usize],
        required_yield: f64,
    ) -> Result<(), EngineError> {
        if self.flow_sums.len() < flows.len() {
            self.flow_sums.resize(flows.len(), NeumaierSum::default());
        }
        self.flow_sums.iter_mut().zip(flows).for_each(|(sum, flow)| sum.add(*flow));
        let values = discounted_future(flows, required_yield)?;
        for (nav, t) in self.nav.iter_mut().zip(months) {
            nav.push(Ok(values.get(*t).copied().unwrap_or(0.0)));
        }
        Ok(())
    }

    /// Mean flow of each month over `paths` paths.
    #[must_use]
    pub fn mean_flows(&self, paths: usize) -> Vec<f64> {
        self.flow_sums.iter().map(|sum| sum.value() / paths.max(1) as f64).collect()
    }

    /// Share of paths with a loss.
    #[must_use]
    pub fn loss_probability(&self) -> f64 {
        self.losses.share(|loss| loss > LOSS_TOLERANCE)
    }

    /// Share of paths with a negative return; one that does not exist counts as negative.
    #[must_use]
    pub fn negative_return_share(&self) -> f64 {
        self.returns.share(|x| x < 0.0) + self.returns.missing_share()
    }
}

fn is_above(ltv: Measure, covenant: f64) -> bool {
    match ltv {
        Ok(ltv) => ltv > covenant,
        Err(reason) => reason == Undefined::NoCollateral,
    }
}

/// A monthly return as one per year.
fn yearly(monthly: f64) -> f64 {
    annual_effective(monthly, 12.0)
}

/// Collateral plus cash minus debt at month `t`; zero once the vehicle is wound up.
fn book_value(path: &SpvPath, t: usize) -> Measure {
    let Some(closing) = &path.closing else { return Err(Undefined::Ended) };
    let value = path.resale_value.get(t).copied().unwrap_or(0.0);
    if t == 0 {
        return Ok(value + closing.reserve - closing.senior - closing.mezzanine);
    }
    if t >= path.end_month {
        return Ok(0.0);
    }
    let Some(month) = path.months.get(t - 1) else { return Ok(0.0) };
    let b = &month.balances;
    let debt = b.senior + b.senior_arrears + b.mezzanine + b.advances;
    Ok(value + b.reserve + b.trapped - debt)
}
