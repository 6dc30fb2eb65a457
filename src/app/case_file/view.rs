//! The page: bar, ways to open a case, what is known about it, and one of three views.

use leptos::prelude::*;
use std::sync::Arc;

use super::difference::DifferenceView;
use super::editor::Editor;
use super::result::ResultView;
use super::source::Sources;
use super::state::{Draft, State, Tab};
use crate::browser::storage;
use crate::component::Bar;
use crate::session::page_folder;

/// Everything.
#[component]
pub(super) fn CaseFilePage(draft: Draft) -> impl IntoView {
    let has_text = Memo::new(move |_| !draft.text.read().is_empty());
    // Ctrl+Z in a field takes back what was typed there, as everywhere.
    let keyed = move |event: web_sys::KeyboardEvent| {
        let is_field = event.target().is_some_and(|target| {
            use wasm_bindgen::JsCast;
            let element = target.dyn_ref::<web_sys::Element>();
            element.is_some_and(|e| e.closest("input, textarea, select").ok().flatten().is_some())
        });
        if is_field || !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => draft.undo(),
            ("z", true) | ("y", false) => draft.redo(),
            _ => return,
        }
        event.prevent_default();
    };
    let shown = move || match draft.tab.get() {
        Tab::Edit => view! { <Editor draft/> }.into_any(),
        Tab::Result => view! { <ResultView draft/> }.into_any(),
        Tab::Difference => view! { <DifferenceView draft/> }.into_any(),
    };
    let home =
        move || format!("{}{}", draft.root.get_value(), page_folder(draft.language.read().tag()));
    let switch_language = Callback::new(move |tag: &'static str| {
        storage::set_language(tag);
        draft.language.set(Arc::new(language::Language::load(tag)));
    });
    view! {
        <a class="skip" href="#content">{draft.text_of("skip-to-content")}</a>
        <Bar
            language=draft.language
            theme=draft.theme
            home
            href=move |tag| draft.path(tag)
            on_language=switch_language
        />
        <main class="content case-file" id="content" tabindex="-1" on:keydown=keyed>
            <h1>{draft.text_of("case-file-title")}</h1>
            <p class="case-file__intro">{draft.text_of("case-file-intro")}</p>
            <Sources draft/>
            <Notes draft/>
            <Show when=move || has_text.get()>
                <Summary draft/>
                <Tabs draft/>
                {shown}
            </Show>
        </main>
    }
}

/// What became of the last thing that was opened, and whether the draft is kept.
#[component]
fn Notes(draft: Draft) -> impl IntoView {
    let note = move || {
        draft
            .note
            .get()
            .map(|note| draft.language.read().message(note.key, &[("what", (&note.what).into())]))
    };
    view! {
        <p class="status" role="status" data-testid="note"><bdi>{note}</bdi></p>
        <Show when=move || draft.unkept.get()>
            <p class="status status--warning" role="status" data-testid="unkept">
                {draft.text_of("case-file-unkept")}
            </p>
        </Show>
    }
}

/// Whether the text is a case.
#[component]
fn Summary(draft: Draft) -> impl IntoView {
    let words = move || {
        let language = draft.language.read();
        match draft.state.get() {
            State::Empty => String::new(),
            State::Checking => language.text("case-file-checking"),
            State::Refused => {
                let count = draft.problems.read().len();
                language.message("case-file-refused", &[("count", count.into())])
            }
            State::Failed(message) => {
                language.message("case-file-failed", &[("message", (&message).into())])
            }
            State::Sound => {
                let checked = draft.checked.read();
                let hash = checked.as_ref().map_or("", |checked| &checked.case.hash);
                let hash = hash.get(..12).unwrap_or_default();
                language.message("case-file-sound", &[("hash", hash.into())])
            }
        }
    };
    let is_wrong = move || matches!(*draft.state.read(), State::Refused | State::Failed(_));
    view! {
        <p
            class="status case-file__state"
            class:status--warning=is_wrong
            role="status"
            data-testid="state"
        >
            <bdi>{words}</bdi>
        </p>
    }
}

/// Edit, result, difference.
#[component]
fn Tabs(draft: Draft) -> impl IntoView {
    let tab = move |(tab, key): (Tab, &'static str)| {
        let is_missing = move || tab != Tab::Edit && draft.checked.read().is_none();
        view! {
            <button
                type="button"
                class="segment"
                data-testid=key
                aria-pressed=move || (draft.tab.get() == tab).to_string()
                disabled=is_missing
                on:click=move |_| draft.tab.set(tab)
            >
                {draft.text_of(key)}
            </button>
        }
    };
    let tabs = [
        (Tab::Edit, "case-file-edit"),
        (Tab::Result, "case-file-result"),
        (Tab::Difference, "case-file-difference"),
    ];
    view! {
        <div class="segments" role="group" aria-label=draft.text_of("case-file-views")>
            {tabs.map(tab).collect_view()}
        </div>
    }
}
