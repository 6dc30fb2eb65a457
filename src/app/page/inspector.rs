//! The four questions of a number: what it is, where it comes from, how sure it is, what would
//! change it.

use leptos::html;
use leptos::prelude::*;
use view_model::origin::{Explanation, Known, Link, Origin, Reply, Target, explain, slider};
use view_model::{Assumption, Page};
use web_sys::HtmlElement;

use crate::browser::numbers::{self, Act, Asked};
use crate::browser::pointer;
use crate::session::Session;
use crate::widget::{AssumptionField, InnerLink};

/// Questions in their order: key of the question.
const QUESTIONS: [&str; 4] = ["origin-what", "origin-from", "origin-sure", "origin-change"];

/// What the dialog shows and where the reader came from. Copy: it holds only handles.
#[derive(Debug, Clone, Copy)]
struct Shown {
    /// What is asked about, the latest last; empty while the dialog is closed.
    asked: RwSignal<Vec<Origin>>,
    is_above: RwSignal<bool>,
    dialog: NodeRef<html::Dialog>,
    title: NodeRef<html::H2>,
    /// What had the focus before.
    before: StoredValue<Option<HtmlElement>, LocalStorage>,
}

impl Shown {
    fn new() -> Self {
        Self {
            asked: RwSignal::new(Vec::new()),
            is_above: RwSignal::new(false),
            dialog: NodeRef::new(),
            title: NodeRef::new(),
            before: StoredValue::new_local(None),
        }
    }

    /// What is asked about now; reactive.
    fn origin(self) -> Option<Origin> {
        self.asked.read().last().cloned()
    }

    fn hear(self, act: Act) {
        match act {
            Act::Ask(asked) => self.ask(&asked),
            Act::Outside => self.close(),
            Act::Escape if !self.asked.read_untracked().is_empty() => self.leave(),
            Act::Escape => {}
        }
    }

    fn ask(self, asked: &Asked) {
        let Ok(origin) = asked.word.parse::<Origin>() else { return };
        let Some(dialog) = self.dialog.get_untracked() else { return };
        if asked.is_among_answers {
            self.asked.update(|asked| asked.push(origin));
        } else {
            // What was clicked has done what else it does; the dialog is about to take the focus.
            self.before.set_value(numbers::focused(&dialog));
            self.asked.set(vec![origin]);
            numbers::open(&dialog);
            self.is_above.set(numbers::place_beside(&dialog, &asked.at));
        }
        self.start_at_title();
    }

    /// Moves the focus to the heading once the answers stand there.
    fn start_at_title(self) {
        request_animation_frame(move || {
            // The page may be gone by then.
            if let Some(title) = self.title.try_get_untracked().flatten() {
                // A heading that cannot take the focus is still read where it stands.
                drop(title.focus());
            }
        });
    }

    fn back(self) {
        self.asked.update(|asked| drop(asked.pop()));
        self.start_at_title();
    }

    /// Closes; the focus stays where it is.
    fn close(self) {
        if self.asked.read_untracked().is_empty() {
            return;
        }
        if let Some(dialog) = self.dialog.get_untracked() {
            numbers::close(&dialog);
            self.asked.set(Vec::new());
        }
    }

    /// Closes and gives the focus back.
    fn leave(self) {
        let word = self.asked.read_untracked().first().map(ToString::to_string);
        self.close();
        let before = self.before.try_update_value(Option::take).flatten();
        if let Some(dialog) = self.dialog.get_untracked() {
            numbers::give_back(&dialog, before.as_ref(), &word.unwrap_or_default());
        }
    }
}

/// The dialog that answers; one per page or widget. It stays open and follows while sliders move.
#[component]
pub fn Inspector(session: Session) -> impl IntoView {
    let shown = Shown::new();
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        let dialog = shown.dialog.get();
        watch.set_value(dialog.map(|dialog| numbers::watch(&dialog, move |act| shown.hear(act))));
    });
    // Another page has other numbers.
    Effect::new(move |previous: Option<Page>| {
        let page = session.page.get();
        if previous.is_some_and(|previous| previous != page) {
            shown.close();
        }
        page
    });
    let found = Memo::new(move |_| Some(explanation(session, &shown.origin()?)));
    let sliders = Memo::new(move |_| {
        let origin = shown.origin()?;
        with_known(session, &origin, |known| slider(&origin, known))
    });
    let body = move || {
        let found = found.get()?;
        Some(match found {
            Some(found) => view! { <Answers session shown found/> }.into_any(),
            None => view! { <p>{session.text("origin-unknown")}</p> }.into_any(),
        })
    };
    let title = move || {
        let title = found.read().as_ref().and_then(|f| f.as_ref().map(|f| f.title.clone()));
        title.unwrap_or_default()
    };
    let field = move || sliders.get().map(|item| view! { <Try session item/> });
    let has_way_back = move || shown.asked.read().len() > 1;
    view! {
        <dialog
            class="inspector"
            popover="manual"
            class:is-above=move || shown.is_above.get()
            node_ref=shown.dialog
            aria-labelledby="inspector-title"
            data-testid="inspector"
        >
            <div class="inspector__head">
                <Show when=has_way_back>
                    <button
                        type="button"
                        class="inspector__close"
                        aria-label=session.text("origin-back")
                        on:click=move |_| shown.back()
                    >
                        "←"
                    </button>
                </Show>
                <h2 class="inspector__title" id="inspector-title" tabindex="-1" node_ref=shown.title>
                    {title}
                </h2>
                <button
                    type="button"
                    class="inspector__close"
                    aria-label=session.text("origin-close")
                    on:click=move |_| shown.leave()
                >
                    "✕"
                </button>
            </div>
            {body}
            {field}
        </dialog>
    }
    .into_any()
}

/// The assumption itself, to be moved.
#[component]
fn Try(session: Session, item: Assumption) -> impl IntoView {
    let id = item.id.clone();
    view! {
        <h3>{session.text("origin-slider")}</h3>
        <div class="assumption" data-parameter=id>
            <AssumptionField session item group="asked"/>
        </div>
    }
}

#[component]
fn Answers(session: Session, shown: Shown, found: Explanation) -> impl IntoView {
    let Explanation { what, from, sure, change, .. } = found;
    let replies = QUESTIONS.into_iter().zip([what, from, sure, change]);
    let one = move |(key, reply): (&'static str, Reply)| {
        let words = reply.words.into_iter().map(|words| view! { <p>{words}</p> });
        let way = |link| view! { <li><Way session shown link/></li> };
        let links = reply.links.into_iter().map(way);
        let links: Vec<_> = links.collect();
        let links =
            (!links.is_empty()).then(|| view! { <ul class="inspector__links">{links}</ul> });
        view! {
            <section data-question=key>
                <h3>{session.text(key)}</h3>
                {words.collect_view()}
                {links}
            </section>
        }
    };
    replies.map(one).collect_view()
}

/// A way to go on.
#[component]
fn Way(session: Session, shown: Shown, link: Link) -> impl IntoView {
    let Link { words, target } = link;
    match target {
        Target::Address(address) => view! {
            <a href=address target="_blank" rel="noopener noreferrer">{words}</a>
        }
        .into_any(),
        // The link leads away from the dialog that it stands in.
        Target::Place(link) => {
            let close = move |event: web_sys::MouseEvent| {
                if pointer::is_plain_click(&event) {
                    shown.close();
                }
            };
            view! { <span on:click=close><InnerLink session link>{words}</InnerLink></span> }.into_any()
        }
        Target::Origin(origin) => view! {
            <button type="button" class="inspector__link" data-origin=origin.to_string()>{words}</button>
        }
        .into_any(),
        Target::Nothing => view! { <span>{words}</span> }.into_any(),
    }
}

/// The four answers; none for what this case does not have. Reactive.
fn explanation(session: Session, origin: &Origin) -> Option<Explanation> {
    with_known(session, origin, |known| explain(origin, known))
}

/// Calls `ask` with all that the page knows; reactive.
fn with_known<T>(session: Session, origin: &Origin, ask: impl FnOnce(&Known<'_>) -> T) -> T {
    let exhibit = match origin {
        Origin::Exhibit(id) => session.exhibits.find(id),
        _ => None,
    };
    let (case, language, address) = (session.case(), session.language(), session.address.read());
    let (answer, influence) = (session.answer.get(), session.influence.get());
    let (deal, transmission) = (session.deal.get(), session.transmission.answer.get());
    let (sensitivity, tipping) = (session.sensitivity.answer.get(), session.tipping.answer.get());
    ask(&Known {
        case: &case,
        address: &address,
        language: &language,
        answer: &answer,
        influence: &influence,
        deal: deal.as_deref(),
        transmission: transmission.as_deref(),
        sensitivity: sensitivity.as_deref(),
        tipping: tipping.as_deref(),
        exhibit: exhibit.as_ref(),
    })
}
