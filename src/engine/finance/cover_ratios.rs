//! Cover ratios and loan to value (specification 2.6; Yescombe, Principles of Project Finance).

use super::undefined::{Measure, Undefined, finite};

/// DSCR_t = CFADS_t / (interest + scheduled principal); t from 1.
#[must_use]
pub fn debt_service_cover(cfads: &[f64], interest: &[f64], principal: &[f64]) -> Vec<Measure> {
    let due = interest.iter().zip(principal).map(|(interest, principal)| interest + principal);
    cfads.iter().zip(due).map(|(cash, due)| cover(*cash, due)).collect()
}

/// Cash over what is due.
///
/// # Errors
/// [`Undefined::NoDebtService`] when nothing is due.
pub fn cover(cash: f64, due: f64) -> Measure {
    if due > 0.0 { finite(cash / due) } else { Err(Undefined::NoDebtService) }
}

/// LLCR_t = Σ_{s>t} CFADS_s·(1+r)^−(s−t) / balance_t; t from 0.
#[must_use]
pub fn loan_life_cover(cfads: &[f64], rate: f64, balance: &[f64]) -> Vec<Measure> {
    project_life_cover(cfads, rate, balance, 0.0)
}

/// As [`loan_life_cover`], with a residual value at the end.
#[must_use]
pub fn project_life_cover(
    cfads: &[f64],
    rate: f64,
    balance: &[f64],
    residual: f64,
) -> Vec<Measure> {
    let mut values = vec![0.0; cfads.len() + 1];
    let mut value = residual;
    if let Some(end) = values.last_mut() {
        *end = value;
    }
    for t in (0..cfads.len()).rev() {
        value = (value + cfads[t]) / (1.0 + rate);
        values[t] = value;
    }
    let ratio = |(value, balance): (&f64, &f64)| {
        if *balance > 0.0 { finite(value / balance) } else { Err(Undefined::NoDebt) }
    };
    values.iter().zip(balance).map(ratio).collect()
}

/// Debt over the value of its collateral; 0 without debt.
///
/// # Errors
/// [`Undefined::NoCollateral`] for debt without collateral.
///
/// ```
/// use engine::finance::cover_ratios::loan_to_value;
/// assert_eq!(loan_to_value(60.0, 80.0), Ok(0.75));
/// assert!(loan_to_value(60.0, 0.0).is_err());
/// ```
pub fn loan_to_value(debt: f64, collateral: f64) -> Measure {
    match (debt > 0.0, collateral > 0.0) {
        (false, _) => Ok(0.0),
        (true, true) => finite(debt / collateral),
        (true, false) => Err(Undefined::NoCollateral),
    }
}
