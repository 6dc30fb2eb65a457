//! How far long work is: one line on standard error, only where somebody watches.

use std::io::{IsTerminal, Write};

/// A line that is written over and over, and removed in the end.
pub(crate) struct Progress {
    work: &'static str,
    shown: Option<usize>,
    is_watched: bool,
}

impl Progress {
    /// Progress of some work; silent unless standard error is a terminal.
    pub(crate) fn of(work: &'static str) -> Self {
        Self { work, shown: None, is_watched: std::io::stderr().is_terminal() }
    }

    /// Shows how much of it is done.
    pub(crate) fn show(&mut self, (done, total): (usize, usize)) {
        let percent = 100 * done / total.max(1);
        if self.is_watched && self.shown != Some(percent) {
            self.shown = Some(percent);
            self.write(&format!("\r{}: {percent:>3} %", self.work));
        }
    }

    /// Shows how much is done where nobody knows how much there is.
    pub(crate) fn count(&mut self, done: usize) {
        if self.is_watched && self.shown != Some(done) {
            self.shown = Some(done);
            self.write(&format!("\r{}: {done}", self.work));
        }
    }

    /// A terminal that is gone is no reason to stop the work.
    fn write(&self, text: &str) {
        let mut terminal = std::io::stderr();
        let _ = terminal.write_all(text.as_bytes()).and_then(|()| terminal.flush());
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown.is_some() {
            self.write("\r\x1b[K");
        }
    }
}
