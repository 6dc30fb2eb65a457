//! How two results differ, sector by sector.

use serde::{Deserialize, Serialize};

use crate::{Answer, SectorAnswer};

/// One sector on both sides; none where a side does not have it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SectorDifference {
    /// Identifier of the sector.
    pub id: String,
    /// On the first side.
    pub a: Option<Figures>,
    /// On the second side.
    pub b: Option<Figures>,
    /// Mean of b minus mean of a, in percent of the sector's 12-month demand pool.
    pub change: Option<f64>,
    /// Standard error of the change, as if both runs were independent: with common random numbers the
    /// real one is smaller, and nothing where all figures are the same.
    pub standard_error: Option<f64>,
}

/// Figures of one side.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// 5 % quantile of the effect, in percent of the sector's 12-month demand pool.
    pub p05: f64,
    /// Its median.
    pub p50: f64,
    /// Its 95 % quantile.
    pub p95: f64,
    /// Its mean.
    pub mean: f64,
    /// Standard error of the mean.
    pub standard_error: f64,
    /// Share of draws in which the sector is first by size of benefit.
    pub first_by_size: f64,
    /// The same by all criteria.
    pub first_by_criteria: f64,
}

impl From<&SectorAnswer> for Figures {
    fn from(sector: &SectorAnswer) -> Self {
        let first = |shares: &[f64]| shares.first().copied().unwrap_or_default();
        Self {
            p05: sector.p05,
            p50: sector.p50,
            p95: sector.p95,
            mean: sector.mean,
            standard_error: sector.standard_error,
            first_by_size: first(&sector.rank_probability),
            first_by_criteria: first(&sector.rank_acceptability),
        }
    }
}

/// None where every figure is the same: the runs took the same draws.
fn error_of_change((a, b): (Figures, Figures)) -> f64 {
    if a == b { 0.0 } else { a.standard_error.hypot(b.standard_error) }
}

/// All sectors of both sides, those of the first in front.
#[must_use]
pub fn differences([a, b]: &[Answer; 2]) -> Vec<SectorDifference> {
    let of = |answer: &Answer, id: &str| {
        answer.sectors.iter().find(|sector| sector.id == id).map(Figures::from)
    };
    let only_b = b.sectors.iter().filter(|sector| of(a, &sector.id).is_none());
    let ids = a.sectors.iter().chain(only_b).map(|sector| sector.id.clone());
    ids.map(|id| {
        let (a, b) = (of(a, &id), of(b, &id));
        let both = a.zip(b);
        SectorDifference {
            change: both.map(|(a, b)| b.mean - a.mean),
            standard_error: both.map(error_of_change),
            id,
            a,
            b,
        }
    })
    .collect()
}
