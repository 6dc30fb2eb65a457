//! Sentences, rows and cards.

use language::Language;
use view_model::{RankBy, SLIDERS, assumption, card, paths, ranking, sentence};

#[test]
fn the_sentence_names_both_orders_where_they_differ() {
    let (model, answer) = crate::flagship();
    let english = sentence::answer(&model.case, &answer, &Language::load("en"));
    for name in ["Safety & audit", "Compute RWA", "Agents & data", "Compute & DePIN"] {
        assert!(english.contains(name), "{name} in {english}");
    }
    let japanese = sentence::answer(&model.case, &answer, &Language::load("ja"));
    assert!(japanese.contains("安全性・監査") && japanese.ends_with("です。"), "{japanese}");
    assert!(!english.contains('{') && !japanese.contains('{'));
}

#[test]
fn the_sentence_says_when_one_leads_in_both_orders_and_when_two_are_tied() {
    let english = Language::load("en");
    let (model, answer) = crate::small("stated");
    assert!(sentence::answer(&model.case, &answer, &english).starts_with("Up comes first"));
    let mut tied = answer;
    for (sector, share) in tied.sectors.iter_mut().zip([0.505, 0.495]) {
        sector.rank_probability = vec![share, 1.0 - share];
    }
    assert!(sentence::answer(&model.case, &tied, &english).contains("cannot be told apart"));
}

#[test]
fn the_error_of_shares_is_stated() {
    assert_eq!(sentence::share_error(16_384), "0.8");
    assert_eq!(sentence::share_error(1_024), "3.1");
}

#[test]
fn rows_follow_the_chosen_order_and_their_drawings_name_no_colour() {
    let (model, answer) = crate::flagship();
    let language = Language::load("en");
    let first = |by| {
        let table = ranking::ranking(&model.case, &answer, &answer, by, &language);
        assert_eq!(table.rows.len(), 5);
        for row in &table.rows {
            for svg in [&row.glyph, &row.bar, &row.interval, &table.axis] {
                assert!(svg.starts_with("<svg") && svg.contains("var(--"), "{svg}");
                assert!(!svg.contains("#FE") && !svg.contains("style="), "{svg}");
            }
        }
        table.rows[0].id.clone()
    };
    assert_eq!(first(RankBy::Size), "audit");
    assert_eq!(first(RankBy::Criteria), "agents");
}

#[test]
fn cards_hold_five_slices_in_both_languages() {
    let (model, answer) = crate::flagship();
    for tag in ["en", "ja"] {
        let language = Language::load(tag);
        for place in 0..model.case.sectors.len() {
            let card = card::card(&model.case, (&answer, &answer), None, place, &language);
            assert_eq!(card.evidence.len(), 5);
            for text in card.evidence.iter().flat_map(|s| [&s.name, &s.word, &s.detail]) {
                // A message key shows itself where a text is missing.
                assert!(!text.starts_with("evidence-"), "{tag}: {text}");
            }
        }
    }
}

#[test]
fn shown_and_hidden_paths_make_the_whole() {
    let (model, answer) = crate::flagship();
    let language = Language::load("en");
    for (place, sector) in paths::all(&model.case, &answer, &language).iter().enumerate() {
        let all = answer.paths.iter().filter(|p| p.nodes.last() == Some(&sector.id)).count();
        assert_eq!(sector.rest.is_some(), all > sector.paths.len());
        let mean = answer.sectors[place].mean;
        assert_eq!(sector.total, language::figure::signed_percent(mean));
    }
}

#[test]
fn assumptions_carry_label_reason_and_evidence_of_their_scenario() {
    let (model, _) = crate::flagship();
    let language = Language::load("en");
    let place = model.scenario("with-hindsight").unwrap();
    let influence = analysis::influence::influence(&model, place, 1);
    let shown = |id: &str| {
        let entry = influence.entries.iter().find(|e| e.parameter == id).unwrap();
        assumption::assumption(&model.case, "with-hindsight", entry, &language).unwrap()
    };
    let vacated = shown("capacity_vacated");
    assert_eq!(vacated.label, "label-public");
    assert!(!vacated.claims.is_empty() && !vacated.sources.is_empty());
    for entry in influence.entries.iter().take(SLIDERS) {
        let item = shown(&entry.parameter);
        assert!(item.min < item.median && item.median < item.max, "{}", item.id);
        assert!((0.0..=100.0).contains(&item.median_place));
    }
}
