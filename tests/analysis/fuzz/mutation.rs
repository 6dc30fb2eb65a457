//! Ways to spoil a case: its tree of JSON, or its bytes. Each follows from a number alone.

use engine::random::philox::uniform;
use serde_json::{Value, json};

/// Reproducible chance.
pub(super) struct Dice {
    seed: u64,
    thrown: u64,
}

impl Dice {
    /// Chance of this number.
    pub(super) fn new(seed: u64) -> Self {
        Self { seed, thrown: 0 }
    }

    /// A whole number below `count`.
    pub(super) fn below(&mut self, count: usize) -> usize {
        self.thrown += 1;
        let share = uniform(self.seed, self.thrown, 0, 0);
        ((share * count as f64) as usize).min(count.saturating_sub(1))
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// Numbers that are too large, too small, of the wrong sign, or hardly different.
const NUMBERS: [f64; 16] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.5,
    2.0,
    1e-300,
    -1e-300,
    5e-324,
    1e9,
    1e15,
    1e300,
    -1e300,
    12.0,
    0.999_999,
    4_294_967_296.0,
];
/// Texts with signs of control and of direction, without end, or that mean something elsewhere.
const TEXTS: [&str; 14] = [
    "",
    " ",
    "\u{0}",
    "a\u{7}b",
    "\u{202e}abc",
    "\u{2066}x\u{2069}",
    "\u{feff}",
    "\u{fffd}",
    "e\u{301}",
    "<script>alert(1)</script>",
    "../../etc",
    "__proto__",
    "1e999",
    "push * (drag",
];
/// Formulas that read too much, divide by nothing or grow without bound.
const FORMULAS: [&str; 7] =
    ["1 / 0", "ln(0)", "exp(1e9)", "exp(exp(exp(9)))", "-(-(-1))", "ln(-1) * 0", "1e308 * 10"];

/// Bytes that end, open or break something.
const INSERTED: [&[u8]; 10] =
    [b"\\ud800", b"\"", b"[", b"}", b"1e999", b"-", b"\xff", b"\\u0000", b",", b"9999999999"];

/// Changes one node of the tree.
pub(super) fn spoil(tree: &mut Value, dice: &mut Dice) {
    // Identifiers and texts of other places are the most dangerous ones: they fit.
    let texts = texts(tree);
    let mut place = dice.below(count(tree));
    change(tree, &mut place, dice, &texts);
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(list) => list.iter().map(count).sum(),
        Value::Object(map) => map.values().map(count).sum(),
        _ => 0,
    }
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) if text.len() < 60 => vec![text.clone()],
        Value::Array(list) => list.iter().flat_map(texts).collect(),
        Value::Object(map) => map.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// Goes to the node at `place`, counted from the root, and changes it; true once that is done.
fn change(value: &mut Value, place: &mut usize, dice: &mut Dice, texts: &[String]) -> bool {
    if *place == 0 {
        replace(value, dice, texts);
        return true;
    }
    *place -= 1;
    match value {
        Value::Array(list) => list.iter_mut().any(|child| change(child, place, dice, texts)),
        Value::Object(map) => map.values_mut().any(|child| change(child, place, dice, texts)),
        _ => false,
    }
}

fn replace(value: &mut Value, dice: &mut Dice, texts: &[String]) {
    match value {
        Value::Array(list) if !list.is_empty() && dice.below(8) > 0 => {
            let (a, b) = (dice.below(list.len()), dice.below(list.len()));
            match dice.below(4) {
                0 => drop(list.remove(a)),
                1 => list.push(list[a].clone()),
                2 => list.swap(a, b),
                _ => list.truncate(a),
            }
        }
        Value::Object(map) if !map.is_empty() && dice.below(8) > 0 => {
            let keys: Vec<String> = map.keys().cloned().collect();
            let (a, b) = (dice.one(&keys).clone(), dice.one(&keys).clone());
            match dice.below(4) {
                0 => drop(map.remove(&a)),
                1 => drop(map.insert(b, map[&a].clone())),
                2 => drop(map.insert(format!("{a}_"), json!(1))),
                _ => drop(map.insert(dice.one(&TEXTS).to_string(), map[&a].clone())),
            }
        }
        Value::Number(number) if dice.below(8) > 0 => {
            let old = number.as_f64().unwrap_or_default();
            let factors = [0.0, -1.0, 1e-6, 0.5, 1.1, 10.0, 1e6, 1e12];
            let new =
                if dice.below(2) == 0 { *dice.one(&NUMBERS) } else { old * dice.one(&factors) };
            *value = json!(new);
        }
        Value::String(text) if dice.below(8) > 0 => {
            *text = match dice.below(5) {
                0 => dice.one(&TEXTS).to_string(),
                1 => dice.one(&FORMULAS).to_string(),
                2 => text.repeat(1 + dice.below(40)),
                3 => format!("{text} + {text}"),
                _ if texts.is_empty() => String::new(),
                _ => dice.one(texts).clone(),
            };
        }
        _ => {
            *value = match dice.below(6) {
                0 => Value::Null,
                1 => json!(true),
                2 => json!([]),
                3 => json!({}),
                4 => json!(dice.one(&NUMBERS)),
                _ => (0..dice.below(300)).fold(value.take(), |inner, _| json!([inner])),
            };
        }
    }
}

/// Spoils the bytes of a text; what is no text any more is read as far as it is one.
pub(super) fn spoil_bytes(text: &str, dice: &mut Dice) -> String {
    String::from_utf8_lossy(&spoil_raw(text.as_bytes(), dice)).into_owned()
}

/// Changes, cuts, doubles or inserts bytes.
pub(super) fn spoil_raw(whole: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..=dice.below(4) {
        let place = dice.below(bytes.len().max(1));
        let end = (place + dice.below(40)).min(bytes.len());
        let inserted = *dice.one(&INSERTED);
        match dice.below(5) {
            0 => bytes.truncate(place),
            1 => drop(bytes.drain(place..end)),
            2 => drop(bytes.splice(place..place, inserted.iter().copied())),
            3 => {
                let doubled = bytes.get(place..end).unwrap_or_default().to_vec();
                drop(bytes.splice(place..place, doubled));
            }
            _ => {
                if let Some(byte) = bytes.get_mut(place) {
                    *byte ^= 1 << dice.below(8);
                }
            }
        }
    }
    bytes
}
