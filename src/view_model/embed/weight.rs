//! What the forms load, as the build measured it: sums over the files that a reader's browser fetches.

use std::collections::BTreeMap;

use case::Case;
use language::Language;
use serde::Deserialize;

use super::code::{CheckedLoader, Form, LOADER, oembed_file};
use crate::{Placement, ThemeChoice, posters};

/// The list of files that the build wrote beside the site, as far as it is needed here.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct BuildReport {
    files: Vec<File>,
    /// Folder of a frame → what it loads.
    #[serde(default)]
    frames: BTreeMap<String, Loads>,
    /// Folder of a frame → what an element of the same widget loads.
    #[serde(default)]
    elements: BTreeMap<String, Loads>,
    /// The loader that can be checked.
    #[serde(default)]
    pub loader: Option<CheckedLoader>,
}

/// The files that a widget loads.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Loads {
    /// Those that are needed to see it.
    seen: Vec<String>,
    /// Those that follow when its reader touches it.
    touched: Vec<String>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct File {
    path: String,
    bytes: u64,
    brotli: u64,
}

/// Where a widget stands in the site, as far as it decides about files.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Folder of the language.
    pub folder: &'a str,
    /// Tag of the language.
    pub tag: &'a str,
    /// The case.
    pub case: &'a Case,
    /// The widget.
    pub placement: &'a Placement,
    /// Theme of the frame.
    pub theme: ThemeChoice,
}

/// What a form loads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight {
    /// To be seen.
    pub seen: Sum,
    /// When its reader touches it; none for what cannot be touched.
    pub touched: Option<Sum>,
}

/// A sum over files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// Number of files.
    pub files: usize,
    /// Bytes of the files as they are.
    pub bytes: u64,
    /// Bytes as a host sends them that compresses with brotli.
    pub brotli: u64,
}

impl BuildReport {
    /// What a form loads; none where the build did not say it. An address loads nothing by itself.
    #[must_use]
    pub fn weight(&self, form: Form, place: Place<'_>) -> Option<Weight> {
        let frame = format!("{}{}", place.folder, place.placement.folder());
        let picture = picture(place);
        let weight = |loads: &Loads, others: &[&str]| {
            let seen = loads.seen.iter().map(String::as_str).chain(others.iter().copied());
            let touched = self.sum(loads.touched.iter().map(String::as_str))?;
            Some(Weight { seen: self.sum(seen)?, touched: Some(touched) })
        };
        match form {
            Form::Frame => weight(self.frames.get(&frame)?, &[]),
            Form::Loader => weight(self.frames.get(&frame)?, &[LOADER, &picture]),
            Form::Element => weight(self.elements.get(&frame)?, &[&picture]),
            Form::Picture => {
                Some(Weight { seen: self.sum([&*picture].into_iter())?, touched: None })
            }
            Form::Address => None,
        }
    }

    /// Whether the build wrote what oEmbed says about a widget: it needs to know its own address.
    #[must_use]
    pub fn has_oembed(&self, place: Place<'_>) -> bool {
        let file = oembed_file(place.folder, place.placement);
        self.files.iter().any(|known| known.path == file)
    }

    /// The sum over files; none where one of them is not listed.
    fn sum<'a>(&self, paths: impl Iterator<Item = &'a str>) -> Option<Sum> {
        let mut sum = Sum::default();
        for path in paths {
            let file = self.files.iter().find(|file| file.path == path)?;
            sum.files += 1;
            sum.bytes = sum.bytes.saturating_add(file.bytes);
            sum.brotli = sum.brotli.saturating_add(file.brotli);
        }
        Some(sum)
    }
}

/// File of the picture.
fn picture(place: Place<'_>) -> String {
    let chart = place.placement.poster(place.case);
    let theme = if place.theme == ThemeChoice::Dark { "dark" } else { "light" };
    posters::file(&place.case.head.id, &chart, place.tag, theme)
}

impl Weight {
    /// In words.
    #[must_use]
    pub fn words(self, language: &Language) -> String {
        let Sum { files, bytes, brotli } = self.seen;
        let (brotli, bytes) = (kilobytes(brotli), kilobytes(bytes));
        let touched = self.touched.map(|sum| kilobytes(sum.brotli));
        let mut arguments =
            vec![("brotli", (&brotli).into()), ("bytes", (&bytes).into()), ("files", files.into())];
        match &touched {
            Some(touched) => {
                arguments.push(("touched", touched.into()));
                language.message("embed-weight-touched", &arguments)
            }
            None => language.message("embed-weight", &arguments),
        }
    }
}

/// Bytes in thousands, with a decimal where they are few.
fn kilobytes(bytes: u64) -> String {
    const FEW: u64 = 10_000;
    let rounded = (bytes + 50) / 100;
    if bytes < FEW {
        format!("{}.{}", rounded / 10, rounded % 10)
    } else {
        language::figure::count(usize::try_from((bytes + 500) / 1000).unwrap_or(usize::MAX))
    }
}
