//! What the page is about.

use leptos::prelude::*;

use crate::session::Session;

/// What the page is about.
#[component]
pub fn MethodHeading(session: Session) -> impl IntoView {
    view! {
        <h1>{session.text("method-heading")}</h1>
        <p class="lead">{session.text("method-lead")}</p>
    }
}
