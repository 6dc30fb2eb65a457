//! The financed vehicle: roles, flows of money, readings, comparable deals.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Override, Text};

/// The financed vehicle.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deal {
    /// Kind of structure, today `gpu_backed_spv`.
    pub kind: String,
    /// Name for readers.
    pub name: Text,
    /// Role in the finance engine → parameter id.
    pub terms: BTreeMap<String, String>,
    /// Who pays whom.
    #[serde(default)]
    pub flows: Vec<DealFlow>,
    /// Ways to read the reported structure.
    #[serde(default)]
    pub readings: Vec<Reading>,
    /// Parameters that a reader may stress on the page, in this order.
    #[serde(default)]
    pub stress: Vec<String>,
    /// What a token on a public ledger would and would not change.
    #[serde(default)]
    pub on_chain: Vec<OnChainPoint>,
    /// Other deals, run through the same engine with their own terms.
    #[serde(default)]
    pub comparables: Vec<Comparable>,
}

impl Deal {
    /// All lists of overrides with their paths.
    pub fn overrides(&self) -> impl Iterator<Item = (String, &[Override])> {
        let readings = self.readings.iter().enumerate();
        let readings =
            readings.map(|(i, r)| (format!("deal.readings[{i}].overrides"), &*r.overrides));
        let others = self.comparables.iter().enumerate();
        let others =
            others.map(|(i, c)| (format!("deal.comparables[{i}].overrides"), &*c.overrides));
        readings.chain(others)
    }
}

/// Money, hardware or a right that goes from one entity to another.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DealFlow {
    /// Entity that gives.
    pub from: String,
    /// Entity that receives.
    pub to: String,
    /// What is given.
    pub label: Text,
    /// Formula of the amount in USD millions, over parameters and `deal.*` figures; none for what
    /// has no price of its own.
    #[serde(default)]
    pub amount: Option<String>,
    /// Whether the amount is one of each year.
    #[serde(default)]
    pub per_year: bool,
    /// Claims behind it.
    #[serde(default)]
    pub claims: Vec<String>,
}

/// One way to read the reported structure.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Identifier.
    pub id: String,
    /// Name for readers.
    pub name: Text,
    /// What it assumes and who says so.
    pub text: Text,
    /// Whether the equity of the round pays for the vehicle; if not, the whole round is the
    /// lessee's own cash.
    pub round_pays_vehicle: bool,
    /// Parameters that differ under this reading.
    #[serde(default)]
    pub overrides: Vec<Override>,
    /// Claims behind it.
    #[serde(default)]
    pub claims: Vec<String>,
}

/// One property of the structure, today and with a token on a public ledger.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnChainPoint {
    /// The property.
    pub name: Text,
    /// Today.
    pub today: Text,
    /// With a token.
    pub on_chain: Text,
    /// Whether the token changes it.
    pub changes: bool,
}

/// Another deal.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparable {
    /// Identifier.
    pub id: String,
    /// Name for readers.
    pub name: Text,
    /// Date as far as known.
    pub date: String,
    /// What secures it.
    pub collateral: Text,
    /// Who uses the hardware, on which terms.
    pub lessee: Text,
    /// Coupon or spread as reported, if it is.
    #[serde(default)]
    pub coupon: Option<Text>,
    /// Equity in USD millions, if reported.
    #[serde(default)]
    pub equity: Option<f64>,
    /// Debt in USD millions, if reported.
    #[serde(default)]
    pub debt: Option<f64>,
    /// Debt over total, if it follows from reported figures.
    #[serde(default)]
    pub advance_rate: Option<f64>,
    /// Years, if reported.
    #[serde(default)]
    pub tenor_years: Option<f64>,
    /// How well it is known.
    pub status: Text,
    /// Why the engine does not run it; none if it does.
    #[serde(default)]
    pub not_modelled: Option<Text>,
    /// Its own terms; what it does not state stays as in the case.
    #[serde(default)]
    pub overrides: Vec<Override>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<String>,
}
