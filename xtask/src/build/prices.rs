//! The price files of a folder of cases, which a page fetches when it needs them.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

use super::cases;
use super::output::{Output, read_text};

/// Folder of price files below that of the cases.
const FOLDER: &str = "prices";

/// Adds each file as an asset and returns the paths by name, and under a lasting address for people; a
/// site without prices has none.
pub(super) fn add_to(cases: &Path, output: &mut Output) -> Result<BTreeMap<String, String>> {
    let folder = cases.join(FOLDER);
    let mut assets = BTreeMap::new();
    if !folder.exists() {
        return Ok(assets);
    }
    for entry in std::fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let path = entry.with_context(|| folder.display().to_string())?.path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        if path.extension().is_some_and(|extension| extension == "json") {
            let text = read_text(&path)?;
            output.add(format!("{}{FOLDER}/{name}.json", cases::FOLDER), text.clone());
            let file = output.add_hashed(&name, "json", text);
            assets.insert(name, file);
        }
    }
    Ok(assets)
}
