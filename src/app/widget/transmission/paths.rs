//! Every path into every sector.

use leptos::prelude::*;
use view_model::origin::Origin;
use view_model::transmission::path::{SectorFlows, paths};

use super::super::parts::{Section, TableHead, Words};
use crate::component::{Drawing, Traced};
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
            <p class="note"><Words session key="paths-intro" origin=Origin::computed("transmission")/></p>
            {sectors}
        </Section>
    }
}

#[component]
fn OneSector(session: Session, view: SectorFlows, is_open: bool) -> impl IntoView {
    let origin = || Origin::computed("transmission");
    let rows = view.paths.into_iter().map(|row| {
        view! {
            <tr>
                <th scope="row">{row.route}</th>
                <td><Traced text=row.share origin=origin() cell=true/></td>
                <td><strong><Traced text=row.mean origin=origin() cell=true/></strong></td>
                <td><Traced text=row.range origin=origin() cell=true/></td>
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    let lit = session.is_lit(&view.id);
    // A summary holds no other control: its number is asked by the sign below it.
    let (word, label) = (Origin::Sector(view.id.clone()).to_string(), view.summary.clone());
    view! {
        <details class="more paths" class:is-lit=lit data-sector=view.id open=is_open>
            <summary data-origin=word.clone()><Drawing svg=view.glyph class="glyph"/>" "{view.summary}</summary>
            <button type="button" class="number number--sign" data-origin=word aria-label=label aria-haspopup="dialog">
                "i"
            </button>
            <div class="scroll" tabindex="0" role="group" aria-label=view.name>
                <table class="plain" data-figures=""><TableHead session keys=&COLUMNS/><tbody>{rows}</tbody></table>
            </div>
        </details>
    }
}
