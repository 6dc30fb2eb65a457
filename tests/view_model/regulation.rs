//! The regulation page as data.

use case::Case;
use language::Language;
use view_model::Room;
use view_model::origin::Origin;
use view_model::regulation::effect::{effect, parameters};
use view_model::regulation::matrix::matrix;
use view_model::regulation::steps::{steps, timeline};
use view_model::regulation::techniques::techniques;

fn flagship() -> Case {
    case::parse(include_str!("../../public/cases/xai-series-e.json")).unwrap()
}

#[test]
fn every_step_stands_in_the_list_and_in_the_picture() {
    let case = flagship();
    for tag in ["en", "ja"] {
        let language = Language::load(tag);
        let list = steps(&case, &language);
        assert_eq!(list.len(), case.regulation.len());
        assert!(list.windows(2).all(|pair| pair[0].iso[..7] <= pair[1].iso[..7]));
        for room in [Room::Wide, Room::Narrow] {
            let exhibit = timeline(&case, room, &language).unwrap();
            let words = crate::exhibits::shown(&exhibit);
            let marks = exhibit.chart.marks(&chart::Look::default());
            assert_eq!(marks.len(), list.len());
            for step in &list {
                assert!(words.contains(&step.authority), "{}", step.id);
                assert!(!step.sources.is_empty() || !step.basis.is_empty(), "{}", step.id);
            }
            // What is pointed at is what stands in the row.
            for mark in marks {
                let datum = exhibit.datum(mark.series, mark.row).unwrap();
                assert!(list.iter().any(|s| s.iso == datum.head
                    && datum.figures.iter().any(|(_, text, _)| *text == s.instrument)));
            }
        }
    }
}

#[test]
fn general_knowledge_stays_visible() {
    let mut case = flagship();
    let language = Language::load("en");
    let label = language.text("basis-general-knowledge");
    case.regulation[0].basis = case::raw::Basis::GeneralKnowledge;
    assert_eq!(steps(&case, &language).iter().filter(|step| step.basis == label).count(), 1);
    let exhibit = timeline(&case, Room::Wide, &language).unwrap();
    assert!(exhibit.chart.svg(&chart::Look::default()).unwrap().contains("general knowledge"));
    // The demand that no authority states is labelled.
    let rows = matrix(&case, &language).unwrap().rows;
    assert!(rows.iter().any(|row| row.basis == label && row.sources.is_empty()));
}

#[test]
fn the_matrix_has_a_cell_for_every_pair_and_counts_them() {
    let mut case = flagship();
    let language = Language::load("en");
    let full = matrix(&case, &language).unwrap();
    let cells = || full.rows.iter().flat_map(|row| &row.cells);
    assert!(full.rows.iter().all(|row| row.cells.len() == full.techniques.len()));
    assert!(cells().all(Option::is_some));
    for kind in ["proves", "part", "not"] {
        let count = cells().flatten().filter(|cell| cell.kind == kind).count();
        assert!(count > 0 && full.summary.contains(&count.to_string()), "{kind}: {}", full.summary);
    }
    let verification = case.verification.as_mut().unwrap();
    let removed = verification.assessments.remove(0);
    let place = verification.techniques.iter().position(|t| t.id == removed.technique).unwrap();
    let less = matrix(&case, &language).unwrap();
    assert_eq!(less.rows[0].cells[place], None);
    case.verification = None;
    assert!(matrix(&case, &language).is_none() && techniques(&case, &language).is_empty());
}

#[test]
fn costs_carry_their_date_and_where_they_come_from() {
    let case = flagship();
    for technique in techniques(&case, &Language::load("en")) {
        assert!(!technique.costs.is_empty(), "{}", technique.name);
        for cost in technique.costs {
            assert!(cost.text.contains("20") && cost.text.ends_with(')'), "{}", cost.text);
            assert!(matches!(cost.origin, Origin::Source(_)), "{}", cost.text);
        }
    }
}

#[test]
fn the_effect_follows_the_reader() {
    let (model, answer) = crate::flagship();
    let case = &model.case;
    let language = Language::load("en");
    let scenario = &case.scenarios[0].id;
    let verification = case.verification.as_ref().unwrap();
    let mut request = analysis::Request { samples: 1_024, ..analysis::Request::base(scenario) };
    request.overrides.extend(verification.parameters.iter().map(|id| (id.clone(), 1.0)));
    let raised = analysis::run::run(&model, request).unwrap();
    let before = effect(case, (&answer, &answer), &language).unwrap();
    let after = effect(case, (&raised, &answer), &language).unwrap();
    assert_eq!(before.sector, *verification.sector.as_ref().unwrap());
    assert_eq!(before.before, after.before);
    assert_ne!(before.sentence, after.sentence);
    let median = |answer: &analysis::Answer| answer.sectors[before.place].p50;
    assert!(median(&raised) > median(&answer));
    assert!(!before.ways.is_empty());
    let influence = analysis::influence::influence(&model, 0, 1);
    let sliders = parameters(case, &influence, &language);
    assert_eq!(sliders.len(), verification.parameters.len());
    // A case that names no parameters offers those that rest on the claims behind the steps.
    let mut unnamed = case.clone();
    unnamed.verification.as_mut().unwrap().parameters.clear();
    let found = parameters(&unnamed, &influence, &language);
    assert!(!found.is_empty() && found.len() <= 3);
    let (small, small_answer) = crate::small("stated");
    assert!(effect(&small.case, (&small_answer, &small_answer), &language).is_none());
    assert!(timeline(&small.case, Room::Wide, &language).is_none());
}
