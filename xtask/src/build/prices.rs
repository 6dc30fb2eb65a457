//! The price files of `public/prices/`, which a page fetches when it needs them.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

use super::output::{Output, read_text};

/// Adds each file as an asset and returns the paths by name; a site without prices has none.
pub(super) fn add_to(root: &Path, output: &mut Output) -> Result<BTreeMap<String, String>> {
    let folder = root.join("public/prices");
    let mut assets = BTreeMap::new();
    if !folder.exists() {
        return Ok(assets);
    }
    for entry in std::fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let path = entry.with_context(|| folder.display().to_string())?.path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        if path.extension().is_some_and(|extension| extension == "json") {
            let file = output.add_hashed(&name, "json", read_text(&path)?);
            assets.insert(name, file);
        }
    }
    Ok(assets)
}
