//! Which figures of the article agree with each other.

use leptos::prelude::*;
use view_model::compute::checks::{CheckView, checks};

use super::super::parts::{ClaimTags, Section};
use crate::component::Drawing;
use crate::session::Session;

/// All checks of the case.
#[component]
pub fn Checks(session: Session) -> impl IntoView {
    let case = session.case();
    let shown = move || {
        let answer = session.compute.get()?;
        let views = checks(&case, &answer, &session.language());
        Some(views.into_iter().map(|view| view! { <OneCheck session view/> }).collect_view())
    };
    view! {
        <Section session id="checks" title="checks-title">
            <p class="note">{session.text("checks-intro")}</p>
            <ul class="checks">{shown}</ul>
        </Section>
    }
}

#[component]
fn OneCheck(session: Session, view: CheckView) -> impl IntoView {
    let mark = if view.agrees { "=" } else { "≠" };
    view! {
        <li class="check-row" class:check-row--off=!view.agrees>
            <h3>{view.name}</h3>
            <p class="check-row__verdict">
                <span class="check-row__mark" aria-hidden="true">{mark}</span>
                {view.verdict}
            </p>
            <dl class="figures">
                <div><dt>{session.text("check-stated")}</dt><dd>{view.stated}</dd></div>
                <div><dt>{session.text("check-implied")}</dt><dd>{view.implied}</dd></div>
            </dl>
            <Drawing svg=view.drawing class="drawing drawing--interval"/>
            <p>{view.text}" "<ClaimTags session claims=view.claims/></p>
        </li>
    }
}
