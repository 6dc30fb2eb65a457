//! Writes the pages of a case as HTML, with the published run beside them.
//!
//! Usage: `prerender CASE_FILE LANGUAGE PICTURE_FOLDER` prints what `spillover::prerender::site` says,
//! and writes the charts as pictures; `prerender CASE_FILE` prints the case in packed form, in hexadecimal
//! digits, once it is checked and compiled.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let printed = match arguments.as_slice() {
        [file] => text(Path::new(file)).and_then(|case| spillover::prerender::packed(&case)),
        [file, language, pictures] => site(Path::new(file), language, Path::new(pictures)),
        _ => {
            eprintln!("usage: prerender CASE_FILE [LANGUAGE PICTURE_FOLDER]");
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

fn site(file: &Path, language: &str, pictures: &Path) -> Result<String, String> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let prices = |name: &str| text(&folder.join(format!("../prices/{name}.json")));
    spillover::prerender::site(&text(file)?, prices, language, pictures)
}

fn text(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}
