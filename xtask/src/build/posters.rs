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

/// A picture for previews of links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Preview {
    /// Its file below the site's root.
    pub(super) path: String,
    /// Width and height in pixels.
    pub(super) size: (u32, u32),
}

/// Width and height of a PNG file (PNG specification, 11.2.2: they are the first fields of the first
/// chunk).
fn size(png: &[u8]) -> Option<(u32, u32)> {
    let field = |start: usize| {
        let bytes = png.get(start..start + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(bytes))
    };
    Some((field(16)?, field(20)?)).filter(|_| png.starts_with(b"\x89PNG"))
}

/// Adds all that were drawn to the output; returns case, chart and language, such as
/// `deal/ranking.en`, → preview.
pub(super) fn add_to<'a>(
    folder: &Path,
    cases: impl Iterator<Item = &'a str>,
    output: &mut Output,
) -> Result<BTreeMap<String, Preview>> {
    let mut previews = BTreeMap::new();
    for case in cases {
        add_case(&folder.join(case), case, &mut previews, output)?;
    }
    Ok(previews)
}

fn add_case(
    folder: &Path,
    case: &str,
    previews: &mut BTreeMap<String, Preview>,
    output: &mut Output,
) -> Result<()> {
    let entries = std::fs::read_dir(folder)
        .with_context(|| format!("no pictures in {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let content =
            std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let place = format!("{FOLDER}/{case}/{name}");
        if let Some(chart) = name.strip_suffix(".png") {
            let size = size(&content).with_context(|| format!("{} is no PNG", path.display()))?;
            previews.insert(format!("{case}/{chart}"), Preview { path: place.clone(), size });
        }
        output.add(place, content);
    }
    Ok(())
}
