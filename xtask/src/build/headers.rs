//! Hints for static hosts that read a file `_headers`.

use crate::policy::{ASSETS, CACHE_FOREVER, CONTENT_SECURITY_POLICY};

/// The content of `_headers`: a path a line, then its headers, indented.
pub(super) fn text() -> String {
    format!(
        "/*\n  Access-Control-Allow-Origin: *\n  \
         Content-Security-Policy: {CONTENT_SECURITY_POLICY}\n  \
         X-Content-Type-Options: nosniff\n\
         /{ASSETS}/*\n  Cache-Control: {CACHE_FOREVER}\n\
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
