//! What comes back. Field names are the stable interface of the command line.

use serde::{Deserialize, Serialize};

use crate::answer::content_hash;
use crate::figure::{Figure, Spread};

/// Result. Log changes are shown as percent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TransmissionAnswer {
    /// SHA-256 of the canonical case.
    pub case_hash: String,
    /// Scenario identifier.
    pub scenario: String,
    /// Seed of the generator.
    pub seed: u64,
    /// Number of draws.
    pub samples: usize,
    /// Change of every driver and channel in percent, in the order of the case.
    pub nodes: Vec<NodeAnswer>,
    /// Edges in the order of the case.
    pub edges: Vec<EdgeAnswer>,
    /// Paths in the order of the graph.
    pub paths: Vec<PathFlow>,
    /// How a sector's benefit goes with a driver: driver, sector.
    pub conditional: Vec<Vec<Conditional>>,
    /// FNV-1a 64 over all of the above, packed; empty until the run is complete.
    pub result_hash: String,
}

/// One driver or channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NodeAnswer {
    /// Identifier.
    pub id: String,
    /// Its change in percent.
    pub change: Figure<Spread>,
}

/// One edge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EdgeAnswer {
    /// Its elasticity.
    pub coefficient: Figure<Spread>,
    /// Elasticities that stand for equal shares of the draws.
    pub dots: Vec<f64>,
    /// What runs over it to each sector that it reaches.
    pub flows: Vec<Flow>,
}

/// What reaches a sector over an edge, in percent of the sector's pool.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Flow {
    /// Place of the sector.
    pub sector: usize,
    /// Mean; the flows into a sector add up to its mean benefit.
    pub mean: f64,
    /// 5 % quantile.
    pub p05: f64,
    /// 95 % quantile.
    pub p95: f64,
}

/// What reaches a sector over one path, in percent of the sector's pool.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PathFlow {
    /// Node identifiers from driver to sector.
    pub nodes: Vec<String>,
    /// Its flow.
    pub flow: Flow,
}

/// A sector's benefit in draws sorted by a driver.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conditional {
    /// Groups of draws, smallest driver first; one for a driver that does not vary.
    pub bins: Vec<Bin>,
    /// Correlation ratio: variance of the groups' means over the variance of the benefit; none for a
    /// benefit that does not vary.
    pub explained: Figure,
}

/// One group of draws.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    /// Median change of the driver in percent.
    pub driver: f64,
    /// 5 % quantile of the benefit in percent.
    pub p05: f64,
    /// Median.
    pub p50: f64,
    /// 95 % quantile.
    pub p95: f64,
}

impl TransmissionAnswer {
    /// FNV-1a 64 over the packed form of everything but the hash.
    #[must_use]
    pub fn compute_hash(&self) -> String {
        content_hash(&Self { result_hash: String::new(), ..self.clone() })
    }
}
