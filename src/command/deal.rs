//! `spillover deal`: the financed vehicle of a case, as JSON or as a short table.

use analysis::deal::answer::ClaimAnswer;
use analysis::{DealAnswer, DealRequest, Figure, Spread};
use anyhow::Result;

use crate::run::RunArguments;

/// Arguments of `deal`.
#[derive(Debug, clap::Args)]
pub(crate) struct DealArguments {
    #[command(flatten)]
    run: RunArguments,
    /// Month in which the lessee stops paying in every world, 0 = at closing
    #[arg(long)]
    default_month: Option<u32>,
}

pub(crate) fn deal(arguments: &DealArguments) -> Result<()> {
    let (model, run) = arguments.run.prepare()?;
    let request = DealRequest { run, default_month: arguments.default_month };
    let answer = analysis::deal::run::run(&model, request)?;
    if arguments.run.json() {
        println!("{}", serde_json::to_string_pretty(&answer)?);
    } else {
        print_table(&answer);
    }
    Ok(())
}

fn print_table(answer: &DealAnswer) {
    println!("scenario {}, seed {}, {} samples", answer.scenario, answer.seed, answer.samples);
    println!("lessee stops paying      {:.1}%", 100.0 * answer.default_probability);
    println!(
        "{:<12}{:>10}{:>8}{:>10}{:>10}{:>22}",
        "claim", "exp. loss", "s.e.", "ES95", "P(loss)", "return p05/p50/p95"
    );
    for (name, claim) in
        [("senior", &answer.senior), ("mezzanine", &answer.mezzanine), ("equity", &answer.equity)]
    {
        print_claim(name, claim);
    }
    println!("smallest DSCR            {}", quantiles(&answer.minimum_dscr, 1.0));
    println!("vendor-financed share    {}", quantiles(&answer.circularity, 100.0));
    for reading in &answer.readings {
        println!("runway, {:<16} {} months", reading.id, quantiles(&reading.runway, 1.0));
    }
    println!("result {}", answer.result_hash);
}

fn print_claim(name: &str, claim: &ClaimAnswer) {
    if let Err(reason) = claim.expected_loss.as_result() {
        return println!("{name:<12}{}", plain(reason));
    }
    println!(
        "{name:<12}{:>10}{:>8}{:>10}{:>9.1}%{:>22}",
        percent(&claim.expected_loss),
        percent(&claim.standard_error),
        percent(&claim.es95),
        100.0 * claim.loss_probability,
        quantiles(&claim.returns, 100.0) + " %",
    );
}

/// `no_debt` → “no debt”.
fn plain(reason: &str) -> String {
    reason.replace('_', " ")
}

fn percent(figure: &Figure) -> String {
    figure.as_result().map_or_else(plain, |value| format!("{:.2}%", 100.0 * value))
}

fn quantiles(figure: &Figure<Spread>, factor: f64) -> String {
    let text = |s: &Spread| {
        let [low, middle, high] = [s.p05, s.p50, s.p95].map(|x| x * factor);
        format!("{low:.1}/{middle:.1}/{high:.1}")
    };
    figure.as_result().map_or_else(plain, text)
}
