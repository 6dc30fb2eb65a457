//! The gallery of charts and components: `gallery/?width=320&theme=dark`, a page of its own with a program of its
//! own, so that the site carries none of it.
//!
//! | module | subject |
//! |---|---|
//! | [`state`] | width, theme and language, and what its charts know of them |
//! | [`view`] | the page |
//! | [`parts`] | what pages are made of beside charts |
//! | [`start`] | its start in a browser |

mod parts;
mod start;
mod state;
mod view;

use language::Language;
use leptos::prelude::*;
use serde_json::{Value, json};

use crate::session::page_folder;
pub use start::start;
use state::Gallery;
use view::GalleryPage;

/// Folder of the page below that of its language.
pub const FOLDER: &str = "gallery/";

/// The page as text in one language: title, description, content, no run, no picture.
#[must_use]
pub fn prerendered(tag: &str) -> Value {
    let language = Language::load(tag);
    let (title, description) = (language.text("gallery-title"), language.text("gallery-intro"));
    let main = Owner::new().with(|| {
        let gallery = Gallery::new(language, &[]);
        view! { <GalleryPage gallery/> }.to_html()
    });
    json!({
        "path": format!("{}{FOLDER}", page_folder(tag)),
        "name": FOLDER,
        "program": "gallery",
        "title": title,
        "description": description,
        "main": main,
        "base": null,
        "poster": "",
        "structured": null,
    })
}
