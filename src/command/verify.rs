//! `spillover verify`: whether a run certificate holds.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use analysis::certificate::{self, Certificate};
use anyhow::{Context, Result};

use crate::outcome::{Usage, usage};
use crate::{file, oracles};

/// Arguments of `verify`.
#[derive(Debug, clap::Args)]
pub(crate) struct VerifyArguments {
    /// File with a certificate, - for standard input, or the certificate itself; a folder of oracle
    /// files is given to `oracles`
    certificate: String,
    /// Case file that was certified
    case: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Computes the run again; `false` when anything differs.
pub(crate) fn verify(arguments: &VerifyArguments) -> Result<bool> {
    let given = arguments.certificate.as_str();
    if Path::new(given).is_dir() {
        return oracles::of_folder(Path::new(given), arguments.json);
    }
    let certificate = Certificate::parse(&text(given)?)?;
    let Some(case) = &arguments.case else {
        usage!(
            "name the file of the case `{}` after the certificate: spillover verify CERTIFICATE CASE",
            certificate.case
        );
    };
    let verdict = certificate::verify(&certificate, &file::load(case)?);
    if arguments.json {
        println!("{}", serde_json::to_string(&verdict)?);
    } else if verdict.matches {
        println!("match: {}", certificate.line());
    } else {
        verdict.differences.iter().for_each(|difference| println!("{difference}"));
    }
    Ok(verdict.matches)
}

/// The certificate itself, or what a file holds.
fn text(given: &str) -> Result<String> {
    if given.starts_with(certificate::FORMAT) || given.trim_start().starts_with('{') {
        return Ok(given.to_owned());
    }
    let most = certificate::MAX_BYTES as u64 + 1;
    let mut text = String::new();
    if given == "-" {
        std::io::stdin().lock().take(most).read_to_string(&mut text)?;
        return Ok(text);
    }
    let cannot = || Usage(format!("cannot read {given}; give a certificate, or a file with one"));
    let file = File::open(given).map_err(|_| cannot())?;
    file.take(most).read_to_string(&mut text).with_context(cannot)?;
    Ok(text)
}
