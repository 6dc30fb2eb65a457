//! `spillover diff`: how two cases, or two scenarios of one, differ in inputs and results.

use std::collections::BTreeMap;
use std::path::PathBuf;

use analysis::diff::{
    DealDifference, Figures, InputDifference, SectorDifference, Side, deal, inputs, results,
};
use analysis::request::{DEFAULT_SAMPLES, DEFAULT_SEED};
use analysis::{Answer, DealAnswer, DealRequest, Model, Request};
use anyhow::Result;
use serde::Serialize;

use crate::arguments::{SamplingArguments, settings};
use crate::outcome::usage;
use crate::{file, run};

/// Arguments of `diff`.
#[derive(Debug, clap::Args)]
pub(crate) struct DiffArguments {
    /// Case file
    case: PathBuf,
    /// Case file to compare with; without it two scenarios of the same case are compared
    other: Option<PathBuf>,
    /// Scenario of the case; its first one if absent
    #[arg(long)]
    scenario: Option<String>,
    /// Scenario of the other side; if absent, the first one of the other case
    #[arg(long)]
    other_scenario: Option<String>,
    /// Set a parameter of the case to a value, such as --set on_chain_share=0.2; may be repeated
    #[arg(long, value_name = "PARAMETER=VALUE")]
    set: Vec<String>,
    /// The same on the other side
    #[arg(long, value_name = "PARAMETER=VALUE")]
    other_set: Vec<String>,
    /// Seed of the generator, for both
    #[arg(long, default_value_t = DEFAULT_SEED)]
    seed: u64,
    /// Number of draws, for both
    #[arg(long, default_value_t = DEFAULT_SAMPLES)]
    samples: usize,
    #[command(flatten)]
    sampling: SamplingArguments,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// All differences.
#[derive(Debug, Serialize)]
struct Differences {
    same: bool,
    sides: [Named; 2],
    inputs: Vec<InputDifference>,
    sectors: Vec<SectorDifference>,
    deal: Vec<DealDifference>,
}

/// What was compared.
#[derive(Debug, Serialize)]
struct Named {
    case: String,
    case_hash: String,
    scenario: String,
    overrides: BTreeMap<String, f64>,
    result_hash: String,
}

/// Prints the differences; `false` when there are any.
pub(crate) fn diff(arguments: &DiffArguments) -> Result<bool> {
    let first = file::load(&arguments.case)?;
    let second = arguments.other.as_ref().map(|path| file::load(path)).transpose()?;
    let overrides =
        [settings("set", &arguments.set)?, settings("other-set", &arguments.other_set)?];
    if second.is_none() && arguments.other_scenario.is_none() && overrides[0] == overrides[1] {
        usage!(
            "name a second case file, or what is different on the other side by --other-scenario or \
             --other-set"
        );
    }
    let second = second.as_ref().unwrap_or(&first);
    // The same case without a scenario of its own stays in that of the first side.
    let other = arguments.other_scenario.as_deref();
    let other = other.or(arguments.scenario.as_deref().filter(|_| arguments.other.is_none()));
    let sides = [
        side(&first, arguments.scenario.as_deref(), &overrides[0])?,
        side(second, other, &overrides[1])?,
    ];
    let answers = [answer(&sides[0], arguments)?, answer(&sides[1], arguments)?];
    let inputs = inputs::differences(&sides);
    let sectors = results::differences(&answers);
    let named = |side: usize| Named {
        case: answers[side].case.clone(),
        case_hash: answers[side].case_hash.clone(),
        scenario: answers[side].scenario.clone(),
        overrides: overrides[side].clone(),
        result_hash: answers[side].result_hash.clone(),
    };
    let deals = [deal(&sides[0], arguments)?, deal(&sides[1], arguments)?];
    let deal = deal::differences([deals[0].as_ref(), deals[1].as_ref()]);
    let same_results = answers[0].result_hash == answers[1].result_hash && deal.is_empty();
    let same = inputs.is_empty() && same_results;
    let found = Differences { same, sides: [named(0), named(1)], inputs, sectors, deal };
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&found)?);
    } else {
        print(&found);
    }
    Ok(same)
}

fn side<'a>(
    model: &'a Model,
    scenario: Option<&str>,
    overrides: &'a BTreeMap<String, f64>,
) -> Result<Side<'a>> {
    let Some(id) = scenario else { return Ok(Side { model, scenario: 0, overrides }) };
    if let Some(scenario) = model.scenario(id) {
        return Ok(Side { model, scenario, overrides });
    }
    let known: Vec<&str> = model.case.scenarios.iter().map(|s| s.id.as_str()).collect();
    usage!("no scenario `{id}`; the case `{}` has {}", model.case.head.id, known.join(", "))
}

fn answer(side: &Side<'_>, arguments: &DiffArguments) -> Result<Answer> {
    run::complete(side.model, request(side, arguments))
}

/// What becomes of the vehicle; none for a case without one.
fn deal(side: &Side<'_>, arguments: &DiffArguments) -> Result<Option<DealAnswer>> {
    if side.model.deal.is_none() {
        return Ok(None);
    }
    let request = DealRequest { run: request(side, arguments), default_month: None };
    Ok(Some(analysis::deal::run::run(side.model, request)?))
}

fn request(side: &Side<'_>, arguments: &DiffArguments) -> Request {
    let scenario = side.model.case.scenarios.get(side.scenario);
    Request {
        overrides: side.overrides.clone(),
        seed: arguments.seed,
        samples: arguments.samples,
        sampling: arguments.sampling.sampling(),
        ..Request::base(scenario.map_or("", |s| s.id.as_str()))
    }
}

fn print(found: &Differences) {
    let [a, b] = &found.sides;
    println!("a  {}, {}, result {}", a.case, a.scenario, a.result_hash);
    println!("b  {}, {}, result {}", b.case, b.scenario, b.result_hash);
    if found.same {
        println!("no difference");
        return;
    }
    println!("\ninputs: {} differ", found.inputs.len());
    for input in &found.inputs {
        println!("  {:<12}{:<28}{} -> {}", input.kind.word(), input.id, input.a, input.b);
    }
    println!(
        "\n{:<14}{:>26}{:>26}{:>10}{:>8}{:>16}",
        "sector", "a p05/p50/p95", "b p05/p50/p95", "change", "s.e.", "first by size"
    );
    found.sectors.iter().for_each(print_sector);
    if !found.deal.is_empty() {
        println!("\n{:<36}{:>14}{:>14}", "deal", "a", "b");
        found.deal.iter().for_each(print_figure);
    }
}

/// One line of the table of the vehicle.
fn print_figure(figure: &DealDifference) {
    let [a, b] = [figure.a, figure.b].map(|x| x.map_or("–".to_owned(), |x| format!("{x:.4}")));
    println!("{:<36}{a:>14}{b:>14}", figure.id);
}

/// One line of the table.
fn print_sector(sector: &SectorDifference) {
    let quantiles = |figures: Option<Figures>| {
        figures.map_or("–".to_owned(), |f| format!("{:.2}/{:.2}/{:.2} %", f.p05, f.p50, f.p95))
    };
    let number = |x: Option<f64>, sign: bool| match x {
        Some(x) if sign => format!("{x:+.2}"),
        Some(x) => format!("{x:.2}"),
        None => "–".to_owned(),
    };
    let share =
        |f: Option<Figures>| f.map_or("–".to_owned(), |f| format!("{:.3}", f.first_by_size));
    println!(
        "{:<14}{:>26}{:>26}{:>10}{:>8}{:>16}",
        sector.id,
        quantiles(sector.a),
        quantiles(sector.b),
        number(sector.change, true),
        number(sector.standard_error, false),
        format!("{} -> {}", share(sector.a), share(sector.b))
    );
}
