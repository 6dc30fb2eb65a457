//! A browser that shows a page of a bench, what its console says, and the memory that it takes.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::setup;
use crate::testing::BROWSER_ARGUMENTS;
use crate::workspace::Workspace;

/// How long a page may stay silent.
const PATIENCE: Duration = Duration::from_secs(180);

/// How many browsers were opened.
static OPENED: AtomicU32 = AtomicU32::new(0);

/// A browser without a memory of earlier pages, which ends with its use.
pub(super) struct Browser {
    process: Child,
    /// Folder of its own.
    profile: PathBuf,
    lines: Receiver<String>,
}

impl Browser {
    /// Opens a page.
    ///
    /// # Errors
    /// When there is no browser or it does not start.
    pub(super) fn open(workspace: &Workspace, address: &str, arguments: &[&str]) -> Result<Self> {
        // The processes of the browser before may still be ending in their folder.
        let number = OPENED.fetch_add(1, Ordering::Relaxed);
        let name = format!("chromium-{}-{number}", std::process::id());
        let profile = workspace.target.join("bench").join(name);
        let mut command = Command::new(setup::chromium()?);
        command.args(BROWSER_ARGUMENTS).args(arguments).arg("--enable-logging=stderr");
        command.arg(format!("--user-data-dir={}", profile.display())).arg(address);
        println!("$ {}", process::line(&command));
        let start = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
        let mut process = start.context("cannot start the browser")?;
        let lines = lines(process.stderr.take().context("the browser has no output")?);
        Ok(Self { process, profile, lines })
    }

    /// What the console says before the line that holds `end`.
    ///
    /// # Errors
    /// When the page stays silent, or says a line that holds `failure`.
    pub(super) fn read_until(&mut self, end: &str, failure: &str) -> Result<String> {
        let mut output = String::new();
        loop {
            let line = self.lines.recv_timeout(PATIENCE);
            let line = line.with_context(|| format!("the page stays silent after\n{output}"))?;
            if line.contains(end) {
                return Ok(output);
            }
            if line.contains(failure) {
                bail!("the page failed: {line}");
            }
            output += &(line + "\n");
        }
    }

    /// Bytes of memory of all its processes, what they share counted once; none where the system
    /// does not tell.
    pub(super) fn memory(&self) -> Option<u64> {
        let mut family = vec![self.process.id()];
        let mut known = 0;
        while known < family.len() {
            let children = format!("/proc/{0}/task/{0}/children", family[known]);
            let children = fs::read_to_string(children).unwrap_or_default();
            family.extend(children.split_whitespace().filter_map(|id| id.parse::<u32>().ok()));
            known += 1;
        }
        let sizes = family.iter().filter_map(|id| proportional(*id));
        let sum: u64 = sizes.sum();
        (sum > 0).then_some(sum)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // One that has ended already needs no end.
        drop(self.process.kill());
        drop(self.process.wait());
        // Its helpers may still be writing there; what they leave is of no use and no harm.
        drop(fs::remove_dir_all(&self.profile));
    }
}

/// Memory of a process, with its part of what it shares with others, in bytes.
fn proportional(id: u32) -> Option<u64> {
    pss(&fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?)
}

fn pss(rollup: &str) -> Option<u64> {
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let kilobytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// Lines as they come, read apart so that waiting for one can end.
fn lines(source: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(source).split(b'\n').map_while(Result::ok) {
            if sender.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                return;
            }
        }
    });
    receiver
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_what_a_process_has_and_shares() {
        let rollup = "00400000-7ff000 ---p [rollup]\nRss:  900 kB\nPss:  120 kB\nPss_Dirty: 7 kB\n";
        assert_eq!(pss(rollup), Some(120 * 1024));
        assert_eq!(pss("Rss: 900 kB"), None);
    }
}
