//! One level of a JSON text at a time: where its parts stand, so that one value can be changed and
//! everything else stays as its author wrote it.
//!
//! It trusts no text: what is not JSON at the level that is looked at has no parts; what lies deeper is
//! only skipped, whatever it is.

use std::ops::Range;

/// A part of an object or a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its key; none in a list.
    pub key: Option<String>,
    /// Byte at which it starts: its key, or its value in a list.
    pub start: usize,
    /// Bytes of its value.
    pub value: Range<usize>,
}

/// What a value is, by its first letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `{`
    Object,
    /// `[`
    List,
    /// Anything else.
    Scalar,
}

/// A change of a text: these bytes become that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub at: Range<usize>,
    /// What stands there then.
    pub with: String,
}

impl Edit {
    /// The text after the change; unchanged where the bytes are not between two letters of it.
    #[must_use]
    pub fn applied(&self, text: &str) -> String {
        match (text.get(..self.at.start), text.get(self.at.end..)) {
            (Some(before), Some(after)) => [before, &self.with, after].concat(),
            _ => text.to_owned(),
        }
    }
}

/// What a value is.
#[must_use]
pub fn kind(value: &str) -> Kind {
    match value.trim_start().bytes().next() {
        Some(b'{') => Kind::Object,
        Some(b'[') => Kind::List,
        _ => Kind::Scalar,
    }
}

/// Parts of the object or list at the start of `text`, white space aside; none for anything else and
/// for what is not closed.
///
/// ```
/// let entries = case::outline::entries("{\"a\": [1, 2], \"b\": 3}").unwrap();
/// let values = entries.iter().map(|e| &"{\"a\": [1, 2], \"b\": 3}"[e.value.clone()]);
/// assert_eq!(values.collect::<Vec<_>>(), ["[1, 2]", "3"]);
/// assert_eq!(case::outline::entries("{\"a\": "), None);
/// ```
#[must_use]
pub fn entries(text: &str) -> Option<Vec<Entry>> {
    let bytes = text.as_bytes();
    let open = blank(bytes, mark(text));
    let (close, has_keys) = match bytes.get(open)? {
        b'{' => (b'}', true),
        b'[' => (b']', false),
        _ => return None,
    };
    let mut found = Vec::new();
    let mut at = blank(bytes, open + 1);
    if *bytes.get(at)? == close {
        return Some(found);
    }
    loop {
        let start = blank(bytes, at);
        let (key, from) = if has_keys {
            let end = string(bytes, start)?;
            let key = serde_json::from_str(text.get(start..end)?).ok()?;
            let colon = blank(bytes, end);
            (*bytes.get(colon)? == b':').then_some(())?;
            (Some(key), blank(bytes, colon + 1))
        } else {
            (None, start)
        };
        let end = value(bytes, from)?;
        found.push(Entry { key, start, value: from..end });
        at = blank(bytes, end);
        match *bytes.get(at)? {
            b',' => at += 1,
            byte if byte == close => return Some(found),
            _ => return None,
        }
    }
}

/// Bytes of the value at a path of keys and places in lists.
#[must_use]
pub fn find(text: &str, path: &[String]) -> Option<Range<usize>> {
    let start = blank(text.as_bytes(), mark(text));
    let mut at = start..value(text.as_bytes(), start)?;
    for step in path {
        let part = part(&entries(text.get(at.clone())?)?, step)?.value;
        at = at.start + part.start..at.start + part.end;
    }
    Some(at)
}

/// The change that puts a value (as JSON) at a path: in place of the one there, as a new member of an
/// object, or at the end of a list. None where nothing can stand there.
#[must_use]
pub fn set(text: &str, path: &[String], value: &str) -> Option<Edit> {
    if let Some(at) = find(text, path) {
        let with = indented(value, &indent_of(text, at.start));
        return Some(Edit { at, with });
    }
    let (last, holder) = path.split_last()?;
    let holder = find(text, holder)?;
    let inner = text.get(holder.clone())?;
    let parts = entries(inner)?;
    let key = match kind(inner) {
        Kind::Object => format!("{}: ", serde_json::Value::from(last.as_str())),
        _ if *last == parts.len().to_string() => String::new(),
        _ => return None,
    };
    let own = indent_of(text, holder.start);
    let Some(end) = parts.last().map(|part| holder.start + part.value.end) else {
        let step = format!("{own}  ");
        let with = format!("\n{step}{key}{}\n{own}", indented(value, &step));
        return Some(Edit { at: holder.start + 1..holder.end - 1, with });
    };
    // As the last two are apart, or as the first one is from its bracket.
    let first = parts.first().map_or(0, |part| part.start);
    let gap = inner.get(1..first).filter(|gap| gap.contains('\n')).unwrap_or(" ");
    let step = gap.rsplit('\n').next().filter(|_| gap.contains('\n')).unwrap_or(&own).to_owned();
    let with = format!(",{gap}{key}{}", indented(value, &step));
    Some(Edit { at: end..end, with })
}

/// The change that takes a member of an object or an element of a list away; none where there is none.
#[must_use]
pub fn remove(text: &str, path: &[String]) -> Option<Edit> {
    let (last, holder) = path.split_last()?;
    let holder = find(text, holder)?;
    let inner = text.get(holder.clone())?;
    let parts = entries(inner)?;
    let place = place(&parts, last)?;
    let start = parts.get(place)?.start;
    let at = match (parts.get(place + 1), place.checked_sub(1).and_then(|p| parts.get(p))) {
        (Some(next), _) => start..next.start,
        (None, Some(previous)) => previous.value.end..parts.get(place)?.value.end,
        (None, None) => 1..inner.len() - 1,
    };
    Some(Edit { at: holder.start + at.start..holder.start + at.end, with: String::new() })
}

fn place(parts: &[Entry], step: &str) -> Option<usize> {
    let is_list = parts.first().is_some_and(|part| part.key.is_none());
    if is_list {
        return step.parse().ok().filter(|place| *place < parts.len());
    }
    parts.iter().position(|part| part.key.as_deref() == Some(step))
}

fn part(parts: &[Entry], step: &str) -> Option<Entry> {
    parts.get(place(parts, step)?).cloned()
}

/// White space at the start of the line in which a byte stands.
fn indent_of(text: &str, at: usize) -> String {
    let line = text.get(..at).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
    line.chars().take_while(|c| *c == ' ' || *c == '\t').collect()
}

/// A value whose further lines are as far in as what stands around it.
fn indented(value: &str, indent: &str) -> String {
    value.replace('\n', &format!("\n{indent}"))
}

/// Length of the mark of the byte order, which some editors write.
fn mark(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

fn blank(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
        at += 1;
    }
    at
}

/// End of the string that starts here.
fn string(bytes: &[u8], at: usize) -> Option<usize> {
    (*bytes.get(at)? == b'"').then_some(())?;
    let mut at = at + 1;
    loop {
        match bytes.get(at)? {
            b'\\' => at += 2,
            b'"' => return Some(at + 1),
            _ => at += 1,
        }
    }
}

/// End of the value that starts here; brackets are counted, not understood.
fn value(bytes: &[u8], start: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = start;
    loop {
        match bytes.get(at)? {
            b'"' => at = string(bytes, at)?,
            b'{' | b'[' => {
                depth += 1;
                at += 1;
            }
            b'}' | b']' => {
                depth = depth.checked_sub(1)?;
                at += 1;
            }
            byte if depth == 0 => {
                let ends = |byte: &u8| byte.is_ascii_whitespace() || b",]}".contains(byte);
                if ends(byte) {
                    return None;
                }
                while bytes.get(at).is_some_and(|byte| !ends(byte)) {
                    at += 1;
                }
            }
            _ => at += 1,
        }
        if depth == 0 {
            return Some(at);
        }
    }
}
