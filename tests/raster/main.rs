//! Bitmaps, and what real letters say about estimated widths.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../chart/samples.rs"]
mod samples;

use chart::sheet::layout::arrange;
use chart::{Drawing, Look, Sheet, Theme};
use raster::{Fonts, RasterError, Words, png, words};
use resvg::tiny_skia::Pixmap;
use samples::{Sample, Tongue, every};

fn fonts() -> Fonts {
    Fonts::of(include_bytes!("../gallery/font/NotoSansCJKjp-subset.otf").to_vec()).unwrap()
}

fn svg(inside: &str) -> String {
    let space = "http://www.w3.org/2000/svg";
    format!("<svg xmlns=\"{space}\" width=\"40\" height=\"20\">{inside}</svg>")
}

#[test]
fn a_bitmap_has_the_size_and_the_colours_of_the_picture() {
    let picture = svg("<rect width=\"20\" height=\"20\" fill=\"#0a6428\"/>");
    let bitmap = Pixmap::decode_png(&png(&picture, 2.0, &fonts()).unwrap()).unwrap();
    assert_eq!((bitmap.width(), bitmap.height()), (80, 40));
    let colour = |x, y| {
        let pixel = bitmap.pixel(x, y).unwrap().demultiply();
        [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
    };
    assert_eq!(colour(10, 10), [0x0a, 0x64, 0x28, 255]);
    assert_eq!(colour(60, 10), [0, 0, 0, 0]);
}

#[test]
fn letters_are_drawn_and_missing_ones_are_named() {
    let text =
        |words: &str| svg(&format!("<text x=\"2\" y=\"15\" font-size=\"12\">{words}</text>"));
    let fonts = fonts();
    assert!(fonts.has_japanese());
    let bitmap = |words: &str| png(&text(words), 1.0, &fonts).unwrap();
    assert_ne!(bitmap("設備"), bitmap("投資"));
    assert_eq!(bitmap("設備"), bitmap("設備"), "the same picture, the same bytes");
    assert_eq!(png(&text("a \u{d55c}"), 1.0, &fonts), Err(RasterError::NoLetter('\u{d55c}')));
    bitmap("a\u{a0}b\tc");
}

#[test]
fn what_cannot_be_drawn_is_refused() {
    let fonts = fonts();
    assert_eq!(Fonts::of(b"no font".to_vec()).unwrap_err(), RasterError::BadFont);
    for bad in ["", "<p>", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&nbsp;</text></svg>"] {
        assert!(matches!(png(bad, 1.0, &fonts), Err(RasterError::Svg(_))), "{bad}");
    }
    for scale in [0.0, -1.0, f32::NAN, f32::INFINITY, 1e6] {
        assert!(matches!(png(&svg(""), scale, &fonts), Err(RasterError::Size(..))), "{scale}");
    }
}

#[test]
fn images_from_outside_are_left_out() {
    let nested = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/favicon.svg");
    let image = |href: &str| svg(&format!("<image href=\"{href}\" width=\"40\" height=\"20\"/>"));
    let inline = "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='9' \
                  height='9'><rect width='9' height='9'/></svg>";
    let inline = inline.replace('<', "&lt;");
    for href in [nested, inline.as_str()] {
        assert_eq!(png(&image(href), 1.0, &fonts()), png(&svg(""), 1.0, &fonts()));
    }
}

/// A sheet of a sample and its words as they are measured, those around the drawing last.
fn measured(sample: &Sample, width: u32, fonts: &Fonts) -> Vec<Words> {
    let svg = sample.sheet.svg(&sample.chart, &Look::default(), width, &Theme::light()).unwrap();
    words(&svg, fonts).unwrap()
}

#[test]
fn no_words_of_a_sheet_are_cut_or_overlap() {
    let fonts = fonts();
    for width in [320, 640, 1280] {
        for tongue in [Tongue("en"), Tongue("ja")] {
            for sample in every(Sheet::room(width), tongue) {
                let layout = arrange(&sample.sheet, sample.chart.size(), width);
                let all = measured(&sample, width, &fonts);
                for word in &all {
                    let right = word.left + word.width;
                    let is_inside = word.left >= 0.0 && right <= f64::from(width);
                    assert!(is_inside, "{} {width}: {word:?}", sample.name);
                    assert!(word.top >= 0.0 && word.top <= f64::from(layout.size.1));
                }
                let around = &all[all.len() - layout.lines.len()..];
                for (word, line) in around.iter().zip(&layout.lines) {
                    assert_eq!(word.text, line.words);
                    assert!(word.width <= line.width, "{word:?} is wider than {}", line.width);
                }
            }
        }
    }
}
