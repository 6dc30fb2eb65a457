//! Certificates: what is written is read again, what was changed is found out.

use std::collections::BTreeMap;

use analysis::certificate::{
    Certificate, CertificateError, Difference, FORMAT, MAX_BYTES, Qr, Reply, certify, qr, reply,
    seed_from_public_value, verify,
};
use analysis::{Model, Preference, Request, Sampling, run};
use proptest::prelude::*;

fn small() -> Model {
    Model::parse(include_str!("../data/small.json")).unwrap()
}

fn request() -> Request {
    Request {
        seed: 7,
        samples: 256,
        overrides: BTreeMap::from([("push".to_owned(), 0.1 + 0.2)]),
        preference: Preference {
            order: vec![["speed".to_owned(), "benefit".to_owned()]],
            intervals: BTreeMap::from([("benefit".to_owned(), [0.1, 0.9])]),
            ..Preference::default()
        },
        ..Request::base("weak")
    }
}

fn certificate() -> Certificate {
    certify(&request(), &run::run(&small(), request()).unwrap()).unwrap()
}

#[test]
fn a_run_can_be_checked_by_others() {
    let written = certificate();
    for text in [written.line(), serde_json::to_string(&written).unwrap()] {
        let read = Certificate::parse(&format!("{text}\n")).unwrap();
        assert_eq!(read, written);
        let verdict = verify(&read, &small());
        assert!(verdict.matches && verdict.differences.is_empty(), "{verdict:?}");
        assert_eq!(verdict.result_hash.as_ref(), Some(&written.result_hash));
    }
    assert_eq!(written.request(), request());
}

#[test]
fn the_hash_is_that_of_the_browsers() {
    // The same run and number that `tests/worker` computes in a browser.
    let request = Request { seed: 7, samples: 2_048, ..Request::base("stated") };
    let answer = run::run(&small(), request.clone()).unwrap();
    let certificate = certify(&request, &answer).unwrap();
    assert_eq!(certificate.result_hash, include_str!("../data/small.hash").trim());
}

#[test]
fn what_differs_is_named() {
    let of = |change: &dyn Fn(&mut Certificate)| {
        let mut changed = certificate();
        change(&mut changed);
        verify(&changed, &small()).differences
    };
    let hash = "0".repeat(64);
    assert!(matches!(&of(&|c| c.case_hash = hash.clone())[..], [Difference::Case { .. }]));
    assert!(matches!(&of(&|c| c.case = "other".into())[..], [Difference::Case { .. }]));
    assert!(matches!(&of(&|c| c.engine_version = "9.0.0".into())[..], [Difference::Engine { .. }]));
    assert!(matches!(&of(&|c| c.seed += 1)[..], [Difference::Result { .. }]));
    assert!(matches!(&of(&|c| c.samples += 1)[..], [Difference::Result { .. }]));
    assert!(matches!(&of(&|c| c.sampling = Sampling::Quasi)[..], [Difference::Result { .. }]));
    // The scenarios differ by a parameter that this run sets: the result is the same.
    assert!(of(&|c| c.scenario = "stated".into()).is_empty());
    let found = of(&|c| {
        c.scenario = "stated".into();
        c.overrides.clear();
    });
    assert!(matches!(&found[..], [Difference::Result { .. }]));
    assert!(matches!(&of(&|c| c.scenario = "x".into())[..], [Difference::Refused { .. }]));
    let found = of(&|c| {
        c.overrides.insert("push".into(), 0.3);
    });
    assert!(matches!(&found[..], [Difference::Result { .. }]), "0.1 + 0.2 is not 0.3");
    let found = of(&|c| c.public_value = Some("anything".into()));
    assert!(matches!(&found[..], [Difference::Seed { .. }]));
}

#[test]
fn an_answer_is_certified_with_its_own_request() {
    let answer = run::run(&small(), request()).unwrap();
    let refused = |request: Request| certify(&request, &answer).unwrap_err();
    assert_eq!(
        refused(Request { samples: 512, ..request() }),
        CertificateError::OtherRequest("number of samples")
    );
    assert_eq!(refused(Request { seed: 8, ..request() }), CertificateError::OtherRequest("seed"));
    let mut forged = answer.clone();
    forged.sectors[0].mean += 1.0;
    assert_eq!(
        certify(&request(), &forged).unwrap_err(),
        CertificateError::OtherRequest("result hash")
    );
}

#[test]
fn seeds_from_public_values() {
    // SHA-256 of the empty tail of a known text: FIPS 180-4, “abc”.
    assert_eq!(seed_from_public_value("abc"), Ok(0x000b_a781_6bf8_f01c));
    assert_eq!(
        seed_from_public_value("日経平均 39,098.68"),
        seed_from_public_value(" 日経平均 39,098.68\n")
    );
    for value in ["", "  ", "a\u{7}b", &"x".repeat(1_001)] {
        assert_eq!(seed_from_public_value(value), Err(CertificateError::PublicValue));
    }
    let value = "NIST beacon 2, 1%";
    let mut certificate = certificate();
    let before = certificate.commitment();
    certificate.public_value = Some(value.to_owned());
    certificate.seed = seed_from_public_value(value).unwrap();
    assert_eq!(certificate.commitment(), before, "it is known before the value");
    let answer = run::run(&small(), certificate.request()).unwrap();
    certificate.result_hash = answer.result_hash;
    assert!(certificate.line().contains(" value=NIST%20beacon%202%2C%201%25 "));
    assert!(verify(&Certificate::parse(&certificate.line()).unwrap(), &small()).matches);
    certificate.scenario = "stated".to_owned();
    assert_ne!(certificate.commitment(), before);
}

#[test]
fn a_program_that_can_compute_asks_for_the_case_first() {
    let line = certificate().line();
    let packed = case::packed::pack(&small().case);
    let case = small().case.head.id;
    assert_eq!(reply(&line, None), Reply::Needs(case));
    let Reply::Computed { line: computed, verdict } = reply(&format!(" {line}\n"), Some(&packed))
    else {
        panic!("nothing was computed");
    };
    assert!(computed == line && verdict.matches, "{verdict:?}");
    let changed = line.replacen("seed=7", "seed=8", 1);
    let Reply::Computed { verdict, .. } = reply(&changed, Some(&packed)) else {
        panic!("nothing was computed");
    };
    assert!(matches!(&verdict.differences[..], [Difference::Result { .. }]), "{verdict:?}");
    let Reply::Refused(refusal) = reply(&line.replacen(" case=", " cas=", 1), None) else {
        panic!("a wrong part was read");
    };
    assert_eq!((refusal.code.as_str(), refusal.place), ("part", 1));
    assert!(refusal.about.starts_with("\"cas="), "{refusal:?}");
    assert!(matches!(reply(&line, Some(b"no case")), Reply::Unreadable(_)));
    for reply in [reply(&line, None), reply("?", None), reply(&changed, Some(&packed))] {
        assert_eq!(packed::read::<Reply>(&packed::write(&reply)), Ok(reply));
    }
}

/// What another program reads from a QR code that is drawn from its path.
fn read_code(code: &Qr) -> String {
    let size = usize::try_from(code.size).unwrap();
    let mut dark = vec![false; size * size];
    for square in code.path.split_terminator('z') {
        let (place, width) = square.trim_start_matches('M').split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        let (width, _) = width.split_once('v').unwrap();
        let [x, y, width] = [x, y, width].map(|number| number.parse::<usize>().unwrap());
        dark[y * size + x..y * size + x + width].fill(true);
    }
    // Several pixels a module, as on a screen.
    let scale = 4;
    let shade = |x: usize, y: usize| if dark[y / scale * size + x / scale] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(size * scale, size * scale, shade);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn another_program_reads_the_code_of_an_address() {
    for text in [
        format!("https://example.org/#{}", certificate().line().replace(' ', "&")),
        format!("https://example.org/?value=終値#{}", "x".repeat(1_500)),
    ] {
        assert_eq!(read_code(&qr(&text).unwrap()), text);
    }
    assert_eq!(qr(&"x".repeat(3_000)), None, "no code is that large");
}

#[test]
fn hostile_texts_are_refused_in_words() {
    let line = certificate().line();
    let long = format!("{line}{}", " x=1".repeat(MAX_BYTES));
    let told = [
        (String::new(), "one line, or an object"),
        ("hello".to_owned(), "one line, or an object"),
        (long, "are no certificate"),
        (line.replacen("run/1", "run/2", 1), "newer spillover"),
        (line.replacen(" seed=7", "", 1), "`seed`"),
        (line.replacen(" seed=7", " seed=-7", 1), "whole number"),
        (line.replacen(" seed=7", " seed=7 seed=7", 1), "was changed"),
        (line.replacen(" seed=7", " seed=07", 1), "was changed"),
        (line.replacen(" seed=7", "  seed=7", 1), "not understood"),
        (line.replacen("set.push=", "set.push=NaN", 1), "not understood"),
        (line.replacen("set.push=", "set.\u{202e}push=", 1), "overrides"),
        (line.replacen("scenario=weak", "scenario=<script>", 1), "`scenario`"),
        (line.replacen("samples=256", "samples=99999999", 1), "`samples`"),
        ("{".to_owned(), "close what is open"),
        ("{}".to_owned(), "one line, or an object"),
        (format!("{{\"format\": \"{FORMAT}\"}}"), "missing field"),
        (format!("{{\"format\": \"{FORMAT}\", \"seed\": 1, \"seed\": 2}}"), "more than once"),
        ("[".repeat(MAX_BYTES), "one line, or an object"),
        (format!("{{\"a\":{}", "[".repeat(1_000)), "nested more than"),
    ];
    for (text, expected) in told {
        let words = Certificate::parse(&text).unwrap_err().to_string();
        assert!(words.contains(expected), "{expected}: {words}");
        assert!(words.len() < 2_000 && !words.contains('\u{202e}'), "{words}");
    }
}

fn names() -> impl Strategy<Value = String> {
    "[a-zA-Z][a-zA-Z0-9_-]{0,12}"
}

fn numbers() -> impl Strategy<Value = f64> {
    any::<f64>().prop_filter("finite", |x| x.is_finite())
}

prop_compose! {
    fn any_certificate()(
        (case, scenario) in (names(), names()),
        (hash, result) in ("[0-9a-f]{64}", "[0-9a-f]{16}"),
        (version, seed, samples) in ("[0-9]\\.[0-9]{1,2}\\.[0-9]", any::<u64>(), 1usize..1_000_000),
        value in proptest::option::of("[^\\p{C}\\s][^\\p{C}]{0,20}[^\\p{C}\\s]"),
        overrides in proptest::collection::btree_map(names(), numbers(), 0..4),
        weights in proptest::collection::btree_map(names(), numbers(), 0..3),
        order in proptest::collection::vec([names(), names()], 0..3),
        intervals in proptest::collection::btree_map(names(), [numbers(), numbers()], 0..3),
    ) -> Certificate {
        Certificate {
            format: FORMAT.to_owned(),
            case,
            case_hash: hash,
            engine_version: version,
            scenario,
            sampling: Sampling::Random,
            samples,
            seed,
            public_value: value,
            overrides,
            preference: Preference { weights, order, intervals },
            result_hash: result,
        }
    }
}

proptest! {
    #[test]
    fn both_forms_read_back_to_the_bit(certificate in any_certificate()) {
        let line = certificate.line();
        let read = Certificate::parse(&line).unwrap();
        prop_assert_eq!(&read, &certificate);
        prop_assert_eq!(read.line(), line);
        let json = serde_json::to_string(&certificate).unwrap();
        prop_assert_eq!(Certificate::parse(&json).unwrap().line(), certificate.line());
    }

    #[test]
    fn one_changed_byte_is_refused_or_another_certificate(
        certificate in any_certificate(), place in any::<prop::sample::Index>(), byte in 0u8..128,
    ) {
        let line = certificate.line();
        let mut bytes = line.clone().into_bytes();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        if let Ok(text) = String::from_utf8(bytes)
            && text.trim() != line
            && let Ok(read) = Certificate::parse(&text)
        {
            prop_assert_ne!(read.line(), line);
        }
    }

    #[test]
    fn any_text_is_answered(text in ".{0,200}") {
        prop_assert!(Certificate::parse(&text).is_err());
        let _ = Certificate::parse(&format!("{FORMAT} {text}"));
        let _ = Certificate::parse(&format!("{{\"format\": \"{FORMAT}\", {text}"));
    }
}
