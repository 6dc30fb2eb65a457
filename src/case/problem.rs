//! What a refusal looks like: place, what is wrong, what is allowed.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::position::{self, Position};

/// Longest path or message, in bytes: a refusal must not repeat a hostile text.
const MAX_WORDS: usize = 400;
/// Most problems that are reported of one file.
pub const MAX_PROBLEMS: usize = 500;

/// One problem of a case file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Where: a JSON path such as `parameters[3].distribution.kind`; empty for the whole file.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// What is allowed, or what to do.
    pub remedy: String,
    /// Line and column of that place in the text, where there was a text.
    #[serde(default)]
    pub position: Option<Position>,
}

impl Problem {
    /// A problem at `path`. What may stem from the file is cut and made harmless for terminals.
    pub fn new(
        path: impl Into<String>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self {
            path: harmless(path.into()),
            message: harmless(message.into()),
            remedy: harmless(remedy.into()),
            position: None,
        }
    }

    /// The same, at a place of the text.
    #[must_use]
    pub fn at(self, position: Position) -> Self {
        Self { position: Some(position), ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(position) = self.position {
            write!(f, "{position}: ")?;
        }
        let place = if self.path.is_empty() { "case file" } else { &self.path };
        write!(f, "{place}: {} – {}", self.message, self.remedy)
    }
}

/// All problems of a case file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// A single problem.
    #[must_use]
    pub fn one(problem: Problem) -> Self {
        Self(vec![problem])
    }

    /// The same with lines and columns of the text that was read; at most [`MAX_PROBLEMS`], and how
    /// many more there are.
    #[must_use]
    pub fn located(mut self, text: &str) -> Self {
        let more = self.0.len().saturating_sub(MAX_PROBLEMS);
        self.0.truncate(MAX_PROBLEMS);
        let missing = |problem: &&mut Problem| problem.position.is_none();
        let paths: Vec<String> =
            self.0.iter_mut().filter(missing).map(|problem| problem.path.clone()).collect();
        let found = position::positions(text, &paths);
        for (problem, position) in self.0.iter_mut().filter(missing).zip(found) {
            problem.position = position;
        }
        if more > 0 {
            let remedy = "correct the others first";
            self.0.push(Problem::new("", format!("{more} more problems"), remedy));
        }
        self
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.0.len();
        writeln!(f, "{count} problem{} in the case file", if count == 1 { "" } else { "s" })?;
        self.0.iter().try_for_each(|problem| writeln!(f, "  {problem}"))
    }
}

/// Characters that move a cursor, colour a terminal or turn the direction of a text.
#[must_use]
pub fn is_invisible_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Words of bounded length without characters that act on what shows them.
fn harmless(mut words: String) -> String {
    if words.len() > MAX_WORDS {
        let end = (0..=MAX_WORDS).rev().find(|at| words.is_char_boundary(*at)).unwrap_or(0);
        words.truncate(end);
        words.push('…');
    }
    if words.contains(is_invisible_control) {
        let shown = |c: char| match c {
            c if is_invisible_control(c) => c.escape_unicode().to_string(),
            c => c.to_string(),
        };
        return words.chars().map(shown).collect();
    }
    words
}
