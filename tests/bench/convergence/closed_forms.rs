//! Exact sensitivity indices of the test functions.

use std::f64::consts::PI;

/// First-order and total-order indices.
pub type Exact = [Vec<f64>; 2];

/// Of the Ishigami function (Ishigami & Homma 1990; total order as in Saltelli et al. 2008).
///
/// ```
/// let [first, total] = benches::convergence::closed_forms::ishigami(7.0, 0.1);
/// assert!((first[0] - 0.3139).abs() < 1e-4 && (total[2] - 0.2437).abs() < 1e-4);
/// ```
#[must_use]
pub fn ishigami(a: f64, b: f64) -> Exact {
    let one = 0.5 * (1.0 + b * PI.powi(4) / 5.0).powi(2);
    let two = a * a / 8.0;
    let both = b * b * PI.powi(8) * (1.0 / 18.0 - 1.0 / 50.0);
    let variance = one + two + both;
    let share = |part: f64| part / variance;
    [vec![share(one), share(two), 0.0], vec![share(one + both), share(two), share(both)]]
}

/// Of the G-function (Saltelli & Sobol' 1995): Vᵢ = ⅓/(1 + aᵢ)², V = Π(1 + Vᵢ) − 1.
///
/// ```
/// let [first, total] = benches::convergence::closed_forms::g_function(&[0.0]);
/// assert!((first[0] - 1.0).abs() < 1e-15 && (total[0] - 1.0).abs() < 1e-15);
/// ```
#[must_use]
pub fn g_function(a: &[f64]) -> Exact {
    let parts: Vec<f64> = a.iter().map(|a| 1.0 / 3.0 / (1.0 + a).powi(2)).collect();
    let product: f64 = parts.iter().map(|part| 1.0 + part).product();
    let variance = product - 1.0;
    let total = |part: &f64| part * product / (1.0 + part) / variance;
    [parts.iter().map(|part| part / variance).collect(), parts.iter().map(total).collect()]
}
