//! Charts with their words: what holds for each of them.

use chart::Look;
use view_model::Exhibit;
use view_model::exhibit::{Provenance, csv, json};

/// Checks an exhibit and returns all its words, its drawing and its file.
pub(crate) fn shown(exhibit: &Exhibit) -> String {
    let Exhibit { id, title, chart, series, text, table, method, .. } = exhibit;
    for words in [title, text, method, &table.head] {
        assert!(!words.trim().is_empty(), "{id}: a text is missing");
    }
    let svg = chart.svg(&Look::default()).unwrap();
    assert!(svg.starts_with("<svg") && !svg.contains("NaN"), "{id}: {svg:.200}");
    for row in &table.rows {
        assert_eq!(row.cells.len(), table.columns.len(), "{id}: {}", row.head);
    }
    let (width, height) = chart.size();
    let marks = chart.marks(&Look::default());
    let is_something = |value: Option<f64>| value.is_some_and(|value| value != 0.0);
    let mut cells = table.rows.iter().flat_map(|row| &row.cells);
    if cells.any(|cell| is_something(cell.value)) {
        assert!(!marks.is_empty(), "{id}: nothing to point at");
    }
    for mark in &marks {
        let datum = exhibit.datum(mark.series, mark.row);
        assert!(datum.is_some(), "{id}: no row {}", mark.row);
        let datum = datum.unwrap();
        assert!(!datum.figures.is_empty() && datum.line().contains(&datum.head), "{id}: {datum:?}");
        let (x, y) = mark.shape.center();
        let inside = (-0.5..=f64::from(width) + 0.5).contains(&x)
            && (-0.5..=f64::from(height) + 0.5).contains(&y);
        assert!(inside, "{id}: a mark at {x}, {y}");
    }
    for column in &table.columns {
        assert!(!column.name.is_empty(), "{id}: a column has no name");
    }
    let (csv, json) = (csv(exhibit), json(exhibit, &provenance()));
    assert_eq!(csv.matches("\r\n").count(), table.rows.len() + 1, "{id}");
    let read: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(read["rows"].as_array().unwrap().len(), table.rows.len(), "{id}");
    format!("{title} {series:?} {text} {method} {svg} {csv} {:?}", table)
}

fn provenance() -> Provenance {
    Provenance {
        case: "Case".to_owned(),
        as_of: "2026-01-01".to_owned(),
        source: "Source".to_owned(),
        address: String::new(),
        notice: "Notice".to_owned(),
    }
}

#[test]
fn a_datum_names_what_is_pointed_at_first() {
    let (model, answer) = crate::flagship();
    let language = language::Language::load("en");
    let both = (&answer, &answer);
    for by in [view_model::RankBy::Size, view_model::RankBy::Criteria] {
        for width in [320, 640, 1280] {
            let exhibit = view_model::ranking::exhibit(&model.case, both, by, width, &language);
            assert!(shown(&exhibit).contains(&exhibit.text));
            assert_eq!(exhibit.table.rows.len(), model.case.sectors.len());
            assert_eq!(exhibit.chart.size().0, width);
        }
    }
}
