//! Roles in the finance engine → terms of the vehicle.

use case::roles;
use engine::error::EngineError;
use engine::finance::collateral::CollateralTerms;
use engine::finance::default_time::default_month;
use engine::finance::spv::{RecoveryMode, SpvTerms};

/// Number of terms.
pub const COUNT: usize = roles::TERMS.len();

/// Names of all terms that a vehicle needs (specification 6), in the order of [`TermValues`].
pub const TERMS: [&str; COUNT] = roles::names(&roles::TERMS);

/// Terms that fix the vehicle on the day of closing.
pub const CLOSING_TERMS: [&str; 8] =
    ["debt", "adv", "sen_share", "c_sen", "term", "fee", "m_dsra", "unit_cost"];

/// Values of [`TERMS`].
pub type TermValues = [f64; COUNT];

/// Terms of the vehicle.
///
/// # Errors
/// [`EngineError::OutOfRange`] for a term or tail outside 0 to 1200 months; the other ranges are
/// checked when the vehicle runs.
pub fn spv_terms(values: &TermValues, mode: RecoveryMode) -> Result<SpvTerms, EngineError> {
    let [debt, adv, sen_share, c_sen, c_mez, term, tail, fee, m_dsra, sweep, lockup, rest @ ..] =
        *values;
    let [unit_cost, lease_factor, opex_pct, p0, host, decay, sigma_p, beta_v, kappa, rest @ ..] =
        rest;
    let [util, lag, hc_forced, hc_ord, rho_claim, _lambda, _u_def] = rest;
    Ok(SpvTerms {
        debt,
        advance_rate: adv,
        uses: None,
        senior_share: sen_share,
        senior_coupon: c_sen,
        mezzanine_coupon: c_mez,
        term: months("term", term)?,
        tail: months("tail", tail)?,
        upfront_fee: fee,
        reserve_months: m_dsra,
        sweep,
        lockup_dscr: lockup,
        unit_cost,
        lease_factor,
        opex_share: opex_pct,
        collateral: CollateralTerms {
            initial_price: p0,
            decay,
            volatility: sigma_p,
            resale_elasticity: beta_v,
            wear: kappa,
        },
        price_factor: 1.0,
        resale_factor: 1.0,
        hosting: host,
        utilisation: util,
        lag,
        forced_haircut: hc_forced,
        ordinary_haircut: hc_ord,
        claim_recovery: rho_claim,
        mode,
        day_count: None,
    })
}

/// Month of default that hazard and latent of the values give.
///
/// # Errors
/// [`EngineError::OutOfRange`] for a negative hazard or a latent outside 0 to 1.
pub fn drawn_default(values: &TermValues, term: u32) -> Result<Option<u32>, EngineError> {
    let [.., hazard, latent] = *values;
    for (term, value, hi) in [("lambda", hazard, 1e6), ("u_def", latent, 1.0)] {
        if !(0.0..=hi).contains(&value) {
            return Err(EngineError::TermOutOfRange { term, value, lo: 0.0, hi });
        }
    }
    Ok(default_month(latent, hazard, term))
}

/// A number of months; uncertain ones are rounded up.
fn months(term: &'static str, value: f64) -> Result<u32, EngineError> {
    if (0.0..=1200.0).contains(&value) {
        return Ok(value.ceil() as u32);
    }
    Err(EngineError::TermOutOfRange { term, value, lo: 0.0, hi: 1200.0 })
}
