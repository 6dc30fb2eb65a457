//! The programs: compiled by cargo, joined to JavaScript by wasm-bindgen.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::Program;
use super::output::{Output, read_text};
use crate::process;
use crate::setup::WASM_TARGET;
use crate::workspace::Workspace;

/// Separates the flags in `CARGO_ENCODED_RUSTFLAGS`.
const SEPARATOR: &str = "\u{1f}";

/// How a program is started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// As a JavaScript module of a page.
    Module,
    /// As a classic script, the only kind that a worker from a blob can be.
    Classic,
}

/// Compiles all programs in one call of cargo: apart, their dependencies would differ in
/// features and be compiled once for each.
pub(super) fn compile(workspace: &Workspace) -> Result<()> {
    let mut command = process::cargo(
        workspace,
        &["build", "--release", "--target", WASM_TARGET, "--package", "spillover"],
    );
    command.args(["--features", "spillover/browser", "--bin", "site", "--bin", "widgets"]);
    command.args(["--bin", "gallery", "--bin", "case_file"]);
    command.args(["--package", "worker", "--bin", "worker", "--bin", "verifier"]);
    command.args(["--bin", "checker"]);
    command.env("CARGO_ENCODED_RUSTFLAGS", flags(workspace));
    process::run(&mut command)
}

/// Compiles a program that is no part of the site, as the site's are compiled: the JavaScript module
/// that starts it, and its WebAssembly.
///
/// # Errors
/// When it does not compile.
pub(crate) fn program(workspace: &Workspace, name: &str) -> Result<(String, Vec<u8>)> {
    let mut command = process::cargo(workspace, &["build", "--release", "--target", WASM_TARGET]);
    command.args(["--package", name, "--bin", name]);
    command.env("CARGO_ENCODED_RUSTFLAGS", flags(workspace));
    process::run(&mut command)?;
    bind(workspace, name, Kind::Module)
}

/// Adds a program that a page's module starts to the output.
pub(super) fn module(workspace: &Workspace, name: &str, output: &mut Output) -> Result<Program> {
    let (script, wasm) = bind(workspace, name, Kind::Module)?;
    Ok(Program {
        script: output.add_hashed(name, "js", script),
        wasm: output.add_hashed(name, "wasm", wasm),
    })
}

/// Adds a worker's program to the output.
pub(super) fn worker_program(
    workspace: &Workspace,
    name: &str,
    output: &mut Output,
) -> Result<Program> {
    let (mut script, wasm) = bind(workspace, name, Kind::Classic)?;
    script.push('\n');
    script.push_str(&read_text(&workspace.root.join("src/worker/boot.js"))?);
    Ok(Program {
        script: output.add_hashed(name, "js", script),
        wasm: output.add_hashed(name, "wasm", wasm),
    })
}

/// The JavaScript glue and the WebAssembly of a program.
///
/// The compiler's own size settings leave nothing worth a further tool: after compression `wasm-opt
/// -Oz` changed the files by less than one percent, in both directions. Version 108 of it, which
/// Debian 12 has, even breaks them: it mixes up the tables of functions and of references.
fn bind(workspace: &Workspace, name: &str, kind: Kind) -> Result<(String, Vec<u8>)> {
    let input = compiled(workspace, name);
    let wasm = std::fs::read(&input).with_context(|| format!("cannot read {}", input.display()))?;
    let folder = workspace.cache().join("bindgen").join(name);
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(name, without_place(wasm))
        .out_name(name)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    match kind {
        Kind::Module => bindgen.web(true),
        Kind::Classic => bindgen.no_modules(true),
    }
    .and_then(|bindgen| bindgen.generate(&folder))
    .map_err(|error| anyhow!("wasm-bindgen refused {}: {error:#}", input.display()))?;
    refuse_snippets(&folder)?;
    let script = read_text(&folder.join(format!("{name}.js")))?;
    let wasm = folder.join(format!("{name}_bg.wasm"));
    let wasm = std::fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    Ok((script, wasm))
}

/// Leptos's helpers for split programs export a name with a hash of the folder that they were compiled
/// in (`wasm_split_macros` 0.2.2, `version_stamp`), which nothing here reads: zeros take its place, so that
/// the same sources give the same files in any folder.
fn without_place(mut wasm: Vec<u8>) -> Vec<u8> {
    const MARKER: &[u8] = b"_WASM_SPLIT_MARKER_";
    const DIGITS: usize = 16;
    let mut from = 0;
    let find = |wasm: &[u8], from: usize| {
        let rest = wasm.get(from..)?;
        rest.windows(MARKER.len()).position(|window| window == MARKER).map(|place| from + place)
    };
    while let Some(place) = find(&wasm, from) {
        from = place + MARKER.len();
        if let Some(digits) = wasm.get_mut(from..from + DIGITS)
            && digits.iter().all(u8::is_ascii_hexdigit)
        {
            digits.fill(b'0');
        }
    }
    wasm
}

fn compiled(workspace: &Workspace, name: &str) -> PathBuf {
    workspace.target.join(WASM_TARGET).join("release").join(format!("{name}.wasm"))
}

/// JavaScript files that a dependency brings would need names and places of their own.
fn refuse_snippets(folder: &Path) -> Result<()> {
    let snippets = folder.join("snippets");
    if snippets.exists() {
        bail!(
            "a dependency brings JavaScript files ({}), which the build doesn't carry: do \
             without it, or teach xtask/src/build/wasm.rs to name them",
            snippets.display()
        );
    }
    Ok(())
}

/// Those of the environment, views without the types of all that is in them (as `.cargo/config.toml`
/// says, which these flags replace), and the removal of this machine's folders from the texts of panics,
/// so that the same sources give the same files everywhere.
fn flags(workspace: &Workspace) -> String {
    let mut flags: Vec<String> = match std::env::var("CARGO_ENCODED_RUSTFLAGS") {
        Ok(encoded) => encoded.split_terminator(SEPARATOR).map(str::to_owned).collect(),
        Err(_) => std::env::var("RUSTFLAGS")
            .map(|flags| flags.split_whitespace().map(str::to_owned).collect())
            .unwrap_or_default(),
    };
    flags.extend(["--cfg", "erase_components"].map(str::to_owned));
    let remap =
        |folder: &Path, name: &str| format!("--remap-path-prefix={}={name}", folder.display());
    flags.extend(cargo_home().map(|home| remap(&home, "cargo")));
    flags.push(remap(&workspace.root, "spillover"));
    flags.join(SEPARATOR)
}

fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_a_build_leaves_no_trace() {
        let text = "a_WASM_SPLIT_MARKER_732e786d2a082da8version_WASM_SPLIT_MARKER_ab";
        let expected = "a_WASM_SPLIT_MARKER_0000000000000000version_WASM_SPLIT_MARKER_ab";
        assert_eq!(without_place(text.as_bytes().to_vec()), expected.as_bytes());
    }
}
