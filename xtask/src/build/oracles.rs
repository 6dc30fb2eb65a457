//! The known answers of `tests/oracles`, as one file that a page fetches when a reader asks for it.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::output::{Output, read_text};
use super::scripts::files;

/// Adds the bundle (name → file) as an asset and returns its path.
pub(super) fn add_to(root: &Path, output: &mut Output) -> Result<String> {
    let mut bundle = BTreeMap::new();
    for path in files(&root.join("tests/oracles"))? {
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let file: Value = serde_json::from_str(&read_text(&path)?)
            .with_context(|| format!("{} is not JSON", path.display()))?;
        bundle.insert(name, file);
    }
    let text = serde_json::to_string(&bundle).context("cannot write the known answers")?;
    Ok(output.add_hashed("oracles", "json", text))
}
