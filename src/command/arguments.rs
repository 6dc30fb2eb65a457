//! Arguments that several commands share, and how they become a request.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::str::FromStr;

use analysis::request::DEFAULT_SEED;
use analysis::{Model, Preference, Request, Sampling};
use anyhow::Result;

use crate::file;
use crate::outcome::usage;

/// Case, scenario, changed parameters, seed and form of the output.
#[derive(Debug, clap::Args)]
pub(crate) struct CaseArguments {
    /// Case file; - reads standard input
    pub(crate) case: PathBuf,
    /// Scenario identifier; the case's first scenario if absent
    #[arg(long)]
    scenario: Option<String>,
    /// Seed of the generator
    #[arg(long, default_value_t = DEFAULT_SEED)]
    seed: u64,
    /// Set a parameter to a value, such as --set on_chain_share=0.2; may be repeated
    #[arg(long, value_name = "PARAMETER=VALUE")]
    set: Vec<String>,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

impl CaseArguments {
    /// Model and request that the arguments name; the rest of the request as published.
    pub(crate) fn prepare(&self) -> Result<(Model, Request)> {
        let model = file::load(&self.case)?;
        let first = model.case.scenarios.first().map(|s| s.id.clone()).unwrap_or_default();
        let scenario = self.scenario.clone().unwrap_or(first);
        if model.scenario(&scenario).is_none() {
            let known: Vec<&str> = model.case.scenarios.iter().map(|s| s.id.as_str()).collect();
            usage!("no scenario `{scenario}`; the case has {}", known.join(", "));
        }
        let overrides = settings("set", &self.set)?;
        let request = Request { overrides, seed: self.seed, ..Request::base(&scenario) };
        Ok((model, request))
    }
}

/// Which points are drawn.
#[derive(Debug, clap::Args)]
pub(crate) struct SamplingArguments {
    /// Use Sobol' points in 16 shifted replicates instead of pseudo-random numbers
    #[arg(long)]
    quasi: bool,
}

impl SamplingArguments {
    /// The sampling that the arguments name.
    pub(crate) fn sampling(&self) -> Sampling {
        if self.quasi { Sampling::Quasi } else { Sampling::Random }
    }
}

/// What is known about the weights of the criteria.
#[derive(Debug, clap::Args)]
pub(crate) struct PreferenceArguments {
    /// Weight of a criterion, such as --weight speed=2; may be repeated, others weigh nothing
    #[arg(long, value_name = "CRITERION=WEIGHT")]
    weight: Vec<String>,
    /// One criterion matters at least as much as another, such as --prefer directness:speed
    #[arg(long, value_name = "MORE:LESS")]
    prefer: Vec<String>,
    /// Bounds of a criterion's share of the weight, such as --bound speed=0.1:0.5
    #[arg(long, value_name = "CRITERION=LOW:HIGH")]
    bound: Vec<String>,
}

impl PreferenceArguments {
    /// The preference that the arguments state.
    pub(crate) fn preference(&self) -> Result<Preference> {
        let mut order = Vec::new();
        for pair in &self.prefer {
            let Some((more, less)) = pair.split_once(':') else {
                usage!("`--prefer {pair}` is not understood; write --prefer MORE:LESS");
            };
            order.push([more.to_owned(), less.to_owned()]);
        }
        let mut intervals = BTreeMap::new();
        for bound in &self.bound {
            let parsed = bound.split_once('=').and_then(|(id, range)| {
                let (low, high) = range.split_once(':')?;
                Some((id, [low.parse().ok()?, high.parse().ok()?]))
            });
            let Some((id, range)) = parsed else {
                usage!("`--bound {bound}` is not understood; write --bound CRITERION=LOW:HIGH");
            };
            intervals.insert(id.to_owned(), range);
        }
        Ok(Preference { weights: settings("weight", &self.weight)?, order, intervals })
    }
}

/// Reads the values of an option that is written NAME=NUMBER.
pub(crate) fn settings(option: &str, settings: &[String]) -> Result<BTreeMap<String, f64>> {
    let mut read = BTreeMap::new();
    for setting in settings {
        let parsed = setting.split_once('=').and_then(|(id, v)| Some((id, f64::from_str(v).ok()?)));
        let Some((id, value)) = parsed else {
            usage!("`--{option} {setting}` is not understood; write --{option} NAME=NUMBER");
        };
        read.insert(id.to_owned(), value);
    }
    Ok(read)
}
