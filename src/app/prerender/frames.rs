//! Frames as text: a widget that can be read before its program runs, or without it.

use case::Case;
use language::Language;
use leptos::prelude::*;
use serde_json::{Value, json};
use view_model::embed::code::oembed_file;
use view_model::embed::height::{self, WIDTHS};
use view_model::embed::{self, Code, Form, FrameLanguage, state};
use view_model::words::as_of;
use view_model::{Address, Base, Page, Placement};

use super::{Site, hexadecimal, known, up};
use crate::embed::EmbeddedWidget;
use crate::session::Session;

/// The frame of a widget in a language, in the form of a page.
pub(super) fn frame(
    case: &Case,
    tag: &str,
    placement: Placement,
    base: &Base,
    site: &Site<'_>,
) -> Value {
    let language = Language::load(tag);
    let (address, page) = (Address::base(case), placement.widget.page());
    let title = placement.title(case, &language);
    let description = embed::headline(&placement, case, known(base, &address), &language);
    let name = placement.folder();
    let path = format!("{}{name}", site.folder(tag));
    let (root, poster) = (up(&path), placement.poster(case));
    let oembed = site.is_known().then(|| oembed(case, &placement, &language, &description, site));
    let prices = case.market.as_ref().filter(|_| page == Page::Market).map(|m| m.prices.clone());
    let described_by = site.is_known().then(|| oembed_file(&site.folder(tag), &placement));
    let main = Owner::new().with(|| {
        let session = Session::new(case.clone(), base.clone(), language, address, page);
        site.places(session, root);
        view! { <EmbeddedWidget session placement/> }.to_html()
    });
    json!({
        "path": path,
        "name": name,
        "program": "widgets",
        "title": title,
        "description": description,
        "main": main,
        "base": hexadecimal(&base.pack()),
        "poster": poster,
        "poster_text": site.text_of(&poster),
        "oembed": oembed,
        "described_by": described_by,
        "prices": prices,
        "structured": null,
    })
}

/// What oEmbed (oembed.com, version 1.0) says about a widget as published; the build adds the picture.
fn oembed(
    case: &Case,
    placement: &Placement,
    language: &Language,
    headline: &str,
    site: &Site<'_>,
) -> Value {
    let title = placement.title(case, language);
    let address = format!("{}/", site.address);
    let code = Code {
        site: &address,
        folder: &site.folder(language.tag()),
        tag: language.tag(),
        language: &FrameLanguage::OfPage,
        case,
        placement,
        carried: &state::carried(&Address::base(case), case, placement.widget),
        pin: None,
        loader: None,
        title: &title,
        headline,
        height: height::at(placement.widget, WIDTHS[1]),
        credit: &as_of(case, language),
    };
    json!({
        "type": "rich",
        "version": "1.0",
        "title": title,
        "provider_name": language.text("product"),
        "provider_url": address,
        "html": code.text(Form::Frame),
        "width": WIDTHS[1],
        "height": height::at(placement.widget, WIDTHS[1]),
    })
}

/// File of what oEmbed says about the widget that shows the same as a page of the site; none where
/// there is no such widget.
pub(super) fn same_as_page(page: Page, case: &Case, folder: &str) -> Option<String> {
    let picture = view_model::posters::of_page(page, case);
    let is_same = |placement: &Placement| {
        let source = placement.source(case);
        source.page == page && source.anchor.is_none() && placement.poster(case) == picture
    };
    let placement = Placement::all(case).into_iter().find(is_same)?;
    Some(oembed_file(folder, &placement))
}
