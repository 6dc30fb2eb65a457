//! The model: parameters, graph, criteria, scenarios, the financed vehicle.

use serde::{Deserialize, Serialize};

use super::{Basis, Evidence, Text};

/// A probability distribution, in parameter or in quantile form.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawDistribution {
    /// `fixed`, `uniform`, `normal`, `lognormal`, `triangular`, `pert` or `beta`.
    pub kind: String,
    /// Value of `fixed`.
    #[serde(default)]
    pub value: Option<f64>,
    /// Lower end.
    #[serde(default)]
    pub min: Option<f64>,
    /// Most likely value.
    #[serde(default)]
    pub mode: Option<f64>,
    /// Upper end.
    #[serde(default)]
    pub max: Option<f64>,
    /// Concentration of `pert`, 4 if absent.
    #[serde(default)]
    pub lambda: Option<f64>,
    /// Mean of `normal`.
    #[serde(default)]
    pub mean: Option<f64>,
    /// Standard deviation of `normal`.
    #[serde(default)]
    pub sd: Option<f64>,
    /// Mean of the logarithm of `lognormal`.
    #[serde(default)]
    pub mu: Option<f64>,
    /// Standard deviation of the logarithm of `lognormal`.
    #[serde(default)]
    pub sigma: Option<f64>,
    /// First shape of `beta`.
    #[serde(default)]
    pub alpha: Option<f64>,
    /// Second shape of `beta`.
    #[serde(default)]
    pub beta: Option<f64>,
    /// 5 % quantile, instead of parameters.
    #[serde(default)]
    pub q05: Option<f64>,
    /// 95 % quantile, instead of parameters.
    #[serde(default)]
    pub q95: Option<f64>,
    /// Truncation to an interval.
    #[serde(default)]
    pub truncate: Option<[f64; 2]>,
}

/// One input of the model; its place in the list is its dimension in the sampler.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Identifier used in formulas.
    pub id: String,
    /// Name for readers.
    pub name: Text,
    /// Unit, one of [`crate::UNITS`].
    pub unit: String,
    /// Value as the article and the author state it.
    pub distribution: RawDistribution,
    /// Where it comes from.
    pub evidence: Evidence,
}

/// Dependence between two parameters (Gaussian copula).
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correlation {
    /// First parameter.
    pub a: String,
    /// Second parameter.
    pub b: String,
    /// `pearson_z`, `spearman` or `kendall`.
    pub measure: String,
    /// Strength in [-1, 1].
    pub value: f64,
    /// Why.
    pub rationale: Text,
}

/// A root of the graph: a log change that the deal causes.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Driver {
    /// Identifier.
    pub id: String,
    /// Name for readers.
    pub name: Text,
    /// Formula over parameters and `deal.*` figures, in log units.
    pub formula: String,
    /// What it says, in words.
    pub rationale: Text,
    /// Claims that bear on it.
    #[serde(default)]
    pub claims: Vec<String>,
}

/// An inner node of the graph.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Identifier.
    pub id: String,
    /// Name for readers.
    pub name: Text,
    /// What it says, in words.
    pub rationale: Text,
}

/// A sink of the graph: what may benefit.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// Identifier.
    pub id: String,
    /// Full name.
    pub name: Text,
    /// Name for narrow places.
    pub short_name: Text,
    /// Slot of the palette (1–10): hue and glyph through all charts.
    pub slot: u8,
    /// The case for a benefit.
    pub thesis: Text,
    /// The case against it.
    pub antithesis: Text,
    /// Parameter that holds the months until the effect shows.
    pub months_to_effect: String,
    /// Claims of the article about this sector.
    #[serde(default)]
    pub claims: Vec<String>,
    /// What may go wrong for it, beside the antithesis.
    #[serde(default)]
    pub risks: Vec<Risk>,
}

/// What may go wrong for a sector.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// In words.
    pub text: Text,
    /// How it is known.
    pub basis: Basis,
    /// Claims that bear on it.
    #[serde(default)]
    pub claims: Vec<String>,
    /// Sources beyond those of the claims.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// An elasticity from one node to another.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edge {
    /// Driver or channel.
    pub from: String,
    /// Channel or sector.
    pub to: String,
    /// Formula of the coefficient.
    pub formula: String,
    /// Where it comes from.
    pub evidence: Evidence,
}

/// What a criterion of the multi-criteria ranking measures.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "snake_case", tag = "kind", deny_unknown_fields)]
pub enum Measure {
    /// Log change of the sector's demand pool.
    Benefit,
    /// Share-weighted inverse path length.
    Directness,
    /// Months until the effect shows (the sector's own parameter).
    MonthsToEffect,
    /// Live projects that the article names, as a share of the largest count.
    LiveProjects,
    /// Effect that one unit of this driver takes away.
    Exposure {
        /// The driver.
        driver: String,
    },
}

packed::two_forms!(Measure {
    Benefit,
    Directness,
    MonthsToEffect,
    LiveProjects,
    Exposure { driver: String },
});

/// Whether more is better.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    Max,
    /// Less is better.
    Min,
}

/// One criterion of the multi-criteria ranking.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Identifier.
    pub id: String,
    /// Name for readers.
    pub name: Text,
    /// What is measured.
    pub measure: Measure,
    /// Whether more is better.
    pub direction: Direction,
}

/// A change of one parameter in a scenario.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// The parameter.
    pub parameter: String,
    /// Replaces the distribution …
    #[serde(default)]
    pub distribution: Option<RawDistribution>,
    /// … or keeps only this range of its quantiles, such as `[0, 0.5]` for the lower half.
    #[serde(default)]
    pub quantile_range: Option<[f64; 2]>,
    /// Where it comes from.
    pub evidence: Evidence,
}

/// A named set of overrides.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Identifier, used in addresses.
    pub id: String,
    /// Name for readers.
    pub name: Text,
    /// What it assumes.
    pub description: Text,
    /// The changes; none = as the parameters state.
    #[serde(default)]
    pub overrides: Vec<Override>,
}
