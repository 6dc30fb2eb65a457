//! Keeps the site for later without a network, and says when a newer one is there.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::offline::{self, Newer};
use crate::session::Session;

/// File of the service worker below the site's root.
const SCRIPT: &str = "sw.js";

/// A line above the page where a newer site waits; the reader chooses when to load it.
#[component]
pub(super) fn UpdateNotice(session: Session) -> impl IntoView {
    let newer: RwSignal<Option<Newer>, LocalStorage> = RwSignal::new_local(None);
    Effect::new(move |_| {
        let root = session.root.get_value();
        spawn_local(async move {
            let script = format!("{root}{SCRIPT}");
            // Without it the site works, but not offline.
            drop(offline::register(&script, &root, move |found| newer.set(Some(found))).await);
        });
    });
    Effect::new(move |_| {
        let language = session.language();
        spawn_local(async move { drop(offline::keep(language.tag()).await) });
    });
    let reload = move |_| {
        if let Some(newer) = newer.get_untracked() {
            newer.take_over();
        }
    };
    view! {
        <div class="update" role="status">
            {move || newer.get().map(|_| view! {
                <span>{session.text("update-ready")}</span>
                <button type="button" class="button" on:click=reload>
                    {session.text("update-reload")}
                </button>
            })}
        </div>
    }
}
