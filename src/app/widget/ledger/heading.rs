//! What the page is about.

use leptos::prelude::*;
use view_model::words::as_of;

use crate::session::Session;

/// What the page is about, and as of when.
#[component]
pub fn LedgerHeading(session: Session) -> impl IntoView {
    let case = session.case();
    let date = move || as_of(&case, &session.language());
    view! {
        <h1 class="question">{session.text("claims-heading")}</h1>
        <p class="lead">{session.text("claims-lead")}</p>
        <ul class="meta"><li data-origin="computed:claims-count">{date}</li></ul>
    }
}
