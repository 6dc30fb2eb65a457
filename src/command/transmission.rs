//! `spillover transmission`: what runs over each edge and path.

use analysis::columns::Columns;
use analysis::transmission::{Flow, SAMPLES, TransmissionRun};
use analysis::{Figure, Model, Request, Spread, TransmissionAnswer};
use anyhow::Result;

use crate::arguments::{CaseArguments, SamplingArguments};
use crate::progress::Progress;

/// Arguments of `transmission`.
#[derive(Debug, clap::Args)]
pub(crate) struct TransmissionArguments {
    #[command(flatten)]
    case: CaseArguments,
    /// Number of draws
    #[arg(long, default_value_t = SAMPLES)]
    samples: usize,
    #[command(flatten)]
    sampling: SamplingArguments,
}

pub(crate) fn transmission(arguments: &TransmissionArguments) -> Result<()> {
    let (model, base) = arguments.case.prepare()?;
    let request =
        Request { samples: arguments.samples, sampling: arguments.sampling.sampling(), ..base };
    let mut columns = Columns::default();
    let mut run = TransmissionRun::new(&model, request)?;
    let mut progress = Progress::of("draws");
    while !run.is_complete() {
        run.step(&model, &mut columns)?;
        progress.show(run.progress());
    }
    drop(progress);
    let answer = run.answer(&model);
    if arguments.case.json {
        println!("{}", serde_json::to_string_pretty(&answer)?);
    } else {
        print_table(&model, &answer);
    }
    Ok(())
}

fn print_table(model: &Model, answer: &TransmissionAnswer) {
    println!("scenario {}, seed {}, {} samples", answer.scenario, answer.seed, answer.samples);
    println!("{:<34}{:>24}", "node", "change, p05/p50/p95");
    for node in &answer.nodes {
        println!("{:<34}{:>24}", node.id, spread(&node.change, 1, " %"));
    }
    println!("\n{:<34}{:>24}", "edge", "elasticity, p05/p50/p95");
    for (edge, found) in model.case.edges.iter().zip(&answer.edges) {
        let name = format!("{} > {}", edge.from, edge.to);
        println!("{name:<34}{:>24}", spread(&found.coefficient, 2, ""));
    }
    println!(
        "\npaths in percent of the sector's pool, largest first{:>8}{:>18}",
        "mean", "p05/p95"
    );
    for (sector, record) in model.case.sectors.iter().enumerate() {
        println!("{}", record.id);
        let mut paths: Vec<_> = answer.paths.iter().filter(|p| p.flow.sector == sector).collect();
        paths.sort_by(|a, b| b.flow.mean.abs().total_cmp(&a.flow.mean.abs()));
        for path in paths {
            println!("  {:<50}{}", path.nodes.join(" > "), flow(&path.flow));
        }
    }
    println!("result {}", answer.result_hash);
}

fn flow(flow: &Flow) -> String {
    let range = format!("{:.2}/{:.2}", flow.p05, flow.p95);
    format!("{:>8.2}{range:>18}", flow.mean)
}

fn spread(figure: &Figure<Spread>, digits: usize, unit: &str) -> String {
    let text =
        |s: &Spread| format!("{:.digits$}/{:.digits$}/{:.digits$}{unit}", s.p05, s.p50, s.p95);
    figure.as_result().map_or_else(str::to_owned, text)
}
