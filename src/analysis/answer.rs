//! What comes back from a run. Field names are the stable interface of the command line.

use engine::hash::Fnv1a64;
use serde::{Deserialize, Serialize};

use crate::preference::Preference;
use crate::request::Sampling;

/// Result of one run. Benefits in percent of the sector's 12-month demand pool.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Case identifier.
    pub case: String,
    /// SHA-256 of the canonical case.
    pub case_hash: String,
    /// Version of the engine.
    pub engine_version: String,
    /// Scenario identifier.
    pub scenario: String,
    /// Seed of the generator.
    pub seed: u64,
    /// Number of draws.
    pub samples: usize,
    /// Where the numbers come from.
    #[serde(default)]
    pub sampling: Sampling,
    /// What was known about the weights of the criteria.
    #[serde(default)]
    pub preference: Preference,
    /// Largest change of a correlation of the case that made them possible together; zero when they
    /// were (specification 1.6).
    #[serde(default)]
    pub correlation_change: f64,
    /// Sectors in the order of the case.
    pub sectors: Vec<SectorAnswer>,
    /// Paths from drivers to sectors; the means of a sector's paths add up to its mean.
    pub paths: Vec<PathAnswer>,
    /// Projects that state a share of their sector.
    pub projects: Vec<ProjectAnswer>,
    /// FNV-1a 64 over the bits of all numbers above, in order.
    pub result_hash: String,
}

/// One sector.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct SectorAnswer {
    /// Sector identifier.
    pub id: String,
    /// 5 % quantile of the benefit.
    pub p05: f64,
    /// Median.
    pub p50: f64,
    /// 95 % quantile.
    pub p95: f64,
    /// Mean.
    pub mean: f64,
    /// Standard error of the mean.
    pub standard_error: f64,
    /// Share of draws with a positive benefit.
    pub probability_positive: f64,
    /// Share of draws in which the sector takes each rank by benefit alone.
    pub rank_probability: Vec<f64>,
    /// Standard error of the share of its first rank by benefit.
    pub rank_probability_error: f64,
    /// Share of draws in which its benefit exceeds that of each sector.
    pub benefit_exceeds: Vec<f64>,
    /// Share of draws in which it takes each rank by all criteria, weights unknown (SMAA-2).
    pub rank_acceptability: Vec<f64>,
    /// Standard error of the share of its first rank by all criteria.
    pub rank_acceptability_error: f64,
    /// Share of draws in which its total value exceeds that of each sector (SMAA-2).
    pub pairwise_winning: Vec<f64>,
    /// Holistic acceptability index.
    pub holistic_acceptability: f64,
    /// Mean weights of the draws in which it is first; none if it never is.
    pub central_weights: Option<Vec<f64>>,
    /// Share of draws in which it is first under its central weights.
    pub confidence: Option<f64>,
    /// Mean of each criterion, in the order of the case.
    pub criterion_means: Vec<f64>,
}

/// One path of the graph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PathAnswer {
    /// Node identifiers from driver to sector.
    pub nodes: Vec<String>,
    /// Mean contribution to the sector's benefit, in percent.
    pub mean: f64,
}

/// One project: its share of the sector's benefit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProjectAnswer {
    /// Project identifier.
    pub id: String,
    /// 5 % quantile of the benefit.
    pub p05: f64,
    /// Median.
    pub p50: f64,
    /// 95 % quantile.
    pub p95: f64,
}

impl Answer {
    /// FNV-1a 64 over the bits of all numbers, in field order; missing numbers are left out.
    #[must_use]
    pub fn compute_hash(&self) -> String {
        let mut hash = Fnv1a64::default();
        let mut add = |x: f64| hash.write_f64(x);
        for s in &self.sectors {
            [s.p05, s.p50, s.p95, s.mean, s.standard_error, s.probability_positive]
                .into_iter()
                .chain(s.rank_probability.iter().copied())
                .chain([s.rank_probability_error])
                .chain(s.benefit_exceeds.iter().copied())
                .chain(s.rank_acceptability.iter().copied())
                .chain([s.rank_acceptability_error])
                .chain(s.pairwise_winning.iter().copied())
                .chain([s.holistic_acceptability])
                .chain(s.central_weights.iter().flatten().copied())
                .chain(s.confidence)
                .chain(s.criterion_means.iter().copied())
                .for_each(&mut add);
        }
        self.paths.iter().for_each(|path| add(path.mean));
        self.projects.iter().flat_map(|p| [p.p05, p.p50, p.p95]).for_each(&mut add);
        hash.hex()
    }
}

/// FNV-1a 64 over the packed form of an answer whose own hash is empty.
pub(crate) fn content_hash(answer: &impl Serialize) -> String {
    let mut hash = Fnv1a64::default();
    hash.write_bytes(&packed::write(answer));
    hash.hex()
}
