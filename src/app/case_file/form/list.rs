//! Fields of which the author says how many there are.

use leptos::prelude::*;
use serde_json::Value;

use super::spot::Spot;
use super::{Folded, Removal, at, is_folded};
use crate::case_file::state::Draft;

/// Longest name of a folded record, in characters.
const MAX_LABEL: usize = 60;

/// Entries one below the other; what has fields of its own is folded.
#[component]
pub(super) fn List(spot: Spot, items: Value) -> impl IntoView {
    let parts = spot.parts();
    let count = Memo::new(move |_| parts.read().len());
    let items = StoredValue::new(items);
    let item = move |place: usize| {
        let step = place.to_string();
        let spot = items.with_value(|items| spot.part(parts, &step, items));
        let label = move || {
            spot.slice.read().as_deref().map(|text| label_of(text, &spot.draft)).unwrap_or_default()
        };
        let name = format!("{}", place + 1);
        if is_folded(spot) {
            let name =
                view! { <span class="form__name">{name.clone()}</span>" "<bdi>{label}</bdi> };
            view! {
                <li>
                    <Folded spot name=name.into_any()>
                        <Removal spot name=(place + 1).to_string()/>
                    </Folded>
                </li>
            }
            .into_any()
        } else {
            view! { <li class="form__item">{at(spot)}<Removal spot name/></li> }.into_any()
        }
    };
    let add = move |_| {
        let blank = items.with_value(|items| spot.blank(items));
        spot.set_part(&count.get_untracked().to_string(), &blank);
    };
    view! {
        // What is open stays open when there is one more, or one less.
        <ol class="form__list">
            <For each=move || 0..count.get() key=|place| *place children=item/>
        </ol>
        <button type="button" class="button" on:click=add>
            {spot.draft.text_of("case-file-add")}
        </button>
    }
}

/// What a folded record is called: its first words.
fn label_of(text: &str, draft: &Draft) -> String {
    let Ok(value) = serde_json::from_str::<Value>(text) else { return String::new() };
    let words = |value: &Value| match value {
        Value::String(words) => Some(words.clone()),
        Value::Object(texts) => {
            let tag = draft.language.read_untracked().tag();
            let own = texts.get(tag).or_else(|| texts.values().next());
            own.and_then(Value::as_str).map(str::to_owned)
        }
        _ => None,
    };
    let found = match &value {
        Value::Object(parts) => {
            let named = ["id", "name", "title"].iter().find_map(|key| words(parts.get(*key)?));
            named.or_else(|| parts.values().find_map(words))
        }
        other => words(other),
    };
    found.unwrap_or_default().chars().take(MAX_LABEL).collect()
}

/// Entries under keys of the author.
#[component]
pub(super) fn Keyed(spot: Spot, values: Value) -> impl IntoView {
    let parts = spot.parts();
    let values = StoredValue::new(values);
    let keys =
        Memo::new(move |_| parts.read().iter().map(|(key, _)| key.clone()).collect::<Vec<_>>());
    let entry = move |key: String| {
        let spot = values.with_value(|values| spot.part(parts, &key, values));
        view! {
            <div class="form__field" role="group">
                <p><code>{key.clone()}</code></p>
                {at(spot)}
                <Removal spot name=key/>
            </div>
        }
    };
    let field = NodeRef::<leptos::html::Input>::new();
    let add = move |_| {
        let Some(field) = field.get_untracked() else { return };
        let key = field.value();
        if !key.trim().is_empty() && !keys.read_untracked().contains(&key) {
            field.set_value("");
            spot.set_part(&key, &values.with_value(|values| spot.blank(values)));
        }
    };
    view! {
        <For each=move || keys.get() key=String::clone children=entry/>
        <p class="form__item">
            <input
                type="text"
                node_ref=field
                aria-label=spot.draft.text_of("case-file-new-key")
                placeholder=spot.draft.text_of("case-file-new-key")
            />
            <button type="button" class="button" on:click=add>
                {spot.draft.text_of("case-file-add")}
            </button>
        </p>
    }
}
