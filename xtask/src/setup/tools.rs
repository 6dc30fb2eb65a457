//! The programs that are used, and where they are found.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::Scope;
use super::packages::{self, Package};
use crate::process;

/// A program of the system that the build or the tests use.
#[derive(Debug)]
pub struct Tool {
    /// What it is called in messages.
    pub name: &'static str,
    /// The environment variable that names another file to use.
    variable: &'static str,
    /// The names it goes by on the search path, best first, or whole paths.
    candidates: &'static [&'static str],
    /// What brings it.
    pub(super) package: &'static Package,
}

/// The browser of the tests.
static CHROMIUM: Tool = Tool {
    name: "Chromium",
    variable: "CHROMIUM",
    candidates: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    package: &packages::CHROMIUM,
};

/// Drives the browser of the tests.
static CHROMEDRIVER: Tool = Tool {
    name: "ChromeDriver",
    variable: "CHROMEDRIVER",
    candidates: &["chromedriver", "/usr/lib/chromium-browser/chromedriver"],
    package: &packages::CHROMEDRIVER,
};

/// A second browser of the tests.
pub(super) static FIREFOX: Tool = Tool {
    name: "Firefox",
    variable: "FIREFOX",
    candidates: &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
    package: &packages::FIREFOX,
};

/// Drives WebKitGTK's browser.
pub(super) static WEBKIT_DRIVER: Tool = Tool {
    name: "WebKitWebDriver",
    variable: "WEBKIT_DRIVER",
    candidates: &["WebKitWebDriver"],
    package: &packages::WEBKIT_DRIVER,
};

/// A web server that serves the finished site in a test.
pub(super) static NGINX: Tool = Tool {
    name: "nginx",
    variable: "NGINX",
    candidates: &["nginx", "/usr/sbin/nginx"],
    package: &packages::NGINX,
};

/// Another one.
pub(super) static CADDY: Tool =
    Tool { name: "Caddy", variable: "CADDY", candidates: &["caddy"], package: &packages::CADDY };

/// A display for a browser that has no mode without one.
pub(super) static DISPLAY: Tool = Tool {
    name: "Xvfb",
    variable: "XVFB_RUN",
    candidates: &["xvfb-run"],
    package: &packages::DISPLAY,
};

/// All programs that the scope needs.
pub(super) fn of(scope: Scope) -> Vec<&'static Tool> {
    match scope {
        Scope::Build => Vec::new(),
        Scope::Tests => vec![&CHROMIUM, &CHROMEDRIVER],
    }
}

impl Tool {
    /// Where it is, if it is installed.
    #[must_use]
    pub fn find(&self) -> Option<PathBuf> {
        if let Some(chosen) = std::env::var_os(self.variable) {
            return Some(PathBuf::from(chosen)).filter(|path| path.is_file());
        }
        self.candidates.iter().find_map(|candidate| {
            if candidate.starts_with('/') {
                Some(PathBuf::from(candidate)).filter(|path| path.is_file())
            } else {
                process::find(candidate)
            }
        })
    }

    /// Where it is.
    ///
    /// # Errors
    /// When it isn't installed; the message says how to get it.
    pub fn path(&self) -> Result<PathBuf> {
        match self.find() {
            Some(path) => Ok(path),
            None => bail!(
                "{} is missing: run `cargo xtask setup --tests`, or name its file in the \
                 environment variable {}",
                self.name,
                self.variable
            ),
        }
    }
}

/// Where the browser of the tests is.
///
/// # Errors
/// When it isn't installed.
pub fn chromium() -> Result<PathBuf> {
    CHROMIUM.path()
}

/// Where the driver of the tests' browser is.
///
/// # Errors
/// When it isn't installed.
pub fn chromedriver() -> Result<PathBuf> {
    CHROMEDRIVER.path()
}
