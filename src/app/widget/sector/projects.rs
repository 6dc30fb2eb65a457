//! Projects as entries to read.

use leptos::prelude::*;
use view_model::origin::Origin;
use view_model::sector::projects::{ProjectView, projects};

use super::super::parts::Section;
use super::claim::Sources;
use crate::component::Traced;
use crate::session::Session;

/// Who works in the sector.
#[component]
pub fn SectorProjects(session: Session, place: usize) -> impl IntoView {
    let shown = Memo::new(move |_| {
        projects(&session.case(), &session.settled.get(), place, &session.language())
    });
    let note = move || {
        let shown = shown.read();
        let key = match (shown.is_empty(), shown.iter().any(|project| project.is_named)) {
            (true, _) => "sector-projects-none",
            (_, false) => "sector-projects-unnamed",
            _ => "sector-projects-intro",
        };
        session.language().text(key)
    };
    let entries = move || {
        let entry = |project| view! { <OneProject session project/> };
        shown.get().into_iter().map(entry).collect_view()
    };
    view! {
        <Section session id="sector-projects" title="sector-projects-title">
            <p class="note">{note}</p>
            <div class="projects">{entries}</div>
        </Section>
    }
}

#[component]
fn OneProject(session: Session, project: ProjectView) -> impl IntoView {
    let (id, name, tickers) = (project.id.clone(), project.name.clone(), project.tickers.clone());
    let origin = Origin::Project(id.clone());
    let named = if project.is_named { "sector-project-named" } else { "sector-project-not-named" };
    let dead = (!project.is_live)
        .then(|| view! { " "<span class="tag">{session.text("sector-project-dead")}</span> });
    let unsourced = project.sources.is_empty().then(|| {
        view! { <p class="project__general">{session.text("sector-project-unsourced")}</p> }
    });
    let (warning, what, sources) =
        (project.warning.clone(), project.what.clone(), project.sources.clone());
    view! {
        <article class="project" data-project=id>
            <header class="project__head">
                <h3>{name}</h3>
                <p><span class="tag">{session.text(named)}</span>{dead}</p>
                <Tickers session tickers/>
            </header>
            <div class="project__body">
                {warning.map(|text| view! { <Warning session text origin=origin.clone()/> })}
                <p class="project__what"><Traced text=what origin=origin.clone()/></p>
                <Facts session project origin/>
                <Sources session sources/>
                {unsourced}
            </div>
        </article>
    }
    .into_any()
}

/// With what the name must not be confused.
#[component]
fn Warning(session: Session, text: String, origin: Origin) -> impl IntoView {
    view! {
        <p class="project__warning">
            <strong><span aria-hidden="true">"⚠ "</span>{session.text("sector-project-warning")}</strong>
            " "
            <Traced text origin/>
        </p>
    }
}

/// Symbols, each with whether it still trades.
#[component]
fn Tickers(session: Session, tickers: Vec<(String, bool)>) -> impl IntoView {
    if tickers.is_empty() {
        let words = session.text("sector-project-no-token");
        return view! { <p class="quiet">{words}</p> }.into_any();
    }
    let entry = |(symbol, live): (String, bool)| {
        let (class, key) = if live {
            ("ticker", "sector-ticker-live")
        } else {
            ("ticker ticker--dead", "sector-ticker-dead")
        };
        view! { <li class=class><b>{symbol}</b>" "<span>{session.text(key)}</span></li> }
    };
    view! {
        <ul class="tickers" aria-label=session.text("sector-project-tokens")>
            {tickers.into_iter().map(entry).collect_view()}
        </ul>
    }
    .into_any()
}

/// Figures, link to the deal, history, former names, place in the model.
#[component]
fn Facts(session: Session, project: ProjectView, origin: Origin) -> impl IntoView {
    let language = session.language.read_untracked();
    let former: Vec<String> = project
        .former
        .iter()
        .map(|(name, note)| {
            let arguments = [("name", name.into()), ("note", note.into())];
            language.message("sector-project-former-entry", &arguments)
        })
        .collect();
    let mut facts = vec![
        ("sector-project-relation", project.relation, origin.clone()),
        ("sector-project-fundamentals", project.fundamentals, origin.clone()),
        ("sector-project-history", project.history, origin.clone()),
    ];
    facts.extend(former.into_iter().map(|f| ("sector-project-former", f, origin.clone())));
    facts.extend(project.benefit.map(|benefit| ("sector-project-model", benefit, origin)));
    let entry = |(key, text, origin): (&'static str, String, Origin)| {
        view! {
            <div>
                <dt>{session.text(key)}</dt>
                <dd><Traced text origin cell=true/></dd>
            </div>
        }
    };
    view! { <dl class="facts" data-figures="">{facts.into_iter().map(entry).collect_view()}</dl> }
}
