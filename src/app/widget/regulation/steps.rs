//! What authorities did.

use leptos::prelude::*;
use view_model::link::Link;
use view_model::origin::Origin;
use view_model::regulation::steps::{Step, steps, timeline};

use super::super::parts::{ClaimTags, Section, SourceList};
use crate::component::Traced;
use crate::exhibit::{Chart, Offers};
use crate::session::Session;

/// The picture, and the same as a list.
#[component]
pub fn RegulationSteps(
    session: Session,
    /// Whether it stands alone in another page, where the list would be too long.
    #[prop(optional)]
    is_alone: bool,
) -> impl IntoView {
    let case = session.case();
    if case.regulation.is_empty() {
        return None;
    }
    let exhibit =
        Memo::new(move |_| timeline(&session.case(), session.room.get(), &session.language()));
    let shown = Signal::derive(move || exhibit.get());
    let text = Signal::derive(move || exhibit.get().map(|e| e.text).unwrap_or_default());
    let origin = Origin::computed("steps");
    let list = move || {
        let steps = steps(&case, &session.language());
        steps.into_iter().map(|step| view! { <OneStep session step/> }).collect_view()
    };
    let list = view! {
        <ol class="authority-steps" data-figures="" data-testid="steps">{list}</ol>
    };
    let title = session.text("steps-list");
    let list = if is_alone {
        view! { <details class="more"><summary>{title}</summary>{list}</details> }.into_any()
    } else {
        view! { <h3 class="subtitle">{title}</h3>{list} }.into_any()
    };
    Some(view! {
        <Section session id="steps" title="steps-title">
            <p class="finding"><Traced text origin=origin.clone()/></p>
            <p class="note">{session.text("steps-intro")}</p>
            <div data-origin=origin.to_string()>
                <Chart scene=session exhibit=shown offers=Offers::POINTING/>
            </div>
            {list}
        </Section>
    })
}

#[component]
fn OneStep(session: Session, step: Step) -> impl IntoView {
    let anchor = Link::action(&step.id).anchor;
    let origin = Origin::Action(step.id);
    let general = (!step.basis.is_empty()).then(|| view! { <span class="tag">{step.basis}</span> });
    view! {
        <li class="authority-step" id=anchor>
            <time class="authority-step__date" datetime=step.iso><Traced text=step.date origin=origin.clone() cell=true/></time>
            <div>
                <p>
                    <strong>{step.jurisdiction}</strong>" · "{step.authority}" "
                    <span class="tag">{step.stage}</span>" "{general}
                </p>
                <p><Traced text=step.instrument origin=origin.clone() cell=true/></p>
                <p class="note">
                    <Traced text=step.status origin cell=true/>" "
                    <ClaimTags session claims=step.claims/>
                </p>
                <SourceList session sources=step.sources/>
            </div>
        </li>
    }
}
