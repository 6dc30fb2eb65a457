//! Caddy.

use super::Place;
use crate::policy::{ASSETS, CACHE_FOREVER, CACHE_REVALIDATE};

/// A Caddyfile.
#[must_use]
pub fn text(place: &Place) -> String {
    let Place { is_plain, host, base, folder, policy } = place;
    let scheme = if *is_plain { "http://" } else { "" };
    let host = if host.is_empty() { ":80" } else { host };
    let inside = base.trim_end_matches('/');
    format!(
        "# Serves the site from {folder}. FILE.br and FILE.gz, which `cargo xtask build --compressed`
# writes, are sent in place of FILE.
{scheme}{host} {{
	root * {folder}
	handle_path {inside}/* {{
		header Access-Control-Allow-Origin \"*\"
		header Content-Security-Policy \"{policy}\"
		header X-Content-Type-Options \"nosniff\"
		@assets path /{ASSETS}/*
		header @assets Cache-Control \"{CACHE_FOREVER}\"
		@others not path /{ASSETS}/*
		header @others Cache-Control \"{CACHE_REVALIDATE}\"
		file_server {{
			precompressed br gzip
		}}
	}}
	handle_errors {{
		rewrite * /404.html
		file_server
	}}
}}
"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_below_a_path_is_served_there() {
        let text = text(&Place::at(Some("https://example.org/a/b")));
        assert!(
            text.contains("\nexample.org {") && text.contains("handle_path /a/b/* {"),
            "{text}"
        );
        assert!(super::text(&Place::at(None)).contains("handle_path /* {"));
    }
}
