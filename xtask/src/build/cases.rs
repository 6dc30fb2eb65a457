//! The case files of `public/cases/`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::de::IgnoredAny;

use super::output::{Output, PACKED, read_text};
use super::prerender;
use crate::workspace::Workspace;

/// Below `public/`.
const FOLDER: &str = "cases/";

/// Names the case that the site opens with.
const DEFAULT: &str = "cases/default.txt";

/// The case files by their id, and which of them comes first.
#[derive(Debug)]
pub(super) struct Cases {
    files: BTreeMap<String, PathBuf>,
    default: String,
}

impl Cases {
    /// Finds them.
    pub(super) fn list(root: &Path) -> Result<Self> {
        let folder = root.join("public").join(FOLDER);
        let entries = std::fs::read_dir(&folder)
            .with_context(|| format!("cannot list the folder {}", folder.display()))?;
        let mut files = BTreeMap::new();
        for entry in entries {
            let path = entry.with_context(|| format!("cannot list {}", folder.display()))?.path();
            if path.extension().is_some_and(|extension| extension == "json")
                && let Some(id) = path.file_stem().and_then(|stem| stem.to_str())
            {
                files.insert(id.to_owned(), path.clone());
            }
        }
        let default = read_text(&root.join("public").join(DEFAULT))?.trim().to_owned();
        if !files.contains_key(&default) {
            bail!(
                "public/{DEFAULT} names `{default}`, but there is no file \
                 public/cases/{default}.json"
            );
        }
        Ok(Self { files, default })
    }

    /// The id of the case that the site opens with.
    pub(super) fn default_id(&self) -> &str {
        &self.default
    }

    /// The id of each case with its file, relative to the root; the one that the site opens with first.
    pub(super) fn first_to_last(&self) -> impl Iterator<Item = (&str, String)> {
        let others = self.ids().filter(|id| *id != self.default);
        let ids = std::iter::once(self.default_id()).chain(others);
        ids.map(|id| (id, format!("public/cases/{id}.json")))
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
            output.add(format!("{FOLDER}{id}.json"), minify(&text));
            let packed = prerender::packed(workspace, file)?;
            assets.insert(id.clone(), output.add_hashed(id, PACKED, packed));
        }
        Ok(assets)
    }
}

/// Whether a file of `public/` is written by this module instead of copied.
pub(super) fn is_own(path: &str) -> bool {
    let case = |name: &str| name.ends_with(".json") && !name.contains('/');
    path == DEFAULT || path.strip_prefix(FOLDER).is_some_and(case)
}

/// Removes the white space outside strings; numbers and the order of keys stay as written.
fn minify(json: &str) -> String {
    let mut small = String::with_capacity(json.len());
    let (mut quoted, mut escaped) = (false, false);
    for character in json.chars() {
        if quoted {
            quoted = escaped || character != '"';
            escaped = !escaped && character == '\\';
        } else if character.is_ascii_whitespace() {
            continue;
        } else {
            quoted = character == '"';
        }
        small.push(character);
    }
    small
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minifying_keeps_values_as_written() {
        for (json, expected) in [
            ("{ \"b\": 1.0,\n  \"a\": [ 1e3 , true ] }", r#"{"b":1.0,"a":[1e3,true]}"#),
            (r#"{"a b" : "c  d"}"#, r#"{"a b":"c  d"}"#),
            (r#"[ "a \" b" , "\\" , "c d" ]"#, r#"["a \" b","\\","c d"]"#),
            ("\"資金 調達\"", "\"資金 調達\""),
        ] {
            assert_eq!(minify(json), expected);
            let value = |text| serde_json::from_str::<serde_json::Value>(text).unwrap();
            assert_eq!(value(json), value(expected));
        }
    }

    #[test]
    fn case_files_are_told_from_other_files() {
        for (path, own) in [
            ("cases/a.json", true),
            ("cases/default.txt", true),
            ("cases/a/prices.json", false),
            ("cases/notes.md", false),
            ("favicon.svg", false),
        ] {
            assert_eq!(is_own(path), own, "{path}");
        }
    }
}
