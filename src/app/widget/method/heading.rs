//! What the page is about, and what stands on it.

use leptos::prelude::*;

use crate::session::Session;

/// Place on the page and key of the name of every part.
const PARTS: [(&str, &str); 8] = [
    ("#steps", "method-steps"),
    ("#formulas", "method-formulas"),
    ("#inputs", "method-inputs"),
    ("#answers", "method-answers"),
    ("#verify", "verify-title"),
    ("#limits", "method-limits"),
    ("#glossary", "method-glossary"),
    ("#dates", "method-dates"),
];

/// What the page is about.
#[component]
pub fn MethodHeading(session: Session) -> impl IntoView {
    let parts = PARTS.map(|(place, name)| {
        view! { <li><a href=place>{session.text(name)}</a></li> }
    });
    view! {
        <h1>{session.text("method-heading")}</h1>
        <p class="lead">{session.text("method-lead")}</p>
        <nav class="contents" aria-label=session.text("method-contents")>
            <ul>{parts.collect_view()}</ul>
        </nav>
    }
}
