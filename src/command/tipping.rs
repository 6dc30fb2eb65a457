//! `spillover tipping`: the smallest change of one assumption that overturns a statement.

use analysis::columns::Columns;
use analysis::tipping::answer::{Outcome, TippingAnswer, TippingEntry, TippingMap};
use analysis::tipping::statement::Tranche;
use analysis::tipping::{RankBy, Statement, TippingRequest, TippingRun};
use analysis::{Model, Request};
use anyhow::{Context, Result};

use crate::arguments::{CaseArguments, PreferenceArguments};
use crate::progress::Progress;

/// Letters of the map: sectors, or whether the statement holds.
const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Arguments of `tipping`.
#[derive(Debug, clap::Args)]
pub(crate) struct TippingArguments {
    #[command(flatten)]
    case: CaseArguments,
    /// What is stated, as addresses of the site have it in `tip`: leads:size, leads:criteria:SECTOR,
    /// first:size:0.5, first:criteria:0.5:SECTOR, senior:0.01, mezzanine:0.05, return:0; without a
    /// sector, the one that leads now
    #[arg(long, default_value = "leads:size")]
    statement: Statement,
    #[command(flatten)]
    preference: PreferenceArguments,
}

pub(crate) fn tipping(arguments: &TippingArguments) -> Result<()> {
    let (model, base) = arguments.case.prepare()?;
    let statement = arguments.statement.clone();
    let run = Request { preference: arguments.preference.preference()?, ..base };
    let mut columns = Columns::default();
    let mut run = TippingRun::new(&model, TippingRequest { run, statement })?;
    let mut progress = Progress::of("assumptions");
    while !run.is_complete() {
        run.step(&model, &mut columns)?;
        progress.show(run.progress());
    }
    drop(progress);
    let answer = run.answer(&model).context("the statement was not read")?;
    if arguments.case.json {
        println!("{}", serde_json::to_string_pretty(&answer)?);
    } else {
        print_table(&model, &answer);
    }
    Ok(())
}

fn print_table(model: &Model, answer: &TippingAnswer) {
    println!("scenario {}, seed {}, {} samples", answer.scenario, answer.seed, answer.samples);
    let figure = answer.figure.as_result().map_or_else(str::to_owned, |x| format!("{x:.4}"));
    let verdict = if answer.holds { "holds" } else { "does not hold" };
    let error = answer.standard_error.map_or_else(String::new, |e| format!(", s.e. {e:.4}"));
    println!("{}: {figure}, {verdict} by {:.4}{error}", words(&answer.statement), answer.slack);
    println!("{:<34}{:>12}{:>12}{:>9}  outcome", "assumption", "start", "tips at", "level");
    answer.entries.iter().for_each(print_entry);
    if let Some(map) = &answer.map {
        print_map(model, answer, map);
    }
    println!("result {}", answer.result_hash);
}

fn words(statement: &Statement) -> String {
    let by = |by: &RankBy| match by {
        RankBy::Size => "by size",
        RankBy::Criteria => "by all criteria",
    };
    let name = |sector: &Option<String>| sector.clone().unwrap_or_else(|| "the leader".to_owned());
    match statement {
        Statement::Leads { by: rank, sector } => format!("{} leads {}", name(sector), by(rank)),
        Statement::FirstShare { by: rank, sector, at_least } => {
            format!("{} is first {} in at least {at_least}", name(sector), by(rank))
        }
        Statement::LossBelow { tranche: Tranche::Senior, below } => {
            format!("senior loss below {below}")
        }
        Statement::LossBelow { tranche: Tranche::Mezzanine, below } => {
            format!("mezzanine loss below {below}")
        }
        Statement::ReturnAbove { above } => format!("median equity return above {above}"),
    }
}

fn print_entry(entry: &TippingEntry) {
    let (tips, level, outcome) = match &entry.outcome {
        Outcome::Tips { at, leader } => {
            let after = leader.as_ref().map_or_else(String::new, |id| format!(", {id} leads"));
            (number(at.value), format!("{:.3}", at.level), format!("turns{after}"))
        }
        Outcome::AtStart { .. } => {
            (String::new(), String::new(), "turned when known to be at its start".to_owned())
        }
        Outcome::NoneWithinRange => {
            let [low, high] = entry.range.map(number);
            (String::new(), String::new(), format!("keeps from {low} to {high}"))
        }
    };
    let start = number(entry.start.value);
    println!("{:<34}{start:>12}{tips:>12}{level:>9}  {outcome}", entry.parameter);
}

/// Four significant digits or all before the point.
fn number(x: f64) -> String {
    if x == 0.0 || !(1e-3..1e3).contains(&x.abs()) { format!("{x:.4e}") } else { format!("{x:.4}") }
}

fn print_map(model: &Model, answer: &TippingAnswer, map: &TippingMap) {
    let [across, up] = &map.parameters;
    let size = map.levels.len();
    println!("\nmap of {across} (to the right) and {up} (upwards), {} samples a cell", map.samples);
    for row in map.cells.chunks(size.max(1)).rev() {
        let letter = |cell: &analysis::tipping::answer::Cell| match cell.leader {
            Some(leader) => char::from(LETTERS[leader % LETTERS.len()]),
            None if cell.holds => '+',
            None => '-',
        };
        println!("  {}", row.iter().map(letter).collect::<String>());
    }
    if answer.statement.is_about_deal() {
        println!("  + holds, - does not");
        return;
    }
    let mut leaders: Vec<usize> = map.cells.iter().filter_map(|cell| cell.leader).collect();
    leaders.sort_unstable();
    leaders.dedup();
    for leader in leaders {
        let letter = char::from(LETTERS[leader % LETTERS.len()]);
        println!("  {letter} {} leads", model.case.sectors[leader].id);
    }
}
