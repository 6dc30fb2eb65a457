//! Case files, certificates and requests that a machine has spoilt: whatever is read is refused in words
//! or computed, in time, without a panic and without a missing number.
//!
//! The suite makes a fixed number of executions. For a long run say how many, and where to begin:
//! `FUZZ_EXECUTIONS=20000 FUZZ_SEED=1 cargo test --profile fast -p analysis --test analysis fuzz -- --nocapture`.

mod foreign;
mod mutation;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use analysis::certificate::Certificate;
use analysis::{DealRequest, Model, Request, certificate, deal, run, transmission};
use serde_json::Value;

use crate::odd_cases::all_numbers;
use mutation::{Dice, spoil, spoil_bytes};

/// Executions in the suite.
const EXECUTIONS: u64 = 150;
/// Draws of each run.
const SAMPLES: usize = 32;
/// Longest time of one execution; debug builds on a busy machine take several times as long.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 10 } else { 1 });

const CASES: [&str; 5] = [
    include_str!("../../data/small.json"),
    include_str!("../../../public/cases/xai-series-e.json"),
    include_str!("../../../public/cases/coreweave-ddtl.json"),
    include_str!("../../../public/cases/meta-hyperion.json"),
    include_str!("../../../public/cases/nvidia-openai.json"),
];

/// How far an execution came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Refused,
    NotComputed,
    Computed,
}

/// Reads a text as a case and computes what it can.
fn execute(text: &str) -> End {
    let model = match Model::parse(text) {
        Ok(model) => model,
        Err(problems) => {
            assert!(!problems.0.is_empty(), "refused without a reason");
            assert!(problems.0.iter().all(|problem| !problem.to_string().is_empty()));
            return End::Refused;
        }
    };
    let Some(scenario) = model.case.scenarios.last() else { return End::NotComputed };
    let request = Request { samples: SAMPLES, ..Request::base(&scenario.id) };
    let mut end = End::Computed;
    match run::run(&model, request.clone()) {
        Ok(answer) => {
            all_numbers(&answer);
            let certificate = certificate::certify(&request, &answer).unwrap();
            assert_eq!(Certificate::parse(&certificate.line()).as_ref(), Ok(&certificate));
        }
        Err(error) => {
            assert!(!error.to_string().is_empty());
            end = End::NotComputed;
        }
    }
    if let Ok(answer) = transmission::run(&model, request.clone()) {
        all_numbers(&answer);
    }
    if model.deal.is_some() {
        let request = DealRequest { run: request, default_month: None };
        if let Ok(answer) = deal::run::run(&model, request) {
            let text = serde_json::to_string(&answer).unwrap();
            serde_json::from_str::<deal::answer::DealAnswer>(&text).unwrap();
        }
    }
    end
}

/// A number from the environment.
fn asked(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(otherwise)
}

/// One spoilt case: a few changes of its tree, or of its bytes.
fn spoilt(number: u64, trees: &[Value]) -> String {
    let mut dice = Dice::new(number);
    let place = dice.below(CASES.len());
    if dice.below(5) == 0 {
        return spoil_bytes(CASES[place], &mut dice);
    }
    let mut tree = trees[place].clone();
    for _ in 0..=dice.below(3) {
        spoil(&mut tree, &mut dice);
    }
    tree.to_string()
}

#[test]
fn spoilt_cases_are_refused_or_computed() {
    let trees: Vec<Value> = CASES.iter().map(|text| serde_json::from_str(text).unwrap()).collect();
    let (first, count) = (asked("FUZZ_SEED", 1), asked("FUZZ_EXECUTIONS", EXECUTIONS));
    let mut ends = Vec::new();
    let mut faults = Vec::new();
    let (start, mut slowest) = (Instant::now(), (Duration::ZERO, 0));
    for number in first..first + count {
        let text = spoilt(number, &trees);
        let begun = Instant::now();
        let end = catch_unwind(AssertUnwindSafe(|| execute(&text)));
        slowest = slowest.max((begun.elapsed(), number));
        match end {
            Ok(end) => ends.push(end),
            Err(_) => faults.push(format!("FUZZ_SEED={number} panics or misses a number")),
        }
        if begun.elapsed() > LONGEST {
            faults.push(format!("FUZZ_SEED={number} takes {:?}", begun.elapsed()));
        }
    }
    let of = |end| ends.iter().filter(|other| **other == end).count();
    println!(
        "{count} executions in {:?}: {} refused, {} not computed, {} computed; slowest {slowest:?}",
        start.elapsed(),
        of(End::Refused),
        of(End::NotComputed),
        of(End::Computed),
    );
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    // A run that refuses everything, or nothing, would test nothing.
    if count >= EXECUTIONS {
        assert!(of(End::Computed) > 0 && of(End::Refused) > 0);
    }
}

#[test]
fn spoilt_certificates_are_refused_or_others() {
    let line = "spillover-run/1 case=small case_hash=CASE engine=0.1.0 scenario=stated \
                sampling=random samples=64 seed=7 value=a%20b set.push=0.5 weight.speed=2 \
                prefer=speed:benefit bound.speed=0:1 result=0123456789abcdef";
    let line = line.replace("CASE", &"0a".repeat(32));
    let whole = Certificate::parse(&line).unwrap();
    let json = serde_json::to_string(&whole).unwrap();
    for number in 1..=20 * asked("FUZZ_EXECUTIONS", EXECUTIONS) {
        let mut dice = Dice::new(number);
        let text = spoil_bytes(if dice.below(2) == 0 { &line } else { &json }, &mut dice);
        match Certificate::parse(&text) {
            Ok(read) => assert_eq!(Certificate::parse(&read.line()), Ok(read), "{text}"),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
}
