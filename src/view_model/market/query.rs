//! A study in the query of an address.

use analysis::market::{Benchmark, MarketRequest, NormalModel};
use case::Case;

/// Keys that belong to a study.
pub(crate) const STUDY_KEYS: [&str; 6] =
    ["events", "benchmark", "model", "window", "estimation", "gap"];

/// A study with one part of the query applied; none for a value that the case or the engine refuses.
pub(crate) fn changed_study(
    case: &Case,
    mut request: MarketRequest,
    key: &str,
    value: &str,
) -> Option<MarketRequest> {
    let is_security =
        |id: &str| case.market.iter().flat_map(|market| &market.securities).any(|s| s.id == id);
    match key {
        "events" => {
            let known = |date: &&str| case.events.iter().any(|event| event.date == *date);
            let dates: Vec<&str> = value.split(',').collect();
            if !dates.iter().all(known) {
                return None;
            }
            request.events = dates.into_iter().map(str::to_owned).collect();
            request.events.sort_unstable();
            request.events.dedup();
        }
        "benchmark" => {
            request.benchmark = match value {
                "equal" => Benchmark::EqualWeight,
                "none" => Benchmark::None,
                id if is_security(id) => Benchmark::Security(id.to_owned()),
                _ => return None,
            }
        }
        "model" => {
            request.model = match value {
                "market" => NormalModel::MarketModel,
                "adjusted" => NormalModel::MarketAdjusted,
                _ => return None,
            }
        }
        "window" => {
            let (from, to) = value.split_once("to")?;
            (request.from, request.to) = (from.parse().ok()?, to.parse().ok()?);
        }
        "estimation" => request.estimation = value.parse().ok()?,
        "gap" => request.gap = value.parse().ok()?,
        _ => return None,
    }
    request.check().ok().map(|()| request)
}

/// Query pairs of a study that differ from the case's own.
pub(crate) fn study_pairs(
    case: &Case,
    study: Option<&MarketRequest>,
) -> Vec<(&'static str, String)> {
    let Some((study, base)) = study.zip(MarketRequest::base(case)) else { return Vec::new() };
    let all = |request: &MarketRequest| {
        [
            ("events", request.events.join(",")),
            ("benchmark", benchmark_word(&request.benchmark).to_owned()),
            ("model", model_word(request.model).to_owned()),
            ("window", format!("{}to{}", request.from, request.to)),
            ("estimation", request.estimation.to_string()),
            ("gap", request.gap.to_string()),
        ]
    };
    let pairs = all(study).into_iter().zip(all(&base));
    pairs.filter(|(ours, theirs)| ours != theirs).map(|(ours, _)| ours).collect()
}

/// Word of a benchmark in addresses.
#[must_use]
pub fn benchmark_word(benchmark: &Benchmark) -> &str {
    match benchmark {
        Benchmark::Security(id) => id,
        Benchmark::EqualWeight => "equal",
        Benchmark::None => "none",
    }
}

/// Word of a model in addresses.
#[must_use]
pub fn model_word(model: NormalModel) -> &'static str {
    match model {
        NormalModel::MarketModel => "market",
        NormalModel::MarketAdjusted => "adjusted",
    }
}
