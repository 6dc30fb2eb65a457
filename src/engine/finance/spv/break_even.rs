//! How bad it must get before a claim loses its first dollar.
//!
//! All terms stay as they are, without noise; one thing gets worse until the claim loses. Found by
//! bisection on the vehicle itself.

use super::path::SpvPath;
use super::terms::SpvTerms;
use crate::error::EngineError;

/// Losses up to this share of a claim are rounding.
const TOLERANCE: f64 = 1e-9;
/// Halvings of the bracket; 40 leave a relative error below 1e-10.
const HALVINGS: u32 = 40;
/// Smallest and largest factor on price or resale value that is tried.
const RANGE: (f64, f64) = (1e-4, 100.0);

/// Which claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimKind {
    /// Senior tranche.
    Senior,
    /// Mezzanine tranche.
    Mezzanine,
    /// Equity: loses when it gets back less than it paid in, undiscounted.
    Equity,
}

impl ClaimKind {
    /// All claims, the first to be paid first.
    pub const ALL: [Self; 3] = [Self::Senior, Self::Mezzanine, Self::Equity];
}

/// What gets worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stress {
    /// The rental price after closing, and the resale value with it.
    Price,
    /// The resale value after closing alone.
    Resale,
}

/// Outcome of the search for a factor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BreakEven {
    /// The claim loses when the stressed figure falls below this multiple of its trend.
    Factor(f64),
    /// It loses even at a hundred times the trend.
    AlwaysLoses,
    /// It loses nothing even at a ten-thousandth of the trend.
    NeverLoses,
    /// There is no such claim.
    NoClaim,
}

/// Loss of a claim as a share of it; none when there is no such claim.
fn loss(terms: &SpvTerms, path: &SpvPath, claim: ClaimKind) -> Option<f64> {
    match claim {
        ClaimKind::Senior => path.senior_loss(terms).ok(),
        ClaimKind::Mezzanine => path.mezzanine_loss(terms).ok(),
        ClaimKind::Equity => path.equity_loss().ok(),
    }
}

/// Factor on price or resale value below which the claim loses, given a month of default.
///
/// # Errors
/// [`EngineError`] for terms out of range.
pub fn factor(
    terms: &SpvTerms,
    default_month: Option<u32>,
    claim: ClaimKind,
    stress: Stress,
) -> Result<BreakEven, EngineError> {
    let (mut path, mut stressed) = (SpvPath::default(), terms.clone());
    let mut loses = |factor: f64| -> Result<Option<bool>, EngineError> {
        match stress {
            Stress::Price => stressed.price_factor = factor,
            Stress::Resale => stressed.resale_factor = factor,
        }
        path.run(&stressed, default_month, None)?;
        Ok(loss(&stressed, &path, claim).map(|loss| loss > TOLERANCE))
    };
    let (mut lo, mut hi) = RANGE;
    match (loses(lo)?, loses(hi)?) {
        (None, _) | (_, None) => return Ok(BreakEven::NoClaim),
        (_, Some(true)) => return Ok(BreakEven::AlwaysLoses),
        (Some(false), _) => return Ok(BreakEven::NeverLoses),
        _ => {}
    }
    for _ in 0..HALVINGS {
        // Geometric middle: the range spans six orders of magnitude.
        let middle = (lo * hi).sqrt();
        if loses(middle)? == Some(true) {
            lo = middle;
        } else {
            hi = middle;
        }
    }
    Ok(BreakEven::Factor(hi))
}

/// Months of default (0 = at closing) in which each claim of [`ClaimKind::ALL`] loses.
///
/// # Errors
/// [`EngineError`] for terms out of range.
pub fn losing_months(terms: &SpvTerms) -> Result<[Vec<u32>; 3], EngineError> {
    let mut path = SpvPath::default();
    let mut months: [Vec<u32>; 3] = Default::default();
    for month in 0..=terms.term {
        path.run(terms, Some(month), None)?;
        for (months, claim) in months.iter_mut().zip(ClaimKind::ALL) {
            if loss(terms, &path, claim).is_some_and(|loss| loss > TOLERANCE) {
                months.push(month);
            }
        }
    }
    Ok(months)
}
