//! The published run that stands in the page before anything is computed.

use analysis::{Answer, Influence};
use serde::{Deserialize, Serialize};

/// Answer and influence of the base request, shipped inside the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Base {
    /// Answer of [`analysis::Request::base`] for the first scenario.
    pub answer: Answer,
    /// Assumptions of that scenario by influence.
    pub influence: Influence,
}
