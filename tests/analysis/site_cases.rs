//! Every case of the site: it is sound, every scenario has results that say something, and none is
//! absurd.

use std::path::Path;

use analysis::deal::run::run as run_deal;
use analysis::{DealRequest, Model, Request, run};

/// Every case file with its name.
fn cases() -> Vec<(String, Model)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/cases");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            let model = Model::parse(&text).unwrap_or_else(|problems| panic!("{name}: {problems}"));
            found.push((name, model));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

#[test]
fn files_are_named_after_their_cases_and_complete() {
    let cases = cases();
    assert!(cases.len() >= 4, "{}", cases.len());
    for (name, model) in &cases {
        assert_eq!(*name, model.case.head.id);
        assert_eq!(model.case.head.languages, ["en", "ja"], "{name}");
        assert!(model.case.sectors.len() >= 5 && model.case.criteria.len() >= 4, "{name}");
        assert!(model.case.claims.len() >= 12 && model.case.sources.len() >= 12, "{name}");
        assert!(!model.case.events.is_empty() && !model.case.glossary.is_empty(), "{name}");
        assert_eq!(model.correlation_change(), 0.0, "{name}");
    }
}

#[test]
fn no_sector_leads_by_construction_and_no_effect_is_absurd() {
    for (name, model) in cases() {
        for scenario in &model.case.scenarios {
            let place = format!("{name}, {}", scenario.id);
            let request = Request { samples: 4_096, ..Request::base(&scenario.id) };
            let answer = run::run(&model, request).unwrap();
            let first = answer.sectors.iter().map(|s| s.rank_probability[0]).fold(0.0, f64::max);
            assert!(first < 0.97, "{place}: one sector is first in {first} of worlds");
            for sector in &answer.sectors {
                let (low, high) = (sector.p05, sector.p95);
                assert!(-40.0 < low && high < 80.0, "{place}, {}: {low} to {high}", sector.id);
                assert!(high - low > 0.1, "{place}, {}: nothing is uncertain", sector.id);
            }
        }
        let answer = |id: &str| {
            let request = Request { samples: 4_096, ..Request::base(id) };
            run::run(&model, request).unwrap()
        };
        let mean = |id: &str| answer(id).sectors.iter().map(|s| s.p50).sum::<f64>();
        assert!(mean("bear") < mean("as-stated"), "{name}");
        assert!(mean("as-stated") < mean("bull"), "{name}");
    }
}

#[test]
fn financed_vehicles_can_pay_what_they_owe() {
    let mut vehicles = 0;
    for (name, model) in cases().into_iter().filter(|(_, model)| model.deal.is_some()) {
        vehicles += 1;
        let scenario = model.case.scenarios[0].id.clone();
        let run = Request { samples: 2_048, ..Request::base(&scenario) };
        let answer = run_deal(&model, DealRequest { run, default_month: None }).unwrap();
        let covers = answer.middle.dscr.iter().filter_map(|figure| figure.known().copied());
        let least = covers.fold(f64::INFINITY, f64::min);
        assert!((1.0..2.5).contains(&least), "{name}: {least}");
        assert!(answer.middle.default_month.is_none(), "{name}");
    }
    assert!(vehicles >= 2, "{vehicles}");
}
