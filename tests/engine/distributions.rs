//! Quantiles are monotone, invert the cumulative distribution, and keep to their ends.

use engine::distribution::Distribution;
use proptest::prelude::*;

fn any_distribution() -> impl Strategy<Value = Distribution> {
    let ends = (-50.0..50.0_f64, 0.01..40.0_f64, 0.0..=1.0_f64);
    prop_oneof![
        ends.clone().prop_map(|(a, w, _)| Distribution::uniform(a, a + w).unwrap()),
        ends.clone().prop_map(|(a, w, m)| Distribution::triangular(a, a + m * w, a + w).unwrap()),
        ends.prop_map(|(a, w, m)| Distribution::pert(a, a + m * w, a + w, 4.0).unwrap()),
        (-5.0..5.0_f64, 0.01..3.0_f64).prop_map(|(m, s)| Distribution::normal(m, s).unwrap()),
        (-3.0..3.0_f64, 0.01..1.5_f64).prop_map(|(m, s)| Distribution::lognormal(m, s).unwrap()),
        (0.2..30.0_f64, 0.2..30.0_f64)
            .prop_map(|(a, b)| Distribution::beta(a, b, 0.0, 1.0).unwrap()),
    ]
}

proptest! {
    #[test]
    fn quantile_inverts_the_cumulative_distribution(law in any_distribution(), u in 1e-4..0.9999_f64) {
        let back = law.cdf(law.quantile(u));
        prop_assert!((back - u).abs() < 1e-9, "{back} for {u} of {law:?}");
    }

    #[test]
    fn quantiles_ascend(law in any_distribution(), u in 1e-9..0.999_f64, step in 1e-6..1e-3_f64) {
        prop_assert!(law.quantile(u) <= law.quantile(u + step));
    }

    #[test]
    fn truncation_keeps_to_its_ends(law in any_distribution(), u in 0.0..=1.0_f64) {
        let (lo, hi) = (law.quantile(0.2), law.quantile(0.7));
        let cut = law.truncate(lo, hi).unwrap();
        let x = cut.quantile(u.clamp(1e-12, 1.0 - 1e-12));
        prop_assert!(lo <= x && x <= hi);
    }
}

#[test]
fn moments_agree_with_the_quantiles() {
    let pert = Distribution::pert(0.6, 0.64, 0.8, 4.0).unwrap();
    let n = 100_000;
    let mean: f64 = (0..n).map(|i| pert.quantile((f64::from(i) + 0.5) / f64::from(n))).sum::<f64>()
        / f64::from(n);
    assert!((mean - pert.moments().unwrap().mean).abs() < 1e-8);
}

#[test]
fn bad_parameters_are_refused() {
    for refused in [
        Distribution::uniform(2.0, 1.0),
        Distribution::normal(0.0, 0.0),
        Distribution::lognormal(0.0, -1.0),
        Distribution::triangular(0.0, 2.0, 1.0),
        Distribution::pert(0.0, 0.5, 1.0, 0.0),
        Distribution::beta(0.0, 1.0, 0.0, 1.0),
        Distribution::fixed(f64::NAN),
        Distribution::from_quantiles("lognormal", 0.0, 1.0, None),
        Distribution::from_quantiles("normal", 1.0, 1.0, None),
        Distribution::from_quantiles("pert", 0.0, 1.0, None),
    ] {
        let code = refused.unwrap_err().code();
        assert!(
            ["invalid_distribution", "invalid_quantiles", "unsupported"].contains(&code),
            "{code}"
        );
    }
}
