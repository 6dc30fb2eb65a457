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

pub use start::start;
use state::Gallery;
use view::GalleryPage;

/// The page as text in one language: title, description, content.
#[must_use]
pub fn prerendered(tag: &str) -> [String; 3] {
    let language = Language::load(tag);
    let (title, description) = (language.text("gallery-title"), language.text("gallery-intro"));
    let main = Owner::new().with(|| {
        let gallery = Gallery::new(language, &[]);
        view! { <GalleryPage gallery/> }.to_html()
    });
    [title, description, main]
}
