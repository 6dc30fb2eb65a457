//! Vector autoregression with a constant, equation by equation (specification 5.2).

use super::{Matrix, product};
use crate::error::EngineError;
use crate::least_squares::least_squares;
use crate::math::{exp, ln};
use crate::random::correlation::cholesky;

/// Observations beyond the coefficients of an equation that an estimate needs.
const SPARE_ROWS: usize = 10;
/// Squarings of the companion matrix; the spectral radius is then exact to about 1e-10.
const SQUARINGS: u32 = 40;

/// An estimated VAR(p).
#[derive(Debug, Clone, PartialEq)]
pub struct Autoregression {
    /// Constant of each equation.
    pub intercept: Vec<f64>,
    /// `coefficients[l][i][j]`: series j at lag l + 1 on series i.
    pub coefficients: Vec<Matrix>,
    /// E′E / (T − p).
    pub residual_covariance: Matrix,
    /// T − p.
    pub observations: usize,
}

impl Autoregression {
    /// Estimates a VAR of `lags` lags from rows of observations.
    ///
    /// # Errors
    /// [`EngineError::DimensionMismatch`] for ragged rows, [`EngineError::OutOfRange`] for no lag or
    /// values that are not finite, [`EngineError::TooFewRows`], [`EngineError::RankDeficient`].
    pub fn estimate(data: &[Vec<f64>], lags: usize) -> Result<Self, EngineError> {
        Self::estimate_from(data, lags, lags)
    }

    /// As [`Autoregression::estimate`], with the first `skipped` rows as history only.
    fn estimate_from(data: &[Vec<f64>], lags: usize, skipped: usize) -> Result<Self, EngineError> {
        let series = check(data, lags, skipped)?;
        let rows = skipped..data.len();
        let mut x = vec![vec![1.0; rows.len()]];
        for lag in 1..=lags {
            x.extend((0..series).map(|j| rows.clone().map(|t| data[t - lag][j]).collect()));
        }
        let y: Vec<Vec<f64>> =
            (0..series).map(|i| rows.clone().map(|t| data[t][i]).collect()).collect();
        let fitted = least_squares(x.clone(), y.clone())?;
        let residuals: Vec<Vec<f64>> = fitted
            .iter()
            .zip(&y)
            .map(|(beta, y)| {
                let predicted = |t: usize| beta.iter().zip(&x).fold(0.0, |s, (b, x)| s + b * x[t]);
                y.iter().enumerate().map(|(t, y)| y - predicted(t)).collect()
            })
            .collect();
        let observations = rows.len();
        let covariance = |a: &Vec<f64>, b: &Vec<f64>| {
            a.iter().zip(b).fold(0.0, |s, (a, b)| s + a * b) / observations as f64
        };
        let row = |a: &Vec<f64>| residuals.iter().map(|b| covariance(a, b)).collect();
        Ok(Self {
            intercept: fitted.iter().map(|beta| beta[0]).collect(),
            coefficients: (0..lags)
                .map(|lag| {
                    let from = 1 + lag * series;
                    fitted.iter().map(|beta| beta[from..from + series].to_vec()).collect()
                })
                .collect(),
            residual_covariance: residuals.iter().map(row).collect(),
            observations,
        })
    }

    /// Largest modulus of the eigenvalues of the companion matrix; from 1 on shocks never die out.
    ///
    /// ρ = lim ‖Aⁿ‖^(1/n) (Gelfand), n doubled by squaring.
    #[must_use]
    pub fn spectral_radius(&self) -> f64 {
        let (series, lags) = (self.intercept.len(), self.coefficients.len());
        let size = series * lags;
        let mut power: Matrix = (0..size)
            .map(|row| {
                let entry = |column: usize| match row.checked_sub(series) {
                    None => self.coefficients[column / series][row][column % series],
                    Some(above) => f64::from(u8::from(above == column)),
                };
                (0..size).map(entry).collect()
            })
            .collect();
        let (mut log_norm, mut exponent) = (0.0, 1.0);
        for _ in 0..SQUARINGS {
            let norm = power.iter().flatten().fold(0.0_f64, |most, x| most.max(x.abs()));
            if norm == 0.0 {
                return 0.0;
            }
            power.iter_mut().flatten().for_each(|x| *x /= norm);
            log_norm += ln(norm) / exponent;
            power = product(&power, &power);
            exponent *= 2.0;
        }
        exp(log_norm)
    }
}

/// Number of series, when the data carry the estimate.
fn check(data: &[Vec<f64>], lags: usize, skipped: usize) -> Result<usize, EngineError> {
    let series = data.first().map_or(0, Vec::len);
    if lags == 0 {
        let message = "lags = 0; at least one lag is needed".to_owned();
        return Err(EngineError::OutOfRange { message });
    }
    if series == 0 || data.iter().any(|row| row.len() != series) {
        let message = "rows of equal, positive length are needed".to_owned();
        return Err(EngineError::DimensionMismatch { message });
    }
    if data.iter().flatten().any(|x| !x.is_finite()) {
        let message = "a value is not a finite number; fill or remove such rows".to_owned();
        return Err(EngineError::OutOfRange { message });
    }
    let needed = series * lags + 1 + SPARE_ROWS + skipped;
    if data.len() < needed {
        return Err(EngineError::TooFewRows { rows: data.len(), needed });
    }
    Ok(series)
}

/// Information criteria of VAR(1) to VAR(`max_lags`) on their common sample.
#[derive(Debug, Clone, PartialEq)]
pub struct LagOrder {
    /// Akaike: ln det Σ + 2(pK² + K)/T.
    pub aic: Vec<f64>,
    /// Schwarz: ln det Σ + ln T·(pK² + K)/T.
    pub bic: Vec<f64>,
}

impl LagOrder {
    /// Criteria of every order.
    ///
    /// # Errors
    /// As [`Autoregression::estimate`]; [`EngineError::RankDeficient`] also for a singular Σ.
    pub fn estimate(data: &[Vec<f64>], max_lags: usize) -> Result<Self, EngineError> {
        let (mut aic, mut bic) = (Vec::new(), Vec::new());
        for lags in 1..=max_lags {
            let fit = Autoregression::estimate_from(data, lags, max_lags)?;
            let (series, rows) = (fit.intercept.len() as f64, fit.observations as f64);
            let lower = cholesky(&fit.residual_covariance)
                .map_err(|_| EngineError::RankDeficient { column: 0 })?;
            let log_det = (0..lower.len()).fold(0.0, |sum, i| sum + 2.0 * ln(lower[i][i]));
            let penalty = (lags as f64 * series * series + series) / rows;
            aic.push(log_det + 2.0 * penalty);
            bic.push(log_det + ln(rows) * penalty);
        }
        Ok(Self { aic, bic })
    }

    /// Order with the smallest value, from 1.
    #[must_use]
    pub fn best(criterion: &[f64]) -> usize {
        let smallest = criterion.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1));
        smallest.map_or(1, |(place, _)| place + 1)
    }
}
