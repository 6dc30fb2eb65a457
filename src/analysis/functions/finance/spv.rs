//! `finance.spv`: the vehicle on one path.

use engine::finance::cover_ratios::{loan_to_value, project_life_cover};
use engine::finance::day_count::DayCount;
use engine::finance::debt_schedule::weighted_average_life;
use engine::finance::default_time;
use engine::finance::spv::{Closing, MonthEnd, RecoveryMode, SpvPath, SpvTerms};
use engine::finance::undefined::{Measure, Undefined};
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::input::read;
use super::super::undefined::Reasons;
use super::super::{FunctionError, Output};
use super::flows::irr_output;
use super::vehicle::{NoiseInput, noise};
use super::within;
use crate::deal::terms::spv_terms;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SpvInput {
    debt: f64,
    adv: f64,
    sen_share: f64,
    c_sen: f64,
    c_mez: f64,
    term: u32,
    #[serde(default = "two_years")]
    tail: u32,
    fee: f64,
    m_dsra: f64,
    sweep: f64,
    lockup: f64,
    unit_cost: f64,
    lease_factor: f64,
    opex_pct: f64,
    p0: f64,
    host: f64,
    decay: f64,
    sigma_p: f64,
    beta_v: f64,
    kappa: f64,
    util: f64,
    lag: f64,
    hc_forced: f64,
    hc_ord: f64,
    rho_claim: f64,
    #[serde(default)]
    mode: Option<String>,
    #[serde(default)]
    default_month: Option<u32>,
    #[serde(default)]
    lambda: Option<f64>,
    #[serde(default)]
    u_def: Option<f64>,
    #[serde(default)]
    z: Option<Vec<f64>>,
    #[serde(default)]
    noise: Option<NoiseInput>,
    /// Total uses of a vehicle that they do not follow from debt and advance rate.
    #[serde(default)]
    uses: Option<f64>,
    #[serde(default)]
    day_count: Option<String>,
    #[serde(default)]
    closing_date: Option<String>,
}

fn two_years() -> u32 {
    24
}

/// The mode of this name.
pub(super) fn recovery_mode(name: Option<&str>) -> Result<RecoveryMode, FunctionError> {
    match name {
        None | Some("better") => Ok(RecoveryMode::Better),
        Some("liquidate") => Ok(RecoveryMode::Liquidate),
        Some("release") => Ok(RecoveryMode::Release),
        Some(other) => {
            let message = format!("`{other}` is no mode; write better, liquidate or release");
            Err(FunctionError::new("unsupported", message))
        }
    }
}

impl SpvInput {
    fn terms(&self) -> Result<SpvTerms, FunctionError> {
        let values = [
            self.debt,
            self.adv,
            self.sen_share,
            self.c_sen,
            self.c_mez,
            f64::from(self.term),
            f64::from(self.tail),
            self.fee,
            self.m_dsra,
            self.sweep,
            self.lockup,
            self.unit_cost,
            self.lease_factor,
            self.opex_pct,
            self.p0,
            self.host,
            self.decay,
            self.sigma_p,
            self.beta_v,
            self.kappa,
            self.util,
            self.lag,
            self.hc_forced,
            self.hc_ord,
            self.rho_claim,
            0.0,
            0.0,
        ];
        let mut terms = spv_terms(&values, recovery_mode(self.mode.as_deref())?)?;
        terms.uses = self.uses;
        terms.day_count = match (&self.day_count, &self.closing_date) {
            (Some(count), Some(date)) => Some((DayCount::parse(count)?, date.parse()?)),
            (None, None) => None,
            _ => {
                let message = "`day_count` and `closing_date` belong together";
                return Err(FunctionError::new("missing_field", message));
            }
        };
        Ok(terms)
    }

    fn default_month(&self) -> Result<Option<u32>, FunctionError> {
        match (self.default_month, self.lambda, self.u_def) {
            (month, None, None) => Ok(month),
            (None, Some(lambda), Some(u)) => {
                let (lambda, u) =
                    (within("lambda", lambda, 0.0, 1e6)?, within("u_def", u, 0.0, 1.0)?);
                Ok(default_time::default_month(u, lambda, self.term))
            }
            _ => {
                let message = "give `default_month`, or `lambda` and `u_def`";
                Err(FunctionError::new("missing_field", message))
            }
        }
    }
}

pub(in super::super) fn spv(input: &Value) -> Output {
    let input: SpvInput = read(input)?;
    let (terms, default_month) = (input.terms()?, input.default_month()?);
    terms.check()?;
    let normals = noise(input.z, input.noise, terms.horizon())?;
    let mut path = SpvPath::default();
    path.run(&terms, default_month, normals.as_deref())?;
    spv_output(&terms, &path)
}

fn spv_output(terms: &SpvTerms, path: &SpvPath) -> Output {
    let closing = terms.closing();
    let mut reasons = Reasons::default();
    let mut output = json!({
        "uses": closing.uses,
        "equity": closing.equity,
        "hardware_cost": closing.hardware_cost,
        "gpus": closing.gpus,
        "rent": closing.rent,
        "cfads": closing.cfads(),
        "senior_payment": closing.senior_payment,
        "rent_per_gpu_hour": reasons.number("/rent_per_gpu_hour", closing.rent_per_gpu_hour()),
        "default_month": path.default_month,
        "liquidated": path.recovery.is_some_and(|r| r.liquidates),
        "end_month": path.end_month,
        "price": path.price,
        "resale_value": path.resale_value,
        "senior": senior(terms, path, &closing, &mut reasons),
        "mezzanine": mezzanine(terms, path, &closing, &mut reasons),
        "equity_flows": to_horizon(path, &path.equity_flows),
        "equity_irr": irr_output(&path.equity_flows, Some(12.0))?,
        "conservation_error": path.conservation_error,
    });
    for (key, measures) in ratios(terms, path, &closing) {
        output[key] = reasons.list(&format!("/{key}"), &measures);
    }
    Ok(reasons.add_to(output))
}

/// Flows up to the horizon: the vehicle may be wound up earlier, and nothing flows after that.
fn to_horizon(path: &SpvPath, flows: &[f64]) -> Vec<f64> {
    let mut flows = flows.to_vec();
    flows.resize(path.price.len(), 0.0);
    flows
}

/// Cover ratios of the months of the term; loan to value at closing and to the horizon.
fn ratios(
    terms: &SpvTerms,
    path: &SpvPath,
    closing: &Closing,
) -> [(&'static str, Vec<Measure>); 6] {
    let of = |months: usize, part: fn(&MonthEnd) -> Measure| -> Vec<Measure> {
        (0..months).map(|i| path.months.get(i).map_or(Err(Undefined::Ended), part)).collect()
    };
    let (term, horizon) = (terms.term as usize, path.price.len() - 1);
    let from_closing = |first: Measure, rest: Vec<Measure>| -> Vec<Measure> {
        std::iter::once(first).chain(rest).collect()
    };
    let at_closing = path.ltv_at_closing.unwrap_or(Err(Undefined::Ended));
    let senior_at_closing = loan_to_value(closing.senior, closing.hardware_cost);
    let (llcr, plcr) = life_cover(terms, path);
    [
        ("dscr", of(term, |month| month.payments.dscr)),
        ("dscr_total", of(term, |month| month.payments.dscr_total)),
        ("llcr", llcr),
        ("plcr", plcr),
        ("ltv", from_closing(at_closing, of(horizon, |month| month.ltv))),
        ("ltv_senior", from_closing(senior_at_closing, of(horizon, |month| month.ltv_senior))),
    ]
}

fn senior(terms: &SpvTerms, path: &SpvPath, closing: &Closing, reasons: &mut Reasons) -> Value {
    let owed = |month: &MonthEnd| month.balances.senior + month.balances.senior_arrears;
    let life = life(path, |month| month.payments.senior_principal);
    json!({
        "balance": balances(path, closing.senior, owed),
        "flows": to_horizon(path, &path.senior_flows),
        "loss": reasons.number("/senior/loss", path.senior_loss(terms)),
        "nominal_loss": reasons.number("/senior/nominal_loss", path.nominal_losses().0),
        "wal_years": reasons.number("/senior/wal_years", life),
    })
}

fn mezzanine(terms: &SpvTerms, path: &SpvPath, closing: &Closing, reasons: &mut Reasons) -> Value {
    let life = life(path, |month| month.payments.mezzanine_principal);
    json!({
        "balance": balances(path, closing.mezzanine, |month| month.balances.mezzanine),
        "flows": to_horizon(path, &path.mezzanine_flows),
        "loss": reasons.number("/mezzanine/loss", path.mezzanine_loss(terms)),
        "nominal_loss": reasons.number("/mezzanine/nominal_loss", path.nominal_losses().1),
        "wal_years": reasons.number("/mezzanine/wal_years", life),
    })
}

fn balances(path: &SpvPath, at_closing: f64, of: impl Fn(&MonthEnd) -> f64) -> Vec<f64> {
    let last = path.months.last().map_or(0.0, &of);
    let mut balances: Vec<f64> =
        std::iter::once(at_closing).chain(path.months.iter().map(&of)).collect();
    balances.resize(path.price.len(), last);
    balances
}

fn life(path: &SpvPath, principal: fn(&MonthEnd) -> f64) -> Measure {
    let repaid: Vec<f64> = path.months.iter().map(principal).collect();
    weighted_average_life(&repaid, 12.0)
}

/// Loan and project life cover at closing and after each month of the term, on the cash that the
/// path brings.
fn life_cover(terms: &SpvTerms, path: &SpvPath) -> (Vec<Measure>, Vec<Measure>) {
    let term = terms.term as usize;
    let month = |i: usize| path.months.get(i);
    let cfads: Vec<f64> = (0..term).map(|i| month(i).map_or(0.0, |m| m.income - m.opex)).collect();
    let closing = terms.closing().senior;
    let debt = |i: usize| month(i).map_or(0.0, |m| m.balances.senior + m.balances.senior_arrears);
    let balance: Vec<f64> = std::iter::once(closing).chain((0..term).map(debt)).collect();
    let sale = |i: usize| month(i).map_or(0.0, |m| m.sale);
    let with_sale: Vec<f64> = cfads.iter().enumerate().map(|(i, cash)| cash + sale(i)).collect();
    let rate = terms.senior_coupon / 12.0;
    (
        project_life_cover(&cfads, rate, &balance, 0.0),
        project_life_cover(&with_sale, rate, &balance, 0.0),
    )
}
