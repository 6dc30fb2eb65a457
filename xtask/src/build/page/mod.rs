//! The HTML files: one per page and language; frames are pages with a program of their own.
//!
//! | module | subject |
//! |---|---|
//! | `head` | what stands in the head for machines |
//! | `frame` | what only frames have |

mod frame;
mod head;
#[cfg(test)]
pub(super) mod tests;

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::json;

use super::output::{Output, PACKED, hashed};
use super::posters::Preview;
use super::prerender::{Content, Digits, Language};
use super::template::{escape, escape_json, fill};
use super::{PageProgram, Program};
pub(super) use frame::Frame;

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
    /// The case that it is about, in its language.
    of: &'a Language,
    /// Language and path of the same page in all languages, the first language first.
    alternates: Vec<(&'a str, &'a str)>,
    /// Path of the feed in its language.
    feed: &'a str,
}

/// Name of the program of the pages about cases.
const SITE: &str = "site";
/// Name of the program of the page where readers write cases.
pub(super) const CASE_FILE: &str = "case_file";
/// Name of the program of frames and elements.
pub(super) const WIDGETS: &str = "widgets";

/// Where all assets ended up, relative to the site's root.
#[derive(Debug)]
pub(super) struct Assets {
    /// Programs of pages by name.
    pub(super) programs: BTreeMap<&'static str, PageProgram>,
    /// Module that watches what readers do before a program is there.
    pub(super) early: String,
    pub(super) worker: Program,
    /// The worker that computes the known answers, and the answers.
    pub(super) verifier: Program,
    /// The worker that reads and checks case files.
    pub(super) checker: Program,
    pub(super) oracles: String,
    pub(super) style: String,
    /// Script that runs before the first paint.
    pub(super) first: String,
    /// Script of frames that talks to the page around.
    pub(super) messages: String,
    /// Case, chart and language, such as `deal/ranking.en`, → picture for previews of links.
    pub(super) previews: BTreeMap<String, Preview>,
    pub(super) cases: BTreeMap<String, String>,
    pub(super) prices: BTreeMap<String, String>,
    pub(super) default_case: String,
    /// All cases of the site, as its programs read them.
    pub(super) all_cases: serde_json::Value,
    /// Tags of all languages, that of the site's root first.
    pub(super) languages: Vec<String>,
    /// Address of the site without a final slash, where it is known.
    pub(super) address: Option<String>,
}

/// All HTML files of these cases and languages.
pub(super) fn all(languages: &[Language]) -> Vec<Page<'_>> {
    let mut pages = Vec::new();
    for language in languages {
        for content in &language.pages {
            let same = |other: &'_ &Content| other.name == content.name;
            let of_case = languages.iter().filter(|other| other.case == language.case);
            let named = of_case.filter_map(|other| {
                let found = other.pages.iter().find(same)?;
                Some((&*other.tag, &*found.path))
            });
            pages.push(Page {
                path: &content.path,
                language: &language.tag,
                program: &content.program,
                content,
                of: language,
                alternates: named.collect(),
                feed: &language.feed.path,
            });
        }
    }
    pages
}

impl Page<'_> {
    /// Fills the template and adds the page to the output; returns what it loads if it is a frame.
    pub(super) fn add_to(
        &self,
        template: &str,
        assets: &Assets,
        output: &mut Output,
    ) -> Result<Option<Frame<'_>>> {
        let base = self.base().map(|(path, content)| {
            output.add(&*path, content);
            path
        });
        let frame = self.frame(base.as_deref(), assets, output);
        let html = self
            .html(template, assets)
            .with_context(|| format!("cannot write the page {}index.html", self.path))?;
        output.add(format!("{}index.html", self.path), html);
        Ok(frame)
    }

    /// The published run that the page starts from, as a file: pages in other languages, and many
    /// frames of a host, start from the same one. None for a page without.
    pub(super) fn base(&self) -> Option<(String, &[u8])> {
        let Digits(content) = self.content.base.as_ref()?;
        Some((hashed("base", PACKED, content), content))
    }

    fn html(&self, template: &str, assets: &Assets) -> Result<String> {
        let program = assets.programs.get(self.program);
        let program = program.with_context(|| format!("there is no program `{}`", self.program))?;
        let up = self.up();
        let path = |path: &str| format!("{up}{path}");
        let Content { title, description, main, .. } = self.content;
        let (title, description) = (escape(title), escape(description));
        fill(
            template,
            &[
                ("lang", self.language),
                ("title", &title),
                ("description", &description),
                ("policy", &self.policy(assets)),
                ("preview", &self.preview(assets)),
                ("relations", &self.relations(assets)),
                ("structured", &self.structured()),
                ("root", &up),
                ("style", &path(&assets.style)),
                ("first", &path(&assets.first)),
                ("languages", &self.languages()),
                ("kind", self.kind()),
                ("messages", &self.messages(assets)),
                ("early", &path(&assets.early)),
                ("start", &path(&program.start)),
                ("assets", &self.assets(assets)),
                ("unstarted", &escape(&self.of.unstarted)),
                ("main", main),
            ],
        )
    }

    /// Whether search engines and readers shall find the page by itself.
    pub(super) fn is_findable(&self) -> bool {
        [SITE, CASE_FILE].contains(&self.program)
    }

    /// Whether it is one of the site's pages about a case.
    pub(super) fn is_of_site(&self) -> bool {
        self.program == SITE
    }

    /// Whether it is about the case that the site opens with.
    pub(super) fn is_of_first(&self) -> bool {
        self.of.home.is_empty()
    }

    /// The case that it is about.
    pub(super) fn case(&self) -> &str {
        &self.of.case
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

    /// What the program must know about its files, with paths relative to the page.
    fn assets(&self, assets: &Assets) -> String {
        let path = |path: &String| format!("{}{path}", self.up());
        let cases: BTreeMap<_, _> =
            assets.cases.iter().map(|(id, file)| (id, path(file))).collect();
        let prices: BTreeMap<_, _> =
            assets.prices.iter().map(|(name, file)| (name, path(file))).collect();
        let json = json!({
            "root": self.up(),
            "page": self.content.name,
            "base": self.base().map_or_else(String::new, |(base, _)| path(&base)),
            "worker_js": path(&assets.worker.script),
            "worker_wasm": path(&assets.worker.wasm),
            "verifier_js": path(&assets.verifier.script),
            "verifier_wasm": path(&assets.verifier.wasm),
            "checker_js": path(&assets.checker.script),
            "checker_wasm": path(&assets.checker.wasm),
            "oracles": path(&assets.oracles),
            "cases": cases,
            "prices": prices,
            "default_case": self.of.case,
            "home": self.of.home,
            "all_cases": assets.all_cases,
            "published": self.of.published,
            "languages": assets.languages,
        });
        escape_json(&json.to_string())
    }
}
