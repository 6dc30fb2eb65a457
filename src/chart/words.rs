//! Width of words and places where they may be broken; estimates, since no font is measured here.

/// Kinds of letters that differ in width or in where a line may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Narrow,
    Katakana,
    Hiragana,
    Wide,
    Opening,
    Closing,
}

fn kind(letter: char) -> Kind {
    match letter {
        '（' | '「' | '『' | '［' | '〔' | '【' | '〈' | '《' => Kind::Opening,
        '）' | '」' | '』' | '］' | '〕' | '】' | '〉' | '》' | '、' | '。' | '，' | '．'
        | '・' | '！' | '？' | '：' | '；' | '％' => Kind::Closing,
        '\u{30a0}'..='\u{30ff}' => Kind::Katakana,
        '\u{3040}'..='\u{309f}' => Kind::Hiragana,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffee}' | '\u{1f000}'.. => Kind::Wide,
        _ => Kind::Narrow,
    }
}

/// Letters that never begin a line (kinsoku): small kana, marks of length and repetition.
const BOUND: &str = "ーっゃゅょぁぃぅぇぉゎッャュョァィゥェォヮヵヶ々ゝゞヽヾ〜～";

/// Width of a text in sizes of its letters: 1 for Chinese, Japanese and Korean, about 0.53 for
/// others.
pub(crate) fn ems(text: &str) -> f64 {
    text.chars().map(width).sum()
}

/// About the widest that a letter is in the faces of common systems.
fn width(letter: char) -> f64 {
    match letter {
        _ if kind(letter) != Kind::Narrow => 1.0,
        'i' | 'j' | 'l' | 'I' | ' ' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | '‘' | '’' => {
            0.3
        }
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '-' | '/' | '"' | '°' => 0.41,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 0.53,
        '0'..='9' | '$' => 0.64,
        'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' => 0.79,
        'm' | 'M' | 'W' | '%' | '@' => 0.95,
        'w' => 0.8,
        // Wide in Japanese faces: dashes, dots, signs of mathematics, arrows, shapes.
        '−' => 0.7,
        '×' | '÷' | '±' | '—' | '…' | '‰' | '\u{2190}'..='\u{22ff}' | '\u{25a0}'..='\u{27bf}' => {
            1.0
        }
        _ if letter.is_uppercase() => 0.69,
        _ => 0.61,
    }
}

/// How bad a line's end between two letters is, in sizes of the letters; none where it is forbidden.
fn cost(before: char, after: char) -> Option<f64> {
    if before.is_whitespace() {
        return Some(0.0);
    }
    match (kind(before), kind(after)) {
        (_, Kind::Closing) | (Kind::Opening, _) => None,
        _ if BOUND.contains(after) => None,
        (Kind::Closing, _) | (_, Kind::Opening) => Some(0.0),
        (Kind::Narrow, Kind::Narrow) => {
            let ends = before == '/' || before == '-' && !after.is_ascii_digit();
            ends.then_some(0.5)
        }
        // A number and what it counts.
        (Kind::Narrow, _) if before.is_ascii_digit() => Some(5.0),
        (Kind::Katakana, Kind::Katakana) => Some(5.0),
        (Kind::Hiragana, Kind::Hiragana) => Some(3.0),
        // Particles and endings belong to what stands before them.
        (_, Kind::Hiragana) => Some(5.0),
        (Kind::Hiragana, _) => Some(0.0),
        (Kind::Wide, Kind::Wide) => Some(3.0),
        _ => Some(0.8),
    }
}

/// Width of the widest part that reads badly in two lines, in sizes of the letters.
pub(crate) fn widest_part(text: &str) -> f64 {
    let letters: Vec<char> = text.trim().chars().collect();
    let (mut widest, mut part) = (0.0_f64, 0.0);
    for (k, letter) in letters.iter().enumerate() {
        let is_apart = k > 0 && cost(letters[k - 1], *letter).is_some_and(|cost| cost < 5.0);
        part = if is_apart { 0.0 } else { part } + width(*letter);
        let shown = if letter.is_whitespace() { part - width(*letter) } else { part };
        widest = widest.max(shown);
    }
    widest
}

/// The text in at most `count` lines of nearly equal width.
pub(crate) fn lines(text: &str, count: usize) -> Vec<String> {
    let whole = text.trim();
    if count <= 1 {
        return vec![whole.to_owned()];
    }
    let letters: Vec<(usize, char)> = whole.char_indices().collect();
    let breaks = letters
        .windows(2)
        .filter_map(|pair| cost(pair[0].1, pair[1].1).map(|cost| (pair[1].0, cost)));
    let best = breaks
        .map(|(at, cost)| {
            let first = whole[..at].trim_end().to_owned();
            let rest = lines(&whole[at..], count - 1);
            let widest = rest.iter().map(|line| ems(line)).fold(ems(&first), f64::max);
            (widest + cost, first, rest)
        })
        .min_by(|a, b| a.0.total_cmp(&b.0));
    match best {
        Some((widest, first, rest)) if widest < ems(whole) => {
            [first].into_iter().chain(rest).collect()
        }
        _ => vec![whole.to_owned()],
    }
}

/// How bad it is to break where a line may not end: only where nothing else fits.
const BROKEN: f64 = 1e6;
/// How bad another line is.
const ANOTHER: f64 = 1e3;

/// The text in lines of at most `room` sizes of its letters: as few as there can be, of nearly equal
/// width where they are `balanced`, broken inside a word only where the word alone is wider.
///
/// Least total badness over all ways to break (Knuth and Plass 1981).
pub(crate) fn wrapped(text: &str, room: f64, balanced: bool) -> Vec<String> {
    let letters: Vec<char> =
        text.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect();
    let end = letters.len();
    // From each letter to the end: badness, and where the first line ends.
    let mut best = vec![(0.0, end); end + 1];
    for from in (0..end).rev() {
        best[from] = (f64::INFINITY, from + 1);
        let (mut sum, mut across) = (0.0, 0.0);
        for to in from + 1..=end {
            let last = letters[to - 1];
            sum += width(last);
            // A space at the end of a line takes no room.
            if last != ' ' {
                across = sum;
            }
            if across > room && to > from + 1 {
                break;
            }
            let ends = match letters.get(to) {
                Some(next) => cost(last, *next).map_or(BROKEN, |cost| 0.1 * cost),
                None => 0.0,
            };
            let is_last = to == end && !balanced;
            let slack = if is_last { 0.0 } else { ((room - across) / room).max(0.0) };
            let badness = ANOTHER + slack * slack + ends + best[to].0;
            if badness < best[from].0 {
                best[from] = (badness, to);
            }
        }
    }
    let mut lines = Vec::new();
    let mut from = 0;
    while from < end {
        let to = best[from].1;
        lines.push(letters[from..to].iter().collect::<String>().trim().to_owned());
        from = to;
    }
    lines
}
