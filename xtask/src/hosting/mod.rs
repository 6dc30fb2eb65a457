//! Files with which common static hosts serve the site as it wants to be served: policy, types, caching,
//! files for other origins. All say the same, each in the language of its host.
//!
//! | module | host |
//! |---|---|
//! | [`headers`] | those that read a file `_headers` |
//! | [`nginx`] | nginx |
//! | [`caddy`] | Caddy |

pub mod caddy;
pub mod headers;
pub mod nginx;

use crate::policy::policy_at;

/// Where a site goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Whether the address begins with `http:`, without certificates.
    is_plain: bool,
    /// Host and port.
    host: String,
    /// Path of the site's root, with a slash at both ends.
    base: String,
    /// Folder of the files on the host.
    folder: String,
    /// Policy of all pages.
    policy: String,
}

/// Folder that an administrator finds in the files and changes.
const FOLDER: &str = "/srv/spillover";

impl Place {
    /// The place of a site with this address; with none, the root of any host.
    #[must_use]
    pub fn at(address: Option<&str>) -> Self {
        let address = address.unwrap_or_default();
        let (scheme, rest) = address.split_once("://").unwrap_or(("", address));
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let path = path.trim_matches('/');
        let base = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
        let is_plain =
            |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || "-._~/:[]".contains(c));
        // What is no plain address would become part of the host's program.
        let (host, base) = match is_plain(host) && is_plain(&base) {
            true => (host.to_owned(), base),
            false => (String::new(), "/".to_owned()),
        };
        let (folder, policy) = (FOLDER.to_owned(), policy_at(address));
        Self { is_plain: scheme == "http", host, base, folder, policy }
    }

    /// The same with its files elsewhere.
    #[must_use]
    pub fn in_folder(self, folder: &str) -> Self {
        Self { folder: folder.to_owned(), ..self }
    }

    /// Host without its port, and the port.
    fn host_and_port(&self) -> (&str, &str) {
        let digits = |port: &&str| port.bytes().all(|byte| byte.is_ascii_digit());
        match self.host.rsplit_once(':').filter(|(_, port)| digits(port)) {
            Some(parts) => parts,
            None => (&self.host, ""),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_host_port_and_path() {
        let place = Place::at(Some("https://example.org:8443/a/b/"));
        assert_eq!((place.host_and_port(), &*place.base), (("example.org", "8443"), "/a/b/"));
        let place = Place::at(Some("https://example.org"));
        assert_eq!((place.host_and_port(), &*place.base), (("example.org", ""), "/"));
        assert_eq!(Place::at(None).base, "/");
    }

    #[test]
    fn an_address_is_no_part_of_a_program() {
        for wrong in ["https://a;}/", "https://a/{b}", "https://a/ b", "https://a\n/"] {
            let place = Place::at(Some(wrong));
            assert_eq!((&*place.host, &*place.base), ("", "/"), "{wrong}");
        }
    }
}
