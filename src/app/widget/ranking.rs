//! The ranking: chance of each rank and benefit interval, as a table.

use leptos::prelude::*;
use view_model::origin::Origin;
use view_model::ranking::{self, Row, ranking};
use view_model::{RankBy, refusal};

use super::parts::Words;
use super::preference::PreferencePanel;
use crate::component::{Drawing, Traced};
use crate::exhibit::ExhibitMenu;
use crate::session::Session;

/// Ranking table with the switch between its two bases, and what is known about the weights.
#[component]
pub fn RankingTable(
    session: Session,
    /// Whether it stands alone: then there are no cards to lead to.
    #[prop(optional)]
    is_alone: bool,
) -> impl IntoView {
    let case = session.case();
    let table = Memo::new(move |_| {
        let (answer, reference) = (session.answer.get(), session.reference.get());
        let by = session.address.read().by;
        ranking(&case, &answer, &reference, by, &session.language())
    });
    let exhibit = Signal::derive(move || {
        let (case, room) = (session.case(), session.room.get());
        let (answer, reference) = (session.answer.get(), session.reference.get());
        let by = session.address.read().by;
        let both = (&*answer, &*reference);
        Some(ranking::exhibit(&case, both, by, room.width(), &session.language()))
    });
    let axis = Signal::derive(move || table.read().axis.clone());
    let note = Signal::derive(move || table.read().note.clone());
    let signs = Signal::derive(move || table.read().signs.clone());
    let method = || Origin::computed("method");
    let rows = move || {
        let rows = table.read().rows.clone();
        rows.into_iter().map(|row| view! { <RankingRow session row is_alone/> }).collect_view()
    };
    view! {
        <section class="ranking" aria-labelledby="ranking-title">
            <header class="ranking__head">
                <h2 id="ranking-title">{session.text("ranking-title")}</h2>
                <RankBySwitch session/>
                <ExhibitMenu scene=session exhibit/>
            </header>
            <table data-figures="">
                <thead>
                    <tr>
                        <th scope="col">{session.text("ranking-column-sector")}</th>
                        <th scope="col" class="ranking__share">{session.text("ranking-column-first")}</th>
                        <th scope="col" class="ranking__bar">
                            <Words session key="ranking-column-ranks" origin=method()/>
                        </th>
                        <th scope="col" class="ranking__benefit">
                            <Words session key="ranking-column-benefit" origin=method()/>
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr aria-hidden="true">
                        <td></td>
                        <td class="ranking__share"></td>
                        <td class="ranking__bar"></td>
                        <td class="ranking__benefit" data-origin=method().to_string()>
                            <Drawing svg=axis class="drawing drawing--axis"/>
                        </td>
                    </tr>
                </tfoot>
            </table>
            <Refusal session/>
            <p class="note"><Traced text=note origin=method()/></p>
            <p class="note"><Words session key="ranking-error-note" origin=Origin::computed("error")/></p>
            <p class="note" data-testid="signs"><Traced text=signs origin=Origin::computed("answer")/></p>
            <PreferencePanel session/>
        </section>
    }
    .into_any()
}

/// Why the ranking cannot be computed as the reader asks; the last possible one stays in sight.
#[component]
fn Refusal(session: Session) -> impl IntoView {
    let words = move || {
        let failure = session.run_failure.get()?;
        let words = refusal::in_words(&session.case(), &failure, &session.language());
        Some(view! {
            <p class="refusal" data-testid="refusal">
                <strong><Traced text=words origin=Origin::computed("run")/></strong>
                " "
                <span>{session.text("refusal-stays")}</span>
            </p>
        })
    };
    view! { <div role="alert">{words}</div> }
}

#[component]
fn RankingRow(session: Session, row: Row, is_alone: bool) -> impl IntoView {
    let (entered, focused) = (row.id.clone(), row.id.clone());
    let id = row.id.clone();
    let origin = Origin::Sector(row.id.clone());
    let word = origin.to_string();
    let target = (!is_alone).then(|| format!("#sector-{}", row.id));
    view! {
        <tr
            data-sector=id
            class:is-lit=session.is_lit(&row.id)
            on:mouseenter=move |_| session.highlight.set(Some(entered.clone()))
            on:mouseleave=move |_| session.highlight.set(None)
        >
            <th scope="row">
                <a
                    class="ranking__name"
                    href=target
                    on:focus=move |_| session.highlight.set(Some(focused.clone()))
                    on:blur=move |_| session.highlight.set(None)
                >
                    <Drawing svg=row.glyph class="glyph"/>
                    {row.name}
                </a>
            </th>
            <td class="ranking__share">
                <strong data-testid="first-share">
                    <Traced text=row.first_share origin=origin.clone() cell=true/>
                </strong>
                <span class="ranking__error" data-testid="error">
                    <Traced text=row.error origin=Origin::computed("error") cell=true/>
                </span>
            </td>
            <td class="ranking__bar" data-origin=word.clone()>
                <Drawing svg=row.bar class="drawing drawing--bar"/>
                <span class="visually-hidden">{row.bar_text}</span>
            </td>
            <td class="ranking__benefit" data-origin=word>
                <Drawing svg=row.interval class="drawing drawing--interval"/>
                <span class="ranking__median"><Traced text=row.median origin cell=true/></span>
                <span class="visually-hidden">{row.interval_text}</span>
            </td>
        </tr>
    }
}

#[component]
fn RankBySwitch(session: Session) -> impl IntoView {
    let button = move |by: RankBy, key: &'static str| {
        let pressed = move || session.address.read().by == by;
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=move || pressed().to_string()
                on:click=move |_| session.set_rank_by(by)
            >
                {session.text(key)}
            </button>
        }
    };
    view! {
        <div class="segments" role="group" aria-label=session.text("ranking-by")>
            {button(RankBy::Size, "ranking-by-size")}
            {button(RankBy::Criteria, "ranking-by-criteria")}
        </div>
    }
}
