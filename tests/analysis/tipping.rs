//! Tipping points, transmission and preferences: what is found is true when it is set.

use std::collections::BTreeMap;

use analysis::tipping::answer::Outcome;
use analysis::tipping::statement::Tranche;
use analysis::tipping::{TippingRequest, run};
use analysis::{
    Answer, Model, Preference, RankBy, Request, Sampling, Statement, TippingAnswer, transmission,
};

fn flagship() -> Model {
    Model::parse(include_str!("../../public/cases/xai-series-e.json")).unwrap()
}

fn small() -> Model {
    Model::parse(include_str!("../data/small.json")).unwrap()
}

fn base(model: &Model) -> Request {
    Request::base(&model.case.scenarios[0].id)
}

fn answer(model: &Model, request: Request) -> Answer {
    analysis::run::run(model, request).unwrap()
}

fn search(model: &Model, statement: Statement) -> TippingAnswer {
    run::run(model, TippingRequest { run: base(model), statement }).unwrap()
}

#[test]
fn setting_an_assumption_to_its_tipping_point_overturns_the_statement() {
    let model = flagship();
    let found = search(&model, Statement::Leads { by: RankBy::Size, sector: None });
    assert_eq!(found.result_hash, found.compute_hash());
    assert!(found.holds && found.slack > 2.0 * found.standard_error.unwrap());
    let (_, leader) = found.statement.ranking().unwrap();
    let leader = model.case.sectors.iter().position(|s| s.id == leader.unwrap()).unwrap();
    let lead = |overrides: BTreeMap<String, f64>| {
        let sampling = Sampling::Quasi;
        let request = Request { overrides, samples: found.samples, sampling, ..base(&model) };
        let answer = answer(&model, request);
        let share = |k: usize| answer.sectors[k].rank_probability[0];
        let others = (0..answer.sectors.len()).filter(|k| *k != leader).map(share);
        share(leader) - others.fold(0.0, f64::max)
    };
    let mut tips = 0;
    for entry in &found.entries {
        let Outcome::Tips { at, leader: new } = &entry.outcome else { continue };
        tips += 1;
        let id = &entry.parameter;
        assert!(lead([(id.clone(), at.value)].into()) <= 0.0, "{id} does not tip");
        assert_ne!(new.as_deref(), found.statement.ranking().unwrap().1);
        // Half of the way it still holds.
        let law = &model.laws[0][model.parameter(id).unwrap()];
        let half = law.quantile(0.5 * (at.level + entry.start.level));
        assert!(lead([(id.clone(), half)].into()) > 0.0, "{id} tips earlier");
    }
    assert!(tips >= 3, "{tips}");
    let away = |k: usize| match &found.entries[k].outcome {
        Outcome::AtStart { .. } => 0.0,
        Outcome::Tips { at, .. } => (at.level - found.entries[k].start.level).abs(),
        Outcome::NoneWithinRange => 2.0,
    };
    assert!((1..found.entries.len()).all(|k| away(k - 1) <= away(k)), "smallest change first");
    let map = found.map.unwrap();
    assert_eq!(map.cells.len(), map.levels.len() * map.levels.len());
    let leaders: std::collections::BTreeSet<_> = map.cells.iter().map(|c| c.leader).collect();
    assert!(leaders.len() > 1, "the two strongest assumptions decide who leads");
}

#[test]
fn statements_about_the_deal_tip_where_the_deal_says() {
    let model = flagship();
    let below = 0.01;
    let found = search(&model, Statement::LossBelow { tranche: Tranche::Senior, below });
    assert!(found.shares.is_empty() && found.holds, "{:?} {}", found.figure, found.slack);
    let entry = found.entries.iter().find(|e| matches!(e.outcome, Outcome::Tips { .. })).unwrap();
    let Outcome::Tips { at, .. } = &entry.outcome else { unreachable!() };
    let overrides = [(entry.parameter.clone(), at.value)].into();
    let request = analysis::DealRequest {
        run: Request {
            overrides,
            samples: found.samples,
            sampling: Sampling::Quasi,
            ..base(&model)
        },
        default_month: None,
    };
    let deal = analysis::deal::run::run(&model, request).unwrap();
    assert!(*deal.senior.expected_loss.known().unwrap() >= below);
    let luck = model.deal.as_ref().unwrap().roles.place("u_def").unwrap();
    assert!(found.entries.iter().all(|e| e.parameter != model.case.parameters[luck].id));
}

#[test]
fn what_cannot_be_stated_is_refused() {
    let model = small();
    let refused = |statement: Statement| {
        run::run(&model, TippingRequest { run: base(&model), statement }).is_err()
    };
    let sector = Some("nobody".to_owned());
    assert!(refused(Statement::Leads { by: RankBy::Size, sector }));
    let share = |at_least| Statement::FirstShare { by: RankBy::Size, sector: None, at_least };
    assert!(refused(share(1.5)) && refused(share(f64::NAN)) && !refused(share(0.5)));
    let loss = Statement::LossBelow { tranche: Tranche::Senior, below: 0.01 };
    assert_eq!(refused(loss), model.deal.is_none());
}

#[test]
fn flows_of_edges_and_paths_add_up() {
    let model = flagship();
    let request = Request { samples: 2_048, ..base(&model) };
    let found = transmission::run(&model, request.clone()).unwrap();
    let answer = answer(&model, request);
    for (k, sector) in answer.sectors.iter().enumerate() {
        let of = |flow: &transmission::Flow| if flow.sector == k { flow.mean } else { 0.0 };
        let over_paths: f64 = found.paths.iter().map(|p| of(&p.flow)).sum();
        let into: f64 = (model.case.edges.iter().zip(&found.edges))
            .filter(|(edge, _)| edge.to == sector.id)
            .map(|(_, edge)| edge.flows.iter().map(of).sum::<f64>())
            .sum();
        assert!((over_paths - sector.mean).abs() < 1e-9);
        assert!((into - sector.mean).abs() < 1e-9);
    }
    // Regulation alone decides most of the audit sector, and nothing of what it cannot reach.
    let explained = |driver: usize, sector: usize| {
        *found.conditional[driver][sector].explained.known().unwrap()
    };
    let drivers = model.case.drivers.len();
    assert!((0..drivers).all(|d| explained(d, 0) < 1.0));
    assert!(found.conditional.iter().flatten().all(|c| c.bins.len() == 10));
}

#[test]
fn quasi_random_runs_agree_with_random_ones_and_are_more_exact() {
    let model = flagship();
    let run_of =
        |sampling, seed| answer(&model, Request { samples: 4_096, sampling, seed, ..base(&model) });
    let (random, quasi) = (run_of(Sampling::Random, 3), run_of(Sampling::Quasi, 3));
    for (r, q) in random.sectors.iter().zip(&quasi.sectors) {
        let error = (r.standard_error.powi(2) + q.standard_error.powi(2)).sqrt();
        assert!((r.mean - q.mean).abs() < 4.0 * error, "{}", r.id);
        assert!(q.standard_error < 0.5 * r.standard_error, "{}", r.id);
        let share = (r.rank_probability[0] - q.rank_probability[0]).abs();
        let error = r.rank_probability_error + q.rank_probability_error;
        assert!(share < 4.0 * error, "{}", r.id);
    }
    let rounded =
        answer(&model, Request { samples: 1_000, sampling: Sampling::Quasi, ..base(&model) });
    assert_eq!(rounded.samples, 1_024);
}

#[test]
fn preferences_move_the_ranking_as_they_say() {
    let model = flagship();
    let first = |preference: Preference| {
        let request = Request { preference, samples: 2_048, ..base(&model) };
        let answer = analysis::run::run(&model, request)?;
        let shares = answer.sectors.iter().map(|s| s.rank_acceptability[0]);
        Ok::<Vec<f64>, analysis::RunError>(shares.collect())
    };
    let criteria: Vec<String> = model.case.criteria.iter().map(|c| c.id.clone()).collect();
    // All weight on one criterion: for size, the shares are those of the ranking by size.
    let only = Preference { weights: [("benefit".to_owned(), 3.0)].into(), ..Default::default() };
    let by_size = answer(&model, Request { samples: 2_048, ..base(&model) });
    let shares = first(only).unwrap();
    for (share, sector) in shares.iter().zip(&by_size.sectors) {
        // Values above the 99 % quantile count alike, so that few draws may differ.
        assert!((share - sector.rank_probability[0]).abs() < 0.03);
    }
    let prefer = |more: &str, less: &str| [more.to_owned(), less.to_owned()];
    let order = vec![prefer("benefit", "directness"), prefer("benefit", "speed")];
    let moved = first(Preference { order: order.clone(), ..Default::default() }).unwrap();
    let free = first(Preference::default()).unwrap();
    let largest = (0..shares.len()).fold(0, |b, k| if shares[k] > shares[b] { k } else { b });
    assert!(moved[largest] > free[largest]);
    let circle = vec![prefer("benefit", "speed"), prefer("speed", "benefit")];
    let refused = |preference: Preference| first(preference).unwrap_err().to_string();
    assert!(refused(Preference { order: circle, ..Default::default() }).contains("contradict"));
    let bounds = |low: f64, high: f64| Preference {
        intervals: criteria.iter().map(|id| (id.clone(), [low, high])).collect(),
        ..Default::default()
    };
    assert!(refused(bounds(0.3, 1.0)).contains("contradict"));
    assert!(refused(bounds(0.0, 0.1)).contains("contradict"));
    assert!(first(bounds(0.1, 0.5)).is_ok());
    let unknown = Preference { weights: [("beauty".to_owned(), 1.0)].into(), ..Default::default() };
    assert!(refused(unknown).contains("no criterion"));
    let weight =
        |w: f64| Preference { weights: [("speed".to_owned(), w)].into(), ..Default::default() };
    assert!([-1.0, f64::NAN, 0.0].into_iter().all(|w| refused(weight(w)).contains("weight")));
}

#[test]
fn a_run_too_large_for_the_memory_is_refused_with_the_most_that_fits() {
    let model = flagship();
    let fits = Request { samples: 1 << 20, ..base(&model) };
    assert!(analysis::Run::new(&model, fits).is_ok());
    let mut case: serde_json::Value =
        serde_json::from_str(include_str!("../../public/cases/xai-series-e.json")).unwrap();
    let sectors = case["sectors"].as_array().unwrap().clone();
    for k in 0..35 {
        let mut sector = sectors[0].clone();
        sector["id"] = format!("more-{k}").into();
        case["sectors"].as_array_mut().unwrap().push(sector);
    }
    let model = Model::parse(&case.to_string()).unwrap();
    let refused = analysis::Run::new(&model, Request { samples: 1 << 20, ..base(&model) });
    assert!(refused.unwrap_err().to_string().contains("at most"));
    let some = answer(&model, Request { samples: 1_024, ..base(&model) });
    assert_eq!(some.sectors.len(), 40);
}
