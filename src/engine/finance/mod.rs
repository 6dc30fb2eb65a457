//! The financed vehicle.

pub mod closing;
pub mod debt_schedule;
