//! Rows that draw the same picture as all rows.
//!
//! Of the points in one column of pixels only the first, the lowest, the highest and the last can be
//! seen: the line between columns runs from the last to the first, and inside a column it covers
//! what lies between the lowest and the highest. This is the aggregation M4 of U. Jugel, Z. Jerzak,
//! G. Hackenbroich and V. Markl, "M4: A Visualization-Oriented Time Series Data Aggregation",
//! Proceedings of the VLDB Endowment 7 (10), 2014, pp. 797–808.

use std::ops::Range;

use super::samples::Samples;

/// Ranges of rows by column, `column` being that of a place and never falling from left to right.
pub(super) fn columns<'a>(
    samples: &'a Samples,
    rows: Range<usize>,
    column: impl Fn(f64) -> i32 + 'a,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut from = rows.start;
    std::iter::from_fn(move || {
        let end = (from < rows.end).then(|| end_of_column(samples, from..rows.end, &column))?;
        Some(std::mem::replace(&mut from, end)..end)
    })
}

/// End of the first row's column: steps that double, then a binary search in the last one.
fn end_of_column(samples: &Samples, rows: Range<usize>, column: &impl Fn(f64) -> i32) -> usize {
    let x = samples.places();
    let here = column(x[rows.start]);
    let (mut end, mut step) = (rows.start + 1, 1);
    while end + step <= rows.end && column(x[end + step - 1]) == here {
        (end, step) = (end + step, 2 * step);
    }
    let last = (end + step).min(rows.end);
    end + x[end..last].partition_point(|x| column(*x) == here)
}
