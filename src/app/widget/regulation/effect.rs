//! What regulation does to the sector that sells proofs, with sliders.

use leptos::prelude::*;
use view_model::Page;
use view_model::link::Link;
use view_model::origin::Origin;
use view_model::regulation::effect::{Effect, effect, parameters};

use super::super::assumptions::{ResetButton, Sliders};
use super::super::inner_link::InnerLink;
use super::super::parts::Section;
use crate::component::{Drawing, Traced};
use crate::session::Session;

/// Benefit of the sector beside the assumptions that regulation moves.
#[component]
pub fn RegulationEffect(session: Session) -> impl IntoView {
    let case = session.case();
    case.verification.as_ref()?.sector.as_ref()?;
    let shown = Memo::new(move |_| {
        let runs = (&*session.answer.get(), &*session.reference.get());
        effect(&session.case(), runs, &session.language())
    });
    let is_there = Memo::new(move |_| shown.read().is_some());
    let items = Memo::new(move |_| {
        let influence = session.influence.get();
        parameters(&session.case(), &influence, &session.language())
    });
    let effect = Signal::derive(move || shown.get());
    Some(view! {
        <Section session id="effect" title="effect-title">
            <p class="note">{session.text("effect-intro")}</p>
            <div class="two">
                {move || is_there.get().then(|| view! { <Benefit session effect/> })}
                <div>
                    <h3 class="subtitle">{session.text("effect-sliders")}</h3>
                    <Sliders session items group="effect"/>
                    <ResetButton session/>
                </div>
            </div>
        </Section>
    })
}

/// The benefit in words and as an interval; each part follows by itself.
#[component]
fn Benefit(session: Session, effect: Signal<Option<Effect>>) -> impl IntoView {
    let part = move |pick: fn(&Effect) -> String| {
        Signal::derive(move || effect.read().as_ref().map(pick).unwrap_or_default())
    };
    let origin = Signal::derive(move || {
        let sector = effect.read().as_ref().map(|e| e.sector.clone()).unwrap_or_default();
        Origin::Sector(sector)
    });
    let sector = Memo::new(move |_| effect.read().as_ref().map(|effect| effect.place));
    let more = move || {
        let link = Link::to(Page::of_sector(sector.get()?));
        Some(view! { <InnerLink session link>{session.text("effect-link")}</InnerLink> })
    };
    let ways = move || {
        let ways = effect.read().as_ref().map(|effect| effect.ways.clone()).unwrap_or_default();
        ways.into_iter().map(|way| view! { <li>{way}</li> }).collect_view()
    };
    view! {
        <div>
            <p class="finding" data-testid="effect">
                <Drawing svg=part(|e| e.glyph.clone()) class="glyph"/>" "
                <Traced text=part(|e| e.sentence.clone()) origin/>
            </p>
            <Drawing svg=part(|e| e.interval.clone()) class="drawing drawing--interval"/>
            <p class="note"><Traced text=part(|e| e.before.clone()) origin/></p>
            <h3 class="subtitle">{session.text("effect-ways-title")}</h3>
            <ul class="plain-list">{ways}</ul>
            <p>{more}</p>
        </div>
    }
}
