//! Code that puts a widget or a picture of this site into another page.

use std::collections::BTreeMap;

use language::Language;
use leptos::prelude::*;
use view_model::address::Address;
use view_model::embed::code::CheckedLoader;
use view_model::embed::height::{self, WIDTHS};
use view_model::embed::{self, Code, Form, FrameLanguage, Pin, code, state};
use view_model::words::as_of;
use view_model::{Page, Placement, ThemeChoice};

use crate::browser::address_bar;
use crate::session::Session;

/// Everything that the code of one widget says, in the present state of the page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Snippet {
    /// The widget.
    pub(crate) placement: Placement,
    /// Tag of the language in which it is written.
    pub(crate) tag: &'static str,
    /// Folder of that language.
    pub(crate) folder: String,
    /// What of the reader's state goes with it.
    pub(crate) carried: Address,
    /// Title of the widget.
    pub(crate) title: String,
    language: FrameLanguage,
    pin: Option<Pin>,
    loader: Option<CheckedLoader>,
    headline: String,
    credit: String,
    /// Its height, in CSS pixels.
    pub(crate) height: u32,
}

/// What is known of a widget on the page of embeds beside the session.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known<'a> {
    /// Folder of a frame below the site's root → what it says in a sentence, as published.
    pub(crate) published: &'a BTreeMap<String, String>,
    /// Height of the preview, in CSS pixels.
    pub(crate) height: u32,
    /// The loader that can be checked.
    pub(crate) loader: Option<&'a CheckedLoader>,
}

impl Snippet {
    /// A widget as the reader has set it on the page of embeds; reactive.
    pub(crate) fn chosen(session: Session, placement: Placement, known: Known<'_>) -> Self {
        let path = path(session, &placement);
        let mut snippet = Self::of(session, placement);
        snippet.height = known.height;
        snippet.loader = known.loader.cloned();
        let published = known.published.get(&path).filter(|_| !is_live(&snippet.placement));
        if let Some(sentence) = published {
            let case = session.case();
            let is_published = snippet.carried.pairs(&case).iter().all(|(key, _)| key == "theme");
            let language = Language::load(snippet.tag);
            let in_words =
                || language.message("headline-published", &[("sentence", sentence.into())]);
            snippet.headline = if is_published { sentence.clone() } else { in_words() };
        }
        snippet
    }

    /// A widget in the present state of the page; reactive.
    fn of(session: Session, placement: Placement) -> Self {
        let (case, of_page) = (session.case(), session.language());
        let address = session.address.read();
        let choice = &address.embed;
        let tag = choice.language.tag(of_page.tag());
        let loaded = (tag != of_page.tag()).then(|| Language::load(tag));
        let language = loaded.as_ref().unwrap_or(&of_page);
        let headline =
            session.with_known(|known| embed::headline(&placement, &case, known, language));
        let (product, date) = (language.text("product"), as_of(&case, language));
        let credit = [("product", (&product).into()), ("date", (&date).into())];
        Self {
            tag,
            folder: session.folder(tag),
            carried: state::carried(&address, &case, placement.widget),
            title: placement.title(&case, language),
            language: choice.language.clone(),
            pin: choice.frozen.then(|| Pin::of(&case)),
            loader: None,
            headline,
            credit: language.message("embed-credit", &credit),
            height: height::at(placement.widget, WIDTHS[1]),
            placement,
        }
    }

    /// What `read` takes from the code.
    pub(crate) fn with<T>(&self, session: Session, read: impl FnOnce(&Code<'_>) -> T) -> T {
        read(&Code {
            site: &site(session),
            folder: &self.folder,
            tag: self.tag,
            language: &self.language,
            case: &session.case(),
            placement: &self.placement,
            carried: &self.carried,
            pin: self.pin.clone(),
            loader: self.loader.as_ref(),
            title: &self.title,
            headline: &self.headline,
            credit: &self.credit,
            height: self.height,
        })
    }
}

/// Whether every page of the site knows what the widget says, in the reader's state.
pub(crate) fn is_live(placement: &Placement) -> bool {
    matches!(placement.widget.page(), Page::Answer | Page::Claims)
}

/// Folder of the widget's frame below the site's root, in the language that is chosen; reactive.
pub(crate) fn path(session: Session, placement: &Placement) -> String {
    let tag = session.address.read().embed.language.tag(session.language().tag());
    format!("{}{}", session.folder(tag), placement.folder())
}

/// Code of a widget in the present state of the page, with what can be read without scripts.
pub(crate) fn widget(session: Session, placement: Placement) -> String {
    let snippet = untrack(|| Snippet::of(session, placement));
    snippet.with(session, |code| code.text(Form::Loader))
}

/// Code of a picture of the published run that leads to `address`.
pub(crate) fn poster(session: Session, id: &str, text: &str, address: &str) -> String {
    let (case, language) = (session.case(), session.language.read_untracked());
    let names = (&*case.head.id, id);
    code::picture(&site(session), names, language.tag(), ThemeChoice::Auto, (text, address))
}

/// Address of the site with a final slash; empty outside of a browser.
fn site(session: Session) -> String {
    address_bar::absolute(&session.root.get_value(), &[]).unwrap_or_default()
}
