//! Case and engine together.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod cases;
mod certificate;
mod checker;
mod compute;
mod deal;
mod flagship;
mod floors;
mod fuzz;
mod host;
mod market;
mod odd_cases;
mod oracles;
mod packed_form;
mod same_bits;
mod sensitivity;
mod service;
mod site_cases;
mod tipping;
mod vote;

/// A case as the site's programs get it.
pub(crate) fn packed_case(text: &str) -> Vec<u8> {
    case::packed::pack(&case::parse(text).unwrap())
}
