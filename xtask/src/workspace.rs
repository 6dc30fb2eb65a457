//! Where the sources are and where the results go.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The folders of one working copy.
#[derive(Debug, Clone)]
pub struct Workspace {
    /// The folder of the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's folder for build products.
    pub target: PathBuf,
}

impl Workspace {
    /// The working copy that this program was started from.
    #[must_use]
    pub fn current() -> Self {
        // Set by `cargo run` and `cargo test`; the compile-time value serves a program started by hand.
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let is_root = |folder: &&Path| folder.join("Cargo.lock").is_file();
        let root = manifest.ancestors().find(is_root).unwrap_or(Path::new(".")).to_path_buf();
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Self { root, target }
    }

    /// The finished site.
    #[must_use]
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Intermediate results of this program, safe to delete.
    #[must_use]
    pub fn cache(&self) -> PathBuf {
        self.target.join("xtask-cache")
    }

    /// The cargo that started this program.
    #[must_use]
    pub fn cargo() -> OsString {
        std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
    }
}
