//! What the site has but once: the page for missing addresses, feeds, the map for search engines.

use std::path::Path;

use anyhow::Result;

use super::output::{Output, read_text};
use super::page::{Assets, Page};
use super::prerender::Language;
use super::template::{escape, fill};
use crate::policy::policy_element;

/// Template of the page for missing addresses, in `public`.
pub(super) const NOT_FOUND: &str = "404.html";

/// The languages of the case that the site opens with.
pub(super) fn of_first(languages: &[Language]) -> impl Iterator<Item = &Language> {
    languages.iter().filter(|language| language.home.is_empty())
}

/// Adds the page for missing addresses, the feeds, the map and the hints for robots.
pub(super) fn add_to(
    root: &Path,
    languages: &[Language],
    pages: &[Page<'_>],
    assets: &Assets,
    output: &mut Output,
) -> Result<()> {
    let template = read_text(&root.join("public").join(NOT_FOUND))?;
    output.add(NOT_FOUND, not_found(&template, languages, assets)?);
    for language in languages {
        output.add(language.feed.path.clone(), language.feed.text.clone());
    }
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    match &assets.address {
        Some(address) => {
            output.add("sitemap.xml", map(pages, address));
            robots.push_str(&format!("Sitemap: {address}/sitemap.xml\n"));
        }
        // The format wants full addresses.
        None => {
            println!("No sitemap.xml, no oembed.json: set SITE_URL to the address of the site.");
        }
    }
    output.add("robots.txt", robots);
    Ok(())
}

/// Hosts show this page below any missing address, so it names everything from the root of the host.
fn not_found(template: &str, languages: &[Language], assets: &Assets) -> Result<String> {
    let root = assets.address.as_deref().map_or("/", path_of);
    let root = escape(&format!("{}/", root.trim_end_matches('/')));
    let texts: Vec<&str> = of_first(languages).map(|language| &*language.not_found).collect();
    let main = texts.join("\n").replace("{{root}}", &root);
    let values = [
        ("policy", &*policy_element(assets.address.as_deref())),
        ("root", &root),
        ("style", &assets.style),
        ("first", &assets.first),
        ("main", &main),
    ];
    fill(template, &values)
}

/// The path of an address, such as `/site` of `https://host/site`.
fn path_of(address: &str) -> &str {
    let after_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
    after_scheme.find('/').map_or("", |slash| &after_scheme[slash..])
}

/// The map of all pages that are to be found, each with its other languages.
fn map(pages: &[Page<'_>], address: &str) -> String {
    let mut map = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
        xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        .to_owned();
    for page in pages.iter().filter(|page| page.is_findable()) {
        map.push_str(&format!("<url><loc>{}</loc>", escape(&format!("{address}/{}", page.path()))));
        for (language, path) in page.alternates() {
            let address = escape(&format!("{address}/{path}"));
            map.push_str(&format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{address}\"/>"
            ));
        }
        map.push_str("</url>\n");
    }
    map.push_str("</urlset>\n");
    map
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::page::{all, tests as samples};

    #[test]
    fn the_map_names_each_page_of_the_site_with_its_languages() {
        let languages = samples::languages();
        let map = map(&all(&languages), "https://host/site");
        // Three pages in two languages; neither the gallery nor frames.
        assert_eq!(map.matches("<loc>").count(), 6, "{map}");
        assert!(map.contains("<loc>https://host/site/ja/deal/</loc>"), "{map}");
        assert!(map.contains("hreflang=\"ja\" href=\"https://host/site/ja/\""), "{map}");
    }

    #[test]
    fn the_map_names_the_pages_of_all_cases() {
        let languages = [samples::languages(), samples::of_case("other", "case/other/")].concat();
        let map = map(&all(&languages), "https://host/site");
        assert_eq!(map.matches("<loc>").count(), 12, "{map}");
        assert!(map.contains("<loc>https://host/site/case/other/ja/deal/</loc>"), "{map}");
        assert_eq!(of_first(&languages).count(), 2);
    }

    #[test]
    fn a_missing_page_finds_its_files_from_anywhere() {
        let template = include_str!("../../../public/404.html");
        let mut languages = samples::languages();
        languages[0].not_found = "<a href=\"{{root}}deal/\">Deal</a>".to_owned();
        let page = not_found(template, &languages, &samples::sample()).unwrap();
        assert!(page.contains("href=\"/assets/style.css\""), "{page}");
        assert!(page.contains("<a href=\"/deal/\">"), "{page}");
        let mut assets = samples::sample();
        assets.address = Some("https://host/site".to_owned());
        let page = not_found(template, &languages, &assets).unwrap();
        assert!(page.contains("<a href=\"/site/deal/\">"), "{page}");
    }
}
