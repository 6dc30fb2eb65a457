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
        '）' | '」' | '』' | '］' | '〕' | '】' | '、' | '。' | '，' | '．' | '・' => {
            Kind::Closing
        }
        '\u{30a0}'..='\u{30ff}' => Kind::Katakana,
        '\u{3040}'..='\u{309f}' => Kind::Hiragana,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffee}' | '\u{1f000}'.. => Kind::Wide,
        _ => Kind::Narrow,
    }
}

/// Width of a text in sizes of its letters: 1 for Chinese, Japanese and Korean, about 0.56 for
/// others.
pub(crate) fn ems(text: &str) -> f64 {
    text.chars().map(width).sum()
}

fn width(letter: char) -> f64 {
    match letter {
        _ if kind(letter) != Kind::Narrow => 1.0,
        'f' | 'i' | 'j' | 'l' | 'r' | 't' | 'I' | ' ' | '.' | ',' | '(' | ')' | '-' => 0.38,
        'm' | 'w' | 'M' | 'W' => 0.94,
        _ if letter.is_uppercase() => 0.68,
        _ => 0.6,
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
