//! From a widget to the page where it can be taken.

use leptos::prelude::*;
use view_model::link::Link;
use view_model::{Placement, Widget};

use super::super::inner_link::InnerLink;
use crate::session::Session;

/// The way to the page where a widget can be taken along, with the reader's state.
#[component]
pub fn EmbedLink(
    session: Session,
    /// The widget.
    widget: Widget,
    /// Identifier of what it is about.
    #[prop(optional)]
    subject: Option<String>,
    /// Key of the words.
    words: &'static str,
) -> impl IntoView {
    let link = Link::embed(&Placement { widget, subject });
    (!session.is_draft()).then(|| {
        view! { <p class="embed-link"><InnerLink session link>{session.text(words)}</InnerLink></p> }
    })
}
