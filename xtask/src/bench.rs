//! The same work natively and in a browser, as ratios.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use crate::process;
use crate::setup::{self, Scope, WASM_TARGET};
use crate::testing::run_in_browser;
use crate::workspace::Workspace;

/// Items and seconds of one work.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Timing {
    items: f64,
    seconds: f64,
}

impl Timing {
    fn per_second(self) -> f64 {
        self.items / self.seconds
    }
}

/// Runs all works on both sides and prints a table.
///
/// # Errors
/// When a side does not build, does not run or prints nothing.
pub fn bench(workspace: &Workspace) -> Result<()> {
    setup::setup(Scope::Tests)?;
    let mut native = process::cargo(workspace, &["run", "--quiet", "--profile", "fast"]);
    native.args(["--package", "benches", "--bin", "native"]);
    println!("$ {}", process::line(&native));
    let native = timings(&process::output(&mut native)?);
    // The profile of the site, so that readers' speed is measured.
    let mut browser = process::cargo(workspace, &["test", "--release"]);
    browser.args(["--target", WASM_TARGET, "--package", "benches", "--test", "wasm"]);
    browser.args(["--", "--nocapture"]);
    run_in_browser(workspace, &mut browser)?;
    println!("$ {}", process::line(&browser));
    let wasm = timings(&process::output(&mut browser)?);
    if native.is_empty() || native.len() != wasm.len() {
        bail!(
            "{} works natively, {} in the browser: they must be the same",
            native.len(),
            wasm.len()
        );
    }
    print!("{}", table(&native, &wasm));
    Ok(())
}

/// Lines such as `bench deal 10000 0.25`, wherever they stand in the output.
fn timings(output: &str) -> BTreeMap<String, Timing> {
    let line = |line: &str| {
        let (_, rest) = line.split_once("bench ")?;
        let mut words = rest.split_whitespace();
        let name = words.next()?.to_owned();
        let (items, seconds) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        Some((name, Timing { items, seconds }))
    };
    output.lines().filter_map(line).collect()
}

fn table(native: &BTreeMap<String, Timing>, wasm: &BTreeMap<String, Timing>) -> String {
    let mut table = format!(
        "{:<10}{:>9}{:>13}{:>13}{:>15}{:>15}{:>16}\n",
        "work", "items", "native s", "browser s", "native /s", "browser /s", "browser/native"
    );
    for (name, native) in native {
        let Some(wasm) = wasm.get(name) else { continue };
        table += &format!(
            "{name:<10}{:>9.0}{:>13.3}{:>13.3}{:>15.0}{:>15.0}{:>15.2}×\n",
            native.items,
            native.seconds,
            wasm.seconds,
            native.per_second(),
            wasm.per_second(),
            wasm.per_second() / native.per_second(),
        );
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_and_paired() {
        let native = timings("noise\nbench deal 100 0.5\nbench irr 10 0.1\n");
        let wasm =
            timings("console.log div contained:\n    bench deal 100 1.0\n  bench irr 10 0.1");
        assert_eq!(native.len(), 2);
        assert_eq!(wasm["deal"], Timing { items: 100.0, seconds: 1.0 });
        let table = table(&native, &wasm);
        assert!(table.contains("0.50×") && table.contains("1.00×"), "{table}");
    }
}
