//! The first screen as HTML, so that it can be read before (or without) any program.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::page::PAGES;
use crate::process;
use crate::workspace::Workspace;

/// What a page says, in one language.
#[derive(Debug, Deserialize)]
pub(super) struct Content {
    /// Of the browser's tab.
    pub(super) title: String,
    /// For search engines and previews.
    pub(super) description: String,
    /// The first screen, as HTML.
    pub(super) main: String,
    /// The published run that the first screen shows, as JSON.
    pub(super) base: serde_json::Value,
    /// Name of the picture that stands for the page.
    pub(super) poster: String,
}

/// The content of each page: language, page folder.
pub(super) type Contents = BTreeMap<(&'static str, &'static str), Content>;

/// The content of every page in every language.
pub(super) fn all(workspace: &Workspace, case: &str, pictures: &Path) -> Result<Contents> {
    let mut contents = Contents::new();
    let languages: BTreeSet<_> = PAGES.iter().map(|page| page.language).collect();
    for language in languages {
        let mut found = pages(workspace, case, language, pictures)?;
        for page in PAGES.iter().filter(|page| page.language == language && page.is_prerendered()) {
            let content = found
                .remove(page.name)
                .with_context(|| format!("`prerender` does not know the page `{}`", page.name))?;
            contents.insert((language, page.name), content);
        }
    }
    Ok(contents)
}

fn pages(
    workspace: &Workspace,
    case: &str,
    language: &str,
    pictures: &Path,
) -> Result<BTreeMap<String, Content>> {
    let mut command = process::cargo(workspace, &["run", "--quiet", "--package", "spillover"]);
    command.args(["--features", "prerender", "--bin", "prerender", "--", case, language]);
    command.arg(pictures);
    println!("$ {}", process::line(&command));
    let json = process::output(&mut command)
        .with_context(|| format!("cannot pre-render {case} in the language `{language}`"))?;
    serde_json::from_str(&json).with_context(|| {
        format!(
            "`{}` did not print pages with {{\"title\", \"description\", \"main\", \"base\"}}",
            process::line(&command)
        )
    })
}
