//! `spillover check`: all problems of a case file at once.

use std::path::{Path, PathBuf};

use analysis::Model;
use anyhow::Result;
use case::Problems;
use serde_json::json;

use crate::file;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub(crate) struct CheckArguments {
    /// Case file; - reads standard input
    case: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Prints what the case holds, or all its problems; `false` when there are any.
pub(crate) fn check(arguments: &CheckArguments) -> Result<bool> {
    let CheckArguments { case, json } = arguments;
    match file::load(case) {
        Ok(model) => {
            if *json {
                println!("{}", found(&model));
            } else {
                print_found(&model);
            }
            Ok(true)
        }
        Err(error) => {
            let problems = error.downcast::<Problems>()?;
            if *json {
                println!("{}", json!({ "problems": problems.0 }));
            } else {
                print_problems(case, &problems);
            }
            Ok(false)
        }
    }
}

fn found(model: &Model) -> serde_json::Value {
    json!({
        "problems": [],
        "case_hash": model.case.hash,
        "correlation_change": model.correlation_change(),
    })
}

fn print_found(model: &Model) {
    let case = &model.case;
    println!(
        "{}: sound. {} parameters, {} edges, {} sectors, {} scenarios, {} claims, {} sources",
        case.head.id,
        case.parameters.len(),
        case.edges.len(),
        case.sectors.len(),
        case.scenarios.len(),
        case.claims.len(),
        case.sources.len()
    );
    if model.correlation_change() > 0.0 {
        println!(
            "the correlations were not possible together; the nearest ones that are differ by up to \
             {:.4}",
            model.correlation_change()
        );
    }
    println!("hash {}", case.hash);
}

/// One line each, as compilers write them: editors jump to file, line and column.
pub(crate) fn print_problems(file: &Path, Problems(problems): &Problems) {
    let count = problems.len();
    eprintln!("{count} problem{} in the case file", if count == 1 { "" } else { "s" });
    for problem in problems {
        let separator = if problem.position.is_some() { ":" } else { ": " };
        eprintln!("{}{separator}{problem}", file.display());
    }
}
