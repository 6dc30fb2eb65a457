//! The HTML files: one per page and language; frames are pages with a program of their own.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::json;

use super::output::Output;
use super::posters::Preview;
use super::prerender::{Content, Language};
use super::template::{escape, escape_json, fill};
use super::{PageProgram, Program};

/// One HTML file of the site.
#[derive(Debug)]
pub(super) struct Page<'a> {
    /// Its folder below the site's root, with a final slash; empty for the root.
    path: &'a str,
    /// The language of its text.
    language: &'a str,
    /// Name of the program that it runs.
    program: &'a str,
    /// What it says.
    content: &'a Content,
    /// Language and path of the same page in all languages, the first language first.
    alternates: Vec<(&'a str, &'a str)>,
    /// Path of the feed in its language.
    feed: &'a str,
}

/// Name of the program whose pages are to be found by themselves.
const SITE: &str = "site";
/// Name of the program of frames.
const FRAME: &str = "frame";

/// Kind of pages with nothing special.
const PAGE: &str = "page";
/// Folder of the page of embeds, which leads from `?widget=` to frames.
const EMBEDS: &str = "embed/";
/// Seconds for which others may keep what oEmbed says: a day.
const CACHE_AGE: u32 = 86_400;

/// Where all assets ended up, relative to the site's root.
#[derive(Debug)]
pub(super) struct Assets {
    /// Programs of pages by name.
    pub(super) programs: BTreeMap<&'static str, PageProgram>,
    pub(super) worker: Program,
    /// The worker that computes the known answers, and the answers.
    pub(super) verifier: Program,
    pub(super) oracles: String,
    pub(super) style: String,
    /// Script that runs before the first paint.
    pub(super) first: String,
    /// Script of frames that talks to the page around.
    pub(super) messages: String,
    /// Chart and language, such as `ranking.en`, → picture for previews of links.
    pub(super) previews: BTreeMap<String, Preview>,
    pub(super) cases: BTreeMap<String, String>,
    pub(super) prices: BTreeMap<String, String>,
    pub(super) default_case: String,
    /// Tags of all languages, that of the site's root first.
    pub(super) languages: Vec<String>,
    /// Address of the site without a final slash, where it is known.
    pub(super) address: Option<String>,
}

/// All HTML files in these languages.
pub(super) fn all(languages: &[Language]) -> Vec<Page<'_>> {
    let mut pages = Vec::new();
    for language in languages {
        for content in &language.pages {
            let same = |other: &'_ &Content| other.name == content.name;
            let named = languages.iter().filter_map(|other| {
                let found = other.pages.iter().find(same)?;
                Some((&*other.tag, &*found.path))
            });
            pages.push(Page {
                path: &content.path,
                language: &language.tag,
                program: &content.program,
                content,
                alternates: named.collect(),
                feed: &language.feed.path,
            });
        }
    }
    pages
}

impl Page<'_> {
    /// Fills the template and adds the page to the output, with what oEmbed says about it; returns the
    /// files that it loads.
    pub(super) fn add_to(
        &self,
        template: &str,
        assets: &Assets,
        output: &mut Output,
    ) -> Result<Vec<String>> {
        let base = self.add_base(output);
        let html = self
            .html(template, assets, base.as_deref())
            .with_context(|| format!("cannot write the page {}index.html", self.path))?;
        output.add(format!("{}index.html", self.path), html);
        if let (Some(text), Some(file)) = (self.oembed(assets), &self.content.described_by) {
            output.add(file.clone(), text);
        }
        Ok(self.loads(assets, base))
    }

    /// The files that the page loads, itself included.
    fn loads(&self, assets: &Assets, base: Option<String>) -> Vec<String> {
        let program = assets.programs.get(self.program).into_iter();
        let program = program.flat_map(|p| [&p.boot, &p.script, &p.wasm]);
        let Assets { first, messages, style, worker, .. } = assets;
        let common = [first, messages, style, &worker.script, &worker.wasm];
        let case = assets.cases.get(&assets.default_case);
        let prices = self.content.prices.as_ref().and_then(|name| assets.prices.get(name));
        let shared = program.chain(common).chain(case).chain(prices).cloned();
        [format!("{}index.html", self.path)].into_iter().chain(base).chain(shared).collect()
    }

    /// What oEmbed says about a widget, with its picture; none without an address of the site.
    fn oembed(&self, assets: &Assets) -> Option<String> {
        let mut known = self.content.oembed.clone()?;
        let site = assets.address.as_ref()?;
        known["cache_age"] = CACHE_AGE.into();
        if let Some(Preview { path, size: (width, height) }) = self.picture(assets) {
            known["thumbnail_url"] = format!("{site}/{path}").into();
            known["thumbnail_width"] = (*width).into();
            known["thumbnail_height"] = (*height).into();
        }
        Some(known.to_string())
    }

    /// The picture that stands for the page, where it was drawn.
    fn picture<'a>(&self, assets: &'a Assets) -> Option<&'a Preview> {
        assets.previews.get(&format!("{}.{}", self.content.poster, self.language))
    }

    /// Adds the published run of a frame as a file: many frames of a host start from the same one, which
    /// is fetched once.
    pub(super) fn add_base(&self, output: &mut Output) -> Option<String> {
        let base = self.is_frame().then(|| self.content.base.to_string());
        base.map(|base| output.add_hashed("base", "json", base))
    }

    /// Name of the widget that it shows alone.
    pub(super) fn widget(&self) -> Option<&str> {
        let name = self.content.name.strip_prefix("embed/").filter(|_| self.is_frame())?;
        name.split('/').next()
    }

    /// The page; `base` is the file of the published run where it does not stand in the page.
    fn html(&self, template: &str, assets: &Assets, base: Option<&str>) -> Result<String> {
        let program = assets.programs.get(self.program);
        let program = program.with_context(|| format!("there is no program `{}`", self.program))?;
        let up = self.up();
        let path = |path: &str| format!("{up}{path}");
        let Content { title, description, main, .. } = self.content;
        let (title, description) = (escape(title), escape(description));
        let inline = if base.is_none() { &self.content.base } else { &serde_json::Value::Null };
        fill(
            template,
            &[
                ("lang", self.language),
                ("title", &title),
                ("description", &description),
                ("preview", &self.preview(assets)),
                ("relations", &self.relations(assets)),
                ("structured", &self.structured()),
                ("root", &up),
                ("style", &path(&assets.style)),
                ("first", &path(&assets.first)),
                ("languages", &self.languages()),
                ("kind", self.kind()),
                ("messages", &self.messages(assets)),
                ("script", &path(&program.script)),
                ("wasm", &path(&program.wasm)),
                ("boot", &path(&program.boot)),
                ("assets", &self.assets(assets, base)),
                ("base", &escape_json(&inline.to_string())),
                ("main", main),
            ],
        )
    }

    /// Whether search engines and readers shall find the page by itself.
    pub(super) fn is_findable(&self) -> bool {
        self.program == SITE
    }

    /// Whether it is a widget for other people's pages.
    pub(super) fn is_frame(&self) -> bool {
        self.program == FRAME
    }

    /// What the script before the first paint needs to know.
    fn kind(&self) -> &'static str {
        match self.content.name.as_str() {
            _ if self.is_frame() => FRAME,
            EMBEDS => "embeds",
            _ => PAGE,
        }
    }

    /// Its folder below the site's root.
    pub(super) fn path(&self) -> &str {
        self.path
    }

    /// The language of its text.
    pub(super) fn language(&self) -> &str {
        self.language
    }

    /// Language and path of the same page in all languages.
    pub(super) fn alternates(&self) -> &[(&str, &str)] {
        &self.alternates
    }

    /// The way from the page to the site's root.
    fn up(&self) -> String {
        match self.path.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    /// Address of a file of the site: absolute where the site's is known.
    fn address(&self, assets: &Assets, path: &str) -> String {
        match &assets.address {
            Some(site) => escape(&format!("{site}/{path}")),
            None => escape(&format!("{}{path}", self.up())),
        }
    }

    /// The picture that previews of links show, where it was drawn.
    fn preview(&self, assets: &Assets) -> String {
        let Some(Preview { path, size: (width, height) }) = self.picture(assets) else {
            return String::new();
        };
        format!(
            "<meta property=\"og:image\" content=\"{}\">\n\
             <meta property=\"og:image:width\" content=\"{width}\">\n\
             <meta property=\"og:image:height\" content=\"{height}\">\n\
             <meta property=\"og:image:alt\" content=\"{}\">\n\
             <meta name=\"twitter:card\" content=\"summary_large_image\">",
            self.address(assets, path),
            escape(&self.content.poster_text)
        )
    }

    /// Its own address, the page in other languages, the feed; what is not of the site is not to be
    /// found by itself.
    fn relations(&self, assets: &Assets) -> String {
        let link = |kind: &str, path: &str| {
            format!("<link rel={kind} href=\"{}\">", self.address(assets, path))
        };
        let described = self.content.described_by.iter();
        let described =
            described.map(|f| link("\"alternate\" type=\"application/json+oembed\"", f));
        if !self.is_findable() {
            let hidden = "<meta name=\"robots\" content=\"noindex\">".to_owned();
            return [hidden].into_iter().chain(described).collect::<Vec<_>>().join("\n");
        }
        let alternate =
            |language: &str, path| link(&format!("\"alternate\" hreflang=\"{language}\""), path);
        let mut links: Vec<_> =
            self.alternates.iter().map(|(language, path)| alternate(language, path)).collect();
        links.extend(self.alternates.first().map(|(_, path)| alternate("x-default", path)));
        links.push(link("\"alternate\" type=\"application/atom+xml\"", self.feed));
        links.extend(described);
        if assets.address.is_some() {
            links.push(link("\"canonical\"", self.path));
        }
        links.join("\n")
    }

    /// On the site's first page, on the page of embeds and in frames: the languages and where each is,
    /// such as `en:./ ja:./ja/`.
    fn languages(&self) -> String {
        if !self.path.is_empty() && self.kind() == PAGE {
            return String::new();
        }
        let pair = |(tag, path): &(&str, &str)| format!("{tag}:{}{path}", self.up());
        self.alternates.iter().map(pair).collect::<Vec<_>>().join(" ")
    }

    /// In frames: the script that talks to the page around.
    fn messages(&self, assets: &Assets) -> String {
        if !self.is_frame() {
            return String::new();
        }
        format!("<script defer src=\"{}{}\"></script>", self.up(), assets.messages)
    }

    /// What the page is, for machines.
    fn structured(&self) -> String {
        let known = &self.content.structured;
        if known.is_null() {
            return String::new();
        }
        format!("<script type=\"application/ld+json\">{}</script>", escape_json(&known.to_string()))
    }

    /// What the program must know about its files, with paths relative to the page.
    fn assets(&self, assets: &Assets, base: Option<&str>) -> String {
        let path = |path: &String| format!("{}{path}", self.up());
        let cases: BTreeMap<_, _> =
            assets.cases.iter().map(|(id, file)| (id, path(file))).collect();
        let prices: BTreeMap<_, _> =
            assets.prices.iter().map(|(name, file)| (name, path(file))).collect();
        let json = json!({
            "root": self.up(),
            "page": self.content.name,
            "base": base.map_or_else(String::new, |base| format!("{}{base}", self.up())),
            "worker_js": path(&assets.worker.script),
            "worker_wasm": path(&assets.worker.wasm),
            "verifier_js": path(&assets.verifier.script),
            "verifier_wasm": path(&assets.verifier.wasm),
            "oracles": path(&assets.oracles),
            "cases": cases,
            "prices": prices,
            "default_case": assets.default_case,
            "languages": assets.languages,
        });
        escape_json(&json.to_string())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    use crate::build::prerender::Feed;

    const TEMPLATE: &str = include_str!("../../../index.html");

    fn program(name: &str) -> PageProgram {
        PageProgram {
            script: format!("assets/{name}.js"),
            wasm: format!("assets/{name}.wasm"),
            boot: format!("assets/{name}-boot.js"),
        }
    }

    fn worker(name: &str) -> Program {
        Program { script: format!("assets/{name}.js"), wasm: format!("assets/{name}.wasm") }
    }

    pub(in crate::build) fn sample() -> Assets {
        let preview = Preview { path: "poster/deal/cash.ja.png".to_owned(), size: (1280, 640) };
        Assets {
            programs: ["site", "frame", "gallery"].map(|name| (name, program(name))).into(),
            worker: worker("worker"),
            verifier: worker("verifier"),
            oracles: "assets/oracles.json".to_owned(),
            style: "assets/style.css".to_owned(),
            first: "assets/first.js".to_owned(),
            messages: "assets/messages.js".to_owned(),
            previews: BTreeMap::from([("cash.ja".to_owned(), preview)]),
            cases: BTreeMap::from([("deal".to_owned(), "assets/deal.json".to_owned())]),
            prices: BTreeMap::from([("tokens".to_owned(), "assets/tokens.json".to_owned())]),
            default_case: "deal".to_owned(),
            languages: vec!["en".to_owned(), "ja".to_owned()],
            address: None,
        }
    }

    fn content(language: &str, name: &str) -> Content {
        let program = match name {
            "gallery/" => "gallery",
            "embed/cash/" => "frame",
            _ => "site",
        };
        let folder = if language == "en" { String::new() } else { format!("{language}/") };
        Content {
            path: format!("{folder}{name}"),
            name: name.to_owned(),
            program: program.to_owned(),
            title: "\"Deal\" & more".to_owned(),
            description: "Text".to_owned(),
            main: "<main><h1>Answer</h1></main>".to_owned(),
            base: json!({ "text": "</script>" }),
            poster: "cash".to_owned(),
            poster_text: "Cash \"by month\"".to_owned(),
            oembed: (name == "embed/cash/").then(|| json!({ "type": "rich" })),
            described_by: Some(format!("{folder}embed/cash/oembed.json")),
            prices: (name == "embed/cash/").then(|| "tokens".to_owned()),
            structured: json!({ "@type": "Article", "headline": "</script>" }),
        }
    }

    pub(in crate::build) fn languages() -> Vec<Language> {
        let language = |tag: &str| Language {
            tag: tag.to_owned(),
            pages: ["", "deal/", "embed/", "gallery/", "embed/cash/"]
                .map(|name| content(tag, name))
                .into(),
            not_found: String::new(),
            feed: Feed { path: format!("{tag}.xml"), text: String::new() },
        };
        vec![language("en"), language("ja")]
    }

    fn html_at(folder: &str, assets: &Assets) -> String {
        let languages = languages();
        let pages = all(&languages);
        let page = pages.iter().find(|page| page.path == folder).unwrap();
        page.html(TEMPLATE, assets, page.is_frame().then_some("assets/base.json")).unwrap()
    }

    fn html(folder: &str) -> String {
        html_at(folder, &sample())
    }

    #[test]
    fn a_page_finds_its_files_from_its_own_folder() {
        for (folder, up) in
            [("", "./"), ("ja/", "../"), ("embed/cash/", "../../"), ("ja/deal/", "../../")]
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
        let frame = html("embed/cash/");
        assert!(frame.contains("src=\"../../assets/frame-boot.js\""));
        assert!(frame.contains("noindex") && !frame.contains("hreflang"));
        assert!(frame.contains("\"base\":\"../../assets/base.json\""), "{frame}");
        assert!(frame.contains("id=\"spillover-base\">null<"), "{frame}");
        let gallery = html("ja/gallery/");
        assert!(gallery.contains("src=\"../../assets/gallery-boot.js\""));
        assert!(gallery.contains("noindex") && gallery.contains("<h1>Answer</h1>"));
    }

    #[test]
    fn the_first_page_knows_where_its_languages_are() {
        assert!(html("").contains("data-languages=\"en:./ ja:./ja/\""), "{}", html(""));
        assert!(html("ja/").contains("data-languages=\"\""));
        assert!(html("deal/").contains("data-languages=\"\""));
        let frame = html("ja/embed/cash/");
        let expected = "en:../../../embed/cash/ ja:../../../ja/embed/cash/\" data-kind=\"frame\"";
        assert!(frame.contains(expected), "{frame}");
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
    fn addresses_are_absolute_where_the_site_is_known() {
        let assets = Assets { address: Some("https://host/site".to_owned()), ..sample() };
        let html = html_at("ja/deal/", &assets);
        for expected in [
            "rel=\"canonical\" href=\"https://host/site/ja/deal/\"",
            "hreflang=\"x-default\" href=\"https://host/site/deal/\"",
            "og:image\" content=\"https://host/site/poster/deal/cash.ja.png\"",
        ] {
            assert!(html.contains(expected), "{expected} in {html}");
        }
        assert!(!self::html("ja/deal/").contains("canonical"));
    }

    #[test]
    fn what_a_page_is_stands_in_it_for_machines() {
        let html = html("deal/");
        assert!(html.contains("ld+json\">{\"@type\":\"Article\""), "{html}");
        assert!(html.contains("\\u003c/script>"), "{html}");
    }

    #[test]
    fn pages_and_frames_have_previews() {
        let preview = "og:image\" content=\"../../poster/deal/cash.ja.png\"";
        assert!(html("ja/deal/").contains("og:image:alt\" content=\"Cash &quot;by month&quot;\""));
        assert!(html("ja/deal/").contains(preview), "{}", html("ja/deal/"));
        assert!(!html("deal/").contains("og:image"));
        assert!(html("ja/embed/cash/").contains("og:image"));
    }

    #[test]
    fn oembed_describes_a_frame_where_the_site_is_known() {
        let languages = languages();
        let pages = all(&languages);
        let frame = pages.iter().find(|page| page.path == "ja/embed/cash/").unwrap();
        assert_eq!(frame.oembed(&sample()), None);
        let assets = Assets { address: Some("https://host/site".to_owned()), ..sample() };
        let known = frame.oembed(&assets).unwrap();
        let known: serde_json::Value = serde_json::from_str(&known).unwrap();
        assert_eq!(known["thumbnail_url"], "https://host/site/poster/deal/cash.ja.png");
        assert_eq!(
            (&known["thumbnail_width"], &known["thumbnail_height"]),
            (&json!(1280), &json!(640))
        );
        let link =
            "type=\"application/json+oembed\" href=\"https://host/site/ja/embed/cash/oembed.json\"";
        assert!(html_at("ja/embed/cash/", &assets).contains(link));
        // The page that shows the same is described by the same.
        assert!(html_at("ja/deal/", &assets).contains(link));
        assert!(pages.iter().all(|page| page.is_frame() || page.oembed(&assets).is_none()));
    }

    #[test]
    fn a_frame_lists_what_it_loads() {
        let languages = languages();
        let pages = all(&languages);
        let frame = pages.iter().find(|page| page.path == "ja/embed/cash/").unwrap();
        let files = frame.loads(&sample(), Some("assets/base.json".to_owned()));
        for file in [
            "ja/embed/cash/index.html",
            "assets/base.json",
            "assets/frame.wasm",
            "assets/tokens.json",
        ] {
            assert!(files.iter().any(|known| known == file), "{file} in {files:?}");
        }
        assert!(files.iter().all(|file| !file.contains("site")), "{files:?}");
    }

    #[test]
    fn only_the_page_of_embeds_leads_to_frames() {
        assert!(
            html("embed/")
                .contains("data-languages=\"en:../embed/ ja:../ja/embed/\" data-kind=\"embeds\"")
        );
        assert!(html("deal/").contains("data-kind=\"page\""));
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
