//! Frames as text: a widget that can be read before its program runs, or without it.

use case::Case;
use language::Language;
use leptos::prelude::*;
use serde_json::{Value, json};
use view_model::{Address, Base, Placement};

use super::{described, up};
use crate::embed::EmbeddedWidget;
use crate::session::{Session, page_folder};

/// The frame of a widget in a language, in the form of a page.
pub(super) fn frame(case: &Case, tag: &str, placement: Placement, base: &Base) -> Value {
    let language = Language::load(tag);
    let (address, page) = (Address::base(case), placement.widget.page());
    let title = placement.title(case, &language);
    let description = described(page, case, base, &address, &language);
    let name = placement.folder();
    let path = format!("{}{name}", page_folder(tag));
    let (root, poster) = (up(&path), placement.poster(case));
    let main = Owner::new().with(|| {
        let session = Session::new(case.clone(), base.clone(), language, address, page);
        session.root.set_value(root);
        view! { <EmbeddedWidget session placement/> }.to_html()
    });
    json!({
        "path": path,
        "name": name,
        "program": "frame",
        "title": title,
        "description": description,
        "main": main,
        "base": base,
        "poster": poster,
        "structured": null,
    })
}
