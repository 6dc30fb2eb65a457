//! How fast the works are, and how exact.
//!
//! - `timing`: lines that works print; `table`: ratios natively and in a browser.
//! - `peers`: other programs at the same works.
//! - `browser`: a browser that shows the page of a bench.
//! - `libraries`: JavaScript libraries that stand beside ours.
//! - `embeds`: widgets in another page beside other libraries.
//! - `charts`: charts beside other libraries; `redraws`: lines that its page prints, and their table.

mod browser;
mod charts;
mod embeds;
mod libraries;
mod peers;
mod redraws;
mod table;
mod timing;

use std::str::FromStr;

use anyhow::{Context, Error, Result, bail};

use crate::process;
use crate::setup::{self, Scope, WASM_TARGET};
use crate::testing::run_in_browser;
use crate::workspace::Workspace;
use timing::Timings;

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Measurement {
    /// The same works natively and in a browser.
    #[default]
    Times,
    /// Errors against the number of draws.
    Convergence,
    /// Other programs at the same works.
    Peers,
    /// Charts beside other chart libraries.
    Charts,
    /// Widgets in another page beside other libraries.
    Embeds,
    /// Pages until they are seen, and behind a slider.
    Pages,
}

impl FromStr for Measurement {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        match name {
            "convergence" => Ok(Self::Convergence),
            "peers" => Ok(Self::Peers),
            "charts" => Ok(Self::Charts),
            "embeds" => Ok(Self::Embeds),
            "pages" => Ok(Self::Pages),
            _ => bail!(
                "unknown measurement `{name}`: write `convergence`, `peers`, `charts`, `embeds`, \
                 `pages` or nothing"
            ),
        }
    }
}

/// Measures and prints a table.
///
/// # Errors
/// When a side does not build, does not run or prints nothing, or a peer's results differ.
pub fn bench(workspace: &Workspace, measurement: Measurement) -> Result<()> {
    match measurement {
        Measurement::Times => {
            setup::setup(Scope::Tests)?;
            let (native, wasm) = (native(workspace, &[])?, wasm(workspace, "all_works")?);
            print!("{}", table::sides(&native, &wasm)?);
        }
        Measurement::Convergence => convergence(workspace)?,
        Measurement::Peers => {
            setup::setup(Scope::Tests)?;
            let (native, wasm) =
                (native(workspace, &["peers"])?, wasm(workspace, "works_of_peers")?);
            print!("{}", table::sides(&native, &wasm)?);
            peers::compare(workspace, &native, &wasm)?;
        }
        Measurement::Charts => {
            setup::setup(Scope::Tests)?;
            charts::compare(workspace)?;
        }
        Measurement::Embeds => {
            setup::setup(Scope::Tests)?;
            embeds::compare(workspace)?;
        }
        Measurement::Pages => pages(workspace)?,
    }
    Ok(())
}

/// The works on this machine.
fn native(workspace: &Workspace, arguments: &[&str]) -> Result<Timings> {
    let mut command = run(workspace, "native");
    command.args(arguments);
    println!("$ {}", process::line(&command));
    Ok(timing::read(&process::output(&mut command)?))
}

/// The works in a browser: those of the test with this name.
fn wasm(workspace: &Workspace, test: &str) -> Result<Timings> {
    // The profile of the site, so that readers' speed is measured.
    let mut command = process::cargo(workspace, &["test", "--release"]);
    command.args(["--target", WASM_TARGET, "--package", "benches", "--test", "wasm"]);
    command.args(["--", "--nocapture", test]);
    run_in_browser(workspace, &mut command)?;
    println!("$ {}", process::line(&command));
    Ok(timing::read(&process::output(&mut command)?))
}

fn convergence(workspace: &Workspace) -> Result<()> {
    let folder = workspace.target.join("bench");
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("cannot create {}", folder.display()))?;
    let picture = folder.join("convergence.svg");
    let mut command = run(workspace, "convergence");
    command.arg(&picture);
    process::run(&mut command)?;
    println!("picture: {}", picture.display());
    Ok(())
}

/// Pages of the finished site, by a program that has the stage of the browser tests.
fn pages(workspace: &Workspace) -> Result<()> {
    setup::setup(Scope::Tests)?;
    let mut command = process::cargo(workspace, &["run", "--quiet", "--package", "browser-tests"]);
    command.args(["--bin", "page-bench"]);
    command.env("SPILLOVER_DIST", workspace.dist());
    command.env("CHROMEDRIVER", setup::chromedriver()?).env("CHROMIUM", setup::chromium()?);
    process::run(&mut command)
}

/// A program of the benches, at full speed.
fn run(workspace: &Workspace, name: &str) -> std::process::Command {
    let mut command = process::cargo(workspace, &["run", "--quiet", "--profile", "fast"]);
    command.args(["--package", "benches", "--bin", name, "--"]);
    command
}
