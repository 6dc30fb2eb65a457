//! Debt sculpted to the cash that is there (specification 2.3; Yescombe, Principles of Project
//! Finance, chapter 12).

use super::cover_ratios::{self, debt_service_cover};
use super::present_value::check_rate;
use super::undefined::Measure;
use crate::error::EngineError;

/// Debt whose service is a fixed share of the cash available for debt service (CFADS).
#[derive(Debug, Clone, PartialEq)]
pub struct Sculpted {
    /// Most debt that the cash carries: Σ CFADS_t/DSCR·(1+r)^−t.
    pub capacity: f64,
    /// Principal of each period, without the balloon.
    pub principal: Vec<f64>,
    /// Interest of each period.
    pub interest: Vec<f64>,
    /// Balance at closing and after each period.
    pub balance: Vec<f64>,
    /// Whether the cash carries less than the amount.
    pub under_capacity: bool,
    /// Debt service cover ratio of each period.
    pub dscr: Vec<Measure>,
    /// Loan life cover ratio at closing and after each period but the last.
    pub llcr: Vec<Measure>,
}

/// Sculpts `amount` (by default all that the cash carries) to a target cover ratio.
///
/// # Errors
/// [`EngineError::OutOfRange`] for a target or amount that is not positive, or a rate of −100 % or
/// less per period.
pub fn sculpt(
    cfads: &[f64],
    rate: f64,
    target_dscr: f64,
    amount: Option<f64>,
) -> Result<Sculpted, EngineError> {
    check_rate(rate)?;
    if !(target_dscr.is_finite() && target_dscr > 0.0) {
        let message = format!("dscr = {target_dscr}; a positive cover ratio is needed");
        return Err(EngineError::OutOfRange { message });
    }
    if let Some(amount) = amount.filter(|amount| !(amount.is_finite() && *amount >= 0.0)) {
        let message = format!("amount = {amount}; zero or more is allowed");
        return Err(EngineError::OutOfRange { message });
    }
    // Negative cash carries no debt.
    let service: Vec<f64> = cfads.iter().map(|cash| cash.max(0.0) / target_dscr).collect();
    let capacity = service.iter().rev().fold(0.0, |value, due| (value + due) / (1.0 + rate));
    let amount = amount.unwrap_or(capacity);
    let (mut balance, mut principal, mut interest) = (vec![amount], Vec::new(), Vec::new());
    let mut open = amount;
    for due in &service {
        let charged = open * rate;
        let repaid = (due - charged).max(0.0).min(open);
        open -= repaid;
        interest.push(charged);
        principal.push(repaid);
        balance.push(open);
    }
    // What rounding leaves of a debt at capacity is no balloon.
    if open.abs() <= 1e-12 * amount
        && let (Some(last), Some(end)) = (principal.last_mut(), balance.last_mut())
    {
        *last += open;
        *end = 0.0;
    }
    let dscr = debt_service_cover(cfads, &interest, &principal);
    let llcr = cover_ratios::loan_life_cover(cfads, rate, &balance);
    Ok(Sculpted {
        under_capacity: capacity < amount * (1.0 - 1e-12),
        llcr: llcr.into_iter().take(cfads.len()).collect(),
        capacity,
        principal,
        interest,
        balance,
        dscr,
    })
}
