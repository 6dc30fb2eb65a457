//! Abnormal returns, tests, other windows.

use leptos::prelude::*;
use view_model::market::car::{Row, by_chance, drawing, other_days, rows};
use view_model::market::tests::{TestRow, tests};
use view_model::market::verdict::{benchmark, shown_group};
use view_model::origin::Origin;

use super::super::parts::{Section, TableHead, Words};
use super::MarketVerdict;
use crate::component::Traced;
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
    let intro = Signal::derive(move || {
        let language = session.language();
        let Some(answer) = session.market.get() else { return String::new() };
        let against = benchmark(&answer.request.benchmark, &language);
        language.message("market-car-intro", &[("benchmark", (&against).into())])
    });
    let multiplicity = Signal::derive(move || {
        let answer = session.market.get();
        answer.map(|answer| by_chance(&answer, &session.language())).unwrap_or_default()
    });
    let origin = || Origin::computed("market");
    view! {
        <Section session id="abnormal" title="market-car-title">
            <p class="note"><Traced text=intro origin=origin()/></p>
            <Picture session/>
            <p class="note" data-testid="multiplicity"><Traced text=multiplicity origin=origin()/></p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="abnormal-title">
                <table class="plain" data-figures="" data-testid="securities">
                    <TableHead session keys=&COLUMNS/>
                    <tbody>{table}</tbody>
                </table>
            </div>
        </Section>
    }
}

#[component]
fn OneSecurity(row: Row, several: bool, outside: bool) -> impl IntoView {
    let origin = || Origin::computed("market");
    let event = several.then(|| {
        view! { <span class="note"><Traced text=row.event origin=origin() cell=true/></span> }
    });
    let cells = row.figures.into_iter().map(|text| {
        view! { <td><Traced text origin=origin() cell=true/></td> }
    });
    let id = row.id.clone();
    view! {
        <tr data-security=id class:is-outside=outside>
            <th scope="row">
                <strong>{row.id}</strong>" "
                <span class="quiet"><Traced text=row.name origin=origin() cell=true/></span>
                " "{event}
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
        let origin = || Origin::computed("market");
        let row = |test: TestRow| {
            view! {
                <tr class:is-given=test.finds>
                    <th scope="row"><Traced text=test.name origin=origin() cell=true/></th>
                    <td><Traced text=test.statistic origin=origin() cell=true/></td>
                    <td><Traced text=test.p origin=origin() cell=true/></td>
                    <td class="words"><Traced text=test.detail origin=origin() cell=true/></td>
                </tr>
            }
        };
        Some(rows.into_iter().map(row).collect_view())
    };
    view! {
        <Section session id="tests" title="market-tests-title">
            <p class="note"><Words session key="market-tests-intro" origin=Origin::computed("market")/></p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="tests-title">
                <table class="plain plain--words" data-figures="" data-testid="tests">
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
    let text = Signal::derive(move || match exhibit.read().as_ref() {
        Some(exhibit) => exhibit.text.clone(),
        None => session.language().text("market-other-none"),
    });
    view! {
        <Section session id="other-days" title="market-other-title">
            <p class="note"><Words session key="market-other-intro" origin=Origin::computed("market")/></p>
            <Chart scene=session exhibit/>
            <p class="note"><Traced text origin=Origin::computed("market")/></p>
        </Section>
    }
}
