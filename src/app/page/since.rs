//! What happened after the article, and what in the model it bears on.

use leptos::prelude::*;

use crate::session::Session;
use crate::widget::since::{LaterEvents, LaterTimeline, SinceHeading};

/// How much the model has taken in, the time line, every fact with its source.
#[component]
pub fn SincePage(session: Session) -> impl IntoView {
    view! {
        <SinceHeading session/>
        <LaterTimeline session/>
        <LaterEvents session/>
    }
}
