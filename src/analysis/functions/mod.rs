//! Named functions: JSON in, JSON out.
//!
//! One table serves the command line, the tests against known answers and the site. A name is
//! stable once it is published; names that are not in the table are unknown, never guessed.

mod connectedness;
mod copula;
mod distribution;
mod event_study;
mod finance;
mod input;
mod random;
mod ranking;
mod sensitivity;
mod statistics;
mod transmission;
mod undefined;
mod vote;

use engine::error::EngineError;
use serde_json::{Value, json};

/// A refusal: stable code and words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {message}")]
pub struct FunctionError {
    /// Stable code such as `missing_field`.
    pub code: &'static str,
    /// What is wrong and what is allowed.
    pub message: String,
}

impl FunctionError {
    fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    /// The refusal as the JSON that interfaces print.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({ "error": { "code": self.code, "message": self.message } })
    }
}

impl From<EngineError> for FunctionError {
    fn from(error: EngineError) -> Self {
        Self::new(error.code(), error.to_string())
    }
}

/// Result of a named function.
pub type Output = Result<Value, FunctionError>;

/// One entry of the table.
#[derive(Debug, Clone, Copy)]
pub struct NamedFunction {
    /// Stable name such as `distribution.quantile`.
    pub name: &'static str,
    /// What it computes, in one line.
    pub summary: &'static str,
    /// The function.
    pub call: fn(&Value) -> Output,
}

const fn named(
    name: &'static str,
    summary: &'static str,
    call: fn(&Value) -> Output,
) -> NamedFunction {
    NamedFunction { name, summary, call }
}

/// All named functions.
pub const FUNCTIONS: &[NamedFunction] = &[
    named("hash.fnv1a64", "FNV-1a 64 of text, bytes or numbers", random::fnv1a64),
    named("rng.philox4x32", "One block of Philox4x32-10", random::philox4x32),
    named("rng.uniform", "One uniform number of the generator", random::uniform),
    named("sobol.points", "Sobol' points, optionally shifted", random::sobol_points),
    named("stats.normal_cdf", "Standard normal distribution", statistics::normal_cdf),
    named("stats.normal_quantile", "Inverse of the standard normal", statistics::normal_quantile),
    named("stats.student_t_cdf", "Student's t distribution", statistics::student_t_cdf),
    named("stats.quantile", "Type-7 quantiles", statistics::quantile),
    named("stats.summary", "Count, sum, mean, spread, ends", statistics::summary),
    named("distribution.quantile", "Inverse distribution", distribution::quantile),
    named("distribution.cdf", "Cumulative distribution", distribution::cdf),
    named("distribution.moments", "Mean and standard deviation", distribution::moments),
    named("distribution.from_quantiles", "Parameters from quantiles", distribution::from_quantiles),
    named(
        "copula.rank_to_pearson",
        "Normal correlation of a rank measure",
        copula::rank_to_pearson,
    ),
    named("copula.cholesky", "Lower Cholesky factor", copula::cholesky),
    named("copula.nearest_correlation", "Nearest correlation matrix", copula::nearest_correlation),
    named("copula.sample", "Dependent draws from marginals", copula::sample),
    named("finance.npv", "Present value, first flow now", finance::npv),
    named("finance.npv_excel", "Present value, first flow in a period", finance::npv_excel),
    named("finance.xnpv", "Present value of dated flows", finance::xnpv),
    named("finance.irr", "Internal rates of return, all roots", finance::irr),
    named("finance.xirr", "Internal rates of return of dated flows", finance::xirr),
    named("finance.loan_schedule", "Interest, principal, balance", finance::loan_schedule),
    named("finance.duration", "Duration and convexity", finance::duration),
    named("finance.sculpt", "Debt sculpted to the cash", finance::sculpt),
    named("finance.wal", "Weighted average life", finance::wal),
    named("finance.day_count", "Lengths of periods", finance::day_count),
    named("finance.cover_ratios", "DSCR, LLCR, PLCR, LTV", finance::cover_ratios),
    named("finance.waterfall", "Who is paid what, month by month", finance::waterfall),
    named("finance.default_time", "Month of default", finance::default_time),
    named("finance.expected_loss", "Loss of a bullet loan", finance::expected_loss),
    named("finance.runway", "How long the cash lasts", finance::runway),
    named("finance.collateral_path", "Rental price, resale value", finance::collateral_path),
    named("finance.circularity", "Vendor-financed share of a sale", finance::circularity),
    named("finance.token_nav", "Net asset value per token", finance::token_nav),
    named("finance.spv", "The vehicle on one path", finance::spv),
    named("finance.spv_monte_carlo", "The vehicle on many paths", finance::spv_monte_carlo),
    named("transmission.paths", "Effects and exact path contributions", transmission::paths),
    named("transmission.flows", "Flows towards one sink", transmission::flows),
    named("transmission.lmdi", "Additive percent contributions", transmission::lmdi),
    named("sensitivity.test_function", "Ishigami and g functions", sensitivity::test_function),
    named("sensitivity.sobol", "First-, second- and total-order indices", sensitivity::sobol),
    named("sensitivity.tornado", "One-at-a-time ranges", sensitivity::tornado),
    named(
        "sensitivity.mean",
        "Mean by randomised quasi-Monte Carlo, with its error",
        sensitivity::mean,
    ),
    named("smaa.weights", "Weights that meet preferences", ranking::weights),
    named("smaa.partial_values", "Partial values of draws", ranking::partial_values),
    named("smaa.value_function", "Piecewise-linear value function", ranking::value_function),
    named("smaa.rank", "Rank acceptability and more from values", ranking::rank),
    named("eventstudy.returns", "Prices to returns", event_study::returns),
    named("eventstudy.study", "Abnormal returns and their tests", event_study::study),
    named(
        "eventstudy.kolari_pynnonen",
        "BMP corrected for correlation",
        event_study::kolari_pynnonen,
    ),
    named("connectedness.var", "Vector autoregression", connectedness::var),
    named("connectedness.gfevd", "Forecast error variances by source", connectedness::gfevd),
    named("connectedness.measures", "From, to, net, total", connectedness::measures),
    named("connectedness.table", "Connectedness of data", connectedness::table),
    named("connectedness.rolling", "Connectedness in windows", connectedness::rolling),
    named("connectedness.lag_order", "AIC and BIC by lag", connectedness::lag_order),
    named("vote.outcome", "Outcome of a vote", vote::outcome),
    named("smaa.analyse", "Rank acceptability and more from draws", ranking::analyse),
];

/// The function of this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static NamedFunction> {
    FUNCTIONS.iter().find(|function| function.name == name)
}

/// Calls a function by name.
///
/// # Errors
/// Code `unknown_function` for a name that is not in the table, else as the function says.
///
/// ```
/// let input = serde_json::json!({ "p": [0.5] });
/// let output = analysis::functions::evaluate("stats.normal_quantile", &input)?;
/// assert_eq!(output["x"][0], 0.0);
/// # Ok::<(), analysis::functions::FunctionError>(())
/// ```
pub fn evaluate(name: &str, input: &Value) -> Output {
    match find(name) {
        Some(function) => (function.call)(input),
        None => {
            let message = format!("unknown function `{name}`; `spillover functions` lists all");
            Err(FunctionError::new("unknown_function", message))
        }
    }
}
