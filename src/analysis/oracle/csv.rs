//! References to CSV tables inside inputs.

use serde_json::{Map, Value, json};

/// Replaces every `{"$csv": …}` by the table's cells.
///
/// # Errors
/// When a table cannot be loaded or has no such column.
pub fn resolve(
    input: &Value,
    load: &dyn Fn(&str) -> Result<String, String>,
) -> Result<Value, String> {
    match input {
        Value::Object(map) if map.contains_key("$csv") => table(map, load),
        Value::Object(map) => {
            let resolved = map.iter().map(|(key, inner)| Ok((key.clone(), resolve(inner, load)?)));
            resolved.collect::<Result<Map<_, _>, String>>().map(Value::Object)
        }
        Value::Array(items) => {
            let resolved = items.iter().map(|inner| resolve(inner, load));
            resolved.collect::<Result<Vec<_>, String>>().map(Value::Array)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Ok(input.clone()),
    }
}

fn table(
    reference: &Map<String, Value>,
    load: &dyn Fn(&str) -> Result<String, String>,
) -> Result<Value, String> {
    let path = reference["$csv"].as_str().ok_or("`$csv` is no path")?;
    let text = load(path)?;
    let mut lines = text.lines();
    let header: Vec<&str> =
        lines.next().ok_or_else(|| format!("{path} is empty"))?.split(',').collect();
    let all: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    let rows = match reference.get("rows").and_then(Value::as_array) {
        None => &all[..],
        Some(range) => {
            let bound = |i: usize| range.get(i).and_then(Value::as_u64).map(|n| n as usize);
            let (first, last) = bound(0).zip(bound(1)).ok_or("`rows` needs two numbers")?;
            all.get(first.saturating_sub(1)..last)
                .ok_or_else(|| format!("{path} has no rows {first} to {last}"))?
        }
    };
    let all_columns = json!(header);
    let columns = reference.get("columns").unwrap_or(&all_columns);
    let place = |name: &str| {
        header
            .iter()
            .position(|h| *h == name)
            .ok_or_else(|| format!("{path} has no column `{name}`"))
    };
    let by_columns = reference.get("as").and_then(Value::as_str) == Some("columns");
    if by_columns {
        let names = columns.as_array().into_iter().flatten().filter_map(Value::as_str);
        let column = |name: &str| {
            let k = place(name)?;
            Ok((name.to_owned(), rows.iter().map(|row| cell(row.get(k))).collect()))
        };
        return names.map(column).collect::<Result<Map<_, _>, String>>().map(Value::Object);
    }
    let cells = rows.iter().map(|row| pick(columns, row, &place));
    cells.collect::<Result<Vec<_>, String>>().map(Value::Array)
}

/// A row in the shape of `columns`, with names replaced by cells.
fn pick(
    columns: &Value,
    row: &[&str],
    place: &dyn Fn(&str) -> Result<usize, String>,
) -> Result<Value, String> {
    match columns {
        Value::String(name) => Ok(cell(row.get(place(name)?))),
        Value::Array(items) => items
            .iter()
            .map(|item| pick(item, row, place))
            .collect::<Result<_, _>>()
            .map(Value::Array),
        _ => Err("`columns` must be names or nested lists of names".to_owned()),
    }
}

fn cell(text: Option<&&str>) -> Value {
    match text.map(|t| t.trim()) {
        None | Some("" | "NA") => Value::Null,
        Some(text) => match text.parse::<f64>() {
            Ok(number) if number.is_finite() => json!(number),
            _ => json!(text),
        },
    }
}
