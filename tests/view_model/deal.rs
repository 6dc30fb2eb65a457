//! The deal and the computing power in words and drawings.

use analysis::columns::Columns;
use analysis::deal::run::run;
use analysis::{DealAnswer, Model, Request};
use language::Language;
use view_model::compute::{checks, converter, prices, supplies, timeline};
use view_model::deal::token::{TokenClaim, TokenTerms};
use view_model::deal::{
    break_even, cash, claims, comparable, cover, money, reading, stack, stress, summary, token,
};
use view_model::{Address, Room};

use crate::exhibits::shown;

fn model() -> Model {
    Model::parse(include_str!("../../public/cases/xai-series-e.json")).unwrap()
}

fn answer(model: &Model, overrides: &[(&str, f64)], default_month: Option<u32>) -> DealAnswer {
    let mut request = Address { default_month, ..Address::base(&model.case) }.deal_request();
    let overrides = overrides.iter().map(|(id, value)| ((*id).to_owned(), *value)).collect();
    request.run = Request { samples: 512, overrides, ..request.run };
    run(model, request).unwrap()
}

/// All words and drawings of the deal page, as one debugging text.
fn everything(model: &Model, answer: &DealAnswer, tag: &str) -> String {
    let (case, language) = (&model.case, Language::load(tag));
    let terms = TokenTerms { price: 1_000.0, discount: 0.1 };
    let mut all = String::new();
    for room in [Room::Wide, Room::Narrow] {
        let money = money::money_loop(case, answer, room, &language).unwrap();
        all += &format!("{:?} {}", money.arrows, shown(&money.exhibit));
        all += &shown(&cash::chart(answer, 12, room, &language));
        for cover in cover::cover(answer, 12, room, &language) {
            all += &format!("{} {} {}", cover.name, cover.meaning, cover.text);
            all.extend(cover.exhibit.as_ref().map(shown));
        }
        for (claim, _) in TokenClaim::ALL {
            let token = token::token(case, answer, (claim, terms), room, &language);
            all += &format!("{} {:?} {:?}", token.text, token.figures, token.on_chain);
            all.extend(token.exhibit.as_ref().map(shown));
        }
    }
    for month in [1, 24, 60, 84, 1_000] {
        all += &format!("{:?}", cash::month(answer, month, &language));
    }
    all += &summary::summary(answer, &language);
    let stack = stack::stack(case, answer, &language);
    all += &format!("{} {:?}", stack.note, stack.investors);
    all.extend(stack.sides.iter().map(shown));
    all += &format!("{:?}", claims::claims(answer, &language));
    all += &format!("{:?}", break_even::break_even(answer, &language));
    all += &format!("{:?}", reading::readings(case, answer, &language));
    all += &format!("{:?}", comparable::comparables(case, answer, &language));
    all += &format!("{:?}", stress::stress(case, answer, &language));
    all
}

/// A text in which every message was found and no number is missing.
fn assert_sound(text: &str) {
    for bad in ["NaN", "inf ", "inf%", "undefined-", "{ $", "#FE00"] {
        let at = text.find(bad);
        let near =
            |at: usize| text.chars().skip(at.saturating_sub(80)).take(200).collect::<String>();
        assert!(at.is_none(), "{bad} in …{}…", near(at.unwrap_or_default()));
    }
}

#[test]
fn every_state_of_the_deal_has_words_and_drawings() {
    let model = model();
    for (overrides, month) in [
        (&[][..], None),
        (&[], Some(0)),
        (&[], Some(24)),
        (&[("spv_debt", 0.0)], None),
        (&[("advance_rate", 1.0)], None),
        (&[("opex_share", 0.5)], None),
        (&[("default_hazard", 0.0)], None),
        (&[("hosting_cost", 50.0)], Some(12)),
        (&[("lease_term", 6.0), ("reserve_months", 1.0)], None),
        (&[("senior_share", 1.0)], Some(5)),
    ] {
        let answer = answer(&model, overrides, month);
        for tag in ["en", "ja"] {
            assert_sound(&everything(&model, &answer, tag));
        }
    }
}

#[test]
fn drawings_follow_the_security_policy() {
    let model = model();
    let text = everything(&model, &answer(&model, &[], None), "en");
    assert!(text.contains("<svg") && text.contains("var(--senior)"));
    assert!(!text.contains("style=") && !text.contains("<script"));
}

#[test]
fn the_sentence_names_the_month_that_the_reader_sets() {
    let (model, language) = (model(), Language::load("en"));
    let words = summary::summary(&answer(&model, &[], Some(24)), &language);
    assert!(words.contains("month 24 of 60"), "{words}");
    let words = summary::summary(&answer(&model, &[("spv_debt", 0.0)], None), &language);
    assert!(words.starts_with("Without debt"), "{words}");
}

#[test]
fn computing_power_has_words_and_drawings() {
    let model = model();
    let case = &model.case;
    let request = Address::base(case).compute_request(case).unwrap();
    let answer = analysis::compute::compute(&model, &mut Columns::default(), &request).unwrap();
    for tag in ["en", "ja"] {
        let language = Language::load(tag);
        let mut all = format!("{:?}", converter::converter(case, &answer, &language));
        all += &format!("{:?}", checks::checks(case, &answer, &language));
        let prices = prices::prices(case, Room::Wide, &language).unwrap();
        all += &format!("{:?} {}", prices.rows, shown(&prices.exhibit));
        all += &format!("{:?}", supplies::supplies(case, &answer, &language));
        all += &format!("{:?}", timeline::timeline(case, &language));
        assert_sound(&all);
    }
}
