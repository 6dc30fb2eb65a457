//! The event study of the sector's tokens.

use leptos::prelude::*;
use view_model::Page;
use view_model::link::Link;
use view_model::origin::Origin;
use view_model::sector::prices::{Prices, Study, TokenRow, prices};

use super::super::inner_link::InnerLink;
use super::super::parts::{Missing, Section, TableHead, Words};
use crate::component::Traced;
use crate::exhibit::{Chart, Offers};
use crate::session::Session;

const COLUMNS: [&str; 4] =
    ["sector-column-token", "sector-column-change", "sector-column-abnormal", "sector-column-note"];

/// Where the numbers of a study come from.
fn study_origin() -> Origin {
    Origin::computed("sector-study")
}

/// Whether the data support the story, the picture, the tests, the tokens.
#[component]
pub fn SectorPrices(session: Session, place: usize) -> impl IntoView {
    let has_market = session.case().market.is_some();
    let shown = Memo::new(move |_| {
        let answer = session.market.get()?;
        prices(&session.case(), &answer, place, session.room.get(), &session.language())
    });
    let exhibit = Signal::derive(move || match shown.get() {
        Some(Prices::Studied(study)) => Some(study.exhibit),
        _ => None,
    });
    let missing = move || shown.read().is_none();
    let before = move || match shown.get()? {
        Prices::Nothing(reasons) => {
            let reason = |text| view! { <p><Traced text origin=study_origin()/></p> };
            Some(reasons.into_iter().map(reason).collect_view().into_any())
        }
        Prices::Studied(study) => Some(view! { <Finding session study=*study/> }.into_any()),
    };
    let after = move || match shown.get()? {
        Prices::Studied(study) => Some(view! { <Details session study=*study/> }),
        Prices::Nothing(_) => None,
    };
    let group = session.case().sectors.get(place).map(|sector| sector.id.clone());
    let onward = move || {
        let is_studied = matches!(shown.read().as_ref(), Some(Prices::Studied(_)));
        let pairs = group.clone().map(|id| ("group", id)).into_iter().collect();
        let link = Link { pairs, ..Link::to(Page::Market) };
        is_studied.then(|| {
            view! {
                <p class="onward">
                    <InnerLink session link>{session.text("sector-prices-more")}</InnerLink>
                </p>
            }
        })
    };
    view! {
        <Section session id="sector-prices" title="sector-prices-title">
            <Show when=missing>
                <Missing session has_subject=has_market absent="sector-prices-absent"/>
            </Show>
            {before}
            <div class="sector-prices__picture">
                <Chart scene=session exhibit offers=Offers::ZOOM/>
            </div>
            {after}
            {onward}
        </Section>
    }
}

/// The story in the light of the data, then the verdict.
#[component]
fn Finding(session: Session, study: Study) -> impl IntoView {
    let verdict = study.verdict;
    let more = [verdict.other_days, verdict.placebo].into_iter().flatten();
    let more: Vec<_> = more
        .map(|text| view! { <p class="note"><Traced text origin=study_origin()/></p> })
        .collect();
    view! {
        <p class="finding" data-testid="sector-story"><Traced text=study.story origin=study_origin()/></p>
        <p class="verdict" data-grade=verdict.grade>
            <strong class="verdict__word">{verdict.word}</strong>
            " "
            <span><Traced text=verdict.sentence origin=study_origin()/></span>
        </p>
        {more}
        {study.unnamed.map(|words| view! { <p class="note">{words}</p> })}
        <p class="note">{session.text("sector-prices-intro")}</p>
    }
}

/// Tests, warnings, tokens.
#[component]
fn Details(session: Session, study: Study) -> impl IntoView {
    let tests = study.tests.into_iter().map(|(text, finds)| {
        view! { <li class:is-given=finds><Traced text origin=study_origin() cell=true/></li> }
    });
    let tests: Vec<_> = tests.collect();
    let remark = |text: String| view! { <li><Traced text origin=study_origin() cell=true/></li> };
    let warnings: Vec<_> = study.verdict.warnings.into_iter().map(remark).collect();
    let excluded: Vec<_> = study.excluded.into_iter().map(remark).collect();
    let left_out = (!excluded.is_empty()).then(|| {
        view! {
            <h3>{session.text("sector-prices-excluded")}</h3>
            <ul class="plain-list" data-figures="">{excluded}</ul>
        }
    });
    let tokens: Vec<_> = study.tokens.into_iter().map(|row| view! { <OneToken row/> }).collect();
    view! {
        <p class="note"><Words session key="sector-prices-tests" origin=study_origin()/></p>
        <ul class="tests" data-figures="">{tests}</ul>
        <ul class="warnings" data-figures="" aria-label=session.text("market-warnings")>{warnings}</ul>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="sector-prices-title">
            <table class="plain tokens" data-figures="">
                <TableHead session keys=&COLUMNS/>
                <tbody>{tokens}</tbody>
            </table>
        </div>
        {left_out}
    }
}

#[component]
fn OneToken(row: TokenRow) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">
                <strong>{row.id}</strong>" "<span class="quiet">{row.name}</span>
                <span class="tokens__role">{row.role}</span>
            </th>
            <td><Traced text=row.change origin=study_origin() cell=true/></td>
            <td><strong><Traced text=row.abnormal origin=study_origin() cell=true/></strong></td>
            <td class="words">
                {row.note.map(|text| view! { <Traced text origin=study_origin() cell=true/> })}
            </td>
        </tr>
    }
}
