//! Writes the answer page of a case as HTML, with the published run in it.
//!
//! Usage: `prerender CASE_FILE LANGUAGE`; prints JSON with `title`, `description`, `main`, `base`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, language] = arguments.as_slice() else {
        eprintln!("usage: prerender CASE_FILE LANGUAGE");
        return ExitCode::from(2);
    };
    let page = std::fs::read_to_string(file)
        .map_err(|error| format!("{file}: {error}"))
        .and_then(|text| spillover::prerender::page(&text, language));
    match page {
        Ok(page) => {
            println!("{page}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
