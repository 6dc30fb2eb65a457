//! The flagship case against its reference implementation.

use analysis::{Answer, Model, Request, run};

fn model() -> Model {
    Model::parse(include_str!("../../public/cases/xai-series-e.json")).unwrap()
}

fn answer(scenario: &str, seed: u64, samples: usize) -> Answer {
    run::run(&model(), Request { seed, samples, ..Request::base(scenario) }).unwrap()
}

/// Reference implementation of the model's specification (numpy), seed 20250101, 65,536 draws:
/// P5, P50, P95, mean, share of positive draws, shares of ranks 1 to 5 by size, rank
/// acceptability 1 to 5.
const REFERENCE: &str = include_str!("../data/flagship-reference.json");

#[test]
fn equals_the_reference_with_the_same_draws() {
    let answer = answer("as-stated", 20_250_101, 65_536);
    let reference: serde_json::Value = serde_json::from_str(REFERENCE).unwrap();
    let close = |ours: f64, theirs: &serde_json::Value| {
        let theirs = theirs.as_f64().unwrap();
        assert!((ours - theirs).abs() < 1e-9, "{ours} and {theirs}");
    };
    for sector in &answer.sectors {
        let expected = &reference["sectors"][&sector.id];
        close(sector.p05, &expected["p05"]);
        close(sector.p50, &expected["p50"]);
        close(sector.p95, &expected["p95"]);
        close(sector.mean, &expected["mean"]);
        close(sector.probability_positive, &expected["probability_positive"]);
        for rank in 0..5 {
            close(sector.rank_probability[rank], &expected["rank_probability"][rank]);
            close(sector.rank_acceptability[rank], &expected["rank_acceptability"][rank]);
        }
    }
    for path in &answer.paths {
        close(path.mean, &reference["paths"][path.nodes.join(">")]);
    }
}

#[test]
fn other_seeds_agree_within_four_standard_errors() {
    let reference: serde_json::Value = serde_json::from_str(REFERENCE).unwrap();
    for sector in answer("as-stated", 1, 16_384).sectors {
        let expected = &reference["sectors"][&sector.id];
        let mean = expected["mean"].as_f64().unwrap();
        // Both runs have an error: 16,384 draws here, 65,536 there.
        let error = sector.standard_error * 1.25_f64.sqrt();
        assert!((sector.mean - mean).abs() < 4.0 * error, "{}", sector.id);
        let share = expected["rank_probability"][0].as_f64().unwrap();
        let error = (share * (1.0 - share) / 16_384.0 * 1.25).sqrt();
        assert!((sector.rank_probability[0] - share).abs() < 4.0 * error, "{}", sector.id);
    }
}

#[test]
fn path_contributions_add_up_to_the_mean() {
    for scenario in ["as-stated", "as-reported", "with-hindsight", "bear", "bull"] {
        let answer = answer(scenario, 3, 2_048);
        for sector in &answer.sectors {
            let own = answer.paths.iter().filter(|path| path.nodes.last() == Some(&sector.id));
            let sum: f64 = own.map(|path| path.mean).sum();
            assert!((sum - sector.mean).abs() < 1e-10, "{scenario} {}", sector.id);
        }
    }
}

#[test]
fn each_column_and_row_of_ranks_sums_to_one() {
    let answer = answer("as-stated", 5, 1_024);
    for rank in 0..5 {
        let sum = |pick: fn(&analysis::SectorAnswer) -> &Vec<f64>| -> f64 {
            answer.sectors.iter().map(|s| pick(s)[rank]).sum()
        };
        assert!((sum(|s| &s.rank_probability) - 1.0).abs() < 1e-12);
        assert!((sum(|s| &s.rank_acceptability) - 1.0).abs() < 1e-12);
    }
}

#[test]
fn two_assumptions_decide_the_order() {
    let influence = analysis::influence::influence(&model(), 0, 1);
    let names: Vec<&str> = influence.entries.iter().map(|e| e.parameter.as_str()).collect();
    // Reference: total indices of the margin 0.67 ± 0.05, 0.34 ± 0.03, 0.27, 0.25.
    assert_eq!(&names[..2], ["regulation_to_audit", "on_chain_share"]);
    assert!((influence.entries[0].total_order - 0.67).abs() < 0.1);
    assert!((influence.entries[1].total_order - 0.34).abs() < 0.08);
}

#[test]
fn the_ledger_is_whole_and_in_our_own_words() {
    let case = model().case;
    assert_eq!(case.claims.len(), 92);
    assert_eq!(case.scenarios.len(), 5);
    assert_eq!(case.sectors.len(), 5);
}
