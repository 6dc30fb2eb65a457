//! What the market did, in words.

use leptos::prelude::*;
use view_model::market::verdict::{shown_group, verdict};
use view_model::origin::Origin;

use super::super::parts::Missing;
use crate::component::Traced;
use crate::session::Session;
use crate::widget::Heading;

/// Heading, verdict, warnings; why there is no answer, if there is none.
#[component]
pub fn MarketVerdict(session: Session) -> impl IntoView {
    let has_subject = session.case().market.is_some();
    let missing = move || session.market.read().is_none() || session.failure.read().is_some();
    let origin = || Origin::computed("market");
    let shown = move || {
        let answer = session.market.get()?;
        let group = shown_group(&answer, &session.address.read())?;
        let view = verdict(&session.case(), &answer, group, &session.language());
        let warnings = view.warnings.into_iter();
        let warnings = warnings.map(|text| view! { <li><Traced text origin=origin()/></li> });
        Some(view! {
            <p class="verdict" data-testid="verdict" data-grade=view.grade>
                <strong class="verdict__word">{view.word}</strong>
                " "
                <span><Traced text=view.sentence origin=origin()/></span>
            </p>
            <p class="verdict__other">
                <Traced text=view.other_days.unwrap_or_default() origin=origin()/>
                " "
                <Traced text=view.placebo.unwrap_or_default() origin=origin()/>
            </p>
            <ul class="warnings" aria-label=session.text("market-warnings")>
                {warnings.collect_view()}
            </ul>
        })
    };
    view! {
        <Heading session level=1 class="question">{session.text("market-heading")}</Heading>
        <Show when=missing><Missing session has_subject absent="page-no-market"/></Show>
        {shown}
    }
}
