//! What stands at addresses that do not exist.

use case::Case;
use language::Language;
use leptos::prelude::*;
use view_model::{Page, page_words};

use crate::session::page_folder;

/// Heading, advice and all pages, in one language; links start at the site's root, written as the
/// place `{{root}}`, because nobody knows how deep the missing address was.
pub(super) fn text(case: &Case, tag: &str) -> String {
    let language = Language::load(tag);
    let entries = Page::all(case).into_iter().map(|page| {
        let address = format!("{{{{root}}}}{}{}", page_folder(tag), page.folder(case));
        let title = page_words::title(page, case, &language);
        view! { <li><a href=address>{title}</a></li> }
    });
    Owner::new().with(|| {
        view! {
            <section lang=tag.to_owned()>
                <h1>{language.text("not-found-heading")}</h1>
                <p>{language.text("not-found-advice")}</p>
                <ul>{entries.collect_view()}</ul>
            </section>
        }
        .to_html()
    })
}
