//! The ledger of claims: filter, dependents, both versions, counts, pasted sentences.

use analysis::Model;
use case::Case;
use case::canonical::sha256;
use case::raw::{ClaimKind, ClaimStatus};
use icu_normalizer::ComposingNormalizerBorrowed;
use language::Language;
use serde_json::{Value, json};
use view_model::ledger::filter::Filter;
use view_model::ledger::{
    self, KINDS, STATUSES, compared, counts, dependent, entries, kind, kind_word, paste, status,
    status_word,
};
use view_model::{Address, Page, Room};

/// What browsers do.
fn normalise(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfkc().normalize(text).into_owned()
}

fn flagship() -> Case {
    case::parse(include_str!("../../public/cases/xai-series-e.json")).unwrap()
}

fn parsed(case: &Case, query: &[(&str, &str)]) -> (Filter, Vec<String>) {
    let (address, ignored) = Address::parse(case, query.iter().copied());
    (address.ledger, ignored)
}

fn hits(case: &Case, query: &[(&str, &str)]) -> Vec<String> {
    let (filter, ignored) = parsed(case, query);
    assert_eq!(ignored, Vec::<String>::new());
    let passes = filter.passes(case, &normalise);
    let found = case.claims.iter().zip(passes).filter(|(_, passes)| *passes);
    found.map(|(claim, _)| claim.id.clone()).collect()
}

#[test]
fn words_of_statuses_and_kinds_are_read_as_written() {
    assert!(STATUSES.iter().all(|s| status(status_word(*s)) == Some(*s)));
    assert!(KINDS.iter().all(|k| kind(kind_word(*k)) == Some(*k)));
    assert_eq!((status("true"), kind("")), (None, None));
}

#[test]
fn search_minds_neither_case_nor_width_nor_white_space() {
    let case = flagship();
    // Another claim refers to this one.
    assert_eq!(hits(&case, &[("q", "c012")]), ["C012", "C041"]);
    assert_eq!(hits(&case, &[("q", "Ｃ０１２")]), ["C012", "C041"]);
    assert_eq!(hits(&case, &[("q", "SERIES  e of")]), hits(&case, &[("q", "series e of")]));
    assert!(hits(&case, &[("q", "シリーズE")]).contains(&"C001".to_owned()));
    assert_eq!(hits(&case, &[("q", "ｼﾘｰｽﾞＥ")]), hits(&case, &[("q", "シリーズE")]));
    assert_eq!(hits(&case, &[("q", "no such words anywhere")]), Vec::<String>::new());
    assert_eq!(hits(&case, &[]).len(), case.claims.len());
}

#[test]
fn filters_add_up() {
    let case = flagship();
    let all = hits(&case, &[("status", "contradicted"), ("kind", "fact")]);
    assert!(!all.is_empty());
    for id in &all {
        let claim = case.claim(id).unwrap();
        assert_eq!((claim.status, claim.kind), (ClaimStatus::Contradicted, ClaimKind::Fact));
    }
    let section = &case.claim(&all[0]).unwrap().place.section;
    let some = hits(&case, &[("status", "contradicted"), ("kind", "fact"), ("section", section)]);
    assert!(!some.is_empty() && some.len() < all.len());
}

#[test]
fn a_filter_in_the_address_is_kept_and_a_hostile_one_ignored() {
    let case = flagship();
    let query = [("q", "GW & <b>"), ("status", "ambiguous"), ("kind", "forecast")];
    let (address, ignored) = Address::parse(&case, query);
    assert_eq!(ignored, Vec::<String>::new());
    let pairs = address.pairs(&case);
    let again = Address::parse(&case, pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())));
    assert_eq!((again.0.ledger, pairs.len()), (address.ledger, 3));
    let long = "x".repeat(101);
    let hostile = [
        ("q", long.as_str()),
        ("q", "a\u{0}b"),
        ("status", "true"),
        ("kind", ""),
        ("section", "x"),
    ];
    let (filter, ignored) = parsed(&case, &hostile);
    assert!(filter.is_empty());
    assert_eq!(ignored.len(), hostile.len());
}

#[test]
fn every_claim_is_shown_with_its_words_in_both_languages() {
    let case = flagship();
    for tag in ["en", "ja"] {
        let language = Language::load(tag);
        let entries = entries(&case, &language);
        assert_eq!(entries.len(), case.claims.len());
        for entry in entries {
            let words = [
                &entry.statement,
                &entry.status,
                &entry.explanation,
                &entry.kind,
                &entry.place,
                &entry.figure,
                &entry.reported,
            ];
            let of_parts = entry.dependents.iter().flat_map(|d| [&d.sort, &d.name]);
            let of_versions = entry.compared.iter().flat_map(|c| [&c.difference, &c.stated]);
            for words in words.into_iter().chain(of_parts).chain(of_versions) {
                // A message key shows itself where a text is missing.
                assert!(!words.starts_with("ledger-") && !words.starts_with("claim-"), "{words}");
            }
            assert_eq!(entry.digest.len(), 64);
            assert!(!entry.explanation.is_empty() && !entry.place.is_empty());
        }
        let sections = ledger::sections(&case, &language);
        assert!(sections.iter().all(|(id, name)| id != name || tag == "en"));
    }
}

/// Parts of the case file whose records name claims.
const NAMING: [&str; 11] = [
    "article",
    "deal",
    "compute",
    "market",
    "parameters",
    "drivers",
    "edges",
    "scenarios",
    "regulation",
    "relations",
    "events",
];

#[test]
fn everything_that_names_a_claim_is_found() {
    let text = include_str!("../../public/cases/xai-series-e.json");
    let case = flagship();
    let language = Language::load("en");
    let value: Value = serde_json::from_str(text).unwrap();
    for claim in &case.claims {
        let mut mentions = 0;
        for key in NAMING {
            count_mentions(&value[key], &claim.id, &mut mentions);
        }
        for sector in value["sectors"].as_array().unwrap() {
            count_mentions(&sector["claims"], &claim.id, &mut mentions);
        }
        let found = dependent::dependents(&case, &claim.id, &language);
        assert_eq!(found.len(), mentions, "{}: {found:?}", claim.id);
        assert!(found.iter().all(|one| Page::all(&case).contains(&one.link.page)));
    }
}

fn count_mentions(value: &Value, id: &str, count: &mut usize) {
    match value {
        Value::String(text) if text == id => *count += 1,
        Value::Array(items) => items.iter().for_each(|item| count_mentions(item, id, count)),
        Value::Object(map) => map.values().for_each(|item| count_mentions(item, id, count)),
        _ => (),
    }
}

/// The small case with a scenario that replaces a value because of its claim.
fn with_report() -> Case {
    let mut value: Value = serde_json::from_str(include_str!("../data/small.json")).unwrap();
    value["scenarios"][1]["overrides"] = json!([{
        "parameter": "push",
        "distribution": { "kind": "fixed", "value": 0.6 },
        "evidence": {
            "label": "public",
            "rationale": { "en": "Reported.", "ja": "報道。" },
            "claims": ["C1"],
        },
    }]);
    case::parse(&value.to_string()).unwrap()
}

#[test]
fn both_versions_stand_beside_each_other_with_their_difference() {
    let (case, language) = (with_report(), Language::load("en"));
    let found = compared::compared(&case, "C1", &language);
    assert_eq!(found.len(), 1);
    let one = &found[0];
    assert_eq!((one.stated.as_str(), one.reported.as_str()), ("0.4 (0.1 to 0.8)", "0.6"));
    assert_eq!((one.difference.as_str(), one.link.tail().as_str()), ("+50%", "?scenario=weak"));
    // An assumption of the author is no report.
    let (model, _) = crate::small("stated");
    assert_eq!(compared::compared(&model.case, "C1", &language), []);
}

#[test]
fn counts_add_up_and_are_drawn() {
    let case = flagship();
    assert_eq!(counts::counts(&case).iter().sum::<usize>(), case.claims.len());
    for (tag, room) in [("en", Room::Wide), ("ja", Room::Narrow)] {
        let exhibit = counts::exhibit(&case, room, &Language::load(tag));
        assert!(crate::exhibits::shown(&exhibit).contains("92"));
    }
}

/// The small case whose claims rest on these words.
fn resting_on(words: &[&str]) -> Case {
    let mut value: Value = serde_json::from_str(include_str!("../data/small.json")).unwrap();
    let claim = value["claims"][0].clone();
    let claims = words.iter().enumerate().map(|(k, words)| {
        let mut claim = claim.clone();
        claim["id"] = json!(format!("C{}", k + 1));
        claim["place"]["sha256"] = json!(sha256(words));
        claim
    });
    value["claims"] = claims.collect();
    Model::parse(&value.to_string()).unwrap().case
}

#[test]
fn pasted_words_find_the_claims_that_rest_on_them() {
    let case = resting_on(&[
        "雨が降ると川があふれた。",
        "金額:200億ドル(予定)",
        "橋が閉じ",
        "雪の日。晴れの日。",
    ]);
    let places = |text: &str| paste::find(&case, text, &normalise).claims;
    assert_eq!(places("雨が降ると川があふれた。"), [0]);
    assert_eq!(places("  雨が降ると川があふれた。\u{3000}\n"), [0]);
    assert_eq!(places("金額：２００億ドル（予定）"), [1]);
    assert_eq!(places("昨日、雨が降ると川があふれた。橋が閉じ、人は待った。"), [0, 2]);
    assert_eq!(places("曇り。雪の日。晴れの日。曇り。"), [3]);
    assert_eq!(places("一行目。\n雨が降ると川があふれた。\n金額:200億ドル(予定)"), [0, 1]);
    assert_eq!(places("雨が降ると川があふれた"), Vec::<usize>::new());
    assert_eq!(places("雨が降ると川が溢れた。"), Vec::<usize>::new());
}

#[test]
fn a_hostile_paste_is_cut() {
    let case = resting_on(&["終わり。"]);
    let long = "、".repeat(2 * paste::LONGEST) + "終わり。";
    let found = paste::find(&case, &long, &normalise);
    assert!(found.is_cut && found.claims.is_empty());
    let empty = paste::find(&case, " \n ", &normalise);
    assert!(empty.is_empty && !empty.is_cut);
}
