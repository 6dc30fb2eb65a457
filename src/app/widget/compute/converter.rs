//! One amount in every quantity.

use leptos::prelude::*;
use view_model::address::is_amount;
use view_model::compute::converter::{Converted, converter};
use view_model::origin::Origin;
use view_model::words::as_of;

use super::super::parts::{Missing, Section, TableHead, Words};
use crate::component::Traced;
use crate::session::Session;

/// Columns of the table.
const COLUMNS: [&str; 3] =
    ["converter-column-quantity", "converter-column-median", "converter-column-range"];

/// Heading of the page; why there is no answer, if there is none.
#[component]
pub fn ComputeHeading(session: Session) -> impl IntoView {
    let has_subject = session.case().compute.is_some();
    let case = session.case();
    let date = Signal::derive(move || as_of(&case, &session.language()));
    let missing = move || session.compute.read().is_none() || session.failure.read().is_some();
    view! {
        <h1 class="question">{session.text("compute-heading")}</h1>
        <ul class="meta"><li><Traced text=date origin=Origin::computed("case")/></li></ul>
        <Show when=missing><Missing session has_subject absent="page-no-compute"/></Show>
    }
}

/// Amount, quantity, and the same in all quantities.
#[component]
pub fn Converter(session: Session) -> impl IntoView {
    let case = session.case();
    let rows = move || {
        let answer = session.compute.get()?;
        let rows = converter(&case, &answer, &session.language());
        let origin = || Origin::computed("compute");
        let row = |row: Converted| {
            view! {
                <tr class:is-given=row.is_given data-quantity=row.id>
                    <th scope="row">{row.name}</th>
                    <td>
                        <strong><Traced text=row.median origin=origin() cell=true/></strong>
                        " "
                        <Traced text=row.unit origin=origin() cell=true/>
                    </td>
                    <td class="quiet"><Traced text=row.range origin=origin() cell=true/></td>
                </tr>
            }
        };
        Some(rows.into_iter().map(row).collect_view())
    };
    view! {
        <Section session id="converter" title="converter-title">
            <p class="note"><Words session key="converter-intro" origin=Origin::computed("compute")/></p>
            <AmountFields session/>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="converter-title">
                <table class="plain plain--words" data-figures="" data-testid="converter">
                    <TableHead session keys=&COLUMNS/>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Section>
    }
}

/// What is converted: amount and quantity.
#[component]
fn AmountFields(session: Session) -> impl IntoView {
    let case = session.case();
    let refused = RwSignal::new(false);
    let asked = move || {
        let request = session.address.read().compute_request(&session.case());
        request.map_or_else(|| (String::new(), 1.0), |r| (r.quantity, r.amount))
    };
    let typed = move |event| {
        let amount = event_target_value(&event).replace([',', ' ', '_'], "").parse::<f64>().ok();
        let amount = amount.filter(|amount| is_amount(*amount));
        refused.set(amount.is_none());
        if let Some(amount) = amount {
            session.set_amount(asked().0, amount);
        }
    };
    let chosen = move |event| session.set_amount(event_target_value(&event), asked().1);
    let options = move || {
        let (language, quantity) = (session.language(), asked().0);
        let quantities = case.compute.iter().flat_map(|compute| &compute.quantities);
        let option = |q: &case::raw::Quantity| {
            let words = format!("{} ({})", language.pick(&q.name), language.pick(&q.unit));
            view! { <option value=q.id.clone() selected=q.id == quantity>{words}</option> }
        };
        quantities.map(option).collect_view()
    };
    view! {
        <div class="converter">
            <label class="field">
                <span class="field__name">{session.text("converter-amount")}</span>
                <input
                    type="text"
                    inputmode="decimal"
                    data-testid="amount"
                    value=asked().1.to_string()
                    aria-invalid=move || refused.get().to_string()
                    on:input=typed
                />
            </label>
            <label class="field">
                <span class="field__name">{session.text("converter-quantity")}</span>
                <select data-testid="quantity" on:change=chosen>{options}</select>
            </label>
        </div>
        <p class="status status--warning" role="status">
            {move || refused.get().then(|| session.language().text("converter-refused"))}
        </p>
    }
}
