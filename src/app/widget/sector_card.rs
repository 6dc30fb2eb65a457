//! One sector at a glance; on the site and as a frame.

use analysis::RankBy;
use leptos::prelude::*;
use view_model::card::{Card, Slice, card};
use view_model::origin::Origin;
use view_model::tipping::search;

use crate::component::{Drawing, Traced};
use crate::session::Session;
use crate::widget::Heading;

/// The card of the sector at `place` in the case.
#[component]
pub fn SectorCard(session: Session, place: usize) -> impl IntoView {
    let case = session.case();
    let sector = case.sectors[place].id.clone();
    let shown = Memo::new(move |_| {
        let runs = (&*session.settled.get(), &*session.reference.get());
        session
            .market_brief
            .with_value(|market| card(&case, runs, market.as_ref(), place, &session.language()))
    });
    let glyph = Signal::derive(move || shown.read().glyph.clone());
    let interval = Signal::derive(move || shown.read().interval.clone());
    let evidence = move || {
        let slices = shown.read().evidence.clone();
        slices.into_iter().map(|slice| view! { <EvidenceSlice slice/> }).collect_view()
    };
    let own = Origin::Sector(sector.clone());
    let origin = move || own.clone();
    let part =
        move |part: fn(&Card) -> &String| Signal::derive(move || part(&shown.read()).clone());
    let (entered, id, lit) = (sector.clone(), format!("sector-{sector}"), session.is_lit(&sector));
    view! {
        <article
            class="card"
            id=id
            data-sector=sector
            class:is-lit=lit
            on:mouseenter=move |_| session.highlight.set(Some(entered.clone()))
            on:mouseleave=move |_| session.highlight.set(None)
        >
            <Heading session level=3 class="card__name">
                <Drawing svg=glyph class="glyph"/>
                <span>{move || shown.read().name.clone()}</span>
            </Heading>
            <p class="card__figure">
                <strong data-testid="median"><Traced text=part(|c| &c.median) origin=origin()/></strong>
                <span>{move || shown.read().direction.clone()}</span>
            </p>
            <p class="card__signs"><Traced text=part(|c| &c.signs) origin=origin()/></p>
            <Drawing svg=interval class="drawing drawing--interval"/>
            <p class="card__line"><Traced text=part(|c| &c.interval_text) origin=origin()/></p>
            <p class="card__line card__chance"><Traced text=part(|c| &c.chance) origin=origin()/></p>
            <ul class="evidence" data-origin=origin().to_string() aria-label=session.text("evidence-title")>{evidence}</ul>
            <p class="card__line">
                <span class="card__label">{session.text("card-path")}</span>
                <Traced text=part(|c| &c.path) origin=origin()/>
            </p>
            <Overturn session place/>
            <Projects session place/>
            <details class="card__views">
                <summary>{session.text("card-thesis")}" / "{session.text("card-antithesis")}</summary>
                <p><strong>{session.text("card-thesis")}</strong>" "<Traced text=part(|c| &c.thesis) origin=origin()/></p>
                <p><strong>{session.text("card-antithesis")}</strong>" "<Traced text=part(|c| &c.antithesis) origin=origin()/></p>
            </details>
        </article>
    }
    .into_any()
}

/// What would overturn that this sector leads by size; nothing where it does not lead, and while it
/// is not known.
#[component]
fn Overturn(session: Session, place: usize) -> impl IntoView {
    let words = move || {
        let (case, tipping) = (session.case(), session.tipping.answer.get()?);
        let is_by_size = matches!(tipping.statement.ranking(), Some((RankBy::Size, _)));
        let sector = case.sectors.get(place).filter(|_| is_by_size)?;
        let words = search::for_leader(&case, &tipping, &sector.id, &session.language())?;
        Some(view! {
            <p class="card__line" data-testid="overturn">
                <span class="card__label">{session.text("card-overturn")}</span>
                <Traced text=words origin=Origin::computed("tipping")/>
            </p>
        })
    };
    view! { {words} }
}

#[component]
fn EvidenceSlice(slice: Slice) -> impl IntoView {
    let class = match slice.grade {
        0 => "slice slice--weak",
        1 => "slice slice--middle",
        2 => "slice slice--strong",
        _ => "slice slice--open",
    };
    let title = slice.detail.clone();
    view! {
        <li class=class title=title>
            <span class="slice__name">{slice.name}</span>
            <span class="slice__word"><Traced text=slice.word origin=Origin::computed("market")/></span>
            <span class="visually-hidden">{slice.detail}</span>
        </li>
    }
}

/// Projects of a sector as chips, with a warning where a name misleads.
#[component]
fn Projects(session: Session, place: usize) -> impl IntoView {
    let case = session.case();
    let projects = move || {
        let language = session.language();
        let runs = (&*session.answer.get_untracked(), &*session.reference.get_untracked());
        let shown = card(&case, runs, None, place, &language);
        if shown.projects.is_empty() {
            return view! { <span class="quiet">{language.text("card-projects-none")}</span> }
                .into_any();
        }
        let chips = shown.projects.into_iter().map(|(name, what, warning)| {
            let project = case.projects.iter().find(|project| project.name == name);
            let id = project.map(|project| project.id.clone()).unwrap_or_default();
            let origin = Origin::Project(id);
            let warning =
                warning.map(|text| language.message("card-collision", &[("text", (&text).into())]));
            view! { <Chip name what warning origin/> }
        });
        view! { <ul class="chips">{chips.collect_view()}</ul> }.into_any()
    };
    view! {
        <div class="card__line">
            <span class="card__label">{session.text("card-projects")}</span>
            {projects}
        </div>
    }
}

#[component]
fn Chip(name: String, what: String, warning: Option<String>, origin: Origin) -> impl IntoView {
    match warning {
        Some(warning) => view! {
            <li>
                <details class="chip chip--warning">
                    <summary title=warning.clone()>{name}" ⚠"</summary>
                    <p><Traced text=what origin=origin.clone()/></p>
                    <p><Traced text=warning origin/></p>
                </details>
            </li>
        }
        .into_any(),
        None => view! { <li class="chip" title=what>{name}</li> }.into_any(),
    }
}
