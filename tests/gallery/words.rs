//! What real letters say: no word is clipped, none stands on another one.

use chart::{Look, Theme};
use gallery::EXAMPLES;
use raster::{Fonts, Words, words};

use crate::{each_setting, fonts};

/// Two words may come so near each other, in CSS pixels: boxes of letters are taller than letters.
const NEAR: f64 = 1.5;

fn measured(svg: &str, fonts: &Fonts) -> Vec<Words> {
    let all = words(&Theme::light().resolve(svg), fonts).unwrap();
    all.into_iter().filter(|word| !word.text.is_empty()).collect()
}

/// Edges of a word: left, right, and top and bottom of its letters rather than of its line.
fn edges(word: &Words) -> [f64; 4] {
    let spare = word.height * 0.2;
    [word.left, word.left + word.width, word.top + spare, word.top + word.height - spare]
}

fn touch(a: &Words, b: &Words) -> bool {
    let ([left, right, top, bottom], [other_left, other_right, other_top, other_bottom]) =
        (edges(a), edges(b));
    let across = right.min(other_right) - left.max(other_left);
    let down = bottom.min(other_bottom) - top.max(other_top);
    across > NEAR && down > NEAR
}

#[test]
fn words_on_each_other_are_found() {
    let word = |left, top| Words { text: "ab".to_owned(), left, top, width: 14.0, height: 16.0 };
    assert!(touch(&word(0.0, 0.0), &word(10.0, 3.0)));
    assert!(!touch(&word(0.0, 0.0), &word(14.0, 3.0)), "beside each other");
    assert!(!touch(&word(0.0, 0.0), &word(3.0, 16.0)), "below each other");
}

#[test]
fn no_word_is_clipped_or_stands_on_another_one() {
    let fonts = fonts();
    let mut bad = Vec::new();
    each_setting(|name, setting| {
        for example in EXAMPLES {
            let chart = (example.make)(setting).chart;
            let all = measured(&chart.svg(&Look::default()).unwrap(), &fonts);
            assert!(!all.is_empty() || example.name == "bars", "{name}: no word was found");
            let (width, height) = chart.size();
            for (k, word) in all.iter().enumerate() {
                let [left, right, top, bottom] = edges(word);
                let is_inside = left >= -0.5
                    && right <= f64::from(width) + 0.5
                    && top >= -0.5
                    && bottom <= f64::from(height) + 0.5;
                if !is_inside {
                    bad.push(format!("{} {name}: {word:?} is clipped", example.name));
                }
                for other in all[k + 1..].iter().filter(|other| touch(word, other)) {
                    let (a, b) = (&word.text, &other.text);
                    bad.push(format!("{} {name}: “{a}” stands on “{b}”", example.name));
                }
            }
        }
    });
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}
