//! Forecast error variances by source (Pesaran & Shin 1998; Diebold & Yilmaz 2009, 2012).

use super::{Matrix, product};
use crate::error::EngineError;
use crate::random::correlation::cholesky;

/// How shocks of several series are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Identification {
    /// Generalised: no order of the series is assumed.
    #[default]
    Generalized,
    /// Cholesky: earlier series move first.
    Cholesky,
}

/// θ: share of the error variance of series i at the horizon that shocks of series j explain; rows
/// are not normalised.
///
/// # Errors
/// [`EngineError::DimensionMismatch`] for shapes that do not fit, [`EngineError::OutOfRange`] for a
/// horizon of 0 or a series without variance, [`EngineError::NotPositiveDefinite`] for a covariance
/// without Cholesky factor.
pub fn decompose(
    coefficients: &[Matrix],
    covariance: &Matrix,
    horizon: usize,
    identification: Identification,
) -> Result<Matrix, EngineError> {
    let series = covariance.len();
    check(coefficients, covariance, horizon)?;
    let impact = match identification {
        Identification::Generalized => covariance.clone(),
        Identification::Cholesky => cholesky(covariance)?,
    };
    let mut explained = vec![vec![0.0; series]; series];
    let mut total = vec![0.0; series];
    for response in responses(coefficients, series, horizon) {
        let shocks = product(&response, &impact);
        let spread = product(&response, covariance);
        for i in 0..series {
            for j in 0..series {
                explained[i][j] += shocks[i][j] * shocks[i][j];
                total[i] += spread[i][j] * response[i][j];
            }
        }
    }
    for i in 0..series {
        for j in 0..series {
            let own = match identification {
                Identification::Generalized => covariance[j][j],
                Identification::Cholesky => 1.0,
            };
            explained[i][j] /= own * total[i];
        }
    }
    Ok(explained)
}

fn check(coefficients: &[Matrix], covariance: &Matrix, horizon: usize) -> Result<(), EngineError> {
    let series = covariance.len();
    let is_square =
        |matrix: &Matrix| matrix.len() == series && matrix.iter().all(|row| row.len() == series);
    if series == 0 || !is_square(covariance) || !coefficients.iter().all(is_square) {
        let message = "covariance and coefficients must be square and of equal size".to_owned();
        return Err(EngineError::DimensionMismatch { message });
    }
    if !(1..=10_000).contains(&horizon) {
        let message = format!("horizon = {horizon}; 1 to 10000 steps are allowed");
        return Err(EngineError::OutOfRange { message });
    }
    if (0..series).any(|i| covariance[i][i] <= 0.0 || covariance[i][i].is_nan()) {
        let message = "a series has no variance; remove it".to_owned();
        return Err(EngineError::OutOfRange { message });
    }
    Ok(())
}

/// A_0 = I, A_h = Σ Φ_l·A_(h−l) for h < horizon.
fn responses(coefficients: &[Matrix], series: usize, horizon: usize) -> Vec<Matrix> {
    let identity =
        (0..series).map(|i| (0..series).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    let mut responses: Vec<Matrix> = vec![identity];
    for h in 1..horizon {
        let mut next = vec![vec![0.0; series]; series];
        for (phi, earlier) in coefficients.iter().zip(responses.iter().rev()) {
            let term = product(phi, earlier);
            let entries = next.iter_mut().flatten().zip(term.iter().flatten());
            entries.for_each(|(sum, x)| *sum += x);
        }
        debug_assert_eq!(responses.len(), h);
        responses.push(next);
    }
    responses
}
