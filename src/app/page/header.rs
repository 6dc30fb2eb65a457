//! Name, language, theme.

use std::sync::Arc;

use language::Language;
use leptos::html;
use leptos::prelude::*;
use view_model::cases::CaseEntry;
use view_model::link::Link;
use view_model::{Page, ThemeChoice};

use crate::browser::{document, storage};
use crate::component::ThemeButton;
use crate::session::{CASE_FILE_FOLDER, Session, page_folder};
use crate::widget::InnerLink;

/// The bar on top of every page. On narrow screens the pages are behind a button that needs no
/// script: opened, it shows the list that follows it.
#[component]
pub fn Header(session: Session) -> impl IntoView {
    let languages = language::all().map(|(tag, name)| view! { <LanguageLink session tag name/> });
    let menu = NodeRef::<html::Details>::new();
    let close = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    Effect::new(move |_| {
        session.page.track();
        close();
    });
    let pages = Page::all(&session.case()).into_iter().filter(|page| is_listed(*page));
    let pages = pages.map(|page| {
        let is_current = Signal::derive(move || shows(page, session.page.get()));
        view! {
            <li>
                <InnerLink session link=Link::to(page) class="header__page" is_current>
                    {session.text(page.name_key())}
                </InnerLink>
            </li>
        }
    });
    let keyed = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    view! {
        <header class="header" on:keydown=keyed>
            <InnerLink session link=Link::to(Page::Answer) class="header__name">
                {session.text("product")}
            </InnerLink>
            <CaseMenu session/>
            <details class="header__menu" node_ref=menu>
                <summary>{session.text("nav-menu")}</summary>
            </details>
            <nav class="header__pages" aria-label=session.text("nav-label")>
                <ul>{pages.collect_view()}</ul>
            </nav>
            <nav class="header__tools" aria-label=session.text("language-switch")>
                {languages.collect_view()}
                <ThemeSwitch session/>
            </nav>
        </header>
    }
}

/// The other cases of the site and the way to one of the reader's own, behind a button that needs no
/// script.
#[component]
fn CaseMenu(session: Session) -> impl IntoView {
    let cases = session.cases.get_value();
    let entry = move |entry: CaseEntry| {
        let is_current = entry.id == session.case().head.id;
        let address = move || {
            let folder = page_folder(session.language.read().tag());
            format!("{}{}{folder}", session.root.get_value(), entry.home)
        };
        let title = move || session.language().pick(&entry.title).to_owned();
        view! {
            <li>
                <a href=address aria-current=is_current.then_some("true")>{title}</a>
            </li>
        }
    };
    let own = move || session.common_page(CASE_FILE_FOLDER);
    (!cases.is_empty()).then(|| {
        view! {
            <details class="header__cases">
                <summary>{session.text("cases-menu")}</summary>
                <nav aria-label=session.text("cases-label")>
                    <ul>
                        {cases.into_iter().map(entry).collect_view()}
                        <li><a href=own>{session.text("cases-own")}</a></li>
                    </ul>
                </nav>
            </details>
        }
    })
}

/// Whether the navigation lists a page; of the sectors it lists the first, which lists the others.
/// Embeds are for publishers: the footer and the widgets lead there.
pub(crate) fn is_listed(page: Page) -> bool {
    !matches!(page, Page::Sector(place) if place > 0) && page != Page::Embed
}

/// Whether an entry of the navigation stands for the page that is shown.
pub(crate) fn shows(listed: Page, shown: Page) -> bool {
    listed == shown || matches!((listed, shown), (Page::Sector(_), Page::Sector(_)))
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
                storage::set_language(tag);
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
