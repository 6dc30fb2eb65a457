//! The model in words and formulas.

use leptos::prelude::*;
use view_model::method::steps::{Step, steps};
use view_model::origin::Origin;

use super::super::parts::Section;
use crate::component::Traced;
use crate::session::Session;

/// From an assumption to the answer.
#[component]
pub fn Steps(session: Session) -> impl IntoView {
    let all = move || {
        let steps = steps(&session.case(), &session.language());
        steps.into_iter().map(|step| view! { <OneStep session step/> }).collect_view()
    };
    view! {
        <Section session id="steps" title="method-steps">
            <ol class="steps">{all}</ol>
        </Section>
    }
}

#[component]
fn OneStep(session: Session, step: Step) -> impl IntoView {
    let origin = || Signal::stored(Origin::computed("model"));
    let formula = |formula: &&'static str| view! { <li><code>{*formula}</code></li> };
    let formulas = step.formulas.iter().map(formula).collect_view();
    let sources = session
        .language
        .read_untracked()
        .message("method-sources", &[("sources", step.sources.into())]);
    let id = format!("step-{}", step.id);
    view! {
        <li class="step" id=id>
            <h3>{step.title}</h3>
            <p><Traced text=Signal::stored(step.words) origin=origin()/></p>
            <ul class="step__formulas" data-origin=Origin::computed("model").to_string()>{formulas}</ul>
            <p class="note"><Traced text=Signal::stored(sources) origin=origin()/></p>
        </li>
    }
}
