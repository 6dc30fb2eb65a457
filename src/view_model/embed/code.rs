//! The code to copy. Everything that stands in it is escaped: titles and identifiers come from case
//! files, which anybody may write.

use crate::embed::choice::AUTO;
use crate::embed::{FrameLanguage, Pin};
use crate::{Address, Placement, ThemeChoice, posters};
use case::Case;
use serde::Deserialize;

/// A form in which a widget can stand in another page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// A frame and nothing else.
    Frame,
    /// Text that can be read without scripts, which the loader turns into a frame.
    Loader,
    /// An element of its own, without a frame.
    Element,
    /// The picture of the published run.
    Picture,
    /// The address alone, for systems that make a preview of it.
    Address,
}

impl Form {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 5] =
        [Self::Loader, Self::Frame, Self::Element, Self::Picture, Self::Address];

    /// Its word in messages and marks.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Frame => "frame",
            Self::Loader => "loader",
            Self::Element => "element",
            Self::Picture => "picture",
            Self::Address => "address",
        }
    }
}

/// What a frame may do in a page that trusts it with nothing: run, open the full analysis in a window
/// of its own, save files.
pub const SANDBOX: &str =
    "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";
/// Script that turns fallback text into frames.
pub const LOADER: &str = "v1/embed.js";
/// Script that defines the elements.
pub const ELEMENTS: &str = "v1/elements.js";

/// A loader whose content never changes, so that a page can have its browser check it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct CheckedLoader {
    /// File below the site's root.
    pub path: String,
    /// Its digest, as the attribute `integrity` takes it (W3C Subresource Integrity).
    pub integrity: String,
}

/// A widget on its way into another page.
#[derive(Debug, Clone, PartialEq)]
pub struct Code<'a> {
    /// Address of the site with a final slash; empty where it is not known.
    pub site: &'a str,
    /// Folder of the language's pages below the site, with a final slash; empty for the first one.
    pub folder: &'a str,
    /// Tag of the language in which the texts are.
    pub tag: &'a str,
    /// Whether the frame keeps to that language.
    pub language: &'a FrameLanguage,
    /// The case.
    pub case: &'a Case,
    /// The widget.
    pub placement: &'a Placement,
    /// What of the reader's state goes with it, as [`carried`](super::state::carried) says.
    pub carried: &'a Address,
    /// The version that the frame asks for.
    pub pin: Option<Pin>,
    /// The loader for code that asks for a version; without one it is the loader that follows the site.
    pub loader: Option<&'a CheckedLoader>,
    /// Its title.
    pub title: &'a str,
    /// What it says, in a sentence.
    pub headline: &'a str,
    /// Its height in a column of an article, in CSS pixels.
    pub height: u32,
    /// Name of the site, date of the data, that it is no advice.
    pub credit: &'a str,
}

impl Code<'_> {
    /// The code in a form.
    #[must_use]
    pub fn text(&self, form: Form) -> String {
        match form {
            Form::Frame => self.frame(),
            Form::Loader => self.loader(),
            Form::Element => self.element(),
            Form::Picture => self.picture(self.headline),
            Form::Address => self.frame_address(),
        }
    }

    /// Address of the widget's own page, with the state.
    #[must_use]
    pub fn frame_address(&self) -> String {
        let mut pairs = Vec::new();
        if *self.language == FrameLanguage::Auto {
            pairs.push(("lang".to_owned(), AUTO.to_owned()));
        }
        pairs.extend(self.state());
        format!("{}{}{}{}", self.site, self.folder, self.placement.folder(), query(&pairs))
    }

    /// Address of what oEmbed says about the widget.
    #[must_use]
    pub fn oembed_address(&self) -> String {
        format!("{}{}", self.site, oembed_file(self.folder, self.placement))
    }

    /// The frame alone.
    fn frame(&self) -> String {
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" \
             sandbox=\"{SANDBOX}\" style=\"border:0;color-scheme:normal\"></iframe>",
            escaped(&self.frame_address()),
            escaped(self.title),
            self.height,
        )
    }

    fn loader(&self) -> String {
        let mut attributes = self.attributes("data-", &[]);
        attributes.push(("data-height".to_owned(), self.height.to_string()));
        let mut pairs = self.state();
        pairs.retain(|(key, _)| key != "theme");
        if !pairs.is_empty() {
            let query = query(&pairs);
            attributes.push(("data-query".to_owned(), query.trim_start_matches('?').to_owned()));
        }
        format!(
            "<blockquote data-spillover=\"{}\"{}>\n{}\n</blockquote>\n<script async{}></script>",
            self.placement.widget.name(),
            written(&attributes),
            self.fallback(),
            written(&self.script()),
        )
    }

    /// Which loader: the one that follows the site, or, with a version, one that is checked.
    fn script(&self) -> Vec<(String, String)> {
        let loader = self.loader.filter(|_| self.pin.is_some());
        let path = loader.map_or(LOADER, |loader| &loader.path);
        let mut attributes = vec![("src".to_owned(), format!("{}{path}", self.site))];
        if let Some(loader) = loader {
            attributes.push(("integrity".to_owned(), loader.integrity.clone()));
            attributes.push(("crossorigin".to_owned(), "anonymous".to_owned()));
        }
        attributes
    }

    fn element(&self) -> String {
        let mut own = Vec::new();
        let base = Address::base(self.case);
        if self.carried.scenario != base.scenario {
            own.push(("scenario", self.carried.scenario.clone()));
        }
        if !self.carried.overrides.is_empty() {
            let values = self.carried.overrides.iter().map(|(id, value)| format!("{id}={value}"));
            own.push(("assumptions", values.collect::<Vec<_>>().join(";")));
        }
        if self.carried.seed != base.seed || self.pin.is_some() {
            own.push(("seed", self.carried.seed.to_string()));
        }
        let pin = self.pin.iter().flat_map(Pin::pairs).collect::<Vec<_>>();
        own.extend(pin.iter().map(|(key, value)| (&**key, value.clone())));
        let name = format!("spillover-{}", self.placement.widget.name());
        format!(
            "<{name}{}>\n{}\n</{name}>\n<script type=\"module\" src=\"{}{ELEMENTS}\"></script>",
            written(&self.attributes("", &own)),
            self.fallback(),
            escaped(self.site),
        )
    }

    /// Whether a form carries all of the state.
    #[must_use]
    pub fn is_complete(&self, form: Form) -> bool {
        let base = Address::base(self.case);
        let Address { scenario, overrides, seed, theme, .. } = self.carried.clone();
        match form {
            Form::Frame | Form::Loader | Form::Address => true,
            Form::Element => *self.carried == Address { scenario, overrides, seed, theme, ..base },
            Form::Picture => *self.carried == Address { theme, ..base } && self.pin.is_none(),
        }
    }

    /// Case, language, theme, subject, then `own`, as attributes.
    fn attributes(&self, prefix: &str, own: &[(&str, String)]) -> Vec<(String, String)> {
        let tag = if *self.language == FrameLanguage::Auto { AUTO } else { self.tag };
        let mut all = vec![
            ("case", self.case.head.id.clone()),
            ("lang", tag.to_owned()),
            ("theme", self.carried.theme.word().to_owned()),
        ];
        let kind = self.placement.widget.subject();
        if let (Some(kind), Some(subject)) = (kind, &self.placement.subject) {
            all.push((kind.key(), subject.clone()));
        }
        all.extend(own.iter().cloned());
        all.into_iter().map(|(key, value)| (format!("{prefix}{key}"), value)).collect()
    }

    /// What can be read where no program runs: the sentence, the picture, who says it.
    fn fallback(&self) -> String {
        format!(
            "  <p>{}</p>\n  {}\n  <p><a href=\"{}\">{}</a> – {}</p>",
            escaped(self.headline),
            // The sentence above says what it shows.
            self.picture(self.title),
            escaped(&self.source()),
            escaped(self.title),
            escaped(self.credit),
        )
    }

    /// The picture of the published run, which leads to the page that shows the same and more.
    fn picture(&self, text: &str) -> String {
        let id = self.placement.poster(self.case);
        let names = (&*self.case.head.id, &*id);
        picture(self.site, names, self.tag, self.carried.theme, (text, &self.source()))
    }

    /// Where the site shows the same and more, as published.
    fn source(&self) -> String {
        let link = self.placement.source(self.case);
        format!("{}{}{}{}", self.site, self.folder, link.page.folder(self.case), link.tail())
    }

    /// Query pairs of the reader's state and of the version.
    fn state(&self) -> Vec<(String, String)> {
        let mut pairs = self.carried.pairs(self.case);
        if let Some(pin) = &self.pin {
            if !pairs.iter().any(|(key, _)| key == "seed") {
                pairs.push(("seed".to_owned(), self.carried.seed.to_string()));
            }
            pairs.extend(pin.pairs());
        }
        pairs
    }
}

/// Code of a picture of the published run that leads to an address: case and chart, language, theme,
/// what it shows and where it leads.
#[must_use]
pub fn picture(
    site: &str,
    (case, chart): (&str, &str),
    tag: &str,
    theme: ThemeChoice,
    (text, address): (&str, &str),
) -> String {
    let file = |theme: &str| escaped(&format!("{site}{}", posters::file(case, chart, tag, theme)));
    let image = |theme: &str| {
        format!(
            "<img src=\"{}\" alt=\"{}\" loading=\"lazy\" style=\"max-width:100%;height:auto\">",
            file(theme),
            escaped(text)
        )
    };
    let image = match theme {
        ThemeChoice::Auto => format!(
            "<picture><source srcset=\"{}\" media=\"(prefers-color-scheme: dark)\">{}</picture>",
            file("dark"),
            image("light")
        ),
        theme => image(theme.word()),
    };
    format!("<a href=\"{}\">{image}</a>", escaped(address))
}

/// File of what oEmbed says about a widget, below the site's root.
#[must_use]
pub fn oembed_file(folder: &str, placement: &Placement) -> String {
    format!("{folder}{}oembed.json", placement.folder())
}

fn written(attributes: &[(String, String)]) -> String {
    let attribute = |(key, value): &(String, String)| format!(" {key}=\"{}\"", escaped(value));
    attributes.iter().map(attribute).collect()
}

/// A query with its question mark; empty without pairs.
fn query(pairs: &[(String, String)]) -> String {
    let mut query = String::new();
    for (key, value) in pairs {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(&encoded(key));
        query.push('=');
        query.push_str(&encoded(value));
    }
    query
}

/// Percent-encoded for a query; signs that our values are made of stay readable.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b':' | b',' => {
                encoded.push(char::from(byte));
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// Text inside an attribute in double quotes, or between tags.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
