//! The raw text beside the forms, and what is wrong with it.

use case::Problem;
use leptos::prelude::*;

use super::form::Form;
use super::state::{Draft, Hand};
use crate::browser::{download, field};

/// Problems that are shown at once.
const SHOWN_PROBLEMS: usize = 50;

/// Toolbar, problems, text and forms.
#[component]
pub(super) fn Editor(draft: Draft) -> impl IntoView {
    view! {
        <Toolbar draft/>
        <Problems draft/>
        <div class="case-file__editor">
            <Raw draft/>
            <Form draft/>
        </div>
    }
}

#[component]
fn Toolbar(draft: Draft) -> impl IntoView {
    let save = move |_| {
        let text = draft.text.get_untracked();
        let id = draft.checked.read_untracked().as_ref().map(|c| c.case.head.id.clone());
        let name = format!("{}.json", id.unwrap_or_else(|| "case".to_owned()));
        if let Err(error) = download::save_text(&name, "application/json", &text) {
            draft.say("case-file-unsaved", error.to_string());
        }
    };
    view! {
        <div class="case-file__tools">
            <button
                type="button"
                class="button"
                data-testid="undo"
                disabled=move || !draft.can().0
                on:click=move |_| draft.undo()
            >
                {draft.text_of("case-file-undo")}
            </button>
            <button
                type="button"
                class="button"
                data-testid="redo"
                disabled=move || !draft.can().1
                on:click=move |_| draft.redo()
            >
                {draft.text_of("case-file-redo")}
            </button>
            <button type="button" class="button" data-testid="download" on:click=save>
                {draft.text_of("case-file-download")}
            </button>
        </div>
    }
}

/// What is wrong, each with the way to its line.
#[component]
fn Problems(draft: Draft) -> impl IntoView {
    let problem = move |problem: &Problem| {
        let place = problem.position;
        let position = place.map(|position| position.to_string()).unwrap_or_default();
        let go = move |_| draft.place.set(place);
        let words = move |key| draft.text_of(key);
        view! {
            <li>
                <button
                    type="button"
                    class="button--text"
                    disabled=place.is_none()
                    aria-label=move || {
                        let language = draft.language.read();
                        language.message("case-file-go-to", &[("place", (&position).into())])
                    }
                    on:click=go
                >
                    {place.map_or_else(|| "–".to_owned(), |position| position.to_string())}
                </button>
                <div>
                    <code dir="ltr">{problem.path.clone()}</code>
                    <p dir="auto">{problem.message.clone()}</p>
                    <p class="quiet" dir="auto">
                        {words("case-file-remedy")}" "{problem.remedy.clone()}
                    </p>
                </div>
            </li>
        }
    };
    let list = move || {
        let problems = draft.problems.get();
        (!problems.is_empty()).then(|| {
            let more = problems.len().saturating_sub(SHOWN_PROBLEMS);
            let more = (more > 0).then(|| {
                draft.language.read().message("case-file-more-problems", &[("count", more.into())])
            });
            view! {
                <section class="case-file__problems" aria-labelledby="case-file-problems">
                    <h2 id="case-file-problems">{draft.text_of("case-file-problems")}</h2>
                    <p class="note">{draft.text_of("case-file-problems-language")}</p>
                    <ol data-testid="problems">
                        {problems.iter().take(SHOWN_PROBLEMS).map(problem).collect_view()}
                    </ol>
                    {more.map(|words| view! { <p class="note">{words}</p> })}
                </section>
            }
        })
    };
    view! { {list} }
}

/// The text as it stands in the file.
#[component]
fn Raw(draft: Draft) -> impl IntoView {
    let area = NodeRef::<leptos::html::Textarea>::new();
    // What was typed stands there already; only what others change is put there.
    Effect::new(move |_| {
        draft.shown.track();
        if let Some(area) = area.get() {
            area.set_value(&draft.text.read_untracked());
        }
    });
    Effect::new(move |_| {
        let place = draft.place.get();
        if let (Some(place), Some(area)) = (place, area.get()) {
            field::go_to(&area, &draft.text.read_untracked(), place.line, place.column);
            draft.place.set(None);
        }
    });
    let typed = move |event: web_sys::Event| draft.edit(event_target_value(&event), Hand::Raw);
    view! {
        <div class="case-file__raw">
            <h2 id="case-file-raw">{draft.text_of("case-file-raw")}</h2>
            <textarea
                node_ref=area
                class="case-file__text"
                dir="ltr"
                wrap="off"
                spellcheck="false"
                autocapitalize="off"
                autocomplete="off"
                aria-labelledby="case-file-raw"
                data-testid="raw"
                on:input=typed
            ></textarea>
        </div>
    }
}
