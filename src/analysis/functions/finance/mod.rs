//! `finance.*`.

mod debt;
mod flows;
mod monte_carlo;
mod spv;
mod vehicle;
mod waterfall;

pub(super) use debt::{cover_ratios, loan_schedule, sculpt};
pub(super) use flows::{day_count, duration, irr, npv, npv_excel, wal, xirr, xnpv};
pub(super) use monte_carlo::spv_monte_carlo;
pub(super) use spv::spv;
pub(super) use vehicle::{
    circularity, collateral_path, default_time, expected_loss, runway, token_nav,
};
pub(super) use waterfall::waterfall;

use super::FunctionError;

/// Refuses numbers that are not finite or lie outside a range.
fn within(name: &str, value: f64, lo: f64, hi: f64) -> Result<f64, FunctionError> {
    if (lo..=hi).contains(&value) {
        return Ok(value);
    }
    let message = format!("{name} = {value}; {lo} to {hi} is allowed");
    Err(FunctionError::new("out_of_range", message))
}

/// Refuses lists of unequal length.
fn same_length(name: &str, length: usize, expected: usize) -> Result<(), FunctionError> {
    if length == expected {
        return Ok(());
    }
    let message = format!("`{name}` has {length} entries; {expected} are needed");
    Err(FunctionError::new("dimension_mismatch", message))
}
