//! Which figures of the article agree with each other.

use leptos::prelude::*;
use view_model::compute::checks::{CheckView, checks};
use view_model::origin::Origin;

use super::super::parts::{ClaimTags, Figures, Section, Words};
use crate::component::{Drawing, Traced};
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
            <p class="note"><Words session key="checks-intro" origin=Origin::computed("compute")/></p>
            <ul class="checks">{shown}</ul>
        </Section>
    }
}

#[component]
fn OneCheck(session: Session, view: CheckView) -> impl IntoView {
    let mark = if view.agrees { "=" } else { "≠" };
    let origin = || Origin::computed("compute");
    let word = origin().to_string();
    let figures = [("check-stated", view.stated), ("check-implied", view.implied)];
    let language = session.language.get_untracked();
    let figures = figures.map(|(key, figure)| (language.text(key), figure)).to_vec();
    view! {
        <li class="check-row" class:check-row--off=!view.agrees>
            <h3><Traced text=view.name origin=origin()/></h3>
            <p class="check-row__verdict">
                <span class="check-row__mark" aria-hidden="true">{mark}</span>
                <Traced text=view.verdict origin=origin()/>
            </p>
            <Figures figures origin=origin()/>
            <div data-origin=word><Drawing svg=view.drawing class="drawing drawing--interval"/></div>
            <p><Traced text=view.text origin=origin()/>" "<ClaimTags session claims=view.claims/></p>
        </li>
    }
}
