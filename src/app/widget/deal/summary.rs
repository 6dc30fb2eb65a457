//! The deal in one sentence.

use language::figure;
use leptos::prelude::*;
use view_model::deal::summary;
use view_model::origin::Origin;
use view_model::words::as_of;

use crate::component::Traced;
use crate::session::Session;
use crate::widget::parts::Missing;

/// Heading, facts about the run, the deal in one sentence.
#[component]
pub fn DealSummary(session: Session) -> impl IntoView {
    let case = session.case();
    let has_subject = case.deal.is_some();
    let meta = move || {
        let language = session.language();
        let worlds = session.deal.get().map(|deal| {
            let worlds = figure::count(deal.samples);
            language.message("deal-worlds", &[("worlds", (&worlds).into())])
        });
        let date = as_of(&case, &language);
        let items = [Some((date, "case")), worlds.map(|words| (words, "run"))];
        let item = |(text, key)| view! { <li><Traced text origin=Origin::computed(key)/></li> };
        items.into_iter().flatten().map(item).collect_view()
    };
    let sentence = move || {
        // A refused input must not stand beside figures of another one.
        let deal = session.deal.get().filter(|_| session.failure.read().is_none());
        deal.map(|deal| summary::summary(&deal, &session.language()))
    };
    view! {
        <h1 class="question">{session.text("deal-heading")}</h1>
        <ul class="meta">{meta}</ul>
        {move || match sentence() {
            Some(text) => view! {
                <p class="answer" data-testid="deal"><Traced text origin=Origin::computed("deal")/></p>
            }
            .into_any(),
            None => view! { <Missing session has_subject absent="page-no-deal"/> }.into_any(),
        }}
    }
}
