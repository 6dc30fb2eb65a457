//! Tipping points of a statement by choice, and the map of two assumptions.

use analysis::Statement;
use leptos::prelude::*;
use view_model::address::focus::{statement, statement_word};
use view_model::tipping::map::{MapView, map};
use view_model::tipping::search::{SHOWN, TippingRow, TippingView, search};
use view_model::tipping::statement::{choices, same_kind};

use super::super::parts::{Section, failure_in_words};
use super::Choice;
use crate::component::Drawing;
use crate::session::{Live, Progress, Session};

/// Statement, its standing, the smallest changes, the map.
#[component]
pub fn TippingPoints(session: Session) -> impl IntoView {
    let shown = move || {
        let answer = session.tipping.answer.get()?;
        let language = session.language();
        let view = search(&session.case(), &answer, &language);
        let map = map(&session.case(), &answer, session.room.get(), &language);
        Some((view, map))
    };
    let found = move || match shown() {
        Some((view, map)) => view! { <Found session view map/> }.into_any(),
        None if session.address.read().statement(&session.case()).is_none() => {
            view! { <p class="missing">{session.text("tipping-absent")}</p> }.into_any()
        }
        None => view! { <p class="missing">{session.text("page-computing")}</p> }.into_any(),
    };
    view! {
        <Section session id="tipping" title="tipping-title">
            <p class="note">{session.text("tipping-intro")}</p>
            <StatementChoice session/>
            <Searching session live=session.tipping key="tipping-progress"/>
            {found}
        </Section>
    }
}

/// How far a computation is, or why there is none.
#[component]
pub(super) fn Searching<A: Send + Sync + 'static>(
    session: Session,
    live: Live<A>,
    /// Key of the words for how far it is.
    key: &'static str,
) -> impl IntoView {
    let words = move || {
        if let Some(failure) = live.failure.get() {
            return failure_in_words(session, &failure);
        }
        match live.progress.get() {
            Progress::Resting => String::new(),
            Progress::Verified => session.language().text("status-verified"),
            Progress::Parts(done, total) => {
                let arguments = [("done", done.into()), ("total", total.into())];
                session.language().message(key, &arguments)
            }
        }
    };
    view! { <p class="status" role="status">{words}</p> }
}

/// What is stated: kind, sector, limit.
#[component]
fn StatementChoice(session: Session) -> impl IntoView {
    let now = Memo::new(move |_| session.address.read().statement(&session.case()));
    let set = move |statement: Statement| {
        session.change_focus(|focus| focus.statement = Some(statement));
    };
    let kinds = Signal::derive(move || {
        let words = |(statement, name): (Statement, String)| (statement_word(&statement), name);
        choices(&session.case(), &session.language()).into_iter().map(words).collect::<Vec<_>>()
    });
    let kind = Signal::derive(move || {
        let known = choices(&session.case(), &session.language()).into_iter();
        let now = now.read();
        let is_of_kind = |other: &Statement| now.as_ref().is_some_and(|now| same_kind(other, now));
        let of_kind = known.map(|(statement, _)| statement).find(is_of_kind);
        of_kind.map(|statement| statement_word(&statement)).unwrap_or_default()
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
        let checked = wanted.and_then(|s| statement(&session.case(), &statement_word(&s)));
        match checked {
            Some(statement) => set(statement),
            None => event_target::<web_sys::HtmlInputElement>(&event)
                .set_value(&percent().unwrap_or_default()),
        }
    };
    view! {
        <div class="choices">
            <Choice session name="statement-kind" test_id="statement" options=kinds chosen=kind on_choice=on_kind/>
            <Show when=move || is_ranking.get()>
                <Choice session name="statement-sector" test_id="statement-sector" options=sectors chosen=sector on_choice=on_sector/>
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

#[component]
fn Found(session: Session, view: TippingView, map: Option<MapView>) -> impl IntoView {
    let rows = view.rows;
    let count = rows.len();
    let is_all = RwSignal::new(false);
    let body = move || {
        let shown = if is_all.get() { count } else { SHOWN };
        rows.iter().take(shown).cloned().map(|row| view! { <OneRow row/> }).collect_view()
    };
    let others = view.others.len();
    let list = view.others.into_iter().map(|(name, range)| {
        view! { <li>{name}": "{range}</li> }
    });
    let list: Vec<_> = list.collect();
    let summary =
        session.language.read_untracked().message("tipping-others", &[("count", others.into())]);
    view! {
        <p><strong>{view.statement}</strong>" "{view.verdict}</p>
        <p class="finding" data-testid="tipping">{view.headline}</p>
        {(count > 0).then(|| view! {
            <div class="scroll" tabindex="0" role="group" aria-labelledby="tipping-title">
                <table class="plain plain--words doubt">
                    <thead><tr>
                        <th scope="col">{session.text("tipping-column-assumption")}</th>
                        <th scope="col">{session.text("tipping-column-change")}</th>
                        <th scope="col">{session.text("tipping-column-track")}</th>
                        <th scope="col">{session.text("tipping-column-then")}</th>
                    </tr></thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
        })}
        {(count > SHOWN).then(|| view! {
            <button
                type="button"
                class="button"
                aria-expanded=move || is_all.get().to_string()
                on:click=move |_| is_all.update(|all| *all = !*all)
            >
                {move || session.language().text(if is_all.get() { "show-fewer" } else { "show-all" })}
            </button>
        })}
        {(others > 0).then(|| view! {
            <details class="more">
                <summary>{summary}</summary>
                <ul class="plain-list">{list}</ul>
            </details>
        })}
        <p class="note">{view.basis}</p>
        {map.map(|view| view! { <Map session view/> })}
    }
}

#[component]
fn OneRow(row: TippingRow) -> impl IntoView {
    view! {
        <tr data-parameter=row.id>
            <th scope="row">{row.name}</th>
            <td>{row.change}</td>
            <td>
                <Drawing svg=row.track class="drawing drawing--interval"/>
                <span class="remark">{row.quantiles}</span>
            </td>
            <td class="words">{row.then}</td>
        </tr>
    }
}

#[component]
fn Map(session: Session, view: MapView) -> impl IntoView {
    let MapView { svg, across, up, legend, basis } = view;
    let legend = legend.into_iter().map(|(glyph, words)| {
        view! { <li>{(!glyph.is_empty()).then(|| view! { <Drawing svg=glyph.clone() class="glyph"/> })}" "{words}</li> }
    });
    let language = session.language.read_untracked();
    let axes = [("across", (&across).into()), ("up", (&up).into())];
    let axes = language.message("map-axes", &axes);
    view! {
        <h3>{session.text("map-title")}</h3>
        <p class="note">{axes}</p>
        <div class="two two--map">
            <figure><Drawing svg class="drawing"/></figure>
            <div>
                <ul class="plain-list plain-list--bare" data-testid="map">{legend.collect_view()}</ul>
                <p class="note">{basis}</p>
            </div>
        </div>
    }
}
