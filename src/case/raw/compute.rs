//! Quantities of computing power: conversion, consistency, prices, supply.

use serde::{Deserialize, Serialize};

use super::{Basis, Text};

/// Computing power in the case.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compute {
    /// Quantities that convert into each other.
    pub quantities: Vec<Quantity>,
    /// Quantity and amount that the converter starts with.
    pub start: StartAmount,
    /// Figures of the article against what other figures imply.
    #[serde(default)]
    pub checks: Vec<ConsistencyCheck>,
    /// What a GPU-hour cost when.
    #[serde(default)]
    pub prices: Vec<PricePoint>,
    /// Formula of a month's spending in USD millions.
    #[serde(default)]
    pub budget: Option<String>,
    /// Where GPU-hours can be bought.
    #[serde(default)]
    pub supplies: Vec<Supply>,
    /// How the site grew.
    #[serde(default)]
    pub milestones: Vec<Milestone>,
}

/// A quantity that is proportional to the number of GPUs.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quantity {
    /// Identifier.
    pub id: String,
    /// Name for readers.
    pub name: Text,
    /// Unit in words.
    pub unit: Text,
    /// Formula of the amount per GPU.
    pub per_gpu: String,
}

/// An amount of a quantity.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartAmount {
    /// Quantity identifier.
    pub quantity: String,
    /// How much of it.
    pub amount: f64,
}

/// A figure as stated against what other figures imply.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsistencyCheck {
    /// Identifier.
    pub id: String,
    /// What is compared.
    pub name: Text,
    /// Unit in words.
    pub unit: Text,
    /// Formula of the figure as stated.
    pub stated: String,
    /// Formula of what other figures imply.
    pub implied: String,
    /// What follows.
    pub text: Text,
    /// Claims behind it.
    #[serde(default)]
    pub claims: Vec<String>,
    /// Sources beyond those of the claims.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// What a GPU-hour cost.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PricePoint {
    /// Date as far as known.
    pub date: String,
    /// USD per GPU-hour.
    pub price: f64,
    /// Lower end, if a range was reported.
    #[serde(default)]
    pub low: Option<f64>,
    /// Upper end, if a range was reported.
    #[serde(default)]
    pub high: Option<f64>,
    /// Which price it is.
    pub what: Text,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// Where GPU-hours can be bought.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supply {
    /// Identifier.
    pub id: String,
    /// Name (proper noun).
    pub name: String,
    /// Whether one owner runs it.
    pub central: bool,
    /// Formula of the price in USD per GPU-hour.
    pub price: String,
    /// Formula of the number of GPUs; none where it is not known.
    #[serde(default)]
    pub gpus: Option<String>,
    /// What the figures are and how good.
    pub note: Text,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A step in the growth of the site.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// Date as far as known.
    pub date: String,
    /// What happened.
    pub name: Text,
    /// GPUs on the site, if reported.
    #[serde(default)]
    pub gpus: Option<f64>,
    /// Megawatts of the site, if reported.
    #[serde(default)]
    pub megawatts: Option<f64>,
    /// How it is known.
    pub basis: Basis,
    /// Claims that it bears on.
    #[serde(default)]
    pub claims: Vec<String>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<String>,
}
