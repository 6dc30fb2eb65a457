//! Keeps the document in step with the session: language, title, theme, address, history,
//! announcements.

use gloo::timers::callback::Timeout;
use language::Language;
use leptos::prelude::*;
use std::sync::Arc;
use view_model::{Address, Page, Room, ThemeChoice, page_words};

use crate::browser::{address_bar, document, storage};
use crate::session::{Linking, Session, page_folder};

/// Rest of a slider after which the new sentence is announced, in milliseconds.
const ANNOUNCE_AFTER: u32 = 500;

/// Rest of a slider after which the address bar follows, in milliseconds; browsers refuse pages
/// that change it with every movement.
const SHOW_ADDRESS_AFTER: u32 = 120;

/// Follows the history, and starts every page at its top.
pub(crate) fn follow_history(session: Session) {
    session.linking.set_value(Linking::InPlace);
    address_bar::on_history(move || read_location(session));
    Effect::new(move |previous: Option<Page>| {
        let page = session.page.get();
        if previous.is_some_and(|previous| previous != page) {
            document::start_at_content();
        }
        page
    });
    Effect::new(move |_| {
        if let Some(id) = session.target.get() {
            // The page that has it may be on its way.
            request_animation_frame(move || document::show(&id));
        }
    });
}

/// Opens another place of the site in this document; `address` is absolute.
pub(crate) fn visit(session: Session, address: &str) {
    address_bar::push(address);
    read_location(session);
}

/// Shows what the address says.
fn read_location(session: Session) {
    let location = address_bar::location();
    let root = format!("{}{}", session.root.get_value(), session.home.get_value());
    let Some(path) = location.strip_prefix(&root) else { return };
    let (tag, folder) = split_path(path);
    let case = session.case();
    let pairs = address_bar::query_pairs();
    let (address, _) = Address::parse(&case, pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())));
    if session.language.read_untracked().tag() != tag {
        session.language.set(Arc::new(Language::load(tag)));
    }
    session.page.set(Page::of_folder(folder, &case));
    session.address.update(|shown| {
        let theme = shown.theme;
        *shown = Address { theme, ..address };
    });
    session.target.set(address_bar::fragment());
    session.carried.set(address_bar::certificate());
}

/// Language tag and page folder of a path below the case's folder.
fn split_path(path: &str) -> (&'static str, &str) {
    let mut tags = language::all().map(|(tag, _)| tag);
    let first = tags.next().unwrap_or_default();
    let other = tags.find_map(|tag| Some((tag, path.strip_prefix(&page_folder(tag))?)));
    other.unwrap_or((first, path))
}

/// Lets what stands below the first screen follow once the first screen is painted.
pub(crate) fn follow_answer(session: Session) {
    let waiting: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |previous: Option<()>| {
        session.answer.track();
        if previous.is_none() {
            return;
        }
        request_animation_frame(move || {
            let settle = move || session.settled.set(session.answer.get_untracked());
            waiting.set_value(Some(Timeout::new(0, settle)));
        });
    });
}

/// Draws charts for the width of the screen.
pub(crate) fn follow_width(session: Session) {
    document::watch_narrow(move |is_narrow| {
        session.room.set(if is_narrow { Room::Narrow } else { Room::Wide });
    });
}

/// Keeps the document's theme in step, and what the reader chose for the next visit.
pub(crate) fn follow_theme(theme: Signal<ThemeChoice>) {
    Effect::new(move |previous: Option<()>| {
        let theme = theme.get();
        document::set_theme(theme);
        if previous.is_some() {
            storage::set_theme(theme);
        }
    });
}

/// Keeps document language, title, theme and address bar in step with the session.
pub(crate) fn follow_language_and_theme(session: Session) {
    Effect::new(move |_| {
        let language = session.language();
        let title = page_words::title(session.page.get(), &session.case(), &language);
        document::set_language_and_title(language.tag(), &title);
    });
    let theme = Memo::new(move |_| session.address.read().theme);
    follow_theme(theme.into());
    let waiting: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |previous: Option<()>| {
        let mut pairs = session.address.read().pairs(&session.case());
        pairs.retain(|(key, _)| key != "theme");
        let path = session.path(session.page.get(), session.language().tag());
        let target = session.target.get();
        if previous.is_some()
            && let Some(address) = address_bar::absolute(&path, &pairs)
        {
            let address = address_bar::with_fragment(address, target.as_deref());
            let show = Timeout::new(SHOW_ADDRESS_AFTER, move || address_bar::replace(&address));
            waiting.set_value(Some(show));
        }
    });
}

/// Announces the sentence to assistive technology once the slider rests.
pub(crate) fn announce(session: Session) {
    let waiting: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |previous: Option<String>| {
        let sentence = headline(session);
        if previous.is_some_and(|old| old != sentence) {
            let words = sentence.clone();
            let timer = Timeout::new(ANNOUNCE_AFTER, move || {
                if let Some(region) = document::element("announcement") {
                    region.set_text_content(Some(&words));
                }
            });
            waiting.set_value(Some(timer));
        }
        sentence
    });
}

/// The result that the page shows, in a sentence; reactive.
pub(crate) fn headline(session: Session) -> String {
    let words = session.with_known(|known| {
        page_words::result(session.page.get(), &session.case(), known, &session.language())
    });
    words.unwrap_or_default()
}
