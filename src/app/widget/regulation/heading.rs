//! What the page is about.

use leptos::prelude::*;

use crate::session::Session;

/// What the page is about; that the case says nothing about it, where that is so.
#[component]
pub fn RegulationHeading(session: Session) -> impl IntoView {
    let case = session.case();
    let is_silent = case.regulation.is_empty() && case.verification.is_none();
    let (heading, lead) = if case.verification.is_some() {
        ("regulation-heading", "regulation-lead")
    } else {
        ("regulation-heading-steps", "regulation-lead-steps")
    };
    view! {
        <h1>{session.text(heading)}</h1>
        <p class="lead">{session.text(lead)}</p>
        {is_silent.then(|| view! { <p class="missing">{session.text("regulation-none")}</p> })}
    }
}
