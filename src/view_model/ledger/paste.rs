//! The claims that rest on a pasted sentence.
//!
//! The article is not shipped; a claim holds the SHA-256 of the words that it rests on: a sentence
//! with its full stop, or a part of one, without white space around it. A reader who has the
//! article can therefore find its claims, and nothing leaves the reader's machine.

use std::collections::{BTreeSet, HashSet};

use case::Case;
use case::canonical::sha256;

use super::Normalise;

/// Longest text that is looked through, in characters.
pub const LONGEST: usize = 20_000;
/// Most clauses that are tried together; the longest words of a claim have eight.
const TOGETHER: usize = 12;
/// What ends a sentence or a clause.
const ENDS: &[char] = &['。', '！', '？', '!', '?', '、', '，', ',', '；', ';'];

/// What was found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// Places of the claims, in the order of the case.
    pub claims: Vec<usize>,
    /// Whether there was anything to look for.
    pub is_empty: bool,
    /// Whether only the beginning was looked through.
    pub is_cut: bool,
    /// SHA-256 of the text as a whole, without white space around it.
    pub digest: String,
}

/// Looks for claims whose words stand in a text: line by line, every run of sentences and clauses
/// is tried, as it is and in half width, with and without what ends it.
#[must_use]
pub fn find(case: &Case, text: &str, normalise: Normalise<'_>) -> Found {
    let cut: String = text.chars().take(LONGEST).collect();
    let mut candidates = HashSet::new();
    for form in [cut.clone(), normalise(&cut), spaced(&cut), spaced(&normalise(&cut))] {
        form.lines().for_each(|line| runs(line, &mut candidates));
    }
    let digests: BTreeSet<String> = candidates.iter().map(|words| sha256(words)).collect();
    let rests = |(place, claim): (usize, &case::raw::Claim)| {
        digests.contains(&claim.place.sha256).then_some(place)
    };
    Found {
        claims: case.claims.iter().enumerate().filter_map(rests).collect(),
        is_empty: text.trim().is_empty(),
        is_cut: cut.len() < text.len(),
        digest: sha256(text.trim()),
    }
}

/// One space instead of any amount of white space within a line.
fn spaced(text: &str) -> String {
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Adds every run of clauses of a line.
fn runs(line: &str, candidates: &mut HashSet<String>) {
    let mut add = |words: &str| {
        for words in [words.trim(), words.trim().trim_end_matches(ENDS).trim()] {
            if !words.is_empty() && !candidates.contains(words) {
                candidates.insert(words.to_owned());
            }
        }
    };
    add(line);
    let clauses: Vec<&str> = line.split_inclusive(ENDS).collect();
    for from in 0..clauses.len() {
        let mut words = String::new();
        for clause in clauses.iter().skip(from).take(TOGETHER) {
            words.push_str(clause);
            add(&words);
        }
    }
}
