//! Name, sentence, picture; the views for and against.

use language::figure;
use leptos::prelude::*;
use view_model::card;
use view_model::link::Link;
use view_model::origin::Origin;
use view_model::sector::summary::sentence;
use view_model::sentence::share_error;
use view_model::words::as_of;
use view_model::{Page, Room};

use super::super::inner_link::InnerLink;
use super::super::status::StatusLine;
use super::origin;
use crate::component::{Drawing, Traced};
use crate::exhibit::{Chart, Offers};
use crate::session::Session;

/// Sections of the page: identifier, key of the title.
const SECTIONS: [(&str, &str); 6] = [
    ("sector-paths", "sector-paths-title"),
    ("sector-projects", "sector-projects-title"),
    ("sector-prices", "sector-prices-title"),
    ("sector-evidence", "sector-evidence-title"),
    ("sector-risks", "sector-risks-title"),
    ("sector-turning", "sector-turning-title"),
];

/// Name with its mark, the sector in one sentence, the state of the run, all ranks and the benefit.
#[component]
pub fn SectorHeading(session: Session, place: usize) -> impl IntoView {
    let (case, for_sentence) = (session.case(), session.case());
    let glyph = case.sectors.get(place).map(|s| chart::Glyph { slot: s.slot });
    let glyph = glyph.and_then(|glyph| glyph.svg().ok()).unwrap_or_default();
    let name = move || {
        let sector = case.sectors.get(place);
        sector.map(|s| session.language().pick(&s.name).to_owned()).unwrap_or_default()
    };
    let text = Signal::derive(move || {
        sentence(&for_sentence, &session.answer.get(), place, &session.language())
    });
    view! {
        <header class="sector-head">
            <p class="sector-head__back">
                <InnerLink session link=Link::to(Page::Answer)>
                    <span aria-hidden="true">"← "</span>{session.text("sector-back")}
                </InnerLink>
            </p>
            <h1 class="question sector-head__name"><Drawing svg=glyph class="glyph"/><span>{name}</span></h1>
            <p class="answer" data-testid="sector-sentence">
                <Traced text origin=origin(session, place)/>
            </p>
            <RunFacts session/>
            <Contents session/>
            <Ranks session place/>
        </header>
    }
    .into_any()
}

/// As of when, how many worlds, whether the published run was computed again.
#[component]
fn RunFacts(session: Session) -> impl IntoView {
    let date = Signal::derive(move || as_of(&session.case(), &session.language()));
    let worlds = Signal::derive(move || {
        let samples = session.answer.read().samples;
        let (worlds, error) = (figure::count(samples), share_error(samples));
        let arguments = [("worlds", (&worlds).into()), ("error", (&error).into())];
        session.language().message("meta-worlds", &arguments)
    });
    let run = || Origin::computed("sector-run");
    view! {
        <ul class="meta sector-head__run">
            <li><Traced text=date origin=run()/></li>
            <li><Traced text=worlds origin=run()/></li>
            <li data-origin=run().to_string()><StatusLine session/></li>
        </ul>
    }
}

#[component]
fn Contents(session: Session) -> impl IntoView {
    let entries = SECTIONS.map(|(id, key)| {
        view! { <li><a href=format!("#{id}")>{session.text(key)}</a></li> }
    });
    view! {
        <nav class="sector-contents" aria-label=session.text("sector-contents")>
            <ul>{entries.into_iter().collect_view()}</ul>
        </nav>
    }
}

/// Chance of every rank and the benefit.
#[component]
fn Ranks(session: Session, place: usize) -> impl IntoView {
    let exhibit = Signal::derive(move || {
        let (case, room) = (session.case(), session.room.get());
        let width = if room == Room::Wide { WIDE } else { room.width() };
        let answer = session.settled.get();
        case.sectors.get(place)?;
        Some(card::exhibit(&case, &answer, place, width, &session.language()))
    });
    let signs = Signal::derive(move || exhibit.get().map(|e| e.method).unwrap_or_default());
    view! {
        <div class="sector-head__ranks">
            <Chart scene=session exhibit offers=Offers::POINTING/>
            <p class="note"><Traced text=signs origin=origin(session, place)/></p>
        </div>
    }
}

/// Width of the picture on a page with space, in CSS pixels.
const WIDE: u32 = 760;

/// The case for a benefit and the case against it, side by side.
#[component]
pub fn Sides(session: Session, place: usize) -> impl IntoView {
    let (case, other) = (session.case(), session.case());
    let pick = move |case: &case::Case, is_for: bool| {
        let text = case.sectors.get(place).map(|s| if is_for { &s.thesis } else { &s.antithesis });
        text.map(|text| session.language().pick(text).to_owned()).unwrap_or_default()
    };
    let thesis = Signal::derive(move || pick(&case, true));
    let antithesis = Signal::derive(move || pick(&other, false));
    view! {
        <div class="sides">
            <section class="side" aria-labelledby="side-for">
                <h2 id="side-for">{session.text("card-thesis")}</h2>
                <p><Traced text=thesis origin=origin(session, place)/></p>
            </section>
            <section class="side side--against" aria-labelledby="side-against">
                <h2 id="side-against">{session.text("card-antithesis")}</h2>
                <p><Traced text=antithesis origin=origin(session, place)/></p>
            </section>
        </div>
    }
    .into_any()
}
