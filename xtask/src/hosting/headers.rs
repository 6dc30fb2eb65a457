//! Hosts that read a file `_headers`.

use super::Place;
use crate::policy::{ASSETS, CACHE_FOREVER, CACHE_REVALIDATE};

/// The content of `_headers`: a path a line, then its headers, indented. Every file may be read from
/// other origins, which frames in sandboxes and elements need; the scripts that other pages hold name
/// assets of the latest build.
#[must_use]
pub fn text(place: &Place) -> String {
    let policy = &place.policy;
    format!(
        "/*\n  Access-Control-Allow-Origin: *\n  \
         Content-Security-Policy: {policy}\n  \
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
        for address in [None, Some("https://example.org")] {
            let text = text(&Place::at(address));
            for line in text.lines() {
                assert!(line.starts_with('/') || (line.starts_with("  ") && line.contains(": ")));
                assert!(!line.trim().contains("  "), "{line}");
            }
            assert_eq!(text.contains("https://example.org"), address.is_some());
        }
    }
}
