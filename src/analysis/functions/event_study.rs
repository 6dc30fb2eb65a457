//! `eventstudy.*`.

use std::collections::BTreeMap;
use std::ops::Range;

use engine::event_study::estimation::{Conventions, Model, Windows};
use engine::event_study::parametric::kolari_pynnonen_statistic;
use engine::event_study::returns::{Kind, returns as price_returns};
use engine::event_study::study::{Setting, Study, single_security, study as run};
use engine::finance::day_count::Date;
use engine::finance::undefined::Measure;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::input::read;
use super::undefined::Reasons;
use super::{FunctionError, Output};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReturnsInput {
    prices: Vec<Option<f64>>,
    #[serde(default)]
    kind: Option<String>,
}

pub(super) fn returns(input: &Value) -> Output {
    let input: ReturnsInput = read(input)?;
    let kind = match input.kind.as_deref() {
        None | Some("log") => Kind::Log,
        Some("simple") => Kind::Simple,
        Some(other) => {
            let message = format!("`{other}` is no return; write log or simple");
            return Err(FunctionError::new("unsupported", message));
        }
    };
    Ok(json!({ "returns": price_returns(&input.prices, kind) }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KolariInput {
    z_bmp: f64,
    n: usize,
    mean_correlation: f64,
}

pub(super) fn kolari_pynnonen(input: &Value) -> Output {
    let input: KolariInput = read(input)?;
    let mut reasons = Reasons::default();
    let statistic = kolari_pynnonen_statistic(input.z_bmp, input.n, input.mean_correlation);
    let statistic = reasons.number("/statistic", statistic);
    Ok(reasons.add_to(json!({ "statistic": statistic })))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StudyInput {
    dates: Vec<String>,
    returns: BTreeMap<String, Vec<Option<f64>>>,
    #[serde(default)]
    market: Option<Vec<Option<f64>>>,
    model: String,
    estimation: WindowInput,
    event: WindowInput,
    #[serde(default)]
    conventions: Option<String>,
    #[serde(default = "thirty")]
    min_estimation: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WindowInput {
    start: String,
    end: String,
}

fn thirty() -> usize {
    30
}

/// Places of the dates from start to end, both included.
fn window(dates: &[Date], window: &WindowInput) -> Result<Range<usize>, FunctionError> {
    let (start, end): (Date, Date) = (window.start.parse()?, window.end.parse()?);
    let from = dates.partition_point(|date| *date < start);
    Ok(from..dates.partition_point(|date| *date <= end).max(from))
}

fn dates(texts: &[String]) -> Result<Vec<Date>, FunctionError> {
    let dates = texts.iter().map(|text| text.parse()).collect::<Result<Vec<Date>, _>>()?;
    if dates.windows(2).any(|pair| pair[0] >= pair[1]) {
        let message = "`dates` must ascend without repetition";
        return Err(FunctionError::new("out_of_range", message));
    }
    Ok(dates)
}

fn model(name: &str) -> Result<Model, FunctionError> {
    match name {
        "market_model" => Ok(Model::MarketModel),
        "market_adjusted" => Ok(Model::MarketAdjusted),
        "constant_mean" => Ok(Model::ConstantMean),
        other => {
            let message = format!(
                "`{other}` is no model; write market_model, market_adjusted or constant_mean"
            );
            Err(FunctionError::new("unsupported", message))
        }
    }
}

fn conventions(name: Option<&str>) -> Result<Conventions, FunctionError> {
    match name {
        None | Some("spec") => Ok(Conventions::Specification),
        Some("estudy2") => Ok(Conventions::Estudy2),
        Some(other) => {
            let message = format!("`{other}`; write spec or estudy2");
            Err(FunctionError::new("unsupported", message))
        }
    }
}

pub(super) fn study(input: &Value) -> Output {
    let input: StudyInput = read(input)?;
    let days = dates(&input.dates)?;
    let series = input.returns.values().chain(&input.market);
    if let Some(other) = series.map(Vec::len).find(|length| *length != days.len()) {
        let message = format!("{other} returns for {} dates", days.len());
        return Err(FunctionError::new("dimension_mismatch", message));
    }
    let windows = Windows {
        estimation: window(&days, &input.estimation)?,
        event: window(&days, &input.event)?,
    };
    let setting = Setting {
        returns: input.returns.iter().map(|(name, r)| (name.as_str(), r.as_slice())).collect(),
        market: input.market.as_deref(),
        model: model(&input.model)?,
        conventions: conventions(input.conventions.as_deref())?,
        min_estimation: input.min_estimation,
        windows: vec![windows.clone()],
    };
    let found = run(&setting)?;
    Ok(output(&found, &setting, &input.dates[windows.event]))
}

fn output(found: &Study, setting: &Setting<'_>, dates: &[String]) -> Value {
    let mut reasons = Reasons::default();
    let mut securities = Map::new();
    for security in &found.securities {
        let place = format!("/securities/{}", security.name);
        let (daily, window, _) = single_security(security, setting.model);
        let daily: Vec<Value> = daily
            .into_iter()
            .enumerate()
            .map(|(k, t)| {
                t.map_or(Value::Null, |t| reasons.number(&format!("{place}/t_ar/{k}"), t))
            })
            .collect();
        let entry = json!({
            "n": security.days,
            "alpha": security.alpha,
            "beta": security.beta,
            "sigma": security.sigma,
            "ar": security.abnormal,
            "car": security.car(),
            "t_ar": daily,
            "t_car": reasons.number(&format!("{place}/t_car"), window),
        });
        securities.insert(security.name.clone(), entry);
    }
    let excluded = found.excluded.iter();
    let excluded: Vec<Value> = excluded
        .map(|(_, name)| json!({ "name": name, "reason": "too_few_estimation_days" }))
        .collect();
    let output = json!({
        "dates": dates,
        "n_securities": found.securities.len(),
        "securities": securities,
        "excluded": excluded,
        "aar": found.aar,
        "caar": found.caar,
        "mean_residual_correlation":
            reasons.number("/mean_residual_correlation", found.mean_residual_correlation),
        "tests": tests(found, &mut reasons),
    });
    reasons.add_to(output)
}

fn tests(found: &Study, reasons: &mut Reasons) -> Value {
    let mut tests = Map::new();
    for test in &found.tests {
        let place = format!("/tests/{}", test.name);
        let mut entry = Map::new();
        let lists = [("daily", test.daily.clone()), ("daily_p", test.daily_p())];
        for (key, list) in lists {
            if let Some(list) = list {
                entry.insert(key.to_owned(), reasons.list(&format!("{place}/{key}"), &list));
            }
        }
        let numbers: [(&str, Option<Measure>); 2] =
            [("caar", test.caar), ("caar_p", test.caar_p())];
        for (key, number) in numbers {
            if let Some(number) = number {
                entry.insert(key.to_owned(), reasons.number(&format!("{place}/{key}"), number));
            }
        }
        tests.insert(test.name.to_owned(), Value::Object(entry));
    }
    Value::Object(tests)
}
