//! `spillover certify`: a run and the certificate by which others can check it.

use analysis::certificate::{Certificate, certify as certificate_of, seed_from_public_value};
use anyhow::Result;

use crate::outcome::usage;
use crate::run::{self, RunArguments};

/// Arguments of `certify`.
#[derive(Debug, clap::Args)]
pub(crate) struct CertifyArguments {
    #[command(flatten)]
    run: RunArguments,
    /// Take the seed from a value that was public and could not be foreseen, such as a closing price
    #[arg(long, value_name = "TEXT", conflicts_with = "seed")]
    public_value: Option<String>,
    /// Print what can be published before the value is known: the SHA-256 of everything but seed, public
    /// value and result
    #[arg(long)]
    commitment: bool,
}

/// Runs and prints the certificate: one line, or JSON.
pub(crate) fn certify(arguments: &CertifyArguments) -> Result<()> {
    let (model, mut request) = arguments.run.prepare()?;
    if let Some(value) = &arguments.public_value {
        request.seed = match seed_from_public_value(value) {
            Ok(seed) => seed,
            Err(error) => usage!("--public-value: {error}"),
        };
    }
    let answer = run::complete(&model, request.clone())?;
    let certificate = Certificate {
        public_value: arguments.public_value.as_ref().map(|value| value.trim().to_owned()),
        ..certificate_of(&request, &answer)?
    };
    if arguments.commitment {
        println!("{}", certificate.commitment());
    } else if arguments.run.json() {
        println!("{}", serde_json::to_string(&certificate)?);
    } else {
        println!("{}", certificate.line());
    }
    Ok(())
}
