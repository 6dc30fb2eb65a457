//! The method page.

use analysis::oracle::check_text;
use language::Language;
use view_model::method::{answers, formulas, inputs, steps};

use super::flagship;

#[test]
fn formulas_speak_in_names() {
    let case = flagship().0.case;
    for tag in ["en", "ja"] {
        let language = Language::load(tag);
        let rows = formulas::formulas(&case, &language);
        assert_eq!(rows.len(), case.drivers.len() + case.edges.len());
        for row in rows {
            // Identifiers have underscores, names have none.
            assert!(!row.formula.contains('_'), "{}", row.formula);
            assert!(!row.formula.is_empty() && !row.rationale.is_empty());
        }
    }
    let english = Language::load("en");
    let plain = formulas::with_names(&case, "-2 * min(3, 1 / 4)", &english);
    assert_eq!(plain, "−2 × min(3, 1 ÷ 4)");
}

#[test]
fn every_assumption_says_its_law_and_its_reason() {
    let case = flagship().0.case;
    let none = analysis::Influence {
        scenario: case.scenarios[0].id.clone(),
        evaluations: 0,
        entries: Vec::new(),
    };
    for tag in ["en", "ja"] {
        let language = Language::load(tag);
        let rows = inputs::inputs(&case, &none, &language);
        assert_eq!(rows.len(), case.parameters.len());
        for row in &rows {
            assert!(row.law.contains(|c: char| c.is_ascii_digit()), "{}: {}", row.id, row.law);
            assert!(!row.law.contains("law-") && !row.rationale.is_empty(), "{}", row.law);
        }
        let summary = inputs::summary(&rows, &language);
        assert!(summary.contains(&case.parameters.len().to_string()), "{summary}");
    }
}

#[test]
fn steps_have_formulas_and_sources() {
    for tag in ["en", "ja"] {
        for step in steps::steps(&flagship().0.case, &Language::load(tag)) {
            assert!(!step.title.starts_with("method-") && !step.words.starts_with("method-"));
            assert!(!step.formulas.is_empty() && !step.sources.is_empty(), "{}", step.id);
        }
    }
}

/// The same input with a right and a wrong expectation.
fn oracle(expected: f64) -> String {
    format!(
        r#"{{"format": "spillover-oracle/1", "function": "finance.wal", "kind": "analytic",
            "source": "two equal payments after 12 and 24 months",
            "cases": [{{"label": "two", "input": {{"principal": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50]}}, "expected": {{"wal_years": {expected}}},
                "tolerance": {{"abs": 1e-12, "rel": 0}}}}]}}"#
    )
}

#[test]
fn a_wrong_answer_is_seen() {
    let language = Language::load("en");
    let right = answers::row(&check_text("wal", &oracle(1.5)), &language);
    assert!(right.agrees, "{right:?}");
    assert_eq!((right.values.as_str(), right.largest.as_str()), ("1", "0"));
    let wrong = answers::row(&check_text("wal", &oracle(1.25)), &language);
    assert!(!wrong.agrees && !wrong.lines[0].agrees, "{wrong:?}");
    assert_eq!(wrong.largest, "2.5e-1");
    let foreign = answers::row(&check_text("x", "<script>"), &language);
    assert!(!foreign.agrees && foreign.verdict.contains("not an oracle file"), "{foreign:?}");
    let summary = answers::summary(&[right, wrong, foreign], 2, &language);
    assert_eq!(summary, "1 of 3 sets agree; 2 values were compared.");
}
