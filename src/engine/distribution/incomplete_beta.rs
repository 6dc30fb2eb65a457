//! The regularised incomplete beta function I(x; a, b) and its inverse.
//!
//! Value: continued fraction by Lentz's method (Press et al., Numerical Recipes, 6.4). Inverse:
//! Halley steps from a tabulated start, guarded by bisection.

use crate::math;

/// Terms of the continued fraction; large shapes need about √max(a, b).
const MAX_TERMS: u32 = 10_000;
/// Steps of the inverse.
const MAX_STEPS: u32 = 100;
/// Relative step below which the cubic convergence of Halley's method has reached rounding.
const LAST_STEP: f64 = 1e-6;
/// Intervals of the table of starts, per half.
const INTERVALS: usize = 64;

/// I(x; a, b) for fixed positive shapes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IncompleteBeta {
    a: f64,
    b: f64,
    ln_beta: f64,
}

impl IncompleteBeta {
    /// Prepares the function; `a` and `b` must be positive.
    ///
    /// ```
    /// use engine::distribution::incomplete_beta::IncompleteBeta;
    /// assert!((IncompleteBeta::new(2.0, 1.0).value(0.3) - 0.09).abs() < 1e-16);
    /// ```
    #[must_use]
    pub fn new(a: f64, b: f64) -> Self {
        Self { a, b, ln_beta: math::lgamma(a) + math::lgamma(b) - math::lgamma(a + b) }
    }

    /// I(x) for x in [0, 1].
    #[must_use]
    pub fn value(&self, x: f64) -> f64 {
        self.value_and_density(x).0
    }

    /// I(x) and its derivative.
    fn value_and_density(&self, x: f64) -> (f64, f64) {
        if x.is_nan() || x <= 0.0 {
            return (0.0, 0.0);
        }
        if x >= 1.0 {
            return (1.0, 0.0);
        }
        let (a, b) = (self.a, self.b);
        let front = math::exp(a * math::ln(x) + b * math::log1p(-x) - self.ln_beta);
        let value = if x < (a + 1.0) / (a + b + 2.0) {
            front * continued_fraction(x, a, b) / a
        } else {
            1.0 - front * continued_fraction(1.0 - x, b, a) / b
        };
        (value, front / (x * (1.0 - x)))
    }

    fn swapped(&self) -> Self {
        Self { a: self.b, b: self.a, ln_beta: self.ln_beta }
    }

    /// x with I(x) = u, from the start `x`; u in (0, ½].
    fn solve(&self, u: f64, start: f64) -> f64 {
        let (mut lo, mut hi) = (0.0, 1.0);
        let mut x = start;
        for _ in 0..MAX_STEPS {
            if !(lo < x && x < hi) {
                x = 0.5 * (lo + hi);
            }
            let (value, density) = self.value_and_density(x);
            let miss = value - u;
            if miss == 0.0 {
                return x;
            }
            if miss > 0.0 {
                hi = x;
            } else {
                lo = x;
            }
            let newton = miss / density;
            let curvature = (self.a - 1.0) / x - (self.b - 1.0) / (1.0 - x);
            // Keep the denominator away from zero, where Halley's step would run away.
            let step = newton / (1.0 - 0.5 * newton * curvature).clamp(0.5, 2.0);
            if !step.is_finite() {
                x = f64::NAN;
                continue;
            }
            let next = x - step;
            if step.abs() <= LAST_STEP * x && lo <= next && next <= hi {
                return next;
            }
            if hi - lo <= 4.0 * f64::EPSILON * x {
                return x;
            }
            x = next;
        }
        x
    }

    /// Leading term of I(x) near zero, inverted.
    fn power_start(&self, u: f64) -> f64 {
        math::exp((math::ln(u * self.a) + self.ln_beta) / self.a).min(0.999)
    }
}

/// Continued fraction of I(x; a, b)·a / front, converging for x < (a + 1)/(a + b + 2).
fn continued_fraction(x: f64, a: f64, b: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let nonzero = |v: f64| if v.abs() < TINY { TINY } else { v };
    let mut c = 1.0;
    let mut d = 1.0 / nonzero(1.0 - (a + b) * x / (a + 1.0));
    let mut h = d;
    for m in 1..=MAX_TERMS {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / nonzero(1.0 + even * d);
        c = nonzero(1.0 + even / c);
        h *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / nonzero(1.0 + odd * d);
        c = nonzero(1.0 + odd / c);
        let delta = d * c;
        h *= delta;
        if (delta - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    h
}

/// Inverse of I with tabulated starts, so that most quantiles need one or two evaluations.
#[derive(Debug, Clone)]
pub struct QuantileTable {
    lower: Half,
    upper: Half,
}

/// Starts for u in (0, ½] of one orientation: x and dx/du at u = k/(2·INTERVALS).
#[derive(Debug, Clone)]
struct Half {
    law: IncompleteBeta,
    nodes: Vec<(f64, f64)>,
}

impl QuantileTable {
    /// Tabulates the inverse for shapes `a`, `b`.
    #[must_use]
    pub fn new(a: f64, b: f64) -> Self {
        let law = IncompleteBeta::new(a, b);
        Self { lower: Half::new(law), upper: Half::new(law.swapped()) }
    }

    /// The function that is inverted.
    #[must_use]
    pub fn law(&self) -> &IncompleteBeta {
        &self.lower.law
    }

    /// x with I(x; a, b) = u; 0 and 1 at the ends.
    #[must_use]
    pub fn quantile(&self, u: f64) -> f64 {
        if u <= 0.5 { self.lower.quantile(u) } else { 1.0 - self.upper.quantile(1.0 - u) }
    }

    /// The quantile with its first and second derivative in u; not finite where it has none.
    pub(super) fn with_derivatives(&self, u: f64) -> [f64; 3] {
        let (x, law) = (self.quantile(u), self.law());
        let slope = 1.0 / law.value_and_density(x).1;
        let steepness = (law.a - 1.0) / x - (law.b - 1.0) / (1.0 - x);
        [x, slope, -steepness * slope * slope]
    }
}

impl Half {
    fn new(law: IncompleteBeta) -> Self {
        let mut nodes = vec![(0.0, 0.0)];
        let mut x = 0.0_f64;
        for k in 1..=INTERVALS {
            let u = 0.5 * k as f64 / INTERVALS as f64;
            let start = if k == 1 { law.power_start(u) } else { x };
            x = law.solve(u, start);
            let (_, density) = law.value_and_density(x);
            nodes.push((x, 1.0 / density));
        }
        Self { law, nodes }
    }

    fn quantile(&self, u: f64) -> f64 {
        if u.is_nan() || u <= 0.0 {
            return 0.0;
        }
        self.law.solve(u, self.start(u))
    }

    /// Cubic Hermite interpolation; the first interval follows the power law at zero.
    fn start(&self, u: f64) -> f64 {
        let place = u * 2.0 * INTERVALS as f64;
        let k = (place as usize).min(INTERVALS - 1);
        if k == 0 {
            return self.law.power_start(u);
        }
        let width = 0.5 / INTERVALS as f64;
        let t = place - k as f64;
        let ((x0, d0), (x1, d1)) = (self.nodes[k], self.nodes[k + 1]);
        let s = 1.0 - t;
        x0 * (1.0 + 2.0 * t) * s * s + d0 * width * t * s * s + x1 * t * t * (3.0 - 2.0 * t)
            - d1 * width * t * t * s
    }
}
