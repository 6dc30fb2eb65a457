//! Small differences between two JSON texts, short enough for an address: paths and what stands there.
//!
//! A patch is a list of `["/parameters/2/unit", "share"]` (set or add) and `["/parameters/2"]` (take
//! away), with paths as in RFC 6901. It is applied to the text, not to a value read from it, so that what
//! is not touched stays as its author wrote it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::outline;
use crate::{MAX_BYTES, json};

/// Most changes that are listed or applied.
pub const MAX_CHANGES: usize = 500;
/// Longest patch, in bytes of JSON.
pub const MAX_PATCH_BYTES: usize = 6_000;
/// Deepest path.
const MAX_STEPS: usize = json::MAX_DEPTH;

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Where: keys and places in lists.
    pub path: Vec<String>,
    /// What stood there, as JSON; none for what is new.
    pub before: Option<String>,
    /// What stands there now, as JSON; none for what is gone.
    pub after: Option<String>,
}

/// Why a patch is of no use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PatchError {
    /// It is too long, or makes something too long.
    #[error("{0} bytes are too many; at most {MAX_PATCH_BYTES} fit into an address")]
    TooLong(usize),
    /// More than [`MAX_CHANGES`].
    #[error("more than {MAX_CHANGES} changes")]
    TooMany,
    /// It is not a list of paths and values.
    #[error("it is not a list of paths and values: {0}")]
    Unreadable(String),
    /// A path leads nowhere in the case.
    #[error("there is no place {0} in the case")]
    NoPlace(String),
}

/// How a path is written where people read it, such as `parameters[2].unit`.
///
/// ```
/// let path = ["parameters", "2", "unit"].map(str::to_owned);
/// assert_eq!(case::patch::words(&path), "parameters[2].unit");
/// ```
#[must_use]
pub fn words(path: &[String]) -> String {
    let mut words = String::new();
    for step in path {
        if !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit()) {
            words.push_str(&format!("[{step}]"));
        } else {
            if !words.is_empty() {
                words.push('.');
            }
            words.push_str(step);
        }
    }
    words
}

/// All differences, in the order in which they can be applied.
///
/// # Errors
/// [`PatchError::TooMany`].
pub fn changes(before: &Value, after: &Value) -> Result<Vec<Change>, PatchError> {
    let mut found = Vec::new();
    compare(&mut Vec::new(), before, after, &mut found)?;
    Ok(found)
}

fn compare(
    path: &mut Vec<String>,
    before: &Value,
    after: &Value,
    found: &mut Vec<Change>,
) -> Result<(), PatchError> {
    if before == after {
        return Ok(());
    }
    match (before, after) {
        (Value::Object(old), Value::Object(new)) => {
            for (key, value) in old {
                within(path, key, Some(value), new.get(key), found)?;
            }
            for (key, value) in new.iter().filter(|(key, _)| !old.contains_key(*key)) {
                within(path, key, None, Some(value), found)?;
            }
            Ok(())
        }
        (Value::Array(old), Value::Array(new)) => {
            let both = old.len().min(new.len());
            for (place, (a, b)) in old.iter().zip(new).enumerate() {
                within(path, &place.to_string(), Some(a), Some(b), found)?;
            }
            // The last one first, so that places stay what they are.
            for (place, value) in old.iter().enumerate().skip(both).rev() {
                within(path, &place.to_string(), Some(value), None, found)?;
            }
            for (place, value) in new.iter().enumerate().skip(both) {
                within(path, &place.to_string(), None, Some(value), found)?;
            }
            Ok(())
        }
        _ => note(path, Some(before), Some(after), found),
    }
}

fn within(
    path: &mut Vec<String>,
    step: &str,
    before: Option<&Value>,
    after: Option<&Value>,
    found: &mut Vec<Change>,
) -> Result<(), PatchError> {
    path.push(step.to_owned());
    let outcome = match (before, after) {
        (Some(before), Some(after)) => compare(path, before, after, found),
        _ => note(path, before, after, found),
    };
    path.pop();
    outcome
}

fn note(
    path: &[String],
    before: Option<&Value>,
    after: Option<&Value>,
    found: &mut Vec<Change>,
) -> Result<(), PatchError> {
    if found.len() >= MAX_CHANGES {
        return Err(PatchError::TooMany);
    }
    let [before, after] = [before, after].map(|value| value.map(Value::to_string));
    found.push(Change { path: path.to_vec(), before, after });
    Ok(())
}

/// The changes as a text for an address.
///
/// # Errors
/// [`PatchError::TooLong`].
pub fn encode(changes: &[Change]) -> Result<String, PatchError> {
    let entry = |change: &Change| {
        let path = Value::from(pointer(&change.path));
        match &change.after {
            Some(after) => format!("[{path},{after}]"),
            None => format!("[{path}]"),
        }
    };
    let text = format!("[{}]", changes.iter().map(entry).collect::<Vec<_>>().join(","));
    if text.len() > MAX_PATCH_BYTES {
        return Err(PatchError::TooLong(text.len()));
    }
    Ok(text)
}

/// A text with a patch applied to it.
///
/// # Errors
/// [`PatchError`] for a patch that is too long, is none, or does not fit the text; nothing is applied
/// then.
pub fn apply(text: &str, patch: &str) -> Result<String, PatchError> {
    if patch.len() > MAX_PATCH_BYTES {
        return Err(PatchError::TooLong(patch.len()));
    }
    let value = json::read(patch, MAX_PATCH_BYTES).map_err(|problems| {
        let words = problems.0.first().map(|problem| problem.message.clone());
        PatchError::Unreadable(words.unwrap_or_default())
    })?;
    let entries: Vec<Vec<Value>> =
        serde_json::from_value(value).map_err(|error| PatchError::Unreadable(error.to_string()))?;
    if entries.len() > MAX_CHANGES {
        return Err(PatchError::TooMany);
    }
    let mut text = text.to_owned();
    for entry in &entries {
        let (path, after) = match entry.as_slice() {
            [Value::String(path)] => (steps(path)?, None),
            [Value::String(path), after] => (steps(path)?, Some(after)),
            _ => return Err(PatchError::Unreadable("an entry is a path and a value".to_owned())),
        };
        let edit = match after {
            Some(after) => outline::set(&text, &path, &format!("{after:#}")),
            None => outline::remove(&text, &path),
        };
        text = edit.ok_or_else(|| PatchError::NoPlace(words(&path)))?.applied(&text);
        if text.len() > MAX_BYTES {
            return Err(PatchError::TooLong(text.len()));
        }
    }
    Ok(text)
}

/// A path as RFC 6901 writes it.
fn pointer(path: &[String]) -> String {
    path.iter().map(|step| format!("/{}", step.replace('~', "~0").replace('/', "~1"))).collect()
}

fn steps(pointer: &str) -> Result<Vec<String>, PatchError> {
    let unreadable = || PatchError::Unreadable("a path starts with /".to_owned());
    let steps = pointer.strip_prefix('/').ok_or_else(unreadable)?.split('/');
    let steps: Vec<String> = steps.map(|step| step.replace("~1", "/").replace("~0", "~")).collect();
    if steps.len() > MAX_STEPS {
        return Err(PatchError::Unreadable("a path is too deep".to_owned()));
    }
    Ok(steps)
}
