//! Writes the pages of a case as HTML, with the published run in them.
//!
//! Usage: `prerender CASE_FILE LANGUAGE PICTURE_FOLDER`; prints what `spillover::prerender::site` says,
//! and writes the charts as pictures.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, language, pictures] = arguments.as_slice() else {
        eprintln!("usage: prerender CASE_FILE LANGUAGE PICTURE_FOLDER");
        return ExitCode::from(2);
    };
    let site = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}")).and_then(
        |text| {
            let folder = Path::new(file).parent().unwrap_or(Path::new("."));
            let prices = |name: &str| {
                let path = folder.join(format!("../prices/{name}.json"));
                std::fs::read_to_string(&path)
                    .map_err(|error| format!("{}: {error}", path.display()))
            };
            spillover::prerender::site(&text, prices, language, Path::new(pictures))
        },
    );
    match site {
        Ok(site) => {
            println!("{site}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
