//! `spillover eval` and `spillover functions`.

use analysis::functions::{self, FUNCTIONS};
use anyhow::{Context, Result};
use serde_json::json;

/// Calls a named function with the JSON on standard input; a refusal is printed as JSON, too.
pub(crate) fn eval(name: &str) -> Result<bool> {
    let input = serde_json::from_reader(std::io::stdin().lock())
        .context("standard input is not JSON; pipe the function's input into this command")?;
    match functions::evaluate(name, &input) {
        Ok(output) => {
            println!("{output}");
            Ok(true)
        }
        Err(error) => {
            println!("{}", error.to_json());
            Ok(false)
        }
    }
}

/// Prints all names with their summaries.
pub(crate) fn list(json: bool) -> Result<()> {
    if json {
        let named = |f: &functions::NamedFunction| json!({ "name": f.name, "summary": f.summary });
        println!("{}", FUNCTIONS.iter().map(named).collect::<serde_json::Value>());
        return Ok(());
    }
    for function in FUNCTIONS {
        println!("{:<30}{}", function.name, function.summary);
    }
    Ok(())
}
