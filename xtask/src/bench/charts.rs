//! Charts beside other chart libraries, in one browser and on the same data.
//!
//! The libraries are installed into `target/peers` from their ordinary registry and copied beside a
//! page that draws and times (`tests/bench/charts`); where they cannot be installed, that is said and
//! our own charts are timed alone.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::browser::Browser;
use super::libraries::{self, copy};
use super::redraws::{self, OURS, Weights};
use crate::build;
use crate::server::{Server, ServerOptions};
use crate::workspace::Workspace;

/// The program, whose script and WebAssembly go by its name.
const PROGRAM: &str = "chart-benches";
/// What is installed: exact versions, so that tables can be compared.
const PACKAGES: [&str; 3] = ["@observablehq/plot@0.6.17", "d3@7.9.0", "uplot@1.6.32"];
/// Libraries with their files in the packages.
const LIBRARIES: [(&str, &[&str]); 2] = [
    ("Plot", &["d3/dist/d3.min.js", "@observablehq/plot/dist/plot.umd.min.js"]),
    ("uPlot", &["uplot/dist/uPlot.iife.min.js", "uplot/dist/uPlot.min.css"]),
];

/// Times all charts and prints the table.
///
/// # Errors
/// When our own charts cannot be built or drawn, or a long line does not follow a hand.
pub(super) fn compare(workspace: &Workspace) -> Result<()> {
    let folder = workspace.target.join("bench").join("charts");
    libraries::fresh(&folder)?;
    let mut weights = Weights::from([(OURS, program(workspace, &folder)?)]);
    match libraries(workspace, &folder) {
        Ok(others) => weights.extend(others),
        Err(error) => println!("without Plot and uPlot: {error:#}"),
    }
    let options = ServerOptions { csp: None, is_isolated: true, ..ServerOptions::default() };
    let server = Server::start(&folder, options)?;
    let redraws = redraws::read(&browse(workspace, &server.address())?);
    print!("{}", redraws::table(&redraws, &weights));
    redraws::check(&redraws)
}

/// Puts the page and our program into the folder; the program's compressed bytes.
fn program(workspace: &Workspace, folder: &Path) -> Result<usize> {
    let (script, wasm) = build::program(workspace, PROGRAM)?;
    let write = |name: String, content: &[u8]| {
        let file = folder.join(name);
        fs::write(&file, content).with_context(|| format!("cannot write {}", file.display()))?;
        build::brotli(content).map(|bytes| bytes.len())
    };
    let size = write(format!("{PROGRAM}.js"), script.as_bytes())?
        + write(format!("{PROGRAM}_bg.wasm"), &wasm)?;
    let sources = workspace.root.join("tests").join("bench").join("charts");
    for file in ["index.html", "page.js", "page.css"] {
        copy(&sources.join(file), folder)?;
    }
    copy(&workspace.root.join("style").join("tokens.css"), folder)?;
    Ok(size)
}

/// Installs the libraries, puts their files into the folder; their compressed bytes.
fn libraries(workspace: &Workspace, folder: &Path) -> Result<Weights> {
    let peers = workspace.target.join("peers");
    let files: Vec<_> = LIBRARIES.iter().flat_map(|(_, files)| files.iter().copied()).collect();
    let modules = libraries::modules(&peers, &PACKAGES, &files, &[])?;
    let mut weights = Weights::new();
    for (library, files) in LIBRARIES {
        for file in files {
            let copied = copy(&modules.join(file), folder)?;
            let content =
                fs::read(&copied).with_context(|| format!("cannot read {}", copied.display()))?;
            *weights.entry(library).or_default() += build::brotli(&content)?.len();
        }
    }
    Ok(weights)
}

/// Opens the page in a browser; what its console says until it is done.
fn browse(workspace: &Workspace, address: &str) -> Result<String> {
    // Frames as fast as they can be painted, not as fast as a screen would show them.
    let arguments = ["--disable-frame-rate-limit", "--disable-gpu-vsync", "--window-size=1000,700"];
    let mut browser = Browser::open(workspace, &format!("{address}/"), &arguments)?;
    browser.read_until("\"chart end\"", "\"chart failed")
}
