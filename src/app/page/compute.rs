//! The computing-power page.

use case::raw::Compute;
use leptos::prelude::*;

use super::layout::Rail;
use crate::session::Session;
use crate::widget::ScenarioSwitch;
use crate::widget::compute::{Checks, ComputeHeading, Converter, Prices, Supplies, Timeline};

/// Converter, consistency, prices, supply, growth.
#[component]
pub fn ComputePage(session: Session) -> impl IntoView {
    let case = session.case();
    // A case need not speak of all of it.
    let has = |part: fn(&Compute) -> bool| case.compute.as_ref().is_some_and(part);
    let checks = has(|compute| !compute.checks.is_empty());
    let supplies = has(|compute| !compute.supplies.is_empty());
    let prices = has(|compute| !compute.prices.is_empty());
    let milestones = has(|compute| !compute.milestones.is_empty());
    view! {
        <div class="with-rail">
            <div class="with-rail__content">
                <ComputeHeading session/>
                <Converter session/>
                {checks.then(|| view! { <Checks session/> })}
            </div>
            <Rail session><ScenarioSwitch session/></Rail>
        </div>
        {supplies.then(|| view! { <Supplies session/> })}
        {prices.then(|| view! { <Prices session/> })}
        {milestones.then(|| view! { <Timeline session/> })}
    }
}
