//! Heading and the diagram of flows.

use leptos::prelude::*;
use view_model::origin::Origin;
use view_model::transmission::flows::flows;
use view_model::transmission::{edge, summary};

use super::super::parts::{Section, Words, failure_in_words};
use crate::browser::document;
use crate::component::{Drawing, Traced};
use crate::exhibit::{Chart, Offers};
use crate::session::{Linking, Session};

/// What the page is about, the strongest path, what the signs rest on.
#[component]
pub fn TransmissionHeading(session: Session) -> impl IntoView {
    let sentence = Signal::derive(move || {
        let Some(answer) = session.transmission.answer.get() else { return String::new() };
        let (case, address) = (session.case(), session.address.read());
        let place = summary::subject(&case, &answer, address.focus.sector.as_deref());
        summary::summary(&case, &answer, place, &session.language())
    });
    let origin = Origin::computed("transmission");
    let failure = move || {
        let failure = session.transmission.failure.get()?;
        Some(failure_in_words(session, &failure))
    };
    view! {
        <h1 class="question">{session.text("transmission-heading")}</h1>
        <p class="answer" data-testid="transmission"><Traced text=sentence origin/></p>
        {move || failure().map(|words| view! { <p class="missing" role="alert">{words}</p> })}
        <p class="note"><Words session key="transmission-signs" origin=Origin::computed("transmission")/></p>
    }
}

/// Drivers, channels and sectors with what flows between them.
#[component]
pub fn FlowDiagram(session: Session) -> impl IntoView {
    let case = session.case();
    let shown = Memo::new(move |_| {
        let answer = session.transmission.answer.get()?;
        let address = session.address.read();
        let only = address.focus.sector.as_ref().and_then(|id| case.sector_place(id));
        let open = address.focus.edge_place(&case);
        Some(flows(&case, &answer, (only, open), session.room.get(), &session.language()))
    });
    let exhibit = Signal::derive(move || shown.read().as_ref().map(|view| view.exhibit.clone()));
    let missing = move || {
        let is_missing = shown.read().is_none();
        is_missing.then(|| view! { <p class="missing">{session.text("page-computing")}</p> })
    };
    let text = Signal::derive(move || {
        shown.read().as_ref().map(|view| view.exhibit.text.clone()).unwrap_or_default()
    });
    let origin = || Origin::computed("transmission");
    let open = move |row: usize| {
        let edge = shown.read_untracked().as_ref().and_then(|view| view.edges.get(row).copied());
        if let Some(edge) = edge {
            session.open_edge(edge);
        }
    };
    view! {
        <Section session id="flows" title="flows-title">
            <SectorFilter session/>
            {missing}
            <div class="scroll sankey" tabindex="-1">
                <Chart scene=session exhibit on_choice=open offers=Offers::POINTING/>
            </div>
            <p class="note"><Traced text origin=origin()/></p>
            <OpenEdge session/>
            <ul class="flow-key">
                <li><span class="flow-key__band flow-key__band--sure"></span><Words session key="flows-key-sure" origin=origin()/></li>
                <li><span class="flow-key__band flow-key__band--mean"></span>{session.text("flows-key-mean")}</li>
                <li><span class="flow-key__band flow-key__band--most"></span><Words session key="flows-key-most" origin=origin()/></li>
                <li><span class="flow-key__band flow-key__band--loss"></span>{session.text("flows-key-loss")}</li>
            </ul>
        </Section>
    }
}

/// Which arrow is open, for readers whose eyes are on the picture.
#[component]
fn OpenEdge(session: Session) -> impl IntoView {
    let words = move || {
        let answer = session.transmission.answer.get()?;
        let (place, language) = (session.open_edge_place(), session.language());
        let edge = edge::title(&session.case(), place, &language);
        let elasticity = edge::elasticity(&answer, place, &language)?;
        let arguments = [("edge", (&edge).into()), ("elasticity", (&elasticity).into())];
        Some(language.message("flows-open", &arguments))
    };
    // The numbers of this arrow open beside its sliders, where the link leads.
    let word = move || {
        let edge = session.case().edges.get(session.open_edge_place()).cloned();
        edge.map(|edge| Origin::Edge(edge.from, edge.to).to_string())
    };
    // In other pages it may be folded, or in a tree that no address reaches.
    let show = move |event: web_sys::MouseEvent| {
        let is_alone = session.linking.get_value() == Linking::NewWindow;
        if is_alone && document::reveal(&event, "edge") {
            event.prevent_default();
        }
    };
    view! {
        <p class="flows__open" aria-live="polite" data-origin=word>
            <a href="#edge" on:click=show>{words}</a>
        </p>
    }
}

/// All sectors, or one alone.
#[component]
fn SectorFilter(session: Session) -> impl IntoView {
    let is_chosen = move |id: Option<&str>| session.address.read().focus.sector.as_deref() == id;
    let case = session.case();
    let buttons = move || {
        let language = session.language();
        let button = |sector: &case::raw::Sector| {
            let id = StoredValue::new(sector.id.clone());
            let name = language.pick(&sector.short_name).to_owned();
            let glyph = chart::Glyph { slot: sector.slot }.svg().unwrap_or_default();
            view! {
                <button
                    type="button"
                    class="segment"
                    aria-pressed=move || is_chosen(Some(&id.read_value())).to_string()
                    on:click=move |_| {
                        session.change_focus(|focus| focus.sector = Some(id.get_value()));
                    }
                >
                    <Drawing svg=glyph class="glyph"/>
                    {name}
                </button>
            }
        };
        case.sectors.iter().map(button).collect_view()
    };
    view! {
        <div class="segments segments--wrap" role="group" aria-label=session.text("flows-filter")>
            <button
                type="button"
                class="segment"
                aria-pressed=move || is_chosen(None).to_string()
                on:click=move |_| session.change_focus(|focus| focus.sector = None)
            >
                {session.text("flows-all")}
            </button>
            {buttons}
        </div>
    }
}
