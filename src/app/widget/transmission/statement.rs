//! The choice of a statement.

use analysis::Statement;
use leptos::prelude::*;
use view_model::address::focus::statement;
use view_model::tipping::statement::{choices, same_kind};

use super::super::parts::Choice;
use super::INLINE;
use crate::session::Session;

/// What is stated: kind, sector, limit.
#[component]
pub(super) fn StatementChoice(session: Session) -> impl IntoView {
    let now = Memo::new(move |_| session.address.read().statement(&session.case()));
    let set = move |statement: Statement| {
        session.change_focus(|focus| focus.statement = Some(statement));
    };
    let kinds = Signal::derive(move || {
        let words = |(statement, name): (Statement, String)| (statement.to_string(), name);
        choices(&session.case(), &session.language()).into_iter().map(words).collect::<Vec<_>>()
    });
    let kind = Signal::derive(move || {
        let known = choices(&session.case(), &session.language()).into_iter();
        let now = now.read();
        let is_of_kind = |other: &Statement| now.as_ref().is_some_and(|now| same_kind(other, now));
        let of_kind = known.map(|(statement, _)| statement).find(is_of_kind);
        of_kind.map(|statement| statement.to_string()).unwrap_or_default()
    });
    let on_kind = Callback::new(move |word: String| {
        if let Some(statement) = statement(&session.case(), &word) {
            set(statement);
        }
    });
    let sectors = Signal::derive(move || {
        let (case, language) = (session.case(), session.language());
        let name = |s: &case::raw::Sector| (s.id.clone(), language.pick(&s.short_name).to_owned());
        let leader = (String::new(), language.text("statement-leader-now"));
        std::iter::once(leader).chain(case.sectors.iter().map(name)).collect::<Vec<_>>()
    });
    let sector = Signal::derive(move || {
        let now = now.read();
        let ranking = now.as_ref().and_then(Statement::ranking);
        ranking.and_then(|(_, sector)| sector).unwrap_or_default().to_owned()
    });
    let on_sector = Callback::new(move |id: String| {
        let sector = (!id.is_empty()).then_some(id);
        if let Some(now) = now.get_untracked() {
            set(now.with_sector(sector));
        }
    });
    let is_ranking = Memo::new(move |_| now.read().as_ref().is_some_and(|s| !s.is_about_deal()));
    let limit = move || now.read().as_ref().and_then(Statement::limit);
    let has_limit = Memo::new(move |_| limit().is_some());
    // In percent, without the noise of binary fractions.
    let percent = move || limit().map(|limit| ((limit * 1e8).round() / 1e6).to_string());
    let on_limit = move |event: web_sys::Event| {
        let typed = event_target_value(&event).parse::<f64>().ok();
        let Some(now) = now.get_untracked() else { return };
        let wanted = typed.map(|percent| now.clone().with_limit(percent / 100.0));
        // What no statement can have is not taken; the field shows the former limit again.
        let checked = wanted.filter(|statement| statement.fits(&session.case()));
        match checked {
            Some(statement) => set(statement),
            None => event_target::<web_sys::HtmlInputElement>(&event)
                .set_value(&percent().unwrap_or_default()),
        }
    };
    view! {
        <div class="choices">
            <Choice session class=INLINE name="statement-kind" test_id="statement" options=kinds chosen=kind on_choice=on_kind/>
            <Show when=move || is_ranking.get()>
                <Choice session class=INLINE name="statement-sector" test_id="statement-sector" options=sectors chosen=sector on_choice=on_sector/>
            </Show>
            <Show when=move || has_limit.get()>
                <label class="field field--inline">
                    <span class="field__name">{session.text("statement-limit")}</span>
                    <input type="number" step="any" inputmode="decimal" data-testid="limit" prop:value=percent on:change=on_limit/>
                </label>
            </Show>
        </div>
    }
}
