//! One request and its answer.

use std::collections::BTreeMap;
use std::path::PathBuf;

use analysis::certificate::certify;
use analysis::request::{DEFAULT_SAMPLES, DEFAULT_SEED};
use analysis::{Answer, Model, Preference, Request, Sampling, run};
use serde::Deserialize;
use serde_json::{Value, json};

use super::cases::Cases;

/// What is answered.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(super) enum Form {
    /// The whole answer, as `run --json` has it
    Answer,
    /// Quantiles and first ranks of the sectors, with the hash of the result
    Summary,
    /// The certificate of the run
    Certificate,
}

/// A request as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// Comes back with the answer; taken from the text, so that refusals have it, too.
    #[serde(rename = "id")]
    _id: Option<Value>,
    case: Option<PathBuf>,
    case_hash: Option<String>,
    case_id: Option<String>,
    scenario: Option<String>,
    seed: Option<u64>,
    samples: Option<usize>,
    #[serde(default)]
    sampling: Sampling,
    #[serde(default)]
    overrides: BTreeMap<String, f64>,
    #[serde(default)]
    preference: Preference,
}

/// The answer to a line, or its refusal, as a line.
pub(super) fn answer(
    number: usize,
    line: &Result<String, String>,
    cases: &Cases,
    form: Form,
) -> Result<String, String> {
    let mut id = None;
    let answer = line.clone().and_then(|text| {
        let value = read(&text)?;
        id = value.get("id").cloned();
        let written: Written = written(value)?;
        answered(written, cases, form)
    });
    match (answer, id) {
        (Ok(answer), None) => Ok(json!({ "answer": answer }).to_string()),
        (Ok(answer), Some(id)) => Ok(json!({ "id": id, "answer": answer }).to_string()),
        // A line that can be named by its request needs no number, which depends on the pieces.
        (Err(error), Some(id)) => Err(json!({ "id": id, "error": error.trim_end() }).to_string()),
        (Err(error), None) => Err(json!({ "line": number, "error": error.trim_end() }).to_string()),
    }
}

fn read(text: &str) -> Result<Value, String> {
    let value = case::json::read(text, super::MAX_LINE).map_err(|problems| {
        let words = |problem: &case::Problem| {
            let column = problem.position.map_or(0, |position| position.column);
            format!("column {column}: {} – {}", problem.message, problem.remedy)
        };
        problems.0.iter().map(words).collect::<Vec<_>>().join("; ")
    })?;
    if value.is_object() { Ok(value) } else { Err("a request is a JSON object".to_owned()) }
}

fn written(value: Value) -> Result<Written, String> {
    serde_json::from_value(value)
        .map_err(|error| case::Problem::new("", error.to_string(), "see `spillover batch --help`"))
        .map_err(|problem| format!("{} – {}", problem.message, problem.remedy))
}

fn answered(written: Written, cases: &Cases, form: Form) -> Result<Value, String> {
    let (hash, id) = (written.case_hash.as_deref(), written.case_id.as_deref());
    let model = cases.find(written.case.as_deref(), hash, id)?;
    let first = || model.case.scenarios.first().map(|s| s.id.clone()).unwrap_or_default();
    let request = Request {
        scenario: written.scenario.unwrap_or_else(first),
        overrides: written.overrides,
        seed: written.seed.unwrap_or(DEFAULT_SEED),
        samples: written.samples.unwrap_or(DEFAULT_SAMPLES),
        sampling: written.sampling,
        preference: written.preference,
    };
    let answer = run::run(&model, request.clone()).map_err(|error| error.to_string())?;
    shaped(&model, &request, answer, form)
}

fn shaped(model: &Model, request: &Request, answer: Answer, form: Form) -> Result<Value, String> {
    match form {
        Form::Answer => serde_json::to_value(answer).map_err(|error| error.to_string()),
        Form::Summary => Ok(summary(model, &answer)),
        Form::Certificate => {
            let certificate = certify(request, &answer).map_err(|error| error.to_string())?;
            serde_json::to_value(certificate).map_err(|error| error.to_string())
        }
    }
}

fn summary(model: &Model, answer: &Answer) -> Value {
    let sectors = answer.sectors.iter().map(|s| {
        json!({
            "id": s.id,
            "p05": s.p05,
            "p50": s.p50,
            "p95": s.p95,
            "mean": s.mean,
            "standard_error": s.standard_error,
            "first_by_size": s.rank_probability.first(),
            "first_by_criteria": s.rank_acceptability.first(),
        })
    });
    json!({
        "case": model.case.head.id,
        "case_hash": model.case.hash,
        "scenario": answer.scenario,
        "seed": answer.seed,
        "samples": answer.samples,
        "sectors": sectors.collect::<Vec<_>>(),
        "result_hash": answer.result_hash,
    })
}
