//! The case file: the only place where a deal, its sectors and its evidence are described.
//!
//! [`parse`] is the way from a file to a [`Case`]: it refuses a file with *all* its problems at once,
//! each with a path, what is wrong and what is allowed. [`packed`] carries a case that was checked to
//! a program that need not check it again. This crate knows no engine and no interface;
//! whether formulas and distributions make sense is judged by `analysis`, which joins both.
//!
//! | module | subject |
//! |---|---|
//! | [`raw`] | the records as they are written |
//! | [`read`] | JSON text → records, problem by problem |
//! | [`check`] | identifiers, references, languages, labels |
//! | [`json`] | JSON text → value, strictly |
//! | [`migrate`] | versions of the format and the way from one to the next |
//! | `schema` | JSON Schema of the file, with the feature of this name |
//! | [`canonical`] | canonical JSON and its SHA-256 |
//! | [`packed`] | a checked case as bytes, for the site's programs |
//! | [`position`] | line and column of a JSON path |
//! | [`outline`] | changes of a JSON text that leave the rest of it as it is |
//! | [`patch`] | differences of two JSON texts, short enough for an address |
//! | [`starter`] | a small sound case to start from |
//! | [`problem`] | what a refusal looks like |

pub mod canonical;
pub mod check;
pub mod json;
pub mod migrate;
pub mod outline;
pub mod packed;
pub mod patch;
pub mod position;
pub mod problem;
pub mod raw;
pub mod read;
pub mod roles;
#[cfg(feature = "schema")]
pub mod schema;
pub mod starter;

pub use position::Position;
pub use problem::{Problem, Problems};
use serde::{Deserialize, Serialize};

use raw::{
    Channel, Claim, Compute, Correlation, Criterion, Deal, DecisionSystem, Driver, Edge, Entity,
    Event, GlossaryTerm, Head, Market, Parameter, Project, RegulatoryAction, Relation, Scenario,
    Sector, Source, Verification, VoteRecord,
};

/// Units that a parameter may have.
pub const UNITS: &[&str] = &[
    "usd_million",
    "usd_thousand_per_gpu",
    "usd_per_gpu_hour",
    "share",
    "per_year",
    "per_month",
    "months",
    "gpus",
    "count",
    "elasticity",
    "log_change",
    "ratio",
    "kilowatts_per_gpu",
    "usd_million_per_megawatt",
    "megawatts",
    "usd",
];

/// Kinds of entities.
pub const ENTITY_KINDS: &[&str] = &["company", "vehicle", "investor", "person"];

/// Kinds of relations between entities.
pub const RELATION_KINDS: &[&str] =
    &["capital", "debt", "hardware", "lease", "data", "compute", "ownership", "people"];

/// Largest case file that is read, in bytes.
pub const MAX_BYTES: usize = 4 << 20;

/// A checked case. [`parse`] makes one, [`packed::unpack`] gives one back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Case {
    /// Who it is and what it asks.
    pub head: Head,
    /// The financed vehicle, if the case has one.
    pub deal: Option<Deal>,
    /// Computing power, if the case speaks of it.
    pub compute: Option<Compute>,
    /// What markets did, if the case looks at them.
    pub market: Option<Market>,
    /// Inputs; the place in the list is the dimension in the sampler.
    pub parameters: Vec<Parameter>,
    /// Dependence between inputs.
    pub correlations: Vec<Correlation>,
    /// Roots of the graph.
    pub drivers: Vec<Driver>,
    /// Inner nodes of the graph.
    pub channels: Vec<Channel>,
    /// Sinks of the graph.
    pub sectors: Vec<Sector>,
    /// Elasticities.
    pub edges: Vec<Edge>,
    /// Criteria of the multi-criteria ranking.
    pub criteria: Vec<Criterion>,
    /// Projects and tokens.
    pub projects: Vec<Project>,
    /// Named sets of changed assumptions; the first is the base.
    pub scenarios: Vec<Scenario>,
    /// The claim ledger.
    pub claims: Vec<Claim>,
    /// Publications.
    pub sources: Vec<Source>,
    /// Steps of authorities.
    pub regulation: Vec<RegulatoryAction>,
    /// What is demanded and what can be proved, if the case speaks of it.
    pub verification: Option<Verification>,
    /// Companies, vehicles, people.
    pub entities: Vec<Entity>,
    /// What flows between them.
    pub relations: Vec<Relation>,
    /// Votes to calculate with.
    pub votes: Vec<VoteRecord>,
    /// How decisions are taken elsewhere.
    pub governance_comparison: Vec<DecisionSystem>,
    /// Dated events.
    pub events: Vec<Event>,
    /// Technical terms of its field.
    pub glossary: Vec<GlossaryTerm>,
    /// SHA-256 of the canonical form, lower-case hex.
    pub hash: String,
}

impl Case {
    /// The parameter with this identifier.
    #[must_use]
    pub fn parameter(&self, id: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|p| p.id == id)
    }

    /// The scenario with this identifier.
    #[must_use]
    pub fn scenario(&self, id: &str) -> Option<&Scenario> {
        self.scenarios.iter().find(|s| s.id == id)
    }

    /// The sector with this identifier.
    #[must_use]
    pub fn sector(&self, id: &str) -> Option<&Sector> {
        self.sectors.iter().find(|s| s.id == id)
    }

    /// Place of the sector with this identifier.
    #[must_use]
    pub fn sector_place(&self, id: &str) -> Option<usize> {
        self.sectors.iter().position(|s| s.id == id)
    }

    /// Place of the edge between two nodes.
    #[must_use]
    pub fn edge_place(&self, from: &str, to: &str) -> Option<usize> {
        self.edges.iter().position(|edge| edge.from == from && edge.to == to)
    }

    /// The criterion with this identifier.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }

    /// The claim with this identifier.
    #[must_use]
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.claims.iter().find(|c| c.id == id)
    }

    /// The source with this identifier.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|s| s.id == id)
    }
}

/// Reads and checks a case file.
///
/// # Errors
/// Every problem found, in file order; never an empty list.
///
/// ```
/// let problems = case::parse("[]").unwrap_err();
/// assert_eq!(problems.0[0].message, "not a JSON object");
/// ```
pub fn parse(text: &str) -> Result<Case, Problems> {
    let read = read::read(text).and_then(|case| match check::check(&case) {
        problems if problems.is_empty() => Ok(case),
        problems => Err(Problems(problems)),
    });
    read.map_err(|problems| problems.located(text))
}
