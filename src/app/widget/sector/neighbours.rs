//! Links from sector to sector.

use leptos::prelude::*;
use view_model::Page;
use view_model::link::Link;

use super::super::inner_link::InnerLink;
use crate::component::Drawing;
use crate::session::Session;

/// Page of the sector at `place`; none where the case has no such sector.
fn page_of(session: Session, place: usize) -> Option<Page> {
    let page = Page::of_sector(place);
    page.sector(&session.case()).map(|_| page)
}

/// The sectors before and after this one.
#[component]
pub fn Neighbours(session: Session, place: usize) -> impl IntoView {
    let before = place.checked_sub(1).and_then(|place| page_of(session, place));
    let after = page_of(session, place + 1);
    let link = |page: Page, key, class| view! { <Neighbour session page key class/> };
    (before.is_some() || after.is_some()).then(|| {
        view! {
            <nav class="neighbours" aria-label=session.text("sector-neighbours")>
                {before.map(|page| link(page, "sector-previous", "neighbour"))}
                {after.map(|page| link(page, "sector-next", "neighbour neighbour--next"))}
            </nav>
        }
    })
}

#[component]
fn Neighbour(
    session: Session,
    page: Page,
    key: &'static str,
    class: &'static str,
) -> impl IntoView {
    let case = session.case();
    let glyph = page.sector(&case).map(|s| chart::Glyph { slot: s.slot });
    let glyph = glyph.and_then(|glyph| glyph.svg().ok()).unwrap_or_default();
    let name = move || {
        let sector = page.sector(&case);
        sector.map(|s| session.language().pick(&s.name).to_owned()).unwrap_or_default()
    };
    view! {
        <p class=class><InnerLink session link=Link::to(page)>
            <span class="neighbour__what">{session.text(key)}</span>
            <span class="neighbour__name"><Drawing svg=glyph class="glyph"/><span>{name}</span></span>
        </InnerLink></p>
    }
}

/// A small link to the page of the sector at `place`.
#[component]
pub fn MoreAboutSector(session: Session, place: usize) -> impl IntoView {
    let case = session.case();
    let name = move || {
        let sector = case.sectors.get(place);
        sector.map(|s| session.language().pick(&s.short_name).to_owned()).unwrap_or_default()
    };
    page_of(session, place).map(|page| {
        view! {
            <p class="cards__more">
                <InnerLink session link=Link::to(page)>
                    {session.text("sector-more")}
                    <span class="visually-hidden">" ("{name}")"</span>
                </InnerLink>
            </p>
        }
    })
}
