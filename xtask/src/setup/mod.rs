//! Finds the tools that cargo doesn't bring, and installs those that are missing.
//!
//! Nothing is changed silently: each command is printed before it runs, and where it can't be
//! run the message says what to type.

mod browsers;
mod packages;
mod servers;
mod tools;

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;
pub use browsers::other_browsers;
use packages::Package;
pub use servers::web_servers;
pub use tools::{Tool, chromedriver, chromium};

/// The compilation target of everything that runs in a browser.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// What the tools are wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// To build the site.
    Build,
    /// To build it and test it in a browser.
    Tests,
}

/// Makes sure that all tools are there.
///
/// # Errors
/// When one is missing and can't be installed; the message says what to do by hand.
pub fn setup(scope: Scope) -> Result<()> {
    wasm_target()?;
    let mut missing: Vec<_> = tools::of(scope).into_iter().filter_map(check).collect();
    if scope == Scope::Tests {
        missing.extend(japanese_font());
    }
    packages::install(&missing)?;
    for tool in tools::of(scope) {
        tool.path().context("the installation succeeded, but the program is still missing")?;
    }
    Ok(())
}

fn wasm_target() -> Result<()> {
    let mut query = Command::new("rustc");
    query.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    let folder = process::output(&mut query)?;
    if Path::new(folder.trim()).is_dir() {
        println!("ok: compilation target {WASM_TARGET}");
        return Ok(());
    }
    println!("missing: compilation target {WASM_TARGET}");
    if process::find("rustup").is_none() {
        bail!(
            "the Rust installation lacks the target {WASM_TARGET}: install it with the package \
             manager that brought Rust, or install Rust from https://rustup.rs"
        );
    }
    process::run(Command::new("rustup").args(["target", "add", WASM_TARGET]))
}

fn check(tool: &'static Tool) -> Option<&'static Package> {
    if let Some(path) = tool.find() {
        println!("ok: {} ({})", tool.name, path.display());
        None
    } else {
        println!("missing: {}", tool.name);
        Some(tool.package)
    }
}

/// Pictures of the Japanese pages need a font; a system with any such font is fine.
fn japanese_font() -> Option<&'static Package> {
    let mut query = Command::new("fc-list");
    query.args([":lang=ja", "family"]);
    let present = process::find("fc-list").is_some()
        && process::output(&mut query).is_ok_and(|list| !list.trim().is_empty());
    if present || !cfg!(target_os = "linux") {
        println!("ok: Japanese font");
        return None;
    }
    println!("missing: Japanese font");
    Some(&packages::JAPANESE_FONT)
}
