//! All known answers: those of this repository, and a further folder where it exists.

use std::path::Path;

use analysis::oracle::{self, Verdict};

fn check(folder: &Path) -> (usize, Vec<String>) {
    let mut passed = 0;
    let mut failures = Vec::new();
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().flatten().map(|e| e.path()).collect();
    files.sort();
    for path in files.iter().filter(|path| path.extension().is_some_and(|e| e == "json")) {
        let file = oracle::parse(&std::fs::read_to_string(path).unwrap()).unwrap();
        let load = |table: &str| {
            std::fs::read_to_string(folder.join(table)).map_err(|error| error.to_string())
        };
        match oracle::run(&file, &load) {
            Verdict::Pass { .. } => passed += 1,
            Verdict::UnknownFunction => println!("unknown function {}", file.function),
            Verdict::Fail { differences } => {
                failures.push(format!("{}: {}", path.display(), differences.join("; ")));
            }
        }
    }
    (passed, failures)
}

#[test]
fn known_answers() {
    let (passed, failures) =
        check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/oracles"));
    assert!(failures.is_empty(), "{failures:#?}");
    assert!(passed >= 20, "only {passed} files ran");
}

/// The test command runs it where the folder exists and counts it as skipped elsewhere.
#[test]
#[ignore = "needs the folder ../shared/oracles beside the repository"]
fn known_answers_outside_the_repository() {
    let (passed, failures) =
        check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/oracles"));
    assert!(failures.is_empty(), "{failures:#?}");
    assert!(passed >= 20, "only {passed} files ran");
}

#[test]
fn wrong_answers_are_found() {
    let text = r#"{"format":"spillover-oracle/1","function":"stats.normal_cdf",
        "cases":[{"input":{"x":[0]},"expected":{"p":[0.4]},"tolerance":{"abs":0.01}},
                 {"input":{"y":[0]},"expected":{"error":{"code":"unknown_field"}}},
                 {"input":{"x":[0]},"expected":{"p":{"$at":{"0":0.5},"$length":2}}}]}"#;
    let file = oracle::parse(text).unwrap();
    let Verdict::Fail { differences } = oracle::run(&file, &|_| Err("none".into())) else {
        panic!("wrong answers passed")
    };
    assert_eq!(differences.len(), 2, "{differences:?}");
}
