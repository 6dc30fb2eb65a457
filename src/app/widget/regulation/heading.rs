//! What the page is about.

use leptos::prelude::*;

use crate::session::Session;

/// What the page is about.
#[component]
pub fn RegulationHeading(session: Session) -> impl IntoView {
    view! {
        <h1>{session.text("regulation-heading")}</h1>
        <p class="lead">{session.text("regulation-lead")}</p>
    }
}
