//! `spillover`: the model on the command line.

mod arguments;
mod batch;
mod certify;
mod check;
mod deal;
mod diff;
mod eval;
mod file;
mod manual;
mod market;
mod new;
mod oracles;
mod outcome;
mod prices;
mod progress;
mod render;
mod run;
mod schema;
mod sensitivity;
mod site;
mod tipping;
mod transmission;
mod verify;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

/// An executable model of how a financing round spreads to other sectors.
#[derive(Debug, Parser)]
#[command(name = "spillover", version, after_help = outcome::EXIT_CODES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write a small sound case to start from
    New(new::NewArguments),
    /// List all problems of a case file, with line and column
    Check(check::CheckArguments),
    /// Run a case and print its answer
    Run(run::RunArguments),
    /// Show how two cases, or two scenarios of one, differ: inputs and results
    Diff(diff::DiffArguments),
    /// Draw a chart of a case as SVG or PNG
    Render(render::RenderArguments),
    /// Run a case and print a certificate of the run, for others to check
    Certify(certify::CertifyArguments),
    /// Compute a certified run again and say whether it holds
    Verify(verify::VerifyArguments),
    /// Write the static site of a folder of cases
    Site(site::SiteArguments),
    /// Answer many requests: one JSON object per line in, one per line out
    Batch(batch::BatchArguments),
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
    /// Print the JSON Schema of the case file, for editors
    Schema,
    /// Call a named function: JSON on standard input, JSON on standard output
    Eval {
        /// Name such as distribution.quantile
        name: String,
    },
    /// Compare the named functions with a folder of known answers
    Oracles(oracles::OracleArguments),
    /// List the named functions
    Functions {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Build or fetch daily prices
    #[command(subcommand)]
    Prices(prices::PricesCommand),
    /// Write pages for `man`
    Man(manual::ManArguments),
    /// Print completions for a shell
    Completions(manual::CompletionsArguments),
}

fn main() -> ExitCode {
    // Who stops reading has read enough: a closed pipe ends the program as it ends other ones.
    sigpipe::reset();
    outcome::report(obey(&Arguments::parse().command))
}

fn obey(command: &Command) -> anyhow::Result<bool> {
    match command {
        Command::New(arguments) => new::new(arguments).map(|()| true),
        Command::Check(arguments) => check::check(arguments),
        Command::Run(arguments) => run::run(arguments).map(|()| true),
        Command::Diff(arguments) => diff::diff(arguments),
        Command::Render(arguments) => render::render(arguments).map(|()| true),
        Command::Certify(arguments) => certify::certify(arguments).map(|()| true),
        Command::Verify(arguments) => verify::verify(arguments),
        Command::Site(arguments) => site::site(arguments),
        Command::Batch(arguments) => batch::batch(arguments),
        Command::Deal(arguments) => deal::deal(arguments).map(|()| true),
        Command::Sensitivity(arguments) => sensitivity::sensitivity(arguments).map(|()| true),
        Command::Tipping(arguments) => tipping::tipping(arguments).map(|()| true),
        Command::Transmission(arguments) => transmission::transmission(arguments).map(|()| true),
        Command::Market(arguments) => market::market(arguments).map(|()| true),
        Command::Schema => schema::schema(),
        Command::Eval { name } => eval::eval(name),
        Command::Oracles(arguments) => oracles::oracles(arguments),
        Command::Functions { json } => eval::list(*json).map(|()| true),
        Command::Prices(command) => prices::prices(command).map(|()| true),
        Command::Man(arguments) => manual::man(arguments, Arguments::command()),
        Command::Completions(arguments) => manual::completions(arguments, Arguments::command()),
    }
}
