//! Search and choice among the claims.

use leptos::prelude::*;
use view_model::ledger::filter::{LONGEST, is_searchable};
use view_model::ledger::{
    KINDS, STATUSES, kind, kind_key, kind_word, sections, status, status_key, status_word,
};

use super::super::parts::Choice;
use crate::session::Session;

/// Words, status, kind and section; asleep until the page runs.
#[component]
pub(super) fn ClaimFilter(session: Session) -> impl IntoView {
    let is_live = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    let filter = move || session.address.read().ledger.clone();
    let statuses = Signal::derive(move || {
        options(session, STATUSES.map(|s| (status_word(s), session.language().text(status_key(s)))))
    });
    let kinds = Signal::derive(move || {
        options(session, KINDS.map(|k| (kind_word(k), session.language().text(kind_key(k)))))
    });
    let places =
        Signal::derive(move || options(session, sections(&session.case(), &session.language())));
    let chosen_status = Signal::derive(move || filter().status.map_or("", status_word).to_owned());
    let chosen_kind = Signal::derive(move || filter().kind.map_or("", kind_word).to_owned());
    let chosen_place = Signal::derive(move || filter().section.unwrap_or_default());
    let set_status = Callback::new(move |word: String| {
        session.change_ledger(|filter| filter.status = status(&word));
    });
    let set_kind = Callback::new(move |word: String| {
        session.change_ledger(|filter| filter.kind = kind(&word));
    });
    let set_place = Callback::new(move |id: String| {
        session.change_ledger(|filter| filter.section = Some(id).filter(|id| !id.is_empty()));
    });
    view! {
        <form
            class="ledger-filter"
            class:is-live=move || is_live.get()
            role="search"
            aria-label=session.text("ledger-filter")
            on:submit=|event| event.prevent_default()
        >
            <SearchField session/>
            <Choice session name="ledger-filter-status" test_id="claim-status" options=statuses chosen=chosen_status on_choice=set_status/>
            <Choice session name="ledger-filter-kind" test_id="kind" options=kinds chosen=chosen_kind on_choice=set_kind/>
            <Choice session name="ledger-filter-section" test_id="section" options=places chosen=chosen_place on_choice=set_place/>
            <button
                type="button"
                class="button"
                disabled=move || filter().is_empty()
                on:click=move |_| session.change_ledger(|filter| *filter = Default::default())
            >
                {session.text("ledger-filter-all")}
            </button>
        </form>
    }
    .into_any()
}

/// All, then each of the values.
fn options(
    session: Session,
    values: impl IntoIterator<Item = (impl Into<String>, String)>,
) -> Vec<(String, String)> {
    let all = (String::new(), session.language().text("ledger-filter-any"));
    let values = values.into_iter().map(|(value, words)| (value.into(), words));
    std::iter::once(all).chain(values).collect()
}

#[component]
fn SearchField(session: Session) -> impl IntoView {
    let words = move || session.address.read().ledger.words.clone();
    let typed = move |event| {
        let words = event_target_value(&event);
        if is_searchable(&words) {
            session.change_ledger(|filter| filter.words = words);
        }
    };
    view! {
        <label class="field ledger-filter__words">
            <span class="field__name">{session.text("ledger-filter-words")}</span>
            <input
                type="search"
                maxlength=LONGEST.to_string()
                autocomplete="off"
                data-testid="q"
                prop:value=words
                on:input=typed
            />
        </label>
    }
}
