//! What the page is for.

use leptos::prelude::*;
use view_model::origin::Origin;

use super::super::parts::Words;
use crate::session::Session;

/// What can be done here, and what it costs readers.
#[component]
pub fn EmbedHeading(session: Session) -> impl IntoView {
    view! {
        <h1>{session.text("embed-heading")}</h1>
        <p class="finding embeds__promise">
            <Words session key="embed-promise" origin=Origin::computed("build")/>
        </p>
    }
}
