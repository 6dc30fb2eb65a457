//! Numbers in, numbers out.
//!
//! The engine knows no case, no file format and no browser. It depends on `libm` alone, so that a
//! run gives the same bits natively and in WebAssembly.
//!
//! Conventions: money in USD millions unless a name says otherwise; rates are annual nominal
//! decimals; flows happen at month end; an undefined result is a typed reason, never NaN.
//!
//! | module | subject |
//! |---|---|
//! | [`math`] | the only door to transcendental functions; compensated sums |
//! | [`random`] | counter-based generator, quasi-random points, normal law, Gaussian copula |
//! | [`distribution`] | input distributions as inverse CDFs |
//! | [`stats`] | quantiles, means, summaries |
//! | [`expression`] | formulas of a case, parsed once, evaluated per draw |
//! | [`finance`] | the financed vehicle: schedules, waterfall, default, losses, returns |
//! | [`sample`] | a figure over many draws, some of which may not have it |
//! | [`transmission`] | the causal graph: drivers → channels → sectors, exact path contributions |
//! | [`sensitivity`] | variance-based indices, one-at-a-time ranges |
//! | [`ranking`] | additive value model, rank acceptability (SMAA-2) |
//! | [`least_squares`] | linear regression by reflections |
//! | [`connectedness`] | who moves whom: vector autoregression, variance decomposition |
//! | [`event_study`] | abnormal returns around an event and their tests |
//! | [`vote`] | outcome of a vote under different rules |
//! | [`hash`] | FNV-1a over the bits of results |

pub mod connectedness;
pub mod distribution;
pub mod error;
pub mod event_study;
pub mod expression;
pub mod finance;
pub mod hash;
pub mod least_squares;
pub mod math;
pub mod random;
pub mod ranking;
pub mod sample;
pub mod sensitivity;
pub mod stats;
pub mod transmission;
pub mod vote;
