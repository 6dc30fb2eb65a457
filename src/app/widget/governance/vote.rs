//! The same votes under different rules.

use leptos::prelude::*;
use view_model::governance::entry::{VoteEntry, problem_in_words};
use view_model::governance::vote::{VotePreset, VoteView, base, presets, view};
use view_model::origin::Origin;

use super::super::parts::{Choice, ClaimTags, Section, SourceList};
use super::vote_fields::VoteFields;
use crate::component::Traced;
use crate::exhibit::Chart;
use crate::session::Session;

/// Example, fields, result under all rules; nothing for a case without a vote.
#[component]
pub fn VoteCalculator(session: Session) -> impl IntoView {
    let start = base(&session.case())?;
    let asked = move || session.address.read().vote.unwrap_or(start);
    let entry =
        RwSignal::new(VoteEntry::of(&session.address.read_untracked().vote.unwrap_or(start)));
    // A link or the way back restores another vote; what is typed stays as it is typed.
    Effect::new(move |_| {
        let asked = asked();
        if entry.read_untracked().read() != Ok(asked) {
            entry.set(VoteEntry::of(&asked));
        }
    });
    let on_change = Callback::new(move |changed: VoteEntry| {
        let vote = changed.read();
        entry.set(changed);
        if let Ok(vote) = vote {
            session.set_vote(vote);
        }
    });
    Some(view! {
        <Section session id="vote" title="vote-title">
            <p class="note">{session.text("vote-intro")}</p>
            <div class="two two--vote" data-origin=Origin::computed("vote").to_string()>
                <div>
                    <Preset session entry on_change/>
                    <VoteFields session entry on_change/>
                </div>
                <Result session entry/>
            </div>
        </Section>
    })
}

/// The choice of an example, and what is said about it.
#[component]
fn Preset(
    session: Session,
    entry: RwSignal<VoteEntry>,
    on_change: Callback<VoteEntry>,
) -> impl IntoView {
    let all = Memo::new(move |_| presets(&session.case(), &session.language()));
    // An example without counts is chosen although no vote is the same as it, until one is typed.
    let talked_about = RwSignal::new(None::<(String, VoteEntry)>);
    let chosen = Memo::new(move |_| {
        let vote = entry.read().read().ok();
        let same = |p: &&VotePreset| p.vote.is_some() && p.vote == vote;
        let of_vote = || all.read().iter().find(same).map(|p| p.id.clone());
        let talked = talked_about.get().filter(|(_, then)| *then == *entry.read());
        talked.map(|(id, _)| id).or_else(of_vote).unwrap_or_default()
    });
    let options = Signal::derive(move || {
        let own = (String::new(), session.language().text("vote-preset-own"));
        let of_case = all.get().into_iter().map(|preset| (preset.id, preset.name));
        of_case.chain([own]).collect::<Vec<_>>()
    });
    let on_choice = Callback::new(move |id: String| {
        let found = all.get_untracked().into_iter().find(|preset| preset.id == id);
        let vote = found.as_ref().and_then(|preset| preset.vote);
        let without = found.filter(|preset| preset.vote.is_none());
        talked_about.set(without.map(|preset| (preset.id, entry.get_untracked())));
        if let Some(vote) = vote {
            on_change.run(VoteEntry::of(&vote));
        }
    });
    let about = move || {
        let id = chosen.get();
        let preset = all.get().into_iter().find(|preset| preset.id == id)?;
        Some(view! { <About session preset/> })
    };
    view! {
        <Choice
            session
            class="field field--inline"
            name="vote-preset"
            test_id="vote-preset"
            options
            chosen=chosen.into()
            on_choice
        />
        {about}
    }
}

#[component]
fn About(session: Session, preset: VotePreset) -> impl IntoView {
    let unit = {
        let unit = preset.unit;
        move || session.language().message("vote-unit", &[("unit", (&unit).into())])
    };
    view! {
        <p class="note" data-testid="vote-about">
            <span class="tag">{preset.basis}</span>" "
            <Traced text=preset.text origin=preset.origin/>" "
            {unit}" "
            <ClaimTags session claims=preset.claims/>
        </p>
        <SourceList session sources=preset.sources/>
    }
}

/// What comes out, or what is wrong.
#[component]
fn Result(session: Session, entry: RwSignal<VoteEntry>) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let vote = entry.read().read().ok()?;
        view(&vote, session.room.get(), &session.language()).ok()
    });
    let problem = move || {
        let problem = entry.read().read().err()?;
        Some(problem_in_words(problem, &session.language()))
    };
    let exhibit = Signal::derive(move || shown.get().map(|view| view.exhibit));
    let part = move |pick: fn(&VoteView) -> String| {
        Signal::derive(move || shown.read().as_ref().map(pick).unwrap_or_default())
    };
    let origin = Origin::computed("vote");
    let has_passed = move || shown.read().as_ref().is_some_and(|view| view.passed);
    view! {
        <div>
            <p class="status status--warning" role="alert" data-testid="vote-problem">{problem}</p>
            <p class="finding vote__result" class:vote__result--passed=has_passed data-testid="vote-result" aria-live="polite">
                <Traced text=part(|v| v.sentence.clone()) origin=origin.clone()/>
            </p>
            <Chart scene=session exhibit/>
            <ul class="plain-list">
                <li>{part(|v| v.other_rules.clone())}</li>
                <li><Traced text=part(|v| v.turn.clone()) origin=origin.clone()/></li>
                <li><Traced text=part(|v| v.turnout.clone()) origin/></li>
            </ul>
        </div>
    }
}
