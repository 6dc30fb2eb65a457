//! What stands in the head of a page for machines: previews, relations, languages, kinds.

use super::super::posters::Preview;
use super::super::template::{escape, escape_json};
use super::frame::FRAME;
use super::{Assets, Page};
use crate::policy::policy_element;

/// Kind of pages with nothing special.
const PAGE: &str = "page";
/// Folder of the page of embeds, which leads from `?widget=` to frames.
const EMBEDS: &str = "embed/";

impl Page<'_> {
    /// The picture that stands for the page, where it was drawn.
    pub(super) fn picture<'a>(&self, assets: &'a Assets) -> Option<&'a Preview> {
        assets.previews.get(&format!("{}/{}.{}", self.case(), self.content.poster, self.language))
    }

    /// What the script before the first paint needs to know.
    pub(super) fn kind(&self) -> &'static str {
        match self.content.name.as_str() {
            _ if self.is_frame() => FRAME,
            EMBEDS => "embeds",
            _ => PAGE,
        }
    }

    /// Address of a file of the site: absolute where the site's is known.
    pub(super) fn address(&self, assets: &Assets, path: &str) -> String {
        match &assets.address {
            Some(site) => escape(&format!("{site}/{path}")),
            None => escape(&format!("{}{path}", self.up())),
        }
    }

    /// The picture that previews of links show, where it was drawn.
    pub(super) fn preview(&self, assets: &Assets) -> String {
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

    /// The policy of the page, for hosts that send none. WebKit takes `'self'` in a frame's sandbox for
    /// nobody: a frame has one only where the origin of the site is known.
    pub(super) fn policy(&self, assets: &Assets) -> String {
        if self.is_frame() && assets.address.is_none() {
            return String::new();
        }
        policy_element(assets.address.as_deref())
    }

    /// Its own address, the page in other languages, the feed; what is not of the site is not to be
    /// found by itself.
    pub(super) fn relations(&self, assets: &Assets) -> String {
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
    pub(super) fn languages(&self) -> String {
        if !self.path.is_empty() && self.kind() == PAGE {
            return String::new();
        }
        let pair = |(tag, path): &(&str, &str)| format!("{tag}:{}{path}", self.up());
        self.alternates.iter().map(pair).collect::<Vec<_>>().join(" ")
    }

    /// In frames: the script that talks to the page around.
    pub(super) fn messages(&self, assets: &Assets) -> String {
        if !self.is_frame() {
            return String::new();
        }
        format!("<script defer src=\"{}{}\"></script>", self.up(), assets.messages)
    }

    /// What the page is, for machines.
    pub(super) fn structured(&self) -> String {
        let known = &self.content.structured;
        if known.is_null() {
            return String::new();
        }
        format!("<script type=\"application/ld+json\">{}</script>", escape_json(&known.to_string()))
    }
}
