//! Web servers, with which the files of [`crate::hosting`] are tested. Where there is none, that test says
//! that it was not run.

use std::path::PathBuf;

use super::packages;
use super::tools::{CADDY, NGINX};

/// Environment variable → file of a program, for those that are on this machine. nginx is installed only on
/// machines that live for one run: a server that starts by itself is nothing for a developer's own.
#[must_use]
pub fn web_servers() -> Vec<(&'static str, PathBuf)> {
    if std::env::var_os("CI").is_some()
        && NGINX.find().is_none()
        && let Err(error) = packages::install(&[NGINX.package])
    {
        eprintln!("warning: nothing is tested with nginx: {error:#}");
    }
    let found = |(variable, path): (_, Option<PathBuf>)| path.map(|path| (variable, path));
    [("NGINX", NGINX.find()), ("CADDY", CADDY.find())].into_iter().filter_map(found).collect()
}
