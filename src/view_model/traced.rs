//! The numbers inside a text, so that each can be asked where it comes from.

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// A number with its sign, decimals and a unit that touches it, or a date written in digits.
    Number(&'a str),
}

/// Signs that belong to a number when they stand before it.
const BEFORE: &[char] = &['+', '−', '±', '$', '€', '£', '¥', '<', '>', '≈', '~'];
/// Signs that belong to a number when they stand after it.
const AFTER: &[char] = &['%', '×', '億', '兆', '万', '千', '年', '月', '日'];
/// Signs inside a number or a date, between two digits.
const INSIDE: &[char] = &['.', ',', '-', '–', ':', '/', '年', '月', '億', '兆', '万', '千', '百'];

/// Takes a text apart. Digits inside a name, such as those of `H100` or `GPT-2`, are no numbers.
///
/// ```
/// use view_model::traced::{Piece, pieces};
/// let found = pieces("71% of H100s, +$3.5bn");
/// assert_eq!(found, [
///     Piece::Number("71%"),
///     Piece::Words(" of H100s, "),
///     Piece::Number("+$3.5bn"),
/// ]);
/// ```
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((from, to)) = next_number(rest) {
        if from > 0 {
            found.push(Piece::Words(&rest[..from]));
        }
        found.push(Piece::Number(&rest[from..to]));
        rest = &rest[to..];
    }
    if !rest.is_empty() {
        found.push(Piece::Words(rest));
    }
    found
}

/// Where the next number of a text begins and ends, in bytes.
fn next_number(text: &str) -> Option<(usize, usize)> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let at = |k: usize| letters.get(k).map(|(_, c)| *c);
    let is_digit = |k: usize| at(k).is_some_and(|c| c.is_ascii_digit());
    let mut k = 0;
    while k < letters.len() {
        if !is_digit(k) {
            k += 1;
            continue;
        }
        let is_inside_name = k > 0
            && (is_latin(at(k - 1)) || (at(k - 1) == Some('-') && k > 1 && is_latin(at(k - 2))));
        let mut end = k;
        while is_digit(end) || (at(end).is_some_and(|c| INSIDE.contains(&c)) && is_digit(end + 1)) {
            end += 1;
        }
        if is_inside_name {
            k = end;
            continue;
        }
        if is_latin(k.checked_sub(2).and_then(at)) && at(k - 1) == Some(' ') && end - k <= 2 {
            end += year_behind(&letters[end..]);
        }
        while at(end).is_some_and(|c| AFTER.contains(&c)) {
            end += 1;
        }
        // A unit that is written without a space, such as that of `$20B`, or the rest of a fingerprint.
        while is_latin(at(end)) || is_digit(end) {
            end += 1;
        }
        let mut start = k;
        while start > 0 && at(start - 1).is_some_and(|c| BEFORE.contains(&c)) {
            start -= 1;
        }
        let place = |k: usize| letters.get(k).map_or(text.len(), |(byte, _)| *byte);
        return Some((place(start), place(end)));
    }
    None
}

/// Length of `, 2026` where a day stands before it, as in `January 6, 2026`.
fn year_behind(rest: &[(usize, char)]) -> usize {
    let expected = [", 19", ", 20"];
    let found: String = rest.iter().take(6).map(|(_, c)| *c).collect();
    let ends = rest.get(6).is_none_or(|(_, c)| !c.is_alphanumeric());
    let is_year = expected.iter().any(|start| found.starts_with(start))
        && found[4..].bytes().all(|byte| byte.is_ascii_digit());
    if is_year && found.len() == 6 && ends { 6 } else { 0 }
}

fn is_latin(letter: Option<char>) -> bool {
    letter.is_some_and(|c| c.is_alphabetic() && !is_east_asian(c))
}

/// Japanese and Chinese write no spaces: a number may follow any of their letters.
fn is_east_asian(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<&str> {
        let numbers = pieces(text).into_iter();
        numbers
            .filter_map(|piece| match piece {
                Piece::Number(number) => Some(number),
                Piece::Words(_) => None,
            })
            .collect()
    }

    #[test]
    fn numbers_are_found_with_their_signs() {
        assert_eq!(numbers("−7.2% to +26%, ±0.8"), ["−7.2%", "+26%", "±0.8"]);
        assert_eq!(
            numbers("$20B on 2026-01-06 (90%: 1,024)"),
            ["$20B", "2026-01-06", "90%", "1,024"]
        );
        assert_eq!(numbers("100通りのうち62通り、200億ドル"), ["100", "62", "200億"]);
        assert_eq!(numbers("2026年1月6日に"), ["2026年1月6日"]);
        assert_eq!(numbers("As of January 6, 2026."), ["6, 2026"]);
        assert_eq!(numbers("March 5, 20267 and May 5, 2026B"), ["5", "20267", "5", "2026B"]);
        assert_eq!(numbers("H100, GPT-2, Q1 and S001"), Vec::<&str>::new());
        assert_eq!(numbers("5-year lease"), ["5"]);
    }

    #[test]
    fn nothing_is_lost() {
        for text in ["", "none", "1", "ends with 3", "é1 ∞ 2×", "億万"] {
            let joined: String = pieces(text)
                .into_iter()
                .map(|piece| match piece {
                    Piece::Words(words) | Piece::Number(words) => words,
                })
                .collect();
            assert_eq!(joined, text);
        }
    }
}
