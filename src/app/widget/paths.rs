//! How the deal reaches the sectors: strongest paths with their exact share.

use leptos::prelude::*;
use view_model::origin::Origin;
use view_model::paths::{self, PathWords, SectorPaths};

use super::parts::Words;
use crate::component::{Drawing, Traced};
use crate::session::Session;

/// Strongest paths of every sector.
#[component]
pub fn Paths(session: Session) -> impl IntoView {
    let case = session.case();
    let sectors = move || {
        let all = paths::all(&case, &session.settled.get(), &session.language());
        all.into_iter().map(|sector| view! { <OneSector session sector/> }).collect_view()
    };
    view! {
        <section class="why" aria-labelledby="why-title">
            <h2 id="why-title">{session.text("why-title")}</h2>
            <p class="note"><Words session key="why-intro" origin=Origin::computed("transmission")/></p>
            <div class="why__grid">{sectors}</div>
        </section>
    }
    .into_any()
}

#[component]
fn OneSector(session: Session, sector: SectorPaths) -> impl IntoView {
    let lit = session.is_lit(&sector.id);
    let origin = Origin::Sector(sector.id.clone());
    let paths = sector.paths.into_iter().map(|path| {
        view! { <OnePath path origin=origin.clone()/> }
    });
    let paths: Vec<_> = paths.collect();
    let rest = sector.rest.map(|text| {
        view! { <p class="quiet"><Traced text origin=origin.clone()/></p> }
    });
    view! {
        <div class="why__sector" class:is-lit=lit data-sector=sector.id>
            <h3>
                <Drawing svg=sector.glyph class="glyph"/>
                {sector.name}
                <span class="why__total"><Traced text=sector.total origin/></span>
            </h3>
            <ol data-figures="">{paths}</ol>
            {rest}
        </div>
    }
}

#[component]
fn OnePath(path: PathWords, origin: Origin) -> impl IntoView {
    let PathWords { route, share, weight, negative } = path;
    view! {
        <li class="path" class:path--negative=negative>
            <span class="path__route">{route}</span>
            <span class="path__share"><Traced text=share origin cell=true/></span>
            <meter class="path__meter" min="0" max="100" value=format!("{weight:.1}") aria-hidden="true"></meter>
        </li>
    }
}
