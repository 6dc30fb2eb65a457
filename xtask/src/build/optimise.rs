//! wasm-opt, skipped where its result is known.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::output::{hash, write};
use crate::process;

/// For size, with the features that rustc and wasm-bindgen use (every browser since 2022 has
/// them); older versions of wasm-opt want each of them named.
const ARGUMENTS: [&str; 10] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Makes WebAssembly files small.
#[derive(Debug)]
pub(super) struct Optimiser {
    program: PathBuf,
    version: String,
    cache: PathBuf,
}

impl Optimiser {
    /// Uses this `wasm-opt`, and this folder for its results.
    pub(super) fn new(program: PathBuf, cache: PathBuf) -> Result<Self> {
        let version = process::output(Command::new(&program).arg("--version"))?;
        Ok(Self { program, version, cache })
    }

    /// The small form of a module.
    pub(super) fn optimise(&self, name: &str, wasm: &[u8]) -> Result<Vec<u8>> {
        let key = hash(format!("{}{}{}", hash(wasm), self.version, ARGUMENTS.join(" ")).as_bytes());
        let result = self.cache.join("wasm-opt").join(format!("{name}-{key}.wasm"));
        if !result.is_file() {
            let input = self.cache.join("wasm-opt").join(format!("{name}-input.wasm"));
            let unfinished = self.cache.join("wasm-opt").join(format!("{name}-unfinished.wasm"));
            write(&input, wasm)?;
            let mut command = Command::new(&self.program);
            command.args(ARGUMENTS).arg(&input).arg("-o").arg(&unfinished);
            process::run(&mut command)?;
            std::fs::rename(&unfinished, &result)
                .with_context(|| format!("cannot write {}", result.display()))?;
        }
        std::fs::read(&result).with_context(|| format!("cannot read {}", result.display()))
    }
}
