//! All files of the site, in memory until every one of them is known.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::policy::ASSETS;

/// Extension of packed files. They end as texts do because hosts decide by the name what they compress,
/// and send a file of unknown type as it is.
pub(super) const PACKED: &str = "packed.txt";

/// Lists all files of a site; by it a folder is known to hold one.
pub(super) const MANIFEST: &str = "build.json";

/// The site's files by their path.
#[derive(Debug, Default)]
pub(super) struct Output {
    files: BTreeMap<String, Vec<u8>>,
}

impl Output {
    /// Adds a file under a name of its own.
    pub(super) fn add(&mut self, path: impl Into<String>, content: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), content.into());
    }

    /// Adds an asset, whose name changes with its content, and returns its path.
    pub(super) fn add_hashed(
        &mut self,
        name: &str,
        extension: &str,
        content: impl Into<Vec<u8>>,
    ) -> String {
        let content = content.into();
        let path = hashed(name, extension, &content);
        self.files.insert(path.clone(), content);
        path
    }

    /// All files, ordered by path.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, content)| (path.as_str(), content.as_slice()))
    }

    /// Puts the files in place of what is in the folder.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let fresh = folder.with_file_name(format!("{name}.new"));
        remove(&fresh)?;
        for (path, content) in &self.files {
            write(&fresh.join(path), content)?;
        }
        remove(folder)?;
        std::fs::rename(&fresh, folder)
            .with_context(|| format!("cannot rename {} to {}", fresh.display(), folder.display()))
    }
}

/// Refuses a folder with anything but a site in it, which a new site would remove.
pub(super) fn refuse_foreign(folder: &Path) -> Result<()> {
    let Ok(mut entries) = std::fs::read_dir(folder) else { return Ok(()) };
    if entries.next().is_some() && !folder.join(MANIFEST).is_file() {
        bail!(
            "{} holds something else than a site, which would be lost: name a new folder, or an empty one",
            folder.display()
        );
    }
    Ok(())
}

/// Writes a file and the folders that it is in.
pub(super) fn write(path: &Path, content: &[u8]) -> Result<()> {
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent)
            .with_context(|| format!("cannot make the folder {}", parent.display()))?;
    }
    std::fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

/// Reads a source as text.
pub(super) fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// SHA-256 in hexadecimal.
pub(crate) fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Path of an asset, whose name changes with its content.
pub(super) fn hashed(name: &str, extension: &str, content: &[u8]) -> String {
    format!("{ASSETS}/{name}-{}.{extension}", short_hash(content))
}

/// Name of a file without its folders.
pub(super) fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// What stands of a hash in names.
pub(super) fn short_hash(content: &[u8]) -> String {
    hash(content).chars().take(16).collect()
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_written_as_they_are_compared() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(hash(&[]), empty);
    }

    #[test]
    fn an_asset_is_named_after_its_content() {
        let mut output = Output::default();
        // SHA-256 of "abc", FIPS 180-2, appendix B.1.
        assert_eq!(output.add_hashed("style", "css", "abc"), "assets/style-ba7816bf8f01cfea.css");
        assert_eq!(output.add_hashed("style", "css", "abc"), "assets/style-ba7816bf8f01cfea.css");
        assert_ne!(output.add_hashed("style", "css", "abd"), "assets/style-ba7816bf8f01cfea.css");
        assert_eq!(output.files().count(), 2);
    }

    #[test]
    fn writing_replaces_what_was_there() {
        let folder = std::env::temp_dir().join(format!("xtask-output-{}", std::process::id()));
        write(&folder.join("old/file.txt"), b"old").unwrap();
        let mut output = Output::default();
        output.add("ja/index.html", "new");
        assert!(refuse_foreign(&folder).unwrap_err().to_string().contains("would be lost"));
        output.add(MANIFEST, "{}");
        output.write(&folder).unwrap();
        refuse_foreign(&folder).unwrap();
        assert_eq!(read_text(&folder.join("ja/index.html")).unwrap(), "new");
        assert!(!folder.join("old").exists());
        remove(&folder).unwrap();
    }
}
