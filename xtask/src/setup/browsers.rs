//! Firefox and WebKit, in which some tests run once more. Where they cannot be had, those tests say
//! that they were not run.

use std::path::PathBuf;

use anyhow::Result;

use super::packages;
use super::tools::{DISPLAY, FIREFOX, Tool, WEBKIT_DRIVER};
use crate::process;
use crate::workspace::Workspace;

/// Drives Firefox; distributions do not bring it everywhere, crates.io does.
const GECKODRIVER: &str = "geckodriver";
const GECKODRIVER_VERSION: &str = "0.37.1";

/// Installs what is missing as far as that succeeds: environment variable → file of a program.
#[must_use]
pub fn other_browsers(workspace: &Workspace) -> Vec<(&'static str, PathBuf)> {
    let firefox =
        install(&[&FIREFOX]).and_then(|()| Ok((FIREFOX.path()?, geckodriver(workspace)?)));
    let webkit = install(&[&WEBKIT_DRIVER, &DISPLAY]).and_then(|()| WEBKIT_DRIVER.path());
    let mut found = Vec::new();
    match firefox {
        Ok((firefox, driver)) => found.extend([("FIREFOX", firefox), ("GECKODRIVER", driver)]),
        Err(error) => eprintln!("warning: nothing is tested in Firefox: {error:#}"),
    }
    match webkit {
        Ok(driver) => found.push(("WEBKIT_DRIVER", driver)),
        Err(error) => eprintln!("warning: nothing is tested in WebKit: {error:#}"),
    }
    found
}

fn install(tools: &[&'static Tool]) -> Result<()> {
    let missing: Vec<_> = tools.iter().filter(|tool| tool.find().is_none()).collect();
    let packages: Vec<_> = missing.iter().map(|tool| tool.package).collect();
    packages::install(&packages)
}

/// The machine's driver, else one that cargo builds once, without optimisation: it waits for Firefox anyway.
fn geckodriver(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(chosen) = std::env::var_os("GECKODRIVER") {
        return Ok(chosen.into());
    }
    if let Some(present) = process::find(GECKODRIVER) {
        return Ok(present);
    }
    let root = workspace.cache().join("tools");
    let program = root.join("bin").join(GECKODRIVER);
    if !program.is_file() {
        let mut command =
            process::cargo(workspace, &["install", GECKODRIVER, "--locked", "--debug"]);
        command.args(["--version", GECKODRIVER_VERSION, "--root"]).arg(&root);
        process::run(&mut command)?;
    }
    Ok(program)
}
