//! Words and figures per language.
//!
//! Sentences are Fluent messages in `locales/`, one folder per language with one file per subject; no
//! sentence is glued from fragments. The build script lists them, so that a language is added by files
//! alone. Figures are written by [`figure`], the same natively and in the browser, so that a
//! pre-rendered page and a live one agree to the letter.

pub mod date;
pub mod figure;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// One language of the interface: tag, name in itself, messages.
struct Locale {
    tag: &'static str,
    name: &'static str,
    /// The texts of its files.
    messages: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// How a language groups large numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// Thousand, million, billion.
    Thousand,
    /// Ten thousand (万), hundred million (億), trillion (兆).
    Myriad,
}

/// A loaded language.
pub struct Language {
    tag: &'static str,
    grouping: Grouping,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Language").field("tag", &self.tag).finish_non_exhaustive()
    }
}

/// Tags and names of all languages.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    LOCALES.iter().map(|locale| (locale.tag, locale.name))
}

/// The supported tag that fits a browser's tag such as `ja-JP`, if any.
///
/// ```
/// assert_eq!(language::supported("ja-JP"), Some("ja"));
/// assert_eq!(language::supported("xx"), None);
/// ```
#[must_use]
pub fn supported(tag: &str) -> Option<&'static str> {
    let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    LOCALES.iter().map(|locale| locale.tag).find(|known| *known == primary)
}

impl Language {
    /// Loads the language of `tag`; the first language where it is not supported.
    #[must_use]
    pub fn load(tag: &str) -> Self {
        let wanted = supported(tag).unwrap_or(LOCALES[0].tag);
        let locale = LOCALES.iter().find(|l| l.tag == wanted).unwrap_or(&LOCALES[0]);
        let identifier = locale.tag.parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks would stand between kanji and figures; no text here mixes directions.
        bundle.set_use_isolating(false);
        for messages in locale.messages {
            let resource = match FluentResource::try_new((*messages).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        let mut language = Self { tag: locale.tag, grouping: Grouping::Thousand, bundle };
        if language.text("number-grouping") == "myriad" {
            language.grouping = Grouping::Myriad;
        }
        language
    }

    /// How large numbers are grouped.
    #[must_use]
    pub fn grouping(&self) -> Grouping {
        self.grouping
    }

    /// Tag such as `en`.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// A message without arguments. An unknown key shows itself, so that a gap is seen at once.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.message(key, &[])
    }

    /// A message with arguments.
    #[must_use]
    pub fn message(&self, key: &str, arguments: &[(&'static str, Argument<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in arguments {
            args.set(*name, value.to_fluent());
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// The words of a case text in this language; in another one where it is missing.
    #[must_use]
    pub fn pick<'a>(&self, text: &'a std::collections::BTreeMap<String, String>) -> &'a str {
        text.get(self.tag).or_else(|| text.values().next()).map_or("", String::as_str)
    }
}

/// Argument of a message: words, or a whole number that may select a plural form.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Argument<'a> {
    /// Ready-made words.
    Words(&'a str),
    /// A count.
    Count(usize),
}

impl<'a> Argument<'a> {
    fn to_fluent(self) -> FluentValue<'a> {
        match self {
            Argument::Words(words) => FluentValue::from(words),
            Argument::Count(count) => FluentValue::from(count),
        }
    }
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(words: &'a str) -> Self {
        Argument::Words(words)
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(words: &'a String) -> Self {
        Argument::Words(words)
    }
}

impl From<usize> for Argument<'_> {
    fn from(count: usize) -> Self {
        Argument::Count(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(messages: &[&'static str]) -> Vec<&'static str> {
        let mut keys: Vec<&str> = messages
            .iter()
            .flat_map(|text| text.lines())
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
            .collect();
        keys.sort_unstable();
        keys
    }

    #[test]
    fn every_language_has_the_same_messages_and_parses() {
        for locale in LOCALES {
            assert_eq!(keys(locale.messages), keys(LOCALES[0].messages), "{}", locale.tag);
            for messages in locale.messages {
                let parsed = FluentResource::try_new((*messages).to_owned());
                assert!(parsed.is_ok(), "{}: {:.60}", locale.tag, messages);
            }
        }
    }

    #[test]
    fn arguments_and_gaps() {
        let language = Language::load("en-GB");
        assert_eq!(language.text("no-such-key"), "no-such-key");
        assert!(language.message("meta-claims", &[("count", 1.into())]).contains("1 claim"));
        assert!(language.message("meta-claims", &[("count", 92.into())]).contains("92 claims"));
    }
}
