//! A table as a file.

use serde::Serialize;

use super::{Cell, Exhibit};

/// Where a picture or a table comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Provenance {
    /// Name of the case.
    pub case: String,
    /// Facts were read up to this date (ISO 8601); empty where there are none.
    pub as_of: String,
    /// Who made it and how.
    pub source: String,
    /// Address of the page in this state; empty where none is known.
    pub address: String,
    /// What it is not.
    pub notice: String,
}

/// The table as comma-separated values (RFC 4180) with full digits, heads in the first line.
///
/// ```
/// # use view_model::exhibit::*;
/// # let chart = chart::bars::Bars { size: (10, 10), parts: vec![] }.into();
/// let table = Table {
///     head: "Month".into(),
///     columns: vec![Column::plain("Cash, $M".into())],
///     rows: vec![Row { head: "=1+1".into(), cells: vec![Cell::known(Some(0.1), "0.1".into())] }],
/// };
/// # let exhibit = Exhibit { id: "x".into(), title: String::new(), chart, series: vec![],
/// #     text: String::new(), table, axis: None, method: String::new() };
/// assert_eq!(csv(&exhibit), "Month,\"Cash, $M\"\r\n'=1+1,0.1\r\n");
/// ```
#[must_use]
pub fn csv(exhibit: &Exhibit) -> String {
    let table = &exhibit.table;
    let names = table.columns.iter().map(|column| words(&column.name));
    let mut lines = vec![std::iter::once(words(&table.head)).chain(names).collect::<Vec<_>>()];
    lines.extend(table.rows.iter().map(|row| {
        let cell =
            |cell: &Cell| cell.value.map_or_else(|| words(&cell.text), |value| value.to_string());
        std::iter::once(words(&row.head)).chain(row.cells.iter().map(cell)).collect()
    }));
    lines.into_iter().map(|line| line.join(",") + "\r\n").collect()
}

/// Words as a field. A spreadsheet would compute what begins like a formula.
fn words(text: &str) -> String {
    let is_number = text.parse::<f64>().is_ok();
    let guard = if !is_number && text.starts_with(['=', '+', '-', '@', '\t']) { "'" } else { "" };
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{guard}{text}")
    }
}

/// The table as JSON: what it is, where it comes from, columns, rows with full digits and words.
#[must_use]
pub fn json(exhibit: &Exhibit, provenance: &Provenance) -> String {
    let table = &exhibit.table;
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let rows: Vec<_> = table
        .rows
        .iter()
        .map(|row| {
            let text: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
            let value: Vec<Option<f64>> = row.cells.iter().map(|cell| cell.value).collect();
            serde_json::json!({ "head": row.head, "value": value, "text": text })
        })
        .collect();
    let all = serde_json::json!({
        "id": exhibit.id,
        "title": exhibit.title,
        "text": exhibit.text,
        "method": exhibit.method,
        "provenance": provenance,
        "head": table.head,
        "columns": columns,
        "rows": rows,
    });
    format!("{all:#}\n")
}
