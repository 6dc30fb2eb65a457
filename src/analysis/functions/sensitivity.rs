//! `sensitivity.*`.

use engine::random::replicates;
use engine::random::sobol::Sobol;
use engine::sensitivity::{
    Center, FirstOrder, Outputs, bootstrap_half_widths, bootstrap_second_order, second_order,
    sobol_indices, test_functions, tornado as engine_tornado,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::input::{Seed, bounded, read};
use super::{FunctionError, Output};

#[derive(Deserialize)]
#[serde(tag = "name", rename_all = "snake_case", deny_unknown_fields)]
enum TestFunction {
    Ishigami { a: f64, b: f64 },
    GFunction { a: Vec<f64> },
}

impl TestFunction {
    fn inputs(&self) -> usize {
        match self {
            Self::Ishigami { .. } => 3,
            Self::GFunction { a } => a.len(),
        }
    }

    fn value(&self, u: &[f64]) -> f64 {
        match self {
            Self::Ishigami { a, b } => test_functions::ishigami(u, *a, *b),
            Self::GFunction { a } => test_functions::g_function(u, a),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TestInput {
    function: TestFunction,
    points: Vec<Vec<f64>>,
}

pub(super) fn test_function(input: &Value) -> Output {
    let input: TestInput = read(input)?;
    let inputs = input.function.inputs();
    if input.points.iter().any(|point| point.len() != inputs) {
        return Err(mismatch(format!("every point needs {inputs} coordinates")));
    }
    let values: Vec<f64> = input.points.iter().map(|u| input.function.value(u)).collect();
    Ok(json!({ "values": values }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SobolInput {
    outputs: Option<OutputsInput>,
    function: Option<TestFunction>,
    samples: Option<usize>,
    seed: Option<Seed>,
    groups: Option<Vec<Vec<usize>>>,
    #[serde(default)]
    first_order: FirstOrderInput,
    #[serde(default)]
    center: CenterInput,
    #[serde(default)]
    second_order: bool,
    bootstrap: Option<BootstrapInput>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OutputsInput {
    a: Vec<f64>,
    b: Vec<f64>,
    ab: Vec<Vec<f64>>,
    #[serde(default)]
    ba: Vec<Vec<f64>>,
}

#[derive(Deserialize, Default, Clone, Copy)]
enum FirstOrderInput {
    #[default]
    #[serde(rename = "saltelli_2010")]
    Saltelli2010,
    #[serde(rename = "jansen_1999")]
    Jansen1999,
}

#[derive(Deserialize, Default, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum CenterInput {
    #[default]
    Base,
    All,
    None,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BootstrapInput {
    resamples: usize,
    seed: Seed,
}

pub(super) fn sobol(input: &Value) -> Output {
    let input: SobolInput = read(input)?;
    let first = match input.first_order {
        FirstOrderInput::Saltelli2010 => FirstOrder::Saltelli2010,
        FirstOrderInput::Jansen1999 => FirstOrder::Jansen1999,
    };
    let center = match input.center {
        CenterInput::Base => Center::Base,
        CenterInput::All => Center::All,
        CenterInput::None => Center::None,
    };
    let outputs = match (input.outputs, input.function) {
        (Some(outputs), None) => outputs,
        (None, Some(function)) => {
            let (Some(samples), Some(seed)) = (input.samples, input.seed) else {
                return Err(FunctionError::new("missing_field", "give `samples` and `seed`"));
            };
            run(&function, bounded("samples", samples)?, seed.0, input.groups, input.second_order)?
        }
        _ => return Err(FunctionError::new("missing_field", "give `outputs` or `function`")),
    };
    let n = outputs.a.len();
    let mut columns = outputs.ab.iter().chain(&outputs.ba);
    if n == 0 || outputs.b.len() != n || columns.any(|c| c.len() != n) {
        let message = "`a`, `b` and every column of `ab` and `ba` need the same length";
        return Err(mismatch(message.to_owned()));
    }
    if !outputs.ba.is_empty() && outputs.ba.len() != outputs.ab.len() {
        return Err(mismatch("`ba` needs as many columns as `ab`".to_owned()));
    }
    if input.second_order && outputs.ba.is_empty() {
        return Err(FunctionError::new("missing_field", "second order needs `ba`"));
    }
    let view = Outputs { a: &outputs.a, b: &outputs.b, ab: &outputs.ab };
    let runs = n * (outputs.ab.len() + outputs.ba.len() + 2);
    let Some(indices) = sobol_indices(view, first, center) else {
        return Ok(json!({
            "variance": null, "mean": null, "first_order": null, "total_order": null,
            "second_order": null, "runs": runs, "reason": "constant_output",
        }));
    };
    let mut output = json!({
        "variance": indices.variance,
        "mean": indices.mean,
        "first_order": indices.first_order,
        "total_order": indices.total_order,
        "runs": runs,
    });
    if !outputs.ba.is_empty() {
        output["second_order"] = json!(second_order(view, &outputs.ba, first, center));
    }
    if let Some(bootstrap) = input.bootstrap {
        let resamples = bounded("resamples", bootstrap.resamples)?;
        let widths = bootstrap_half_widths(view, first, center, resamples, bootstrap.seed.0);
        output["first_order_half_width"] = json!(widths.as_ref().map(|w| &w.first_order));
        output["total_order_half_width"] = json!(widths.as_ref().map(|w| &w.total_order));
        if !outputs.ba.is_empty() {
            let options = (first, center);
            let widths =
                bootstrap_second_order(view, &outputs.ba, options, resamples, bootstrap.seed.0);
            output["second_order_half_width"] = json!(widths);
        }
    }
    Ok(output)
}

/// Evaluates the design: A, B, A with each group of columns from B and, for second orders, B with
/// each group of columns from A.
fn run(
    function: &TestFunction,
    samples: usize,
    seed: u64,
    groups: Option<Vec<Vec<usize>>>,
    with_pairs: bool,
) -> Result<OutputsInput, FunctionError> {
    let k = function.inputs();
    let groups = groups.unwrap_or_else(|| (0..k).map(|i| vec![i]).collect());
    if groups.iter().flatten().any(|i| *i >= k) {
        return Err(mismatch(format!("groups name inputs 0 to {}", k.saturating_sub(1))));
    }
    let sobol = Sobol::new(2 * k)?;
    let points: Vec<Vec<f64>> =
        (0..samples as u32).map(|i| sobol.shifted_point(i, seed, 0)).collect();
    // Columns from `base` (0: A, k: B), those of the group from the other half.
    let evaluate = |base: usize, group: &[usize]| -> Vec<f64> {
        let row = |point: &Vec<f64>| {
            let mut u = point[base..base + k].to_vec();
            group.iter().for_each(|i| u[*i] = point[k - base + *i]);
            function.value(&u)
        };
        points.iter().map(row).collect()
    };
    let swapped = |base: usize| groups.iter().map(|group| evaluate(base, group)).collect();
    Ok(OutputsInput {
        a: evaluate(0, &[]),
        b: evaluate(k, &[]),
        ab: swapped(0),
        ba: if with_pairs { swapped(k) } else { Vec::new() },
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MeanInput {
    function: TestFunction,
    samples: usize,
    seed: Seed,
}

/// Mean of a function by randomised replicates, with its error.
pub(super) fn mean(input: &Value) -> Output {
    let input: MeanInput = read(input)?;
    let samples = replicates::rounded(bounded("samples", input.samples)?);
    let sobol = Sobol::new(input.function.inputs())?;
    let mut sums = [0.0; replicates::REPLICATES];
    for draw in 0..samples as u64 {
        let (replicate, index) = replicates::place(draw);
        let point = sobol.shifted_point(index, input.seed.0, replicate);
        sums[replicate as usize] += input.function.value(&point);
    }
    let means = sums.map(|sum| sum * replicates::REPLICATES as f64 / samples as f64);
    let estimate = replicates::estimate(&means);
    Ok(json!({
        "samples": samples,
        "mean": estimate.map(|e| e.mean),
        "standard_error": estimate.map(|e| e.standard_error),
        "half_width": estimate.map(|e| e.half_width),
    }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TornadoInput {
    outputs: TornadoOutputs,
    names: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TornadoOutputs {
    base: f64,
    low: Vec<f64>,
    high: Vec<f64>,
}

pub(super) fn tornado(input: &Value) -> Output {
    let input: TornadoInput = read(input)?;
    let TornadoOutputs { base, low, high } = input.outputs;
    let names = input.names;
    if low.len() != high.len() || names.as_ref().is_some_and(|names| names.len() != low.len()) {
        return Err(mismatch("`low`, `high` and `names` need the same length".to_owned()));
    }
    let bars: Vec<Value> = engine_tornado(&low, &high)
        .iter()
        .map(|bar| {
            json!({
                "index": bar.index,
                "name": names.as_ref().map(|names| &names[bar.index]),
                "low": bar.low,
                "high": bar.high,
                "swing": bar.swing(),
                "sign": bar.sign(),
            })
        })
        .collect();
    Ok(json!({ "base": base, "bars": bars }))
}

fn mismatch(message: String) -> FunctionError {
    FunctionError::new("dimension_mismatch", message)
}
