//! Writes the pages of a case as HTML, with the published run in them.
//!
//! Usage: `prerender CASE_FILE LANGUAGE`; prints JSON: page folder → `title`, `description`, `main`,
//! `base`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, language] = arguments.as_slice() else {
        eprintln!("usage: prerender CASE_FILE LANGUAGE");
        return ExitCode::from(2);
    };
    let pages = std::fs::read_to_string(file)
        .map_err(|error| format!("{file}: {error}"))
        .and_then(|text| spillover::prerender::pages(&text, language));
    match pages {
        Ok(pages) => {
            println!("{pages}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
