//! What a command leaves behind for the shell.

use std::process::ExitCode;

/// Arguments that cannot be understood, or files that are not there.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Usage(pub(crate) String);

/// Refuses the arguments of a command.
macro_rules! usage {
    ($($words:tt)*) => { return Err($crate::outcome::Usage(format!($($words)*)).into()) };
}
pub(crate) use usage;

/// Exit codes: 0 done, 1 refused or different, 2 not understood.
pub(crate) const EXIT_CODES: &str = "\
Exit codes:
  0  done; what was checked is sound, what was compared is the same
  1  refused, or different: the words say what and what to do
  2  arguments that are not understood, or files that cannot be read";

/// What the shell learns, and what the reader reads.
pub(crate) fn report(outcome: anyhow::Result<bool>) -> ExitCode {
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{}", format!("{error:#}").trim_end());
            ExitCode::from(if error.is::<Usage>() { 2 } else { 1 })
        }
    }
}
