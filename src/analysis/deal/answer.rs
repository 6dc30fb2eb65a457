//! What a run of the deal gives. Field names are the stable interface of the command line.
//!
//! Money in USD millions; shares, losses and returns as decimals; months from closing.

use serde::{Deserialize, Serialize};

use crate::answer::content_hash;
use crate::figure::{Figure, Spread};
use crate::influence::Quantiles;

/// Result of one run of the deal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DealAnswer {
    /// SHA-256 of the canonical case.
    pub case_hash: String,
    /// Scenario identifier.
    pub scenario: String,
    /// Seed of the generator.
    pub seed: u64,
    /// Number of draws.
    pub samples: usize,
    /// Month of default that the reader has set, 0 = at closing.
    pub default_month: Option<u32>,
    /// The vehicle with every input at its median.
    pub middle: MiddleWorld,
    /// Share of worlds in which the lessee defaults within the term.
    pub default_probability: f64,
    /// Share of the defaults after which the hardware is sold.
    pub liquidated_share: Figure,
    /// Senior tranche.
    pub senior: ClaimAnswer,
    /// Mezzanine tranche.
    pub mezzanine: ClaimAnswer,
    /// Equity.
    pub equity: ClaimAnswer,
    /// Months at which fans and values below are given.
    pub months: Vec<usize>,
    /// Senior cover ratio before the default.
    pub dscr: Fan,
    /// Loan to value before the default.
    pub ltv: Fan,
    /// Smallest senior cover ratio before the default.
    pub minimum_dscr: Figure<Spread>,
    /// Book value of equity at each month.
    pub book: Vec<Figure<Spread>>,
    /// Rent per GPU-hour in USD.
    pub rent_per_gpu_hour: Figure<Spread>,
    /// Share of its own sale that the vendor finances.
    pub circularity: Figure<Spread>,
    /// Amounts of the flows of money, in the order of the case.
    pub flows: Vec<Option<Figure<Spread>>>,
    /// Readings of the structure, in the order of the case.
    pub readings: Vec<ReadingAnswer>,
    /// Laws of the parameters that the case offers for stress.
    pub stress: Vec<StressInput>,
    /// Price of one token at issue in USD and discount of a sale before the end, where the case
    /// states them.
    pub token: Option<[f64; 2]>,
    /// Comparable deals, in the order of the case; empty until they are computed.
    pub comparables: Vec<ComparableAnswer>,
    /// FNV-1a 64 over all of the above, packed; empty until the run is complete.
    pub result_hash: String,
}

/// A parameter that may be stressed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StressInput {
    /// Parameter identifier.
    pub parameter: String,
    /// Its law in the scenario.
    pub law: Quantiles,
}

/// The vehicle with every input at its median and no noise. Lists start at month 1 unless noted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MiddleWorld {
    /// Total uses.
    pub uses: f64,
    /// Senior debt at closing.
    pub senior: f64,
    /// Mezzanine debt at closing.
    pub mezzanine: f64,
    /// Equity at closing.
    pub equity: f64,
    /// Hardware bought.
    pub hardware_cost: f64,
    /// Upfront fees.
    pub fees: f64,
    /// Reserve account at closing.
    pub reserve: f64,
    /// Number of GPUs.
    pub gpus: f64,
    /// Rent per month.
    pub rent: f64,
    /// Level senior payment per month.
    pub senior_payment: f64,
    /// Term in months.
    pub term: u32,
    /// Month of default, if any.
    pub default_month: Option<u32>,
    /// Whether the hardware is sold after the default.
    pub liquidates: bool,
    /// Rent, or income at market prices.
    pub income: Vec<f64>,
    /// Costs of the vehicle.
    pub opex: Vec<f64>,
    /// Sale of the hardware.
    pub sale: Vec<f64>,
    /// Recovery on unpaid rent.
    pub claim: Vec<f64>,
    /// Drawn from (positive) or paid into (negative) reserve, trapped cash and advances.
    pub from_accounts: Vec<f64>,
    /// Senior interest paid.
    pub senior_interest: Vec<f64>,
    /// Senior principal paid.
    pub senior_principal: Vec<f64>,
    /// Mezzanine interest paid.
    pub mezzanine_interest: Vec<f64>,
    /// Mezzanine principal paid.
    pub mezzanine_principal: Vec<f64>,
    /// Paid to equity.
    pub to_equity: Vec<f64>,
    /// Senior balance with arrears.
    pub senior_balance: Vec<f64>,
    /// Mezzanine balance.
    pub mezzanine_balance: Vec<f64>,
    /// Rental price per GPU-hour, closing first.
    pub price: Vec<f64>,
    /// Resale value, closing first.
    pub resale_value: Vec<f64>,
    /// Senior cover ratio.
    pub dscr: Vec<Figure>,
    /// Loan to value.
    pub ltv: Vec<Figure>,
    /// Return of equity per year, compounded.
    pub equity_return: Figure,
    /// All rates of return of equity per year, when there are several.
    pub equity_returns: Vec<f64>,
    /// What brings each claim its first loss.
    pub break_even: BreakEvens,
}

/// How bad it must get before each claim loses its first dollar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BreakEvens {
    /// Month of default that prices and values below assume.
    pub month: u32,
    /// Market price per GPU-hour in that month at the trend.
    pub price: f64,
    /// Resale value in that month as a share of the hardware cost, at the trend.
    pub resale_share: f64,
    /// Senior tranche, mezzanine tranche, equity.
    pub claims: Vec<ClaimBreakEven>,
}

/// Break-evens of one claim.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClaimBreakEven {
    /// Price per GPU-hour in the month of default below which the claim loses.
    pub price: Threshold,
    /// Resale value as a share of the hardware cost below which it loses.
    pub resale_share: Threshold,
    /// Months of default (0 = at closing) in which it loses, as first and last of each run.
    pub losing_months: Vec<[u32; 2]>,
}

/// Outcome of the search for a break-even.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "snake_case", tag = "kind", content = "value")]
pub enum Threshold {
    /// The claim loses below this value.
    Below(f64),
    /// It loses at any value that was tried.
    AlwaysLoses,
    /// It loses at none.
    NeverLoses,
    /// There is no such claim.
    NoClaim,
}

packed::two_forms!(Threshold { Below(f64), AlwaysLoses, NeverLoses, NoClaim });

/// One claim on the vehicle over all worlds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClaimAnswer {
    /// Coupon per year; none for equity.
    pub coupon: Option<Figure<Spread>>,
    /// Mean loss of present value as a share of the tranche; of equity, the undiscounted share of
    /// the money paid in that does not come back.
    pub expected_loss: Figure,
    /// Its standard error.
    pub standard_error: Figure,
    /// Mean of the worst 5 %.
    pub es95: Figure,
    /// Share of worlds with a loss.
    pub loss_probability: f64,
    /// Loss in the middles of 20 equal slices of the worlds.
    pub losses: Figure<Vec<f64>>,
    /// Return per year, compounded.
    pub returns: Figure<Spread>,
    /// Return in the middles of 20 equal slices of the worlds that have one.
    pub return_dots: Figure<Vec<f64>>,
    /// Share of worlds without a rate of return.
    pub returns_missing: f64,
    /// Share of worlds with a negative return or none.
    pub negative_returns: f64,
    /// Weighted average life in years; none for equity.
    pub life: Option<Figure<Spread>>,
    /// Net asset value at the required yield, at each month.
    pub nav: Vec<Figure<Spread>>,
    /// Its mean.
    pub nav_mean: Vec<Figure>,
    /// Mean distributions of the last twelve months over the mean value.
    pub running_yield: Vec<Figure>,
}

/// A ratio at each month.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fan {
    /// Its spread over the worlds without a default so far.
    pub spread: Vec<Figure<Spread>>,
    /// Covenant, if the case states one.
    pub covenant: Option<f64>,
    /// Share of worlds that have breached the covenant by each month.
    pub breached: Vec<f64>,
}

/// One reading of the structure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadingAnswer {
    /// Identifier.
    pub id: String,
    /// Debt over total uses.
    pub advance_rate: Figure<Spread>,
    /// Debt.
    pub debt: Figure<Spread>,
    /// Equity of the vehicle.
    pub equity: Figure<Spread>,
    /// Hardware bought.
    pub hardware_cost: Figure<Spread>,
    /// GPUs.
    pub gpus: Figure<Spread>,
    /// Share of its own sale that the vendor finances.
    pub circularity: Figure<Spread>,
    /// Months until the lessee's cash is used up.
    pub runway: Figure<Spread>,
    /// Runway in the middles of 20 equal slices of the worlds.
    pub runway_dots: Figure<Vec<f64>>,
    /// Share of worlds in which the cash lasts less than a year.
    pub under_a_year: f64,
}

/// One comparable deal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComparableAnswer {
    /// Identifier.
    pub id: String,
    /// Result of the engine; none where the case says why there is none.
    pub result: Option<ComparableResult>,
}

/// The same figures for a comparable deal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComparableResult {
    /// Number of draws.
    pub samples: usize,
    /// Share of worlds with a default.
    pub default_probability: f64,
    /// Median hardware cost.
    pub hardware_cost: Figure<Spread>,
    /// Senior coupon.
    pub coupon: Figure<Spread>,
    /// Advance rate.
    pub advance_rate: Figure<Spread>,
    /// Expected loss of the senior tranche.
    pub senior_loss: Figure,
    /// Standard error of that.
    pub senior_standard_error: Figure,
    /// Mean of its worst 5 %.
    pub senior_es95: Figure,
    /// Expected loss of the mezzanine tranche.
    pub mezzanine_loss: Figure,
    /// Return of equity.
    pub equity_returns: Figure<Spread>,
    /// Smallest senior cover ratio.
    pub minimum_dscr: Figure<Spread>,
    /// Loan to value after two years.
    pub ltv: Figure<Spread>,
}

impl DealAnswer {
    /// FNV-1a 64 over the packed answer, which keeps every bit.
    #[must_use]
    pub fn compute_hash(&self) -> String {
        content_hash(&Self { result_hash: String::new(), ..self.clone() })
    }
}
