//! How the deal reaches the sectors: strongest paths with their exact share.

use leptos::prelude::*;
use view_model::paths::{self, PathWords, SectorPaths};

use crate::component::Drawing;
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
            <p class="note">{session.text("why-intro")}</p>
            <div class="why__grid">{sectors}</div>
        </section>
    }
    .into_any()
}

#[component]
fn OneSector(session: Session, sector: SectorPaths) -> impl IntoView {
    let lit = session.is_lit(&sector.id);
    view! {
        <div class="why__sector" class:is-lit=lit data-sector=sector.id>
            <h3>
                <Drawing svg=sector.glyph class="glyph"/>
                {sector.name}
                <span class="why__total">{sector.total}</span>
            </h3>
            <ol>{sector.paths.into_iter().map(|path| view! { <OnePath path/> }).collect_view()}</ol>
            {sector.rest.map(|rest| view! { <p class="quiet">{rest}</p> })}
        </div>
    }
}

#[component]
fn OnePath(path: PathWords) -> impl IntoView {
    let PathWords { route, share, weight, negative } = path;
    view! {
        <li class="path" class:path--negative=negative>
            <span class="path__route">{route}</span>
            <span class="path__share">{share}</span>
            <meter class="path__meter" min="0" max="100" value=format!("{weight:.1}") aria-hidden="true"></meter>
        </li>
    }
}
