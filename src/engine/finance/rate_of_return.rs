//! Internal rates of return, all of them (specification 2.6).

use super::undefined::{Measure, Undefined};
use crate::math::{exp, expm1, log1p};

/// Half the number of steps of the grid of log rates.
const HALF_GRID: i32 = 200;
/// Step of the grid: log rates from −3 to 3.
const STEP: f64 = 0.015;
/// Refinements of one root; Newton's method needs about four.
const MAX_REFINEMENTS: u32 = 200;
/// Roots above this count as non-negative.
const ZERO_TOLERANCE: f64 = -1e-12;

/// Rates per period at which the present value is zero.
#[derive(Debug, Clone, PartialEq)]
pub struct RateOfReturn {
    /// The smallest root that is not negative, else the largest.
    pub primary: Measure,
    /// All roots between −95 % and +1908 %, ascending.
    pub roots: Vec<f64>,
    /// Whether the cumulative flows change sign once, which makes the root unique
    /// (Norstrom 1972).
    pub unique: bool,
}

impl RateOfReturn {
    /// Whether there are several roots, so that none of them alone is *the* return.
    #[must_use]
    pub fn is_multiple(&self) -> bool {
        self.roots.len() > 1
    }
}

/// Internal rates of return of equidistant flows, the first one now.
///
/// ```
/// use engine::finance::rate_of_return::irr;
/// let result = irr(&[-100.0, 230.0, -132.0]);
/// assert!(result.is_multiple());
/// assert!((result.primary? - 0.1).abs() < 1e-12);
/// # Ok::<(), engine::finance::undefined::Undefined>(())
/// ```
#[must_use]
pub fn irr(flows: &[f64]) -> RateOfReturn {
    // Zeros at both ends do not move any root, but cost accuracy.
    let first = flows.iter().position(|flow| *flow != 0.0).unwrap_or(0);
    let end = flows.iter().rposition(|flow| *flow != 0.0).map_or(first, |last| last + 1);
    let flows = &flows[first..end];
    result(flows, || roots(&|y| polynomial(flows, y), sign_changes(flows) == 1))
}

/// Rate per year, compounded, of a rate per period: (1 + i)^m − 1.
///
/// ```
/// use engine::finance::rate_of_return::annual_effective;
/// assert!((annual_effective(0.01, 12.0) - 0.126_825).abs() < 1e-6);
/// ```
#[must_use]
pub fn annual_effective(rate: f64, periods_per_year: f64) -> f64 {
    expm1(periods_per_year * log1p(rate))
}

/// The primary rate alone, for many flows in a row.
///
/// # Errors
/// As [`irr`].
pub fn primary_irr(flows: &[f64]) -> Measure {
    irr(flows).primary
}

/// Annual effective rates of return of flows at `years` after the first.
#[must_use]
pub fn xirr(flows: &[f64], years: &[f64]) -> RateOfReturn {
    result(flows, || roots(&|y| dated(flows, years, y), false))
}

fn result(flows: &[f64], roots: impl FnOnce() -> Vec<f64>) -> RateOfReturn {
    let unique = cumulative_changes(flows) == 1;
    let failed = |reason| RateOfReturn { primary: Err(reason), roots: Vec::new(), unique };
    if flows.iter().any(|flow| !flow.is_finite()) {
        return failed(Undefined::NotFinite);
    }
    if !(flows.iter().any(|flow| *flow > 0.0) && flows.iter().any(|flow| *flow < 0.0)) {
        return failed(Undefined::NoSignChange);
    }
    let roots: Vec<f64> = roots().into_iter().map(expm1).collect();
    let non_negative = roots.iter().copied().find(|root| *root >= ZERO_TOLERANCE);
    let primary = non_negative.or_else(|| roots.last().copied()).ok_or(Undefined::NoRoot);
    RateOfReturn { primary, roots, unique }
}

/// Value and derivative (in the log rate) of a function with the same roots as the present value.
#[derive(Clone, Copy)]
struct Point {
    value: f64,
    slope: f64,
}

/// Σ CF_t·e^(−yt) for y ≥ 0; the same times e^(yT) for y < 0, so that no power overflows.
fn polynomial(flows: &[f64], y: f64) -> Point {
    let base = exp(-y.abs());
    let horner =
        |(value, slope): (f64, f64), flow: &f64| (value * base + flow, slope * base + value);
    let (value, slope) = if y >= 0.0 {
        let (value, slope) = flows.iter().rev().fold((0.0, 0.0), horner);
        (value, -slope)
    } else {
        flows.iter().fold((0.0, 0.0), horner)
    };
    Point { value, slope: slope * base }
}

fn dated(flows: &[f64], years: &[f64], y: f64) -> Point {
    let last = years.iter().copied().fold(0.0, f64::max);
    // As above: times e^(y·last) for negative y.
    let shift = if y < 0.0 { last } else { 0.0 };
    let mut point = Point { value: 0.0, slope: 0.0 };
    for (flow, t) in flows.iter().zip(years) {
        let term = flow * exp(-y * (t - shift));
        point.value += term;
        point.slope -= (t - shift) * term;
    }
    point
}

/// Log rates at which `f` is zero or changes sign, ascending.
fn roots(f: &dyn Fn(f64) -> Point, has_one_root: bool) -> Vec<f64> {
    let place = |k: i32| f64::from(k) * STEP;
    if has_one_root {
        return single_root(f, &place).into_iter().collect();
    }
    let mut found = Vec::new();
    let mut before = f(place(-HALF_GRID)).value;
    if before == 0.0 {
        found.push(place(-HALF_GRID));
    }
    for k in 1 - HALF_GRID..=HALF_GRID {
        let value = f(place(k)).value;
        if value == 0.0 {
            found.push(place(k));
        } else if before != 0.0 && (before < 0.0) != (value < 0.0) {
            found.push(refine(f, place(k - 1), place(k), before < 0.0));
        }
        before = value;
    }
    found
}

/// With one change of sign among the flows there is one root at most (Descartes), so the grid can
/// be halved instead of scanned.
fn single_root(f: &dyn Fn(f64) -> Point, place: &dyn Fn(i32) -> f64) -> Option<f64> {
    let (mut lo, mut hi) = (-HALF_GRID, HALF_GRID);
    let (at_lo, at_hi) = (f(place(lo)).value, f(place(hi)).value);
    for (k, value) in [(lo, at_lo), (hi, at_hi)] {
        if value == 0.0 {
            return Some(place(k));
        }
    }
    if (at_lo < 0.0) == (at_hi < 0.0) {
        return None;
    }
    while hi - lo > 1 {
        let middle = (lo + hi).div_euclid(2);
        let value = f(place(middle)).value;
        if value == 0.0 {
            return Some(place(middle));
        }
        if (value < 0.0) == (at_lo < 0.0) {
            lo = middle;
        } else {
            hi = middle;
        }
    }
    Some(refine(f, place(lo), place(hi), at_lo < 0.0))
}

/// Newton's method, kept inside a bracket by bisection.
fn refine(f: &dyn Fn(f64) -> Point, mut lo: f64, mut hi: f64, lo_is_negative: bool) -> f64 {
    let mut y = 0.5 * (lo + hi);
    for _ in 0..MAX_REFINEMENTS {
        let point = f(y);
        if point.value == 0.0 {
            return y;
        }
        if (point.value < 0.0) == lo_is_negative {
            lo = y;
        } else {
            hi = y;
        }
        let newton = y - point.value / point.slope;
        let next = if newton > lo && newton < hi { newton } else { 0.5 * (lo + hi) };
        if (next - y).abs() <= 2.0 * f64::EPSILON * next.abs().max(STEP) || next <= lo || next >= hi
        {
            return next;
        }
        y = next;
    }
    y
}

fn sign_changes(flows: &[f64]) -> usize {
    let signs: Vec<bool> = flows.iter().filter(|x| **x != 0.0).map(|x| *x > 0.0).collect();
    signs.windows(2).filter(|pair| pair[0] != pair[1]).count()
}

fn cumulative_changes(flows: &[f64]) -> usize {
    let mut total = 0.0;
    let sums: Vec<f64> = flows
        .iter()
        .map(|flow| {
            total += flow;
            total
        })
        .collect();
    sign_changes(&sums)
}
