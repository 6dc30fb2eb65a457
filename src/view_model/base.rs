//! The published run that a page shows before anything is computed.

use analysis::{
    Answer, ComputeAnswer, DealAnswer, Influence, MarketAnswer, SensitivityAnswer, TippingAnswer,
    TransmissionAnswer,
};
use packed::{Kind, NotPacked, open, seal};
use serde::{Deserialize, Serialize};

use crate::market::brief::MarketBrief;

/// What such a file holds.
const KIND: Kind = *b"base";

/// Answer and influence of the base request, and what else a page shows; shipped beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Base {
    /// Answer of [`analysis::Request::base`] for the first scenario.
    pub answer: Answer,
    /// Assumptions of that scenario by influence.
    pub influence: Influence,
    /// The deal of that scenario, on the page that shows it.
    pub deal: Option<DealAnswer>,
    /// Computing power of that scenario, on the page that shows it.
    pub compute: Option<ComputeAnswer>,
    /// What markets did, on the page that shows it.
    pub market: Option<MarketAnswer>,
    /// How the deal reaches the sectors, on the page that shows it.
    pub transmission: Option<TransmissionAnswer>,
    /// What the uncertainty comes from, on the page that shows it.
    pub sensitivity: Option<SensitivityAnswer>,
    /// What overturns the order of the sectors; on the answer page without its map.
    pub tipping: Option<TippingAnswer>,
    /// What markets did, sector by sector.
    pub market_brief: Option<MarketBrief>,
}

impl Base {
    /// A run of which only answer and influence are known.
    #[must_use]
    pub fn of(answer: Answer, influence: Influence) -> Self {
        Self {
            answer,
            influence,
            deal: None,
            compute: None,
            market: None,
            transmission: None,
            sensitivity: None,
            tipping: None,
            market_brief: None,
        }
    }

    /// The run as a file.
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        seal(KIND, self)
    }

    /// A run from a file.
    ///
    /// # Errors
    /// [`NotPacked`] for anything that [`Base::pack`] of this build did not write.
    pub fn unpack(file: &[u8]) -> Result<Self, NotPacked> {
        open(KIND, file)
    }
}
