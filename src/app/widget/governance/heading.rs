//! What the page is about.

use leptos::prelude::*;

use crate::session::Session;

/// What the page is about; that the case says nothing about it, where that is so.
#[component]
pub fn GovernanceHeading(session: Session) -> impl IntoView {
    let case = session.case();
    let is_silent = case.relations.is_empty() && case.votes.is_empty();
    view! {
        <h1>{session.text("governance-heading")}</h1>
        <p class="lead">{session.text("governance-lead")}</p>
        {is_silent.then(|| view! { <p class="missing">{session.text("governance-none")}</p> })}
    }
}
