//! Table, files, link, method.

use leptos::html;
use leptos::prelude::*;
use web_sys::{FocusEvent, KeyboardEvent};

use super::files::{File, code, copy_code, copy_link, save};
use super::state::State;
use crate::browser::pointer;

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
    let scene = state.scene;
    let words = move || {
        let key = if state.is_table.get() { "exhibit-chart" } else { "exhibit-table" };
        scene.language.read().text(key)
    };
    let zoomed = move || state.window.read().is_some();
    view! {
        {move || zoomed().then(|| view! {
            <button type="button" class="exhibit__button" on:click=move |_| state.window.set(None)>
                {scene.text("exhibit-whole")}
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
    let scene = state.scene;
    let panel = RwSignal::new(Panel::Closed);
    let said = RwSignal::new(String::new());
    let button = NodeRef::<html::Button>::new();
    let show = Callback::new(move |shown: Panel| {
        // What has the focus is about to go; the focus stays at the menu.
        if let Some(button) = button.get_untracked() {
            // Nothing to do where the button cannot take it.
            drop(button.focus());
        }
        panel.set(shown);
    });
    let keyed = move |event: KeyboardEvent| {
        if event.key() == "Escape" && panel.get_untracked() != Panel::Closed {
            show.run(Panel::Closed);
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
        Panel::Items => Some(view! { <Items state show said/> }.into_any()),
        Panel::Method => {
            let method = state.exhibit.read().as_ref().map(|e| e.method.clone());
            Some(view! { <Method words=method.unwrap_or_default()/> }.into_any())
        }
    };
    view! {
        <div class="exhibit__menu" on:keydown=keyed on:focusout=left>
            <button
                type="button"
                node_ref=button
                class="exhibit__button"
                data-testid="menu"
                aria-expanded=move || is_open().to_string()
                aria-label=scene.text("exhibit-more")
                on:click=toggle
            >
                "⋯"
            </button>
            {below}
            <span class="exhibit__said" class:is-saying=move || !said.read().is_empty() role="status">
                {move || said.get()}
            </span>
        </div>
    }
}

/// How the figures are computed; takes the focus, so that it is read.
#[component]
fn Method(words: String) -> impl IntoView {
    let text = NodeRef::<html::P>::new();
    // Nothing to do where the text cannot take the focus.
    text.on_load(|text: web_sys::HtmlParagraphElement| drop(text.focus()));
    view! { <p class="exhibit__panel exhibit__method" tabindex="-1" node_ref=text>{words}</p> }
}

#[component]
fn Items(state: State, show: Callback<Panel>, said: RwSignal<String>) -> impl IntoView {
    let scene = state.scene;
    let item = move |key: &'static str, act: fn(State, RwSignal<String>)| {
        let clicked = move |_| {
            show.run(Panel::Closed);
            act(state, said);
        };
        view! {
            <li>
                <button type="button" data-testid=key on:click=clicked>{scene.text(key)}</button>
            </li>
        }
    };
    // Where the page answers questions, it answers this one, too.
    let id = state.exhibit.read_untracked().as_ref().map(|exhibit| exhibit.id.clone());
    let origin = id.and_then(|id| scene.origin(&id));
    let method = if origin.is_some() { Panel::Closed } else { Panel::Method };
    view! {
        <ul class="exhibit__panel exhibit__items">
            {item("exhibit-png", |state, said| save(state, File::Png, said))}
            {item("exhibit-svg", |state, said| save(state, File::Svg, said))}
            {item("exhibit-csv", |state, said| save(state, File::Csv, said))}
            {item("exhibit-json", |state, said| save(state, File::Json, said))}
            {item("exhibit-link", copy_link)}
            {code(state).is_some().then(|| item("exhibit-embed", copy_code))}
            <li>
                <button
                    type="button"
                    data-testid="exhibit-method"
                    data-origin=origin
                    on:click=move |_| show.run(method)
                >
                    {scene.text("exhibit-method")}
                </button>
            </li>
        </ul>
    }
}
