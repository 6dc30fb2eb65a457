//! The pages of the reader's own case, by the views of the site.

use std::sync::Arc;

use analysis::request::DEFAULT_SAMPLES;
use language::Language;
use leptos::prelude::*;
use view_model::{Address, Base, Page};

use super::state::{Checked, Draft, State};
use crate::page::{Inspector, ShownPage, has_rail, is_listed, shows};
use crate::session::{Linking, Session, Status};
use crate::widget::{RunLine, StatusLine};
use crate::{follow, link};

/// The last sound text as a site.
#[component]
pub(super) fn ResultView(draft: Draft) -> impl IntoView {
    let is_old = move || !matches!(*draft.state.read(), State::Sound | State::Checking);
    let of_case = move || {
        draft.checked.get().map(|checked| {
            let session = session(draft, &checked);
            view! { <Pages draft session/> }
        })
    };
    view! {
        <Show when=is_old>
            <p class="status status--warning">{draft.text_of("case-file-old-result")}</p>
        </Show>
        {of_case}
    }
}

/// A session of the case, which ends with the view that it is made in.
pub(super) fn session(draft: Draft, checked: &Checked) -> Session {
    let case = checked.case.clone();
    let base = Base::of(checked.answer.clone(), checked.influence.clone());
    let shown = draft.page.get_untracked();
    let page = if Page::all(&case).contains(&shown) { shown } else { Page::Answer };
    let language = Language::load(draft.language.read_untracked().tag());
    let address = Address::base(&case);
    let samples = checked.answer.samples;
    let session = Session::new(case, base, language, address, page);
    session.linking.set_value(Linking::Draft);
    session.outline.set_value(1);
    session.root.set_value(draft.root.get_value());
    session.status.set(Status::Running(samples, DEFAULT_SAMPLES));
    Effect::new(move |previous: Option<()>| {
        let tag = draft.language.read().tag();
        if previous.is_some() {
            session.language.set(Arc::new(Language::load(tag)));
        }
    });
    Effect::new(move |_| draft.page.set(session.page.get()));
    follow::follow_width(session);
    follow::follow_answer(session);
    let (hub, assets) = (draft.hub.get_value(), draft.assets.get_value());
    if let (Some(hub), Some(assets)) = (hub, assets) {
        link::connect(session, &hub, &assets, checked.packed.clone());
    }
    session
}

/// The pages that the case has, and the one that is chosen.
#[component]
fn Pages(draft: Draft, session: Session) -> impl IntoView {
    let pages = Page::all(&session.case()).into_iter();
    let pages = pages.filter(|page| is_listed(*page) && *page != Page::Embed);
    let button = move |page: Page| {
        let is_shown = move || shows(page, session.page.get());
        view! {
            <li>
                <button
                    type="button"
                    class="segment"
                    data-testid=page.name_key()
                    aria-pressed=move || is_shown().to_string()
                    on:click=move |_| session.page.set(page)
                >
                    {session.text(page.name_key())}
                </button>
            </li>
        }
    };
    view! {
        <nav class="case-file__pages" aria-label=draft.text_of("case-file-pages")>
            <ul>{pages.map(button).collect_view()}</ul>
        </nav>
        <div class="case-file__result" data-testid="result">
            <ShownPage session/>
            <RunLine session/>
            {move || (!has_rail(session.page.get())).then(|| view! { <StatusLine session/> })}
        </div>
        <Inspector session/>
    }
}
