//! Prices → returns.

use crate::math::ln;

/// Kind of return.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// ln(P_t / P_(t−1)).
    #[default]
    Log,
    /// P_t / P_(t−1) − 1.
    Simple,
}

/// Returns between neighbouring prices; none next to a missing price or one that is not positive.
///
/// ```
/// use engine::event_study::returns::{Kind, returns};
/// let found = returns(&[Some(100.0), Some(110.0), None, Some(121.0)], Kind::Simple);
/// assert!((found[0].unwrap_or(0.0) - 0.1).abs() < 1e-15);
/// assert_eq!(found[1..], [None, None]);
/// ```
#[must_use]
pub fn returns(prices: &[Option<f64>], kind: Kind) -> Vec<Option<f64>> {
    let usable = |price: Option<f64>| price.filter(|p| p.is_finite() && *p > 0.0);
    let between = |pair: &[Option<f64>]| {
        let growth = usable(pair[1])? / usable(pair[0])?;
        Some(match kind {
            Kind::Log => ln(growth),
            Kind::Simple => growth - 1.0,
        })
    };
    prices.windows(2).map(between).collect()
}
