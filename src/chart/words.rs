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
        '（' | '「' | '『' | '［' | '〔' | '【' => Kind::Opening,
        '）' | '」' | '』' | '］' | '〕' | '】' | '、' | '。' | '，' | '．' | '・' | '：'
        | '；' | '！' | '？' | '％' | '～' | '〜' => Kind::Closing,
        '\u{30a0}'..='\u{30ff}' => Kind::Katakana,
        '\u{3040}'..='\u{309f}' => Kind::Hiragana,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffee}' | '\u{1f000}'.. => Kind::Wide,
        _ => Kind::Narrow,
    }
}

/// Width of a text in sizes of its letters: 1 for Chinese, Japanese and Korean, about 0.6 for
/// others, as in the wide ones of the usual fonts.
pub(crate) fn ems(text: &str) -> f64 {
    text.chars().map(width).sum()
}

fn width(letter: char) -> f64 {
    match letter {
        _ if kind(letter) != Kind::Narrow => 1.0,
        'f' | 'i' | 'j' | 'l' | 'r' | 't' | 'I' | ' ' | '.' | ',' | '(' | ')' | '-' => 0.38,
        'm' | 'w' | 'M' | 'W' | '%' | '…' | '—' => 0.98,
        '+' | '−' | '±' | '=' | '<' | '>' | '≤' | '≥' | '×' | '≈' => 0.84,
        _ if letter.is_uppercase() => 0.7,
        _ => 0.63,
    }
}

/// How bad a line's end between two letters is, in sizes of the letters; none where it is forbidden.
fn cost(before: char, after: char) -> Option<f64> {
    if before.is_whitespace() {
        return Some(0.0);
    }
    match (kind(before), kind(after)) {
        (_, Kind::Closing) | (Kind::Opening, _) => None,
        (Kind::Closing, _) | (_, Kind::Opening) => Some(0.0),
        (Kind::Narrow, Kind::Narrow) => (before == '-' || before == '/').then_some(0.5),
        (Kind::Katakana, Kind::Katakana) => Some(5.0),
        (Kind::Hiragana, Kind::Hiragana) => Some(3.0),
        // Particles and endings belong to what stands before them.
        (_, Kind::Hiragana) => Some(5.0),
        (Kind::Hiragana, _) => Some(0.0),
        (Kind::Wide, Kind::Wide) => Some(2.0),
        _ => Some(0.8),
    }
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

/// What one more line costs, in the unit of [`cost`]; more than any unevenness.
const LINE: f64 = 1e3;
/// What a break inside a word costs: more than any number of lines.
const FORBIDDEN: f64 = 1e6;

/// The text in the fewest lines that are at most `room` sizes of the letters wide, of nearly equal
/// width. A word that is wider than that is broken between letters.
pub(crate) fn wrapped(text: &str, room: f64) -> Vec<String> {
    let letters: Vec<char> = text.trim().chars().collect();
    let mut ends = vec![0.0];
    ends.extend(letters.iter().scan(0.0, |sum, letter| {
        *sum += width(*letter);
        Some(*sum)
    }));
    // Cost of the best lines up to each letter, and where the last of these lines starts.
    let mut best = vec![(0.0, 0)];
    for end in 1..=letters.len() {
        let after = match letters.get(end) {
            Some(next) => cost(letters[end - 1], *next).map_or(FORBIDDEN, |cost| 12.0 * cost),
            None => 0.0,
        };
        let last = letters[..end].iter().rposition(|letter| !letter.is_whitespace());
        let shown = last.map_or(0.0, |last| ends[last + 1]);
        let fits = |start: usize| start + 1 == end || shown - ends[start] <= room;
        let starts = (0..end).rev().take_while(|start| fits(*start));
        let from = |start: usize| {
            let slack = 1.0 - (shown - ends[start]).max(0.0) / room.max(1.0);
            (best[start].0 + LINE + 100.0 * slack * slack + after, start)
        };
        best.push(
            starts.map(from).fold((f64::INFINITY, end - 1), |a, b| if b.0 < a.0 { b } else { a }),
        );
    }
    let mut lines = Vec::new();
    let mut end = letters.len();
    while end > 0 {
        let start = best[end].1;
        lines.push(letters[start..end].iter().collect::<String>().trim().to_owned());
        end = start;
    }
    lines.reverse();
    lines
}
