//! JavaScript libraries that stand beside ours: from their ordinary registry into the folder of a page.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// Where the packages are after `folder` has them: installed, unless all `files` of them are there.
///
/// # Errors
/// When npm is missing or fails.
pub(super) fn modules(
    folder: &Path,
    packages: &[&str],
    files: &[&str],
    arguments: &[&str],
) -> Result<PathBuf> {
    let modules = folder.join("node_modules");
    if files.iter().all(|file| modules.join(file).exists()) {
        return Ok(modules);
    }
    let npm = process::find("npm").context("npm is not installed")?;
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let mut install = Command::new(npm);
    install.args(["install", "--no-audit", "--no-fund", "--save-exact"]).args(arguments);
    process::run(install.args(packages).arg("--prefix").arg(folder))?;
    Ok(modules)
}

/// An empty folder: libraries of an earlier run would be measured, too.
///
/// # Errors
/// When it cannot be emptied or made.
pub(super) fn fresh(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))
}

/// Copies a file into a folder; returns the copy.
///
/// # Errors
/// When it cannot be copied.
pub(super) fn copy(file: &Path, folder: &Path) -> Result<PathBuf> {
    let to = folder.join(file.file_name().unwrap_or_default());
    fs::copy(file, &to).with_context(|| format!("cannot copy {}", file.display()))?;
    Ok(to)
}
