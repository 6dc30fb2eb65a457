//! Certificates in addresses and in words.

use std::sync::Arc;

use analysis::certificate::{self, Certificate, Difference, Refusal, Reply, Verdict};
use analysis::{Model, Request, run};
use language::Language;
use view_model::Address;
use view_model::certificate::{CompleteRun, file_name, fragment, from_fragment, words};

fn complete() -> (Model, CompleteRun) {
    let (model, _) = crate::small("stated");
    let request = Request { samples: 256, ..Request::base("stated") };
    let answer = Arc::new(run::run(&model, request.clone()).unwrap());
    (model, CompleteRun { request, answer })
}

#[test]
fn an_address_carries_a_certificate() {
    let (_, run) = complete();
    let certificate = run.certificate(Some("終値 4,123.5 & more")).unwrap();
    let line = certificate.line();
    let end = fragment(&line);
    assert!(!end.contains(char::is_whitespace) && end.is_ascii(), "{end}");
    assert_eq!(from_fragment(&format!("#{end}")).as_deref(), Some(line.as_str()));
    assert_eq!(Certificate::parse(&line).unwrap(), certificate);
    for other in ["", "#C061", "#paths", "#spillover-runs"] {
        assert_eq!(from_fragment(other), None);
    }
    assert!(file_name(&certificate).ends_with(&format!("{}.json", certificate.result_hash)));
}

#[test]
fn an_answer_to_something_else_has_no_certificate() {
    let (_, run) = complete();
    let request = Request { seed: 2, ..run.request.clone() };
    assert_eq!(CompleteRun { request, ..run }.certificate(None), None);
}

#[test]
fn the_address_carries_the_public_value_and_its_seed() {
    let (model, _) = crate::small("stated");
    let case = &model.case;
    let mut address = Address::base(case);
    assert!(!address.take_public_value(" \n"));
    assert_eq!(address, Address::base(case));
    assert!(address.take_public_value(" abc "));
    assert_eq!(address.seed, 0x000b_a781_6bf8_f01c);
    let pairs = address.pairs(case);
    assert_eq!(pairs, [("value".to_owned(), "abc".to_owned())]);
    assert_eq!(Address::parse(case, [("value", "abc")]), (address, Vec::new()));
    // A seed that is named afterwards was not derived.
    let (read, _) = Address::parse(case, [("value", "abc"), ("seed", "5")]);
    assert_eq!((read.seed, read.public_value), (5, None));
    let (read, ignored) = Address::parse(case, [("value", "a\u{7}")]);
    assert_eq!((read, ignored.len()), (Address::base(case), 1));
}

#[test]
fn every_difference_is_said_in_every_language() {
    let pair = |a: &str, b: &str| [a.to_owned(), b.to_owned()];
    let all = vec![
        Difference::Case { certified: pair("a", "01"), found: pair("b", "02") },
        Difference::Case { certified: pair("a", "03"), found: pair("a", "04") },
        Difference::Engine { certified: "1.0.5".into(), found: "1.0.6".into() },
        Difference::Seed { certified: 7, derived: 8 },
        Difference::Refused { reason: "no scenario `x9`".into() },
        Difference::Result { certified: "aa10".into(), found: "aa11".into() },
    ];
    let told = [
        ["01", "02"],
        ["03", "04"],
        ["1.0.5", "1.0.6"],
        ["7", "8"],
        ["x9", "x9"],
        ["aa10", "aa11"],
    ];
    let verdict = Verdict { matches: false, differences: all, result_hash: None };
    for (tag, _) in language::all() {
        let lines = words::differences(&verdict, &Language::load(tag));
        assert_eq!(lines.len(), told.len());
        for (line, expected) in lines.iter().zip(told) {
            assert!(expected.iter().all(|part| line.contains(part)), "{tag}: {line}");
            assert!(!line.starts_with("certificate-"), "{tag}: {line}");
        }
    }
}

#[test]
fn every_refusal_names_place_and_remedy() {
    let (_, run) = complete();
    let line = run.certificate(None).unwrap().line();
    let english = Language::load("en");
    let refused = |text: &str| match certificate::reply(text, None) {
        Reply::Refused(refusal) => refusal,
        other => panic!("{text}: {other:?}"),
    };
    let told = [
        (line.replacen(" seed=1", " sed=1", 1), "Part 7"),
        (line.replacen(" seed=1", "", 1), "“seed”"),
        (line.replacen("samples=256", "samples=0", 1), "from 1 to 1048576"),
        (line.replacen("seed=1", "seed=x", 1), "whole number from 0"),
        (line.replacen("scenario=stated", "scenario=<b>", 1), "letters, digits"),
        (line.replacen("run/1", "run/7", 1), "spillover-run/7"),
        (line.replacen("seed=1", "seed=01", 1), "written as: spillover-run/1"),
        ("<script>".to_owned(), "Paste a whole certificate"),
        ("{\"format\": ".to_owned(), "JSON"),
        (format!("{line}{}", " ".repeat(certificate::MAX_BYTES)), "too long"),
        (line.replacen("seed=1 ", "seed=1 value=%07 ", 1), "control characters"),
    ];
    for (text, expected) in told {
        let refusal = refused(&text);
        let said = words::refusal(&refusal, &english);
        assert!(said.contains(expected), "{expected}: {said}");
        let japanese = words::refusal(&refusal, &Language::load("ja"));
        assert!(!japanese.starts_with("certificate-") && japanese != said, "{japanese}");
    }
    let unknown = Refusal { code: "other".into(), message: "why".into(), ..Refusal::default() };
    assert!(words::refusal(&unknown, &english).contains("why"));
}
