//! Colours of both themes: none is missing, words can be read, hues can be told apart.

use chart::bars::{Bars, Part};
use chart::{Colour, Drawing, Look, Palette, Theme};

/// WCAG 2.2: least contrast of words, and of marks that are no words.
const LEAST_OF_WORDS: f64 = 4.5;
const LEAST_OF_MARKS: f64 = 3.0;
/// Least colour difference (CIEDE2000) of the first five slots, and of all ten, which also have
/// glyphs of their own; about 2 is just seen side by side.
const LEAST_OF_FIRST: f64 = 10.0;
const LEAST_OF_ALL: f64 = 5.0;

/// Vision with and without a deficiency of full severity, for linear sRGB: Machado, Oliveira and
/// Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG
/// 15 (6), 2009, tables of the supplement.
const VISIONS: [(&str, [[f64; 3]; 3]); 4] = [
    ("full", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

fn themes() -> [(&'static str, Theme); 2] {
    [("light", Theme::light()), ("dark", Theme::dark())]
}

fn linear(colour: Colour) -> [f64; 3] {
    [colour.0, colour.1, colour.2].map(|byte| {
        let c = f64::from(byte) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    })
}

fn luminance(colour: Colour) -> f64 {
    let [r, g, b] = linear(colour);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

/// CIE L*a*b* under D65 of a colour as it is seen with a vision.
fn lab(colour: Colour, vision: &[[f64; 3]; 3]) -> [f64; 3] {
    let dot = |row: &[f64; 3], v: &[f64; 3]| row[0] * v[0] + row[1] * v[1] + row[2] * v[2];
    let seen = vision.map(|row| dot(&row, &linear(colour)).clamp(0.0, 1.0));
    let xyz = [
        dot(&[0.412_456_4, 0.357_576_1, 0.180_437_5], &seen) / 0.950_47,
        dot(&[0.212_672_9, 0.715_152_2, 0.072_175_0], &seen),
        dot(&[0.019_333_9, 0.119_192_0, 0.950_304_1], &seen) / 1.088_83,
    ];
    let f = |t: f64| {
        if t > 216.0 / 24_389.0 { t.cbrt() } else { (24_389.0 / 27.0 * t + 16.0) / 116.0 }
    };
    let [x, y, z] = xyz.map(f);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// Colour difference CIEDE2000 (Sharma, Wu and Dalal 2005).
fn difference([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let grow = |c: f64| (c.powi(7) / (c.powi(7) + 25_f64.powi(7))).sqrt();
    let stretch = 1.0 + 0.5 * (1.0 - grow((a1.hypot(b1) + a2.hypot(b2)) / 2.0));
    let (a1, a2) = (a1 * stretch, a2 * stretch);
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let turn = if c1 * c2 == 0.0 { 0.0 } else { (h2 - h1 + 180.0).rem_euclid(360.0) - 180.0 };
    let between = if c1 * c2 == 0.0 { h1 + h2 } else { (h1 + turn / 2.0).rem_euclid(360.0) };
    let (light, chroma) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
    let cosine = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cosine(between - 30.0)
        + 0.24 * cosine(2.0 * between)
        + 0.32 * cosine(3.0 * between + 6.0)
        - 0.20 * cosine(4.0 * between - 63.0);
    let far = (light - 50.0).powi(2);
    let dl = (l2 - l1) / (1.0 + 0.015 * far / (20.0 + far).sqrt());
    let dc = (c2 - c1) / (1.0 + 0.045 * chroma);
    let dh = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin() / (1.0 + 0.015 * chroma * t);
    let rotation = 60.0 * (-((between - 275.0) / 25.0).powi(2)).exp();
    let cross = -2.0 * grow(chroma) * rotation.to_radians().sin();
    (dl * dl + dc * dc + dh * dh + cross * dc * dh).sqrt()
}

#[test]
fn the_measures_give_published_values() {
    // Pairs 1, 7, 13 and 25 of Sharma, Wu and Dalal's test data.
    for (a, b, expected) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, -0.001, 2.49], [50.0, 0.0009, -2.49], 4.8045),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ] {
        assert!((difference(a, b) - expected).abs() < 1e-4, "{a:?} {b:?}");
    }
    assert!((contrast(Colour(0, 0, 0), Colour(255, 255, 255)) - 21.0).abs() < 1e-9);
}

#[test]
fn every_role_has_a_colour() {
    for (name, theme) in themes() {
        for (role, variable) in Palette.roles() {
            assert_eq!(Some(theme.colour(role)), theme.variable(&variable), "{name} {variable}");
        }
    }
}

#[test]
fn words_can_be_read_and_marks_be_seen() {
    for (name, theme) in themes() {
        let against_paper = |variable: &str| {
            contrast(theme.variable(variable).unwrap(), theme.variable("paper").unwrap())
        };
        let sectors: Vec<String> = (1..=10).map(|slot| format!("sector-{slot}")).collect();
        let named = ["text", "quiet", "loss", "senior", "mezzanine", "equity", "other"];
        for word in sectors.iter().map(String::as_str).chain(named) {
            assert!(against_paper(word) >= LEAST_OF_WORDS, "{name}: words in {word}");
        }
        for (_, mark) in Palette.roles() {
            // Lines of grids are no information.
            if mark != "paper" && mark != "hairline" {
                assert!(against_paper(&mark) >= LEAST_OF_MARKS, "{name}: marks in {mark}");
            }
        }
    }
}

#[test]
fn slots_differ_for_every_vision() {
    for (name, theme) in themes() {
        for (vision, matrix) in &VISIONS {
            let seen = |slot: u8| lab(theme.colour(Palette.sector(slot)), matrix);
            for a in 1..=10 {
                for b in 1..a {
                    let least = if a <= 5 { LEAST_OF_FIRST } else { LEAST_OF_ALL };
                    let found = difference(seen(a), seen(b));
                    assert!(found >= least, "{name}, {vision}: slots {b} and {a}: {found:.1}");
                }
            }
        }
    }
}

#[test]
fn a_resolved_drawing_needs_no_style_sheet() {
    let part = |colour| Part { amount: 1.0, colour, opacity: 0.5 };
    let parts = Palette.roles().into_iter().map(|(role, _)| part(role)).collect();
    let svg = Bars { size: (600, 20), parts }.svg(&Look::default()).unwrap();
    for (_, theme) in themes() {
        let resolved = theme.resolve(&svg);
        assert!(!resolved.contains("var("), "{resolved}");
        assert_eq!(resolved.matches("<rect").count(), svg.matches("<rect").count());
        assert!(resolved.contains(" stroke-dasharray=") == svg.contains(" stroke-dasharray="));
    }
}

#[test]
fn words_that_look_like_variables_stay() {
    let theme = Theme::light();
    let words = "<text font-family=\"system-ui\" fill=\"var(--text)\">var(--text) system-ui</text>";
    let resolved = theme.resolve(words);
    assert!(resolved.ends_with(">var(--text) system-ui</text>") && !resolved.contains("\"var("));
    assert!(resolved.contains(theme.face()) && theme.face().contains("'Noto Sans CJK JP'"));
    // What the tokens do not have is left as it is.
    let unknown = "<rect fill=\"var(--nothing)\" stroke=\"var(--text\"/>";
    assert_eq!(theme.resolve(unknown), unknown);
}
