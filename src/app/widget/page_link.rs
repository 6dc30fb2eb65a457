//! Links between pages.

use leptos::prelude::*;
use view_model::Page;

use crate::browser::address_bar;
use crate::session::Session;

/// A link to another page that works without scripts, and keeps the reader's changes with them.
#[component]
pub(super) fn PageLink(
    session: Session,
    page: Page,
    /// What the other page looks at: a pair of the query.
    #[prop(default = None)]
    look: Option<(&'static str, String)>,
    #[prop(default = "")] class: &'static str,
    children: Children,
) -> impl IntoView {
    // Identifiers of a case need no escape in an address.
    let query = look.as_ref().map_or_else(String::new, |(key, id)| format!("?{key}={id}"));
    let go = move |event: web_sys::MouseEvent| {
        // The reader wants a new tab or window.
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        event.prevent_default();
        if let Some((key, id)) = &look {
            session.address.update(|address| {
                address.set(&session.case(), key, id);
            });
        }
        address_bar::push(&session.href(page));
        session.page.set(page);
    };
    view! {
        <a
            class=class
            href=move || session.path(page, session.language.read().tag()) + &query
            on:click=go
        >
            {children()}
        </a>
    }
    .into_any()
}
