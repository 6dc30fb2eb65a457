//! Fields of words, numbers, choices.

use leptos::prelude::*;
use serde_json::Value;

use super::Spot;

/// Words from which a field has several lines, in characters.
const LONG: usize = 50;

/// The words that stand there; none for anything else.
fn words(spot: Spot) -> String {
    let text = spot.slice.get();
    text.and_then(|text| serde_json::from_str::<String>(&text).ok()).unwrap_or_default()
}

/// Words of the author.
#[component]
pub(super) fn Words(
    spot: Spot,
    /// Language of the words, if it is known.
    #[prop(optional, into)]
    language: Option<String>,
) -> impl IntoView {
    let written = Memo::new(move |_| words(spot));
    let is_long = Memo::new(move |_| written.read().chars().count() > LONG);
    let changed = move |event: web_sys::Event| {
        let value = Value::from(event_target_value(&event));
        spot.set(&value.to_string());
    };
    let label = move || name(spot);
    move || {
        let language = language.clone();
        if language.is_some() || is_long.get() {
            view! {
                <textarea
                    rows="3"
                    dir="auto"
                    lang=language
                    aria-label=label
                    prop:value=move || written.get()
                    on:change=changed
                ></textarea>
            }
            .into_any()
        } else {
            view! {
                <input
                    type="text"
                    dir="auto"
                    aria-label=label
                    prop:value=move || written.get()
                    on:change=changed
                />
            }
            .into_any()
        }
    }
}

/// What a field is called for those who do not see what stands around it.
fn name(spot: Spot) -> String {
    spot.path.with_value(|path| case::patch::words(path))
}

/// A number; what is none is said and not written.
#[component]
pub(super) fn Number(spot: Spot, is_whole: bool) -> impl IntoView {
    let written = move || spot.slice.get().map(|text| text.to_string()).unwrap_or_default();
    let is_wrong = RwSignal::new(false);
    let changed = move |event: web_sys::Event| {
        let typed = event_target_value(&event);
        let typed = typed.trim();
        let number = serde_json::from_str::<serde_json::Number>(typed).ok();
        let fits = number.is_some_and(|number| !is_whole || !number.is_f64());
        is_wrong.set(!fits);
        if fits {
            spot.set(typed);
        }
    };
    view! {
        <input
            type="text"
            inputmode="decimal"
            aria-label=move || name(spot)
            aria-invalid=move || is_wrong.get().to_string()
            prop:value=written
            on:change=changed
        />
        <Refusal spot is_wrong key="case-file-no-number"/>
    }
}

/// One of a few words.
#[component]
pub(super) fn Choice(spot: Spot, words: Vec<String>) -> impl IntoView {
    let written = Memo::new(move |_| self::words(spot));
    let option = move |word: String| {
        let own = word.clone();
        view! { <option value=word.clone() selected=move || *written.read() == own>{word.clone()}</option> }
    };
    // What is none of the words stays until another one is chosen.
    let known = words.clone();
    let strange = move || {
        let word = written.get();
        (!known.contains(&word))
            .then(|| view! { <option value=word.clone() selected>{word.clone()}</option> })
    };
    let changed = move |event: web_sys::Event| {
        spot.set(&Value::from(event_target_value(&event)).to_string());
    };
    view! {
        <select aria-label=move || name(spot) on:change=changed>
            {strange}
            {words.into_iter().map(option).collect_view()}
        </select>
    }
}

/// Yes or no.
#[component]
pub(super) fn Switch(spot: Spot) -> impl IntoView {
    let is_on = move || spot.slice.read().as_deref() == Some("true");
    let changed = move |event: web_sys::Event| {
        spot.set(if event_target_checked(&event) { "true" } else { "false" });
    };
    view! { <input type="checkbox" aria-label=move || name(spot) prop:checked=is_on on:change=changed/> }
}

/// Any value, as JSON; what is none is said and not written.
#[component]
pub(super) fn Raw(spot: Spot) -> impl IntoView {
    let written = move || spot.slice.get().map(|text| text.to_string()).unwrap_or_default();
    let is_wrong = RwSignal::new(false);
    let changed = move |event: web_sys::Event| {
        let typed = event_target_value(&event);
        let fits = serde_json::from_str::<Value>(&typed).is_ok();
        is_wrong.set(!fits);
        if fits {
            spot.set(typed.trim());
        }
    };
    view! {
        <textarea
            rows="3"
            dir="ltr"
            class="case-file__text"
            spellcheck="false"
            aria-label=move || name(spot)
            aria-invalid=move || is_wrong.get().to_string()
            prop:value=written
            on:change=changed
        ></textarea>
        <Refusal spot is_wrong key="case-file-no-json"/>
    }
}

/// Why what was typed is not written.
#[component]
fn Refusal(spot: Spot, is_wrong: RwSignal<bool>, key: &'static str) -> impl IntoView {
    let words = move || is_wrong.get().then(|| spot.draft.language.read().text(key));
    view! { <p class="status status--warning" role="status">{words}</p> }
}
