//! What all pages have in common, and the switch between them.

use leptos::prelude::*;
use view_model::Page;
use view_model::link::Link;
use view_model::origin::Origin;

use super::answer::AnswerPage;
use super::claims::ClaimsPage;
use super::compute::ComputePage;
use super::deal::DealPage;
use super::embed::EmbedPage;
use super::governance::GovernancePage;
use super::header::Header;
use super::inspector::Inspector;
use super::market::MarketPage;
use super::method::MethodPage;
use super::regulation::RegulationPage;
use super::sector::SectorPage;
use super::share::ShareButton;
use super::since::SincePage;
use super::transmission::TransmissionPage;
use super::update::UpdateNotice;
use crate::component::Traced;
use crate::session::{CASE_FILE_FOLDER, GALLERY_FOLDER, Session};
use crate::widget::{InnerLink, RunLine, StatusLine};

/// Header, the page of the address, footer.
#[component]
pub fn SitePages(session: Session) -> impl IntoView {
    let case = session.case();
    let disclaimer =
        Signal::derive(move || session.language().pick(&case.head.disclaimer).to_owned());
    let method = || Origin::computed("method");
    view! {
        <a class="skip" href="#content">{session.text("skip-to-content")}</a>
        {move || has_rail(session.page.get()).then(|| view! {
            <a class="skip" href="#rail">{session.text("skip-to-assumptions")}</a>
        })}
        <Header session/>
        <UpdateNotice session/>
        <main class="content" id="content" tabindex="-1"><ShownPage session/></main>
        <footer class="footer">
            <FooterLinks session/>
            <p><Traced text=disclaimer origin=method()/></p>
            <p><Traced text=Signal::derive(session.text("footer-method")) origin=method()/></p>
            <RunLine session/>
            {move || (!has_rail(session.page.get())).then(|| view! { <StatusLine session/> })}
        </footer>
        <Inspector session/>
    }
}

/// The page of the address.
#[component]
pub(crate) fn ShownPage(session: Session) -> impl IntoView {
    move || match session.page.get() {
        Page::Answer => view! { <AnswerPage session/> }.into_any(),
        Page::Deal => view! { <DealPage session/> }.into_any(),
        Page::Compute => view! { <ComputePage session/> }.into_any(),
        Page::Transmission => view! { <TransmissionPage session/> }.into_any(),
        Page::Sector(place) => view! { <SectorPage session place=usize::from(place)/> }.into_any(),
        Page::Market => view! { <MarketPage session/> }.into_any(),
        Page::Regulation => view! { <RegulationPage session/> }.into_any(),
        Page::Governance => view! { <GovernancePage session/> }.into_any(),
        Page::Claims => view! { <ClaimsPage session/> }.into_any(),
        Page::Since => view! { <SincePage session/> }.into_any(),
        Page::Method => view! { <MethodPage session/> }.into_any(),
        Page::Embed => view! { <EmbedPage session/> }.into_any(),
    }
}

/// Whether the assumptions, and with them the state of the computation, stand beside the page.
pub(crate) fn has_rail(page: Page) -> bool {
    matches!(page, Page::Answer | Page::Deal | Page::Compute | Page::Transmission | Page::Market)
}

/// Where else to look: how it is computed, what it rests on, as text and as data.
#[component]
fn FooterLinks(session: Session) -> impl IntoView {
    let file = move |name: String| format!("{}{name}", session.root.get_value());
    let case = file(format!("cases/{}.json", session.case().head.id));
    let gallery = move || session.common_page(GALLERY_FOLDER);
    let own = move || session.common_page(CASE_FILE_FOLDER);
    let feed = move || file(format!("{}feed.xml", session.folder(session.language.read().tag())));
    view! {
        <ul class="footer__links">
            <li><InnerLink session link=Link::to(Page::Method)>{session.text("nav-method")}</InnerLink></li>
            <li><InnerLink session link=Link::to(Page::Claims)>{session.text("nav-claims")}</InnerLink></li>
            <li><InnerLink session link=Link::to(Page::Embed)>{session.text("nav-embed")}</InnerLink></li>
            <li><a href=feed>{session.text("footer-feed")}</a></li>
            <li><a href=case>{session.text("footer-case")}</a></li>
            <li><a href=own>{session.text("footer-case-file")}</a></li>
            <li><a href=gallery>{session.text("footer-gallery")}</a></li>
        </ul>
    }
}

/// Assumptions: beside the content on wide screens, a sheet at the bottom on narrow ones.
///
/// Without scripts, and before they run, it simply stands below the content.
#[component]
pub(super) fn Rail(session: Session, children: Children) -> impl IntoView {
    let is_live = RwSignal::new(false);
    let is_open = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    let toggle = NodeRef::<leptos::html::Button>::new();
    let close = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            is_open.set(false);
            if let Some(button) = toggle.get_untracked() {
                // Nothing to do where the button cannot take the focus.
                drop(button.focus());
            }
        }
    };
    view! {
        <aside
            class="rail"
            id="rail"
            tabindex="-1"
            class:is-live=move || is_live.get()
            class:is-open=move || is_open.get()
            on:keydown=close
        >
            <button
                type="button"
                class="rail__toggle"
                node_ref=toggle
                aria-expanded=move || is_open.get().to_string()
                aria-controls="assumptions"
                on:click=move |_| is_open.update(|open| *open = !*open)
            >
                {session.text("assumptions-open")}
            </button>
            <div class="rail__body" id="assumptions">
                {children()}
                {(!session.is_draft()).then(|| view! { <ShareButton session/> })}
                <StatusLine session/>
            </div>
        </aside>
    }
    .into_any()
}
