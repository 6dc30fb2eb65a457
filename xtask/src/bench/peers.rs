//! Other programs at the same works: numpy, SALib, Squiggle.
//!
//! They are installed into `target/peers` from their ordinary registries. One that cannot be
//! installed or started is named and left out.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::libraries;
use super::table;
use super::timing::{self, Timings};
use crate::process;
use crate::workspace::Workspace;

/// The case that the peers read.
const CASE: &str = "public/cases/xai-series-e.json";
/// Results further apart, in standard errors, are not those of the same work: among some hundred
/// figures, chance alone reaches this about once in a thousand comparisons, because the errors are
/// estimates too.
const FARTHEST: f64 = 5.0;

/// Runs all peers, checks that they find the same, and prints ratios.
///
/// # Errors
/// When the results of a peer are not those of the engine.
pub(super) fn compare(workspace: &Workspace, native: &Timings, wasm: &Timings) -> Result<()> {
    let peers = Peers::of(workspace)?;
    let draws = native.get("sectors").map_or(0.0, |timing| timing.items).to_string();
    let mut found = Vec::new();
    for (name, run) in [
        ("numpy", Peers::numpy as fn(&Peers, &str) -> Result<Timings>),
        ("SALib", Peers::salib),
        ("Squiggle", Peers::squiggle),
    ] {
        match run(&peers, &draws) {
            Ok(timings) => found.push((name, timings)),
            Err(error) => println!("without {name}: {error:#}"),
        }
    }
    for (peer, timings) in &found {
        check(peer, native, timings)?;
    }
    print!("{}", table::peers(native, wasm, &found));
    Ok(())
}

/// Refuses results that differ by more than Monte-Carlo error.
fn check(peer: &str, native: &Timings, timings: &Timings) -> Result<()> {
    for (name, timing) in timings {
        let distance = native.get(name).and_then(|own| own.distance(timing));
        match distance {
            Some(distance) if distance <= FARTHEST => {}
            Some(distance) => {
                bail!("{peer} finds something else in `{name}`: {distance:.1} standard errors away")
            }
            None => bail!("{peer} does not print the figures of `{name}`"),
        }
    }
    Ok(())
}

/// Where the peers are, and their programs.
struct Peers {
    folder: PathBuf,
    programs: PathBuf,
    case: PathBuf,
}

impl Peers {
    fn of(workspace: &Workspace) -> Result<Self> {
        let folder = workspace.target.join("peers");
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
        let programs = workspace.root.join("tests").join("bench").join("peers");
        Ok(Self { folder, programs, case: workspace.root.join(CASE) })
    }

    fn numpy(&self, draws: &str) -> Result<Timings> {
        let python = self.python(&["numpy"])?;
        let mut model = self.command(&python, "model.py");
        model.arg(&self.case).arg(draws);
        let mut lognormals = self.command(&python, "published.py");
        lognormals.arg("lognormals");
        let mut timings = timed(&mut model)?;
        timings.extend(timed(&mut lognormals)?);
        Ok(timings)
    }

    fn salib(&self, _: &str) -> Result<Timings> {
        let python = self.python(&["numpy", "SALib"])?;
        timed(self.command(&python, "published.py").args(["ishigami", "g-function"]))
    }

    fn squiggle(&self, draws: &str) -> Result<Timings> {
        let packages = ["@quri/squiggle-lang@0.10.0"];
        libraries::modules(&self.folder, &packages, &["@quri/squiggle-lang"], &[])?;
        let node = process::find("node").context("node is not installed")?;
        let mut command = self.command(&node, "squiggle.mjs");
        timed(command.arg(&self.case).arg(draws))
    }

    /// The Python of an environment of its own with these packages.
    fn python(&self, packages: &[&str]) -> Result<PathBuf> {
        let environment = self.folder.join("python");
        let python = if cfg!(windows) {
            environment.join("Scripts").join("python.exe")
        } else {
            environment.join("bin").join("python")
        };
        if !python.is_file() {
            let system = ["python3", "python"].into_iter().find_map(process::find);
            let system = system.context("Python is not installed")?;
            process::run(Command::new(system).args(["-m", "venv"]).arg(&environment))?;
        }
        let imports = packages.join(", ");
        let present = Command::new(&python).args(["-c", &format!("import {imports}")]).output();
        if !present.is_ok_and(|present| present.status.success()) {
            let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
            process::run(Command::new(&python).args(install).args(packages))?;
        }
        Ok(python)
    }

    /// A program of the peers on one thread, as the engine runs.
    fn command(&self, interpreter: &Path, program: &str) -> Command {
        let mut command = Command::new(interpreter);
        command.arg(self.programs.join(program)).current_dir(&self.folder);
        for library in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"] {
            command.env(library, "1");
        }
        command
    }
}

fn timed(command: &mut Command) -> Result<Timings> {
    println!("$ {}", process::line(command));
    Ok(timing::read(&process::output(command)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_results_are_refused() {
        let own = timing::read("bench x 100 1.0 1.0~0.1");
        assert!(check("peer", &own, &timing::read("bench x 100 2.0 1.1")).is_ok());
        assert!(check("peer", &own, &timing::read("bench x 100 2.0 3.0")).is_err());
        assert!(check("peer", &own, &timing::read("bench x 100 2.0")).is_err());
        assert!(check("peer", &own, &timing::read("bench y 100 2.0 1.0")).is_err());
    }
}
