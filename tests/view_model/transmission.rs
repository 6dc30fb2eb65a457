//! Flows, sensitivity and tipping points in words and drawings, on the small case (without a deal)
//! and the flagship.

use analysis::sensitivity::{Output, SensitivityRequest, run as sensitivity_run};
use analysis::tipping::run as tipping_run;
use analysis::{
    Figure, Influence, Model, RankBy, Request, SensitivityAnswer, Statement, TippingAnswer,
    TransmissionAnswer, influence, transmission,
};
use chart::Look;
use language::Language;
use view_model::address::focus;
use view_model::sensitivity::{self, choices, sensitivity};
use view_model::tipping::statement::{self, Standing, standing};
use view_model::tipping::{map, search};
use view_model::transmission::{conditional, edge, flows, path, summary};
use view_model::{Address, Room};

/// Everything that the page knows about a case.
struct Known {
    model: Model,
    flows: TransmissionAnswer,
    doubt: SensitivityAnswer,
    tipping: TippingAnswer,
    influence: Influence,
}

fn known(model: Model) -> Known {
    let base = Address::base(&model.case);
    let flows = transmission::run(&model, Request { samples: 512, ..base.request() }).unwrap();
    let request = SensitivityRequest { base_samples: 64, ..base.sensitivity_request() };
    let doubt = sensitivity_run::run(&model, request).unwrap();
    let tipping = tipping_run::run(&model, base.tipping_request(&model.case).unwrap()).unwrap();
    let influence = influence::influence(&model, 0, 1);
    Known { model, flows, doubt, tipping, influence }
}

/// All words and drawings as one debugging text.
fn everything(known: &Known, tag: &str) -> String {
    let (case, language) = (&known.model.case, Language::load(tag));
    let mut all = String::new();
    for room in [Room::Wide, Room::Narrow] {
        for only in [None, Some(0)] {
            let view = flows::flows(case, &known.flows, (only, Some(1)), room, &language);
            all += &crate::exhibits::shown(&view.exhibit);
        }
        for driver in 0..case.drivers.len() {
            let view = conditional::conditional(case, &known.flows, driver, room, &language);
            let view = view.unwrap();
            all += &format!("{:?}", view.sectors);
            all.extend(view.exhibit.as_ref().map(crate::exhibits::shown));
        }
        let map = map::map(case, &known.tipping, room, &language).unwrap();
        all += &format!("{:?} {} {}", map.legend, map.basis, crate::exhibits::shown(&map.exhibit));
    }
    for place in 0..case.edges.len() {
        all += &format!("{:?}", edge::edge(case, &known.flows, place, &language));
        all += &format!("{:?}", edge::parameters(case, &known.influence, place, &language));
    }
    for place in 0..case.sectors.len() {
        all += &format!("{:?}", path::paths(case, &known.flows, place, &language));
    }
    for (output, name) in choices(case, &language) {
        all += &format!("{name} {:?}", sensitivity(case, &known.doubt, &output, &language));
        let exhibit = sensitivity::exhibit(case, &known.doubt, &output, 640, &language).unwrap();
        all += &crate::exhibits::shown(&exhibit);
    }
    all += &format!("{:?}", search::search(case, &known.tipping, &language));
    all
}

#[test]
fn every_word_exists_in_both_languages() {
    let (small, flagship) = (crate::small("stated").0, crate::flagship().0);
    for known in [known(small), known(flagship)] {
        for tag in ["en", "ja"] {
            let all = everything(&known, tag);
            let gaps = ["NaN", "inf%", "{ $", "style=\\\""];
            let gap = gaps.into_iter().find(|gap| all.contains(gap));
            assert_eq!(gap, None, "{tag}");
            // An unknown message shows its key.
            for key in ["flow-", "edge-", "paths-", "sensitivity-", "tipping-", "verdict-", "map-"]
            {
                assert!(!all.contains(&format!("\"{key}")), "{tag} {key}");
            }
        }
    }
}

#[test]
fn flows_into_a_sector_add_up_and_lead_to_its_edge() {
    let known = known(crate::flagship().0);
    let (case, language) = (&known.model.case, Language::load("en"));
    let all = flows::flows(case, &known.flows, (None, None), Room::Wide, &language);
    let one = flows::flows(case, &known.flows, (Some(1), None), Room::Wide, &language);
    assert!(one.edges.len() < all.edges.len());
    let marks = one.exhibit.chart.marks(&Look::default());
    let (flows, nodes): (Vec<_>, Vec<_>) = marks.iter().partition(|m| m.row < one.edges.len());
    assert!(flows.iter().all(|mark| mark.series == 1) && !nodes.is_empty());
    assert!(all.edges.iter().all(|edge| *edge < case.edges.len()));
    // What the last edges bring is what the sentence says.
    let into = |place: usize| {
        let last = case.edges.iter().zip(&known.flows.edges);
        let last = last.filter(|(edge, _)| edge.to == case.sectors[place].id);
        last.flat_map(|(_, e)| &e.flows).map(|flow| flow.mean).sum::<f64>()
    };
    let paths = known.flows.paths.iter().filter(|path| path.flow.sector == 1);
    assert!((into(1) - paths.map(|path| path.flow.mean).sum::<f64>()).abs() < 1e-9);
}

#[test]
fn an_edge_offers_the_uncertain_parameters_of_its_formula() {
    let known = known(crate::small("stated").0);
    let (case, language) = (&known.model.case, Language::load("en"));
    let ids = |place| -> Vec<String> {
        let found = edge::parameters(case, &known.influence, place, &language);
        found.into_iter().map(|assumption| assumption.id).collect()
    };
    let place = |formula: &str| case.edges.iter().position(|e| e.formula == formula).unwrap();
    assert_eq!(ids(place("push")), ["push"]);
    assert_eq!(ids(place("-drag")), ["drag"]);
    assert!(ids(place("1")).is_empty() && ids(99).is_empty());
    assert!(edge::edge(case, &known.flows, 99, &language).is_none());
}

#[test]
fn sentences_say_no_more_than_the_figures() {
    let known = known(crate::flagship().0);
    let (case, language) = (&known.model.case, Language::load("en"));
    let margin = || known.doubt.outputs.iter().find(|o| o.output == Output::Margin).unwrap();
    let finding = |found: analysis::sensitivity::answer::OutputSensitivity| {
        let answer = SensitivityAnswer { outputs: vec![found], ..known.doubt.clone() };
        sensitivity(case, &answer, &Output::Margin, &language).unwrap().finding
    };
    let mut clear = margin().clone();
    for (k, index) in clear.indices.iter_mut().enumerate() {
        index.total_order = if k == 0 { 0.9 } else { 0.05 };
        index.total_order_half_width = 0.01;
    }
    assert!(!finding(clear.clone()).contains("then") && finding(clear.clone()).contains("90%"));
    clear.indices[1].total_order = 0.5;
    assert!(finding(clear.clone()).contains("then"));
    clear.indices[0].total_order_half_width = 0.5;
    assert!(finding(clear.clone()).contains("cannot be told"));
    clear.variance = Figure::Undefined { reason: "constant_output".to_owned() };
    assert!(finding(clear).contains("the result does not change"));

    let standing_of = |slack: f64, error: f64| {
        let standard_error = Some(error);
        standing(&TippingAnswer { slack, standard_error, ..known.tipping.clone() })
    };
    assert_eq!(standing_of(0.02, 0.02), Standing::Close);
    assert_eq!(standing_of(0.2, 0.02), Standing::Holds);
    let close = TippingAnswer { slack: 0.001, ..known.tipping.clone() };
    assert!(statement::verdict(case, &close, &language).contains("cannot be told"));
    let paths = summary::summary(case, &known.flows, 0, &language);
    assert!(paths.contains("take away"), "a sector with losses has no share of a sum: {paths}");
}

#[test]
fn statements_and_focus_survive_the_address() {
    let model = crate::flagship().0;
    let case = &model.case;
    let sector = case.sectors[3].id.clone();
    let statements = choices_of(case).into_iter().flat_map(|statement| {
        let other = statement.clone().with_sector(Some(sector.clone())).with_limit(0.25);
        [statement, other]
    });
    for statement in statements {
        let word = statement.to_string();
        assert_eq!(focus::statement(case, &word), Some(statement), "{word}");
    }
    for hostile in ["", "leads", "leads:luck", "first:size:2", "first:size:NaN", "senior:-1"] {
        assert_eq!(focus::statement(case, hostile), None, "{hostile}");
    }
    assert_eq!(focus::statement(case, "leads:size:nobody"), None);
    assert_eq!(focus::statement(case, "senior:0.1:nobody"), None);
    for (output, _) in choices(case, &Language::load("en")) {
        assert_eq!(focus::output(case, &focus::output_word(&output)), Some(output));
    }
    // A case without a deal cannot state anything about it.
    let small = crate::small("stated").0;
    assert_eq!(focus::statement(&small.case, "senior:0.1"), None);
    assert_eq!(focus::output(&small.case, "return"), None);
    assert_eq!(sensitivity::chosen(&small.case, None), Output::Margin);
}

fn choices_of(case: &case::Case) -> Vec<Statement> {
    let found = statement::choices(case, &Language::load("en"));
    found.into_iter().map(|(statement, _)| statement).collect()
}

#[test]
fn captions_name_the_new_leader_and_only_the_leader_is_overturned() {
    let known = known(crate::flagship().0);
    let (case, language) = (&known.model.case, Language::load("en"));
    let entry = &known.tipping.entries[0].parameter;
    let caption = search::caption(case, &known.tipping, entry, &language).unwrap();
    assert!(caption.contains("Leader changes"), "{caption}");
    assert_eq!(search::caption(case, &known.tipping, "nothing", &language), None);
    let (by, leader) = known.tipping.statement.ranking().unwrap();
    assert_eq!(by, RankBy::Size);
    let told = |id: &str| search::for_leader(case, &known.tipping, id, &language);
    assert!(told(leader.unwrap()).is_some());
    let others = case.sectors.iter().filter(|sector| Some(&*sector.id) != leader);
    assert!(others.into_iter().all(|sector| told(&sector.id).is_none()));
}

#[test]
fn a_single_sector_asks_about_the_deal_or_about_nothing() {
    let text = include_str!("../../public/cases/xai-series-e.json");
    let model = Model::parse(text).unwrap();
    let mut alone = model.case.clone();
    alone.sectors.truncate(1);
    let address = Address::base(&alone);
    assert!(address.statement(&alone).is_some_and(|statement| statement.is_about_deal()));
    alone.deal = None;
    assert_eq!(address.tipping_request(&alone), None);
    assert!(choices_of(&alone).is_empty());
}
