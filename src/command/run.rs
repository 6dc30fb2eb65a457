//! `spillover run`: one run of a case, as JSON or as a short table.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use analysis::request::{DEFAULT_SAMPLES, DEFAULT_SEED};
use analysis::{Answer, Model, Request};
use anyhow::{Context, Result, bail};

/// Arguments of `run`.
#[derive(Debug, clap::Args)]
pub(crate) struct RunArguments {
    /// Case file
    case: PathBuf,
    /// Scenario identifier; the case's first scenario if absent
    #[arg(long)]
    scenario: Option<String>,
    /// Seed of the generator
    #[arg(long, default_value_t = DEFAULT_SEED)]
    seed: u64,
    /// Number of draws
    #[arg(long, default_value_t = DEFAULT_SAMPLES)]
    samples: usize,
    /// Set a parameter to a value, such as --set on_chain_share=0.2; may be repeated
    #[arg(long, value_name = "PARAMETER=VALUE")]
    set: Vec<String>,
    /// Print the whole answer as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &RunArguments) -> Result<()> {
    let model = load(&arguments.case)?;
    let first = model.case.scenarios.first().map(|s| s.id.clone()).unwrap_or_default();
    let request = Request {
        scenario: arguments.scenario.clone().unwrap_or(first),
        overrides: overrides(&arguments.set)?,
        seed: arguments.seed,
        samples: arguments.samples,
    };
    let known: Vec<&str> = model.case.scenarios.iter().map(|s| s.id.as_str()).collect();
    let answer = analysis::run::run(&model, request)
        .with_context(|| format!("the case has the scenarios {}", known.join(", ")))?;
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&answer)?);
    } else {
        print_table(&answer);
    }
    Ok(())
}

/// Reads, checks and compiles a case file.
pub(crate) fn load(path: &Path) -> Result<Model> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read {}; give the path of a case file", path.display()))?;
    Ok(Model::parse(&text)?)
}

fn overrides(settings: &[String]) -> Result<BTreeMap<String, f64>> {
    let mut overrides = BTreeMap::new();
    for setting in settings {
        let parsed = setting.split_once('=').and_then(|(id, v)| Some((id, v.parse().ok()?)));
        let Some((id, value)) = parsed else {
            bail!("`--set {setting}` is not understood; write --set PARAMETER=NUMBER");
        };
        overrides.insert(id.to_owned(), value);
    }
    Ok(overrides)
}

fn print_table(answer: &Answer) {
    println!("scenario {}, seed {}, {} samples", answer.scenario, answer.seed, answer.samples);
    println!(
        "{:<14}{:>8}{:>8}{:>8}{:>9}{:>11}{:>12}",
        "sector", "p05", "p50", "p95", "P(>0)", "first size", "first SMAA"
    );
    for s in &answer.sectors {
        println!(
            "{:<14}{:>7.1}%{:>7.1}%{:>7.1}%{:>9.3}{:>11.3}{:>12.3}",
            s.id,
            s.p05,
            s.p50,
            s.p95,
            s.probability_positive,
            s.rank_probability[0],
            s.rank_acceptability[0]
        );
    }
    println!("result {}", answer.result_hash);
}
