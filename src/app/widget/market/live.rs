//! Live prices, when the reader asks for them: the only request to anybody else.

use analysis::market::Exchange;
use analysis::market::prices::Form;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::super::parts::Section;
use crate::browser::live;
use crate::session::{OwnPrices, PricesReply, Session};

/// Interface that is asked.
const EXCHANGE: Exchange = Exchange::Binance;

/// Days that one answer holds at most.
const DAYS: i64 = 999;

/// A button, and what came of it.
#[component]
pub fn LivePrices(session: Session) -> impl IntoView {
    let is_busy = RwSignal::new(false);
    let ask = move |_| {
        is_busy.set(true);
        spawn_local(async move {
            ask_all(session).await;
            is_busy.set(false);
        });
    };
    let host = EXCHANGE.host();
    let intro = move || session.language().message("live-intro", &[("host", host.into())]);
    view! {
        <Section session id="live" title="live-title">
            <p class="note">{intro}</p>
            <button
                type="button"
                class="button"
                data-testid="live"
                disabled=move || is_busy.get()
                on:click=ask
            >
                {move || {
                    let key = if is_busy.get() { "live-busy" } else { "live-button" };
                    session.language().text(key)
                }}
            </button>
        </Section>
    }
}

/// Asks for one security after the other; the first refusal ends it, and what was shown stays.
async fn ask_all(session: Session) {
    let today = (js_sys::Date::now() / 86_400_000.0) as i64;
    let case = session.case();
    let named = case.market.iter().flat_map(|market| &market.securities);
    let named = named.filter_map(|s| Some((s.id.clone(), s.exchange_name.clone()?)));
    for (id, name) in named.collect::<Vec<_>>() {
        let address = format!("{}{}", EXCHANGE.host(), EXCHANGE.path(&name, today - DAYS, today));
        match live::fetch(&address).await {
            Ok(text) => {
                session.own_prices.set(Some(OwnPrices { id, form: Form::Binance, text }));
            }
            Err(error) => {
                let (code, words) = (error.code().to_owned(), error.to_string());
                session.prices_reply.set(Some(PricesReply::Refused(id, code, words)));
                return;
            }
        }
    }
}
