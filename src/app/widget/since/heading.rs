//! What the page is about.

use leptos::prelude::*;
use view_model::origin::Origin;
use view_model::since::{later, summary};
use view_model::words::as_of;

use crate::component::Traced;
use crate::session::Session;

/// What the page is about, as of when, and how much of it the model has taken in.
#[component]
pub fn SinceHeading(session: Session) -> impl IntoView {
    let case = session.case();
    let for_words = session.case();
    let date = move || as_of(&case, &session.language());
    let words = Signal::derive(move || {
        let language = session.language();
        summary(&for_words, &later(&for_words, &language), &language)
    });
    let origin = Signal::stored(Origin::computed("later-count"));
    view! {
        <h1 class="question">{session.text("since-heading")}</h1>
        <p class="lead">{session.text("since-lead")}</p>
        <ul class="meta"><li data-origin="computed:later-count">{date}</li></ul>
        <p class="finding since__finding"><Traced text=words origin/></p>
        <p class="note">{session.text("since-as-of")}</p>
    }
}
