//! Scenario switch and the assumptions that matter most, as sliders.

use language::figure;
use leptos::prelude::*;
use view_model::origin::Origin as OriginWord;
use view_model::tipping::search;
use view_model::{Assumption, Page, SLIDERS, assumption};

use super::parts::{ClaimLines, SourceLinks};
use crate::component::{Slider, Traced};
use crate::session::Session;
use crate::widget::Heading;

/// Scenario, sliders, reset.
#[component]
pub fn Assumptions(session: Session) -> impl IntoView {
    let case = session.case();
    let shown = Memo::new(move |_| {
        let (influence, language) = (session.influence.get(), session.language());
        let entries = influence.entries.iter().take(SLIDERS);
        let build = |entry| assumption::assumption(&case, &influence.scenario, entry, &language);
        entries.filter_map(build).collect::<Vec<_>>()
    });
    view! {
        <ScenarioSwitch session/>
        <Heading session level=2 class="rail__title">{session.text("assumptions-title")}</Heading>
        <p class="rail__hint">{session.text("assumptions-hint")}</p>
        <Sliders session items=shown group="set"/>
        <ResetButton session/>
    }
}

/// Assumptions as sliders.
#[component]
pub(super) fn Sliders(
    session: Session,
    /// What is shown; a memo, so that a slider is not replaced while it moves.
    items: Memo<Vec<Assumption>>,
    /// Prefix of the sliders' identifiers: the same assumption may stand twice on a page.
    group: &'static str,
) -> impl IntoView {
    let sliders = move || {
        let items = items.get().into_iter();
        items.map(|item| view! { <AssumptionSlider session item group/> }).collect_view()
    };
    view! { <div class="assumptions">{sliders}</div> }
}

/// The way back to the author's values.
#[component]
pub(super) fn ResetButton(session: Session) -> impl IntoView {
    let unchanged = move || !session.address.read().is_changed();
    view! {
        <button type="button" class="button" disabled=unchanged on:click=move |_| session.reset()>
            {session.text("reset-all")}
        </button>
    }
}

/// Which set of assumptions is the base.
#[component]
pub fn ScenarioSwitch(session: Session) -> impl IntoView {
    let case = session.case();
    let for_description = session.case();
    let options = move || {
        let language = session.language();
        let chosen = session.address.read().scenario.clone();
        case.scenarios
            .iter()
            .map(|scenario| {
                let name = language.pick(&scenario.name).to_owned();
                let selected = scenario.id == chosen;
                view! { <option value=scenario.id.clone() selected=selected>{name}</option> }
            })
            .collect_view()
    };
    let description = Signal::derive(move || {
        let address = session.address.read();
        let scenario = for_description.scenario(&address.scenario);
        scenario.map(|s| session.language().pick(&s.description).to_owned()).unwrap_or_default()
    });
    let origin = OriginWord::computed("scenario");
    view! {
        <label class="field">
            <span class="field__name">{session.text("scenario")}</span>
            <select
                data-testid="scenario"
                on:change=move |event| session.set_scenario(&event_target_value(&event))
            >
                {options}
            </select>
        </label>
        <p class="rail__hint rail__hint--scenario"><Traced text=description origin/></p>
    }
}

/// One assumption: slider, value, tipping point, origin.
#[component]
fn AssumptionSlider(session: Session, item: Assumption, group: &'static str) -> impl IntoView {
    let (parameter, id) = (StoredValue::new(item.id.clone()), item.id.clone());
    let set = move || session.address.read().overrides.contains_key(&*parameter.read_value());
    let origin = OriginWord::Parameter(item.id.clone());
    let tip = Signal::derive(move || {
        if !matches!(session.page.get(), Page::Answer | Page::Transmission) {
            return String::new();
        }
        let caption = || {
            let (answer, case) = (session.tipping.answer.get()?, session.case());
            search::caption(&case, &answer, &parameter.read_value(), &session.language())
        };
        caption().unwrap_or_default()
    });
    view! {
        <div class="assumption" class:is-changed=set data-parameter=id>
            <AssumptionField session item=item.clone() group/>
            <p class="assumption__tip"><Traced text=tip origin/></p>
            <Origin session item/>
        </div>
    }
}

/// Name, slider and value of an assumption, and the way back to the author's value.
#[component]
pub(crate) fn AssumptionField(
    session: Session,
    item: Assumption,
    /// Prefix of the slider's identifier: the same assumption may stand twice on a page.
    group: &'static str,
) -> impl IntoView {
    let Assumption { id, name, unit, min, max, step, median, median_place, .. } = item.clone();
    let parameter = StoredValue::new(id.clone());
    let origin = OriginWord::Parameter(id.clone());
    let set = move || session.address.read().overrides.get(&*parameter.read_value()).copied();
    let value = Signal::derive(move || set().unwrap_or(median));
    let for_words = unit.clone();
    let words =
        Signal::derive(move || figure::quantity(value.get(), &for_words, &session.language()));
    let author = item.author.clone();
    let state = Signal::derive(move || match set() {
        Some(_) => {
            session.language().message("assumption-value", &[("value", (&words.get()).into())])
        }
        None => author.clone(),
    });
    let field = format!("{group}-{id}");
    let word = origin.to_string();
    view! {
        <div class="assumption__head" data-origin=word>
            <label for=field.clone()>{name}</label>
            <output class="assumption__value" for=field.clone()>
                <Traced text=words origin=origin.clone()/>
            </output>
        </div>
        <Slider
            id=field
            range=(min, max)
            step
            value
            words
            mark=median_place
            on_change=Callback::new(move |value: f64| {
                // The author's own value is no change.
                let changed = value.total_cmp(&median).is_ne().then_some(value);
                session.set_override(&parameter.read_value(), changed);
            })
        />
        <p class="assumption__state" title=item.author>
            <span><Traced text=state origin/></span>
            <Show when=move || set().is_some()>
                <button
                    type="button"
                    class="button--text"
                    on:click=move |_| session.set_override(&parameter.read_value(), None)
                >
                    {session.text("assumption-reset")}
                </button>
            </Show>
        </p>
    }
}

/// Label, reason, claims and sources of one assumption.
#[component]
fn Origin(session: Session, item: Assumption) -> impl IntoView {
    let claims = Some(item.claims).filter(|claims| !claims.is_empty());
    let origin = OriginWord::Parameter(item.id);
    let sources = Some(item.sources).filter(|sources| !sources.is_empty());
    view! {
        <p class="origin__influence"><Traced text=item.influence origin=origin.clone()/></p>
        <details class="origin">
            <summary>
                <span class="tag">{session.text(item.label)}</span>
                <span class="origin__why">{session.text("why")}</span>
            </summary>
            <p><Traced text=item.rationale origin/></p>
            {claims.map(|claims| view! { <Heading session level=3>{session.text("claims-behind")}</Heading><ClaimLines session claims/> })}
            {sources.map(|sources| view! { <Heading session level=3>{session.text("sources-behind")}</Heading><SourceLinks sources/> })}
        </details>
    }
}
