//! Drawings: places of their parts, and SVG that a page can show.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod columns;
mod histogram;
mod marks;
mod multiples;
mod named_rows;
mod plots;
mod rows;
mod samples;
mod sankey;
mod series;
mod sheet;
mod texts;
mod theme;
mod themed;
mod ties;
mod timeline;

/// A page's security policy refuses inline styles; a drawing needs numbers and variables only.
fn page_can_show(svg: &str) {
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"), "{svg:.80}");
    assert!(!svg.contains("NaN"), "a place is not a number");
    assert!(!svg.contains("style=") && !svg.contains("<style"), "an inline style");
    assert!(!svg.contains("\"#"), "a colour that is no variable");
}
