//! From a request's path to a file of the folder, and never out of it.

use std::path::{Path, PathBuf};

/// What a path of a request stands for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Route {
    /// This file.
    File(PathBuf),
    /// A folder named without its final slash: ask again there.
    Redirect(String),
    /// Nothing that may be served.
    Missing,
}

impl Route {
    /// Looks up the target of a request (path and query as sent) in a canonical folder.
    pub(super) fn find(folder: &Path, target: &str) -> Self {
        let (path, query) = match target.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (target, None),
        };
        let Some(relative) = decode(path).and_then(|path| relative(&path)) else {
            return Self::Missing;
        };
        // `canonicalize` follows symbolic links: one that leads out of the folder is refused.
        let Ok(found) = folder.join(relative).canonicalize() else { return Self::Missing };
        if !found.starts_with(folder) {
            Self::Missing
        } else if found.is_file() {
            // A file is not a folder: `/index.html/` names nothing.
            if path.ends_with('/') { Self::Missing } else { Self::File(found) }
        } else if path.ends_with('/') {
            let index = found.join("index.html");
            if index.is_file() { Self::File(index) } else { Self::Missing }
        } else {
            let query = query.map(|query| format!("?{query}")).unwrap_or_default();
            Self::Redirect(format!("{path}/{query}"))
        }
    }
}

/// The path below the folder, if every part of it is a plain name.
fn relative(path: &str) -> Option<PathBuf> {
    let path = path.strip_prefix('/')?;
    let path = path.strip_suffix('/').unwrap_or(path);
    if path.is_empty() {
        return Some(PathBuf::new());
    }
    let plain = |name: &str| {
        !matches!(name, "" | "." | "..") && !name.contains(['\\', ':']) && !name.contains('\0')
    };
    path.split('/').all(plain).then(|| PathBuf::from(path))
}

/// Resolves `%20` and the like.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let (high, low) = (hex(rest.next()?)?, hex(rest.next()?)?);
            bytes.push(high * 16 + low);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::reply::tests::sample;

    fn name(route: &Route) -> Option<String> {
        match route {
            Route::File(path) => Some(path.file_name()?.to_string_lossy().into_owned()),
            Route::Redirect(_) | Route::Missing => None,
        }
    }

    #[test]
    fn files_and_folders_are_found() {
        let folder = sample("found");
        for (target, expected) in [
            ("/", "index.html"),
            ("/?theme=dark", "index.html"),
            ("/ja/", "index.html"),
            ("/assets/site-0123.wasm", "site-0123.wasm"),
            ("/a%20b.txt", "a b.txt"),
        ] {
            assert_eq!(name(&Route::find(&folder, target)).as_deref(), Some(expected), "{target}");
        }
    }

    #[test]
    fn a_folder_without_its_slash_is_redirected_with_its_query() {
        let folder = sample("redirected");
        assert_eq!(Route::find(&folder, "/ja?seed=1"), Route::Redirect("/ja/?seed=1".to_owned()));
    }

    #[test]
    fn nothing_outside_the_folder_is_reached() {
        let folder = sample("outside");
        for target in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/ja/../../secret.txt",
            "/ja/%2e%2e%5csecret.txt",
            "//ja",
            "/ja//",
            "/./index.html",
            "/C:/secret.txt",
            "/index.html%00.txt",
            "/index.html/",
            "/%zz",
            "/%",
            "/%ff",
            "index.html",
            "",
            "*",
            "http://127.0.0.1/",
            "/none.txt",
            "/assets/",
        ] {
            assert_eq!(Route::find(&folder, target), Route::Missing, "{target}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_out_is_refused() {
        let folder = sample("link");
        std::os::unix::fs::symlink(folder.join("../secret.txt"), folder.join("link.txt")).unwrap();
        assert_eq!(Route::find(&folder, "/link.txt"), Route::Missing);
    }
}
