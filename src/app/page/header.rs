//! Name, language, theme.

use std::sync::Arc;

use language::Language;
use leptos::prelude::*;
use view_model::ThemeChoice;

use crate::browser::document;
use crate::session::Session;

/// The bar on top of every page.
#[component]
pub fn Header(session: Session) -> impl IntoView {
    let languages = language::all().map(|(tag, name)| view! { <LanguageLink session tag name/> });
    view! {
        <header class="header">
            <a class="header__name" href=session.root.get_value()>{session.text("product")}</a>
            <nav class="header__tools" aria-label=session.text("language-switch")>
                {languages.collect_view()}
                <ThemeSwitch session/>
            </nav>
        </header>
    }
}

/// A link that works without scripts, and switches in place with them.
#[component]
fn LanguageLink(session: Session, tag: &'static str, name: &'static str) -> impl IntoView {
    let is_current = move || session.language.read().tag() == tag;
    let address = format!("{}{}", session.root.get_value(), page_folder(tag));
    view! {
        <a
            class="header__language"
            href=address
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

/// Folder of a language's pages below the site's root; the first language stands at the root.
#[must_use]
pub(crate) fn page_folder(tag: &str) -> String {
    match language::all().next() {
        Some((first, _)) if first != tag => format!("{tag}/"),
        _ => String::new(),
    }
}

#[component]
fn ThemeSwitch(session: Session) -> impl IntoView {
    let switch = move |_| {
        session.address.update(|address| {
            let dark = document::is_dark(address.theme);
            address.theme = if dark { ThemeChoice::Light } else { ThemeChoice::Dark };
        });
    };
    view! {
        <button type="button" class="button--icon" aria-label=session.text("theme-switch") on:click=switch>
            <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
                <circle cx="9" cy="9" r="7.25" fill="none" stroke="currentColor" stroke-width="1.5"></circle>
                <path d="M9 1.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor"></path>
            </svg>
        </button>
    }
}
