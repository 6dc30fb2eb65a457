//! The published run that stands in the page before anything is computed.

use analysis::{
    Answer, ComputeAnswer, DealAnswer, Influence, MarketAnswer, SensitivityAnswer, TippingAnswer,
    TransmissionAnswer,
};
use serde::{Deserialize, Serialize};

use crate::market::brief::MarketBrief;

/// Answer and influence of the base request, shipped inside the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Base {
    /// Answer of [`analysis::Request::base`] for the first scenario.
    pub answer: Answer,
    /// Assumptions of that scenario by influence.
    pub influence: Influence,
    /// The deal of that scenario, on the page that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deal: Option<DealAnswer>,
    /// Computing power of that scenario, on the page that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compute: Option<ComputeAnswer>,
    /// What markets did, on the page that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub market: Option<MarketAnswer>,
    /// How the deal reaches the sectors, on the page that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transmission: Option<TransmissionAnswer>,
    /// What the uncertainty comes from, on the page that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sensitivity: Option<SensitivityAnswer>,
    /// What overturns the order of the sectors; on the answer page without its map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tipping: Option<TippingAnswer>,
    /// What markets did, sector by sector.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub market_brief: Option<MarketBrief>,
}
