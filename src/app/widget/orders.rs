//! The two orders side by side, and who should prefer which sector.

use leptos::prelude::*;
use view_model::central::{Central, central};
use view_model::orders::{Column, Orders, orders};
use view_model::origin::Origin;

use super::pairwise::Pairs;
use super::parts::{Section, Words};
use crate::component::{Drawing, Traced};
use crate::session::Session;

/// Both orders and why they differ.
#[component]
pub fn TwoOrders(session: Session) -> impl IntoView {
    let case = session.case();
    let shown = move || orders(&case, &session.settled.read(), &session.language());
    let body = move || {
        shown().map(|Orders { columns, why }| {
            view! {
                <p class="finding" data-testid="orders-why">
                    <Traced text=why origin=Origin::computed("answer")/>
                </p>
                <div class="orders">
                    {columns.map(|column| view! { <OrderColumn session column/> }).into_iter().collect_view()}
                </div>
            }
        })
    };
    (session.case().sectors.len() > 1).then(|| {
        view! {
            <Section session id="orders" title="orders-title">
                {body}
                <p class="note orders__note">
                    <Words session key="orders-intro" origin=Origin::computed("method")/>
                </p>
                <Pairs session/>
            </Section>
        }
    })
}

#[component]
fn OrderColumn(session: Session, column: Column) -> impl IntoView {
    let rows = column.rows.into_iter().map(|row| {
        let origin = || Origin::Sector(row.id.clone());
        view! {
            <tr class:is-lit=session.is_lit(&row.id)>
                <td class="orders__place"><Traced text=row.place origin=origin() cell=true/></td>
                <th scope="row"><Drawing svg=row.glyph class="glyph"/>" "{row.name}</th>
                <td>
                    <Traced text=row.share origin=origin() cell=true/>
                    <span class="ranking__error">
                        <Traced text=row.error origin=Origin::computed("error") cell=true/>
                    </span>
                </td>
            </tr>
        }
    });
    view! {
        <table class="plain" data-figures="">
            <caption>{column.title}</caption>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// Central weights with confidence factors, as a table and in sentences.
#[component]
pub fn CentralWeights(session: Session) -> impl IntoView {
    let case = session.case();
    let body = move || match central(&case, &session.settled.read(), &session.language()) {
        Some(central) => view! { <CentralTable session central/> }.into_any(),
        None => view! { <p class="missing">{session.text("central-fixed")}</p> }.into_any(),
    };
    let has_choice = {
        let case = session.case();
        case.sectors.len() > 1 && case.criteria.len() > 1
    };
    has_choice.then(|| {
        view! {
            <Section session id="central" title="central-title">
                <p class="note"><Words session key="central-intro" origin=Origin::computed("method")/></p>
                {body}
            </Section>
        }
    })
}

#[component]
fn CentralTable(session: Session, central: Central) -> impl IntoView {
    let columns = central.criteria.len() + 1;
    let head = central.criteria.into_iter().map(|name| view! { <th scope="col">{name}</th> });
    let head = head.collect_view();
    let sentences = central.rows.iter().map(|row| {
        let (text, origin) = (row.sentence.clone(), Origin::Sector(row.id.clone()));
        view! { <li><Traced text origin/></li> }
    });
    let sentences = sentences.collect_view();
    let rows = central.rows.into_iter().map(|row| {
        let cells = match row.weights {
            Some((weights, confidence)) => {
                let cells = weights.into_iter().chain([confidence]).map(|text| {
                    let origin = Origin::Sector(row.id.clone());
                    view! { <td><Traced text origin cell=true/></td> }
                });
                cells.collect_view().into_any()
            }
            None => view! { <td colspan=columns>{session.text("central-never")}</td> }.into_any(),
        };
        view! {
            <tr class:is-lit=session.is_lit(&row.id)>
                <th scope="row"><Drawing svg=row.glyph class="glyph"/>" "{row.name}</th>
                {cells}
            </tr>
        }
    });
    view! {
        <ul class="central__sentences">{sentences}</ul>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="central-title">
            <table class="plain central" data-figures="">
                <thead>
                    <tr>
                        <th scope="col">{session.text("ranking-column-sector")}</th>
                        {head}
                        <th scope="col">{session.text("central-confidence")}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
