//! The cases that requests speak of, each compiled once.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use analysis::Model;
use anyhow::{Context, Result};

use crate::file;

/// Most cases that are kept of those that requests name by path.
const KEPT: usize = 16;

/// What a path holds, or why it is refused.
type Loaded = Result<Arc<Model>, String>;

/// Cases of the command line, and those that requests named last.
pub(super) struct Cases {
    given: Vec<Arc<Model>>,
    by_path: Mutex<VecDeque<(PathBuf, Loaded)>>,
}

impl Cases {
    /// Loads the cases of the command line.
    pub(super) fn load(paths: &[PathBuf]) -> Result<Self> {
        let load = |path: &PathBuf| {
            file::load(path).map(Arc::new).with_context(|| path.display().to_string())
        };
        let given = paths.iter().map(load).collect::<Result<_>>()?;
        Ok(Self { given, by_path: Mutex::default() })
    }

    /// The case that a request names.
    pub(super) fn find(&self, path: Option<&Path>, hash: Option<&str>, id: Option<&str>) -> Loaded {
        let fits = |model: &Model| {
            hash.is_none_or(|hash| model.case.hash == hash)
                && id.is_none_or(|id| model.case.head.id == id)
        };
        if let Some(path) = path {
            let model = self.of_path(path)?;
            if fits(&model) {
                return Ok(model);
            }
            return Err(format!(
                "{} is `{}` with the hash {}, not what the request names",
                path.display(),
                model.case.head.id,
                model.case.hash
            ));
        }
        let mut found = self.given.iter().filter(|model| fits(model));
        match (found.next(), found.next()) {
            (Some(model), None) => Ok(Arc::clone(model)),
            (None, _) => Err("no such case; name its path in `case`, or its file by --case".into()),
            (Some(_), Some(_)) => {
                Err("several cases of --case fit; name one by `case`, `case_hash` or `case_id`"
                    .into())
            }
        }
    }

    /// Kept, or read now. The lock is held while a file is read, so that no thread reads it again.
    fn of_path(&self, path: &Path) -> Loaded {
        if path == Path::new("-") {
            return Err("standard input holds the requests; name the path of a case file".into());
        }
        let mut kept = self.by_path.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, loaded)) = kept.iter().find(|(known, _)| known == path) {
            return loaded.clone();
        }
        let loaded = file::load(path).map(Arc::new).map_err(|error| format!("{error:#}"));
        if kept.len() == KEPT {
            kept.pop_front();
        }
        kept.push_back((path.to_owned(), loaded.clone()));
        loaded
    }
}
