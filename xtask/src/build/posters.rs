//! Pictures of the charts: `poster/CASE/CHART.LANGUAGE.THEME.svg`, previews as PNG.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::output::Output;
use crate::workspace::Workspace;

/// Folder of all pictures in the site.
pub(super) const FOLDER: &str = "poster";

/// An empty folder to draw them into.
pub(super) fn fresh_folder(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.cache().join("posters");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    Ok(folder)
}

/// Adds all that were drawn to the output; returns chart and language → path of each preview.
pub(super) fn add_to(
    folder: &Path,
    case: &str,
    output: &mut Output,
) -> Result<BTreeMap<String, String>> {
    let mut previews = BTreeMap::new();
    let entries = std::fs::read_dir(folder)
        .with_context(|| format!("no pictures in {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let content =
            std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let place = format!("{FOLDER}/{case}/{name}");
        if let Some(chart) = name.strip_suffix(".png") {
            previews.insert(chart.to_owned(), place.clone());
        }
        output.add(place, content);
    }
    Ok(previews)
}
