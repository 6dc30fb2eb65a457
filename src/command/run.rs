//! `spillover run`: one run of a case, as JSON or as a short table.

use analysis::columns::Columns;
use analysis::request::DEFAULT_SAMPLES;
use analysis::{Answer, Model, Request, Run};
use anyhow::Result;

use crate::arguments::{CaseArguments, PreferenceArguments, SamplingArguments};
use crate::progress::Progress;

/// Arguments of `run`.
#[derive(Debug, clap::Args)]
pub(crate) struct RunArguments {
    #[command(flatten)]
    case: CaseArguments,
    /// Number of draws
    #[arg(long, default_value_t = DEFAULT_SAMPLES)]
    samples: usize,
    #[command(flatten)]
    sampling: SamplingArguments,
    #[command(flatten)]
    preference: PreferenceArguments,
}

impl RunArguments {
    /// Model and request that the arguments name.
    pub(crate) fn prepare(&self) -> Result<(Model, Request)> {
        let (model, base) = self.case.prepare()?;
        let request = Request {
            samples: self.samples,
            sampling: self.sampling.sampling(),
            preference: self.preference.preference()?,
            ..base
        };
        if request.draws() != request.samples {
            eprintln!("{} samples rounded up to {}", request.samples, request.draws());
        }
        Ok((model, request))
    }

    /// Whether JSON is asked for.
    pub(crate) fn json(&self) -> bool {
        self.case.json
    }
}

pub(crate) fn run(arguments: &RunArguments) -> Result<()> {
    let (model, request) = arguments.prepare()?;
    let answer = complete(&model, request)?;
    if arguments.json() {
        println!("{}", serde_json::to_string_pretty(&answer)?);
    } else {
        print_table(&answer);
    }
    Ok(())
}

/// Runs a request to its end, with progress for who watches.
pub(crate) fn complete(model: &Model, request: Request) -> Result<Answer> {
    let mut columns = Columns::default();
    let mut run = Run::new(model, request)?;
    let mut progress = Progress::of("draws");
    while !run.is_complete() {
        run.step(model, &mut columns)?;
        progress.show((run.done(), run.total()));
    }
    drop(progress);
    Ok(run.answer(model, &mut columns)?)
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
