//! Events, group, benchmark, model, windows.

use analysis::market::{Benchmark, NormalModel};
use leptos::prelude::*;
use view_model::market::choices::{EventChoice, benchmarks, events, groups, timeline};
use view_model::market::query::{benchmark_word, model_word};
use view_model::market::verdict::shown_group;
use view_model::origin::Origin;

use super::super::parts::{Choice, ClaimTags, Section, Words};
use crate::component::Traced;
use crate::exhibit::{Chart, Offers};
use crate::session::Session;

/// Group, benchmark, model and windows of the study.
#[component]
pub fn StudyChoices(session: Session) -> impl IntoView {
    let request = move || session.address.read().market_request(&session.case());
    let group = Signal::derive(move || {
        let answer = session.market.get();
        let shown = answer.as_ref().and_then(|a| shown_group(a, &session.address.read()));
        shown.map_or_else(String::new, |group| group.id.clone())
    });
    let group_options = Signal::derive(move || {
        let answer = session.market.get();
        answer.map_or_else(Vec::new, |a| groups(&session.case(), &a, &session.language()))
    });
    let benchmark = Signal::derive(move || {
        request().map_or_else(String::new, |r| benchmark_word(&r.benchmark).to_owned())
    });
    let benchmark_options =
        Signal::derive(move || benchmarks(&session.case(), &session.language()));
    let model = Signal::derive(move || {
        request().map_or_else(String::new, |r| model_word(r.model).to_owned())
    });
    let model_options = Signal::derive(move || {
        let language = session.language();
        [("market", "market-model-market"), ("adjusted", "market-model-adjusted")]
            .map(|(word, key)| (word.to_owned(), language.text(key)))
            .to_vec()
    });
    let set_benchmark = Callback::new(move |word: String| {
        session.change_study(|request| {
            request.benchmark = match word.as_str() {
                "equal" => Benchmark::EqualWeight,
                "none" => Benchmark::None,
                _ => Benchmark::Security(word),
            }
        });
    });
    let set_model = Callback::new(move |word: String| {
        session.change_study(|request| {
            request.model = match word.as_str() {
                "adjusted" => NormalModel::MarketAdjusted,
                _ => NormalModel::MarketModel,
            }
        });
    });
    let set_group =
        Callback::new(move |id: String| session.address.update(|address| address.group = id));
    let rationale = Signal::derive(move || {
        let case = session.case();
        let rationale = case.market.as_ref().map(|market| &market.start.rationale);
        rationale.map(|text| session.language().pick(text).to_owned()).unwrap_or_default()
    });
    view! {
        <h2 class="rail__title">{session.text("market-choices")}</h2>
        <Choice session name="market-choice-group" test_id="market-choice-group" options=group_options chosen=group on_choice=set_group/>
        <Choice session name="market-choice-benchmark" test_id="market-choice-benchmark" options=benchmark_options chosen=benchmark on_choice=set_benchmark/>
        <Choice session name="market-choice-model" test_id="market-choice-model" options=model_options chosen=model on_choice=set_model/>
        <Windows session/>
        <p class="rail__hint"><Traced text=rationale origin=Origin::computed("market")/></p>
        <button
            type="button"
            class="button"
            disabled=move || session.address.read().study.is_none()
            on:click=move |_| session.address.update(|address| address.study = None)
        >
            {session.text("market-reset")}
        </button>
    }
    .into_any()
}

#[component]
fn Windows(session: Session) -> impl IntoView {
    let request = move || session.address.read().market_request(&session.case());
    let number = move |read: fn(&analysis::MarketRequest) -> i64| {
        Signal::derive(move || request().map_or(0, |request| read(&request)))
    };
    view! {
        <div class="field-pair">
            <DayField session label="market-choice-from" value=number(|r| i64::from(r.from))
                set=move |day| session.change_study(|r| r.from = day as i32)/>
            <DayField session label="market-choice-to" value=number(|r| i64::from(r.to))
                set=move |day| session.change_study(|r| r.to = day as i32)/>
        </div>
        <div class="field-pair">
            <DayField session label="market-choice-estimation" value=number(|r| r.estimation as i64)
                set=move |day| session.change_study(|r| r.estimation = day.max(0) as usize)/>
            <DayField session label="market-choice-gap" value=number(|r| r.gap as i64)
                set=move |day| session.change_study(|r| r.gap = day.max(0) as usize)/>
        </div>
    }
    .into_any()
}

#[component]
fn DayField(
    session: Session,
    label: &'static str,
    value: Signal<i64>,
    set: impl Fn(i64) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let changed = move |event| {
        if let Ok(day) = event_target_value(&event).trim().replace('−', "-").parse::<i64>() {
            set(day.clamp(-1_000, 1_000));
        }
    };
    view! {
        <label class="field">
            <span class="field__name">{session.text(label)}</span>
            <input
                type="number"
                data-testid=label
                prop:value=move || value.get().to_string()
                value=value.get_untracked().to_string()
                on:change=changed
            />
        </label>
    }
    .into_any()
}

/// Events on a time line; any of them may be studied, alone or together.
#[component]
pub fn EventPicker(session: Session) -> impl IntoView {
    let request = move || session.address.read().market_request(&session.case());
    let exhibit = Memo::new(move |_| {
        let answer = session.market.get()?;
        timeline(
            &session.case(),
            &answer.levels,
            &request()?,
            session.room.get(),
            &session.language(),
        )
    });
    let list = move || {
        let request = request()?;
        let answer = session.market.get();
        let last = answer.as_ref().and_then(|answer| answer.levels.last());
        let last = last.map(|(day, _)| day.as_str());
        let choices = events(&session.case(), &request, last, &session.language());
        Some(choices.into_iter().map(|event| view! { <OneEvent session event/> }).collect_view())
    };
    view! {
        <Section session id="events" title="market-events-title">
            <p class="note"><Words session key="market-events-intro" origin=Origin::computed("market")/></p>
            <Chart scene=session exhibit offers=Offers::ZOOM/>
            <ul class="events" data-testid="events" data-figures="">{list}</ul>
            <p class="note"><Words session key="market-events-basis" origin=Origin::computed("market")/></p>
        </Section>
    }
}

#[component]
fn OneEvent(session: Session, event: EventChoice) -> impl IntoView {
    let place = event.place;
    let (field, label) = (format!("event-{place}"), format!("event-{place}"));
    let (origin, word) = (Origin::Event(place), Origin::Event(place).to_string());
    let date = event.iso.clone();
    let toggle = move |_| {
        session.change_study(|request| {
            match request.events.iter().position(|other| *other == date) {
                Some(place) => drop(request.events.remove(place)),
                None => request.events.push(date.clone()),
            }
            request.events.sort_unstable();
        });
        // A study needs an event: the box of the last one stays ticked.
        session.address.notify();
    };
    view! {
        <li class="event" data-origin=word>
                <input type="checkbox" id=field prop:checked=event.is_chosen checked=event.is_chosen
                    data-event=event.iso.clone() on:change=toggle/>
                <time datetime=event.iso><Traced text=event.date origin cell=true/></time>
                <span>
                    <label for=label>{event.name}{event.is_unsourced.then_some(" *")}</label>" "
                    <ClaimTags session claims=event.claims/>
                </span>
        </li>
    }
}
