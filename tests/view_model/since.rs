//! What happened after the article, and what in the model it bears on.

use case::Case;
use language::Language;
use language::date::date;
use view_model::link::Link;
use view_model::since::{Bearing, chart, later, summary};
use view_model::{Page, Room};

fn flagship() -> Case {
    case::parse(include_str!("../../public/cases/xai-series-e.json")).unwrap()
}

#[test]
fn later_facts_stand_in_order_and_within_the_dates_of_the_case() {
    let case = flagship();
    let all = later(&case, &Language::load("en"));
    assert!(all.len() >= 15 && all.windows(2).all(|pair| pair[0].iso <= pair[1].iso));
    for one in &all {
        assert!(one.iso > case.head.article.published && one.iso <= case.head.as_of, "{one:?}");
        assert_eq!(one.date, date(&one.iso, &Language::load("en")));
        let is_sourced = !one.sources.is_empty() || !one.basis.is_empty();
        let is_action = one.anchor.starts_with("action-");
        assert!(is_sourced || is_action, "{}: neither source nor label", one.name);
    }
    let mut anchors: Vec<&String> = all.iter().map(|one| &one.anchor).collect();
    anchors.sort_unstable();
    anchors.dedup();
    assert_eq!(anchors.len(), all.len());
}

#[test]
fn a_step_of_an_authority_is_told_once() {
    let case = flagship();
    let all = later(&case, &Language::load("en"));
    let told: Vec<&String> = case.events.iter().flat_map(|event| &event.actions).collect();
    assert!(!told.is_empty());
    for id in told {
        assert!(all.iter().all(|one| one.anchor != format!("action-{id}")), "{id}");
    }
}

#[test]
fn what_is_contained_names_the_scenario_and_the_rest_says_that_it_is_open() {
    let case = flagship();
    let language = Language::load("en");
    let all = later(&case, &language);
    for bearing in [Bearing::Contained, Bearing::Open, Bearing::Aside] {
        assert!(all.iter().any(|one| one.bearing == bearing), "{bearing:?}");
    }
    for one in &all {
        let scenarios = one.parameters.iter().flat_map(|touched| &touched.scenarios);
        assert_eq!(scenarios.count() > 0, one.bearing == Bearing::Contained, "{}", one.name);
        assert_eq!(one.parameters.is_empty(), one.bearing == Bearing::Aside, "{}", one.name);
    }
    let words = summary(&case, &all, &language);
    let until = date(&case.head.as_of, &language);
    assert!(words.contains(&all.len().to_string()) && words.contains(&until), "{words}");
}

#[test]
fn the_time_line_has_a_row_for_every_fact_and_leads_to_its_entry() {
    let case = flagship();
    for (tag, room) in [("en", Room::Wide), ("ja", Room::Narrow)] {
        let language = Language::load(tag);
        let all = later(&case, &language);
        let exhibit = chart::exhibit(&case, &all, room, &language).unwrap();
        let words = crate::exhibits::shown(&exhibit);
        assert!(!words.contains("since-"), "{words:.2000}");
        let anchors = chart::anchors(&all);
        assert_eq!((exhibit.table.rows.len(), anchors.len()), (all.len(), all.len()));
        for (row, anchor) in exhibit.table.rows.iter().zip(anchors) {
            let one = all.iter().find(|one| one.anchor == anchor).unwrap();
            assert_eq!(row.head, one.name);
        }
    }
}

#[test]
fn nothing_is_drawn_where_nothing_happened() {
    let (model, _) = crate::small("stated");
    let language = Language::load("en");
    assert_eq!(later(&model.case, &language), []);
    assert!(chart::exhibit(&model.case, &[], Room::Wide, &language).is_none());
}

#[test]
fn links_replace_what_they_contradict() {
    let scenario = Link::to(Page::Answer).with("scenario", "x");
    assert!(scenario.replaces("set.y") && scenario.replaces("default"));
    let claim = Link::claim("C1");
    assert!(!claim.replaces("q") && !claim.replaces("set.y"));
    assert_eq!(
        Link::to(Page::Transmission).with("edge", "a:b").at("edge").tail(),
        "?edge=a:b#edge"
    );
}

#[test]
fn markets_are_asked_only_about_events_that_prices_reach() {
    let case = flagship();
    let request = analysis::MarketRequest::base(&case).unwrap();
    let language = Language::load("en");
    let reached = |last| view_model::market::choices::events(&case, &request, last, &language);
    assert_eq!(reached(None).len(), case.events.len());
    let known = reached(Some("2026-02-02"));
    let last = known.last().map(|event| (event.iso.as_str(), event.date.as_str()));
    assert_eq!(last, Some(("2026-02-02", "February 2, 2026")));
}
