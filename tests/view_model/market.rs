//! The market page as data.

use analysis::MarketAnswer;
use analysis::market::{Benchmark, MarketRequest, Prices, connected, study};
use case::Case;
use language::Language;
use view_model::Exhibit;
use view_model::market::{brief, car, choices, connected as view, data, strip, tests, verdict};
use view_model::{Address, Page, Room};

fn flagship() -> (Case, MarketAnswer) {
    let case = case::parse(include_str!("../../public/cases/xai-series-e.json")).unwrap();
    let prices = Prices::read(include_str!("../../public/cases/prices/crypto-ai.json")).unwrap();
    let request = MarketRequest::base(&case).unwrap();
    let mut answer = study::run(&case, &prices, &request).unwrap();
    connected::complete(&case, &prices, &mut answer);
    (case, answer)
}

#[test]
fn a_study_stands_in_the_address_and_is_read_back() {
    let (case, _) = flagship();
    let mut address = Address::base(&case);
    assert!(address.pairs(&case).is_empty());
    let mut request = MarketRequest::base(&case).unwrap();
    request.events = vec!["2025-10-07".into(), "2026-01-06".into()];
    request.benchmark = Benchmark::EqualWeight;
    (request.from, request.to, request.gap) = (-3, 12, 5);
    address.study = Some(request);
    address.group = "placebo".into();
    let pairs = address.pairs(&case);
    let text: Vec<String> = pairs.iter().map(|(k, v)| format!("{k}={v}")).collect();
    assert_eq!(
        text.join("&"),
        "events=2025-10-07,2026-01-06&benchmark=equal&window=-3to12&gap=5&group=placebo"
    );
    let (again, ignored) = Address::parse(&case, pairs.iter().map(|(k, v)| (&**k, &**v)));
    assert_eq!((again, ignored), (address, Vec::new()));
}

#[test]
fn hostile_studies_are_ignored_and_named() {
    let (case, _) = flagship();
    for (key, value) in [
        ("events", "1999-01-01"),
        ("events", ""),
        ("benchmark", "<b>"),
        ("model", "best"),
        ("window", "9to2"),
        ("window", "-999999999999to1"),
        ("estimation", "1e9"),
        ("gap", "-1"),
        ("group", "everybody"),
    ] {
        let (address, ignored) = Address::parse(&case, [(key, value)]);
        assert_eq!(address, Address::base(&case), "{key}={value}");
        assert_eq!(ignored, [format!("{key}={value}")]);
    }
    let (address, ignored) = Address::parse(&case, [("group", "AKT")]);
    assert_eq!((address.group.as_str(), ignored.len()), ("AKT", 0));
    assert_eq!(Page::of_folder("market/", &case), Page::Market);
}

#[test]
fn the_verdict_says_no_more_than_the_tests() {
    let (case, answer) = flagship();
    for (tag, word) in [("en", "Not distinguishable from chance"), ("ja", "偶然と区別できない")]
    {
        let language = Language::load(tag);
        let group = verdict::shown_group(&answer, &Address::base(&case)).unwrap();
        let shown = verdict::verdict(&case, &answer, group, &language);
        assert_eq!((shown.word.as_str(), shown.grade), (word, 0));
        assert!(
            shown.sentence.contains("+6.8%") && shown.sentence.contains("BTC"),
            "{}",
            shown.sentence
        );
        assert!(shown.placebo.unwrap().contains("+3.7%"));
        assert!(!shown.warnings.is_empty());
        let rows = tests::tests(group, &language);
        assert_eq!(rows.len(), 7);
        assert!(rows.iter().all(|row| !row.finds));
        let rows = car::rows(&case, &answer, group, &language);
        assert_eq!(rows[0].figures[..4], ["+3.7%", "−7.2%", "+26%", "+24%"]);
        let shown = strip::strip(&case, &answer, &language).unwrap();
        assert_eq!(shown.rows[0].stated, "−3.5%");
        assert!(shown.rows[0].collision.is_some() && shown.rows[1].collision.is_none());
        assert_eq!(data::data(&case, &answer, &language).unwrap().excluded.len(), 2);
    }
}

#[test]
fn pictures_hold_no_foreign_numbers() {
    let (case, answer) = flagship();
    let language = Language::load("ja");
    for room in [Room::Wide, Room::Narrow] {
        let mut pictures: Vec<Exhibit> =
            choices::timeline(&case, &answer.levels, &answer.request, room, &language)
                .into_iter()
                .collect();
        for group in &answer.groups {
            pictures.push(car::drawing(&case, &answer, group, room, &language));
            pictures.extend(car::other_days(group, room, &language));
        }
        let found = view::connected(&case, answer.connectedness.as_ref().unwrap(), room, &language);
        pictures.push(found.network);
        pictures.extend(found.rolling);
        assert!(pictures.len() > 4);
        for picture in &pictures {
            crate::exhibits::shown(picture);
        }
    }
}

#[test]
fn cards_carry_the_verdict_of_their_sector() {
    let (model, run) = crate::flagship();
    let brief = brief::MarketBrief::of(&model.case, &flagship().1);
    let language = Language::load("en");
    let slice = |place: usize, brief: Option<&brief::MarketBrief>| {
        let card = view_model::card::card(&model.case, (&run, &run), brief, place, &language);
        card.evidence.last().unwrap().clone()
    };
    assert_eq!(slice(0, Some(&brief)).word, "no signal, +3.7%");
    assert_eq!(slice(0, None).word, "no prices");
    let with_tokens: Vec<bool> =
        (0..5).map(|place| slice(place, Some(&brief)).grade != 3).collect();
    assert_eq!(with_tokens.iter().filter(|has| **has).count(), 4);
}
