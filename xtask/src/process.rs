//! How other programs are run: printed first, and a failure names the command.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;

/// A call of cargo in the working copy's root.
#[must_use]
pub fn cargo(workspace: &Workspace, arguments: &[&str]) -> Command {
    let mut command = Command::new(Workspace::cargo());
    command.args(arguments).current_dir(&workspace.root);
    command
}

/// Prints the command, runs it with this program's own output, and waits.
///
/// # Errors
/// When it can't be started or reports a failure.
pub fn run(command: &mut Command) -> Result<()> {
    println!("$ {}", line(command));
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("`{}` failed ({status}); its own message is above", line(command));
    }
    Ok(())
}

/// Runs the command quietly and returns what it prints.
///
/// # Errors
/// When it can't be started, reports a failure, or prints something else than text.
pub fn output(command: &mut Command) -> Result<String> {
    let output =
        command.stderr(Stdio::inherit()).output().with_context(|| cannot_start(command))?;
    if !output.status.success() {
        bail!("`{}` failed ({}); its own message is above", line(command), output.status);
    }
    String::from_utf8(output.stdout)
        .with_context(|| format!("`{}` printed something else than text", line(command)))
}

/// The program of this name on the search path.
#[must_use]
pub fn find(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// The command as one would type it.
#[must_use]
pub fn line(command: &Command) -> String {
    let program = command.get_program();
    // Cargo hands on its whole path, which says nothing to a reader.
    let cargo = program == Workspace::cargo();
    let mut words = vec![if cargo { "cargo".to_owned() } else { shown(program) }];
    words.extend(command.get_args().map(shown));
    words.join(" ")
}

fn shown(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    if word.contains(char::is_whitespace) { format!("'{word}'") } else { word.into_owned() }
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start `{}`: is it installed?", line(command))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_typed() {
        assert_eq!(line(Command::new("echo").args(["a", "b c"])), "echo a 'b c'");
    }

    #[test]
    fn an_unknown_program_is_not_found() {
        assert_eq!(find("there-is-no-such-program"), None);
        assert!(output(&mut Command::new("there-is-no-such-program")).is_err());
    }
}
