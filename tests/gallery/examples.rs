//! What examples are: complete, in words, with a row for every mark.

use std::collections::BTreeSet;

use chart::drawing::Shape;
use chart::{Chart, Look};
use gallery::{EXAMPLES, Setting};
use language::Language;
use view_model::Exhibit;

use crate::each_setting;

fn each_exhibit(mut look: impl FnMut(&str, &Setting<'_>, &Exhibit)) {
    each_setting(|name, setting| {
        for example in EXAMPLES {
            look(&format!("{} {name}", example.name), setting, &(example.make)(setting));
        }
    });
}

#[test]
fn every_kind_of_chart_has_an_example() {
    let language = Language::load("en");
    let setting = Setting { language: &language, width: 640 };
    let kind = |exhibit: &Exhibit| {
        exhibit.chart.drawn().as_any().downcast_ref::<Chart>().map(Chart::kind).unwrap()
    };
    let shown: BTreeSet<&str> =
        EXAMPLES.iter().map(|example| kind(&(example.make)(&setting))).collect();
    for kind in Chart::KINDS {
        assert!(shown.contains(kind), "no example of {kind}: add one to src/gallery");
    }
}

#[test]
fn names_are_unique_and_those_of_the_exhibits() {
    let names: BTreeSet<&str> = EXAMPLES.iter().map(|example| example.name).collect();
    assert_eq!(names.len(), EXAMPLES.len());
    let language = Language::load("en");
    for example in EXAMPLES {
        let exhibit = (example.make)(&Setting { language: &language, width: 320 });
        assert_eq!(exhibit.id, example.name);
    }
}

#[test]
fn drawings_have_the_width_that_is_asked_for() {
    each_exhibit(|name, setting, exhibit| {
        assert_eq!(exhibit.chart.size().0, setting.width, "{name}");
    });
}

#[test]
fn an_example_is_the_same_every_time() {
    let language = Language::load("ja");
    for example in EXAMPLES {
        let make = || (example.make)(&Setting { language: &language, width: 640 });
        let (first, second) = (make(), make());
        // Gaps are not numbers, which differ even from themselves.
        let svg = |exhibit: &Exhibit| exhibit.chart.svg(&Look::default()).unwrap();
        assert_eq!(svg(&first), svg(&second), "{}", example.name);
        assert_eq!(first.text, second.text, "{}", example.name);
    }
}

#[test]
fn every_text_says_that_its_figures_are_invented() {
    each_exhibit(|name, setting, exhibit| {
        let word = if setting.language.tag() == "ja" { "見本の" } else { "Sample " };
        assert!(exhibit.text.starts_with(word), "{name}: {}", exhibit.text);
        assert!(exhibit.method.contains(&word.to_lowercase()) || exhibit.method.contains(word));
    });
}

#[test]
fn no_message_is_missing() {
    each_setting(|name, setting| {
        for example in EXAMPLES {
            let kind = setting.language.text(&format!("gallery-{}-kind", example.name));
            let exhibit = (example.make)(setting);
            let svg = exhibit.chart.svg(&Look::default()).unwrap();
            let table = exhibit.table.rows.iter().take(100);
            let cells = table.flat_map(|row| row.cells.iter().map(|cell| &cell.text));
            let columns = exhibit.table.columns.iter().map(|column| &column.name);
            let series = exhibit.series.iter().map(|series| &series.name);
            let all = [&kind, &exhibit.title, &exhibit.text, &exhibit.method, &svg];
            for text in all.into_iter().chain(cells).chain(columns).chain(series) {
                // A message that is not there shows its key, an argument that is not there its name.
                let found = text.find("gallery-").or_else(|| text.find("{$"));
                let around = found.map(|at| text.chars().skip(at.saturating_sub(9)).take(40));
                let around: Option<String> = around.map(Iterator::collect);
                assert_eq!(around, None, "{} {name}", example.name);
            }
        }
    });
}

#[test]
fn every_mark_has_a_row_of_the_table() {
    each_exhibit(|name, _, exhibit| {
        let marks = exhibit.chart.marks(&Look::default());
        assert!(!marks.is_empty(), "{name}");
        for mark in marks {
            let datum = exhibit.datum(mark.series, mark.row);
            let datum = datum.unwrap_or_else(|| panic!("{name}: row {} is missing", mark.row));
            assert!(!datum.head.is_empty() && !datum.figures.is_empty(), "{name}: {datum:?}");
        }
    });
}

#[test]
fn every_mark_lies_inside_the_drawing() {
    each_exhibit(|name, _, exhibit| {
        let (width, height) = exhibit.chart.size();
        let (width, height) = (f64::from(width), f64::from(height));
        let is_inside = |(x, y): (f64, f64)| {
            (-1.0..=width + 1.0).contains(&x) && (-1.0..=height + 1.0).contains(&y)
        };
        for mark in exhibit.chart.marks(&Look::default()) {
            let corners = match &mark.shape {
                Shape::Point { x, y } => vec![(*x, *y)],
                Shape::Area { left, top, width, height } => {
                    vec![(*left, *top), (left + width, top + height)]
                }
                Shape::Outline(corners) => corners.clone(),
            };
            assert!(corners.into_iter().all(is_inside), "{name}: {mark:?}");
        }
    });
}

#[test]
fn charts_that_zoom_have_a_horizontal_axis() {
    let language = Language::load("en");
    for example in EXAMPLES.iter().filter(|example| example.zooms) {
        let exhibit = (example.make)(&Setting { language: &language, width: 640 });
        let horizontal = |look: &Look| exhibit.chart.horizontal(look).unwrap().0;
        let (lo, hi) = horizontal(&Look::default());
        let window = (lo + (hi - lo) / 4.0, lo + (hi - lo) / 2.0);
        let zoomed = Look { window: Some(window), ..Look::default() };
        assert_eq!(horizontal(&zoomed), window, "{}", example.name);
        let marks = |look: &Look| exhibit.chart.marks(look);
        assert_ne!(marks(&zoomed), marks(&Look::default()), "{}", example.name);
    }
}
