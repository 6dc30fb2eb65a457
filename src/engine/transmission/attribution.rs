//! Exact decomposition of a percent change into paths, and flows for a Sankey diagram.

use super::Graph;
use crate::math;

/// Logarithmic mean weight Λ(y) = (e^y − 1)/y, 1 where |y| < 1e-12 (Ang 2004).
///
/// Contributions 100·c_k·Λ of log contributions c_k add up to the percent change exactly.
#[must_use]
pub fn lmdi_weight(log_change: f64) -> f64 {
    if log_change.abs() < 1e-12 { 1.0 } else { math::expm1(log_change) / log_change }
}

/// Percent change 100·(e^y − 1).
#[must_use]
pub fn percent(log_change: f64) -> f64 {
    100.0 * math::expm1(log_change)
}

/// Flow on every edge towards the sink node `sink`, in log units times Λ (×100 = percent).
///
/// Flow on (i, j) = Λ·x_i·β_ij·(total coefficient j → sink); inflow equals outflow plus own root
/// change at every inner node.
#[must_use]
pub fn flows(graph: &Graph, root_changes: &[f64], coefficients: &[f64], sink: usize) -> Vec<f64> {
    let x = graph.node_changes(root_changes, coefficients);
    let total = graph.total_coefficients(coefficients, sink);
    let weight = lmdi_weight(x[sink]);
    let flow = |(edge, &(from, to)): (usize, &(usize, usize))| {
        weight * x[from] * coefficients[edge] * total[to]
    };
    graph.edges().iter().enumerate().map(flow).collect()
}
