//! What the site's answers carry in their headers, wherever it is hosted.

/// Nothing but the site's own files, and no inline script or style.
///
/// `wasm-unsafe-eval` lets WebAssembly compile (not JavaScript's `eval`); `blob:` is for the
/// worker, which a sandboxed frame can only start from a blob. The page of embeds shows the site's
/// own frames. The exchange is asked only when a reader presses the button for live prices.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
     script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self' https://data-api.binance.vision; worker-src 'self' blob:; \
     frame-src 'self'; base-uri 'none'; form-action 'none'";

/// The policy of a site at this address. WebKit (seen in 2.50) takes `'self'` in a frame without an
/// origin, as sandboxes make them, for nobody: there the site's own files load only where its origin is
/// named beside it.
#[must_use]
pub fn policy_at(address: &str) -> String {
    with_origin(CONTENT_SECURITY_POLICY, address)
}

/// The policy of a site at this address, as an element of a page.
#[must_use]
pub fn policy_element(address: Option<&str>) -> String {
    let policy = policy_at(address.unwrap_or_default());
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// A policy in which the origin of an address stands beside `'self'`.
pub(crate) fn with_origin(policy: &str, address: &str) -> String {
    match origin(address) {
        Some(origin) => policy.replace("'self'", &format!("'self' {origin}")),
        None => policy.to_owned(),
    }
}

/// Scheme, host and port of an address.
fn origin(address: &str) -> Option<&str> {
    let host = address.find("://")? + "://".len();
    let end = address.get(host..)?.find('/').map_or(address.len(), |slash| host + slash);
    address.get(..end).filter(|origin| !origin.contains([' ', ';', ',', '\'', '"', '<', '>', '&']))
}

/// For files whose name holds the hash of their content.
pub const CACHE_FOREVER: &str = "public, max-age=31536000, immutable";

/// For files whose content may change under the same name.
pub const CACHE_REVALIDATE: &str = "no-cache";

/// The folder of the files whose name holds the hash of their content.
pub const ASSETS: &str = "assets";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_origin_stands_beside_self() {
        let policy = policy_at("https://example.org:8443/a/site/");
        assert!(policy.contains("script-src 'self' https://example.org:8443 'wasm-unsafe-eval'"));
        assert_eq!(
            policy.matches("https://example.org:8443").count(),
            policy.matches("'self'").count()
        );
        for wrong in ["", "example.org", "https://a; script-src *", "https://a\"><script>"] {
            assert_eq!(policy_at(wrong), CONTENT_SECURITY_POLICY, "{wrong}");
        }
    }
}
