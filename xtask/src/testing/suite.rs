//! The suites: what each runs and needs.

use std::path::PathBuf;
use std::process::Command;
use std::str::FromStr;

use anyhow::{Context, Result, bail};
use case::starter;
use serde_json::json;

use super::{ReactBuild, react};
use crate::build::{self, Site};
use crate::process;
use crate::setup::{self, WASM_TARGET};
use crate::workspace::Workspace;

/// How Chromium is started in tests.
pub const BROWSER_ARGUMENTS: [&str; 8] = [
    "--headless",
    // The sandbox doesn't work for root and in most containers; only our own pages are opened.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

/// A group of tests that run the same way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suite {
    /// The crates without a browser, on this machine.
    Native,
    /// These tools.
    Xtask,
    /// The worker's code and the canvas in a browser.
    Wasm,
    /// The finished site in a browser.
    Browser,
}

impl Suite {
    /// All of them, the quickest first.
    pub const ALL: [Self; 4] = [Self::Native, Self::Xtask, Self::Wasm, Self::Browser];

    /// What it is called in the output.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Xtask => "xtask",
            Self::Wasm => "wasm",
            Self::Browser => "browser",
        }
    }

    /// Whether a browser must be installed.
    #[must_use]
    pub fn needs_browser(self) -> bool {
        matches!(self, Self::Wasm | Self::Browser)
    }

    /// Does what must come first and returns the command that runs the tests.
    pub(super) fn prepare(self, workspace: &Workspace) -> Result<Command> {
        let mut test = process::cargo(workspace, &["test", "--no-fail-fast"]);
        match self {
            Self::Native => {
                if workspace.root.join("../shared/oracles").is_dir() {
                    test.args(["--", "--include-ignored"]);
                }
            }
            Self::Xtask => {
                test.args(["--package", "xtask"]);
            }
            Self::Wasm => {
                test.args(["--target", WASM_TARGET, "--package", "worker", "--package", "canvas"]);
                run_in_browser(workspace, &mut test)?;
            }
            Self::Browser => {
                build::build(workspace, &Site::own(workspace))?;
                let other = other_site(workspace)?;
                build::build(workspace, &other)?;
                // The tests that need it say so once more, and fail.
                if let Err(error) = react(workspace, ReactBuild::Production) {
                    eprintln!("warning: {error:#}");
                }
                // Much of such a test is waiting: one more than there are processors keeps them busy.
                let processors = std::thread::available_parallelism().map_or(1, usize::from);
                test.args(["--package", "browser-tests", "--"])
                    .args(["--test-threads", &(processors + 1).to_string()])
                    .env("SPILLOVER_DIST", workspace.dist())
                    .env("SPILLOVER_OTHER_DIST", other.output)
                    .env("CHROMEDRIVER", setup::chromedriver()?)
                    .env("CHROMIUM", setup::chromium()?)
                    .envs(setup::other_browsers(workspace))
                    .envs(setup::web_servers());
            }
        }
        Ok(test)
    }
}

/// A folder with two small cases, the first of them in one language only, and where their site goes.
fn other_site(workspace: &Workspace) -> Result<Site> {
    let folder = workspace.cache().join("other-site");
    let (cases, output) = (folder.join("cases"), folder.join("dist"));
    let site = Site { cases, output, is_compressed: true };
    let cannot = || format!("cannot write cases into {}", site.cases.display());
    std::fs::create_dir_all(&site.cases).with_context(cannot)?;
    for (id, languages) in [("first", &["en"][..]), ("second", &["en", "ja"])] {
        let languages: Vec<_> = languages.iter().map(|&tag| tag.to_owned()).collect();
        let text = starter::starter(id, &languages, "2026-01-01", None);
        std::fs::write(site.cases.join(format!("{id}.json")), text).with_context(cannot)?;
    }
    Ok(site)
}

impl FromStr for Suite {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> Result<Self> {
        let Some(suite) = Self::ALL.into_iter().find(|suite| suite.title() == name) else {
            let names = Self::ALL.map(Self::title).join(", ");
            bail!("there is no test suite `{name}`, only {names}");
        };
        Ok(suite)
    }
}

/// Lets a cargo command for the WebAssembly target run what it builds in a browser.
///
/// # Errors
/// When the runner does not build or there is no browser.
pub fn run_in_browser(workspace: &Workspace, command: &mut Command) -> Result<()> {
    process::run(&mut process::cargo(workspace, &["build", "--package", "wasm-test-runner"]))?;
    command
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner(workspace))
        .env("CHROMEDRIVER", setup::chromedriver()?)
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", webdriver(workspace)?);
    Ok(())
}

fn runner(workspace: &Workspace) -> PathBuf {
    let name = format!("wasm-test-runner{}", std::env::consts::EXE_SUFFIX);
    workspace.target.join("debug").join(name)
}

/// Writes how the browser is to be started, and returns the file.
fn webdriver(workspace: &Workspace) -> Result<PathBuf> {
    let capabilities = json!({
        "goog:chromeOptions": { "args": BROWSER_ARGUMENTS, "binary": setup::chromium()? },
    });
    let file = workspace.cache().join("webdriver.json");
    std::fs::create_dir_all(workspace.cache())
        .and_then(|()| std::fs::write(&file, capabilities.to_string()))
        .with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}
