//! From, to, net and total connectedness of a table (Diebold & Yilmaz 2012).

use super::Matrix;
use crate::error::EngineError;

/// Connectedness in percent.
#[derive(Debug, Clone, PartialEq)]
pub struct Measures {
    /// Rows sum to 100: share of series i that comes from series j.
    pub table: Matrix,
    /// What series i receives from all others.
    pub from: Vec<f64>,
    /// What series j gives to all others.
    pub to: Vec<f64>,
    /// Given minus received.
    pub net: Vec<f64>,
    /// Net of each pair: what i receives from j minus what j receives from i.
    pub npdc: Matrix,
    /// Total: mean of what is received.
    pub tci: f64,
    /// Total, corrected so that it can reach 100; none for a single series.
    pub ctci: Option<f64>,
}

/// θ as percent with rows that sum to 100.
#[must_use]
pub fn normalise(theta: &Matrix) -> Matrix {
    let row = |row: &Vec<f64>| {
        let total = crate::math::sum(row);
        row.iter().map(|x| 100.0 * x / total).collect()
    };
    theta.iter().map(row).collect()
}

/// Measures of a table in percent.
///
/// # Errors
/// [`EngineError::DimensionMismatch`] for a table that is not square.
pub fn measures(table: Matrix) -> Result<Measures, EngineError> {
    let series = table.len();
    if series == 0 || table.iter().any(|row| row.len() != series) {
        let message = "the table must be square".to_owned();
        return Err(EngineError::DimensionMismatch { message });
    }
    let others = |i: usize| (0..series).filter(move |j| *j != i);
    let from: Vec<f64> =
        (0..series).map(|i| others(i).fold(0.0, |sum, j| sum + table[i][j])).collect();
    let to: Vec<f64> =
        (0..series).map(|j| others(j).fold(0.0, |sum, i| sum + table[i][j])).collect();
    let net = to.iter().zip(&from).map(|(to, from)| to - from).collect();
    let npdc =
        (0..series).map(|i| (0..series).map(|j| table[i][j] - table[j][i]).collect()).collect();
    let count = series as f64;
    let tci = crate::math::sum(&from) / count;
    let ctci = (series > 1).then(|| tci * count / (count - 1.0));
    Ok(Measures { table, from, to, net, npdc, tci, ctci })
}
