//! What the page is about.

use leptos::prelude::*;

use crate::session::Session;

/// What the page is about.
#[component]
pub fn LedgerHeading(session: Session) -> impl IntoView {
    view! {
        <h1>{session.text("claims-heading")}</h1>
        <p class="lead">{session.text("claims-lead")}</p>
    }
}
