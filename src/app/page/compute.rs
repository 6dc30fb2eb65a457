//! The computing-power page.

use leptos::prelude::*;

use super::layout::Rail;
use crate::session::Session;
use crate::widget::ScenarioSwitch;
use crate::widget::compute::{Checks, ComputeHeading, Converter, Prices, Supplies, Timeline};

/// Converter, consistency, prices, supply, growth.
#[component]
pub fn ComputePage(session: Session) -> impl IntoView {
    view! {
        <div class="with-rail">
            <div class="with-rail__content">
                <ComputeHeading session/>
                <Converter session/>
                <Checks session/>
            </div>
            <Rail session><ScenarioSwitch session/></Rail>
        </div>
        <Supplies session/>
        <Prices session/>
        <Timeline session/>
    }
}
