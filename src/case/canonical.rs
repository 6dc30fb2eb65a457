//! Canonical JSON and its SHA-256: two files that say the same have the same hash.
//!
//! Keys sorted by code point, no white space, strings as `serde_json` escapes them, integral
//! numbers without a fraction, others in the shortest form that reads back to the same bits.

use serde_json::Value;
use sha2::{Digest, Sha256};

/// Largest magnitude at which a double holds every integer.
const EXACT_INTEGER: f64 = 9_007_199_254_740_992.0;

/// Canonical text of a JSON value.
///
/// ```
/// let value = serde_json::from_str("{\"b\": 2.0, \"a\": [1e-1]}")?;
/// assert_eq!(case::canonical::text(&value), "{\"a\":[0.1],\"b\":2}");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn text(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

/// SHA-256 of the canonical text, lower-case hex.
#[must_use]
pub fn hash(value: &Value) -> String {
    sha256(&text(value))
}

/// SHA-256 of the UTF-8 bytes of words, lower-case hex.
///
/// ```
/// assert!(case::canonical::sha256("abc").starts_with("ba7816bf8f01cfea"));
/// ```
#[must_use]
pub fn sha256(words: &str) -> String {
    Sha256::digest(words.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by_key(|(key, _)| key.as_str());
            separated(out, '{', '}', &entries, |out, (key, item)| {
                out.push_str(&Value::from(key.as_str()).to_string());
                out.push(':');
                write(item, out);
            });
        }
        Value::Array(items) => separated(out, '[', ']', items, |out, item| write(item, out)),
        Value::Number(number) => match number.as_f64() {
            Some(x) if x == x.trunc() && x.abs() < EXACT_INTEGER => {
                out.push_str(&(x as i64).to_string());
            }
            _ => out.push_str(&number.to_string()),
        },
        Value::Null | Value::Bool(_) | Value::String(_) => out.push_str(&value.to_string()),
    }
}

fn separated<T>(
    out: &mut String,
    open: char,
    close: char,
    items: &[T],
    each: impl Fn(&mut String, &T),
) {
    out.push(open);
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        each(out, item);
    }
    out.push(close);
}
