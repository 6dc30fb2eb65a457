//! Every example in both themes, all languages and widths, beside the stored picture of it.
//!
//! `UPDATE_PICTURES=1` stores the pictures that differ; see CONTRIBUTING.md.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use chart::{Look, Palette, Theme};
use gallery::{EXAMPLES, Example, Setting, WIDTHS};
use language::Language;
use raster::Fonts;

use crate::bitmap::Bitmap;
use crate::fonts;

/// A pixel differs where red, green or blue is farther away than this. Stored pictures have few
/// colours, and machines round edges differently.
const TOLERANCE: u8 = 48;
/// Share of the pixels that may differ.
const SHARE: f64 = 1.0 / 20_000.0;
/// Environment variable that stores what was drawn.
const UPDATE: &str = "UPDATE_PICTURES";

fn folder(path: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2);
    root.unwrap_or(Path::new(".")).join(path)
}

fn themes() -> [(&'static str, Theme); 2] {
    [("light", Theme::light()), ("dark", Theme::dark())]
}

/// A drawing on the theme's paper, at one pixel for each CSS pixel.
fn bitmap(svg: &str, theme: &Theme, fonts: &Fonts) -> Bitmap {
    let chart::Colour(red, green, blue) = theme.colour(Palette.paper());
    let paper =
        format!("><rect width=\"100%\" height=\"100%\" fill=\"#{red:02x}{green:02x}{blue:02x}\"/>");
    let svg = theme.resolve(svg).replacen('>', &paper, 1);
    Bitmap::read(&raster::png(&svg, 1.0, fonts).unwrap())
}

/// What became of one picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Same,
    Missing,
    /// Width and height before and now.
    Resized((u32, u32), (u32, u32)),
    /// Number of pixels, of how many.
    Differs(usize, usize),
}

fn verdict(expected: Option<&Bitmap>, actual: &Bitmap) -> Verdict {
    let Some(expected) = expected else { return Verdict::Missing };
    let Some(marks) = actual.differing(expected, TOLERANCE) else {
        let size = |bitmap: &Bitmap| (bitmap.width, bitmap.height);
        return Verdict::Resized(size(expected), size(actual));
    };
    let count = marks.iter().filter(|differs| **differs).count();
    if count as f64 <= SHARE * marks.len() as f64 {
        Verdict::Same
    } else {
        Verdict::Differs(count, marks.len())
    }
}

fn save(path: &Path, bytes: &[u8]) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

/// Compares a picture with the stored one; a line about it where they differ.
fn check(name: &str, actual: &Bitmap) -> Option<String> {
    let stored = folder("tests/gallery/expected").join(format!("{name}.png"));
    let expected = std::fs::read(&stored).ok().map(|bytes| Bitmap::read(&bytes));
    let verdict = verdict(expected.as_ref(), actual);
    if verdict == Verdict::Same {
        return None;
    }
    if std::env::var_os(UPDATE).is_some() {
        save(&stored, &actual.write());
        return None;
    }
    let found = folder("target/gallery");
    let file = |kind: &str| found.join(format!("{name}.{kind}.png"));
    save(&file("actual"), &actual.write());
    let files = format!("{}.*.png", found.join(name).display());
    if let Some(expected) = &expected {
        save(&file("expected"), &expected.write());
        if let Some(marks) = actual.differing(expected, TOLERANCE) {
            save(&file("difference"), &actual.with_marks(&marks).write());
        }
    }
    Some(match verdict {
        Verdict::Same => return None,
        Verdict::Missing => format!("{name}: no picture is stored; see {files}"),
        Verdict::Resized(before, now) => format!("{name}: was {before:?}, is {now:?}; see {files}"),
        Verdict::Differs(count, all) => {
            format!("{name}: {count} of {all} pixels differ; see {files}")
        }
    })
}

/// Language, width and example of every drawing.
fn drawings() -> Vec<(&'static str, u32, &'static Example)> {
    let tags = language::all().map(|(tag, _)| tag);
    let widths = tags.flat_map(|tag| WIDTHS.into_iter().map(move |width| (tag, width)));
    widths.flat_map(|(tag, width)| EXAMPLES.iter().map(move |e| (tag, width, e))).collect()
}

/// Compares one drawing in both themes.
fn compare((tag, width, example): (&str, u32, &Example), fonts: &Fonts) -> Vec<String> {
    let language = Language::load(tag);
    let chart = (example.make)(&Setting { language: &language, width }).chart;
    let svg = chart.svg(&Look::default()).unwrap();
    let check = |(theme, colours): (&str, Theme)| {
        let name = format!("{}-{tag}-{width}-{theme}", example.name);
        check(&name, &bitmap(&svg, &colours, fonts))
    };
    themes().into_iter().filter_map(check).collect()
}

#[test]
fn pictures_are_as_they_were() {
    let (fonts, all, next) = (fonts(), drawings(), AtomicUsize::new(0));
    let found = Mutex::new(Vec::new());
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(drawing) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let lines = compare(*drawing, &fonts);
                    found.lock().unwrap_or_else(PoisonError::into_inner).extend(lines);
                }
            });
        }
    });
    let mut found = found.into_inner().unwrap();
    found.sort();
    assert!(
        found.is_empty(),
        "{}\n{} of {} pictures differ; where that is meant, {UPDATE}=1 stores them",
        found.join("\n"),
        found.len(),
        2 * all.len(),
    );
}

#[test]
fn every_stored_picture_is_of_an_example() {
    let names: BTreeSet<String> = drawings()
        .into_iter()
        .flat_map(|(tag, width, example)| {
            themes().map(|(theme, _)| format!("{}-{tag}-{width}-{theme}.png", example.name))
        })
        .collect();
    for entry in std::fs::read_dir(folder("tests/gallery/expected")).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        assert!(names.contains(&name), "{name} is of no example: remove it");
    }
}

#[test]
fn a_changed_chart_is_noticed() {
    let (fonts, theme, language) = (fonts(), Theme::light(), Language::load("en"));
    for example in EXAMPLES {
        let chart = (example.make)(&Setting { language: &language, width: 640 }).chart;
        let svg = chart.svg(&Look::default()).unwrap();
        let stored = Bitmap::read(&bitmap(&svg, &theme, &fonts).write());
        assert_eq!(verdict(Some(&stored), &bitmap(&svg, &theme, &fonts)), Verdict::Same);
        // One word less, one line moved by two pixels, another colour.
        let changes = [
            ("a word", without_a_word(&svg)),
            ("a place", svg.replacen("=\"0 0 ", "=\"8 0 ", 1)),
            ("a colour", svg.replace("var(--sector-1)", "var(--sector-2)")),
        ];
        for (what, changed) in changes {
            if changed != svg {
                let now = verdict(Some(&stored), &bitmap(&changed, &theme, &fonts));
                assert!(matches!(now, Verdict::Differs(..)), "{}: {what}", example.name);
            }
        }
    }
}

/// The drawing without its first word.
fn without_a_word(svg: &str) -> String {
    let word = svg.find("<text ").and_then(|from| {
        let to = svg[from..].find("</text>")? + from + "</text>".len();
        Some((from, to))
    });
    word.map_or(svg.to_owned(), |(from, to)| format!("{}{}", &svg[..from], &svg[to..]))
}

#[test]
fn another_size_and_a_missing_picture_are_noticed() {
    let small = Bitmap { width: 1, height: 2, pixels: vec![[0; 3]; 2] };
    let tall = Bitmap { width: 1, height: 3, pixels: vec![[0; 3]; 3] };
    assert_eq!(verdict(Some(&small), &tall), Verdict::Resized((1, 2), (1, 3)));
    assert_eq!(verdict(None, &small), Verdict::Missing);
}
