//! The loader under names that never change their content, for pages that check it by Subresource
//! Integrity (W3C Recommendation, 2016).
//!
//! `v1/embed.js` follows the site. Beside it stands each loader that was ever published, under a name
//! with its hash. `public/v1/integrity.txt` lists all of them; the text of the latest one is
//! `embed.js`, former ones are kept in `public/v1`.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest, Sha384};

use super::output::{Output, file_name, read_text, short_hash};

/// The loader that follows the site, below `public` and below the site's root.
const LATEST: &str = "v1/embed.js";
/// All loaders, a line each: name of the file and its digest.
const LIST: &str = "v1/integrity.txt";

/// A file, and the digest by which a browser knows that nobody has changed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Checked {
    path: String,
    integrity: String,
}

/// Adds the latest loader under the name that keeps its content, once the list and all former ones
/// are found to be what was published.
pub(super) fn add_to(root: &Path, output: &mut Output) -> Result<Checked> {
    let public = root.join("public");
    let latest = read_text(&public.join(LATEST))?;
    let checked = checked(latest.as_bytes());
    let list = read_text(&public.join(LIST))?;
    let published = published(&list)?;
    if !published.contains(&checked) {
        bail!(
            "{LATEST} has changed, and pages may check the former one: keep that as \
             public/v1/embed-HASH.js, as it is named in public/{LIST}, and add the line `{} {}`",
            file_name(&checked.path),
            checked.integrity
        );
    }
    for former in published.iter().filter(|loader| **loader != checked) {
        let text = read_text(&public.join(&former.path))?;
        ensure!(
            self::checked(text.as_bytes()) == *former,
            "public/{} is not what its line in public/{LIST} says; pages check it: restore it",
            former.path
        );
    }
    output.add(checked.path.clone(), latest);
    Ok(checked)
}

/// A text under the name that keeps its content.
fn checked(text: &[u8]) -> Checked {
    Checked {
        path: format!("v1/embed-{}.js", short_hash(text)),
        integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(text))),
    }
}

fn published(list: &str) -> Result<Vec<Checked>> {
    let line = |(at, line): (usize, &str)| {
        let (name, integrity) = line
            .split_once(' ')
            .with_context(|| format!("public/{LIST}:{}: NAME DIGEST is expected", at + 1))?;
        Ok(Checked { path: format!("v1/{name}"), integrity: integrity.to_owned() })
    };
    list.lines().enumerate().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_written_as_in_the_recommendation() {
        // W3C Subresource Integrity, section 3.2.1: the digest of `alert('Hello, world.');`.
        let known = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(checked(b"alert('Hello, world.');").integrity, known);
    }

    #[test]
    fn each_published_loader_is_kept() {
        let folder = std::env::temp_dir().join(format!("xtask-loader-{}", std::process::id()));
        let file = |name: &str, text: &str| {
            super::super::output::write(&folder.join("public/v1").join(name), text.as_bytes())
        };
        let line = |text: &str| {
            let Checked { path, integrity } = checked(text.as_bytes());
            format!("{} {integrity}\n", file_name(&path))
        };
        let add = || add_to(&folder, &mut Output::default()).map_err(|error| error.to_string());
        file("embed.js", "new").unwrap();
        file("integrity.txt", &line("old")).unwrap();
        assert!(add().unwrap_err().contains("has changed"));
        file("integrity.txt", &(line("old") + &line("new"))).unwrap();
        assert!(add().unwrap_err().contains("cannot read"));
        let former = checked(b"old").path;
        file(file_name(&former), "changed").unwrap();
        assert!(add().unwrap_err().contains("restore it"));
        file(file_name(&former), "old").unwrap();
        assert_eq!(add().unwrap(), checked(b"new"));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
