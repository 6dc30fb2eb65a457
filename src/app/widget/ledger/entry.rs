//! One claim.

use leptos::prelude::*;
use view_model::ledger::Entry;
use view_model::ledger::compared::Compared;
use view_model::ledger::dependent::Dependent;
use view_model::origin::Origin;
use view_model::sources::SourceLine;

use super::super::inner_link::InnerLink;
use super::super::parts::SourceItem;
use crate::component::Traced;
use crate::session::Session;
use crate::widget::Heading;

/// Digits of a digest that are shown at first.
const SHORT: usize = 12;

/// A row that opens; the claim that the address names is open.
#[component]
pub(super) fn ClaimEntry(
    session: Session,
    entry: Entry,
    /// Whether the filter lets it pass.
    passes: Signal<bool>,
) -> impl IntoView {
    let id = entry.id.clone();
    let is_target = Memo::new({
        let id = id.clone();
        move |_| session.target.read().as_deref() == Some(&*id)
    });
    let origin = Origin::Claim(id.clone());
    let body = view! { <Body session entry=entry.clone() origin=origin.clone()/> };
    view! {
        <li
            id=id
            class="ledger__row"
            class:is-target=move || is_target.get()
            data-origin=origin.to_string()
            hidden=move || !passes.get() && !is_target.get()
        >
            <details open=move || is_target.get()>
                <summary>
                    <span class="ledger__id">{entry.id}</span>
                    <span class="ledger__statement">{entry.statement}</span>
                    <span class="ledger__status" data-status=entry.status_word>{entry.status}</span>
                </summary>
                {body}
            </details>
        </li>
    }
    .into_any()
}

#[component]
fn Body(session: Session, entry: Entry, origin: Origin) -> impl IntoView {
    let Entry {
        id, explanation, kind, place, figure, reported, note, date, sources, digest, ..
    } = entry;
    let sources = Some(sources).filter(|sources| !sources.is_empty());
    let (of_claim, word) = (origin.clone(), origin.to_string());
    let traced = move |words: String| {
        let (text, origin) = (Signal::stored(words), Signal::stored(of_claim.clone()));
        view! { <Traced text origin/> }
    };
    let traced = &traced;
    let line = |key: &'static str, words: String| {
        (!words.is_empty())
            .then(|| view! { <div><dt>{session.text(key)}</dt><dd>{traced(words)}</dd></div> })
    };
    view! {
        <div class="ledger__body">
            <p class="ledger__verdict">{explanation}</p>
            <dl class="ledger__facts">
                {line("ledger-reported", reported)}
                {line("ledger-note", note)}
                {line("ledger-figure", figure)}
                {line("ledger-date", date)}
                <div><dt>{session.text("ledger-filter-kind")}</dt><dd>{kind}</dd></div>
                <div><dt>{session.text("ledger-place")}</dt><dd>{traced(place)}</dd></div>
                <div><dt>{session.text("ledger-digest")}</dt><dd><Digest session digest origin=word/></dd></div>
            </dl>
            <Versions session compared=entry.compared/>
            <Dependents session id dependents=entry.dependents/>
            {sources.map(|sources| view! {
                <Heading session level=3>{session.text("sources-behind")}</Heading>
                <Sources sources/>
             })}
        </div>
    }
    .into_any()
}

/// The digest, short; all of it on demand.
#[component]
fn Digest(session: Session, digest: String, origin: String) -> impl IntoView {
    let short = format!("{}…", digest.chars().take(SHORT).collect::<String>());
    view! {
        <details class="digest">
            <summary><code>{short}</code>" "<span class="digest__more">{session.text("ledger-digest-whole")}</span></summary>
            <code class="digest__whole">{digest}</code>
        </details>
        <button
            type="button"
            class="number number--sign"
            data-origin=origin
            aria-label=session.text("ledger-digest")
            aria-haspopup="dialog"
        >
            "i"
        </button>
    }
}

/// What the article states beside what is reported.
#[component]
fn Versions(session: Session, compared: Vec<Compared>) -> impl IntoView {
    let row = |one: Compared| {
        let origin = Signal::stored(Origin::Parameter(one.parameter));
        let difference = Signal::stored(Origin::computed("claims-difference"));
        let cell = |words: String, origin: Signal<Origin>| {
            let text = Signal::stored(words);
            view! { <td><Traced text origin cell=true/></td> }
        };
        view! {
            <tr>
                <th scope="row">{one.name}<span class="plain__date">{one.rationale}</span></th>
                {cell(one.stated, origin)}
                {cell(one.reported, origin)}
                {cell(one.difference, difference)}
                <td><InnerLink session link=one.link>{one.scenario}</InnerLink></td>
            </tr>
        }
    };
    (!compared.is_empty()).then(|| {
        let rows = compared.into_iter().map(row).collect_view();
        let heads = [
            "ledger-versions-parameter",
            "ledger-versions-stated",
            "ledger-versions-reported",
            "ledger-versions-difference",
            "ledger-versions-scenario",
        ];
        let heads = heads.map(|key| view! { <th scope="col">{session.text(key)}</th> });
        view! {
            <Heading session level=3>{session.text("ledger-versions-title")}</Heading>
            <div class="scroll" tabindex="0" role="group" aria-label=session.text("ledger-versions-title")>
                <table class="plain plain--words ledger__versions" data-figures="">
                    <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    })
}

/// What in the case rests on the claim.
#[component]
fn Dependents(session: Session, id: String, dependents: Vec<Dependent>) -> impl IntoView {
    let heading = format!("{id}-uses");
    let label = heading.clone();
    let one = |dependent: Dependent| {
        view! {
            <li>
                <span class="quiet">{dependent.sort}</span>
                " "
                <InnerLink session link=dependent.link>{dependent.name}</InnerLink>
            </li>
        }
    };
    let is_empty = dependents.is_empty();
    let list = dependents.into_iter().map(one).collect_view();
    view! {
        <Heading session level=3 id=heading>{session.text("ledger-uses-title")}</Heading>
        {if is_empty {
            view! { <p class="note">{session.text("ledger-uses-none")}</p> }.into_any()
        } else {
            view! { <ul class="plain-list" aria-labelledby=label>{list}</ul> }.into_any()
        }}
    }
}

/// Publications with their dates and how they were read.
#[component]
pub(in super::super) fn Sources(sources: Vec<SourceLine>) -> impl IntoView {
    let list = sources.into_iter().map(|source| view! { <SourceItem source/> }).collect_view();
    view! { <ul class="plain-list ledger__sources">{list}</ul> }
}
