//! What a widget is about, how it looks, which version it shows, what of the reader's state goes with
//! it.

use leptos::prelude::*;
use view_model::embed::{Choice as Chosen, FrameLanguage, Pin, state};
use view_model::link::Link;
use view_model::origin::Origin;
use view_model::{Page, Subject, ThemeChoice};

use super::super::inner_link::InnerLink;
use super::super::parts::Choice;
use crate::component::Traced;
use crate::session::Session;
use crate::snippet::Snippet;

/// Longest part of a claim in the list of claims, in characters.
const SHOWN: usize = 60;

/// All choices.
#[component]
pub(super) fn Options(session: Session, chosen: Memo<Option<Snippet>>) -> impl IntoView {
    view! {
        <h3>{session.text("embed-options")}</h3>
        <div class="embed-options">
            <SubjectChoice session chosen/>
            <LanguageChoice session/>
            <ThemeOfFrame session/>
        </div>
        <VersionChoice session/>
        <Pinned session chosen/>
    }
}

/// Changes what is chosen.
fn change(session: Session, change: impl FnOnce(&mut Chosen)) {
    session.address.update(|address| change(&mut address.embed));
}

/// Which sector or claim; nothing for a widget that has no choice.
#[component]
fn SubjectChoice(session: Session, chosen: Memo<Option<Snippet>>) -> impl IntoView {
    let kind = Memo::new(move |_| {
        chosen.read().as_ref().and_then(|chosen| chosen.placement.widget.subject())
    });
    let subject = Signal::derive(move || {
        let chosen = chosen.read();
        chosen.as_ref().and_then(|c| c.placement.subject.clone()).unwrap_or_default()
    });
    let on_choice = Callback::new(move |id: String| change(session, |c| c.subject = Some(id)));
    move || {
        let kind = kind.get()?;
        let options = Signal::derive(move || options(session, kind));
        let name = match kind {
            Subject::Sector => "embed-subject-sector",
            Subject::Claim => "embed-subject-claim",
        };
        Some(view! { <Choice session name test_id="subject" options chosen=subject on_choice/> })
    }
}

/// Identifier and name of everything that a widget can be about; reactive.
fn options(session: Session, kind: Subject) -> Vec<(String, String)> {
    let (case, language) = (session.case(), session.language());
    match kind {
        Subject::Sector => {
            let sectors = case.sectors.iter();
            sectors.map(|s| (s.id.clone(), language.pick(&s.name).to_owned())).collect()
        }
        Subject::Claim => {
            let option = |claim: &case::raw::Claim| {
                let statement: String =
                    language.pick(&claim.statement).chars().take(SHOWN).collect();
                (claim.id.clone(), format!("{} · {statement}", claim.id))
            };
            case.claims.iter().map(option).collect()
        }
    }
}

#[component]
fn LanguageChoice(session: Session) -> impl IntoView {
    let options = Signal::derive(move || {
        let own = |(tag, name): (&str, &str)| (tag.to_owned(), name.to_owned());
        let auto = FrameLanguage::Auto.word().unwrap_or_default();
        let mut all = vec![
            (String::new(), session.language().text("embed-language-page")),
            (auto.to_owned(), session.language().text("embed-language-auto")),
        ];
        all.extend(language::all().map(own));
        all
    });
    let chosen = Signal::derive(move || {
        session.address.read().embed.language.word().unwrap_or_default().to_owned()
    });
    let on_choice = Callback::new(move |word: String| {
        let language = FrameLanguage::parse(&word).unwrap_or_default();
        change(session, |choice| choice.language = language);
    });
    view! {
        <Choice session name="embed-language" test_id="frame-language" options chosen on_choice/>
    }
}

#[component]
fn ThemeOfFrame(session: Session) -> impl IntoView {
    let options = Signal::derive(move || {
        let themes = [
            (ThemeChoice::Auto, "embed-theme-auto"),
            (ThemeChoice::Light, "embed-theme-light"),
            (ThemeChoice::Dark, "embed-theme-dark"),
        ];
        let option = |(theme, key): (ThemeChoice, &'static str)| {
            (theme.word().to_owned(), session.language().text(key))
        };
        themes.map(option).into()
    });
    let chosen = Signal::derive(move || session.address.read().embed.theme.word().to_owned());
    let on_choice = Callback::new(move |word: String| {
        let theme = ThemeChoice::parse(&word).unwrap_or_default();
        change(session, |choice| choice.theme = theme);
    });
    view! { <Choice session name="embed-theme" test_id="frame-theme" options chosen on_choice/> }
}

/// Live or frozen, and what that means.
#[component]
fn VersionChoice(session: Session) -> impl IntoView {
    let is_frozen = Memo::new(move |_| session.address.read().embed.frozen);
    let option = move |frozen: bool, [name, meaning]: [&'static str; 2], id: &'static str| {
        view! {
            <div class="embed-version">
                <input
                    type="radio"
                    name="embed-version"
                    id=id
                    prop:checked=move || is_frozen.get() == frozen
                    checked=is_frozen.get_untracked() == frozen
                    on:change=move |_| change(session, |choice| choice.frozen = frozen)
                />
                <label for=id>
                    <strong>{session.text(name)}</strong>
                    " "
                    <span class="quiet">{session.text(meaning)}</span>
                </label>
            </div>
        }
    };
    view! {
        <fieldset class="embed-versions">
            <legend class="field__name">{session.text("embed-version")}</legend>
            {option(false, ["embed-live", "embed-live-meaning"], "embed-live")}
            {option(true, ["embed-frozen", "embed-frozen-meaning"], "embed-frozen")}
        </fieldset>
    }
}

/// What goes with the widget, and how it is given back.
#[component]
fn Pinned(session: Session, chosen: Memo<Option<Snippet>>) -> impl IntoView {
    let of_reader = Memo::new(move |_| {
        let (case, language) = (session.case(), session.language());
        let chosen = chosen.read();
        chosen.as_ref().map(|c| state::parts(&c.carried, &case, &language)).unwrap_or_default()
    });
    let parts = Memo::new(move |_| {
        let is_frozen = session.address.read().embed.frozen;
        of_reader.get().into_iter().chain(is_frozen.then(|| version(session))).collect::<Vec<_>>()
    });
    let list = move || {
        let part = |part: state::Part| {
            view! { <li><Traced text=part.words origin=part.origin/></li> }
        };
        let parts = parts.get();
        (!parts.is_empty()).then(|| {
            view! { <ul class="embed-pinned__parts">{parts.into_iter().map(part).collect_view()}</ul> }
        })
    };
    let words = move || {
        let key = if parts.read().is_empty() { "embed-pinned-none" } else { "embed-pinned" };
        session.language().text(key)
    };
    let reset = move |_| {
        let case = session.case();
        session.address.update(|address| *address = state::published(address, &case));
    };
    view! {
        <div class="embed-pinned" data-testid="pinned">
            <p>{words}</p>
            {list}
            <p class="embed-pinned__ways">
                <InnerLink session link=Link::to(Page::Answer)>
                    {session.text("embed-change")}
                </InnerLink>
                {move || (!of_reader.read().is_empty()).then(|| view! {
                    <button type="button" class="button" data-testid="publish" on:click=reset>
                        {session.text("embed-reset")}
                    </button>
                })}
            </p>
        </div>
    }
}

/// The version that a frozen frame asks for, in words; reactive.
fn version(session: Session) -> state::Part {
    let pin = Pin::of(&session.case());
    let [rev, engine] = [pin.rev, pin.engine].map(Option::unwrap_or_default);
    let arguments = [("rev", (&rev).into()), ("engine", (&engine).into())];
    let words = session.language().message("embed-part-version", &arguments);
    state::Part { words, origin: Origin::computed("run") }
}
