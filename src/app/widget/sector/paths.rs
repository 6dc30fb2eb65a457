//! Paths from the deal to the sector.

use leptos::prelude::*;
use view_model::Page;
use view_model::link::Link;
use view_model::origin::Origin;
use view_model::sector::paths::paths;
use view_model::transmission::path::PathRow;

use super::super::inner_link::InnerLink;
use super::super::parts::{Section, TableHead, Words, failure_in_words};
use super::origin;
use crate::component::Traced;
use crate::exhibit::{Chart, Offers};
use crate::session::Session;

const COLUMNS: [&str; 4] =
    ["paths-column-route", "paths-column-mean", "paths-column-range", "paths-column-share"];

/// The strongest path in a sentence, the flows as a picture, all paths as a table.
#[component]
pub fn SectorPaths(session: Session, place: usize) -> impl IntoView {
    let origin = origin(session, place);
    let shown = Memo::new(move |_| {
        let answer = session.transmission.answer.get()?;
        paths(&session.case(), &answer, place, session.room.get(), &session.language())
    });
    let sentence = Signal::derive(move || {
        let shown = shown.read();
        shown.as_ref().map(|view| view.paths.summary.clone()).unwrap_or_default()
    });
    let exhibit = Signal::derive(move || shown.read().as_ref().and_then(|v| v.exhibit.clone()));
    let missing = move || {
        let words = match session.transmission.failure.get() {
            Some(failure) => failure_in_words(session, &failure),
            None if shown.read().is_none() => session.language().text("page-computing"),
            None => return None,
        };
        Some(view! { <p class="missing" role="status">{words}</p> })
    };
    let (of_rows, of_note) = (origin.clone(), origin.clone());
    let rows = move || {
        let rows = shown.read().as_ref().map(|view| view.paths.paths.clone()).unwrap_or_default();
        let row = |row| view! { <OnePath row origin=of_rows.clone()/> };
        rows.into_iter().map(row).collect_view()
    };
    let sector = session.case().sectors.get(place).map(|sector| ("to", sector.id.clone()));
    let link = Link { pairs: sector.into_iter().collect(), ..Link::to(Page::Transmission) };
    view! {
        <Section session id="sector-paths" title="sector-paths-title">
            <p class="finding"><Traced text=sentence origin/></p>
            {missing}
            <div class="scroll sankey" tabindex="-1">
                <Chart scene=session exhibit offers=Offers::POINTING/>
            </div>
            <p class="note"><Words session key="sector-paths-intro" origin=of_note/></p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="sector-paths-title">
                <table class="plain" data-figures="" data-testid="sector-paths">
                    <TableHead session keys=&COLUMNS/>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="onward">
                <InnerLink session link>{session.text("sector-paths-more")}</InnerLink>
            </p>
        </Section>
    }
}

#[component]
fn OnePath(row: PathRow, origin: Origin) -> impl IntoView {
    let PathRow { route, share, mean, range } = row;
    view! {
        <tr>
            <th scope="row">{route}</th>
            <td><strong><Traced text=mean origin=origin.clone() cell=true/></strong></td>
            <td><Traced text=range origin=origin.clone() cell=true/></td>
            <td><Traced text=share origin cell=true/></td>
        </tr>
    }
}
