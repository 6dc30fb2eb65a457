//! Name, language, theme.

use std::sync::Arc;

use language::Language;
use leptos::prelude::*;
use view_model::{Page, ThemeChoice};

use crate::browser::{address_bar, document, pointer};
use crate::component::ThemeButton;
use crate::session::Session;

/// The bar on top of every page.
#[component]
pub fn Header(session: Session) -> impl IntoView {
    let languages = language::all().map(|(tag, name)| view! { <LanguageLink session tag name/> });
    let pages = Page::all(&session.case()).into_iter().map(|page| {
        let is_current = move || session.page.get() == page;
        view! { <PageLink session page class="header__page" key=page.name_key() is_current/> }
    });
    view! {
        <header class="header">
            <PageLink session page=Page::Answer class="header__name" key="product" is_current=|| false/>
            <nav class="header__pages" aria-label=session.text("nav-label")>{pages.collect_view()}</nav>
            <nav class="header__tools" aria-label=session.text("language-switch")>
                {languages.collect_view()}
                <ThemeSwitch session/>
            </nav>
        </header>
    }
}

/// A link to another page that works without scripts, and keeps the reader's changes with them.
#[component]
fn PageLink(
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

/// A link that works without scripts, and switches in place with them.
#[component]
fn LanguageLink(session: Session, tag: &'static str, name: &'static str) -> impl IntoView {
    let is_current = move || session.language.read().tag() == tag;
    view! {
        <a
            class="header__language"
            href=move || session.path(session.page.get(), tag)
            lang=tag
            hreflang=tag
            aria-current=move || is_current().then_some("true")
            on:click=move |event| {
                event.prevent_default();
                session.language.set(Arc::new(Language::load(tag)));
            }
        >
            {name}
        </a>
    }
}

#[component]
fn ThemeSwitch(session: Session) -> impl IntoView {
    let switch = move || {
        session.address.update(|address| {
            let dark = document::is_dark(address.theme);
            address.theme = if dark { ThemeChoice::Light } else { ThemeChoice::Dark };
        });
    };
    let label = Signal::derive(session.text("theme-switch"));
    view! { <ThemeButton label on_press=Callback::new(move |()| switch())/> }
}
