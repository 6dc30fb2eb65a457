//! Functions with known indices: Ishigami & Homma (1990), Sobol' g (Saltelli & Sobol' 1995).

use crate::math;

/// Ishigami function on the unit cube, x = π(2u − 1): sin x₁ + a·sin² x₂ + b·x₃⁴·sin x₁.
#[must_use]
pub fn ishigami(u: &[f64], a: f64, b: f64) -> f64 {
    let angle = |k: usize| std::f64::consts::PI * (2.0 * u[k] - 1.0);
    let (s1, s2, x3) = (math::sin(angle(0)), math::sin(angle(1)), angle(2));
    s1 + a * s2 * s2 + b * math::pow_u32(x3, 4) * s1
}

/// Sobol' g function Π (|4u_i − 2| + a_i)/(1 + a_i).
#[must_use]
pub fn g_function(u: &[f64], a: &[f64]) -> f64 {
    u.iter().zip(a).fold(1.0, |product, (u, a)| product * ((4.0 * u - 2.0).abs() + a) / (1.0 + a))
}
