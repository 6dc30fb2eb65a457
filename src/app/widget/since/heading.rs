//! What the page is about.

use leptos::prelude::*;

use crate::session::Session;

/// What the page is about.
#[component]
pub fn SinceHeading(session: Session) -> impl IntoView {
    view! {
        <h1>{session.text("since-heading")}</h1>
        <p class="lead">{session.text("since-lead")}</p>
    }
}
