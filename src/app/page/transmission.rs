//! The transmission page.

use leptos::prelude::*;

use super::layout::Rail;
use crate::session::Session;
use crate::widget::Assumptions;
use crate::widget::transmission::{
    AllPaths, ConditionalView, EdgeDetail, FlowDiagram, SensitivityView, TippingPoints,
    TransmissionHeading,
};

/// Flows, edges, paths; then what overturns the result and what the doubt comes from.
#[component]
pub fn TransmissionPage(session: Session) -> impl IntoView {
    view! {
        <div class="with-rail">
            <div class="with-rail__content">
                <TransmissionHeading session/>
                <FlowDiagram session/>
                <EdgeDetail session/>
            </div>
            <Rail session><Assumptions session/></Rail>
        </div>
        <AllPaths session/>
        <TippingPoints session/>
        <SensitivityView session/>
        <ConditionalView session/>
    }
}
