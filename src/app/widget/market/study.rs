//! Abnormal returns, tests, other windows.

use leptos::prelude::*;
use view_model::market::car::{Row, by_chance, drawing, other_days, rows};
use view_model::market::tests::{TestRow, tests};
use view_model::market::verdict::{benchmark, shown_group};

use super::super::parts::{Section, TableHead};
use super::MarketVerdict;
use crate::exhibit::{Chart, Offers};
use crate::session::Session;

const COLUMNS: [&str; 8] = [
    "market-column-security",
    "market-column-first",
    "market-column-second",
    "market-column-change",
    "market-column-over",
    "market-column-car",
    "market-column-t",
    "market-column-p",
];

const TEST_COLUMNS: [&str; 4] =
    ["test-column-name", "test-column-statistic", "test-column-p", "test-column-detail"];

/// Cumulated abnormal returns of the group as a picture, of all securities as a table.
#[component]
pub fn AbnormalReturns(session: Session) -> impl IntoView {
    let table = move || {
        let answer = session.market.get()?;
        let group = shown_group(&answer, &session.address.read())?;
        let rows = rows(&session.case(), &answer, group, &session.language());
        let several = answer.request.events.len() > 1;
        let inside = group.securities.clone();
        Some(
            rows.into_iter()
                .map(|row| {
                    let outside = !inside.contains(&row.id);
                    view! { <OneSecurity row several outside/> }
                })
                .collect_view(),
        )
    };
    let intro = move || {
        let language = session.language();
        let answer = session.market.get()?;
        let against = benchmark(&answer.request.benchmark, &language);
        Some(language.message("market-car-intro", &[("benchmark", (&against).into())]))
    };
    let multiplicity = move || {
        let answer = session.market.get()?;
        Some(by_chance(&answer, &session.language()))
    };
    view! {
        <Section session id="abnormal" title="market-car-title">
            <p class="note">{intro}</p>
            <Picture session/>
            <p class="note" data-testid="multiplicity">{multiplicity}</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="abnormal-title">
                <table class="plain" data-testid="securities">
                    <TableHead session keys=&COLUMNS/>
                    <tbody>{table}</tbody>
                </table>
            </div>
        </Section>
    }
}

#[component]
fn OneSecurity(row: Row, several: bool, outside: bool) -> impl IntoView {
    let event = several.then(|| view! { <span class="note">{row.event}</span> });
    let cells = row.figures.into_iter().map(|figure| view! { <td>{figure}</td> });
    let id = row.id.clone();
    view! {
        <tr data-security=id class:is-outside=outside>
            <th scope="row">
                <strong>{row.id}</strong>" "<span class="quiet">{row.name}</span>" "{event}
            </th>
            {cells.collect_view()}
        </tr>
    }
}

/// Verdict and picture alone, for frames.
#[component]
pub fn EventStudy(session: Session) -> impl IntoView {
    view! {
        <article class="event-study" data-testid="event-study">
            <MarketVerdict session/>
            <Picture session/>
        </article>
    }
}

/// Cumulated abnormal returns of the group.
#[component]
fn Picture(session: Session) -> impl IntoView {
    let exhibit = Signal::derive(move || {
        let answer = session.market.get();
        answer.as_ref().and_then(|answer| {
            let group = shown_group(answer, &session.address.read())?;
            let (case, room, language) = (session.case(), session.room.get(), session.language());
            Some(drawing(&case, answer, group, room, &language))
        })
    });
    view! { <Chart scene=session exhibit offers=Offers::ZOOM/> }
}

/// The tests behind the verdict.
#[component]
pub fn StudyTests(session: Session) -> impl IntoView {
    let rows = move || {
        let answer = session.market.get()?;
        let group = shown_group(&answer, &session.address.read())?;
        let rows = tests(group, &session.language());
        let row = |test: TestRow| {
            view! {
                <tr class:is-given=test.finds>
                    <th scope="row">{test.name}</th>
                    <td>{test.statistic}</td>
                    <td>{test.p}</td>
                    <td class="words">{test.detail}</td>
                </tr>
            }
        };
        Some(rows.into_iter().map(row).collect_view())
    };
    view! {
        <Section session id="tests" title="market-tests-title">
            <p class="note">{session.text("market-tests-intro")}</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="tests-title">
                <table class="plain plain--words" data-testid="tests">
                    <TableHead session keys=&TEST_COLUMNS/>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Section>
    }
}

/// What is usual: the same measure in all other windows.
#[component]
pub fn OtherDays(session: Session) -> impl IntoView {
    let exhibit = Memo::new(move |_| {
        let answer = session.market.get()?;
        let group = shown_group(&answer, &session.address.read())?;
        other_days(group, session.room.get(), &session.language())
    });
    let text = move || match exhibit.read().as_ref() {
        Some(exhibit) => exhibit.text.clone(),
        None => session.language().text("market-other-none"),
    };
    view! {
        <Section session id="other-days" title="market-other-title">
            <p class="note">{session.text("market-other-intro")}</p>
            <Chart scene=session exhibit/>
            <p class="note">{text}</p>
        </Section>
    }
}
