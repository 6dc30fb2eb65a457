//! What the market did, in words.

use leptos::prelude::*;
use view_model::market::verdict::{shown_group, verdict};

use super::super::parts::Missing;
use crate::session::Session;

/// Heading, verdict, warnings; why there is no answer, if there is none.
#[component]
pub fn MarketVerdict(session: Session) -> impl IntoView {
    let has_subject = session.case().market.is_some();
    let missing = move || session.market.read().is_none() || session.failure.read().is_some();
    let shown = move || {
        let answer = session.market.get()?;
        let group = shown_group(&answer, &session.address.read())?;
        let view = verdict(&session.case(), &answer, group, &session.language());
        let warnings = view.warnings.into_iter().map(|words| view! { <li>{words}</li> });
        Some(view! {
            <p class="verdict" data-testid="verdict" data-grade=view.grade>
                <strong class="verdict__word">{view.word}</strong>
                " "
                <span>{view.sentence}</span>
            </p>
            <p class="verdict__other">{view.other_days}" "{view.placebo}</p>
            <ul class="warnings" aria-label=session.text("market-warnings")>
                {warnings.collect_view()}
            </ul>
        })
    };
    view! {
        <h1 class="question">{session.text("market-heading")}</h1>
        <Show when=missing><Missing session has_subject absent="page-no-market"/></Show>
        {shown}
    }
}
