//! Known answers, computed in the reader's browser.

use leptos::prelude::*;
use view_model::method::answers::{AnswerRow, row, summary};
use view_model::origin::Origin;
use wasm_bindgen_futures::spawn_local;

use super::super::parts::{Section, TableHead};
use crate::browser::assets::Assets;
use crate::browser::verifier::{self, Report};
use crate::component::Traced;
use crate::session::Session;

/// How far the computation is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Progress {
    /// Nobody has asked for it.
    Waiting,
    Running,
    Done,
    Failed(String),
}

/// Expected, computed, difference: one row per set of known answers.
#[component]
pub fn KnownAnswers(session: Session) -> impl IntoView {
    let progress = RwSignal::new(Progress::Waiting);
    let checked = RwSignal::new(Vec::new());
    let assets = use_context::<Assets>();
    let start = move |_| {
        let Some(assets) = assets.clone() else { return };
        progress.set(Progress::Running);
        checked.set(Vec::new());
        let hear = move |report| match report {
            Report::Checked(file) => checked.update(|all| all.push(file)),
            Report::Done => progress.set(Progress::Done),
            Report::Failed(message) => progress.set(Progress::Failed(message)),
        };
        spawn_local(async move {
            if let Err(error) = verifier::verify(&assets, hear).await {
                progress.set(Progress::Failed(error.to_string()));
            }
        });
    };
    let all = Memo::new(move |_| {
        let language = session.language();
        checked.read().iter().map(|file| row(file, &language)).collect::<Vec<_>>()
    });
    let status = Signal::derive(move || {
        let language = session.language();
        let values = checked.read().iter().map(|file| file.comparisons().count()).sum();
        match progress.get() {
            Progress::Waiting => String::new(),
            Progress::Running => language.text("method-answers-running"),
            Progress::Done => summary(&all.read(), values, &language),
            Progress::Failed(message) => {
                language.message("method-answers-failed", &[("message", (&message).into())])
            }
        }
    });
    let is_running = move || progress.get() == Progress::Running;
    let table = move || {
        let rows = all.get();
        (!rows.is_empty()).then(|| view! { <Table session rows/> })
    };
    let origin = Signal::stored(Origin::computed("answers"));
    view! {
        <Section session id="answers" title="method-answers">
            <p class="note">{session.text("method-answers-intro")}</p>
            <p>
                <button
                    type="button"
                    class="button"
                    data-testid="run-answers"
                    disabled=is_running
                    on:click=start
                >
                    {session.text("method-answers-run")}
                </button>
            </p>
            <p role="status" data-testid="answers-status"><Traced text=status origin/></p>
            {table}
        </Section>
    }
}

#[component]
fn Table(session: Session, rows: Vec<AnswerRow>) -> impl IntoView {
    let rows = rows.into_iter().map(|row| view! { <Row session row/> }).collect_view();
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=session.text("method-answers")>
            <table
                class="plain plain--words"
                data-testid="answers"
                data-figures=""
                data-origin=Origin::computed("answers").to_string()
            >
                <TableHead
                    session
                    keys=&[
                        "method-answer-function",
                        "method-answer-source",
                        "method-answer-values",
                        "method-answer-largest",
                        "method-answer-verdict",
                    ]
                />
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(session: Session, row: AnswerRow) -> impl IntoView {
    let sign = if row.agrees { "✓ " } else { "✗ " };
    let more = (row.more > 0).then(|| {
        let count = [("count", row.more.into())];
        session.language.read_untracked().message("method-answer-more", &count)
    });
    let lines = row.lines.into_iter().map(|line| {
        view! {
            <tr class:is-apart=!line.agrees>
                <td>{line.place}</td>
                <td>{line.expected}</td>
                <td>{line.computed}</td>
                <td>{line.difference}</td>
                <td>{line.allowed}</td>
            </tr>
        }
    });
    view! {
        <tr>
            <th scope="row">
                <details class="answers">
                    <summary><code>{row.function}</code></summary>
                    <table class="plain plain--words answers__values">
                        <TableHead
                            session
                            keys=&[
                                "method-answer-place",
                                "method-answer-expected",
                                "method-answer-computed",
                                "method-answer-difference",
                                "method-answer-allowed",
                            ]
                        />
                        <tbody>{lines.collect_view()}</tbody>
                    </table>
                    {more.map(|words| view! { <p class="note">{words}</p> })}
                </details>
            </th>
            <td>{row.source}" "<span class="tag">{row.kind}</span></td>
            <td>{row.values}</td>
            <td>{row.largest}</td>
            <td>{sign}{row.verdict}</td>
        </tr>
    }
}
