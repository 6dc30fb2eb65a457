//! Every path into every sector.

use leptos::prelude::*;
use view_model::transmission::path::{SectorFlows, paths};

use super::super::parts::{Section, TableHead};
use crate::component::Drawing;
use crate::session::Session;

const COLUMNS: [&str; 4] =
    ["paths-column-route", "paths-column-share", "paths-column-mean", "paths-column-range"];

/// Paths by sector: one sentence, then the table.
#[component]
pub fn AllPaths(session: Session) -> impl IntoView {
    let sectors = move || {
        let answer = session.transmission.answer.get()?;
        let (case, language) = (session.case(), session.language());
        let only = session.address.read().focus.sector.clone();
        let places = (0..case.sectors.len())
            .filter(|place| only.as_ref().is_none_or(|id| case.sectors[*place].id == *id));
        let is_only = only.is_some();
        let views = places.filter_map(|place| paths(&case, &answer, place, &language));
        Some(views.map(|view| view! { <OneSector session view is_open=is_only/> }).collect_view())
    };
    view! {
        <Section session id="paths" title="paths-title">
            <p class="note">{session.text("paths-intro")}</p>
            {sectors}
        </Section>
    }
}

#[component]
fn OneSector(session: Session, view: SectorFlows, is_open: bool) -> impl IntoView {
    let rows = view.paths.into_iter().map(|row| {
        view! {
            <tr>
                <th scope="row">{row.route}</th>
                <td>{row.share}</td>
                <td><strong>{row.mean}</strong></td>
                <td>{row.range}</td>
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    let lit = session.is_lit(&view.id);
    view! {
        <details class="more paths" class:is-lit=lit data-sector=view.id open=is_open>
            <summary><Drawing svg=view.glyph class="glyph"/>" "{view.summary}</summary>
            <div class="scroll" tabindex="0" role="group" aria-label=view.name>
                <table class="plain"><TableHead session keys=&COLUMNS/><tbody>{rows}</tbody></table>
            </div>
        </details>
    }
}
