//! What the pages say, so that they can be read before (or without) any program.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use rayon::prelude::*;
use serde::Deserialize;

use super::cases::Cases;
use crate::process;
use crate::workspace::Workspace;

/// What a page says, in one language.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Content {
    /// Folder below the site's root, with a final slash; empty for the root.
    pub(super) path: String,
    /// Folder below that of the language.
    pub(super) name: String,
    /// Name of the program that the page runs.
    pub(super) program: String,
    /// Of the browser's tab.
    pub(super) title: String,
    /// For search engines and previews.
    pub(super) description: String,
    /// The page, as HTML.
    pub(super) main: String,
    /// The published run that the page shows, packed, in hexadecimal digits; none for a page without.
    pub(super) base: Option<Digits>,
    /// Name of the picture that stands for the page.
    pub(super) poster: String,
    /// What that picture shows, in words.
    #[serde(default)]
    pub(super) poster_text: String,
    /// What oEmbed says about the page, where it is a widget and the site's address is known.
    #[serde(default)]
    pub(super) oembed: Option<serde_json::Value>,
    /// File of what oEmbed says about the page, or about a widget that shows the same.
    #[serde(default)]
    pub(super) described_by: Option<String>,
    /// Name of the prices that its program fetches by itself.
    #[serde(default)]
    pub(super) prices: Option<String>,
    /// What the page is, in the words of schema.org.
    pub(super) structured: serde_json::Value,
}

/// All that the site says about a case in one language.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Language {
    /// Tag such as `en`.
    #[serde(skip)]
    pub(super) tag: String,
    /// Identifier of the case.
    #[serde(skip)]
    pub(super) case: String,
    /// Folder of the case's pages below the site's root, with a final slash; empty for the first case.
    #[serde(default)]
    pub(super) home: String,
    /// All cases of the site, as its programs read them.
    #[serde(default)]
    pub(super) cases: serde_json::Value,
    /// Its pages in the order of the navigation.
    pub(super) pages: Vec<Content>,
    /// What stands at addresses that do not exist, with the place `{{root}}`.
    pub(super) not_found: String,
    /// What pages say whose program cannot start.
    pub(super) unstarted: String,
    /// What became known after the article.
    pub(super) feed: Feed,
    /// What an address may say and still ask for nothing but what the pages say.
    pub(super) published: BTreeMap<String, String>,
}

/// A feed.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Feed {
    /// Its file below the site's root.
    pub(super) path: String,
    /// Its text.
    pub(super) text: String,
}

/// Bytes as hexadecimal digits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Digits(pub(super) Vec<u8>);

impl TryFrom<String> for Digits {
    type Error = anyhow::Error;

    fn try_from(digits: String) -> Result<Self> {
        let digits = digits.trim();
        let byte = |at: usize| {
            let pair = digits.get(at..at + 2).context("an odd number of digits")?;
            u8::from_str_radix(pair, 16).with_context(|| format!("`{pair}` is no byte"))
        };
        Ok(Self((0..digits.len()).step_by(2).map(byte).collect::<Result<_>>()?))
    }
}

/// A case file in packed form, once it is checked and compiled.
pub(super) fn packed(workspace: &Workspace, case: &Path) -> Result<Vec<u8>> {
    let mut command = program(workspace);
    command.arg(case);
    println!("$ {}", process::line(&command));
    let digits = process::output(&mut command)
        .with_context(|| format!("cannot pack the case {}", case.display()))?;
    Digits::try_from(digits).map(|digits| digits.0)
}

/// Every case in every language: the first case first, of each case the first language first.
/// Pictures of a case go into a folder of its name. Once the program is compiled, as many of them are
/// written at a time as the machine has processors.
pub(super) fn all(workspace: &Workspace, cases: &Cases, pictures: &Path) -> Result<Vec<Language>> {
    process::run(&mut compile(workspace))?;
    let tags = tags(&workspace.root.join("locales"))?;
    let of_tag = |tag| cases.first_to_last().map(move |(id, file)| (tag, id, file));
    let wanted: Vec<_> = tags.iter().flat_map(of_tag).collect();
    let write = |(tag, id, file): &(&String, &str, &Path)| {
        let language = language(workspace, (file, cases.default_id()), tag, &pictures.join(id))?;
        Ok(Language { tag: (*tag).clone(), case: (*id).to_owned(), ..language })
    };
    let mut languages = wanted.par_iter().map(write).collect::<Result<Vec<_>>>()?;
    let first_page = |language: &Language| language.pages.first().map(|page| page.path.clone());
    languages.sort_by_cached_key(|language| (language.home.clone(), first_page(language)));
    Ok(languages)
}

/// Tags of the languages: the folders of `locales`.
fn tags(locales: &Path) -> Result<Vec<String>> {
    let unreadable = || format!("cannot list the folder {}", locales.display());
    let entries = std::fs::read_dir(locales).with_context(unreadable)?;
    let paths: Vec<PathBuf> = entries
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()
        .with_context(unreadable)?;
    let folders = paths.iter().filter(|path| path.is_dir());
    let mut tags: Vec<String> = folders
        .filter_map(|folder| folder.file_name().map(|name| name.to_string_lossy().into_owned()))
        .collect();
    tags.sort();
    Ok(tags)
}

fn language(
    workspace: &Workspace,
    (case, first): (&Path, &str),
    tag: &str,
    pictures: &Path,
) -> Result<Language> {
    let mut command = program(workspace);
    command.arg(case).arg(tag).arg(pictures).arg(first);
    println!("$ {}", process::line(&command));
    let json = process::output(&mut command)
        .with_context(|| format!("cannot pre-render {} in the language `{tag}`", case.display()))?;
    serde_json::from_str(&json)
        .with_context(|| format!("`{}` did not print pages", process::line(&command)))
}

/// The program, compiled by [`compile`].
fn program(workspace: &Workspace) -> Command {
    let name = format!("prerender{}", std::env::consts::EXE_SUFFIX);
    let mut command = Command::new(workspace.target.join("debug").join(name));
    command.current_dir(&workspace.root);
    command
}

fn compile(workspace: &Workspace) -> Command {
    let mut command = process::cargo(workspace, &["build", "--package", "spillover"]);
    command.args(["--features", "prerender", "--bin", "prerender"]);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_bytes() {
        let bytes = |digits: &str| Digits::try_from(digits.to_owned()).ok().map(|bytes| bytes.0);
        assert_eq!(bytes("00ff7a\n"), Some(vec![0, 255, 122]));
        assert_eq!(bytes(""), Some(Vec::new()));
        for wrong in ["0", "0g", "00 1", "é"] {
            assert_eq!(bytes(wrong), None, "{wrong}");
        }
    }
}
