//! Claims and sources as lists.

use leptos::prelude::*;
use view_model::link::Link;
use view_model::origin::Origin;
use view_model::sector::evidence::ClaimRow;
use view_model::sources::SourceLine;

use super::super::inner_link::InnerLink;
use super::super::parts::SourceItem;
use crate::component::Traced;
use crate::session::Session;

/// Class of a status, which a word beside it names.
fn status_class(grade: u8) -> &'static str {
    match grade {
        0 => "status-tag status-tag--wrong",
        1 => "status-tag status-tag--open",
        2 => "status-tag status-tag--good",
        _ => "status-tag",
    }
}

/// Claims with their status, what is reported, and the sources.
#[component]
pub(super) fn ClaimRows(session: Session, rows: Vec<ClaimRow>) -> impl IntoView {
    let entry = |row: ClaimRow| {
        let (id, origin) = (row.id.clone(), Origin::Claim(row.id.clone()));
        let reported = session
            .language
            .read_untracked()
            .message("sector-claim-reported", &[("words", (&row.reported).into())]);
        view! {
            <li class="claim-row" data-claim=id>
                <p class="claim-row__status">
                    <ClaimMark session id=row.id status=row.status grade=row.grade/>
                </p>
                <div>
                    <p class="claim-row__statement">
                        <Traced text=row.statement origin=origin.clone() cell=true/>
                    </p>
                    <p class="claim-row__reported"><Traced text=reported origin cell=true/></p>
                    <Sources session sources=row.sources/>
                </div>
            </li>
        }
    };
    view! { <ul class="claim-rows" data-figures="">{rows.into_iter().map(entry).collect_view()}</ul> }
}

/// Status of a claim with its identifier.
#[component]
pub(super) fn ClaimMark(session: Session, id: String, status: String, grade: u8) -> impl IntoView {
    view! {
        <span class=status_class(grade)>{status}</span>
        " "
        <InnerLink session link=Link::claim(&id)>{id}</InnerLink>
    }
}

/// Sources as links in one paragraph.
#[component]
pub(super) fn Sources(session: Session, sources: Vec<SourceLine>) -> impl IntoView {
    let entry = |source: SourceLine| view! { <SourceItem source/> };
    (!sources.is_empty()).then(|| {
        view! {
            <div class="source-line">
                <span class="source-line__label">{session.text("sector-project-sources")}</span>
                <ul>{sources.into_iter().map(entry).collect_view()}</ul>
            </div>
        }
    })
}
