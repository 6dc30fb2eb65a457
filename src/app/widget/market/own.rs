//! The reader's own prices: read here, never sent anywhere.

use analysis::market::prices::Form;
use leptos::prelude::*;
use view_model::origin::Origin;
use wasm_bindgen_futures::spawn_local;

use super::super::parts::{Section, Words};
use crate::browser::files::{self, TextFile};
use crate::session::{OwnPrices, PricesReply, Session};

/// A field for files, also by dropping them.
#[component]
pub fn OwnPriceField(session: Session) -> impl IntoView {
    let is_over = RwSignal::new(false);
    let take = move |chosen: Vec<TextFile>| {
        spawn_local(async move {
            for file in chosen {
                let id = file.symbol();
                match file.read().await {
                    Ok(text) => {
                        session.own_prices.set(Some(OwnPrices { id, form: Form::Table, text }));
                    }
                    Err(error) => {
                        let reply = PricesReply::Refused(id, "file".into(), error.to_string());
                        session.prices_reply.set(Some(reply));
                    }
                }
            }
        });
    };
    let drop_here = move |event: web_sys::DragEvent| {
        event.prevent_default();
        is_over.set(false);
        take(files::dropped(&event));
    };
    let over = move |event: web_sys::DragEvent| {
        event.prevent_default();
        is_over.set(true);
    };
    let reply = move || {
        let language = session.language();
        session.prices_reply.get().map(|reply| match reply {
            PricesReply::Added(id) => language.message("own-added", &[("name", (&id).into())]),
            PricesReply::Refused(id, code, message) => {
                let reason = language.text(&format!("own-refused-{code}"));
                let arguments = [
                    ("name", (&id).into()),
                    ("reason", (&reason).into()),
                    ("message", (&message).into()),
                ];
                language.message("own-refused", &arguments)
            }
        })
    };
    view! {
        <Section session id="own" title="own-title">
            <p class="note"><Words session key="own-intro" origin=Origin::computed("prices")/></p>
            <label
                class="drop"
                class:is-over=move || is_over.get()
                on:dragover=over
                on:dragleave=move |_| is_over.set(false)
                on:drop=drop_here
            >
                <span>{session.text("own-field")}</span>
                <input
                    type="file"
                    multiple
                    accept=".csv,.txt,.tsv,text/csv"
                    data-testid="own"
                    on:change=move |event| take(files::chosen(&event))
                />
            </label>
            <p class="status" role="status" data-testid="own-reply">{reply}</p>
        </Section>
    }
}
