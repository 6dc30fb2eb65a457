//! Pictures as files.

use chart::sheet::layout::{Layout, arrange};
use chart::{Colour, Drawing, Look, Palette, Sheet, Swatch, Theme};
use proptest::prelude::*;

use crate::samples::{Tongue, every};

const WIDTHS: [u32; 3] = [320, 640, 1280];

/// No words leave the sheet, none lie on each other, on a swatch or on the drawing.
fn holds(layout: &Layout) {
    let (width, height) = (f64::from(layout.size.0), f64::from(layout.size.1));
    let lines = layout.lines.iter().map(|l| (l.left, l.top, l.width, l.height));
    let swatches = layout.swatches.iter().map(|(x, y)| (*x, *y, 16.0, 16.0));
    let boxes: Vec<_> = lines.chain(swatches).chain([layout.drawing]).collect();
    for (k, (x, y, w, h)) in boxes.iter().enumerate() {
        assert!(*x >= 0.0 && x + w <= width + 1e-6, "{:?}", layout.lines.get(k));
        assert!(*y >= 0.0 && y + h <= height + 1e-6, "{:?}", layout.lines.get(k));
        for (a, b, c, d) in &boxes[k + 1..] {
            let apart =
                x + w <= a + 1e-6 || a + c <= x + 1e-6 || y + h <= b + 1e-6 || b + d <= y + 1e-6;
            assert!(apart, "{:?} {:?}", layout.lines.get(k), (a, b, c, d));
        }
    }
}

#[test]
fn nothing_is_cut_and_nothing_overlaps() {
    for width in WIDTHS {
        for tongue in [Tongue("en"), Tongue("ja")] {
            for sample in every(Sheet::room(width), tongue) {
                let layout = arrange(&sample.sheet, sample.chart.size(), width);
                holds(&layout);
                assert_eq!(layout.size.0, width);
                let says = |words: &str| layout.lines.iter().any(|l| words.starts_with(&l.words));
                assert!(says(&sample.sheet.title) && says(&sample.sheet.notice));
            }
        }
    }
}

#[test]
fn a_title_is_broken_where_it_may_be() {
    let title = "企業の設備投資が電力会社の料金に波及するまでの経路と、その不確実性";
    let sheet = Sheet { title: title.to_owned(), ..Sheet::default() };
    let layout = arrange(&sheet, (288, 100), 320);
    let lines: Vec<&str> = layout.lines.iter().map(|line| line.words.as_str()).collect();
    assert!(lines.len() >= 2);
    assert_eq!(lines.concat(), title);
    for line in &lines[1..] {
        assert!(!line.starts_with(['、', '。', 'ー', '）']), "{lines:?}");
    }
    let sheet = Sheet { title: "Who pays when the lease ends".to_owned(), ..Sheet::default() };
    let layout = arrange(&sheet, (200, 100), 232);
    let lines: Vec<&str> = layout.lines.iter().map(|line| line.words.as_str()).collect();
    assert_eq!(lines.join(" "), sheet.title, "broken between words only");
}

#[test]
fn a_sheet_needs_nothing_else() {
    for theme in [Theme::light(), Theme::dark()] {
        let Colour(r, g, b) = theme.colour(Palette.paper());
        let paper = format!("#{r:02x}{g:02x}{b:02x}");
        for sample in every(Sheet::room(640), Tongue("ja")) {
            let svg = sample.sheet.svg(&sample.chart, &Look::default(), 640, &theme).unwrap();
            assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\""));
            assert!(svg.contains(" role=\"img\" lang=\"ja\" xml:lang=\"ja\""));
            assert!(svg.contains(&format!("<title>{}</title>", sample.sheet.title)));
            assert!(svg.contains(&format!("<desc>{}</desc>", sample.sheet.text)));
            assert!(svg.contains(&format!("fill=\"{paper}\"")));
            assert!(!svg.contains("var(--") && !svg.contains("aria-hidden"), "{}", sample.name);
            assert!(!svg.contains("\"system-ui\"") && !svg.contains("NaN"), "{}", sample.name);
            assert_eq!(svg.matches("<svg ").count(), 2 + sample.sheet.legend.len());
        }
    }
}

#[test]
fn foreign_words_are_words() {
    let hostile =
        "</text><script>alert(1)</script>\" onload=\"x &amp; \u{0}\u{1b}\u{ffff}var(--text)";
    let name = || hostile.to_owned();
    let sheet = Sheet {
        language: name(),
        title: name(),
        subtitle: name(),
        legend: vec![(Swatch::Slot(1), name())],
        text: name(),
        source: name(),
        date: name(),
        address: name(),
        notice: name(),
    };
    let mut sample = every(600, Tongue("en")).remove(8);
    assert_eq!(sample.name, "sankey");
    if let chart::Chart::Sankey(sankey) = &mut sample.chart {
        let node = chart::sankey::Node { name: name(), column: 0, colour: Palette.text() };
        *sankey = chart::sankey::Sankey::new((600, 300), vec![node], Vec::new());
    }
    let svg = sheet.svg(&sample.chart, &Look::default(), 640, &Theme::light()).unwrap();
    assert!(
        !svg.contains("<script") && !svg.contains("\" onload=") && !svg.contains(['\0', '\u{1b}'])
    );
    assert!(
        svg.contains("&lt;script&gt;") && svg.contains("&amp;amp;") && !svg.contains('\u{ffff}')
    );
    // What looks like a variable in words stays words.
    assert!(svg.contains("var(--text)"));
}

proptest! {
    #[test]
    fn any_words_fit(
        words in prop::collection::vec("[ a-zA-Z0-9/\\-%→ー。（）ぁ-んァ-ヶ設備投資のデータ、]{0,80}", 8),
        width in 200_u32..1400,
    ) {
        let legend = (1..).map(Swatch::Slot).zip(words.iter().cloned().cycle().take(7)).collect();
        let word = |k: usize| words[k].clone();
        let sheet = Sheet {
            language: "en".to_owned(),
            title: word(0),
            subtitle: word(1),
            legend,
            text: word(2),
            source: word(3),
            date: word(4),
            address: word(5).replace(' ', ""),
            notice: word(7),
        };
        let layout = arrange(&sheet, (Sheet::room(width), 200), width);
        holds(&layout);
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let written: String = layout.lines.iter().map(|line| squeezed(&line.words)).collect();
        prop_assert!(written.starts_with(&squeezed(&sheet.title)));
        prop_assert!(written.ends_with(&squeezed(&sheet.notice)), "no word is lost");
    }
}
