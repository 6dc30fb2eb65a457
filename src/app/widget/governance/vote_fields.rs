//! The fields of the calculator.

use analysis::vote::{Field, RULES};
use leptos::prelude::*;
use view_model::governance::entry::{VoteEntry, field_key, is_about, share_of};
use view_model::governance::vote::{rule_key, share};

use super::super::parts::Choice;
use crate::component::Slider;
use crate::session::Session;

/// Fields with a text.
const FIELDS: [Field; 5] =
    [Field::InFavour, Field::Against, Field::Abstain, Field::Outstanding, Field::Threshold];

/// Counts, rule, threshold, quorum.
#[component]
pub(super) fn VoteFields(
    session: Session,
    entry: RwSignal<VoteEntry>,
    on_change: Callback<VoteEntry>,
) -> impl IntoView {
    let fields = FIELDS.map(|field| view! { <TextField session entry on_change field/> });
    let rules = Signal::derive(move || {
        let language = session.language();
        let option = |(k, rule): (usize, &_)| (k.to_string(), language.text(rule_key(*rule)));
        RULES.iter().enumerate().map(option).collect::<Vec<_>>()
    });
    let rule = Signal::derive(move || {
        let chosen = entry.read().rule;
        RULES.iter().position(|rule| *rule == chosen).unwrap_or_default().to_string()
    });
    let on_rule = Callback::new(move |word: String| {
        let chosen = word.parse::<usize>().ok().and_then(|k| RULES.get(k));
        if let Some(rule) = chosen {
            on_change.run(VoteEntry { rule: *rule, ..entry.get_untracked() });
        }
    });
    view! {
        <div class="vote-fields">{fields.collect_view()}</div>
        <Choice
            session
            class="field field--inline"
            name="vote-rule"
            test_id="vote-rule"
            options=rules
            chosen=rule
            on_choice=on_rule
        />
        <QuorumField session entry on_change/>
    }
}

#[component]
fn TextField(
    session: Session,
    entry: RwSignal<VoteEntry>,
    on_change: Callback<VoteEntry>,
    field: Field,
) -> impl IntoView {
    let typed = move |event| {
        on_change.run(entry.get_untracked().with(field, &event_target_value(&event)));
    };
    let is_wrong = move || entry.read().read().err().is_some_and(|p| is_about(p, field));
    let key = field_key(field);
    view! {
        <label class="field">
            <span class="field__name">{session.text(key)}</span>
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                data-testid=key
                value=entry.read_untracked().text(field).to_owned()
                prop:value=move || entry.read().text(field).to_owned()
                aria-invalid=move || is_wrong().to_string()
                on:input=typed
            />
        </label>
    }
}

#[component]
fn QuorumField(
    session: Session,
    entry: RwSignal<VoteEntry>,
    on_change: Callback<VoteEntry>,
) -> impl IntoView {
    let value = Signal::derive(move || 100.0 * entry.read().quorum);
    let words = Signal::derive(move || {
        let (language, quorum) = (session.language(), entry.read().quorum);
        if quorum > 0.0 {
            let share = share(quorum, &language);
            language.message("vote-quorum-value", &[("share", (&share).into())])
        } else {
            language.text("vote-quorum-none")
        }
    });
    let on_quorum = Callback::new(move |percent: f64| {
        on_change.run(VoteEntry { quorum: share_of(percent), ..entry.get_untracked() });
    });
    let counts = move |event| {
        let abstain_counts = event_target_checked(&event);
        on_change.run(VoteEntry { abstain_counts, ..entry.get_untracked() });
    };
    view! {
        <div class="assumption">
            <div class="assumption__head">
                <label for="vote-quorum">{session.text("vote-field-quorum")}</label>
                <output class="assumption__value" for="vote-quorum">{move || words.get()}</output>
            </div>
            <Slider
                id="vote-quorum".to_owned()
                range=(0.0, 100.0)
                step=0.01
                value
                words
                mark=0.0
                on_change=on_quorum
            />
            <label class="check">
                <input
                    type="checkbox"
                    data-testid="vote-abstain-counts"
                    checked=entry.read_untracked().abstain_counts
                    prop:checked=move || entry.read().abstain_counts
                    on:change=counts
                />
                " "{session.text("vote-abstain-counts")}
            </label>
        </div>
    }
}
