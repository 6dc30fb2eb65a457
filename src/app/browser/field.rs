//! Fields of text: where the cursor stands.

use web_sys::HtmlTextAreaElement;

/// Puts the cursor of a field with this text at a line and a column (in characters), both from 1, and
/// shows it a little below the upper edge.
pub fn go_to(field: &HtmlTextAreaElement, text: &str, line: u32, column: u32) {
    let lines_before = line.saturating_sub(1) as usize;
    let start: usize = text.split_inclusive('\n').take(lines_before).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let words = rest.split('\n').next().unwrap_or_default();
    let before: String = words.chars().take(column.saturating_sub(1) as usize).collect();
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    let at = units(text.get(..start).unwrap_or_default()).saturating_add(units(&before));
    let end = at.saturating_add(units(words).saturating_sub(units(&before)));
    // A field that is gone takes neither focus nor cursor.
    drop(field.focus());
    drop(field.set_selection_range(at, end));
    let lines = text.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let height = f64::from(field.scroll_height()) / lines as f64;
    let above = (lines_before as f64 - 3.0).max(0.0);
    field.set_scroll_top((height * above) as i32);
}
