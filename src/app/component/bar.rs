//! The bar on top of pages that belong to no case.

use std::sync::Arc;

use language::Language;
use leptos::prelude::*;
use view_model::ThemeChoice;

use super::ThemeButton;
use crate::browser::document;

/// Way to the site, languages, theme.
#[component]
pub fn Bar(
    language: RwSignal<Arc<Language>>,
    theme: RwSignal<ThemeChoice>,
    /// Address of the site's first page.
    home: impl Fn() -> String + Send + Sync + 'static,
    /// Address of the page in a language.
    href: impl Fn(&str) -> String + Copy + Send + Sync + 'static,
    /// Changes the language in place; without it the link leads there.
    #[prop(optional)]
    on_language: Option<Callback<&'static str>>,
) -> impl IntoView {
    let text = move |key: &'static str| move || language.read().text(key);
    let link = move |(tag, name): (&'static str, &'static str)| {
        let is_current = move || language.read().tag() == tag;
        let switch = move |event: web_sys::MouseEvent| {
            if let Some(on_language) = on_language {
                event.prevent_default();
                on_language.run(tag);
            }
        };
        view! {
            <a
                class="header__language"
                href=move || href(tag)
                lang=tag
                hreflang=tag
                aria-current=move || is_current().then_some("true")
                on:click=switch
            >
                {name}
            </a>
        }
    };
    let switch = move |()| {
        let is_dark = document::is_dark(theme.get_untracked());
        theme.set(if is_dark { ThemeChoice::Light } else { ThemeChoice::Dark });
    };
    view! {
        <header class="header">
            <a class="header__name" href=home>{text("product")}</a>
            <nav class="header__tools" aria-label=text("language-switch")>
                {language::all().map(link).collect_view()}
                <ThemeButton
                    label=Signal::derive(text("theme-switch"))
                    on_press=Callback::new(switch)
                />
            </nav>
        </header>
    }
}
