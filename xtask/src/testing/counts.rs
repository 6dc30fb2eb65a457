//! How many tests passed, failed, were skipped.

use std::fmt;
use std::ops::AddAssign;

/// Results of tests, added up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) passed: u32,
    pub(super) failed: u32,
    pub(super) skipped: u32,
}

impl Counts {
    /// The results in a line such as `test result: ok. 3 passed; 0 failed; 1 ignored; …`; none
    /// in any other line.
    pub(super) fn read(line: &str) -> Self {
        let mut counts = Self::default();
        let Some((_, results)) = line.trim().strip_prefix("test result: ").and_then(|rest| {
            // After the verdict, `ok` or `FAILED`.
            rest.split_once(". ")
        }) else {
            return counts;
        };
        for result in results.split(';') {
            match result.trim().split_once(' ') {
                Some((number, "passed")) => counts.passed = number.parse().unwrap_or(0),
                Some((number, "failed")) => counts.failed = number.parse().unwrap_or(0),
                Some((number, "ignored")) => counts.skipped = number.parse().unwrap_or(0),
                _ => {}
            }
        }
        counts
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { passed, failed, skipped } = self;
        write!(formatter, "{passed} passed, {failed} failed, {skipped} skipped")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_cargo_and_of_the_browser_are_read() {
        for (line, (passed, failed, skipped)) in [
            (
                "test result: ok. 34 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out; \
                 finished in 0.01s",
                (34, 0, 2),
            ),
            ("test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 filtered out", (1, 2, 0)),
            ("    test result: ok. 5 passed; 0 failed; 0 ignored; 3 filtered out", (5, 0, 0)),
            ("test passes ... ok", (0, 0, 0)),
            ("the text `test result: ok. 9 passed` in a message", (0, 0, 0)),
        ] {
            assert_eq!(Counts::read(line), Counts { passed, failed, skipped }, "{line}");
        }
    }

    #[test]
    fn the_total_is_one_plain_line() {
        let counts = Counts { passed: 341, failed: 0, skipped: 2 };
        assert_eq!(counts.to_string(), "341 passed, 0 failed, 2 skipped");
    }
}
