//! The same request gives the same bits everywhere: the browser test of the worker compares the
//! same hash.

use analysis::{Model, Request, run};

/// Result of the small case: 2,048 draws of seed 7. A change means that results have changed.
const EXPECTED: &str = include_str!("../data/small.hash");

#[test]
fn the_small_case_has_the_recorded_bits() {
    let model = Model::parse(include_str!("../data/small.json")).unwrap();
    let request = Request { seed: 7, samples: 2_048, ..Request::base("stated") };
    assert_eq!(run::run(&model, request).unwrap().result_hash, EXPECTED.trim());
}

#[test]
fn more_samples_begin_with_the_same_draws_and_columns_are_reused() {
    use analysis::columns::Columns;
    let model = Model::parse(include_str!("../data/small.json")).unwrap();
    let fresh = run::run(&model, Request { samples: 1_024, ..Request::base("stated") }).unwrap();
    let mut columns = Columns::default();
    let mut first = run::Run::new(&model, Request::base("weak")).unwrap();
    while !first.is_complete() {
        first.step(&model, &mut columns).unwrap();
    }
    let request = Request { samples: 1_024, ..Request::base("stated") };
    let mut second = run::Run::new(&model, request).unwrap();
    second.step(&model, &mut columns).unwrap();
    assert_eq!(second.answer(&model, &mut columns).unwrap(), fresh);
}
