//! Known answers beside what was computed.

use analysis::oracle::{CheckedFile, Comparison};
use language::{Language, figure};

/// One file of known answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    /// Function under test.
    pub function: String,
    /// Where the answers come from.
    pub source: String,
    /// What sort of answers they are.
    pub kind: String,
    /// How many values were compared.
    pub values: String,
    /// The largest difference of two numbers; empty where no numbers were compared.
    pub largest: String,
    /// Whether everything agrees, in words.
    pub verdict: String,
    /// The same, for its sign.
    pub agrees: bool,
    /// Some of its values.
    pub lines: Vec<AnswerLine>,
    /// How many more were compared.
    pub more: usize,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLine {
    /// Case and place in the output.
    pub place: String,
    /// What is known.
    pub expected: String,
    /// What was computed here.
    pub computed: String,
    /// Difference.
    pub difference: String,
    /// Largest difference that is allowed.
    pub allowed: String,
    /// Whether they agree.
    pub agrees: bool,
}

/// Values listed of one file.
const LISTED: usize = 24;

/// A checked file in words.
#[must_use]
pub fn row(file: &CheckedFile, language: &Language) -> AnswerRow {
    let all: Vec<(&str, &Comparison)> = file.comparisons().collect();
    let largest = all.iter().filter_map(|(_, comparison)| comparison.difference);
    let largest = largest.fold(None, |most: Option<f64>, d| Some(most.map_or(d, |m| m.max(d))));
    // What differs is listed first.
    let (apart, equal): (Vec<_>, Vec<_>) = all.iter().partition(|(_, c)| !c.agrees);
    let listed = apart.into_iter().chain(equal).take(LISTED);
    let lines: Vec<AnswerLine> = listed.map(|(label, c)| line(label, c, language)).collect();
    let verdict = match (&file.cases, file.agrees()) {
        (Err(reason), _) => language.message("method-answer-none", &[("reason", reason.into())]),
        (Ok(_), true) => language.text("method-answer-agrees"),
        (Ok(_), false) => language.text("method-answer-differs"),
    };
    AnswerRow {
        function: file.function.clone(),
        source: file.source.clone(),
        kind: kind(&file.kind, language),
        values: figure::count(all.len()),
        largest: largest.map(scientific).unwrap_or_default(),
        verdict,
        agrees: file.agrees(),
        more: all.len() - lines.len(),
        lines,
    }
}

fn line(label: &str, comparison: &Comparison, language: &Language) -> AnswerLine {
    AnswerLine {
        place: format!("{label} {}", comparison.place),
        expected: comparison.expected.clone(),
        computed: comparison
            .computed
            .clone()
            .unwrap_or_else(|| language.text("method-answer-missing")),
        difference: comparison.difference.map(scientific).unwrap_or_default(),
        allowed: comparison.difference.map(|_| scientific(comparison.allowed)).unwrap_or_default(),
        agrees: comparison.agrees,
    }
}

fn kind(kind: &str, language: &Language) -> String {
    match kind {
        "published" => language.text("method-kind-published"),
        "third-party" => language.text("method-kind-third-party"),
        "analytic" => language.text("method-kind-analytic"),
        _ => language.text("method-kind-derived"),
    }
}

/// `0` or a number like `2.2e-16`.
fn scientific(value: f64) -> String {
    if value == 0.0 { "0".to_owned() } else { format!("{value:.1e}") }
}

/// All verdicts together, in words.
#[must_use]
pub fn summary(rows: &[AnswerRow], values: usize, language: &Language) -> String {
    let agreeing = rows.iter().filter(|row| row.agrees).count();
    let (agreeing, values) = (figure::count(agreeing), figure::count(values));
    let all = figure::count(rows.len());
    let arguments =
        [("agreeing", (&agreeing).into()), ("all", (&all).into()), ("values", (&values).into())];
    language.message("method-answers-summary", &arguments)
}
