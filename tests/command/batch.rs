//! Requests by the thousand: order, threads, pieces and bad lines.

use serde_json::{Value, json};

use crate::tool::{piped, printed, said, small};

/// Requests that differ, with bad ones among them if asked for.
fn requests(count: usize, bad: bool) -> Vec<String> {
    let case = small();
    let one = |i: usize| {
        let scenario = if i.is_multiple_of(2) { "stated" } else { "weak" };
        json!({
            "id": i, "case": case, "scenario": scenario, "seed": i, "samples": 64 + i % 3,
            "overrides": { "push": 0.1 + i as f64 / 1000.0 },
        })
        .to_string()
    };
    let bad_one = |i: usize| match i % 7 {
        3 => Some("{ not json".to_owned()),
        5 => Some(json!({ "id": i, "case": case, "scenario": "nowhere" }).to_string()),
        _ => None,
    };
    (0..count).map(|i| bad_one(i).filter(|_| bad).unwrap_or_else(|| one(i))).collect()
}

fn answers(arguments: &[&str], lines: &[String]) -> (Option<i32>, Vec<String>) {
    let input = lines.join("\n");
    let (code, found, errors) = said(&piped(&[&["batch"], arguments].concat(), input.as_bytes()));
    assert!(errors.is_empty(), "{errors}");
    (code, found.lines().map(str::to_owned).collect())
}

#[test]
fn answers_keep_the_order_and_do_not_depend_on_threads_or_pieces() {
    let lines = requests(60, false);
    let (code, one) = answers(&[], &lines);
    assert_eq!(code, Some(0));
    for (i, line) in one.iter().enumerate() {
        let answer: Value = serde_json::from_str(line).unwrap();
        assert!(answer["id"] == i && answer["answer"]["seed"] == i, "{line}");
    }
    assert_eq!(answers(&["--threads", "5"], &lines).1, one);
    let pieces = lines.chunks(17).flat_map(|piece| answers(&["--threads", "2"], piece).1);
    assert_eq!(pieces.collect::<Vec<String>>(), one);
}

#[test]
fn an_answer_is_that_of_the_other_commands() {
    let case = small();
    let request =
        json!({ "case": case, "scenario": "weak", "seed": 9, "samples": 128 }).to_string();
    let of = |form: &str| -> Value {
        let (_, found) = answers(&["--form", form], std::slice::from_ref(&request));
        serde_json::from_str(&found[0]).unwrap()
    };
    let common = [case.as_str(), "--scenario", "weak", "--seed", "9", "--samples", "128", "--json"];
    let alone = |command: &'static str| -> Value {
        serde_json::from_str(&printed(&[&[command], &common[..]].concat())).unwrap()
    };
    assert_eq!(of("answer")["answer"], alone("run"));
    assert_eq!(of("certificate")["answer"], alone("certify"));
    assert_eq!(of("summary")["answer"]["result_hash"], alone("run")["result_hash"]);
}

#[test]
fn a_bad_line_is_told_and_the_rest_goes_on() {
    let lines = requests(30, true);
    let (code, found) = answers(&["--threads", "3"], &lines);
    assert!(code == Some(1) && found.len() == 30);
    for (i, line) in found.iter().enumerate() {
        let answer: Value = serde_json::from_str(line).unwrap();
        let words = answer["error"].as_str().unwrap_or_default();
        match i % 7 {
            3 => assert!(answer["line"] == i + 1 && words.contains("not valid JSON"), "{line}"),
            5 => assert!(answer["id"] == i && words.contains("nowhere"), "{line}"),
            _ => assert!(answer["answer"].is_object(), "{line}"),
        }
    }
    assert_eq!(answers(&[], &lines).1, found);
}

#[test]
fn cases_are_named_by_path_hash_or_identifier() {
    let case = small();
    let hash = case::parse(&std::fs::read_to_string(&case).unwrap()).unwrap().hash;
    let told = [
        (json!({ "case_hash": hash }), ""),
        (json!({ "case_id": "small" }), ""),
        (json!({}), ""),
        (json!({ "case": case, "case_hash": hash }), ""),
        (json!({ "case": case, "case_hash": "0" }), "not what the request names"),
        (json!({ "case_id": "other" }), "no such case"),
        (json!({ "case": "nowhere.json" }), "give the path of a case file"),
        (json!({ "case": "-" }), "holds the requests"),
        (json!({ "case": case, "sample": 5 }), "unknown field `sample`"),
        (json!({ "case": case, "samples": 0 }), "between 1 and"),
        (json!({ "case": case, "overrides": { "shove": 1 } }), "no parameter `shove`"),
        (json!({ "case": case, "seed": -1 }), "invalid value"),
        (json!([1, 2]), "a request is a JSON object"),
    ];
    for (request, expected) in told {
        let mut request = request;
        if let Some(request) = request.as_object_mut() {
            request.entry("samples").or_insert(json!(16));
        }
        let (_, found) = answers(&["--case", &case], &[request.to_string()]);
        let answer: Value = serde_json::from_str(&found[0]).unwrap();
        let words = answer["error"].as_str().unwrap_or_default();
        assert!(words.contains(expected) && words.is_empty() == expected.is_empty(), "{answer}");
    }
}

#[test]
fn hostile_lines_do_no_harm() {
    let case = small();
    let good = json!({ "case": case, "samples": 16 }).to_string();
    let mut input = Vec::new();
    for line in [
        &good.clone().into_bytes()[..],
        &vec![b'x'; 10 << 20],
        b"\xff\xfe",
        b"",
        b"   ",
        "[".repeat(50_000).as_bytes(),
        br#"{"seed": 1, "seed": 2}"#,
        br#"{"samples": 1e999}"#,
        good.as_bytes(),
    ] {
        input.extend_from_slice(line);
        input.push(b'\n');
    }
    let (code, found, errors) = said(&piped(&["batch"], &input));
    assert!(code == Some(1) && errors.is_empty(), "{errors}");
    let lines: Vec<Value> = found.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let numbers: Vec<u64> = lines.iter().filter_map(|line| line["line"].as_u64()).collect();
    assert_eq!(numbers, [2, 3, 6, 7, 8]);
    assert_eq!(lines[0], lines[6]);
    for (place, words) in [(1, "too long"), (2, "UTF-8"), (3, "nested"), (4, "more than once")] {
        assert!(lines[place]["error"].as_str().unwrap().contains(words), "{}", lines[place]);
    }
}
