//! The page for a case of one's own: `case-file/?from=ID&changes=…` or `case-file/?file=path`, a page of
//! its own with a program of its own. Nothing that is written there leaves the browser.
//!
//! | module | subject |
//! |---|---|
//! | [`state`] | the text and what is known about it |
//! | [`link`] | the worker that checks it |
//! | [`open`] | where a text comes from, and what is kept of it |
//! | [`view`] | the page: |
//! | [`source`] | – the ways to open a case |
//! | [`editor`] | – the raw text beside the forms, and its problems |
//! | [`form`] | – fields from the JSON Schema |
//! | [`result`] | – the pages of the case |
//! | [`difference`] | – how it differs from another case, and the link that says so |
//! | [`start`] | its start in a browser |

mod difference;
mod editor;
mod form;
mod link;
mod open;
mod result;
mod source;
mod start;
mod state;
mod view;

use language::Language;
use leptos::prelude::*;
use view_model::cases::CaseEntry;

use crate::session::page_folder;
pub use start::start;
use state::Draft;
use view::CaseFilePage;

/// The page as text in one language: title, description, content.
#[must_use]
pub fn prerendered(tag: &str, cases: &[CaseEntry]) -> [String; 3] {
    let language = Language::load(tag);
    let (title, description) = (language.text("case-file-title"), language.text("case-file-intro"));
    let main = Owner::new().with(|| {
        let root = if page_folder(tag).is_empty() { "../" } else { "../../" };
        let draft = Draft::new(language, root.to_owned(), cases.to_vec());
        view! { <CaseFilePage draft/> }.to_html()
    });
    [title, description, main]
}
