//! Writes the pages of a case as HTML, with the published run beside them.
//!
//! Usage: `prerender CASE_FILE LANGUAGE PICTURE_FOLDER FIRST` prints what `spillover::prerender::site` says,
//! and writes the charts as pictures; `prerender CASE_FILE` prints the case in packed form, in hexadecimal
//! digits, once it is checked and compiled. The other case files of the folder are those of the same site,
//! which opens with the case FIRST.

use std::fs::read_to_string;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use spillover::prerender::Around;
use view_model::cases::CaseEntry;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let printed = match arguments.as_slice() {
        [file] => read(Path::new(file)).and_then(|case| spillover::prerender::packed(&case)),
        [file, language, pictures, first] => {
            site(Path::new(file), language, Path::new(pictures), first)
        }
        _ => {
            eprintln!("usage: prerender CASE_FILE [LANGUAGE PICTURE_FOLDER FIRST]");
            return ExitCode::from(2);
        }
    };
    match printed {
        Ok(printed) => {
            println!("{printed}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn site(file: &Path, language: &str, pictures: &Path, first: &str) -> Result<String, String> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let prices = |name: &str| read(&folder.join(format!("prices/{name}.json")));
    let around = around(file, folder, first)?;
    spillover::prerender::site(&read(file)?, prices, language, pictures, around)
}

/// The cases of a folder, the first one first.
fn around(file: &Path, folder: &Path, first: &str) -> Result<Around, String> {
    let own = entry(file, first)?;
    let files = case_files(folder)?;
    let mut cases =
        files.iter().map(|path| entry(path, first)).collect::<Result<Vec<_>, String>>()?;
    cases.sort_by(|a, b| (!a.home.is_empty(), &a.id).cmp(&(!b.home.is_empty(), &b.id)));
    Ok(Around { cases, home: own.home })
}

fn case_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let unreadable = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = std::fs::read_dir(folder).map_err(unreadable)?;
    let paths: Vec<PathBuf> = entries
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()
        .map_err(unreadable)?;
    let is_case = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "json");
    Ok(paths.into_iter().filter(is_case).collect())
}

/// What a file says about its case, on a site that opens with the case `first`.
fn entry(path: &Path, first: &str) -> Result<CaseEntry, String> {
    let case = case::read::read(&read(path)?)
        .map_err(|problems| format!("{}: {problems}", path.display()))?;
    let id = case.head.id;
    Ok(CaseEntry::of(&id, case.head.title, first))
}

fn read(path: &Path) -> Result<String, String> {
    read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
