//! What a search for tipping points gives. Field names are the stable interface of the command line.

use serde::{Deserialize, Serialize};

use super::statement::Statement;
use crate::answer::content_hash;
use crate::figure::Figure;

/// Result of one search.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TippingAnswer {
    /// SHA-256 of the canonical case.
    pub case_hash: String,
    /// Scenario identifier.
    pub scenario: String,
    /// Seed of the generator.
    pub seed: u64,
    /// Draws behind every evaluation; all use the same random numbers.
    pub samples: usize,
    /// Evaluations of the model.
    pub evaluations: usize,
    /// The statement, its sector named.
    pub statement: Statement,
    /// The figure that it is about: a share of draws, a loss, a return.
    pub figure: Figure,
    /// Whether it holds as things stand.
    pub holds: bool,
    /// How far from overturning it is, in the unit of the figure; positive when it holds.
    pub slack: f64,
    /// Standard error of the slack, if it is known.
    pub standard_error: Option<f64>,
    /// Sectors by share of the first rank as things stand; empty for a statement about the deal.
    pub shares: Vec<f64>,
    /// Tolerance of a tipping point, in levels of the assumption's distribution.
    pub tolerance: f64,
    /// Assumptions, the smallest overturning change first, then those that do not overturn it.
    pub entries: Vec<TippingEntry>,
    /// What two assumptions do together; none until it is computed, or with fewer than two.
    pub map: Option<TippingMap>,
    /// FNV-1a 64 over all of the above, packed; empty until the search is complete.
    pub result_hash: String,
}

/// One assumption.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TippingEntry {
    /// Parameter identifier.
    pub parameter: String,
    /// Where the change starts: the median, or what the reader has set.
    pub start: Place,
    /// Lowest and highest value that was tried: the 1 % and 99 % quantiles.
    pub range: [f64; 2],
    /// Slack at the lowest and at the highest value.
    pub slack_at_ends: [f64; 2],
    /// What the search found.
    pub outcome: Outcome,
}

/// A value and its level in the assumption's distribution.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Value in the parameter's unit.
    pub value: f64,
    /// Share of the distribution below it.
    pub level: f64,
}

/// What the search found for one assumption.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", tag = "kind", rename_all = "snake_case")]
pub enum Outcome {
    /// The statement turns at this value.
    Tips {
        /// The value nearest to the start at which it has turned.
        at: Place,
        /// Sector that leads there; none for a statement about the deal.
        leader: Option<String>,
    },
    /// It has turned already when the assumption is known to be at the start.
    AtStart {
        /// Sector that leads there.
        leader: Option<String>,
    },
    /// It does not turn at any level that was tried.
    NoneWithinRange,
}

packed::two_forms!(Outcome {
    Tips { at: Place, leader: Option<String> },
    AtStart { leader: Option<String> },
    NoneWithinRange,
});

/// The statement over two assumptions at a time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TippingMap {
    /// Parameters: horizontal, vertical.
    pub parameters: [String; 2],
    /// Levels of the cells' middles, in both directions.
    pub levels: Vec<f64>,
    /// Values at these levels: horizontal, vertical.
    pub values: [Vec<f64>; 2],
    /// Where the assumptions start: levels.
    pub start: [f64; 2],
    /// Draws behind a cell.
    pub samples: usize,
    /// Cells, row by row from the lowest vertical level.
    pub cells: Vec<Cell>,
}

/// One cell of the map.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Whether the statement holds.
    pub holds: bool,
    /// Slack of the statement.
    pub slack: f64,
    /// Place of the sector that leads; none for a statement about the deal.
    pub leader: Option<usize>,
    /// Share of the first rank of the leader, or the figure of the statement.
    pub figure: f64,
}

impl TippingAnswer {
    /// FNV-1a 64 over the packed form of everything but the hash.
    #[must_use]
    pub fn compute_hash(&self) -> String {
        content_hash(&Self { result_hash: String::new(), ..self.clone() })
    }
}
