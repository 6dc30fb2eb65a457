//! The files of `public/`: copied as they are, but for those that become assets.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::output::{Output, file_name, read_text};
use super::template::fill;
use super::{Program, cases};

/// Chooses language and colours before the first paint; it becomes an asset.
const FIRST: &str = "first.js";
/// Talks to the page around a frame; it becomes an asset.
const FRAME: &str = "frame.js";
/// Watches what readers do before a program is there; it becomes an asset.
const EARLY: &str = "early.js";
/// Starts a page's program when it is needed; it becomes an asset of each program.
const START: &str = "start.js";

/// Files of `public/` that are not copied as they are.
const OWN: [&str; 7] = [
    FIRST,
    FRAME,
    EARLY,
    START,
    super::elements::SCRIPT,
    super::offline::SCRIPT,
    super::site::NOT_FOUND,
];

/// Adds the script that runs before the first paint as an asset.
pub(super) fn first(root: &Path, output: &mut Output) -> Result<String> {
    let script = read_text(&root.join("public").join(FIRST))?;
    Ok(output.add_hashed("first", "js", script))
}

/// Adds the script of frames that talks to the page around as an asset.
pub(super) fn messages(root: &Path, output: &mut Output) -> Result<String> {
    let script = read_text(&root.join("public").join(FRAME))?;
    Ok(output.add_hashed("messages", "js", script))
}

/// Adds the module that watches what readers do before a program is there as an asset.
pub(super) fn early(root: &Path, output: &mut Output) -> Result<String> {
    let script = read_text(&root.join("public").join(EARLY))?;
    Ok(output.add_hashed("early", "js", script))
}

/// Adds the module that starts a program when it is needed as an asset.
pub(super) fn start(
    root: &Path,
    name: &str,
    program: &Program,
    early: &str,
    output: &mut Output,
) -> Result<String> {
    let script = read_text(&root.join("public").join(START))?;
    let values = [
        ("early", file_name(early)),
        ("script", file_name(&program.script)),
        ("wasm", file_name(&program.wasm)),
    ];
    Ok(output.add_hashed(&format!("{name}-start"), "js", fill(&script, &values)?))
}

/// Copies what is neither an asset nor a case, under its own name.
pub(super) fn copy_public(root: &Path, output: &mut Output) -> Result<()> {
    let public = root.join("public");
    for file in files(&public)? {
        let path = relative(&public, &file);
        if OWN.contains(&&*path) || path.starts_with(cases::FOLDER) {
            continue;
        }
        let content =
            std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        output.add(path, content);
    }
    Ok(())
}

/// All files below a folder, in a fixed order, without hidden ones.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = || format!("cannot list the folder {}", folder.display());
    let mut entries = std::fs::read_dir(folder)
        .with_context(unreadable)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .with_context(unreadable)?;
    entries.sort();
    let mut found = Vec::new();
    for entry in entries {
        let hidden = entry.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if hidden {
            continue;
        }
        if entry.is_dir() {
            found.extend(files(&entry)?);
        } else {
            found.push(entry);
        }
    }
    Ok(found)
}

/// The path below the folder, with `/` on every system.
pub(super) fn relative(folder: &Path, file: &Path) -> String {
    let parts = file.strip_prefix(folder).unwrap_or(file).components();
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::super::gzip;

    #[test]
    fn the_loader_weighs_at_most_three_kilobytes() {
        let script = include_bytes!("../../../public/v1/embed.js");
        let bytes = gzip(script).unwrap().len();
        assert!(bytes <= 3 * 1024, "public/v1/embed.js weighs {bytes} bytes after gzip");
    }
}
