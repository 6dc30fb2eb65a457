//! How the draft differs from another case, and the link that says so.

use std::sync::Arc;

use analysis::checker::Comparison;
use case::raw::Text;
use leptos::prelude::*;
use view_model::draft::difference::{self, InputRow, SectorRow};
use view_model::origin::Origin;
use wasm_bindgen_futures::spawn_local;

use super::open;
use super::result::session;
use super::state::{Draft, Other};
use crate::browser::address_bar;
use crate::component::{CopyButton, Traced};
use crate::page::Inspector;

/// Choice of the other case, link, tables.
#[component]
pub(super) fn DifferenceView(draft: Draft) -> impl IntoView {
    let found = move || match draft.comparison.get() {
        None => view! {
            <p class="status" role="status">{draft.text_of("case-file-comparing")}</p>
        }
        .into_any(),
        Some(Err(message)) => {
            let words = move || {
                let language = draft.language.read();
                language.message("case-file-incomparable", &[("message", (&message).into())])
            };
            view! { <p class="status status--warning" role="status">{words}</p> }.into_any()
        }
        Some(Ok(comparison)) => view! { <Found draft comparison/> }.into_any(),
    };
    // Numbers are explained by the case that they belong to.
    let explained = move || {
        draft.checked.get().map(|checked| view! { <Inspector session=session(draft, &checked)/> })
    };
    view! {
        <OtherChoice draft/>
        <Scenarios draft/>
        <div data-testid="differences">{found}</div>
        {explained}
    }
}

/// The case to compare with.
#[component]
fn OtherChoice(draft: Draft) -> impl IntoView {
    let chosen = move || draft.other.get().map(|other| other.id).unwrap_or_default();
    let option = move |(id, words): (String, String)| {
        let own = id.clone();
        view! { <option value=id selected=move || chosen() == own>{words}</option> }
    };
    let options = move || {
        let language = draft.language.read();
        let opened = (String::new(), language.text("case-file-as-opened"));
        let starter = (open::STARTER.to_owned(), language.text("case-file-starter"));
        let cases = draft.cases.get_value();
        let cases =
            cases.into_iter().map(|entry| (entry.id, language.pick(&entry.title).to_owned()));
        let all: Vec<_> = [opened, starter].into_iter().chain(cases).collect();
        all.into_iter().map(option).collect_view()
    };
    let changed = move |event: web_sys::Event| {
        let id = event_target_value(&event);
        if id.is_empty() {
            let text = draft.opened.get_value();
            return draft.other.set(Some(Other { id, text }));
        }
        spawn_local(async move {
            match open::text_of(draft, &id).await {
                Ok(text) => draft.other.set(Some(Other { id, text: Arc::from(text) })),
                Err(error) => draft.say("case-file-unreadable", error),
            }
        });
    };
    view! {
        <label class="field case-file__other">
            <span class="field__name">{draft.text_of("case-file-compared-with")}</span>
            <select data-testid="other" on:change=changed>{options}</select>
        </label>
    }
}

#[component]
fn Found(draft: Draft, comparison: Arc<Comparison>) -> impl IntoView {
    let own = Arc::clone(&comparison);
    let tables = move || {
        let checked = draft.checked.get()?;
        let language = draft.language.read();
        let inputs = difference::inputs(&own);
        let rows = difference::sectors(&own, &checked.case, &language);
        Some(view! {
            <Inputs draft rows=inputs/>
            <Sectors draft rows/>
        })
    };
    view! {
        <Share draft comparison/>
        {tables}
    }
}

/// Which scenarios are compared. It stays while a comparison is under way, with the hand that chooses.
#[component]
fn Scenarios(draft: Draft) -> impl IntoView {
    type Names = Vec<(String, Text)>;
    let known = Memo::new(move |former: Option<&Option<([usize; 2], [Names; 2])>>| {
        let comparison = draft.comparison.get().and_then(Result::ok);
        let Some((comparison, checked)) = comparison.zip(draft.checked.get()) else {
            return former.cloned().flatten();
        };
        let own = checked.case.scenarios.iter().map(|s| (s.id.clone(), s.name.clone())).collect();
        Some((comparison.places, [comparison.other_scenarios.clone(), own]))
    });
    let choice = move |side: usize, key: &'static str| {
        let options = move || {
            let (places, names) = known.get()?;
            let (chosen, names) = (*places.get(side)?, names.into_iter().nth(side)?);
            let option = |(place, (id, name)): (usize, (String, Text))| {
                let name = draft.language.read().pick(&name).to_owned();
                view! { <option value=id selected=place == chosen>{name}</option> }
            };
            Some(names.into_iter().enumerate().map(option).collect_view())
        };
        let changed = move |event: web_sys::Event| {
            draft.scenarios.update(|scenarios| {
                if let Some(place) = scenarios.get_mut(side) {
                    *place = event_target_value(&event);
                }
            });
        };
        view! {
            <label class="field case-file__other">
                <span class="field__name">{draft.text_of(key)}</span>
                <select data-testid=key on:change=changed>{options}</select>
            </label>
        }
    };
    view! {
        {choice(0, "case-file-scenario-before")}
        {choice(1, "case-file-scenario-after")}
    }
}

/// The link with the changes in it.
#[component]
fn Share(draft: Draft, comparison: Arc<Comparison>) -> impl IntoView {
    let Some(other) = draft.other.get_untracked() else { return ().into_any() };
    let id = other.id;
    let is_of_site = draft.cases.with_value(|cases| cases.iter().any(|entry| entry.id == id));
    if !is_of_site {
        return view! { <p class="note">{draft.text_of("case-file-no-link")}</p> }.into_any();
    }
    match difference::link(&comparison) {
        Ok(None) => ().into_any(),
        Ok(Some(changes)) => {
            let base = open::base_word(&other.text);
            let link = move |()| {
                let path = draft.path(draft.language.read_untracked().tag());
                let pairs = [("from", &id), ("base", &base), ("changes", &changes)];
                let pairs = pairs.map(|(key, value)| (key.to_owned(), value.clone()));
                address_bar::absolute(&path, &pairs)
            };
            let words = ["case-file-copy-link", "case-file-link-copied", "case-file-link-refused"];
            let words = words.map(|key| Signal::derive(draft.text_of(key)));
            let address = link(()).unwrap_or_default();
            view! {
                <div class="case-file__link">
                    <CopyButton text=Callback::new(link) words/>
                    <a href=address data-testid="link">{draft.text_of("case-file-link")}</a>
                </div>
            }
            .into_any()
        }
        Err(error) => {
            let words = move || {
                let reason = error.to_string();
                let language = draft.language.read();
                language.message("case-file-link-too-long", &[("reason", (&reason).into())])
            };
            view! { <p class="note" data-testid="no-link">{words}</p> }.into_any()
        }
    }
}

#[component]
fn Inputs(draft: Draft, rows: Vec<InputRow>) -> impl IntoView {
    let none = rows.is_empty().then(|| {
        view! { <p class="note">{draft.text_of("case-file-no-changes")}</p> }
    });
    let row = |row: InputRow| {
        view! {
            <tr>
                <th scope="row"><code>{row.place}</code></th>
                <td><bdi>{row.before}</bdi></td>
                <td><bdi>{row.after}</bdi></td>
            </tr>
        }
    };
    let table = (!rows.is_empty()).then(|| {
        view! {
            <div class="scroll" tabindex="0" role="region" aria-labelledby="case-file-inputs">
                <table class="plain plain--words" data-testid="changes">
                    <thead>
                        <tr>
                            <th scope="col">{draft.text_of("case-file-place")}</th>
                            <th scope="col">{draft.text_of("case-file-before")}</th>
                            <th scope="col">{draft.text_of("case-file-after")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <section class="section">
            <h2 id="case-file-inputs">{draft.text_of("case-file-inputs")}</h2>
            {none}
            {table}
        </section>
    }
}

#[component]
fn Sectors(draft: Draft, rows: Vec<SectorRow>) -> impl IntoView {
    let cell = |text: String, origin: &Origin| {
        let text = Signal::stored(text);
        let origin = Signal::stored(origin.clone());
        view! { <td><Traced text origin cell=true/></td> }
    };
    let row = move |row: SectorRow| {
        view! {
            <tr>
                <th scope="row">{row.name}</th>
                {cell(row.first_before, &row.origin)}
                {cell(row.first_after, &row.origin)}
                {cell(row.effect_before, &row.origin)}
                {cell(row.effect_after, &row.origin)}
                {cell(row.change, &row.origin)}
            </tr>
        }
    };
    let heads = [
        "case-file-first-before",
        "case-file-first-after",
        "case-file-effect-before",
        "case-file-effect-after",
        "case-file-change",
    ];
    let head = move |key| view! { <th scope="col">{draft.text_of(key)}</th> };
    view! {
        <section class="section">
            <h2 id="case-file-results">{draft.text_of("case-file-results")}</h2>
            <p class="note">{draft.text_of("case-file-results-note")}</p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="case-file-results">
                <table class="plain" data-testid="changed-results" data-figures="">
                    <thead>
                        <tr>
                            <th scope="col">{draft.text_of("case-file-sector")}</th>
                            {heads.map(head).collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}
