//! The page of widgets for other people's pages.

use leptos::prelude::*;

use crate::session::Session;
use crate::widget::embed::{ChosenWidget, EmbedHeading, WidgetGallery};

/// All widgets; the one that is chosen as it will look, with its options and its code.
#[component]
pub fn EmbedPage(session: Session) -> impl IntoView {
    view! {
        <EmbedHeading session/>
        <div class="embeds">
            <WidgetGallery session/>
            <ChosenWidget session/>
        </div>
    }
}
