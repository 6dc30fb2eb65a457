//! How much of the forecast error of each series comes from the others (Diebold & Yilmaz 2009, 2012,
//! 2014; specification 5.2).
//!
//! | module | subject |
//! |---|---|
//! | [`autoregression`] | vector autoregression, lag choice, stability |
//! | [`decomposition`] | forecast error variances by source |
//! | [`measures`] | from, to, net, total |

pub mod autoregression;
pub mod decomposition;
pub mod measures;

/// Square matrix as rows.
pub type Matrix = Vec<Vec<f64>>;

/// A·B.
fn product(a: &Matrix, b: &Matrix) -> Matrix {
    let columns = b.first().map_or(0, Vec::len);
    let entry = |row: &Vec<f64>, j: usize| {
        row.iter().zip(b).fold(0.0, |sum, (x, other)| sum + x * other[j])
    };
    a.iter().map(|row| (0..columns).map(|j| entry(row, j)).collect()).collect()
}
