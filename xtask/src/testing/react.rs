//! React as pages without a bundler use it: fetched once from the npm registry, checked by its digest.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::build::hash;
use crate::process;
use crate::workspace::Workspace;

/// The last version whose packages hold scripts for pages without a bundler.
const VERSION: &str = "18.3.1";
/// Packages with the SHA-256 of their archives.
const PACKAGES: [(&str, &str); 2] = [
    ("react", "8d9bed01a672e7eaf387942d781ad47c6a43089a30a0306060f9fd5ac7870347"),
    ("react-dom", "031d4427a99f2f3f6cac18bbbf308594a67e4f47d10f4896fdec446505b040e0"),
];
/// Names another registry, as npm itself has it.
const REGISTRY: &str = "npm_config_registry";
const PUBLIC_REGISTRY: &str = "https://registry.npmjs.org";

/// A build of React.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReactBuild {
    /// What readers get.
    Production,
    /// It mounts everything twice below `StrictMode`.
    Development,
}

impl ReactBuild {
    fn file(self, package: &str) -> String {
        match self {
            Self::Production => format!("{package}.production.min.js"),
            Self::Development => format!("{package}.development.js"),
        }
    }
}

/// The scripts of React and of its renderer, in the order in which a page loads them; fetched unless
/// an earlier run did.
///
/// # Errors
/// When the registry cannot be reached, or answers with other files than expected.
pub fn react(workspace: &Workspace, build: ReactBuild) -> Result<[PathBuf; 2]> {
    let folder = workspace.cache().join(format!("react-{VERSION}"));
    for (package, digest) in PACKAGES {
        let unpacked = folder.join(package);
        if !unpacked.is_dir() {
            fetch(package, digest, &folder).with_context(|| {
                format!(
                    "{package} {VERSION} could not be fetched from the npm registry. The tests with \
                     React need it once; {REGISTRY} can name another registry"
                )
            })?;
        }
    }
    Ok(PACKAGES
        .map(|(package, _)| folder.join(package).join("package/umd").join(build.file(package))))
}

fn fetch(package: &str, digest: &str, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let registry = std::env::var(REGISTRY).unwrap_or_else(|_| PUBLIC_REGISTRY.to_owned());
    let registry = registry.trim_end_matches('/');
    let address = format!("{registry}/{package}/-/{package}-{VERSION}.tgz");
    let archive = folder.join(format!("{package}.tgz"));
    let mut get = Command::new("curl");
    get.args(["--fail", "--silent", "--show-error", "--location", "--max-time", "120", "--output"]);
    process::run(get.arg(&archive).arg(&address))?;
    let bytes = fs::read(&archive).with_context(|| format!("cannot read {}", archive.display()))?;
    let found = hash(&bytes);
    ensure!(found == digest, "{address} has the SHA-256 {found}, not {digest}");
    // Under its own name only when it is whole.
    let (partial, whole) = (folder.join(format!("{package}.partial")), folder.join(package));
    fs::create_dir_all(&partial).with_context(|| format!("cannot create {}", partial.display()))?;
    process::run(Command::new("tar").arg("-xzf").arg(&archive).arg("-C").arg(&partial))?;
    fs::rename(&partial, &whole).with_context(|| format!("cannot make {}", whole.display()))
}
