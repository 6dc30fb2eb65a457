//! Prints how errors fall with the number of draws and writes a picture to the file that is named.

use std::process::ExitCode;

use benches::convergence::{picture, report, studies};

fn main() -> ExitCode {
    let Some(file) = std::env::args().nth(1) else {
        eprintln!("usage: convergence <picture.svg>");
        return ExitCode::FAILURE;
    };
    let studies = studies::all(&benches::flagship());
    print!("{}", report::table(&studies));
    match picture::draw(&studies) {
        Ok(svg) if std::fs::write(&file, &svg).is_ok() => ExitCode::SUCCESS,
        Ok(_) => fail(&format!("cannot write {file}")),
        Err(error) => fail(&error),
    }
}

fn fail(message: &str) -> ExitCode {
    eprintln!("error: {message}");
    ExitCode::FAILURE
}
