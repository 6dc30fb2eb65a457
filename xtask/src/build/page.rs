//! The HTML files: one per page and language, and one for frames.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use super::output::{Output, read_text};
use super::prerender::Content;
use super::template::{escape, escape_json, fill};
use super::{PageProgram, WorkerProgram};

/// One HTML file of the site.
#[derive(Debug)]
pub(super) struct Page {
    /// Its folder below the site's root, with a final slash; empty for the root.
    folder: &'static str,
    /// The page's own folder, below that of its language; empty for the first page.
    pub(super) name: &'static str,
    /// The language of its text.
    pub(super) language: &'static str,
    /// What it runs.
    pub(super) program: Program,
}

/// The programs of pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Program {
    /// The site. Its pages are to be found, and their content is in the HTML.
    Site,
    /// One widget, for other people's pages.
    Frame,
    /// All kinds of charts; its content is in the HTML.
    Gallery,
}

/// All HTML files. One more page or language is one more line per language or page.
pub(super) const PAGES: [Page; 13] = [
    page("", "", "en"),
    page("ja/", "", "ja"),
    page("deal/", "deal/", "en"),
    page("ja/deal/", "deal/", "ja"),
    page("compute/", "compute/", "en"),
    page("ja/compute/", "compute/", "ja"),
    page("transmission/", "transmission/", "en"),
    page("ja/transmission/", "transmission/", "ja"),
    page("market/", "market/", "en"),
    page("ja/market/", "market/", "ja"),
    gallery("gallery/", "en"),
    gallery("ja/gallery/", "ja"),
    Page { folder: "embed/", name: "", language: "en", program: Program::Frame },
];

const fn page(folder: &'static str, name: &'static str, language: &'static str) -> Page {
    Page { folder, name, language, program: Program::Site }
}

const fn gallery(folder: &'static str, language: &'static str) -> Page {
    Page { folder, name: "gallery/", language, program: Program::Gallery }
}

/// Where all assets ended up, relative to the site's root.
#[derive(Debug)]
pub(super) struct Assets {
    pub(super) site: PageProgram,
    pub(super) frame: PageProgram,
    pub(super) gallery: PageProgram,
    pub(super) worker: WorkerProgram,
    pub(super) style: String,
    pub(super) theme: String,
    /// Script of the frames' pictures.
    pub(super) poster: String,
    /// Chart and language, such as `ranking.en`, → picture for previews of links.
    pub(super) previews: BTreeMap<String, String>,
    pub(super) cases: BTreeMap<String, String>,
    pub(super) prices: BTreeMap<String, String>,
    pub(super) default_case: String,
}

impl Page {
    /// Fills the template and adds the page to the output.
    pub(super) fn add_to(
        &self,
        root: &Path,
        assets: &Assets,
        content: Option<&Content>,
        output: &mut Output,
    ) -> Result<()> {
        let template = read_text(&root.join("index.html"))?;
        let html = self
            .html(&template, assets, content)
            .with_context(|| format!("cannot write the page {}index.html", self.folder))?;
        output.add(format!("{}index.html", self.folder), html);
        Ok(())
    }

    fn html(&self, template: &str, assets: &Assets, content: Option<&Content>) -> Result<String> {
        let program = self.program(assets);
        let up = self.up();
        let path = |path: &str| format!("{up}{path}");
        let frame = format!("<script src=\"{}\"></script>", path(&assets.poster));
        let shown = content.filter(|_| self.is_prerendered());
        let (title, description, main) = match shown {
            Some(content) => (escape(&content.title), escape(&content.description), &*content.main),
            None => ("Spillover".to_owned(), String::new(), &*frame),
        };
        // Frames are not pre-rendered, but start from the same published run.
        let base = content.map(|content| escape_json(&content.base.to_string()));
        fill(
            template,
            &[
                ("lang", self.language),
                ("title", &title),
                ("description", &description),
                ("preview", &shown.map_or_else(String::new, |c| self.preview(assets, c))),
                ("relations", &self.relations()),
                ("root", &up),
                ("style", &path(&assets.style)),
                ("theme", &path(&assets.theme)),
                ("script", &path(&program.script)),
                ("wasm", &path(&program.wasm)),
                ("boot", &path(&program.boot)),
                ("assets", &self.assets(assets)),
                ("base", base.as_deref().unwrap_or("null")),
                ("main", main),
            ],
        )
    }

    /// Whether its content is in the HTML.
    pub(super) fn is_prerendered(&self) -> bool {
        self.program != Program::Frame
    }

    /// The way from the page to the site's root.
    fn up(&self) -> String {
        match self.folder.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    /// The picture that previews of links show, where it was drawn. Its address is absolute where
    /// the site's is known (the variable `SITE_URL`), which some services need.
    fn preview(&self, assets: &Assets, content: &Content) -> String {
        let chart = format!("{}.{}", content.poster, self.language);
        let Some(path) = assets.previews.get(&chart) else { return String::new() };
        let root = std::env::var("SITE_URL")
            .map_or_else(|_| self.up(), |address| format!("{}/", address.trim_end_matches('/')));
        let address = escape(&format!("{root}{path}"));
        format!(
            "<meta property=\"og:image\" content=\"{address}\">\n\
             <meta name=\"twitter:card\" content=\"summary_large_image\">"
        )
    }

    /// The page in other languages; what is not of the site is not to be found by itself.
    fn relations(&self) -> String {
        if self.program != Program::Site {
            return "<meta name=\"robots\" content=\"noindex\">".to_owned();
        }
        let alternate = |page: &Page, language: &str| {
            let (up, folder) = (self.up(), page.folder);
            format!("<link rel=\"alternate\" hreflang=\"{language}\" href=\"{up}{folder}\">")
        };
        let same =
            || PAGES.iter().filter(|page| page.program == Program::Site && page.name == self.name);
        let mut links: Vec<_> = same().map(|page| alternate(page, page.language)).collect();
        links.extend(same().next().map(|page| alternate(page, "x-default")));
        links.join("\n")
    }

    /// What the program must know about its files, with paths relative to the page.
    fn assets(&self, assets: &Assets) -> String {
        let path = |path: &String| format!("{}{path}", self.up());
        let cases: BTreeMap<_, _> =
            assets.cases.iter().map(|(id, file)| (id, path(file))).collect();
        let prices: BTreeMap<_, _> =
            assets.prices.iter().map(|(name, file)| (name, path(file))).collect();
        let json = json!({
            "root": self.up(),
            "page": self.name,
            "worker_js": path(&assets.worker.script),
            "worker_wasm": path(&assets.worker.wasm),
            "cases": cases,
            "prices": prices,
            "default_case": assets.default_case,
        });
        escape_json(&json.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = include_str!("../../../index.html");

    fn program(name: &str) -> PageProgram {
        PageProgram {
            script: format!("assets/{name}.js"),
            wasm: format!("assets/{name}.wasm"),
            boot: format!("assets/{name}-boot.js"),
        }
    }

    fn sample() -> Assets {
        Assets {
            site: program("site"),
            frame: program("frame"),
            gallery: program("gallery"),
            worker: WorkerProgram {
                script: "assets/worker.js".to_owned(),
                wasm: "assets/worker.wasm".to_owned(),
            },
            style: "assets/style.css".to_owned(),
            theme: "assets/theme.js".to_owned(),
            poster: "assets/poster.js".to_owned(),
            previews: BTreeMap::from([(
                "cash.ja".to_owned(),
                "poster/deal/cash.ja.png".to_owned(),
            )]),
            cases: BTreeMap::from([("deal".to_owned(), "assets/deal.json".to_owned())]),
            prices: BTreeMap::from([("tokens".to_owned(), "assets/tokens.json".to_owned())]),
            default_case: "deal".to_owned(),
        }
    }

    fn html(folder: &str) -> String {
        let content = Content {
            title: "\"Deal\" & more".to_owned(),
            description: "Text".to_owned(),
            main: "<main><h1>Answer</h1></main>".to_owned(),
            base: json!({ "text": "</script>" }),
            poster: "cash".to_owned(),
        };
        let page = PAGES.iter().find(|page| page.folder == folder).unwrap();
        page.html(TEMPLATE, &sample(), Some(&content)).unwrap()
    }

    #[test]
    fn a_page_finds_its_files_from_its_own_folder() {
        for (folder, up) in [("", "./"), ("ja/", "../"), ("embed/", "../"), ("ja/deal/", "../../")]
        {
            let html = html(folder);
            assert!(html.contains(&format!("href=\"{up}assets/style.css\"")), "{html}");
            assert!(html.contains(&format!("\"worker_js\":\"{up}assets/worker.js\"")), "{html}");
            assert!(html.contains(&format!("\"deal\":\"{up}assets/deal.json\"")), "{html}");
        }
    }

    #[test]
    fn each_page_runs_its_own_program() {
        assert!(html("").contains("src=\"./assets/site-boot.js\""));
        assert!(html("ja/").contains("src=\"../assets/site-boot.js\""));
        let frame = html("embed/");
        assert!(frame.contains("src=\"../assets/frame-boot.js\""));
        assert!(frame.contains("noindex") && !frame.contains("hreflang"));
        let gallery = html("ja/gallery/");
        assert!(gallery.contains("src=\"../../assets/gallery-boot.js\""));
        assert!(gallery.contains("noindex") && gallery.contains("<h1>Answer</h1>"));
    }

    #[test]
    fn languages_refer_to_each_other() {
        let html = html("ja/");
        assert!(html.contains("<html lang=\"ja\">"), "{html}");
        assert!(html.contains("hreflang=\"en\" href=\"../\""), "{html}");
        assert!(html.contains("hreflang=\"ja\" href=\"../ja/\""), "{html}");
        let html = self::html("ja/deal/");
        assert!(html.contains("hreflang=\"en\" href=\"../../deal/\""), "{html}");
        assert!(html.contains("\"page\":\"deal/\""), "{html}");
    }

    #[test]
    fn pages_have_previews_and_frames_have_pictures() {
        let preview = "og:image\" content=\"../../poster/deal/cash.ja.png\"";
        assert!(html("ja/deal/").contains(preview), "{}", html("ja/deal/"));
        assert!(!html("deal/").contains("og:image"));
        assert!(html("embed/").contains("<script src=\"../assets/poster.js\"></script>"));
    }

    #[test]
    fn text_is_escaped_and_markup_is_not() {
        let html = html("");
        assert!(html.contains("<title>&quot;Deal&quot; &amp; more</title>"), "{html}");
        assert!(html.contains("<div id=\"app\"><main><h1>Answer</h1></main></div>"), "{html}");
    }

    #[test]
    fn the_template_keeps_to_the_security_policy() {
        for script in TEMPLATE.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap_or_default();
            assert!(tag.contains("src=") || tag.contains("application/json"), "<script{tag}>");
        }
        assert!(!TEMPLATE.contains("<style") && !TEMPLATE.contains("style=\""));
        assert!(!TEMPLATE.contains("<base") && !TEMPLATE.contains("http"));
    }
}
