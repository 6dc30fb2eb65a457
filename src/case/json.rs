//! JSON text → value, strictly: what is ambiguous, bottomless or made to deceive is refused.
//!
//! Beyond what JSON itself forbids, keys stand once per object, nesting, lists and the number of
//! values are bounded, and no text holds characters that act on what shows it.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use crate::position::Position;
use crate::problem::{Problem, Problems, is_invisible_control};
use crate::read::MAX_ELEMENTS;

/// Deepest nesting of objects and lists; a case needs eight.
pub const MAX_DEPTH: usize = 32;
/// Most values of a text.
pub const MAX_VALUES: usize = 200_000;
/// Problems after which the rest of a text is not judged any more.
const ENOUGH: usize = 100;

/// Reads a JSON text of at most `most` bytes.
///
/// # Errors
/// The first thing that is no JSON, or all keys that stand twice, lists that are too long and
/// characters that do not belong into a text; each with line and column.
///
/// ```
/// let problems = case::json::read("{\"a\": 1,\n \"a\": 2}", 100).unwrap_err();
/// assert_eq!(problems.0[0].to_string(), "1:2: a: this key stands more than once – keep one of them");
/// ```
pub fn read(text: &str, most: usize) -> Result<Value, Problems> {
    if text.len() > most {
        let message = format!("{} bytes are too large", text.len());
        return Err(Problems::one(Problem::new("", message, format!("at most {most} bytes"))));
    }
    // Some editors write a mark of the byte order, which JSON does not know.
    let content = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut state = State::default();
    let mut reader = serde_json::Deserializer::from_str(content);
    let value = Strict { state: &mut state, depth: 0 }
        .deserialize(&mut reader)
        .and_then(|value| reader.end().map(|()| value));
    match value {
        Ok(value) if state.problems.is_empty() => Ok(value),
        Ok(_) => Err(Problems(state.problems).located(text)),
        Err(error) => Err(Problems::one(refusal(content, &state.path, &error))),
    }
}

/// What the reader of JSON says, with a remedy.
fn refusal(text: &str, path: &str, error: &serde_json::Error) -> Problem {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let words = error.to_string();
    let words = words.strip_suffix(&place).unwrap_or(&words);
    let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
    // Columns of the reader are bytes; the byte at fault is the last one that it took.
    let column = error.column().saturating_sub(1).min(line.len());
    let column = (0..=column).rev().find(|at| line.is_char_boundary(*at)).unwrap_or(0);
    let rest = line[column..].trim_start_matches(['-', '+']);
    let is_special = ["NaN", "Inf", "nan", "inf"].iter().any(|name| rest.starts_with(name));
    let remedy = if words.starts_with("number out of range") || is_special {
        "write finite numbers: JSON has neither NaN nor infinity"
    } else if words.contains("surrogate") || words.contains("hex escape") {
        "write the letter itself, or both halves of the pair"
    } else if words.starts_with("EOF") {
        "the file ends too early: close what is open"
    } else if words.starts_with("trailing comma") {
        "remove the comma before the closing bracket"
    } else if words.starts_with("control character") {
        "write line breaks in a text as \\n"
    } else if words.starts_with(TOO_DEEP) || words.starts_with("recursion limit") {
        "a case needs eight levels; look for a bracket that is not closed"
    } else if words.starts_with(TOO_MANY) {
        "leave out what no reader can look at"
    } else {
        "write JSON: keys and texts in double quotes, a comma between two values, finite numbers"
    };
    let counted = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let characters = line[..column].chars().count();
    let position = Position { line: counted(error.line()), column: counted(characters + 1) };
    Problem::new(path, format!("not valid JSON: {words}"), remedy).at(position)
}

const TOO_DEEP: &str = "nested more than";
const TOO_MANY: &str = "more values than";

/// What is known while a text is read.
#[derive(Default)]
struct State {
    path: String,
    values: usize,
    problems: Vec<Problem>,
}

impl State {
    fn problem(&mut self, message: impl Into<String>, remedy: &str) {
        if self.problems.len() < ENOUGH {
            self.problems.push(Problem::new(self.path.clone(), message, remedy));
        }
    }

    fn check_words(&mut self, words: &str) {
        let wrong = |c: char| is_invisible_control(c) && c != '\n' && c != '\t';
        if let Some(c) = words.chars().find(|c| wrong(*c)) {
            let message = if c.is_control() {
                format!("holds the control character U+{:04X}", u32::from(c))
            } else {
                format!("holds U+{:04X}, which turns the direction of a text", u32::from(c))
            };
            self.problem(message, "remove it: readers cannot see it");
        }
    }
}

/// Reads one value and notes what is wrong with it.
struct Strict<'a> {
    state: &'a mut State,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        self.state.values += 1;
        if self.state.values > MAX_VALUES {
            return Err(D::Error::custom(format!("{TOO_MANY} {MAX_VALUES}")));
        }
        reader.deserialize_any(self)
    }
}

impl Strict<'_> {
    fn descend<E: Error>(&self) -> Result<usize, E> {
        if self.depth < MAX_DEPTH {
            Ok(self.depth + 1)
        } else {
            Err(E::custom(format!("{TOO_DEEP} {MAX_DEPTH} deep")))
        }
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("number out of range"))
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_str<E: Error>(self, words: &str) -> Result<Value, E> {
        self.visit_string(words.to_owned())
    }

    fn visit_string<E: Error>(self, words: String) -> Result<Value, E> {
        self.state.check_words(&words);
        Ok(Value::String(words))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let depth = self.descend()?;
        let length = self.state.path.len();
        let mut values = Vec::new();
        for index in 0..MAX_ELEMENTS {
            self.state.path.push_str(&format!("[{index}]"));
            let value = elements.next_element_seed(Strict { state: &mut *self.state, depth })?;
            self.state.path.truncate(length);
            match value {
                Some(value) => values.push(value),
                None => return Ok(Value::Array(values)),
            }
        }
        let mut count = values.len();
        while elements.next_element::<IgnoredAny>()?.is_some() {
            count += 1;
        }
        if count > MAX_ELEMENTS {
            let remedy = format!("at most {MAX_ELEMENTS} are read");
            self.state.problem(format!("{count} elements are too many"), &remedy);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let depth = self.descend()?;
        let length = self.state.path.len();
        let mut map = Map::new();
        while let Some(key) = members.next_key::<String>()? {
            if length > 0 {
                self.state.path.push('.');
            }
            self.state.path.push_str(&key);
            self.state.check_words(&key);
            let value = members.next_value_seed(Strict { state: &mut *self.state, depth })?;
            if map.insert(key, value).is_some() {
                self.state.problem("this key stands more than once", "keep one of them");
            }
            self.state.path.truncate(length);
        }
        if map.len() > MAX_ELEMENTS {
            let remedy = format!("at most {MAX_ELEMENTS} are read");
            self.state.problem(format!("{} keys are too many", map.len()), &remedy);
        }
        Ok(Value::Object(map))
    }
}
