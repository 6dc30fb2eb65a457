//! Event study and connectedness: what must hold for any data.

use engine::connectedness::autoregression::Autoregression;
use engine::connectedness::decomposition::{Identification, decompose};
use engine::connectedness::measures::{measures, normalise};
use engine::event_study::estimation::{Conventions, Model, Windows};
use engine::event_study::parametric::kolari_pynnonen_statistic;
use engine::event_study::study::{Setting, Study, study};
use engine::finance::undefined::Undefined;
use engine::least_squares::least_squares;
use engine::random::normal::normal_quantile;
use engine::random::philox::uniform;
use proptest::prelude::*;

fn normal(seed: u64, t: usize, series: u32) -> f64 {
    normal_quantile(uniform(seed, t as u64, series, 0))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn residuals_are_orthogonal_to_regressors(seed: u64, columns in 1..6_u32) {
        let rows = 0..40_usize;
        let x: Vec<Vec<f64>> = (0..columns)
            .map(|j| rows.clone().map(|t| if j == 0 { 1.0 } else { normal(seed, t, j) }).collect())
            .collect();
        let y: Vec<f64> = rows.clone().map(|t| normal(seed, t, 99)).collect();
        let fit = least_squares(x.clone(), vec![y.clone()]).unwrap().remove(0);
        for column in &x {
            let product: f64 = rows.clone().map(|t| {
                let predicted: f64 = fit.iter().zip(&x).map(|(b, x)| b * x[t]).sum();
                (y[t] - predicted) * column[t]
            }).sum();
            prop_assert!(product.abs() < 1e-9, "{product}");
        }
    }

    #[test]
    fn tables_share_out_the_whole_variance(seed: u64, lags in 1..3_usize) {
        let data: Vec<Vec<f64>> =
            (0..120).map(|t| (0..3).map(|j| normal(seed, t, j) + normal(seed, t, 9)).collect()).collect();
        let fit = Autoregression::estimate(&data, lags).unwrap();
        for identification in [Identification::Generalized, Identification::Cholesky] {
            let theta =
                decompose(&fit.coefficients, &fit.residual_covariance, 8, identification).unwrap();
            if identification == Identification::Cholesky {
                prop_assert!(theta.iter().all(|row| (row.iter().sum::<f64>() - 1.0).abs() < 1e-10));
            }
            let found = measures(normalise(&theta)).unwrap();
            prop_assert!(found.table.iter().flatten().all(|x| *x >= 0.0));
            prop_assert!(found.net.iter().sum::<f64>().abs() < 1e-9);
            prop_assert!((0.0..=100.0).contains(&found.tci));
        }
    }
}

#[test]
fn an_autoregression_finds_what_made_the_data() {
    let mut data = vec![vec![0.0, 0.0]];
    for t in 1..4_000 {
        let [a, b]: [f64; 2] = [data[t - 1][0], data[t - 1][1]];
        data.push(vec![
            0.1 + 0.5 * a + 0.2 * b + 0.1 * normal(5, t, 0),
            -0.3 * a + 0.4 * b + 0.1 * normal(5, t, 1),
        ]);
    }
    let fit = Autoregression::estimate(&data, 1).unwrap();
    let expected = [[0.5, 0.2], [-0.3, 0.4]];
    for (row, expected) in fit.coefficients[0].iter().zip(expected) {
        assert!(row.iter().zip(expected).all(|(x, e)| (x - e).abs() < 0.05), "{row:?}");
    }
    // Eigenvalues 0.45 ± 0.24i: modulus √0.26.
    assert!((fit.spectral_radius() - 0.26_f64.sqrt()).abs() < 0.05);
}

/// Four securities that jump by `jump` on the first event day.
fn events(jump: f64) -> Study {
    let days = 0..130_usize;
    let market: Vec<Option<f64>> = days.clone().map(|t| Some(0.02 * normal(7, t, 0))).collect();
    let security = |k: u32| -> Vec<Option<f64>> {
        let shock = |t: usize| if t == 121 { jump } else { 0.0 };
        days.clone()
            .map(|t| Some(1.2 * market[t].unwrap() + 0.01 * normal(7, t, k) + shock(t)))
            .collect()
    };
    let returns: Vec<Vec<Option<f64>>> = (1..=4).map(security).collect();
    study(&Setting {
        returns: ["a", "b", "c", "d"].into_iter().zip(returns.iter().map(Vec::as_slice)).collect(),
        market: Some(&market),
        windows: vec![Windows { estimation: 0..120, event: 121..126 }],
        model: Model::MarketModel,
        conventions: Conventions::Specification,
        min_estimation: 30,
    })
    .unwrap()
}

#[test]
fn a_jump_is_found_on_its_day_and_nothing_where_nothing_is() {
    let (quiet, loud) = (events(0.0), events(0.1));
    let z = |study: &Study, name: &str| {
        let test = study.tests.iter().find(|test| test.name == name).unwrap();
        test.daily.as_ref().unwrap()[0].unwrap()
    };
    for name in ["patell", "bmp", "brown_warner", "corrado_rank"] {
        assert!(z(&quiet, name).abs() < 4.0, "{name}");
        assert!(z(&loud, name) > z(&quiet, name) + 1.0, "{name}");
    }
    assert!((loud.aar[0] - quiet.aar[0] - 0.1).abs() < 1e-9);
    assert_eq!(loud.aar[1..], quiet.aar[1..]);
    for test in &loud.tests {
        let p = test.daily_p().into_iter().flatten().flatten();
        assert!(p.into_iter().all(|p| (0.0..=1.0).contains(&p)), "{}", test.name);
    }
}

#[test]
fn correlation_weakens_a_test() {
    assert_eq!(kolari_pynnonen_statistic(2.5, 7, 0.0), Ok(2.5));
    assert!(kolari_pynnonen_statistic(2.5, 7, 0.3).unwrap() < 1.5);
    assert_eq!(kolari_pynnonen_statistic(2.5, 7, -0.2), Err(Undefined::NonPositiveVariance));
}

#[test]
fn events_far_apart_count_as_uncorrelated_observations() {
    let days = 0..300_usize;
    let market: Vec<Option<f64>> = days.clone().map(|t| Some(0.02 * normal(3, t, 0))).collect();
    let common = |t: usize| 0.01 * normal(3, t, 50);
    let security = |k: u32| -> Vec<Option<f64>> {
        days.clone()
            .map(|t| Some(market[t].unwrap() + common(t) + 0.01 * normal(3, t, k)))
            .collect()
    };
    let returns: Vec<Vec<Option<f64>>> = (1..=3).map(security).collect();
    let at = |starts: &[usize]| {
        let windows = |s: &usize| Windows { estimation: *s..s + 100, event: s + 100..s + 105 };
        study(&Setting {
            returns: ["a", "b", "c"].into_iter().zip(returns.iter().map(Vec::as_slice)).collect(),
            market: Some(&market),
            windows: starts.iter().map(windows).collect(),
            model: Model::MarketModel,
            conventions: Conventions::Specification,
            min_estimation: 30,
        })
        .unwrap()
    };
    let (one, two, close) = (at(&[0]), at(&[0, 150]), at(&[0, 1]));
    assert_eq!((one.securities.len(), two.securities.len()), (3, 6));
    // Six of fifteen pairs share their days.
    let (r1, r2) = (one.mean_residual_correlation.unwrap(), two.mean_residual_correlation.unwrap());
    assert!(r2 < 0.6 * r1 && r2 > 0.2 * r1, "{r1} {r2}");
    // The same days seen from two events are almost the same residuals.
    assert!(close.mean_residual_correlation.unwrap() > r1);
    let caar = |study: &Study| study.caar;
    let second = at(&[150]);
    assert!((caar(&two) - 0.5 * (caar(&one) + caar(&second))).abs() < 1e-12);
}
