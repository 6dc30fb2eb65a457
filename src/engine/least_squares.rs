//! Least squares by Householder reflections (Golub & Van Loan, Matrix Computations, 5.2 and 5.3):
//! no normal equations, so that the condition is not squared.

use crate::error::EngineError;

/// A pivot below this share of the largest one means that columns depend on each other.
const RANK_TOLERANCE: f64 = 1e-12;

/// Coefficients B of min ‖X·B − Y‖, one list per column of Y.
///
/// `x` and `y` are columns of equal length, `x` with fewer columns than rows.
///
/// # Errors
/// [`EngineError::RankDeficient`] when columns of X depend on each other.
///
/// ```
/// use engine::least_squares::least_squares;
/// let ones = vec![1.0; 3];
/// let fit = least_squares(vec![ones, vec![0.0, 1.0, 2.0]], vec![vec![1.0, 3.0, 5.0]])?;
/// assert!((fit[0][0] - 1.0).abs() < 1e-14 && (fit[0][1] - 2.0).abs() < 1e-14);
/// # Ok::<(), engine::error::EngineError>(())
/// ```
pub fn least_squares(
    mut x: Vec<Vec<f64>>,
    mut y: Vec<Vec<f64>>,
) -> Result<Vec<Vec<f64>>, EngineError> {
    let columns = x.len();
    let mut pivots = vec![0.0; columns];
    for k in 0..columns {
        let norm = x[k][k..].iter().fold(0.0, |sum, value| sum + value * value).sqrt();
        pivots[k] = if x[k][k] > 0.0 { -norm } else { norm };
        let largest = pivots.iter().fold(0.0_f64, |most, pivot| most.max(pivot.abs()));
        if norm <= RANK_TOLERANCE * largest || norm == 0.0 {
            return Err(EngineError::RankDeficient { column: k });
        }
        x[k][k] -= pivots[k];
        let reflector = x[k][k..].to_vec();
        let scale = reflector.iter().fold(0.0, |sum, value| sum + value * value);
        let later = x[k + 1..].iter_mut().chain(y.iter_mut());
        for column in later {
            reflect(&reflector, scale, &mut column[k..]);
        }
    }
    let solve = |target: &Vec<f64>| {
        let mut solution = target[..columns].to_vec();
        for k in (0..columns).rev() {
            let known = (k + 1..columns).fold(0.0, |sum, j| sum + x[j][k] * solution[j]);
            solution[k] = (solution[k] - known) / pivots[k];
        }
        solution
    };
    Ok(y.iter().map(solve).collect())
}

/// v − 2·u(u·v)/(u·u).
fn reflect(reflector: &[f64], scale: f64, values: &mut [f64]) {
    let product = reflector.iter().zip(values.iter()).fold(0.0, |sum, (u, v)| sum + u * v);
    let factor = 2.0 * product / scale;
    values.iter_mut().zip(reflector).for_each(|(v, u)| *v -= factor * u);
}
