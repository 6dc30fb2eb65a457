//! Undo and redo of a text, whoever changed it: a form, the raw text, a file that was loaded.

use std::collections::VecDeque;

/// Steps that are kept.
const MAX_STEPS: usize = 500;
/// Bytes that the kept steps may hold; older ones are forgotten.
const MAX_BYTES: usize = 32 << 20;

/// One change: at a byte, these bytes became those.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    at: usize,
    old: String,
    new: String,
}

impl Step {
    /// The change between two texts; none where they are equal.
    fn between(before: &str, after: &str) -> Option<Self> {
        if before == after {
            return None;
        }
        let same = |(a, b): &(u8, u8)| a == b;
        let mut start = before.bytes().zip(after.bytes()).take_while(same).count();
        while !before.is_char_boundary(start) || !after.is_char_boundary(start) {
            start -= 1;
        }
        let (old, new) = (&before[start..], &after[start..]);
        let mut end = old.bytes().rev().zip(new.bytes().rev()).take_while(same).count();
        while !old.is_char_boundary(old.len() - end) || !new.is_char_boundary(new.len() - end) {
            end -= 1;
        }
        let [old, new] = [old, new].map(|words| words[..words.len() - end].to_owned());
        Some(Self { at: start, old, new })
    }

    fn bytes(&self) -> usize {
        self.old.len() + self.new.len()
    }

    /// Whether this goes on where another change ended, letter by letter.
    fn continues(&self, former: &Self) -> bool {
        let is_letter = self.old.is_empty() && self.new.chars().count() == 1;
        is_letter
            && former.old.is_empty()
            && !self.new.starts_with(char::is_whitespace)
            && former.at + former.new.len() == self.at
    }
}

/// What can be undone and redone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    done: VecDeque<Step>,
    undone: Vec<Step>,
    bytes: usize,
}

impl History {
    /// Notes that a text changed; letters typed one after the other become one step.
    pub fn note(&mut self, before: &str, after: &str) {
        let Some(step) = Step::between(before, after) else { return };
        self.undone.clear();
        self.bytes += step.bytes();
        match self.done.back_mut().filter(|former| step.continues(former)) {
            Some(former) => former.new.push_str(&step.new),
            None => self.done.push_back(step),
        }
        while self.done.len() > MAX_STEPS || (self.bytes > MAX_BYTES && self.done.len() > 1) {
            let Some(oldest) = self.done.pop_front() else { break };
            self.bytes = self.bytes.saturating_sub(oldest.bytes());
        }
    }

    /// Whether something can be undone.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether something can be redone.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// The text before the last change; none where there was none, or where `text` is not the one
    /// after it.
    pub fn undo(&mut self, text: &str) -> Option<String> {
        let step = self.done.back()?;
        let former = replaced(text, step.at, &step.new, &step.old)?;
        let step = self.done.pop_back()?;
        self.bytes = self.bytes.saturating_sub(step.bytes());
        self.undone.push(step);
        Some(former)
    }

    /// The text after the change that was undone last.
    pub fn redo(&mut self, text: &str) -> Option<String> {
        let step = self.undone.last()?;
        let later = replaced(text, step.at, &step.old, &step.new)?;
        let step = self.undone.pop()?;
        self.bytes += step.bytes();
        self.done.push_back(step);
        Some(later)
    }
}

/// The text with `old` at a byte replaced.
fn replaced(text: &str, at: usize, old: &str, new: &str) -> Option<String> {
    let rest = text.get(at..)?.strip_prefix(old)?;
    Some([text.get(..at)?, new, rest].concat())
}
