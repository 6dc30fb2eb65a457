//! What is answered to a request: status, headers, body.

use std::path::Path;

use super::ServerOptions;
use super::mime::content_type;
use super::route::Route;
use crate::policy::{ASSETS, CACHE_FOREVER, CACHE_REVALIDATE};

/// An answer before it is sent.
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

impl Reply {
    /// The answer to a request for a path (with its query) below the folder.
    pub(super) fn to(folder: &Path, target: &str, options: &ServerOptions) -> Self {
        let mut reply = match Route::find(folder, target) {
            Route::File(file) => Self::file(folder, &file, options),
            Route::Redirect(address) => {
                let mut reply = Self::text(308, "The folder is at the address with a slash.\n");
                reply.headers.push(("Location", address));
                reply
            }
            Route::Missing => Self::missing(folder, options),
        };
        if options.cors {
            reply.headers.push(("Access-Control-Allow-Origin", "*".to_owned()));
        }
        reply
    }

    /// The answer to anything else than reading.
    pub(super) fn method_not_allowed() -> Self {
        let mut reply = Self::text(405, "Only GET and HEAD are answered.\n");
        reply.headers.push(("Allow", "GET, HEAD".to_owned()));
        reply
    }

    fn file(folder: &Path, file: &Path, options: &ServerOptions) -> Self {
        let Ok(body) = std::fs::read(file) else {
            return Self::text(500, "The file cannot be read.\n");
        };
        let kind = content_type(file);
        let cache =
            if file.starts_with(folder.join(ASSETS)) { CACHE_FOREVER } else { CACHE_REVALIDATE };
        let mut headers = vec![
            ("Content-Type", kind.to_owned()),
            ("Cache-Control", cache.to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
        ];
        if let Some(policy) = &options.csp
            && kind.starts_with("text/html")
        {
            headers.push(("Content-Security-Policy", policy.clone()));
        }
        if options.is_isolated {
            headers.push(("Cross-Origin-Opener-Policy", "same-origin".to_owned()));
            headers.push(("Cross-Origin-Embedder-Policy", "require-corp".to_owned()));
        }
        Self { status: 200, headers, body }
    }

    /// The site's own page for missing addresses, if it has one.
    fn missing(folder: &Path, options: &ServerOptions) -> Self {
        let page = folder.join("404.html");
        if !page.is_file() {
            return Self::text(404, "There is no such file.\n");
        }
        Self { status: 404, ..Self::file(folder, &page, options) }
    }

    fn text(status: u16, body: &str) -> Self {
        let headers = vec![
            ("Content-Type", "text/plain; charset=utf-8".to_owned()),
            ("Cache-Control", CACHE_REVALIDATE.to_owned()),
        ];
        Self { status, headers, body: body.as_bytes().to_vec() }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::path::PathBuf;

    /// A small site in a fresh folder, with a secret beside it.
    pub(in crate::server) fn sample(name: &str) -> PathBuf {
        let parent =
            std::env::temp_dir().join(format!("xtask-server-{name}-{}", std::process::id()));
        drop(std::fs::remove_dir_all(&parent));
        let folder = parent.join("dist");
        for (file, content) in [
            ("../secret.txt", "secret"),
            ("index.html", "<p>home"),
            ("a b.txt", "text"),
            ("ja/index.html", "<p>ja"),
            ("assets/site-0123.wasm", "\0asm"),
        ] {
            let path = folder.join(file);
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, content).unwrap();
        }
        folder.canonicalize().unwrap()
    }

    fn header<'a>(reply: &'a Reply, name: &str) -> Option<&'a str> {
        reply.headers.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    #[test]
    fn only_assets_are_kept_forever() {
        let (folder, options) = (sample("cache"), ServerOptions::default());
        let asset = Reply::to(&folder, "/assets/site-0123.wasm", &options);
        assert_eq!(header(&asset, "Content-Type"), Some("application/wasm"));
        assert_eq!(header(&asset, "Cache-Control"), Some(CACHE_FOREVER));
        let page = Reply::to(&folder, "/", &options);
        assert_eq!(header(&page, "Cache-Control"), Some(CACHE_REVALIDATE));
    }

    #[test]
    fn the_policy_is_for_pages_and_can_be_switched_off() {
        let (folder, mut options) = (sample("policy"), ServerOptions::default());
        let page = Reply::to(&folder, "/ja/", &options);
        assert!(header(&page, "Content-Security-Policy").is_some());
        assert_eq!(header(&page, "Access-Control-Allow-Origin"), Some("*"));
        let text = Reply::to(&folder, "/a%20b.txt", &options);
        assert_eq!(header(&text, "Content-Security-Policy"), None);

        assert_eq!(header(&page, "Cross-Origin-Opener-Policy"), None);

        (options.csp, options.cors, options.is_isolated) = (None, false, true);
        let page = Reply::to(&folder, "/", &options);
        assert_eq!(header(&page, "Content-Security-Policy"), None);
        assert_eq!(header(&page, "Access-Control-Allow-Origin"), None);
        assert_eq!(header(&page, "Cross-Origin-Opener-Policy"), Some("same-origin"));
    }

    #[test]
    fn what_is_missing_is_said_in_words() {
        let folder = sample("missing");
        let reply = Reply::to(&folder, "/none", &ServerOptions::default());
        assert_eq!((reply.status, header(&reply, "Location")), (404, None));
        assert!(String::from_utf8(reply.body).unwrap().contains("no such file"));
        std::fs::write(folder.join("404.html"), "<p>none").unwrap();
        let reply = Reply::to(&folder, "/ja/none/", &ServerOptions::default());
        assert_eq!((reply.status, &*reply.body), (404, &b"<p>none"[..]));
        assert_eq!(header(&reply, "Content-Type"), Some("text/html; charset=utf-8"));
    }
}
