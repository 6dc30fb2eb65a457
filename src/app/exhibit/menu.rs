//! Table, files, link, method.

use leptos::prelude::*;
use view_model::exhibit::{self, Provenance};
use wasm_bindgen_futures::spawn_local;
use web_sys::{FocusEvent, KeyboardEvent};

use super::state::State;
use crate::browser::{BrowserError, address_bar, clipboard, download, pointer};

/// A file of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum File {
    Csv,
    Json,
}

/// What hangs below the button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Panel {
    Closed,
    Items,
    Method,
}

/// The switch between drawing and table.
#[component]
pub(super) fn TableSwitch(state: State) -> impl IntoView {
    let session = state.session;
    let words = move || {
        let key = if state.is_table.get() { "exhibit-chart" } else { "exhibit-table" };
        session.language().text(key)
    };
    let zoomed = move || state.window.read().is_some();
    view! {
        {move || zoomed().then(|| view! {
            <button type="button" class="exhibit__button" on:click=move |_| state.window.set(None)>
                {session.text("exhibit-whole")}
            </button>
        })}
        <button
            type="button"
            class="exhibit__button"
            data-testid="as-table"
            on:click=move |_| state.is_table.update(|is_table| *is_table = !*is_table)
        >
            {words}
        </button>
    }
}

/// Files, link, method.
#[component]
pub(super) fn Menu(state: State) -> impl IntoView {
    let session = state.session;
    let panel = RwSignal::new(Panel::Closed);
    let said = RwSignal::new(String::new());
    let keyed = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            panel.set(Panel::Closed);
        }
    };
    let left = move |event: FocusEvent| {
        if pointer::leaves(&event) {
            panel.set(Panel::Closed);
            said.set(String::new());
        }
    };
    let is_open = move || panel.get() != Panel::Closed;
    let toggle = move |_| {
        panel.update(|p| {
            *p = if *p == Panel::Closed { Panel::Items } else { Panel::Closed };
        })
    };
    let below = move || match panel.get() {
        Panel::Closed => None,
        Panel::Items => Some(view! { <Items state panel said/> }.into_any()),
        Panel::Method => {
            let method = state.exhibit.read().as_ref().map(|e| e.method.clone());
            Some(view! { <p class="exhibit__panel exhibit__method">{method}</p> }.into_any())
        }
    };
    view! {
        <div class="exhibit__menu" on:keydown=keyed on:focusout=left>
            <button
                type="button"
                class="exhibit__button"
                data-testid="menu"
                aria-expanded=move || is_open().to_string()
                aria-label=session.text("exhibit-more")
                on:click=toggle
            >
                "⋯"
            </button>
            {below}
            <span class="exhibit__said" role="status">{move || said.get()}</span>
        </div>
    }
}

#[component]
fn Items(state: State, panel: RwSignal<Panel>, said: RwSignal<String>) -> impl IntoView {
    let session = state.session;
    let item = move |key: &'static str, act: fn(State, RwSignal<String>)| {
        let clicked = move |_| {
            panel.set(Panel::Closed);
            act(state, said);
        };
        view! {
            <li>
                <button type="button" data-testid=key on:click=clicked>{session.text(key)}</button>
            </li>
        }
    };
    view! {
        <ul class="exhibit__panel exhibit__items">
            {item("exhibit-csv", |state, said| save(state, File::Csv, said))}
            {item("exhibit-json", |state, said| save(state, File::Json, said))}
            {item("exhibit-link", copy_link)}
            <li>
                <button
                    type="button"
                    data-testid="exhibit-method"
                    on:click=move |_| panel.set(Panel::Method)
                >
                    {session.text("exhibit-method")}
                </button>
            </li>
        </ul>
    }
}

/// Address of this state of the page, at this chart.
fn address(state: State) -> String {
    let session = state.session;
    let pairs = session.address.read_untracked().pairs(&session.case());
    let page = address_bar::absolute("", &pairs).unwrap_or_default();
    let exhibit = state.exhibit.read_untracked();
    let id = exhibit.as_ref().map_or("", |exhibit| exhibit.id.as_str());
    format!("{page}#exhibit-{id}")
}

fn provenance(state: State) -> Provenance {
    let (case, language) = (state.session.case(), state.session.language.read_untracked());
    Provenance {
        case: language.pick(&case.head.title).to_owned(),
        as_of: case.head.as_of.clone(),
        source: language.text("exhibit-source"),
        address: address(state),
        notice: language.pick(&case.head.disclaimer).to_owned(),
    }
}

/// Says what became of it.
fn report(state: State, result: Result<(), BrowserError>, done: &str, said: RwSignal<String>) {
    let language = state.session.language.read_untracked();
    said.set(match result {
        Ok(()) => language.text(done),
        Err(error) => {
            let reason = error.to_string();
            language.message("exhibit-refused", &[("reason", (&reason).into())])
        }
    });
}

fn save(state: State, file: File, said: RwSignal<String>) {
    let exhibit = state.exhibit.read_untracked();
    let Some(exhibit) = exhibit.as_ref() else { return };
    let name = |ending: &str| {
        let case = state.session.case();
        format!("{}-{}.{ending}", case.head.id, exhibit.id)
    };
    let saved = match file {
        // A mark at the start tells spreadsheets that the text is Unicode.
        File::Csv => {
            let text = format!("\u{feff}{}", exhibit::csv(exhibit));
            download::save_text(&name("csv"), "text/csv", &text)
        }
        File::Json => {
            let text = exhibit::json(exhibit, &provenance(state));
            download::save_text(&name("json"), "application/json", &text)
        }
    };
    report(state, saved, "exhibit-saved", said);
}

fn copy_link(state: State, said: RwSignal<String>) {
    spawn_local(async move {
        let copied = clipboard::copy(&address(state)).await;
        report(state, copied, "share-copied", said);
    });
}
