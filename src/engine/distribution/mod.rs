//! Input distributions, each an inverse CDF (specification 1.5).
//!
//! One file per kind: checks, quantile, cumulative distribution, moments, quantile form. Bad
//! parameters are refused, never repaired.

mod beta;
mod draw_table;
pub mod incomplete_beta;
mod lognormal;
mod normal;
mod triangular;
mod uniform;

use beta::Beta;
use lognormal::Lognormal;
use normal::Normal;
use triangular::Triangular;
use uniform::Uniform;

use crate::error::EngineError;

/// Normal quantile at 95 %.
pub(crate) const Z95: f64 = 1.644_853_626_951_472_6;

/// A distribution, possibly truncated.
#[derive(Debug, Clone, PartialEq)]
pub struct Distribution {
    law: Law,
    truncation: Option<Truncation>,
}

#[derive(Debug, Clone, PartialEq)]
enum Law {
    Fixed(f64),
    Uniform(Uniform),
    Normal(Normal),
    Lognormal(Lognormal),
    Triangular(Triangular),
    Beta(Box<Beta>),
}

/// An interval and the probabilities at its ends.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Truncation {
    lo: f64,
    hi: f64,
    f_lo: f64,
    f_hi: f64,
}

/// Mean and standard deviation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moments {
    /// Mean.
    pub mean: f64,
    /// Standard deviation of the population.
    pub sd: f64,
}

/// Parameters in the file format's names; see [`Distribution::from_quantiles`].
pub type NamedParameters = Vec<(&'static str, f64)>;

impl Distribution {
    /// Always `value`.
    ///
    /// # Errors
    /// [`EngineError::InvalidDistribution`] when it is not finite.
    pub fn fixed(value: f64) -> Result<Self, EngineError> {
        finite("fixed", &[value])?;
        Ok(Law::Fixed(value).into())
    }

    /// Uniform on [min, max]; min = max is fixed.
    ///
    /// # Errors
    /// [`EngineError::InvalidDistribution`] when min > max.
    pub fn uniform(min: f64, max: f64) -> Result<Self, EngineError> {
        finite("uniform", &[min, max])?;
        if min == max {
            return Self::fixed(min);
        }
        Ok(Law::Uniform(Uniform::new(min, max)?).into())
    }

    /// Normal.
    ///
    /// # Errors
    /// [`EngineError::InvalidDistribution`] unless sd > 0.
    pub fn normal(mean: f64, sd: f64) -> Result<Self, EngineError> {
        finite("normal", &[mean, sd])?;
        Ok(Law::Normal(Normal::new(mean, sd)?).into())
    }

    /// Lognormal with mean and standard deviation of the logarithm.
    ///
    /// # Errors
    /// [`EngineError::InvalidDistribution`] unless sigma > 0.
    pub fn lognormal(mu: f64, sigma: f64) -> Result<Self, EngineError> {
        finite("lognormal", &[mu, sigma])?;
        Ok(Law::Lognormal(Lognormal::new(mu, sigma)?).into())
    }

    /// Triangular.
    ///
    /// # Errors
    /// [`EngineError::InvalidDistribution`] unless min ≤ mode ≤ max.
    pub fn triangular(min: f64, mode: f64, max: f64) -> Result<Self, EngineError> {
        finite("triangular", &[min, mode, max])?;
        if min == max && mode == min {
            return Self::fixed(min);
        }
        Ok(Law::Triangular(Triangular::new(min, mode, max)?).into())
    }

    /// PERT: a beta law with mode, concentrated by `lambda` (4 by convention).
    ///
    /// # Errors
    /// [`EngineError::InvalidDistribution`] unless min ≤ mode ≤ max and lambda > 0.
    ///
    /// ```
    /// use engine::distribution::Distribution;
    /// let pert = Distribution::pert(0.0, 2.0, 4.0, 4.0)?;
    /// assert!((pert.quantile(0.5) - 2.0).abs() < 1e-14);
    /// # Ok::<(), engine::error::EngineError>(())
    /// ```
    pub fn pert(min: f64, mode: f64, max: f64, lambda: f64) -> Result<Self, EngineError> {
        finite("pert", &[min, mode, max, lambda])?;
        if min == max && mode == min {
            return Self::fixed(min);
        }
        Ok(Law::Beta(Box::new(Beta::pert(min, mode, max, lambda)?)).into())
    }

    /// Beta on [min, max].
    ///
    /// # Errors
    /// [`EngineError::InvalidDistribution`] unless both shapes are positive and min ≤ max.
    pub fn beta(alpha: f64, beta: f64, min: f64, max: f64) -> Result<Self, EngineError> {
        finite("beta", &[alpha, beta, min, max])?;
        let law = Beta::new(alpha, beta, min, max)?;
        if min == max {
            return Self::fixed(min);
        }
        Ok(Law::Beta(Box::new(law)).into())
    }

    /// The distribution of `kind` with these 5 % and 95 % quantiles.
    ///
    /// # Errors
    /// [`EngineError::InvalidQuantiles`] unless q05 < q95 (and q05 > 0 for `lognormal`),
    /// [`EngineError::Unsupported`] for kinds without a quantile form.
    pub fn from_quantiles(
        kind: &str,
        q05: f64,
        q95: f64,
        mode: Option<f64>,
    ) -> Result<Self, EngineError> {
        if !(q05.is_finite() && q95.is_finite() && q05 < q95) {
            let message = format!("q05 = {q05} must be below q95 = {q95}");
            return Err(EngineError::InvalidQuantiles { message });
        }
        Ok(match (kind, mode) {
            ("uniform", None) => Law::Uniform(Uniform::from_quantiles(q05, q95)?).into(),
            ("normal", None) => Law::Normal(Normal::from_quantiles(q05, q95)?).into(),
            ("lognormal", None) => Law::Lognormal(Lognormal::from_quantiles(q05, q95)?).into(),
            ("beta", None) => Law::Beta(Box::new(Beta::from_quantiles(q05, q95)?)).into(),
            ("triangular", Some(mode)) => {
                Law::Triangular(Triangular::from_quantiles(q05, mode, q95)?).into()
            }
            ("triangular", None) => {
                let message = "a triangular law from quantiles also needs its mode".to_owned();
                return Err(EngineError::InvalidQuantiles { message });
            }
            _ => {
                let message = format!("`{kind}` has no form with q05, q95 and these fields");
                return Err(EngineError::Unsupported { message });
            }
        })
    }

    /// Restricts the distribution to [lo, hi]: true truncation, not clamping.
    ///
    /// # Errors
    /// [`EngineError::InvalidDistribution`] unless lo < hi with some probability between them.
    pub fn truncate(mut self, lo: f64, hi: f64) -> Result<Self, EngineError> {
        let (f_lo, f_hi) = (self.cdf(lo), self.cdf(hi));
        let holds =
            lo < hi && if let Law::Fixed(x) = self.law { lo <= x && x <= hi } else { f_lo < f_hi };
        if !holds {
            let message = format!("nothing of the distribution lies within {lo} and {hi}");
            return Err(EngineError::InvalidDistribution { message });
        }
        self.truncation = Some(Truncation { lo, hi, f_lo, f_hi });
        Ok(self)
    }

    /// Whether it always has the same value.
    #[must_use]
    pub fn is_fixed(&self) -> bool {
        matches!(self.law, Law::Fixed(_))
    }

    /// Value at level `u` in (0, 1).
    #[must_use]
    pub fn quantile(&self, u: f64) -> f64 {
        match self.truncation {
            Some(t) if !matches!(self.law, Law::Fixed(_)) => {
                self.untruncated_quantile(t.f_lo + u * (t.f_hi - t.f_lo)).clamp(t.lo, t.hi)
            }
            _ => self.untruncated_quantile(u),
        }
    }

    /// The same for draws by the thousand: within 10⁻¹² of the law's range of
    /// [`Distribution::quantile`], and many times as fast for beta and PERT.
    ///
    /// ```
    /// use engine::distribution::Distribution;
    /// let law = Distribution::pert(0.0, 1.0, 4.0, 4.0)?;
    /// assert!((law.draw(0.3) - law.quantile(0.3)).abs() < 4e-12);
    /// # Ok::<(), engine::error::EngineError>(())
    /// ```
    #[must_use]
    pub fn draw(&self, u: f64) -> f64 {
        match (&self.law, self.truncation) {
            (Law::Beta(law), Some(t)) => law.draw(t.f_lo + u * (t.f_hi - t.f_lo)).clamp(t.lo, t.hi),
            (Law::Beta(law), None) => law.draw(u),
            _ => self.quantile(u),
        }
    }

    fn untruncated_quantile(&self, u: f64) -> f64 {
        match &self.law {
            Law::Fixed(value) => *value,
            Law::Uniform(law) => law.quantile(u),
            Law::Normal(law) => law.quantile(u),
            Law::Lognormal(law) => law.quantile(u),
            Law::Triangular(law) => law.quantile(u),
            Law::Beta(law) => law.quantile(u),
        }
    }

    /// Probability of at most `x`.
    #[must_use]
    pub fn cdf(&self, x: f64) -> f64 {
        let p = match &self.law {
            Law::Fixed(value) => f64::from(x >= *value),
            Law::Uniform(law) => law.cdf(x),
            Law::Normal(law) => law.cdf(x),
            Law::Lognormal(law) => law.cdf(x),
            Law::Triangular(law) => law.cdf(x),
            Law::Beta(law) => law.cdf(x),
        };
        match self.truncation {
            Some(t) if t.f_lo < t.f_hi => ((p - t.f_lo) / (t.f_hi - t.f_lo)).clamp(0.0, 1.0),
            _ => p,
        }
    }

    /// Mean and standard deviation.
    ///
    /// # Errors
    /// [`EngineError::Unsupported`] for a truncated distribution.
    pub fn moments(&self) -> Result<Moments, EngineError> {
        if self.truncation.is_some() {
            let message = "moments of a truncated distribution are not offered".to_owned();
            return Err(EngineError::Unsupported { message });
        }
        Ok(match &self.law {
            Law::Fixed(value) => Moments { mean: *value, sd: 0.0 },
            Law::Uniform(law) => law.moments(),
            Law::Normal(law) => law.moments(),
            Law::Lognormal(law) => law.moments(),
            Law::Triangular(law) => law.moments(),
            Law::Beta(law) => law.moments(),
        })
    }

    /// Kind and parameters in the file format's names (PERT as its beta law).
    #[must_use]
    pub fn parameters(&self) -> (&'static str, NamedParameters) {
        match &self.law {
            Law::Fixed(value) => ("fixed", vec![("value", *value)]),
            Law::Uniform(law) => ("uniform", law.parameters()),
            Law::Normal(law) => ("normal", law.parameters()),
            Law::Lognormal(law) => ("lognormal", law.parameters()),
            Law::Triangular(law) => ("triangular", law.parameters()),
            Law::Beta(law) => ("beta", law.parameters()),
        }
    }
}

impl From<Law> for Distribution {
    fn from(law: Law) -> Self {
        Self { law, truncation: None }
    }
}

fn finite(kind: &str, values: &[f64]) -> Result<(), EngineError> {
    if values.iter().all(|x| x.is_finite()) {
        return Ok(());
    }
    Err(invalid(format!("the parameters of `{kind}` must be finite numbers")))
}

fn invalid(message: String) -> EngineError {
    EngineError::InvalidDistribution { message }
}
