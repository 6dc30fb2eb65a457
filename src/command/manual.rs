//! `spillover man` and `spillover completions`: what shells and readers of manuals want to know.

use std::path::PathBuf;

use anyhow::Result;
use clap::Command;
use clap_complete::Shell;

use crate::file;

/// Arguments of `man`.
#[derive(Debug, clap::Args)]
pub(crate) struct ManArguments {
    /// Folder for one page per command; without it the page of `spillover` is printed
    folder: Option<PathBuf>,
}

/// Arguments of `completions`.
#[derive(Debug, clap::Args)]
pub(crate) struct CompletionsArguments {
    /// Shell that the completions are for
    shell: Shell,
}

/// Writes the pages.
pub(crate) fn man(arguments: &ManArguments, command: Command) -> Result<bool> {
    if let Some(folder) = &arguments.folder {
        std::fs::create_dir_all(folder)?;
        clap_mangen::generate_to(command, folder)?;
        return Ok(true);
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    file::write(None, &page)?;
    Ok(true)
}

/// Prints the completions.
pub(crate) fn completions(arguments: &CompletionsArguments, mut command: Command) -> Result<bool> {
    let mut script = Vec::new();
    let name = command.get_name().to_owned();
    clap_complete::generate(arguments.shell, &mut command, name, &mut script);
    file::write(None, &script)?;
    Ok(true)
}
