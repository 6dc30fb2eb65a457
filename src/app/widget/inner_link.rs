//! Links to other places of the site.

use leptos::prelude::*;
use view_model::link::Link;

use crate::browser::pointer;
use crate::follow;
use crate::session::Session;

/// A link that works without scripts; with them it swaps pages in place and keeps the reader's
/// changes.
#[component]
pub(crate) fn InnerLink(
    session: Session,
    /// Where it leads.
    link: Link,
    /// Classes.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Whether it stands for the page that is shown; reactive.
    #[prop(optional, into)]
    is_current: Signal<bool>,
    children: Children,
) -> impl IntoView {
    let go = {
        let link = link.clone();
        move |event: web_sys::MouseEvent| {
            if !session.in_place.get_value() || !pointer::is_plain_click(&event) {
                return;
            }
            if let Some(address) = session.changed_place(&link) {
                event.prevent_default();
                follow::visit(session, &address);
            }
        }
    };
    view! {
        <a
            class=class
            href=move || session.place(&link)
            aria-current=move || is_current.get().then_some("page")
            on:click=go
        >
            {children()}
        </a>
    }
}
