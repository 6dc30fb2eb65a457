//! Texts that mean harm: each is refused in words with a place, soon, and never by a panic.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// Longest that any text may take.
const SOON: Duration = Duration::from_secs(1);

/// The problems of a text, which has some.
fn refused(name: &str, text: &str) -> Vec<case::Problem> {
    let start = Instant::now();
    let problems = case::parse(text).err().map(|problems| problems.0).unwrap_or_default();
    assert!(start.elapsed() < SOON, "{name}: {:?}", start.elapsed());
    assert!(!problems.is_empty(), "{name} is accepted");
    for problem in &problems {
        assert!(!problem.message.is_empty() && !problem.remedy.is_empty(), "{name}: {problem:?}");
        let words = problem.to_string();
        assert!(words.len() < 3_000 && !words.contains(['\u{1b}', '\u{202e}']), "{name}: {words}");
    }
    problems
}

fn changed(change: impl Fn(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(crate::SMALL).unwrap();
    change(&mut value);
    serde_json::to_string_pretty(&value).unwrap()
}

/// The first problem as `line:column: path`, and its words.
fn first(name: &str, text: &str) -> (String, String) {
    let problem = refused(name, text).remove(0);
    let place = problem.position.map(|p| p.to_string()).unwrap_or_default();
    (format!("{place} {}", problem.path), format!("{} – {}", problem.message, problem.remedy))
}

#[test]
fn what_is_no_json_has_line_column_and_remedy() {
    let table = [
        ("nothing", "", "1:1 ", "ends too early"),
        ("an open object", "{\n \"id\": \"a\"", "2:", "ends too early"),
        ("two values", "{}\n{}", "2:1 ", "trailing characters"),
        ("a comma too much", "{\"a\": 1,\n}", "2:1 ", "remove the comma"),
        ("a comma too little", "{\"a\": 1\n \"b\": 2}", "2:2 ", "a comma between"),
        ("single quotes", "{'a': 1}", "1:2 ", "double quotes"),
        ("a comment", "// hello\n{}", "1:1 ", "write JSON"),
        ("NaN", "{\"a\":\n  NaN}", "2:3 a", "neither NaN nor infinity"),
        ("infinity", "{\"a\":\n  -Infinity}", "2:", "neither NaN nor infinity"),
        ("a number that is too large", "{\"a\": [0,\n1e999]}", "2:", "neither NaN nor infinity"),
        ("half a pair", "{\"a\":\n \"\\ud800\"}", "2:", "both halves of the pair"),
        ("the other half", "{\"a\": \"\\udc00x\"}", "1:", "both halves of the pair"),
        ("a line break in a text", "{\"a\": \"b\nc\"}", "", "line breaks"),
        ("a zero byte", "{\"a\": \"b\0c\"}", "1:", "control character"),
    ];
    for (name, text, place, words) in table {
        let (found, said) = first(name, text);
        assert!(found.starts_with(place), "{name}: {found} {said}");
        assert!(said.contains(words), "{name}: {said}");
    }
    assert!(case::parse(&format!("\u{feff}{}", crate::SMALL)).is_ok(), "a byte order mark");
}

#[test]
fn what_is_bottomless_is_bounded() {
    let deep =
        |open: &str, close: &str| format!("{}1{}", open.repeat(400_000), close.repeat(400_000));
    let list = |element: &str, count: usize| format!("[{}]", vec![element; count].join(","));
    let with = |key: &str, value: &str| {
        format!("{{\"format\": \"spillover-case/1\", \"{key}\": {value}}}")
    };
    let many =
        |count: usize| (0..count).map(|i| format!("\"k{i}\":0")).collect::<Vec<_>>().join(",");
    let table = [
        ("100 MB", " ".repeat(100 << 20), "bytes are too large"),
        ("deep lists", deep("[", "]"), "nested more than 32 deep"),
        ("deep objects", deep("{\"a\":", "}"), "nested more than 32 deep"),
        ("100,000 edges", with("edges", &list("{}", 100_000)), "100000 elements are too many"),
        ("a huge list", with("languages", &list("0", 190_000)), "190000 elements are too many"),
        ("a list of lists", with("a", &list(&list("0", 1_500), 600)), "more values than 200000"),
        ("a list beyond lists", list("[]", 1_000_000), "1000000 elements are too many"),
        ("a huge object", format!("{{{}}}", many(100_000)), "100000 keys are too many"),
    ];
    for (name, text, words) in table {
        let (_, said) = first(name, &text);
        assert!(said.contains(words), "{name}: {said}");
    }
    let languages: Vec<String> = (0..2_000).map(|i| format!("l{i}")).collect();
    let (path, said) = first("many languages", &changed(|c| c["languages"] = json!(languages)));
    assert!(path.ends_with(" languages") && said.contains("2000 languages"), "{path} {said}");
}

#[test]
fn many_problems_end_somewhere() {
    let text = changed(|c| {
        let edge = c["edges"][0].clone();
        let mut edges = vec![edge; 2_000];
        for (i, edge) in edges.iter_mut().enumerate() {
            edge["from"] = json!(format!("nowhere{i}"));
        }
        c["edges"] = json!(edges);
    });
    let problems = refused("2,000 dangling edges", &text);
    assert_eq!(problems.len(), case::problem::MAX_PROBLEMS + 1);
    assert!(problems[500].message.contains("more problems"), "{:?}", problems[500]);
    assert!(problems[..500].iter().all(|problem| problem.position.is_some()));
}

#[test]
fn keys_stand_once() {
    let text = crate::SMALL.replacen("\"id\": \"small\"", "\"id\": \"x\",\n \"id\": \"small\"", 1);
    let (path, said) = first("the same key", &text);
    assert_eq!(path, "3:2 id");
    assert!(said.contains("more than once"), "{said}");
    let (path, _) =
        first("the same key in another spelling", "{\"a\": {\"b\": 1,\n\"\\u0062\": 2}}");
    assert_eq!(path, "1:8 a.b");
}

#[test]
fn names_of_other_languages_are_plain_keys() {
    for key in ["__proto__", "constructor", "toString"] {
        let text = changed(|c| c[key] = json!({ "polluted": true }));
        let problems = refused(key, &text);
        assert!(problems.iter().any(|p| p.path == key && p.message == "unknown section"));
        let text = changed(|c| c["parameters"][0][key] = json!(1));
        assert!(refused(key, &text)[0].message.contains("unknown field"));
    }
}

#[test]
fn characters_that_deceive_are_refused_with_their_place() {
    for character in ['\u{202e}', '\u{2066}', '\u{1b}', '\u{9b}', '\u{7f}'] {
        let words = format!("Gain {character}gnp.exe");
        let text = changed(|c| c["sectors"][0]["name"]["en"] = json!(words));
        let problems = refused("a deceiving text", &text);
        assert_eq!(problems[0].path, "sectors[0].name.en");
        assert!(problems[0].position.is_some() && problems[0].message.contains("U+"));
    }
    let text = changed(|c| c["edges"][0]["from"] = json!("\u{1b}[2J".repeat(10)));
    assert_eq!(refused("a terminal", &text)[0].path, "edges[0].from");
    let fine = changed(|c| c["title"]["en"] = json!("שלום \u{200f}! a\tb\nc 🚀"));
    assert!(case::parse(&fine).is_ok());
}

#[test]
fn addresses_are_of_the_web() {
    for url in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//example.org",
        "https://example.org/\" onmouseover=\"alert(1)",
        "https://example.org/<script>",
        "https:\\\\example.org\\ x",
    ] {
        let text = changed(|c| c["sources"][0]["url"] = json!(url));
        assert_eq!(refused(url, &text)[0].path, "sources[0].url");
    }
}

#[test]
fn markup_in_a_text_is_a_text() {
    // Pages write texts as texts; the case keeps them to the letter.
    let script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    let text = changed(|c| mark(c, script));
    let case = case::parse(&text).unwrap();
    assert_eq!(case.head.title["en"], script);
}

/// Replaces every text in a language.
fn mark(value: &mut Value, words: &str) {
    match value {
        Value::Object(map) if map.contains_key("en") => {
            map.values_mut().for_each(|text| *text = json!(words));
        }
        Value::Object(map) => map.values_mut().for_each(|value| mark(value, words)),
        Value::Array(list) => list.iter_mut().for_each(|value| mark(value, words)),
        _ => {}
    }
}

#[test]
fn every_problem_has_its_line() {
    let text = changed(|c| {
        c["parameters"][1]["distribution"]["kind"] = json!("cauchy");
        c["edges"][2]["from"] = json!("nowhere");
    });
    let line_of = |words: &str| text.lines().position(|line| line.contains(words)).unwrap() + 1;
    let lines: Vec<usize> =
        refused("two mistakes", &text).iter().map(|p| p.position.unwrap().line as usize).collect();
    assert_eq!(lines, [line_of("\"from\": \"nowhere\""), line_of("cauchy")]);
}

#[test]
fn versions_of_the_format() {
    let of = |tag: Value| first("a version", &changed(|c| c["format"] = tag.clone()));
    let (path, said) = of(json!("spillover-case/2"));
    assert!(path.ends_with(" format") && said.contains("use a newer spillover"), "{path} {said}");
    let (_, said) = of(json!("something/1"));
    assert!(said.contains("write `spillover-case/1`"), "{said}");
    assert!(of(json!(7)).1.contains("invalid type"));
    assert!(of(json!("x".repeat(100_000))).1.len() < 1_000);
}

#[test]
fn former_versions_are_carried_over() {
    use case::migrate::{Version, migrate};
    let versions = [
        Version { tag: "spillover-case/1", from_former: None },
        Version {
            tag: "spillover-case/2",
            from_former: Some(|mut case| {
                case["format"] = json!("spillover-case/2");
                case["added"] = json!([]);
                Ok(case)
            }),
        },
    ];
    let carried = migrate(json!({ "format": "spillover-case/1" }), &versions).unwrap();
    assert_eq!(carried, json!({ "format": "spillover-case/2", "added": [] }));
    assert_eq!(migrate(carried.clone(), &versions).unwrap(), carried);
    assert!(migrate(json!({ "format": "spillover-case/3" }), &versions).is_err());
}

#[test]
fn the_schema_of_a_file_does_not_change_its_hash() {
    let with = changed(|c| c["$schema"] = json!("https://example.org/schema/case-1.json"));
    assert_eq!(case::parse(&with).unwrap().hash, case::parse(crate::SMALL).unwrap().hash);
    let (path, _) = first("no address", &changed(|c| c["$schema"] = json!({ "a": 1 })));
    assert!(path.ends_with(" $schema"), "{path}");
}
