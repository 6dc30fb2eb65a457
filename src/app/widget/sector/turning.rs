//! What would put the sector first, or take it from there.

use leptos::prelude::*;
use view_model::Page;
use view_model::origin::Origin;
use view_model::sector::turning::{TurningView, turning};
use view_model::tipping::search::TippingRow;

use super::super::page_link::PageLink;
use super::super::parts::{Section, TableHead, failure_in_words};
use super::origin;
use crate::component::{Drawing, Traced};
use crate::session::Session;

const COLUMNS: [&str; 4] = [
    "tipping-column-assumption",
    "tipping-column-change",
    "tipping-column-track",
    "tipping-column-then",
];

/// Statement, its standing, the assumptions that change the sector's place.
#[component]
pub fn SectorTurning(session: Session, place: usize) -> impl IntoView {
    let shown = move || {
        let (case, language) = (session.case(), session.language());
        if let Some(failure) = session.tipping.failure.get() {
            let words = failure_in_words(session, &failure);
            return view! { <p class="missing" role="alert">{words}</p> }.into_any();
        }
        let missing = |key| view! { <p class="missing">{language.text(key)}</p> }.into_any();
        match session.tipping.answer.get() {
            _ if case.sectors.len() < 2 => missing("sector-turning-absent"),
            None => missing("page-computing"),
            Some(answer) => match turning(&case, &answer, place, &language) {
                Some(view) => {
                    view! { <Found session view origin=origin(session, place)/> }.into_any()
                }
                None => missing("sector-turning-elsewhere"),
            },
        }
    };
    let look = session.case().sectors.get(place).map(|sector| ("to", sector.id.clone()));
    view! {
        <Section session id="sector-turning" title="sector-turning-title">
            {shown}
            <p class="onward">
                <PageLink session page=Page::Transmission look>{session.text("sector-turning-more")}</PageLink>
            </p>
        </Section>
    }
}

#[component]
fn Found(session: Session, view: TurningView, origin: Origin) -> impl IntoView {
    let searched = || Origin::computed("sector-turning");
    let rows: Vec<_> = view.rows.into_iter().map(|row| view! { <OneRow row/> }).collect();
    view! {
        <p class="finding"><Traced text=view.finding origin=searched()/></p>
        {(!rows.is_empty()).then(|| view! {
            <div class="scroll" tabindex="0" role="group" aria-labelledby="sector-turning-title">
                <table class="plain plain--words doubt" data-figures="">
                    <TableHead session keys=&COLUMNS/>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        })}
        <p class="note">
            <strong><Traced text=view.statement origin=origin.clone()/></strong>
            " "
            <Traced text=view.verdict origin/>
        </p>
        <p class="note"><Traced text=view.basis origin=searched()/></p>
    }
    .into_any()
}

#[component]
fn OneRow(row: TippingRow) -> impl IntoView {
    let origin = Origin::Parameter(row.id);
    view! {
        <tr>
            <th scope="row">{row.name}</th>
            <td>
                <strong><Traced text=row.change origin=origin.clone() cell=true/></strong>
                <span class="remark"><Traced text=row.quantiles origin cell=true/></span>
            </td>
            <td><Drawing svg=row.track class="drawing"/></td>
            <td>{row.then}</td>
        </tr>
    }
}
