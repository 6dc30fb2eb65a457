//! What the page is about.

use leptos::prelude::*;

use crate::session::Session;

/// What the page is about.
#[component]
pub fn GovernanceHeading(session: Session) -> impl IntoView {
    view! {
        <h1>{session.text("governance-heading")}</h1>
        <p class="lead">{session.text("governance-lead")}</p>
    }
}
