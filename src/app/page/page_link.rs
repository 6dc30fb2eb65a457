//! Links between the pages of the site.

use leptos::prelude::*;
use view_model::Page;

use crate::browser::{address_bar, pointer};
use crate::session::Session;

/// A link to another page that works without scripts, and keeps the reader's changes with them.
#[component]
pub(super) fn PageLink(
    session: Session,
    page: Page,
    class: &'static str,
    key: &'static str,
    is_current: impl Fn() -> bool + Send + Sync + 'static,
) -> impl IntoView {
    let go = move |event: web_sys::MouseEvent| {
        if !pointer::is_plain_click(&event) {
            return;
        }
        event.prevent_default();
        address_bar::push(&session.href(page));
        session.target.set(None);
        session.page.set(page);
    };
    view! {
        <a
            class=class
            href=move || session.path(page, session.language.read().tag())
            aria-current=move || is_current().then_some("page")
            on:click=go
        >
            {session.text(key)}
        </a>
    }
}
