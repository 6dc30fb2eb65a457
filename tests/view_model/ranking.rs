//! Both orders, weights, refusals, the article's order.

use analysis::service::Failure;
use analysis::{Answer, Model, Preference, RankBy, Request, RunError, SectorAnswer, run};
use language::Language;
use view_model::article_order::{Agreement, agreement, comparison};
use view_model::compare::{difference_error, half_width, leaders, rank_ranges};
use view_model::pairwise::pairwise;
use view_model::preference::{
    Mode, equal_weights, pairs, weights, weights_in_words, with_pair, with_weight, without_pair,
};
use view_model::{Address, central, orders, ranking, refusal, sentence};

fn english() -> Language {
    Language::load("en")
}

fn run_with(model: &Model, preference: Preference, samples: usize) -> Result<Answer, Failure> {
    let base = Request::base(&model.case.scenarios[0].id);
    run::run(model, Request { samples, preference, ..base }).map_err(|error| (&error).into())
}

/// The small case with these shares of the first rank, by size and by all criteria.
fn with_shares(size: [f64; 2], criteria: [f64; 2]) -> (Model, Answer) {
    let (model, mut answer) = crate::small("stated");
    for (k, sector) in answer.sectors.iter_mut().enumerate() {
        sector.rank_probability = vec![size[k], 1.0 - size[k]];
        sector.rank_acceptability = vec![criteria[k], 1.0 - criteria[k]];
    }
    (model, answer)
}

/// Texts in which every message and every argument was found.
fn assert_sound(text: &str) {
    for bad in ["{ $", "orders-", "central-", "answer-", "preference-", "refusal-", "NaN"] {
        assert!(!text.contains(bad), "{bad} in {text}");
    }
}

#[test]
fn differences_within_two_standard_errors_are_ties() {
    assert_eq!(difference_error(0.5, 0.5, 100), 0.1);
    assert_eq!(difference_error(1.0, 0.0, 100), 0.0);
    assert_eq!(half_width(0.0, 0.0, 1_000), 0.003);
    let (_, answer) = with_shares([0.52, 0.48], [0.6, 0.4]);
    assert_eq!(leaders(&answer, RankBy::Size), [0, 1]);
    assert_eq!(rank_ranges(&answer, RankBy::Size), [(1, 2), (1, 2)]);
    assert_eq!(leaders(&answer, RankBy::Criteria), [0]);
    assert_eq!(rank_ranges(&answer, RankBy::Criteria), [(1, 1), (2, 2)]);
}

#[test]
fn the_sentence_says_ties_in_either_order() {
    let cases = [
        ([0.51, 0.49], [0.7, 0.3], 1),
        ([0.7, 0.3], [0.51, 0.49], 1),
        ([0.51, 0.49], [0.49, 0.51], 2),
        ([0.7, 0.3], [0.3, 0.7], 0),
        ([0.7, 0.3], [0.7, 0.3], 0),
    ];
    for (size, criteria, ties) in cases {
        let (model, answer) = with_shares(size, criteria);
        let words = sentence::answer(&model.case, &answer, &english());
        assert_eq!(words.matches("cannot be told apart").count(), ties, "{words}");
        assert_sound(&words);
        let words = sentence::answer(&model.case, &answer, &Language::load("ja"));
        assert_eq!(words.matches("差があるとは言えません").count(), ties, "{words}");
        let why = orders::orders(&model.case, &answer, &english()).unwrap().why;
        assert_eq!(why.contains("cannot be told apart"), ties > 0, "{why}");
        assert_sound(&why);
    }
}

#[test]
fn more_than_two_may_be_tied() {
    let (model, mut answer) = crate::flagship();
    for sector in &mut answer.sectors {
        sector.rank_probability = vec![0.2; 5];
    }
    let words = sentence::answer(&model.case, &answer, &english());
    assert!(
        words.contains("no sector leads") && words.contains("20, 20, 20, 20 and 20"),
        "{words}"
    );
}

#[test]
fn a_readers_weights_are_never_called_unknown() {
    let (model, _) = crate::flagship();
    let case = &model.case;
    let ids: Vec<&str> = case.criteria.iter().map(|c| c.id.as_str()).collect();
    let order = with_pair(&Preference::default(), ids[1], ids[2]);
    let own = with_weight(&equal_weights(case), ids[0], 10.0);
    for (preference, en, ja) in
        [(order, "in your order", "優先順"), (own, "your own weights", "指定した重み")]
    {
        let answer = run_with(&model, preference, 2_048).unwrap();
        for (tag, word, unknown) in [("en", en, "unknown"), ("ja", ja, "重みを決めず")] {
            let language = Language::load(tag);
            let words = sentence::answer(case, &answer, &language);
            assert!(words.contains(word) && !words.contains(unknown), "{words}");
            let shown = orders::orders(case, &answer, &language).unwrap();
            assert!(shown.columns[1].title.contains(word), "{shown:?}");
            let table = ranking::ranking(case, &answer, &answer, RankBy::Criteria, &language);
            assert!(table.note.contains(if tag == "en" { "your" } else { "指定した" }));
            assert_sound(&format!("{words}{shown:?}"));
        }
    }
}

#[test]
fn errors_shrink_as_worlds_are_added() {
    let (model, _) = crate::flagship();
    let error = |samples| {
        let answer = run_with(&model, Preference::default(), samples).unwrap();
        let row =
            &ranking::ranking(&model.case, &answer, &answer, RankBy::Size, &english()).rows[0];
        assert!(row.bar.starts_with("<svg") && row.error.contains("points"), "{}", row.error);
        let figure = row.error.trim_matches(|c: char| !c.is_ascii_digit());
        figure.parse::<f64>().unwrap()
    };
    let (coarse, fine) = (error(256), error(4_096));
    assert!((coarse / fine - 4.0).abs() < 0.6, "{coarse} {fine}");
}

#[test]
fn benefits_above_zero_are_called_an_assumption_where_they_are_shown() {
    let (model, answer) = crate::flagship();
    for (tag, word) in [("en", "not evidence"), ("ja", "裏づけのある結果ではなく前提")]
    {
        let language = Language::load(tag);
        let table = ranking::ranking(&model.case, &answer, &answer, RankBy::Size, &language);
        assert!(table.signs.contains(word) && table.signs.contains("97"), "{}", table.signs);
        let card = view_model::card::card(&model.case, (&answer, &answer), None, 0, &language);
        assert!(card.signs.contains("99"), "{}", card.signs);
    }
}

#[test]
fn the_reason_why_the_orders_differ_names_criteria() {
    let (model, answer) = crate::flagship();
    let shown = orders::orders(&model.case, &answer, &english()).unwrap();
    let [size, criteria] = &shown.columns;
    assert_eq!((size.rows.len(), criteria.rows.len()), (5, 5));
    assert_ne!(size.rows[0].id, criteria.rows[0].id);
    for part in [&size.rows[0].name, &criteria.rows[0].name] {
        assert!(shown.why.contains(part.as_str()), "{}", shown.why);
    }
    assert!(shown.why.contains("does better in size of benefit"), "{}", shown.why);
    for tag in ["en", "ja"] {
        let language = Language::load(tag);
        assert_sound(&format!("{:?}", orders::orders(&model.case, &answer, &language)));
        assert_sound(&format!("{:?}", central::central(&model.case, &answer, &language)));
    }
}

#[test]
fn central_weights_say_who_should_prefer_what() {
    let (model, mut answer) = crate::flagship();
    answer.sectors[2].central_weights = None;
    answer.sectors[2].confidence = None;
    answer.sectors[2].rank_acceptability = vec![0.0; 5];
    let shown = central::central(&model.case, &answer, &english()).unwrap();
    assert_eq!((shown.criteria.len(), shown.rows.len()), (5, 5));
    let never = &shown.rows[4];
    assert!(never.weights.is_none() && never.sentence.contains("none of 4,096"), "{never:?}");
    let (weights, _) = shown.rows[0].weights.as_ref().unwrap();
    let total: f64 = weights.iter().map(|w| w.trim_end_matches('%').parse::<f64>().unwrap()).sum();
    assert!((total - 100.0).abs() <= 3.0, "{weights:?}");
    // Fixed weights leave nothing to prefer.
    let fixed = run_with(&model, equal_weights(&model.case), 256).unwrap();
    assert!(central::central(&model.case, &fixed, &english()).is_none());
}

#[test]
fn the_articles_order_is_compared_pair_by_pair() {
    let (model, answer) = crate::flagship();
    let order = [0, 1, 2, 3, 4];
    let by_size = agreement(&answer, RankBy::Size, &order);
    assert_eq!(by_size.agree + by_size.disagree + by_size.open, 10);
    let reversed = agreement(&answer, RankBy::Size, &[4, 3, 2, 1, 0]);
    assert_eq!((reversed.agree, reversed.open), (by_size.disagree, by_size.open));
    for tag in ["en", "ja"] {
        let language = Language::load(tag);
        let shown = comparison(&model.case, &answer, &language).unwrap();
        assert!(shown.claim.is_some() && shown.findings[0].pairs.contains("10"), "{shown:?}");
        assert_sound(&format!("{shown:?}"));
    }
    let (small, answer) = crate::small("stated");
    assert!(comparison(&small.case, &answer, &english()).is_none());
    // What never differs cannot be told.
    let mut same = answer;
    same.sectors.iter_mut().for_each(|s| s.benefit_exceeds = vec![0.0; 2]);
    let found = agreement(&same, RankBy::Size, &[0, 1]);
    assert_eq!(found, Agreement { agree: 0, disagree: 0, open: 1 });
}

#[test]
fn preferences_are_built_step_by_step_and_stand_in_the_address() {
    let (model, _) = crate::flagship();
    let case = &model.case;
    let [a, b] = [&case.criteria[0].id, &case.criteria[1].id];
    let none = Preference::default();
    assert_eq!(Mode::of(&none), Mode::Unknown);
    assert_eq!(with_pair(&none, a, a), none);
    let one = with_pair(&none, a, b);
    assert_eq!((Mode::of(&one), with_pair(&one, a, b) == one), (Mode::Order, true));
    assert!(pairs(case, &one, &english())[0].contains("matters at least as much as"));
    assert_eq!(without_pair(&one, 0), none);
    let own = with_weight(&equal_weights(case), a, 0.0);
    assert_eq!(Mode::of(&own), Mode::Own);
    let rows = weights(case, &own, &english());
    assert_eq!((rows[0].share.as_str(), rows[1].share.as_str()), ("0%", "25%"));
    assert_eq!(weights_in_words(case, &own, &english()).matches("25%").count(), 4);
    assert_eq!(with_weight(&own, a, f64::NAN), own);
    for preference in [one, own] {
        let address = Address { preference, ..Address::base(case) };
        let pairs = address.pairs(case);
        let (read, ignored) = Address::parse(case, pairs.iter().map(|(k, v)| (&**k, &**v)));
        assert_eq!((read, ignored), (address, Vec::new()));
    }
}

#[test]
fn what_cannot_be_met_is_said_in_words() {
    let (model, _) = crate::flagship();
    let case = &model.case;
    let ids: Vec<&str> = case.criteria.iter().map(|c| c.id.as_str()).collect();
    let circle = with_pair(&with_pair(&Preference::default(), ids[0], ids[1]), ids[1], ids[0]);
    let nothing = ids.iter().fold(equal_weights(case), |p, id| with_weight(&p, id, 0.0));
    let narrow = |id: &&str| ((*id).to_owned(), [0.199, 0.201]);
    let narrow =
        Preference { intervals: ids.iter().map(narrow).collect(), ..Preference::default() };
    let refusal_of = |preference| run_with(&model, preference, 256).unwrap_err();
    let too_large = RunError::TooLarge { samples: 1 << 20, most: 600_000 };
    let refused = [
        (refusal_of(circle), "circle", "循環"),
        (refusal_of(nothing), "more than zero", "ゼロより大きく"),
        (refusal_of(narrow), "1 in 10,000", "1万通りに1通り"),
        ((&too_large).into(), "600,000", "600,000"),
    ];
    for (failure, en, ja) in refused {
        let words = refusal::in_words(case, &failure, &english());
        assert!(words.contains(en), "{words}");
        let words = refusal::in_words(case, &failure, &Language::load("ja"));
        assert!(words.contains(ja), "{words}");
        assert_sound(&words);
    }
}

#[test]
fn pairs_mirror_each_other_and_a_single_sector_has_none() {
    let (model, answer) = crate::flagship();
    let language = Language::load("en");
    let tables = pairwise(&model.case, &answer, &language).unwrap();
    for (table, shares) in tables.iter().zip([
        |s: &SectorAnswer| s.benefit_exceeds.clone(),
        |s: &SectorAnswer| s.pairwise_winning.clone(),
    ]) {
        for (i, row) in table.rows.iter().enumerate() {
            assert_eq!(row.cells.len(), table.sectors.len());
            for (j, cell) in row.cells.iter().enumerate() {
                assert_eq!(cell.is_none(), i == j);
                let both = shares(&answer.sectors[i])[j] + shares(&answer.sectors[j])[i];
                assert!(i == j || (both - 1.0).abs() < 1e-3, "{i} {j}: {both}");
            }
        }
    }
    assert!(tables[0].rows[0].holistic.is_none() && tables[1].rows[0].holistic.is_some());
    let mut alone = model.case.clone();
    alone.sectors.truncate(1);
    assert_eq!(pairwise(&alone, &answer, &language), None);
}
