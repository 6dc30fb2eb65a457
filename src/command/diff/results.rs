//! How two results differ, sector by sector.

use analysis::{Answer, SectorAnswer};
use serde::Serialize;

/// One sector on both sides; none where a side does not have it.
#[derive(Debug, Serialize)]
pub(crate) struct SectorDifference {
    id: String,
    a: Option<Figures>,
    b: Option<Figures>,
    /// Mean of b minus mean of a, in percent of the sector's 12-month demand pool.
    change: Option<f64>,
    /// Standard error of the change, as if both runs were independent: with common random numbers the
    /// real one is smaller.
    standard_error: Option<f64>,
}

/// Figures of one side.
#[derive(Debug, Clone, Copy, Serialize)]
struct Figures {
    p05: f64,
    p50: f64,
    p95: f64,
    mean: f64,
    standard_error: f64,
    first_by_size: f64,
    first_by_criteria: f64,
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

/// All sectors of both sides, those of the first in front.
pub(crate) fn differences([a, b]: &[Answer; 2]) -> Vec<SectorDifference> {
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
            standard_error: both.map(|(a, b)| a.standard_error.hypot(b.standard_error)),
            id,
            a,
            b,
        }
    })
    .collect()
}

impl SectorDifference {
    /// One line of the table.
    pub(crate) fn print(&self) {
        let quantiles = |figures: Option<Figures>| {
            figures
                .map_or("–".to_owned(), |f| format!("{:.2}/{:.2}/{:.2} %", f.p05, f.p50, f.p95))
        };
        let number = |x: Option<f64>, sign: bool| match x {
            Some(x) if sign => format!("{x:+.2}"),
            Some(x) => format!("{x:.2}"),
            None => "–".to_owned(),
        };
        let share =
            |f: Option<Figures>| f.map_or("–".to_owned(), |f| format!("{:.3}", f.first_by_size));
        println!(
            "{:<14}{:>26}{:>26}{:>10}{:>8}{:>16}",
            self.id,
            quantiles(self.a),
            quantiles(self.b),
            number(self.change, true),
            number(self.standard_error, false),
            format!("{} -> {}", share(self.a), share(self.b))
        );
    }
}
