//! How the securities move together.

use leptos::prelude::*;
use view_model::market::connected::{ConnectedView, connected};
use view_model::origin::Origin;

use super::super::parts::{Section, Words};
use crate::component::Traced;
use crate::exhibit::{Chart, Offers};
use crate::session::Session;

/// Total, network, rolling total, table.
#[component]
pub fn Connected(session: Session) -> impl IntoView {
    let shown = move || {
        let answer = session.market.get()?;
        let language = session.language();
        let Some(found) = answer.connectedness.as_ref() else {
            return Some(view! { <p>{language.text("connected-none")}</p> }.into_any());
        };
        let view = connected(&session.case(), found, session.room.get(), &language);
        Some(view! { <Found session view/> }.into_any())
    };
    view! {
        <Section session id="connected" title="connected-title">
            <p class="note"><Words session key="connected-intro" origin=Origin::computed("market")/></p>
            {shown}
        </Section>
    }
}

#[component]
fn Found(session: Session, view: ConnectedView) -> impl IntoView {
    let origin = || Origin::computed("market");
    let head = view.securities.iter().map(|id| view! { <th scope="col">{id.clone()}</th> });
    let rows = view.table.into_iter().map(|(id, cells, from)| {
        let cells = cells.into_iter().map(|(text, depth)| {
            view! { <td class="heat" data-depth=depth><Traced text origin=origin() cell=true/></td> }
        });
        view! {
            <tr>
                <th scope="row">{id}</th>
                {cells.collect_view()}
                <td><strong><Traced text=from origin=origin() cell=true/></strong></td>
            </tr>
        }
    });
    let sums = ["connected-to", "connected-net"].into_iter().zip(view.sums);
    let sums = sums.map(|(key, values)| {
        let cells = values.into_iter().map(|text| {
            view! { <td><Traced text origin=origin() cell=true/></td> }
        });
        view! { <tr><th scope="row">{session.text(key)}</th>{cells.collect_view()}<td></td></tr> }
    });
    view! {
        <p>
            <strong><Traced text=view.sentence origin=origin()/></strong>
            " "
            <Traced text=view.basis origin=origin()/>
        </p>
        <div class="two">
            <div>
                <Chart scene=session exhibit=Signal::stored(Some(view.network))/>
                <p class="note"><Words session key="connected-network" origin=Origin::computed("market")/></p>
            </div>
            <div>
                <Chart scene=session exhibit=Signal::stored(view.rolling) offers=Offers::ZOOM/>
                <p class="note"><Traced text=view.rolling_text origin=origin()/></p>
            </div>
        </div>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="connected-title">
            <table class="plain" data-figures="" data-testid="connected">
                <thead><tr>
                    <th scope="col">{session.text("connected-corner")}</th>
                    {head.collect_view()}
                    <th scope="col">{session.text("connected-from")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}{sums.collect_view()}</tbody>
            </table>
        </div>
    }
}
