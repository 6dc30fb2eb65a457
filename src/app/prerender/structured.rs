//! What a page is, in the words of schema.org (JSON-LD), for search engines and feeds.

use case::Case;
use language::Language;
use serde_json::{Value, json};
use view_model::Page;

/// Where a page stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// Address of the site without a final slash; empty where it is not known.
    pub(super) site: &'a str,
    /// Way from the page to the site's root.
    pub(super) root: &'a str,
    /// Path of the page below the site's root.
    pub(super) path: &'a str,
}

impl Place<'_> {
    /// Address of a file of the site: absolute where the site's address is known.
    fn address(self, path: &str) -> String {
        if self.site.is_empty() {
            format!("{}{path}", self.root)
        } else {
            format!("{}/{path}", self.site)
        }
    }
}

/// The page as an article; with the case as a data set where the page is about the data.
pub(super) fn structured(
    page: Page,
    case: &Case,
    (title, description): (&str, &str),
    place: Place<'_>,
    language: &Language,
) -> Value {
    let site = json!({
        "@type": "WebSite",
        "name": language.text("product"),
        "url": place.address(""),
    });
    let organisation = json!({ "@type": "Organization", "name": language.text("product") });
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": title,
        "description": description,
        "inLanguage": language.tag(),
        "datePublished": case.head.as_of,
        "isAccessibleForFree": true,
        "url": place.address(place.path),
        "image": place.address(&poster(page, case, language)),
        "author": organisation,
        "isPartOf": site,
    });
    if matches!(page, Page::Claims | Page::Method) {
        article["mainEntity"] = data_set(case, place, language);
    }
    article
}

/// The case file.
fn data_set(case: &Case, place: Place<'_>, language: &Language) -> Value {
    json!({
        "@type": "Dataset",
        "name": language.pick(&case.head.title),
        "description": language.pick(&case.head.summary),
        "version": case.hash,
        "dateModified": case.head.as_of,
        "license": "https://opensource.org/license/mit",
        "isAccessibleForFree": true,
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": "application/json",
            "contentUrl": place.address(&format!("cases/{}.json", case.head.id)),
        },
    })
}

/// Path of the picture that stands for the page.
fn poster(page: Page, case: &Case, language: &Language) -> String {
    let chart = view_model::posters::of_page(page, case);
    format!("poster/{}/{chart}.{}.light.svg", case.head.id, language.tag())
}
