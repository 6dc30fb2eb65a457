//! The generator, the points and the copula.

use engine::random::copula::GaussianCopula;
use engine::random::correlation::nearest_correlation;
use engine::random::philox;
use engine::random::sobol::Sobol;

#[test]
fn streams_samples_and_dimensions_differ() {
    let base = philox::uniform(1, 2, 3, 4);
    for other in [
        philox::uniform(2, 2, 3, 4),
        philox::uniform(1, 3, 3, 4),
        philox::uniform(1, 2, 4, 4),
        philox::uniform(1, 2, 3, 5),
        philox::uniform(1 << 32 | 1, 2, 3, 4),
        philox::uniform(1, 1 << 32 | 2, 3, 4),
    ] {
        assert!(base.to_bits() != other.to_bits());
    }
}

#[test]
fn each_sobol_dimension_fills_every_interval_once() {
    let sobol = Sobol::new(Sobol::MAX_DIMENSIONS).unwrap();
    let n = 256_u32;
    let points: Vec<Vec<f64>> = (0..n).map(|i| sobol.point(i)).collect();
    for dimension in 0..Sobol::MAX_DIMENSIONS {
        let mut hit = vec![false; n as usize];
        for point in &points {
            hit[(point[dimension] * f64::from(n)) as usize] = true;
        }
        assert!(hit.iter().all(|h| *h), "dimension {dimension}");
    }
    assert!(Sobol::new(0).is_err() && Sobol::new(Sobol::MAX_DIMENSIONS + 1).is_err());
}

#[test]
fn a_correlation_matrix_that_is_none_is_repaired_or_refused() {
    let slightly = vec![vec![1.0, 0.9, 0.7], vec![0.9, 1.0, 0.3], vec![0.7, 0.3, 1.0]];
    let copula = GaussianCopula::new(&slightly).unwrap();
    assert!(copula.is_repaired() && copula.max_change < 0.1);
    let badly = vec![vec![1.0, 0.9, -0.9], vec![0.9, 1.0, 0.9], vec![-0.9, 0.9, 1.0]];
    assert_eq!(GaussianCopula::new(&badly).unwrap_err().code(), "correlation_rejected");
    let identity = vec![vec![1.0, 0.0], vec![0.0, 1.0]];
    assert!(nearest_correlation(&identity, 100, 1e-12).unwrap().max_change < 1e-15);
}

#[test]
fn the_first_of_a_copula_keeps_its_bits_and_correlation_is_as_asked() {
    let copula = GaussianCopula::new(&vec![vec![1.0, -0.35], vec![-0.35, 1.0]]).unwrap();
    let n = 20_000;
    let mut sum = 0.0;
    for sample in 0..n {
        let raw = [philox::uniform(9, sample, 0, 0), philox::uniform(9, sample, 1, 0)];
        let mut levels = raw;
        copula.apply(&mut levels);
        assert!(levels[0].to_bits() == raw[0].to_bits());
        sum += engine::random::normal::normal_quantile(levels[0])
            * engine::random::normal::normal_quantile(levels[1]);
    }
    assert!((sum / n as f64 + 0.35).abs() < 0.03);
}
