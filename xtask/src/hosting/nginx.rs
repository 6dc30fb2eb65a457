//! nginx.

use super::Place;
use crate::policy::{ASSETS, CACHE_FOREVER, CACHE_REVALIDATE};

/// A file for `/etc/nginx/conf.d/`.
#[must_use]
pub fn text(place: &Place) -> String {
    let Place { base, folder, policy, .. } = place;
    let (host, port) = place.host_and_port();
    let name = if host.is_empty() { "_" } else { host };
    let port = if port.is_empty() { "80" } else { port };
    format!(
        "# Serves the site from {folder}: put this file into /etc/nginx/conf.d/, the site's files into
# that folder, and add certificates as for any other site.
map $uri $spillover_cache {{
    default \"{CACHE_REVALIDATE}\";
    \"~^{base}{ASSETS}/\" \"{CACHE_FOREVER}\";
}}

server {{
    listen {port};
    server_name {name};
    charset utf-8;
    absolute_redirect off;
    error_page 404 {base}404.html;

    # Sends FILE.gz and FILE.br, which `cargo xtask build --compressed` writes, in place of FILE. The
    # second line wants the module brotli_static.
    gzip_static on;
    # brotli_static on;

    location {base} {{
        alias {folder}/;
        index index.html;
        add_header Access-Control-Allow-Origin \"*\" always;
        add_header Cache-Control $spillover_cache always;
        add_header Content-Security-Policy \"{policy}\" always;
        add_header X-Content-Type-Options \"nosniff\" always;
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
        for line in
            ["server_name example.org;", "location /a/b/ {", "error_page 404 /a/b/404.html;"]
        {
            assert!(text.contains(line), "{line}: {text}");
        }
        assert!(text.contains("script-src 'self' https://example.org "), "{text}");
        let opened = text.matches('{').count();
        assert_eq!(opened, text.matches('}').count(), "{text}");
    }
}
