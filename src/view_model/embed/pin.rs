//! The version of case and engine that a frozen frame asks for, in its address: `rev=` the first
//! digits of the case's hash, `engine=` the version of the engine.
//!
//! A site has one version at a time; a frame that asks for another one is shown, and says so.

use case::Case;

use crate::Address;

/// Keys of a pin in an address.
pub const KEYS: [&str; 2] = ["rev", "engine"];

/// Digits of a hash that name a case.
const DIGITS: usize = 16;
/// Longest version of an engine that a message repeats, in characters.
const LONGEST: usize = 20;

/// What a frame asks for; what it does not name, it takes as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pin {
    /// First digits of the hash of the case.
    pub rev: Option<String>,
    /// Version of the engine.
    pub engine: Option<String>,
}

/// A version that was asked for, and the one that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// What the page around asked for.
    pub asked: String,
    /// What is shown.
    pub shown: String,
}

impl Pin {
    /// The version that is served.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        Self {
            rev: Some(case.hash.chars().take(DIGITS).collect()),
            engine: Some(analysis::ENGINE_VERSION.to_owned()),
        }
    }

    /// Takes one pair of an address; false for other keys. Every value is taken: one that is no
    /// version is one that is not served.
    pub(crate) fn apply(&mut self, key: &str, value: &str) -> bool {
        match key {
            "rev" => self.rev = Some(value.to_owned()),
            "engine" => self.engine = Some(value.to_owned()),
            _ => return false,
        }
        true
    }

    /// Query pairs.
    #[must_use]
    pub fn pairs(&self) -> Vec<(String, String)> {
        let all = [("rev", &self.rev), ("engine", &self.engine)];
        let named = all.into_iter().filter_map(|(key, value)| Some((key, value.clone()?)));
        named.map(|(key, value)| (key.to_owned(), value)).collect()
    }

    /// What differs from the version that is served; none where the frame shows what was asked for.
    #[must_use]
    pub fn mismatch(&self, case: &Case) -> Option<Mismatch> {
        let served = Self::of(case);
        let differs =
            |asked: &Option<String>, served: &Option<String>| asked.is_some() && asked != served;
        let is_other = differs(&self.rev, &served.rev) || differs(&self.engine, &served.engine);
        is_other.then(|| Mismatch { asked: self.words(&served), shown: served.words(&served) })
    }

    /// Case and engine as `hash · version`; what is not named is as `served`.
    fn words(&self, served: &Self) -> String {
        let rev = self.rev.as_ref().or(served.rev.as_ref());
        let engine = self.engine.as_ref().or(served.engine.as_ref());
        let rev = rev.filter(|rev| is_hash(rev)).map_or(UNREADABLE, String::as_str);
        let engine = engine.filter(|engine| is_version(engine)).map_or(UNREADABLE, String::as_str);
        format!("{rev} · {engine}")
    }
}

/// What an address may say and still ask for nothing but the published run, as pairs: whoever shows
/// the run as text needs no program for them.
#[must_use]
pub fn published(case: &Case) -> Vec<(String, String)> {
    let base = Address::base(case);
    let pair = |key: &str, value: String| (key.to_owned(), value);
    let run = [
        pair("case", case.head.id.clone()),
        pair("scenario", base.scenario),
        pair("seed", base.seed.to_string()),
    ];
    run.into_iter().chain(Pin::of(case).pairs()).collect()
}

/// Stands for what is no version: a frame must not say what an address wants it to.
const UNREADABLE: &str = "?";

fn is_hash(text: &str) -> bool {
    text.len() == DIGITS && text.chars().all(|c| c.is_ascii_hexdigit())
}

fn is_version(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+');
    text.len() <= LONGEST
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(is_part)
}
