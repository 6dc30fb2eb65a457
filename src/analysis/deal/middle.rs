//! The vehicle with every input at its median.

use engine::error::EngineError;
use engine::finance::rate_of_return::{annual_effective, irr};
use engine::finance::spv::break_even::{self, BreakEven, ClaimKind, Stress};
use engine::finance::spv::{MonthEnd, SpvPath, SpvTerms};

use super::answer::{BreakEvens, ClaimBreakEven, MiddleWorld, Threshold};
use crate::figure::Figure;

/// Runs the middle world and searches its break-evens.
///
/// # Errors
/// [`EngineError`] for terms out of range.
pub fn middle_world(
    terms: &SpvTerms,
    default_month: Option<u32>,
) -> Result<MiddleWorld, EngineError> {
    let mut path = SpvPath::default();
    path.run(terms, default_month, None)?;
    let closing = terms.closing();
    let of = |part: fn(&MonthEnd) -> f64| path.months.iter().map(part).collect::<Vec<f64>>();
    let annual = |monthly: f64| annual_effective(monthly, 12.0);
    let returns = irr(&path.equity_flows);
    Ok(MiddleWorld {
        uses: closing.uses,
        senior: closing.senior,
        mezzanine: closing.mezzanine,
        equity: closing.equity,
        hardware_cost: closing.hardware_cost,
        fees: closing.fees,
        reserve: closing.reserve,
        gpus: closing.gpus,
        rent: closing.rent,
        senior_payment: closing.senior_payment,
        term: terms.term,
        default_month: path.default_month,
        liquidates: path.recovery.is_some_and(|r| r.liquidates),
        income: of(|m| m.income),
        opex: of(|m| m.opex),
        sale: of(|m| m.sale),
        claim: of(|m| m.claim),
        from_accounts: of(|m| {
            let paid = m.payments.senior() + m.payments.mezzanine() + m.payments.equity;
            paid - (m.income - m.opex + m.sale + m.claim)
        }),
        senior_interest: of(|m| m.payments.senior_interest),
        senior_principal: of(|m| m.payments.senior_principal),
        mezzanine_interest: of(|m| m.payments.mezzanine_interest),
        mezzanine_principal: of(|m| m.payments.mezzanine_principal),
        to_equity: of(|m| m.payments.equity),
        senior_balance: of(|m| m.balances.senior + m.balances.senior_arrears),
        mezzanine_balance: of(|m| m.balances.mezzanine),
        price: path.price.clone(),
        resale_value: path.resale_value.clone(),
        dscr: path.months.iter().map(|m| Figure::from(m.payments.dscr)).collect(),
        ltv: path.months.iter().map(|m| Figure::from(m.ltv)).collect(),
        equity_return: returns.primary.map(annual).into(),
        equity_returns: returns.roots.iter().copied().map(annual).collect(),
        break_even: break_evens(terms, default_month)?,
    })
}

fn break_evens(terms: &SpvTerms, chosen: Option<u32>) -> Result<BreakEvens, EngineError> {
    let month = match chosen.filter(|month| *month <= terms.term) {
        Some(month) => month,
        None => worst_month(terms)?,
    };
    let mut path = SpvPath::default();
    path.run(terms, Some(month), None)?;
    let price = path.price[month as usize];
    let resale_share = path.resale_value[month as usize] / terms.closing().hardware_cost;
    let threshold = |claim, stress, trend: f64| -> Result<Threshold, EngineError> {
        Ok(match break_even::factor(terms, Some(month), claim, stress)? {
            BreakEven::Factor(factor) => Threshold::Below(factor * trend),
            BreakEven::AlwaysLoses => Threshold::AlwaysLoses,
            BreakEven::NeverLoses => Threshold::NeverLoses,
            BreakEven::NoClaim => Threshold::NoClaim,
        })
    };
    let claim = |(claim, losing): (ClaimKind, Vec<u32>)| -> Result<ClaimBreakEven, EngineError> {
        Ok(ClaimBreakEven {
            price: threshold(claim, Stress::Price, price)?,
            resale_share: threshold(claim, Stress::Resale, resale_share)?,
            losing_months: intervals(&losing),
        })
    };
    let losing = break_even::losing_months(terms)?;
    let claims = ClaimKind::ALL.into_iter().zip(losing).map(claim).collect::<Result<_, _>>()?;
    let resale_share = if resale_share.is_finite() { resale_share } else { 0.0 };
    Ok(BreakEvens { month, price, resale_share, claims })
}

/// Month of default that costs the lenders most; the last such month on a tie.
fn worst_month(terms: &SpvTerms) -> Result<u32, EngineError> {
    let mut path = SpvPath::default();
    let mut worst = (0, f64::NEG_INFINITY);
    for month in 1..=terms.term {
        path.run(terms, Some(month), None)?;
        // Where no lender loses, the thinnest cushion of collateral is the worst.
        let cushion = path.months[month as usize - 1].ltv.unwrap_or(f64::INFINITY);
        let loss = path.senior_loss(terms).unwrap_or(0.0) * terms.senior_share
            + path.mezzanine_loss(terms).unwrap_or(0.0) * (1.0 - terms.senior_share);
        let harm = if loss > 1e-9 { 1e6 * (1.0 + loss) } else { cushion.min(1e5) };
        if harm >= worst.1 {
            worst = (month, harm);
        }
    }
    Ok(worst.0)
}

/// Runs of consecutive months as first and last.
fn intervals(months: &[u32]) -> Vec<[u32; 2]> {
    let mut runs: Vec<[u32; 2]> = Vec::new();
    for &month in months {
        match runs.last_mut() {
            Some([_, last]) if *last + 1 == month => *last = month,
            _ => runs.push([month, month]),
        }
    }
    runs
}
