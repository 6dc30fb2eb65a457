//! The financed vehicle of a case.

pub mod roles;
pub mod terms;
