//! What happened after the article, and what in the model it bears on.

use leptos::prelude::*;

use crate::session::Session;
use crate::widget::since::SinceHeading;

/// What happened after the article, and what in the model it bears on.
#[component]
pub fn SincePage(session: Session) -> impl IntoView {
    view! { <SinceHeading session/> }
}
