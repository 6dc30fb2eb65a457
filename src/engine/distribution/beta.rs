//! Beta on an interval, and PERT as its special case.

use std::sync::OnceLock;

use super::draw_table::DrawTable;
use super::incomplete_beta::{IncompleteBeta, QuantileTable};
use super::{Moments, NamedParameters, invalid};
use crate::error::EngineError;
use crate::math;

/// Newton steps of the search for shapes from quantiles (specification 1.5).
const MAX_STEPS: usize = 50;

#[derive(Debug, Clone)]
pub(super) struct Beta {
    alpha: f64,
    beta: f64,
    min: f64,
    max: f64,
    table: QuantileTable,
    /// Made when many draws are wanted.
    draws: OnceLock<DrawTable>,
}

impl PartialEq for Beta {
    fn eq(&self, other: &Self) -> bool {
        // The table follows from the shapes.
        (self.alpha, self.beta, self.min, self.max)
            == (other.alpha, other.beta, other.min, other.max)
    }
}

impl Beta {
    pub(super) fn new(alpha: f64, beta: f64, min: f64, max: f64) -> Result<Self, EngineError> {
        if alpha > 0.0 && beta > 0.0 && min <= max {
            let table = QuantileTable::new(alpha, beta);
            return Ok(Self { alpha, beta, min, max, table, draws: OnceLock::new() });
        }
        Err(invalid(format!(
            "beta needs positive shapes and min ≤ max, got {alpha}, {beta}, {min}, {max}"
        )))
    }

    pub(super) fn pert(min: f64, mode: f64, max: f64, lambda: f64) -> Result<Self, EngineError> {
        if !(min <= mode && mode <= max && min < max && lambda > 0.0) {
            return Err(invalid(format!(
                "pert needs min ≤ mode ≤ max and lambda > 0, got {min}, {mode}, {max}, {lambda}"
            )));
        }
        let width = max - min;
        Self::new(
            1.0 + lambda * (mode - min) / width,
            1.0 + lambda * (max - mode) / width,
            min,
            max,
        )
    }

    /// Shapes on [0, 1] with the given quantiles: Newton in the logarithms of the shapes.
    pub(super) fn from_quantiles(q05: f64, q95: f64) -> Result<Self, EngineError> {
        let refuse = |reason: &str| EngineError::InvalidQuantiles {
            message: format!("no beta law on 0 to 1 has q05 = {q05} and q95 = {q95}: {reason}"),
        };
        if q05 <= 0.0 || q95 >= 1.0 {
            return Err(refuse("both must lie between 0 and 1"));
        }
        let (mean, sd) = (0.5 * (q05 + q95), (q95 - q05) / (2.0 * super::Z95));
        let concentration = (mean * (1.0 - mean) / (sd * sd) - 1.0).max(0.1);
        let (mut x, mut y) =
            (math::ln(mean * concentration), math::ln((1.0 - mean) * concentration));
        let miss = |x: f64, y: f64| {
            let law = IncompleteBeta::new(math::exp(x), math::exp(y));
            (law.value(q05) - 0.05, law.value(q95) - 0.95)
        };
        for _ in 0..MAX_STEPS {
            let (f, g) = miss(x, y);
            if f.abs().max(g.abs()) < 1e-15 {
                break;
            }
            const H: f64 = 1e-6;
            let ((fx, gx), (fy, gy)) = (miss(x + H, y), miss(x, y + H));
            let (fx, gx, fy, gy) = ((fx - f) / H, (gx - g) / H, (fy - f) / H, (gy - g) / H);
            let determinant = fx * gy - fy * gx;
            let step_x = ((f * gy - g * fy) / determinant).clamp(-1.0, 1.0);
            let step_y = ((g * fx - f * gx) / determinant).clamp(-1.0, 1.0);
            (x, y) = (x - step_x, y - step_y);
            if step_x.abs().max(step_y.abs()) < 1e-15 {
                break;
            }
        }
        let (f, g) = miss(x, y);
        if f.abs().max(g.abs()).partial_cmp(&1e-10) != Some(std::cmp::Ordering::Less) {
            return Err(refuse("the search did not converge"));
        }
        Self::new(math::exp(x), math::exp(y), 0.0, 1.0)
    }

    pub(super) fn quantile(&self, u: f64) -> f64 {
        self.min + (self.max - self.min) * self.table.quantile(u)
    }

    pub(super) fn draw(&self, u: f64) -> f64 {
        let draws = self.draws.get_or_init(|| DrawTable::new(&self.table));
        self.min + (self.max - self.min) * draws.quantile(&self.table, u)
    }

    pub(super) fn cdf(&self, x: f64) -> f64 {
        self.table.law().value(((x - self.min) / (self.max - self.min)).clamp(0.0, 1.0))
    }

    pub(super) fn moments(&self) -> Moments {
        let (a, b, width) = (self.alpha, self.beta, self.max - self.min);
        let total = a + b;
        let sd = width * (a * b / (total + 1.0)).sqrt() / total;
        Moments { mean: self.min + width * a / total, sd }
    }

    pub(super) fn parameters(&self) -> NamedParameters {
        vec![("alpha", self.alpha), ("beta", self.beta), ("min", self.min), ("max", self.max)]
    }
}
