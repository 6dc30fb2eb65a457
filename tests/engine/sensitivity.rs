//! Sensitivity indices and quasi-Monte Carlo against closed forms.

use std::f64::consts::PI;

use engine::math::pow_u32;
use engine::random::philox;
use engine::random::replicates;
use engine::random::sobol::Sobol;
use engine::sensitivity::test_functions::{g_function, ishigami};
use engine::sensitivity::{
    Center, FirstOrder, Outputs, bootstrap_half_widths, bootstrap_second_order, second_order,
    sobol_indices,
};

struct Design {
    a: Vec<f64>,
    b: Vec<f64>,
    ab: Vec<Vec<f64>>,
    ba: Vec<Vec<f64>>,
}

/// Outputs of the quasi-random design of `n` rows for a function of `k` inputs.
fn design(k: usize, n: u32, seed: u64, f: &dyn Fn(&[f64]) -> f64) -> Design {
    let sobol = Sobol::new(2 * k).unwrap();
    let points: Vec<Vec<f64>> = (0..n).map(|i| sobol.shifted_point(i, seed, 0)).collect();
    let column = |from: usize, swap: Option<usize>| -> Vec<f64> {
        let value = |p: &Vec<f64>| {
            let mut u = p[from..from + k].to_vec();
            swap.into_iter().for_each(|i| u[i] = p[k - from + i]);
            f(&u)
        };
        points.iter().map(value).collect()
    };
    Design {
        a: column(0, None),
        b: column(k, None),
        ab: (0..k).map(|i| column(0, Some(i))).collect(),
        ba: (0..k).map(|i| column(k, Some(i))).collect(),
    }
}

impl Design {
    fn outputs(&self) -> Outputs<'_> {
        Outputs { a: &self.a, b: &self.b, ab: &self.ab }
    }

    fn pairs(&self) -> Vec<Vec<f64>> {
        let (first, center) = (FirstOrder::default(), Center::default());
        second_order(self.outputs(), &self.ba, first, center).unwrap()
    }
}

#[test]
fn ishigami_has_its_published_indices_of_all_orders() {
    let (a, b) = (7.0, 0.1);
    let design = design(3, 1 << 14, 5, &|u| ishigami(u, a, b));
    let first = 0.5 * pow_u32(1.0 + b * pow_u32(PI, 4) / 5.0, 2);
    let second = a * a / 8.0;
    let both = b * b * pow_u32(PI, 8) * (1.0 / 18.0 - 1.0 / 50.0);
    let variance = first + second + both;
    let indices = sobol_indices(design.outputs(), FirstOrder::default(), Center::default());
    let indices = indices.unwrap();
    let close = |x: f64, y: f64| assert!((x - y).abs() < 4e-3, "{x} against {y}");
    close(indices.variance / variance, 1.0);
    for (index, expected) in indices.first_order.iter().zip([first, second, 0.0]) {
        close(*index, expected / variance);
    }
    for (index, expected) in indices.total_order.iter().zip([first + both, second, both]) {
        close(*index, expected / variance);
    }
    let pairs = design.pairs();
    close(pairs[0][2], both / variance);
    close(pairs[0][1], 0.0);
    close(pairs[1][2], 0.0);
    assert!(pairs[2][0] == pairs[0][2] && pairs[1][1] == 0.0);
}

#[test]
fn the_pairs_of_the_g_function_are_products() {
    let a = [0.0, 1.0, 4.5];
    let design = design(3, 1 << 14, 2, &|u| g_function(u, &a));
    let part = a.map(|a: f64| (1.0 / 3.0) / pow_u32(1.0 + a, 2));
    let variance: f64 = part.iter().map(|v| 1.0 + v).product::<f64>() - 1.0;
    let pairs = design.pairs();
    for (i, j) in [(0, 1), (0, 2), (1, 2)] {
        let expected = part[i] * part[j] / variance;
        assert!((pairs[i][j] - expected).abs() < 4e-3, "{i} {j}: {} {expected}", pairs[i][j]);
    }
}

#[test]
fn bootstrap_intervals_cover_the_truth_and_constants_have_none() {
    let design = design(3, 1 << 10, 3, &|u| ishigami(u, 7.0, 0.1));
    let options = (FirstOrder::default(), Center::default());
    let half = bootstrap_half_widths(design.outputs(), options.0, options.1, 100, 1).unwrap();
    let indices = sobol_indices(design.outputs(), options.0, options.1).unwrap();
    assert!((indices.total_order[2] - 0.2437).abs() < half.total_order[2]);
    let pairs = bootstrap_second_order(design.outputs(), &design.ba, options, 100, 1).unwrap();
    assert!((design.pairs()[0][2] - 0.2437).abs() < pairs[0][2]);
    assert!(pairs[0][0] == 0.0);
    let flat = vec![1.0; 8];
    let columns = vec![flat.clone()];
    let constant = Outputs { a: &flat, b: &flat, ab: &columns };
    assert!(sobol_indices(constant, options.0, options.1).is_none());
    assert!(second_order(constant, &columns, options.0, options.1).is_none());
    assert!(bootstrap_second_order(constant, &columns, options, 3, 1).is_none());
}

#[test]
fn replicates_cover_the_truth_and_beat_random_numbers() {
    // Mean of the product of six uniforms.
    let (k, truth) = (6, pow_u32(0.5, 6));
    let f = |u: &[f64]| u.iter().product::<f64>();
    let sobol = Sobol::new(k).unwrap();
    let error = |n: u32, seed: u64| {
        let mean = |r: u64| {
            (0..n).map(|i| f(&sobol.shifted_point(i, seed, r))).sum::<f64>() / f64::from(n)
        };
        let means: Vec<f64> = (0..replicates::REPLICATES as u64).map(mean).collect();
        replicates::estimate(&means).unwrap()
    };
    let covered = (0..100).filter(|seed| {
        let estimate = error(64, *seed);
        (estimate.mean - truth).abs() <= estimate.half_width
    });
    let covered = covered.count();
    assert!((85..=100).contains(&covered), "{covered} of 100 intervals hold the truth");
    // 64 times the points: a rate of N^-1/2 would divide the error by 8.
    let ratio = error(64, 1).standard_error / error(4_096, 1).standard_error;
    assert!(ratio > 20.0, "{ratio}");
    let values: Vec<f64> = (0..65_536_u64)
        .map(|i| f(&(0..k as u32).map(|d| philox::uniform(1, i, d, 0)).collect::<Vec<f64>>()))
        .collect();
    let random = engine::stats::sd(&values) / 256.0;
    assert!(error(4_096, 1).standard_error < random / 5.0);
}

#[test]
fn draws_take_turns_over_replicates() {
    assert_eq!(replicates::place(0), (0, 0));
    assert_eq!(replicates::place(15), (15, 0));
    assert_eq!(replicates::place(35), (3, 2));
    let same = replicates::standard_error((0..64).map(|i| f64::from(i % 16))).unwrap();
    let sd = engine::stats::sd(&(0..16).map(f64::from).collect::<Vec<f64>>());
    assert!((same - sd / 4.0).abs() < 1e-12);
    assert!(replicates::standard_error((0..17).map(f64::from)).is_none());
    assert!(replicates::estimate(&[1.0]).is_none());
}
