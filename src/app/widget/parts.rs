//! Pieces that several widgets share.

use leptos::prelude::*;
use view_model::assumption::ClaimLine;
use view_model::glossary::{Part, parts};
use view_model::link::Link;
use view_model::origin::Origin;
use view_model::sources::SourceLine;

use super::inner_link::InnerLink;
use crate::component::Traced;
use crate::session::Session;

/// A section with a title.
#[component]
pub(super) fn Section(
    session: Session,
    /// Identifier, also for links to it.
    id: &'static str,
    /// Key of the title.
    title: &'static str,
    children: Children,
) -> impl IntoView {
    let (heading, labelled_by) = (format!("{id}-title"), format!("{id}-title"));
    view! {
        <section class="section" id=id aria-labelledby=labelled_by>
            <h2 id=heading><Traced text=Signal::derive(session.text(title)) origin=Origin::computed("case")/></h2>
            {children()}
        </section>
    }
    .into_any()
}

/// A message of the interface; its numbers and technical terms can be asked about.
#[component]
pub(super) fn Words(session: Session, key: &'static str, origin: Origin) -> impl IntoView {
    let part = move |part: Part<'_>| match part {
        Part::Words(words) => {
            view! { <Traced text=Signal::stored(words.to_owned()) origin=origin.clone()/> }
                .into_any()
        }
        Part::Term(words, id) => {
            let word = Origin::Term(id.to_owned()).to_string();
            view! {
                <button type="button" class="term" data-origin=word aria-haspopup="dialog">
                    {words.to_owned()}
                </button>
            }
            .into_any()
        }
    };
    move || {
        let language = session.language();
        let text = language.text(key);
        let terms = session.terms.read();
        parts(&text, &terms).into_iter().map(&part).collect_view()
    }
}

/// Head of a table.
#[component]
pub(super) fn TableHead(
    session: Session,
    /// Keys of the columns' names.
    keys: &'static [&'static str],
) -> impl IntoView {
    let method = || Origin::computed("method");
    let cells = keys.iter().map(|key| {
        view! { <th scope="col"><Words session key origin=method()/></th> }
    });
    view! { <thead><tr>{cells.collect_view()}</tr></thead> }
}

/// Switches a table between its first rows and all of them.
#[component]
pub(super) fn ShowAll(
    session: Session,
    /// Whether all rows are shown.
    is_all: RwSignal<bool>,
) -> impl IntoView {
    let words =
        move || session.language().text(if is_all.get() { "show-fewer" } else { "show-all" });
    view! {
        <button
            type="button"
            class="button"
            aria-expanded=move || is_all.get().to_string()
            on:click=move |_| is_all.update(|all| *all = !*all)
        >
            {words}
        </button>
    }
}

/// One of several values as a native choice.
#[component]
pub(super) fn Choice(
    session: Session,
    /// Key of its name.
    name: &'static str,
    /// Mark for tests.
    test_id: &'static str,
    /// Value and words of every option; reactive.
    options: Signal<Vec<(String, String)>>,
    /// Value that is chosen.
    chosen: Signal<String>,
    /// Called with the new value.
    on_choice: Callback<String>,
    /// Classes of name and choice together.
    #[prop(default = "field")]
    class: &'static str,
) -> impl IntoView {
    let entries = move || {
        let chosen = chosen.get();
        let entry = |(value, words): (String, String)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{words}</option> }
        };
        options.get().into_iter().map(entry).collect_view()
    };
    view! {
        <label class=class>
            <span class="field__name">{session.text(name)}</span>
            <select
                data-testid=test_id
                on:change=move |event| on_choice.run(event_target_value(&event))
            >
                {entries}
            </select>
        </label>
    }
    .into_any()
}

/// Names with figures.
#[component]
pub(super) fn Figures(
    /// Name, figure.
    figures: Vec<(String, String)>,
    /// What the figures belong to.
    #[prop(default = Origin::computed("case"))]
    origin: Origin,
) -> impl IntoView {
    let entries = figures.into_iter().map(|(name, figure)| {
        view! {
            <div>
                <dt><Traced text=name origin=Origin::computed("method") cell=true/></dt>
                <dd><Traced text=figure origin=origin.clone() cell=true/></dd>
            </div>
        }
    });
    view! { <dl class="figures" data-figures="">{entries.collect_view()}</dl> }
}

/// Sources as a list of links.
#[component]
pub(super) fn SourceLinks(sources: Vec<SourceLine>) -> impl IntoView {
    let entries = sources.into_iter().map(|source| view! { <SourceItem source/> });
    view! { <ul>{entries.collect_view()}</ul> }
}

/// A publication in a list: the way to it, and a button for its four questions.
#[component]
pub(super) fn SourceItem(source: SourceLine) -> impl IntoView {
    let SourceLine { id, words, url } = source;
    let (word, label) = (Origin::Source(id).to_string(), words.clone());
    let of_button = word.clone();
    let entry = match url {
        Some(url) => {
            view! { <a href=url rel="noopener noreferrer" target="_blank">{words}</a> }.into_any()
        }
        None => words.into_any(),
    };
    view! {
        <li data-origin=word>
            {entry}
            " "
            <button type="button" class="number number--sign" data-origin=of_button aria-label=label aria-haspopup="dialog">
                "i"
            </button>
        </li>
    }
    .into_any()
}

/// Claims of the ledger, a line each.
#[component]
pub(super) fn ClaimLines(
    session: Session,
    claims: Vec<ClaimLine>,
    /// Classes of the list.
    #[prop(default = "")]
    class: &'static str,
) -> impl IntoView {
    let lines = claims.into_iter().map(|claim| view! { <li><ClaimWords session claim/></li> });
    view! { <ul class=class>{lines.collect_view()}</ul> }
}

/// Sources as links, folded.
#[component]
pub(super) fn SourceList(session: Session, sources: Vec<SourceLine>) -> impl IntoView {
    (!sources.is_empty()).then(|| {
        view! {
            <details class="sources">
                <summary>{session.text("sources-behind")}</summary>
                <SourceLinks sources/>
            </details>
        }
    })
}

/// Claims of the ledger, where there are any.
#[component]
pub(super) fn ClaimTags(
    session: Session,
    /// Identifiers.
    claims: Vec<String>,
) -> impl IntoView {
    (!claims.is_empty()).then(|| {
        let one = |id: String| {
            let link = Link::claim(&id);
            view! { " "<InnerLink session link>{id}</InnerLink> }
        };
        let links = claims.into_iter().map(one).collect_view();
        view! { <span class="tag">{session.text("ledger-tag")}{links}</span> }
    })
}

/// A claim in one line, with the way to its entry in the ledger.
#[component]
pub(super) fn ClaimWords(session: Session, claim: ClaimLine) -> impl IntoView {
    let ClaimLine { id, status, statement } = claim;
    let link = Link::claim(&id);
    let origin = Origin::Claim(id.clone());
    view! {
        <span class="tag"><InnerLink session link>{id}</InnerLink>" "{status}</span>
        " "
        <Traced text=statement origin/>
    }
}

/// What stands where an answer is missing: why, or that it is being computed.
#[component]
pub(super) fn Missing(
    session: Session,
    /// Whether the case has what the page is about.
    has_subject: bool,
    /// Key of the sentence for a case that has not.
    absent: &'static str,
) -> impl IntoView {
    let words = move || {
        let language = session.language();
        match session.failure.get() {
            Some(failure) => failure_in_words(session, &failure),
            None if !has_subject => language.text(absent),
            None => language.text("page-computing"),
        }
    };
    view! { <p class="missing" role="status">{words}</p> }
}

/// Why there is no answer, in the reader's language where the reason is a term out of its range.
pub(super) fn failure_in_words(session: Session, failure: &analysis::service::Failure) -> String {
    let language = session.language();
    let case = session.case();
    let Some(term) = &failure.term else {
        return language.message("page-failed", &[("message", (&failure.message).into())]);
    };
    let parameter = case
        .deal
        .as_ref()
        .and_then(|deal| deal.terms.get(&term.role))
        .and_then(|id| case.parameter(id));
    let name = parameter.map_or(term.role.as_str(), |p| language.pick(&p.name));
    let unit = parameter.map_or("ratio", |p| p.unit.as_str());
    let words = |value: f64| {
        // Grouped digits of absurd numbers fill the page.
        if value.abs() < 1e15 {
            language::figure::quantity(value, unit, &language)
        } else {
            format!("{value:e}")
        }
    };
    let (value, low, high) = (words(term.value), words(term.lo), words(term.hi));
    let arguments = [
        ("name", name.into()),
        ("value", (&value).into()),
        ("low", (&low).into()),
        ("high", (&high).into()),
    ];
    language.message("term-out-of-range", &arguments)
}
