//! `spillover site`: the static site of a folder of cases.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use case::Problems;

use crate::outcome::usage;
use crate::{check, file};

/// Where this program's sources are, unless the reader says otherwise.
const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Arguments of `site`.
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(crate) struct SiteArguments {
    /// Folder of case files
    folder: PathBuf,
    /// Folder to write; a site that is there is replaced
    #[arg(long, short)]
    output: PathBuf,
    /// Address that the site will have, for previews, oEmbed and the map for search engines
    #[arg(long)]
    address: Option<String>,
    /// Folder of the sources, from which the programs of the pages are compiled
    #[arg(long, default_value = SOURCES, hide_default_value = true)]
    sources: PathBuf,
}

const HELP: &str = "\
Every file ID.json of the folder is a case with the identifier ID; default.txt may name the one that the site
opens with (else it is the first by name), and prices/NAME.json are the price files that cases name.

All cases are checked first. The first site of a checkout takes minutes, because its programs are compiled;
later ones only write pages.";

/// Checks all cases and builds their site; `false` when any has problems.
pub(crate) fn site(arguments: &SiteArguments) -> Result<bool> {
    let files = case_files(&arguments.folder)?;
    let mut sound = true;
    for path in &files {
        sound &= is_sound(path)?;
    }
    if !sound {
        return Ok(false);
    }
    if !arguments.sources.join("xtask/Cargo.toml").is_file() {
        usage!(
            "no sources in {}: name the folder of a checkout by --sources",
            arguments.sources.display()
        );
    }
    eprintln!("{} case{} sound", files.len(), if files.len() == 1 { " is" } else { "s are" });
    let mut build = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    build.current_dir(&arguments.sources).args(["xtask", "build"]);
    build.arg("--cases").arg(std::path::absolute(&arguments.folder)?);
    build.arg("--output").arg(std::path::absolute(&arguments.output)?);
    build.envs(arguments.address.as_ref().map(|address| ("SITE_URL", address)));
    let status =
        build.status().context("cannot start cargo, which compiles the programs of pages")?;
    Ok(status.success())
}

/// The case files of a folder, by name.
fn case_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => usage!("cannot list {}; give a folder of cases: {error}", folder.display()),
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.with_context(|| format!("cannot list {}", folder.display()))?.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            files.push(path);
        }
    }
    if files.is_empty() {
        usage!("no case file in {}; `spillover new` writes one", folder.display());
    }
    files.sort();
    Ok(files)
}

/// Whether a case has no problems and the identifier of its file; says what is wrong.
fn is_sound(path: &Path) -> Result<bool> {
    match file::load(path) {
        Ok(model) => {
            let id = &model.case.head.id;
            let is_named = path.file_stem().is_some_and(|stem| stem == id.as_str());
            if !is_named {
                eprintln!("{}: its case is `{id}`; call the file {id}.json", path.display());
            }
            Ok(is_named)
        }
        Err(error) => {
            check::print_problems(path, &error.downcast::<Problems>()?);
            Ok(false)
        }
    }
}
