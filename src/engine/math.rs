//! The only door to transcendental functions, and compensated sums.
//!
//! The standard library calls the platform's own functions, whose last bits differ between machines.
//! `libm` is the same code everywhere, so results are equal to the last bit (specification 1.1).

/// e^x.
#[must_use]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// e^x − 1, exact near zero.
#[must_use]
pub fn expm1(x: f64) -> f64 {
    libm::expm1(x)
}

/// Natural logarithm.
#[must_use]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// ln(1 + x), exact near zero.
#[must_use]
pub fn log1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// x^y.
#[must_use]
pub fn pow(x: f64, y: f64) -> f64 {
    libm::pow(x, y)
}

/// Sine.
#[must_use]
pub fn sin(x: f64) -> f64 {
    libm::sin(x)
}

/// Complementary error function.
#[must_use]
pub fn erfc(x: f64) -> f64 {
    libm::erfc(x)
}

/// ln Γ(x) for x > 0.
#[must_use]
pub fn lgamma(x: f64) -> f64 {
    libm::lgamma(x)
}

/// Smaller of two; NaN if either is, unlike `f64::min`, whose result for zeros of different sign is
/// left to the machine.
///
/// ```
/// assert_eq!(engine::math::min(1.0, 2.0), 1.0);
/// assert!(engine::math::min(f64::NAN, 2.0).is_nan());
/// ```
#[must_use]
pub fn min(a: f64, b: f64) -> f64 {
    if b < a || b.is_nan() { b } else { a }
}

/// Larger of two; NaN if either is.
#[must_use]
pub fn max(a: f64, b: f64) -> f64 {
    if b > a || b.is_nan() { b } else { a }
}

/// x^n by repeated multiplication from left to right.
///
/// ```
/// assert_eq!(engine::math::pow_u32(2.0, 10), 1024.0);
/// assert_eq!(engine::math::pow_u32(0.0, 0), 1.0);
/// ```
#[must_use]
pub fn pow_u32(x: f64, n: u32) -> f64 {
    (0..n).fold(1.0, |product, _| product * x)
}

/// Neumaier's compensated sum: the error does not grow with the number of terms.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct NeumaierSum {
    sum: f64,
    correction: f64,
}

impl NeumaierSum {
    /// Adds a term.
    pub fn add(&mut self, x: f64) {
        let t = self.sum + x;
        self.correction +=
            if self.sum.abs() >= x.abs() { (self.sum - t) + x } else { (x - t) + self.sum };
        self.sum = t;
    }

    /// The sum so far.
    #[must_use]
    pub fn value(&self) -> f64 {
        self.sum + self.correction
    }
}

/// Compensated sum of a slice, in order.
///
/// ```
/// assert_eq!(engine::math::sum(&[1.0, 1e100, 1.0, -1e100]), 2.0);
/// ```
#[must_use]
pub fn sum(values: &[f64]) -> f64 {
    let mut total = NeumaierSum::default();
    values.iter().for_each(|x| total.add(*x));
    total.value()
}
