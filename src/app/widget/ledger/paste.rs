//! A sentence of the article, and the claims that rest on it.

use language::Language;
use leptos::prelude::*;
use view_model::assumption::ClaimLine;
use view_model::ledger::paste::{Found, LONGEST, find};

use super::super::parts::{ClaimWords, Section};
use crate::browser::text;
use crate::session::Session;

/// A field for words of the article; they stay in the page.
#[component]
pub fn PasteField(session: Session) -> impl IntoView {
    let is_live = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    let pasted = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let words = pasted.read();
        (!words.trim().is_empty()).then(|| find(&session.case(), &words, &text::normalised))
    });
    let written = session.case().head.article.language.clone();
    let field = move || {
        let name = language::supported(&written)
            .map_or_else(|| written.clone(), |tag| Language::load(tag).text("language-name"));
        session.language().message("ledger-paste-field", &[("language", (&name).into())])
    };
    let result = move || found.get().map(|found| view! { <Claims session found/> });
    view! {
        <Section session id="paste" title="ledger-paste-title">
            <p class="note">{session.text("ledger-paste-intro")}</p>
            <label class="field paste" class:is-live=move || is_live.get()>
                <span class="field__name">{field}</span>
                <textarea
                    rows="4"
                    maxlength=LONGEST.to_string()
                    lang=session.case().head.article.language.clone()
                    spellcheck="false"
                    autocomplete="off"
                    data-testid="paste"
                    on:input=move |event| pasted.set(event_target_value(&event))
                ></textarea>
            </label>
            <div role="status" data-testid="pasted">{result}</div>
        </Section>
    }
}

#[component]
fn Claims(session: Session, found: Found) -> impl IntoView {
    let (case, language) = (session.case(), session.language());
    let key = if found.claims.is_empty() { "ledger-paste-none" } else { "ledger-paste-found" };
    let words = language.message(key, &[("count", found.claims.len().into())]);
    let claims = found.claims.iter().filter_map(|place| case.claims.get(*place));
    let one = |claim| {
        let claim = ClaimLine::of(claim, &language);
        let origin = format!("claim:{}", claim.id);
        view! { <li data-origin=origin><ClaimWords session claim/></li> }
    };
    let list = claims.map(one).collect_view();
    view! {
        <p data-origin="computed:claims-digest">{words}</p>
        {found.is_cut.then(|| view! { <p class="note">{session.text("ledger-paste-cut")}</p> })}
        <ul class="plain-list">{list}</ul>
        <p class="note paste__digest" data-origin="computed:claims-digest">
            {session.text("ledger-paste-digest")}" "<code>{found.digest}</code>
        </p>
    }
}
