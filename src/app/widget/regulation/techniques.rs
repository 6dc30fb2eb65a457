//! What each technique proves, leaves open and costs.

use leptos::prelude::*;
use view_model::regulation::techniques::{CostView, TechniqueView, techniques};

use super::super::parts::{ClaimTags, Section, SourceList};
use crate::component::Traced;
use crate::session::Session;

/// All techniques; nothing for a case that does not speak of them.
#[component]
pub fn Techniques(session: Session) -> impl IntoView {
    let case = session.case();
    case.verification.as_ref()?;
    let all = move || {
        let views = techniques(&case, &session.language()).into_iter();
        views.map(|technique| view! { <OneTechnique session technique/> }).collect_view()
    };
    Some(view! {
        <Section session id="techniques" title="techniques-title">
            <div class="techniques" data-figures="">{all}</div>
        </Section>
    })
}

#[component]
fn OneTechnique(session: Session, technique: TechniqueView) -> impl IntoView {
    let cost = |cost: CostView| {
        view! { <dd><Traced text=cost.text origin=cost.origin cell=true/></dd> }
    };
    let costs = technique.costs.into_iter().map(cost).collect_view();
    let basis = technique.basis;
    let general = (!basis.is_empty()).then(|| view! { <span class="tag">{basis}</span> });
    view! {
        <article class="technique">
            <h3 data-origin=technique.origin.to_string()>{technique.name}</h3>
            <dl>
                <dt>{session.text("technique-proves")}</dt>
                <dd><Traced text=technique.proves origin=technique.origin.clone() cell=true/></dd>
                <dt>{session.text("technique-open")}</dt>
                <dd><Traced text=technique.does_not_prove origin=technique.origin cell=true/></dd>
                <dt>{session.text("technique-costs")}</dt>
                {costs}
            </dl>
            <p>{general}" "<ClaimTags session claims=technique.claims/></p>
            <SourceList session sources=technique.sources/>
        </article>
    }
}
