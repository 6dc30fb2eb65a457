//! Links to other places of the site.

use leptos::prelude::*;
use view_model::link::Link;

use crate::browser::pointer;
use crate::follow;
use crate::session::{Linking, Session};

/// A link that works without scripts; with them it keeps the reader's changes, and swaps pages in
/// place or opens a window of its own as the session wants.
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
            if session.is_draft() {
                event.prevent_default();
                session.turn_to(&link);
                return;
            }
            let swaps = session.linking.get_value() == Linking::InPlace;
            if !swaps || !pointer::is_plain_click(&event) {
                return;
            }
            if let Some(address) = session.changed_place(&link) {
                event.prevent_default();
                follow::visit(session, &address);
            }
        }
    };
    let href = {
        let link = link.clone();
        move || {
            if session.is_draft() {
                return "#content".to_owned();
            }
            changed(session, &link).unwrap_or_else(|| session.place(&link))
        }
    };
    let leaves = session.linking.get_value() == Linking::NewWindow;
    view! {
        <a
            class=class
            target=leaves.then_some("_blank")
            rel=leaves.then_some("noopener")
            href=href
            aria-current=move || is_current.get().then_some("page")
            on:click=go
        >
            {children()}
        </a>
    }
}

/// In a window of its own a link can't be told the reader's changes later; reactive.
fn changed(session: Session, link: &Link) -> Option<String> {
    if session.linking.get_value() != Linking::NewWindow {
        return None;
    }
    session.address.track();
    session.language.track();
    session.changed_place(link)
}
