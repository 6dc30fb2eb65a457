//! The first screen as HTML, so that it can be read before (or without) any program.

use std::collections::BTreeMap;

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
}

/// The content for each language that has a page.
pub(super) fn all(workspace: &Workspace, case: String) -> Result<BTreeMap<&'static str, Content>> {
    let pages = PAGES.iter().filter(|page| page.prerendered);
    pages.map(|page| Ok((page.language, content(workspace, &case, page.language)?))).collect()
}

fn content(workspace: &Workspace, case: &str, language: &str) -> Result<Content> {
    let mut command = process::cargo(workspace, &["run", "--quiet", "--package", "spillover"]);
    command.args(["--features", "prerender", "--bin", "prerender", "--", case, language]);
    println!("$ {}", process::line(&command));
    let json = process::output(&mut command)
        .with_context(|| format!("cannot pre-render {case} in the language `{language}`"))?;
    serde_json::from_str(&json).with_context(|| {
        format!(
            "`{}` did not print {{\"title\", \"description\", \"main\", \"base\"}}",
            process::line(&command)
        )
    })
}
