//! The order in which cash is paid out, month by month (specification 2.4).

use super::cover_ratios::cover;
use super::undefined::Measure;

/// Balances below this count as repaid when the reserve target is set.
const REPAID: f64 = 1e-9;

/// Terms of the two tranches that the waterfall obeys. Rates per month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WaterfallTerms {
    /// Months of senior payment in the debt service reserve account.
    pub reserve_months: f64,
    /// Level senior payment per month, which sets the reserve's target.
    pub senior_payment: f64,
    /// Share of the cash left after interest that repays the mezzanine early.
    pub sweep: f64,
    /// Whether what the mezzanine does not need of the sweep repays the senior tranche.
    pub sweep_then_senior: bool,
    /// Debt service cover below which equity is not paid.
    pub lockup_dscr: f64,
}

/// Who is owed and who holds what, in USD millions.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Balances {
    /// Senior principal.
    pub senior: f64,
    /// Unpaid senior interest.
    pub senior_arrears: f64,
    /// Mezzanine principal with capitalised interest.
    pub mezzanine: f64,
    /// Debt service reserve account.
    pub reserve: f64,
    /// Cash kept from equity by a lock-up.
    pub trapped: f64,
    /// Protective advances: negative cash of earlier months, ranking first.
    pub advances: f64,
}

/// What a month is to the waterfall.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Phase {
    /// Scheduled amounts are due.
    Performing {
        /// Senior balance that the schedule leaves after this month.
        scheduled_balance: f64,
    },
    /// The last performing month: reserve and residual join the cash, everything is due.
    Final,
    /// After the default: no schedule, no lock-up, everything is due at once.
    Accelerated {
        /// Whether the reserve joins the cash in this month.
        releases_reserve: bool,
    },
}

/// One month's cash.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Month {
    /// Cash available for debt service; the numerator of cover ratios.
    pub cfads: f64,
    /// Other cash: sale proceeds, claims.
    pub other: f64,
    /// Senior rate of this month.
    pub senior_rate: f64,
    /// Mezzanine rate of this month.
    pub mezzanine_rate: f64,
    /// What the month is.
    pub phase: Phase,
}

/// Who was paid what in one month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Payments {
    /// Protective advances paid back.
    pub advances: f64,
    /// Senior interest due, arrears included.
    pub senior_interest_due: f64,
    /// Senior interest paid.
    pub senior_interest: f64,
    /// Senior principal paid.
    pub senior_principal: f64,
    /// Mezzanine interest due.
    pub mezzanine_interest_due: f64,
    /// Mezzanine interest paid; the rest is capitalised.
    pub mezzanine_interest: f64,
    /// Mezzanine principal paid: sweep, or everything at the end.
    pub mezzanine_principal: f64,
    /// Paid to equity.
    pub equity: f64,
    /// Change of the reserve account.
    pub reserve_change: f64,
    /// Change of the trapped cash.
    pub trapped_change: f64,
    /// Senior debt service cover ratio.
    pub dscr: Measure,
    /// Cover ratio of senior service and mezzanine interest.
    pub dscr_total: Measure,
    /// Cash in minus cash out and kept; zero but for rounding.
    pub imbalance: f64,
}

impl Payments {
    /// Cash to the senior tranche.
    #[must_use]
    pub fn senior(&self) -> f64 {
        self.senior_interest + self.senior_principal
    }

    /// Cash to the mezzanine tranche.
    #[must_use]
    pub fn mezzanine(&self) -> f64 {
        self.mezzanine_interest + self.mezzanine_principal
    }
}

/// Pays out one month.
pub fn pay(balances: &mut Balances, terms: &WaterfallTerms, month: &Month) -> Payments {
    let before = *balances;
    let performs = !matches!(month.phase, Phase::Accelerated { .. });
    let scheduled = match month.phase {
        Phase::Performing { scheduled_balance } => Some(scheduled_balance),
        _ => None,
    };
    let mut cash = Cash::open(balances, month);
    let accrued = balances.advances * month.senior_rate;
    let advanced = cash.settle_advances(balances, accrued);

    let senior_interest_due =
        balances.senior * month.senior_rate + balances.senior_arrears * (1.0 + month.senior_rate);
    let senior_interest = cash.pay_senior(balances, senior_interest_due, performs);
    balances.senior_arrears = senior_interest_due - senior_interest;

    let principal_due =
        scheduled.map_or(balances.senior, |after| (balances.senior - after).max(0.0));
    let service = balances.senior * month.senior_rate + principal_due;
    let senior_principal = cash.pay_senior(balances, principal_due, performs);
    balances.senior -= senior_principal;
    if scheduled.is_some() {
        cash.top_up_reserve(balances, terms, month.senior_rate);
    }

    let mezzanine_interest_due = balances.mezzanine * month.mezzanine_rate;
    let mezzanine_interest = cash.take(mezzanine_interest_due);
    balances.mezzanine += mezzanine_interest_due - mezzanine_interest;
    let for_principal = if scheduled.is_some() { terms.sweep * cash.0 } else { cash.0 };
    let mezzanine_principal = for_principal.min(balances.mezzanine);
    cash.0 -= mezzanine_principal;
    balances.mezzanine -= mezzanine_principal;
    let mut swept = 0.0;
    if scheduled.is_some() && terms.sweep_then_senior {
        swept = (for_principal - mezzanine_principal).min(balances.senior);
        cash.0 -= swept;
        balances.senior -= swept;
    }

    let dscr = if performs {
        cover(month.cfads, service)
    } else {
        Err(super::undefined::Undefined::InDefault)
    };
    let locked = scheduled.is_some() && dscr.is_ok_and(|ratio| ratio < terms.lockup_dscr);
    let equity = if locked { 0.0 } else { cash.0 };
    balances.trapped = if locked { cash.0 } else { 0.0 };
    let kept = |b: &Balances| b.reserve + b.trapped - b.advances;
    let paid = senior_interest
        + senior_principal
        + swept
        + mezzanine_interest
        + mezzanine_principal
        + equity;
    Payments {
        advances: advanced,
        senior_interest_due,
        senior_interest,
        senior_principal: senior_principal + swept,
        mezzanine_interest_due,
        mezzanine_interest,
        mezzanine_principal,
        equity,
        reserve_change: balances.reserve - before.reserve,
        trapped_change: balances.trapped - before.trapped,
        dscr,
        // The mezzanine principal due at the end is meant to come from the residual, not from CFADS.
        dscr_total: dscr.and_then(|_| cover(month.cfads, service + mezzanine_interest_due)),
        imbalance: month.cfads + month.other - paid - (kept(balances) - kept(&before)) - accrued,
    }
}

/// Cash that is still to be paid out this month.
struct Cash(f64);

impl Cash {
    /// This month's cash, what was trapped, and the reserve when it is released.
    fn open(balances: &mut Balances, month: &Month) -> Self {
        let releases = match month.phase {
            Phase::Performing { .. } => false,
            Phase::Final => true,
            Phase::Accelerated { releases_reserve } => releases_reserve,
        };
        let released = if releases { std::mem::take(&mut balances.reserve) } else { 0.0 };
        Self(month.cfads + month.other + std::mem::take(&mut balances.trapped) + released)
    }

    /// Negative cash becomes an advance; positive cash pays advances back first.
    fn settle_advances(&mut self, balances: &mut Balances, accrued: f64) -> f64 {
        balances.advances += accrued + (-self.0).max(0.0);
        self.0 = self.0.max(0.0);
        let repaid = self.take(balances.advances);
        balances.advances -= repaid;
        repaid
    }

    fn take(&mut self, due: f64) -> f64 {
        let paid = due.min(self.0);
        self.0 -= paid;
        paid
    }

    /// Pays the senior tranche; a performing vehicle draws a shortfall from the reserve.
    fn pay_senior(&mut self, balances: &mut Balances, due: f64, may_draw: bool) -> f64 {
        let from_cash = self.take(due);
        let drawn = if may_draw { (due - from_cash).min(balances.reserve) } else { 0.0 };
        balances.reserve -= drawn;
        from_cash + drawn
    }

    /// Fills the reserve up to its target, or releases what is too much.
    fn top_up_reserve(&mut self, balances: &mut Balances, terms: &WaterfallTerms, rate: f64) {
        let wanted =
            (terms.reserve_months * terms.senior_payment).min(balances.senior * (1.0 + rate));
        let target = if balances.senior <= REPAID { 0.0 } else { wanted };
        let change = (target - balances.reserve).min(self.0);
        balances.reserve += change;
        self.0 -= change;
    }
}
