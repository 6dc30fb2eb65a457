//! `spillover sensitivity`: what the uncertainty of the results comes from.

use analysis::sensitivity::answer::{Bar, Index, OutputSensitivity};
use analysis::sensitivity::run::{BASE_SAMPLES, SensitivityRequest, SensitivityRun};
use analysis::sensitivity::{Output, SensitivityAnswer};
use anyhow::Result;

use crate::arguments::CaseArguments;
use crate::progress::Progress;

/// Lines of each list of the table; JSON has all.
const SHOWN: usize = 6;

/// Arguments of `sensitivity`.
#[derive(Debug, clap::Args)]
pub(crate) struct SensitivityArguments {
    #[command(flatten)]
    case: CaseArguments,
    /// Rows of the design, 2 to 65536; the deal has half as many
    #[arg(long, default_value_t = BASE_SAMPLES)]
    base_samples: usize,
}

pub(crate) fn sensitivity(arguments: &SensitivityArguments) -> Result<()> {
    let (model, run) = arguments.case.prepare()?;
    let request = SensitivityRequest { run, base_samples: arguments.base_samples };
    let mut run = SensitivityRun::new(&model, request)?;
    let mut progress = Progress::of("sensitivity");
    while !run.is_complete() {
        run.step(&model)?;
        progress.show(run.progress());
    }
    drop(progress);
    let answer = run.answer(&model);
    if arguments.case.json {
        println!("{}", serde_json::to_string_pretty(&answer)?);
    } else {
        print_table(&answer);
    }
    Ok(())
}

fn print_table(answer: &SensitivityAnswer) {
    println!(
        "scenario {}, seed {}, {} evaluations",
        answer.scenario, answer.seed, answer.evaluations
    );
    answer.outputs.iter().for_each(print_output);
    println!("\nresult {}", answer.result_hash);
}

fn print_output(output: &OutputSensitivity) {
    println!();
    match output.variance.as_result() {
        Ok(variance) => println!("{}: sd {:.4}", name(&output.output), variance.sqrt()),
        Err(reason) => println!("{}: no indices ({reason})", name(&output.output)),
    }
    if !output.indices.is_empty() {
        println!("  {:<44}{:>16}{:>16}", "parameter", "first order", "total order");
    }
    output.indices.iter().take(SHOWN).for_each(print_index);
    for pair in output.pairs.iter().filter(|pair| pair.second_order.abs() > pair.half_width) {
        let names = format!("{} × {}", pair.a.join("+"), pair.b.join("+"));
        println!("  pair {names:<55}{:>7.3} ± {:.3}", pair.second_order, pair.half_width);
    }
    let bars: Vec<&Bar> = output.bars.iter().filter(|bar| bar.low != bar.high).collect();
    if !bars.is_empty() {
        println!("  {:<44}{:>10}{:>10}{:>12}", "at 5 % and 95 %", "low", "high", "elasticity");
    }
    bars.into_iter().take(SHOWN).for_each(print_bar);
}

fn print_index(index: &Index) {
    let with_width = |x: f64, width: f64| format!("{x:.3} ± {width:.3}");
    println!(
        "  {:<44}{:>16}{:>16}",
        index.parameters.join("+"),
        with_width(index.first_order, index.first_order_half_width),
        with_width(index.total_order, index.total_order_half_width)
    );
}

fn print_bar(bar: &Bar) {
    let elasticity =
        bar.elasticity.as_result().map_or_else(str::to_owned, |value| format!("{value:.3}"));
    println!("  {:<44}{:>10.4}{:>10.4}{elasticity:>12}", bar.parameter, bar.low, bar.high);
}

fn name(output: &Output) -> String {
    match output {
        Output::Benefit { sector } => format!("benefit of {sector}, log change"),
        Output::Margin => "margin between the first two, log change".to_owned(),
        Output::SeniorLoss => "senior loss".to_owned(),
        Output::MezzanineLoss => "mezzanine loss".to_owned(),
        Output::EquityReturn => "equity return per year".to_owned(),
    }
}
