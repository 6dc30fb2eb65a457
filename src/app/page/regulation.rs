//! What authorities did, and what each technique of verifiable AI can prove.

use leptos::prelude::*;

use crate::session::Session;
use crate::widget::regulation::{
    ProofMatrix, RegulationEffect, RegulationHeading, RegulationSteps, Techniques,
};

/// Steps, demands against techniques, what techniques cost, the effect on a sector.
#[component]
pub fn RegulationPage(session: Session) -> impl IntoView {
    view! {
        <RegulationHeading session/>
        <RegulationSteps session/>
        <RegulationEffect session/>
        <ProofMatrix session/>
        <Techniques session/>
    }
}
