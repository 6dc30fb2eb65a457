//! Correlation matrices: from rank measures, Cholesky factors, the nearest valid one.

use super::symmetric_eigen::symmetric_eigen;
use crate::error::EngineError;
use crate::math;

/// Square matrix as rows.
pub type Matrix = Vec<Vec<f64>>;

/// Correlation of normals that gives a rank correlation: 2·sin(πr/6) for `spearman`, sin(πt/2) for
/// `kendall`, unchanged for `pearson_z`.
///
/// # Errors
/// [`EngineError::Unsupported`] for another measure, [`EngineError::OutOfRange`] beyond [-1, 1].
///
/// ```
/// let rho = engine::random::correlation::rank_to_pearson("kendall", 1.0)?;
/// assert_eq!(rho, 1.0);
/// # Ok::<(), engine::error::EngineError>(())
/// ```
pub fn rank_to_pearson(measure: &str, value: f64) -> Result<f64, EngineError> {
    if value.is_nan() || value.abs() > 1.0 {
        let message = format!("a correlation of {value} is not within -1 and 1");
        return Err(EngineError::OutOfRange { message });
    }
    match measure {
        "pearson_z" => Ok(value),
        "spearman" => Ok(2.0 * math::sin(std::f64::consts::PI * value / 6.0)),
        "kendall" => Ok(math::sin(std::f64::consts::FRAC_PI_2 * value)),
        _ => {
            let message = format!("unknown measure `{measure}`; pearson_z, spearman or kendall");
            Err(EngineError::Unsupported { message })
        }
    }
}

/// Lower Cholesky factor of a symmetric positive definite matrix.
///
/// # Errors
/// [`EngineError::NotPositiveDefinite`] with the first bad row, [`EngineError::DimensionMismatch`]
/// when the matrix is not square.
pub fn cholesky(matrix: &Matrix) -> Result<Matrix, EngineError> {
    factor(matrix, |row, pivot| {
        if pivot > 0.0 {
            Ok(pivot.sqrt())
        } else {
            Err(EngineError::NotPositiveDefinite { row, pivot })
        }
    })
}

/// Lower factor of a semidefinite matrix: pivots of at most 1e-10 give a zero column.
///
/// # Errors
/// [`EngineError::DimensionMismatch`] when the matrix is not square.
pub fn semidefinite_cholesky(matrix: &Matrix) -> Result<Matrix, EngineError> {
    factor(matrix, |_, pivot| Ok(if pivot > 1e-10 { pivot.sqrt() } else { 0.0 }))
}

fn factor(
    matrix: &Matrix,
    diagonal: impl Fn(usize, f64) -> Result<f64, EngineError>,
) -> Result<Matrix, EngineError> {
    let n = check_square(matrix)?;
    let mut lower = vec![vec![0.0; n]; n];
    for j in 0..n {
        let pivot = (0..j).fold(matrix[j][j], |rest, k| rest - lower[j][k] * lower[j][k]);
        lower[j][j] = diagonal(j, pivot)?;
        for i in j + 1..n {
            let rest = (0..j).fold(matrix[i][j], |rest, k| rest - lower[i][k] * lower[j][k]);
            lower[i][j] = if lower[j][j] > 0.0 { rest / lower[j][j] } else { 0.0 };
        }
    }
    Ok(lower)
}

fn check_square(matrix: &Matrix) -> Result<usize, EngineError> {
    let n = matrix.len();
    if n == 0 || matrix.iter().any(|row| row.len() != n) {
        let message = format!("the matrix of {n} rows is not square");
        return Err(EngineError::DimensionMismatch { message });
    }
    Ok(n)
}

/// Nearest correlation matrix and how it was found.
#[derive(Debug, Clone, PartialEq)]
pub struct NearestCorrelation {
    /// The matrix.
    pub matrix: Matrix,
    /// Largest change of an entry.
    pub max_change: f64,
    /// Frobenius norm of the change.
    pub frobenius_distance: f64,
    /// Steps taken.
    pub iterations: usize,
}

impl NearestCorrelation {
    /// Whether the change is small enough (0.1) to be used in place of the given matrix.
    #[must_use]
    pub fn is_accepted(&self) -> bool {
        self.max_change <= 0.1
    }
}

/// Alternating projections with Dykstra's correction (Higham 2002).
///
/// Stops when no entry moves by more than `tolerance`, or after `max_iterations`.
///
/// # Errors
/// [`EngineError::DimensionMismatch`] when the matrix is not square.
pub fn nearest_correlation(
    matrix: &Matrix,
    max_iterations: usize,
    tolerance: f64,
) -> Result<NearestCorrelation, EngineError> {
    let n = check_square(matrix)?;
    let mut y = matrix.clone();
    let mut correction = vec![vec![0.0; n]; n];
    let mut iterations = 0;
    while iterations < max_iterations {
        iterations += 1;
        let r = combine(&y, &correction, |y, s| y - s);
        let x = project_semidefinite(&r);
        correction = combine(&x, &r, |x, r| x - r);
        let mut next = x;
        for (i, row) in next.iter_mut().enumerate() {
            row[i] = 1.0;
        }
        let moved = largest_difference(&next, &y);
        y = next;
        if moved <= tolerance {
            break;
        }
    }
    let squares = y.iter().flatten().zip(matrix.iter().flatten()).map(|(a, b)| (a - b) * (a - b));
    Ok(NearestCorrelation {
        max_change: largest_difference(&y, matrix),
        frobenius_distance: squares.sum::<f64>().sqrt(),
        matrix: y,
        iterations,
    })
}

fn project_semidefinite(matrix: &Matrix) -> Matrix {
    let n = matrix.len();
    let (values, vectors) = symmetric_eigen(matrix);
    let mut projected = vec![vec![0.0; n]; n];
    for (k, value) in values.iter().enumerate().filter(|(_, value)| **value > 0.0) {
        for i in 0..n {
            for j in 0..n {
                projected[i][j] += value * vectors[i][k] * vectors[j][k];
            }
        }
    }
    projected
}

fn combine(a: &Matrix, b: &Matrix, with: impl Fn(f64, f64) -> f64) -> Matrix {
    let rows = a.iter().zip(b);
    rows.map(|(a, b)| a.iter().zip(b).map(|(a, b)| with(*a, *b)).collect()).collect()
}

fn largest_difference(a: &Matrix, b: &Matrix) -> f64 {
    let pairs = a.iter().flatten().zip(b.iter().flatten());
    pairs.map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
}
