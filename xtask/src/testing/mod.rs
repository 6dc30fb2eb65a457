//! All test suites, streamed and counted.

mod counts;
mod react;
mod suite;

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result};

use crate::process;
use crate::setup::{self, Scope};
use crate::workspace::Workspace;
use counts::Counts;
pub use react::{ReactBuild, react};
pub use suite::{BROWSER_ARGUMENTS, Suite, run_in_browser};

/// Runs the suites (all of them if none is named), also after one has failed, and prints what
/// they found; the last line is the count.
///
/// # Errors
/// When the tools for the tests are missing.
pub fn test(workspace: &Workspace, suites: &[Suite]) -> Result<ExitCode> {
    let suites = if suites.is_empty() { &Suite::ALL } else { suites };
    let browser = suites.iter().any(|suite| suite.needs_browser());
    setup::setup(if browser { Scope::Tests } else { Scope::Build })?;

    let mut total = Counts::default();
    let mut failed = Vec::new();
    for suite in suites {
        println!("\n== {} ==", suite.title());
        let counts = run_suite(workspace, *suite).unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Counts { failed: 1, ..Counts::default() }
        });
        if counts.failed > 0 {
            failed.push(suite.title());
        }
        total += counts;
    }
    println!();
    if !failed.is_empty() {
        println!("Failed: {}", failed.join(", "));
    }
    println!("{total}");
    Ok(if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn run_suite(workspace: &Workspace, suite: Suite) -> Result<Counts> {
    let mut command = suite.prepare(workspace)?;
    count(&mut command)
}

/// Runs a command, passes its output on line by line, and adds up the results in it.
///
/// A failure without a failed test, such as code that doesn't compile, counts as one.
fn count(command: &mut Command) -> Result<Counts> {
    println!("$ {}", process::line(command));
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{}`", process::line(command)))?;
    let mut counts = Counts::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.context("cannot read the output of the tests")?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            counts += Counts::read(&line);
        }
    }
    let status = child.wait().context("cannot wait for the tests")?;
    if !status.success() && counts.failed == 0 {
        eprintln!("error: `{}` ended with {status}", process::line(command));
        counts.failed = 1;
    }
    Ok(counts)
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Counts {
        count(Command::new("sh").args(["-c", script])).unwrap()
    }

    #[test]
    fn results_of_several_lines_are_added() {
        let ok = "test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out";
        let counts = shell(&format!("echo '{ok}'; echo other; echo '{ok}'"));
        assert_eq!(counts, Counts { passed: 4, failed: 0, skipped: 2 });
    }

    #[test]
    fn a_failure_without_a_failed_test_counts() {
        assert_eq!(shell("exit 101"), Counts { failed: 1, ..Counts::default() });
        let failed = "test result: FAILED. 0 passed; 3 failed; 0 ignored";
        assert_eq!(shell(&format!("echo '{failed}'; exit 101")).failed, 3);
    }
}
