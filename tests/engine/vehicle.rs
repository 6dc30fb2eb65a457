//! Invariants of the financed vehicle (specification 2 and 7).

use engine::finance::collateral::CollateralTerms;
use engine::finance::debt_schedule::{Loan, Repayment};
use engine::finance::default_time::{DefaultableLoan, default_month};
use engine::finance::rate_of_return::irr;
use engine::finance::spv::break_even::{self, BreakEven, ClaimKind, Stress};
use engine::finance::spv::{RecoveryMode, SpvPath, SpvTerms};
use engine::finance::undefined::Undefined;
use engine::random::{path_noise, philox};
use proptest::prelude::*;

/// The reference vehicle: medians of specification 6.
fn reference() -> SpvTerms {
    SpvTerms {
        debt: 12_500.0,
        advance_rate: 0.655,
        uses: None,
        senior_share: 0.7,
        senior_coupon: 0.085,
        mezzanine_coupon: 0.126,
        term: 60,
        tail: 24,
        upfront_fee: 0.02,
        reserve_months: 3.0,
        sweep: 0.5,
        lockup_dscr: 1.1,
        unit_cost: 48.5,
        lease_factor: 0.26,
        opex_share: 0.013,
        collateral: CollateralTerms {
            initial_price: 3.7,
            decay: 0.23,
            volatility: 0.2,
            resale_elasticity: 1.0,
            wear: 0.12,
        },
        price_factor: 1.0,
        resale_factor: 1.0,
        hosting: 0.56,
        utilisation: 0.65,
        lag: 5.4,
        forced_haircut: 0.23,
        ordinary_haircut: 0.05,
        claim_recovery: 0.1,
        mode: RecoveryMode::Better,
        day_count: None,
    }
}

prop_compose! {
    /// Vehicles of all sorts, many of them doomed.
    fn vehicles()(
        debt in prop_oneof![Just(0.0), 1.0..50_000.0_f64],
        advance_rate in prop_oneof![Just(1.0), 0.3..1.0_f64],
        senior_share in prop_oneof![Just(0.0), Just(1.0), 0.1..0.9_f64],
        coupons in (prop_oneof![Just(0.0), 0.01..0.2_f64], 0.0..0.3_f64),
        term in 1..90_u32,
        tail in 0..36_u32,
        terms in (0.0..6.0_f64, 0.0..1.0_f64, 0.0..2.0_f64, 0.0..0.5_f64, -0.05..0.3_f64),
        price in (0.5..8.0_f64, -0.2..1.0_f64, 0.0..0.6_f64, 0.0..1.5_f64, 0.0..0.4_f64),
        after in (0.0..10.0_f64, 0.0..1.0_f64, 0.0..14.0_f64, 0.0..0.9_f64, 0.0..0.5_f64),
        mode in 0..3_usize,
    ) -> SpvTerms {
        let (reserve_months, sweep, lockup_dscr, lease_factor, opex_share) = terms;
        let (initial_price, decay, volatility, resale_elasticity, wear) = price;
        let (hosting, utilisation, lag, forced_haircut, claim_recovery) = after;
        SpvTerms {
            debt, advance_rate, senior_share, term, tail,
            senior_coupon: coupons.0,
            mezzanine_coupon: coupons.1,
            // A reserve of all months would leave nothing for hardware.
            reserve_months: reserve_months.min(f64::from(term) / 3.0),
            sweep, lockup_dscr, lease_factor, opex_share,
            collateral: CollateralTerms {
                initial_price, decay, volatility, resale_elasticity, wear,
            },
            hosting, utilisation, lag, forced_haircut, claim_recovery,
            mode: [RecoveryMode::Better, RecoveryMode::Liquidate, RecoveryMode::Release][mode],
            ..reference()
        }
    }
}

fn run(terms: &SpvTerms, month: Option<u32>, seed: u64) -> SpvPath {
    let mut noise = Vec::new();
    path_noise::fill(seed, 0, terms.horizon(), &mut noise);
    let mut path = SpvPath::default();
    path.run(terms, month, Some(&noise)).unwrap();
    path
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cash_is_conserved_every_month(terms in vehicles(), month in prop::option::of(0..90_u32), seed: u64) {
        prop_assume!(terms.check().is_ok());
        let path = run(&terms, month, seed);
        prop_assert!(path.conservation_error <= 1e-9, "{}", path.conservation_error);
    }

    #[test]
    fn flows_alone_have_the_same_bits(
        terms in vehicles(),
        factors in prop::option::of((0.2..2.0_f64, 0.2..2.0_f64)),
        month in prop::option::of(0..90_u32),
        seed: u64,
    ) {
        prop_assume!(terms.check().is_ok());
        let (price_factor, resale_factor) = factors.unwrap_or((1.0, 1.0));
        let terms = SpvTerms { price_factor, resale_factor, ..terms };
        let path = run(&terms, month, seed);
        let mut noise = Vec::new();
        path_noise::fill(seed, 0, terms.horizon(), &mut noise);
        let mut flows = SpvPath::of_flows();
        // Twice, so that nothing of an earlier path stays.
        flows.run(&terms, None, Some(&noise)).unwrap();
        flows.run(&terms, month, Some(&noise)).unwrap();
        prop_assert_eq!(path.recovery, flows.recovery);
        prop_assert_eq!(&path.senior_flows, &flows.senior_flows);
        prop_assert_eq!(&path.mezzanine_flows, &flows.mezzanine_flows);
        prop_assert_eq!(&path.equity_flows, &flows.equity_flows);
    }

    #[test]
    fn all_cash_of_the_vehicle_goes_to_its_claims(terms in vehicles(), month in prop::option::of(0..90_u32), seed: u64) {
        prop_assume!(terms.check().is_ok());
        let path = run(&terms, month, seed);
        let closing = terms.closing();
        let (mut cash, mut accrued, mut advances) = (closing.reserve, 0.0, 0.0);
        for m in &path.months {
            cash += m.income - m.opex + m.sale + m.claim;
            accrued += advances * terms.senior_coupon / 12.0;
            advances = m.balances.advances;
        }
        let end = path.months.last().map(|m| m.balances).unwrap_or_default();
        let paid: f64 = [&path.senior_flows, &path.mezzanine_flows, &path.equity_flows]
            .iter().map(|flows| flows[1..].iter().sum::<f64>()).sum();
        let expected = cash - accrued + end.advances - end.reserve - end.trapped;
        prop_assert!((paid - expected).abs() <= 1e-9 * closing.uses.max(1.0), "{paid} {expected}");
    }

    #[test]
    fn equity_waits_for_senior_arrears(terms in vehicles(), month in prop::option::of(0..90_u32), seed: u64) {
        prop_assume!(terms.check().is_ok());
        let path = run(&terms, month, seed);
        let small = 1e-9 * terms.debt.max(1.0);
        for (m, t) in path.months.iter().zip(1_u32..) {
            let p = &m.payments;
            if m.balances.senior_arrears > small {
                prop_assert!(p.equity == 0.0 && p.mezzanine() == 0.0, "month {t}");
            }
            let accelerated = path.default_month.is_some_and(|default| t >= default);
            if accelerated && m.balances.senior > small {
                prop_assert!(p.equity == 0.0 && p.mezzanine() == 0.0, "month {t}");
            }
            if accelerated && m.balances.mezzanine > small {
                prop_assert!(p.equity == 0.0, "month {t}");
            }
        }
    }

    #[test]
    fn no_figure_is_a_nan(terms in vehicles(), month in prop::option::of(0..90_u32), seed: u64) {
        prop_assume!(terms.check().is_ok());
        let path = run(&terms, month, seed);
        let flows = [&path.senior_flows, &path.mezzanine_flows, &path.equity_flows];
        prop_assert!(flows.iter().all(|flows| flows.iter().all(|x| x.is_finite())));
        for m in &path.months {
            for measure in [m.ltv, m.ltv_senior, m.payments.dscr, m.payments.dscr_total] {
                prop_assert!(measure.is_ok_and(f64::is_finite) || measure.is_err());
            }
        }
        let returns = irr(&path.equity_flows);
        prop_assert!(returns.roots.iter().all(|root| root.is_finite()));
    }

    #[test]
    fn loan_to_value_falls_when_the_price_rises(terms in vehicles(), factors in (0.2..1.0_f64, 1.01..4.0_f64), seed: u64) {
        prop_assume!(terms.check().is_ok() && terms.debt > 0.0);
        let low = run(&SpvTerms { price_factor: factors.0, ..terms.clone() }, None, seed);
        let high = run(&SpvTerms { price_factor: factors.1, ..terms.clone() }, None, seed);
        for (low, high) in low.months.iter().zip(&high.months) {
            if let (Ok(low), Ok(high)) = (low.ltv, high.ltv) {
                prop_assert!(high <= low * (1.0 + 1e-12), "{high} {low}");
            }
        }
    }

    #[test]
    fn expected_loss_of_a_loan_grows_with_the_hazard(
        hazards in (0.0..1.0_f64, 0.0..1.0_f64), term_months in 1..120_u32,
        annual_rate in 0.0..0.3_f64, recovery_rate in 0.0..1.0_f64,
    ) {
        let loss = |hazard_rate: f64| {
            DefaultableLoan { hazard_rate, term_months, annual_rate, recovery_rate }.expected_loss()
        };
        let (low, high) = (hazards.0.min(hazards.1), hazards.0.max(hazards.1));
        prop_assert!(loss(low) <= loss(high) + 1e-15);
    }

    #[test]
    fn the_return_of_a_par_loan_is_its_coupon(
        annual_rate in 0.0..0.4_f64, periods in 1..200_u32, kind in 0..3_usize, balloon in 0.0..90.0_f64,
    ) {
        let repayment = [Repayment::Level, Repayment::Linear, Repayment::Bullet][kind];
        let loan = Loan {
            amount: 100.0, annual_rate, periods, repayment, balloon,
            periods_per_year: 12.0, fractions: None,
        };
        let payments = loan.schedule().unwrap().payments();
        let flows: Vec<f64> = std::iter::once(-100.0).chain(payments).collect();
        let returns = irr(&flows);
        prop_assert!((returns.primary.unwrap() - annual_rate / 12.0).abs() < 1e-11);
        prop_assert!(returns.unique && !returns.is_multiple());
    }

    #[test]
    fn every_root_is_one(flows in prop::collection::vec(-100.0..100.0_f64, 2..30)) {
        let returns = irr(&flows);
        let scale: f64 = flows.iter().map(|x| x.abs()).sum();
        for root in &returns.roots {
            let x = 1.0 / (1.0 + root);
            let (value, size) = flows.iter().rev().fold((0.0, 0.0_f64), |(v, s), flow| {
                (v * x + flow, s * x + flow.abs())
            });
            prop_assert!(value.abs() <= 1e-9 * size.max(scale * 1e-12), "{root}: {value}");
        }
        prop_assert!(returns.roots.windows(2).all(|pair| pair[0] < pair[1]));
    }
}

#[test]
fn expected_loss_of_the_vehicle_grows_with_the_hazard() {
    let terms = reference();
    let expected = |hazard: f64| -> [f64; 2] {
        let mut sums = [0.0; 2];
        for sample in 0..2_000 {
            let month = default_month(philox::uniform(7, sample, 0, 0), hazard, terms.term);
            let path = run(&terms, month, sample);
            sums[0] += path.senior_loss(&terms).unwrap();
            sums[1] += path.mezzanine_loss(&terms).unwrap();
        }
        sums
    };
    let losses: Vec<[f64; 2]> = [0.0, 0.02, 0.05, 0.1, 0.2, 0.4].map(expected).to_vec();
    assert_eq!(losses[0], [0.0, 0.0]);
    for pair in losses.windows(2) {
        assert!(pair[0][0] <= pair[1][0] && pair[0][1] <= pair[1][1], "{losses:?}");
    }
}

#[test]
fn level_rent_and_level_pay_cover_alike_in_every_month() {
    let terms = reference();
    let path = run(&terms, None, 1);
    let closing = terms.closing();
    for m in &path.months {
        let dscr = m.payments.dscr.unwrap();
        assert!((dscr - closing.cfads() / closing.senior_payment).abs() < 1e-9);
    }
    assert_eq!(path.senior_loss(&terms), Ok(0.0));
    assert_eq!(path.mezzanine_loss(&terms), Ok(0.0));
}

#[test]
fn edges_have_reasons_instead_of_numbers() {
    let mut path = SpvPath::default();
    // No equity: no return on it.
    path.run(&SpvTerms { advance_rate: 1.0, ..reference() }, None, None).unwrap();
    assert_eq!(irr(&path.equity_flows).primary, Err(Undefined::NoSignChange));
    // No debt: nothing to cover, nothing to lose, and equity earns the unlevered return.
    let unlevered = SpvTerms { debt: 0.0, uses: Some(20_000.0), ..reference() };
    path.run(&unlevered, None, None).unwrap();
    assert_eq!(path.months[0].payments.dscr, Err(Undefined::NoDebtService));
    assert_eq!(path.months[0].ltv, Ok(0.0));
    assert_eq!(path.senior_loss(&unlevered), Err(Undefined::NoDebt));
    assert!(irr(&path.equity_flows).primary.is_ok());
    // Default at closing: never a rent; in month 1 the same cash, the lag counted from there.
    let terms = reference();
    path.run(&terms, Some(0), None).unwrap();
    assert!(path.months.iter().all(|m| m.payments.dscr == Err(Undefined::InDefault)));
    assert_eq!(path.minimum_dscr(), Err(Undefined::InDefault));
    // Hosting above the price: hardware stands idle instead of losing money.
    let idle = SpvTerms { hosting: 100.0, mode: RecoveryMode::Release, ..reference() };
    path.run(&idle, Some(12), None).unwrap();
    assert!(path.months[20..].iter().all(|m| m.income == 0.0));
    // A free loan.
    let free = SpvTerms { senior_coupon: 0.0, mezzanine_coupon: 0.0, ..reference() };
    path.run(&free, None, None).unwrap();
    assert_eq!(path.senior_loss(&free), Ok(0.0));
}

#[test]
fn absurd_terms_are_refused_by_name() {
    for (terms, name) in [
        (SpvTerms { debt: 1e300, ..reference() }, "debt"),
        (SpvTerms { debt: f64::NAN, ..reference() }, "debt"),
        (SpvTerms { advance_rate: 0.0, ..reference() }, "adv"),
        (SpvTerms { advance_rate: 1.5, ..reference() }, "adv"),
        (SpvTerms { senior_coupon: -1.0, ..reference() }, "c_sen"),
        (SpvTerms { term: 0, ..reference() }, "term"),
        (SpvTerms { unit_cost: 0.0, ..reference() }, "unit_cost"),
        (SpvTerms { upfront_fee: 0.99, ..reference() }, "fee"),
    ] {
        let error = SpvPath::default().run(&terms, None, None).unwrap_err();
        assert_eq!(error.code(), "out_of_range");
        assert!(error.to_string().contains(name), "{error}");
    }
    let error = SpvPath::default().run(&reference(), Some(3), Some(&[0.0; 10])).unwrap_err();
    assert_eq!(error.code(), "dimension_mismatch");
}

#[test]
fn a_claim_starts_to_lose_at_its_break_even() {
    let terms = reference();
    let mut path = SpvPath::default();
    let mut loss = |factor: f64, month: u32| {
        let stressed = SpvTerms { price_factor: factor, ..terms.clone() };
        path.run(&stressed, Some(month), None).unwrap();
        path.mezzanine_loss(&stressed).unwrap()
    };
    let found = break_even::factor(&terms, Some(24), ClaimKind::Mezzanine, Stress::Price).unwrap();
    let BreakEven::Factor(factor) = found else { panic!("{found:?}") };
    assert!(loss(factor * 0.999, 24) > 0.0 && loss(factor * 1.001, 24) <= 1e-9);
    // Without a default the rent pays everything, whatever the market price does.
    let found = break_even::factor(&terms, None, ClaimKind::Senior, Stress::Price).unwrap();
    assert_eq!(found, BreakEven::NeverLoses);
    let [_, losing, _] = break_even::losing_months(&terms).unwrap();
    assert!(losing.iter().all(|month| loss(1.0, *month) > 0.0));
}
