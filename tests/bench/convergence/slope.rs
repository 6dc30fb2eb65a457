//! The rate of a series.

/// Slope of log error against log draws, by least squares; NaN for fewer than two points.
///
/// ```
/// use benches::convergence::slope::slope;
/// assert!((slope(&[(16.0, 0.25), (64.0, 0.125), (256.0, 0.0625)]) + 0.5).abs() < 1e-12);
/// ```
#[must_use]
pub fn slope(series: &[(f64, f64)]) -> f64 {
    let logs: Vec<(f64, f64)> = series.iter().map(|(n, error)| (n.ln(), error.ln())).collect();
    let count = logs.len() as f64;
    let (x, y) = logs.iter().fold((0.0, 0.0), |sum, p| (sum.0 + p.0 / count, sum.1 + p.1 / count));
    let products: f64 = logs.iter().map(|p| (p.0 - x) * (p.1 - y)).sum();
    let squares: f64 = logs.iter().map(|p| (p.0 - x) * (p.0 - x)).sum();
    products / squares
}
