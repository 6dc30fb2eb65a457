//! Rows that draw the same picture as all rows.
//!
//! Of the points in one column of pixels only the first, the lowest, the highest and the last can be
//! seen: the line between columns runs from the last to the first, and inside a column it covers
//! what lies between the lowest and the highest. Where columns are as narrow as drawing units, all
//! points of a column have one place and the picture is the same on any screen; where they are as
//! wide as a pixel, it is the same but for the smoothing of edges. This is the aggregation M4 of U. Jugel, Z. Jerzak,
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
    let (mut from, mut usual) = (rows.start, 1);
    std::iter::from_fn(move || {
        let rest = from..rows.end;
        let end = (!rest.is_empty()).then(|| end_of_column(samples, rest, usual, &column))?;
        usual = end - from;
        Some(std::mem::replace(&mut from, end)..end)
    })
}

/// End of the first row's column: the guess that it is as long as the one before, then steps that
/// double, then a binary search in the last one.
fn end_of_column(
    samples: &Samples,
    rows: Range<usize>,
    usual: usize,
    column: &impl Fn(f64) -> i32,
) -> usize {
    let x = samples.places();
    let here = column(x[rows.start]);
    let is_here = |row: usize| column(x[row]) == here;
    let guess = (rows.start + usual).min(rows.end);
    let (mut end, mut last) = (rows.start + 1, guess);
    if is_here(guess - 1) {
        (end, last) = (guess, (guess + 1).min(rows.end));
        let mut step = 2;
        while last > end && is_here(last - 1) {
            (end, last, step) = (last, (last + step).min(rows.end), 2 * step);
        }
    }
    end + x[end..last].partition_point(|x| column(*x) == here)
}
