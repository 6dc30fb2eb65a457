//! Hints for static hosts that read a file `_headers`.

use crate::policy::{ASSETS, CACHE_FOREVER, CACHE_REVALIDATE, CONTENT_SECURITY_POLICY};

/// The content of `_headers`: a path a line, then its headers, indented. Every file may be read from
/// other origins, which frames in sandboxes and elements need; the scripts that other pages hold name
/// assets of the latest build.
pub(super) fn text() -> String {
    format!(
        "/*\n  Access-Control-Allow-Origin: *\n  \
         Content-Security-Policy: {CONTENT_SECURITY_POLICY}\n  \
         X-Content-Type-Options: nosniff\n\
         /{ASSETS}/*\n  Cache-Control: {CACHE_FOREVER}\n\
         /v1/*\n  Cache-Control: {CACHE_REVALIDATE}\n\
         /*.wasm\n  Content-Type: application/wasm\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_a_path_or_one_header() {
        for line in text().lines() {
            assert!(line.starts_with('/') || (line.starts_with("  ") && line.contains(": ")));
        }
        assert!(!CONTENT_SECURITY_POLICY.contains("  "), "{CONTENT_SECURITY_POLICY}");
    }
}
