//! Tipping points of a statement by choice, and the map of two assumptions.

use leptos::prelude::*;
use view_model::origin::Origin;
use view_model::tipping::map::{MapView, map};
use view_model::tipping::search::{SHOWN, TippingRow, TippingView, search};

use super::super::parts::{Section, ShowAll, Words};
use super::statement::StatementChoice;
use super::{Searching, first_rows};
use crate::component::{Drawing, Traced};
use crate::exhibit::{Chart, Offers};
use crate::session::Session;

/// Statement, its standing, the smallest changes, the map.
#[component]
pub fn TippingPoints(
    session: Session,
    /// Whether it stands alone in another page, where it must be short.
    #[prop(optional)]
    is_alone: bool,
) -> impl IntoView {
    let shown = move || {
        let answer = session.tipping.answer.get()?;
        let language = session.language();
        let view = search(&session.case(), &answer, &language);
        let map = map(&session.case(), &answer, session.room.get(), &language);
        Some((view, map))
    };
    let found = move || match shown() {
        Some((view, map)) => view! { <Found session view map is_alone/> }.into_any(),
        None if session.address.read().statement(&session.case()).is_none() => {
            view! { <p class="missing">{session.text("tipping-absent")}</p> }.into_any()
        }
        None => view! { <p class="missing">{session.text("page-computing")}</p> }.into_any(),
    };
    view! {
        <Section session id="tipping" title="tipping-title">
            <p class="note"><Words session key="tipping-intro" origin=Origin::computed("tipping")/></p>
            <StatementChoice session/>
            <Searching session live=session.tipping key="tipping-progress"/>
            {found}
        </Section>
    }
}

#[component]
fn Found(
    session: Session,
    view: TippingView,
    map: Option<MapView>,
    is_alone: bool,
) -> impl IntoView {
    let rows = view.rows;
    let count = rows.len();
    let first = first_rows(SHOWN, is_alone);
    let is_all = RwSignal::new(false);
    let body = move || {
        let shown = if is_all.get() { count } else { first };
        rows.iter().take(shown).cloned().map(|row| view! { <OneRow row/> }).collect_view()
    };
    let others = view.others.len();
    let origin = || Origin::computed("tipping");
    let list = view.others.into_iter().map(|(name, range)| {
        view! { <li><Traced text=name origin=origin()/>": "<Traced text=range origin=origin()/></li> }
    });
    let list: Vec<_> = list.collect();
    let summary =
        session.language.read_untracked().message("tipping-others", &[("count", others.into())]);
    view! {
        <p>
            <strong><Traced text=view.statement origin=origin()/></strong>
            " "
            <Traced text=view.verdict origin=origin()/>
        </p>
        <p class="finding" data-testid="tipping"><Traced text=view.headline origin=origin()/></p>
        {(count > 0).then(|| view! {
            <div class="scroll" tabindex="0" role="group" aria-labelledby="tipping-title">
                <table class="plain plain--words doubt" data-figures="">
                    <thead><tr>
                        <th scope="col">{session.text("tipping-column-assumption")}</th>
                        <th scope="col">{session.text("tipping-column-change")}</th>
                        <th scope="col">{session.text("tipping-column-track")}</th>
                        <th scope="col">{session.text("tipping-column-then")}</th>
                    </tr></thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
        })}
        {(count > first).then(|| view! { <ShowAll session is_all/> })}
        {(others > 0).then(|| view! {
            <details class="more">
                <summary data-origin=origin().to_string()>{summary.clone()}</summary>
                <ul class="plain-list">{list}</ul>
            </details>
        })}
        <p class="note"><Traced text=view.basis origin=origin()/></p>
        {map.map(|view| {
            let title = session.text("map-title");
            let map = view! { <Map session view/> };
            if is_alone {
                view! { <details class="frame__more"><summary>{title}</summary>{map}</details> }.into_any()
            } else {
                view! { <h3>{title}</h3>{map} }.into_any()
            }
        })}
    }
}

#[component]
fn OneRow(row: TippingRow) -> impl IntoView {
    let id = row.id.clone();
    let origin = || Origin::Parameter(row.id.clone());
    view! {
        <tr data-parameter=id>
            <th scope="row">{row.name}</th>
            <td><Traced text=row.change origin=origin() cell=true/></td>
            <td>
                <Drawing svg=row.track class="drawing drawing--interval"/>
                <span class="remark"><Traced text=row.quantiles origin=origin() cell=true/></span>
            </td>
            <td class="words">{row.then}</td>
        </tr>
    }
}

#[component]
fn Map(session: Session, view: MapView) -> impl IntoView {
    let MapView { exhibit, across, up, legend, basis } = view;
    let exhibit = Signal::stored(Some(exhibit));
    let legend = legend.into_iter().map(|(glyph, words)| {
        view! { <li>{(!glyph.is_empty()).then(|| view! { <Drawing svg=glyph.clone() class="glyph"/> })}" "<Traced text=words origin=Origin::computed("tipping")/></li> }
    });
    let language = session.language.read_untracked();
    let axes = [("across", (&across).into()), ("up", (&up).into())];
    let axes = language.message("map-axes", &axes);
    view! {
        <p class="note"><Traced text=axes origin=Origin::computed("tipping")/></p>
        <div class="two two--map">
            <Chart scene=session exhibit offers=Offers::POINTING/>
            <div>
                <ul class="plain-list plain-list--bare" data-testid="map">{legend.collect_view()}</ul>
                <p class="note"><Traced text=basis origin=Origin::computed("tipping")/></p>
            </div>
        </div>
    }
}
