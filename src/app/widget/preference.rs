//! What the reader knows about the weights of the criteria: nothing, an order, or the weights.

use analysis::Preference;
use leptos::prelude::*;
use view_model::RankBy;
use view_model::origin::Origin;
use view_model::preference::{
    MOST, Mode, equal_weights, pairs, weights, with_pair, with_weight, without_pair,
};

use super::parts::{Choice, Words};
use crate::session::Session;

/// Choice between the three, and what belongs to each; a choice shows the ranking by all criteria.
#[component]
pub(super) fn PreferencePanel(session: Session) -> impl IntoView {
    // An order without a pair stands in no address: that it was chosen has to be kept here.
    let has_chosen_order = RwSignal::new(false);
    let mode = Memo::new(move |_| match Mode::of(&session.address.read().preference) {
        Mode::Unknown if has_chosen_order.get() => Mode::Order,
        stated => stated,
    });
    let choose = move |wanted: Mode| {
        has_chosen_order.set(wanted == Mode::Order);
        match wanted {
            same if same == mode.get_untracked() => session.set_rank_by(RankBy::Criteria),
            Mode::Own => session.set_preference(equal_weights(&session.case())),
            Mode::Unknown | Mode::Order => session.set_preference(Preference::default()),
        }
    };
    let button = move |(wanted, key): (Mode, &'static str)| {
        view! {
            <button
                type="button"
                class="segment"
                data-mode=wanted.word()
                aria-pressed=move || (mode.get() == wanted).to_string()
                on:click=move |_| choose(wanted)
            >
                {session.text(key)}
            </button>
        }
    };
    let body = move || match mode.get() {
        Mode::Unknown => {
            view! { <p class="note">{session.text("preference-unknown-hint")}</p> }.into_any()
        }
        Mode::Order => view! { <Pairs session/> }.into_any(),
        Mode::Own => view! { <Weights session/> }.into_any(),
    };
    let is_open = mode.get_untracked() != Mode::Unknown;
    view! {
        <details class="preference" data-testid="preference" open=is_open>
            <summary>{session.text("preference-title")}</summary>
            <div class="segments" role="group" aria-label=session.text("preference-mode")>
                {Mode::ALL.map(button).into_iter().collect_view()}
            </div>
            {body}
        </details>
    }
    .into_any()
}

/// Pairs of criteria, the first of which matters at least as much as the second.
#[component]
fn Pairs(session: Session) -> impl IntoView {
    let case = session.case();
    let id = |place: usize| case.criteria.get(place).map(|c| c.id.clone()).unwrap_or_default();
    let (more, less) = (RwSignal::new(id(0)), RwSignal::new(id(1)));
    let options = Signal::derive(move || {
        let (case, language) = (session.case(), session.language());
        let name = |c: &case::raw::Criterion| (c.id.clone(), language.pick(&c.name).to_owned());
        case.criteria.iter().map(name).collect::<Vec<_>>()
    });
    let add_button = NodeRef::<leptos::html::Button>::new();
    let add = move |_| {
        let stated = session.address.read_untracked().preference.clone();
        session.set_preference(with_pair(&stated, &more.get_untracked(), &less.get_untracked()));
    };
    let stated = move || {
        let words = pairs(&session.case(), &session.address.read().preference, &session.language());
        if words.is_empty() {
            return view! { <p class="note">{session.text("preference-none")}</p> }.into_any();
        }
        let pairs = words.into_iter().enumerate();
        let pairs = pairs.map(|(place, pair)| view! { <Pair session place pair add_button/> });
        view! { <ul class="preference__pairs">{pairs.collect_view()}</ul> }.into_any()
    };
    view! {
        <p class="note">{session.text("preference-order-hint")}</p>
        <div class="preference__new">
            <Choice session name="preference-more" test_id="prefer-more" options chosen=more.into()
                on_choice=Callback::new(move |id| more.set(id))/>
            <Choice session name="preference-less" test_id="prefer-less" options chosen=less.into()
                on_choice=Callback::new(move |id| less.set(id))/>
            <button
                type="button"
                class="button"
                node_ref=add_button
                data-testid="prefer-add"
                disabled=move || more.get() == less.get()
                on:click=add
            >
                {session.text("preference-add")}
            </button>
        </div>
        {stated}
    }
}

#[component]
fn Pair(
    session: Session,
    place: usize,
    pair: String,
    /// Receives the focus when the pair, and its own button, are gone.
    add_button: NodeRef<leptos::html::Button>,
) -> impl IntoView {
    let language = session.language.read_untracked();
    let label = language.message("preference-remove-pair", &[("pair", (&pair).into())]);
    let remove = move |_| {
        let stated = session.address.read_untracked().preference.clone();
        session.set_preference(without_pair(&stated, place));
        if let Some(button) = add_button.get_untracked() {
            let _ = button.focus();
        }
    };
    view! {
        <li>
            <span>{pair}</span>
            <button type="button" class="button--text" aria-label=label on:click=remove>
                {session.text("preference-remove")}
            </button>
        </li>
    }
}

/// One slider per criterion.
#[component]
fn Weights(session: Session) -> impl IntoView {
    let places = 0..session.case().criteria.len();
    view! {
        <p class="note"><Words session key="preference-own-hint" origin=Origin::computed("preference")/></p>
        <div class="weights" data-origin=Origin::computed("preference").to_string()>
            {places.map(|place| view! { <WeightSlider session place/> }).collect_view()}
        </div>
    }
}

/// Weight of one criterion and its share of all.
#[component]
fn WeightSlider(session: Session, place: usize) -> impl IntoView {
    let row = Memo::new(move |_| {
        let preference = &session.address.read().preference;
        weights(&session.case(), preference, &session.language()).into_iter().nth(place)
    });
    let value = move || row.read().as_ref().map_or(0.0, |w| w.weight).to_string();
    let share = move || row.read().as_ref().map(|w| w.share.clone()).unwrap_or_default();
    let words = move || {
        let (weight, share) = (value(), share());
        let arguments = [("weight", (&weight).into()), ("share", (&share).into())];
        session.language().message("preference-weight-words", &arguments)
    };
    let set = move |event: web_sys::Event| {
        let typed = event_target_value(&event).parse::<f64>().ok();
        let id = row.read_untracked().as_ref().map(|w| w.id.clone());
        if let Some((weight, id)) = typed.zip(id) {
            let stated = session.address.read_untracked().preference.clone();
            session.set_preference(with_weight(&stated, &id, weight));
        }
    };
    view! {
        <label class="weight">
            <span class="weight__name">{move || row.read().as_ref().map(|w| w.name.clone())}</span>
            <input
                type="range"
                min="0"
                max=MOST.to_string()
                step="1"
                value=row.read_untracked().as_ref().map_or(0.0, |w| w.weight).to_string()
                prop:value=value
                aria-valuetext=words
                on:input=set
            />
            <output class="weight__share">{share}</output>
        </label>
    }
}
