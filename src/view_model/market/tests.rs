//! The tests behind a verdict.

use analysis::market::GroupAnswer;
use language::{Language, figure};

use crate::words;

/// Tests in the order in which they deserve trust when all securities share one date, with the keys
/// of name and explanation.
const ORDER: [(&str, &str, &str); 7] = [
    ("kolari_pynnonen", "test-kolari-pynnonen", "test-kolari-pynnonen-detail"),
    ("corrado_rank", "test-corrado", "test-corrado-detail"),
    ("brown_warner", "test-brown-warner", "test-brown-warner-detail"),
    ("bmp", "test-bmp", "test-bmp-detail"),
    ("patell", "test-patell", "test-patell-detail"),
    ("cross_sectional", "test-cross-sectional", "test-cross-sectional-detail"),
    ("generalized_sign", "test-sign", "test-sign-detail"),
];

/// A test in one row.
#[derive(Debug, Clone, PartialEq)]
pub struct TestRow {
    /// Name.
    pub name: String,
    /// What it looks at and what it takes for granted.
    pub detail: String,
    /// Statistic, or why there is none.
    pub statistic: String,
    /// Two-sided p-value, or nothing.
    pub p: String,
    /// Whether it finds something at 5 %.
    pub finds: bool,
}

/// All tests of a group.
#[must_use]
pub fn tests(group: &GroupAnswer, language: &Language) -> Vec<TestRow> {
    let found = |name: &str| group.tests.iter().find(|test| test.name == name);
    ORDER
        .into_iter()
        .filter_map(|(id, name, detail)| {
            let test = found(id)?;
            let p = test.p.known().copied();
            Some(TestRow {
                name: language.text(name),
                detail: language.text(detail),
                statistic: words::number(&test.statistic, &figure::plain, language),
                p: p.map_or_else(|| language.text("not-available"), probability),
                finds: p.is_some_and(|p| p < 0.05),
            })
        })
        .collect()
}

/// A p-value: two digits, never 0.
fn probability(p: f64) -> String {
    if p < 0.001 { "<0.001".to_owned() } else { figure::plain(p) }
}
