//! The case files of a folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::de::IgnoredAny;

use super::output::{Output, PACKED, read_text};
use super::prerender;
use crate::workspace::Workspace;

/// Their folder in the site.
pub(super) const FOLDER: &str = "cases/";

/// Names the case that the site opens with, in the folder of the cases.
const DEFAULT: &str = "default.txt";

/// The case files by their id, and which of them comes first.
#[derive(Debug)]
pub(super) struct Cases {
    files: BTreeMap<String, PathBuf>,
    default: String,
}

impl Cases {
    /// Finds them. Where no file names the one that the site opens with, it is the first by name.
    pub(super) fn list(folder: &Path) -> Result<Self> {
        let unreadable = || format!("cannot list the folder {}", folder.display());
        let mut files = BTreeMap::new();
        for entry in std::fs::read_dir(folder).with_context(unreadable)? {
            let path = entry.with_context(unreadable)?.path();
            if path.extension().is_some_and(|extension| extension == "json")
                && let Some(id) = path.file_stem().and_then(|stem| stem.to_str())
            {
                files.insert(id.to_owned(), path.clone());
            }
        }
        let Some(first) = files.keys().next() else {
            bail!("there is no case file in {}: `spillover new` writes one", folder.display());
        };
        let chosen = folder.join(DEFAULT);
        let default =
            if chosen.exists() { read_text(&chosen)?.trim().to_owned() } else { first.clone() };
        if !files.contains_key(&default) {
            bail!(
                "{} names `{default}`, but there is no file {default}.json beside it",
                chosen.display()
            );
        }
        Ok(Self { files, default })
    }

    /// The id of the case that the site opens with.
    pub(super) fn default_id(&self) -> &str {
        &self.default
    }

    /// The id of each case with its file; the one that the site opens with first.
    pub(super) fn first_to_last(&self) -> impl Iterator<Item = (&str, &Path)> {
        let is_first = |id: &&String| **id == self.default;
        let ids = self.files.keys().filter(is_first);
        let ids = ids.chain(self.files.keys().filter(move |id| !is_first(id)));
        ids.filter_map(|id| Some((id.as_str(), self.files.get(id)?.as_path())))
    }

    /// The ids of all cases.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Adds each case twice: packed for the site, which is checked before, and as JSON under a lasting
    /// address for people. Returns the paths of the packed files by id.
    pub(super) fn add_to(
        &self,
        workspace: &Workspace,
        output: &mut Output,
    ) -> Result<BTreeMap<String, String>> {
        let mut assets = BTreeMap::new();
        for (id, file) in &self.files {
            let text = read_text(file)?;
            serde_json::from_str::<IgnoredAny>(&text)
                .with_context(|| format!("{} is not JSON", file.display()))?;
            output.add(format!("{FOLDER}{id}.json"), text);
            let packed = prerender::packed(workspace, file)?;
            assets.insert(id.clone(), output.add_hashed(id, PACKED, packed));
        }
        Ok(assets)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_says_which_case_comes_first() {
        let folder = std::env::temp_dir().join(format!("xtask-cases-{}", std::process::id()));
        let refusal = |found: Result<Cases>| format!("{:#}", found.unwrap_err());
        assert!(refusal(Cases::list(&folder)).contains("cannot list"));
        std::fs::create_dir_all(folder.join("prices")).unwrap();
        assert!(refusal(Cases::list(&folder)).contains("no case file"));
        for file in ["a.json", "b.json", "notes.md"] {
            std::fs::write(folder.join(file), "{}").unwrap();
        }
        let ids =
            |cases: Cases| cases.first_to_last().map(|(id, _)| id.to_owned()).collect::<Vec<_>>();
        assert_eq!(ids(Cases::list(&folder).unwrap()), ["a", "b"]);
        std::fs::write(folder.join(DEFAULT), "b\n").unwrap();
        assert_eq!(ids(Cases::list(&folder).unwrap()), ["b", "a"]);
        std::fs::write(folder.join(DEFAULT), "c").unwrap();
        assert!(refusal(Cases::list(&folder)).contains("no file c.json"));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
