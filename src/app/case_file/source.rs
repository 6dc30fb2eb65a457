//! The ways to open a case: a file, pasted text, a case of the site, the starter.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::open;
use super::state::Draft;
use crate::browser::{files, pointer};

/// All ways, folded once there is a text.
#[component]
pub(super) fn Sources(draft: Draft) -> impl IntoView {
    let is_over = RwSignal::new(false);
    let drop_here = move |event: web_sys::DragEvent| {
        event.prevent_default();
        is_over.set(false);
        open::file(draft, files::dropped(&event));
    };
    let over = move |event: web_sys::DragEvent| {
        event.prevent_default();
        is_over.set(true);
    };
    let chosen = move |event: web_sys::Event| open::file(draft, files::chosen(&event));
    let starter = (open::STARTER.to_owned(), None);
    let cases = draft.cases.get_value().into_iter().map(|entry| (entry.id, Some(entry.title)));
    let start = move |(id, title): (String, Option<case::raw::Text>)| {
        let href = format!("?from={id}");
        let open = move |event: web_sys::MouseEvent| {
            if !pointer::is_plain_click(&event) {
                return;
            }
            event.prevent_default();
            let id = id.clone();
            spawn_local(async move { open::from(draft, &id, None).await });
        };
        let words = move || match &title {
            Some(title) => draft.language.read().pick(title).to_owned(),
            None => draft.language.read().text("case-file-starter"),
        };
        view! { <li><a href=href on:click=open>{words}</a></li> }
    };
    view! {
        <section class="case-file__sources" aria-labelledby="case-file-open">
            <h2 id="case-file-open">{draft.text_of("case-file-open")}</h2>
            <label
                class="drop"
                class:is-over=move || is_over.get()
                on:dragover=over
                on:dragleave=move |_| is_over.set(false)
                on:drop=drop_here
                data-testid="drop"
            >
                <span>{draft.text_of("case-file-choose")}</span>
                <input type="file" accept=".json,application/json" data-testid="file" on:change=chosen/>
            </label>
            <h3>{draft.text_of("case-file-start-from")}</h3>
            <ul class="case-file__cases">
                {start(starter)}
                {cases.map(start).collect_view()}
            </ul>
            <Pasting draft/>
        </section>
    }
}

/// A field for a text from the clipboard.
#[component]
fn Pasting(draft: Draft) -> impl IntoView {
    let field = NodeRef::<leptos::html::Textarea>::new();
    let take = move |_| {
        let Some(field) = field.get_untracked() else { return };
        let text = field.value();
        if text.trim().is_empty() {
            return;
        }
        field.set_value("");
        if text.len() > case::MAX_BYTES {
            return draft.say("case-file-too-large", "");
        }
        open::show(draft, "", text, None);
        draft.say("case-file-pasted", "");
    };
    view! {
        <details class="case-file__paste">
            <summary>{draft.text_of("case-file-paste")}</summary>
            <textarea
                node_ref=field
                rows="6"
                spellcheck="false"
                aria-label=draft.text_of("case-file-paste")
                data-testid="paste"
            ></textarea>
            <button type="button" class="button" data-testid="take" on:click=take>
                {draft.text_of("case-file-take")}
            </button>
        </details>
    }
}
