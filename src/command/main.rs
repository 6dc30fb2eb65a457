//! `spillover`: the model on the command line.

mod arguments;
mod check;
mod deal;
mod eval;
mod market;
mod prices;
mod progress;
mod run;
mod sensitivity;
mod tipping;
mod transmission;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// An executable model of how a financing round spreads to other sectors.
#[derive(Debug, Parser)]
#[command(name = "spillover", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run a case and print its answer
    Run(run::RunArguments),
    /// Run the financed vehicle of a case and print its losses, returns and runway
    Deal(deal::DealArguments),
    /// Take the uncertainty of the results apart: indices, pairs, ranges, elasticities
    Sensitivity(sensitivity::SensitivityArguments),
    /// Search the smallest change of one assumption that overturns a statement
    Tipping(tipping::TippingArguments),
    /// Show what runs over each edge and path, with its uncertainty
    Transmission(transmission::TransmissionArguments),
    /// Study what markets did around the events of a case
    Market(market::MarketArguments),
    /// List all problems of a case file
    Check {
        /// Case file
        case: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Call a named function: JSON on standard input, JSON on standard output
    Eval {
        /// Name such as distribution.quantile
        name: String,
    },
    /// Compare the named functions with a folder of known answers
    Verify {
        /// Folder of oracle files
        folder: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// List the named functions
    Functions,
    /// Build or fetch daily prices
    #[command(subcommand)]
    Prices(prices::PricesCommand),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Run(arguments) => run::run(&arguments).map(|()| true),
        Command::Deal(arguments) => deal::deal(&arguments).map(|()| true),
        Command::Sensitivity(arguments) => sensitivity::sensitivity(&arguments).map(|()| true),
        Command::Tipping(arguments) => tipping::tipping(&arguments).map(|()| true),
        Command::Transmission(arguments) => transmission::transmission(&arguments).map(|()| true),
        Command::Market(arguments) => market::market(&arguments).map(|()| true),
        Command::Check { case, json } => check::check(&case, json),
        Command::Eval { name } => eval::eval(&name),
        Command::Verify { folder, json } => verify::verify(&folder, json),
        Command::Prices(command) => prices::prices(&command).map(|()| true),
        Command::Functions => {
            eval::list();
            Ok(true)
        }
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
