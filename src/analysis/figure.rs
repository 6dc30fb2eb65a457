//! A figure that may not exist, as it travels.

use engine::finance::undefined::Undefined;
use engine::sample::Quantiles;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A figure, or the code of the reason why there is none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", untagged)]
pub enum Figure<T = f64> {
    /// The figure.
    Known(T),
    /// Why there is none.
    Undefined {
        /// Code of [`Undefined`].
        reason: String,
    },
}

/// In JSON a number or an object with the reason; between programs a result of both.
impl<T: Serialize> Serialize for Figure<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            Self::serialize(self, to)
        } else {
            self.as_result().serialize(to)
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Figure<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        if from.is_human_readable() {
            return Self::deserialize(from);
        }
        Ok(match Result::<T, String>::deserialize(from)? {
            Ok(figure) => Self::Known(figure),
            Err(reason) => Self::Undefined { reason },
        })
    }
}

impl<T> Figure<T> {
    /// The figure, if there is one.
    #[must_use]
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(figure) => Some(figure),
            Self::Undefined { .. } => None,
        }
    }

    /// The figure.
    ///
    /// # Errors
    /// The code of the reason why there is none.
    pub fn as_result(&self) -> Result<&T, &str> {
        match self {
            Self::Known(figure) => Ok(figure),
            Self::Undefined { reason } => Err(reason),
        }
    }
}

impl<T> From<Result<T, Undefined>> for Figure<T> {
    fn from(result: Result<T, Undefined>) -> Self {
        match result {
            Ok(figure) => Self::Known(figure),
            Err(reason) => Self::Undefined { reason: reason.code().to_owned() },
        }
    }
}

/// Five quantiles.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// 5 %.
    pub p05: f64,
    /// 25 %.
    pub p25: f64,
    /// Median.
    pub p50: f64,
    /// 75 %.
    pub p75: f64,
    /// 95 %.
    pub p95: f64,
}

impl From<Quantiles> for Spread {
    fn from(q: Quantiles) -> Self {
        Self { p05: q.p05, p25: q.p25, p50: q.p50, p75: q.p75, p95: q.p95 }
    }
}

impl From<Result<Quantiles, Undefined>> for Figure<Spread> {
    fn from(result: Result<Quantiles, Undefined>) -> Self {
        result.map(Spread::from).into()
    }
}

/// A log change in percent: 100·(e^x − 1).
///
/// ```
/// assert_eq!(analysis::figure::percent_of_log(0.0), 0.0);
/// ```
#[must_use]
pub fn percent_of_log(change: f64) -> f64 {
    engine::transmission::percent(change)
}
