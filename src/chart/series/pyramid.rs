//! Smallest and largest value of any range of rows, in logarithmic time.

use std::ops::Range;

/// Entries of a level that become one of the next.
const BLOCK: usize = 16;

/// Values that are looked through faster than any pyramid.
const FEW: usize = 2 * BLOCK;

/// Rows of the smallest and of the largest value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extrema {
    /// Row of the smallest value.
    pub(super) least: usize,
    /// Row of the largest value.
    pub(super) most: usize,
}

/// Extrema of blocks of 16 values, of blocks of 16 such blocks, and so on. Values that are not
/// finite do not count.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Pyramid {
    levels: Vec<Vec<Option<Extrema>>>,
}

impl Pyramid {
    /// The pyramid over these values.
    pub(super) fn over(values: &[f64]) -> Self {
        let merge = |found, next| merged(values, found, next);
        let mut levels: Vec<Vec<Option<Extrema>>> = Vec::new();
        let blocks = values.chunks(BLOCK).enumerate();
        let mut level: Vec<Option<Extrema>> =
            blocks.map(|(k, block)| of_block(block, k * BLOCK)).collect();
        while level.len() > 1 {
            let above = level.chunks(BLOCK).map(|b| b.iter().copied().fold(None, merge)).collect();
            levels.push(std::mem::replace(&mut level, above));
        }
        levels.push(level);
        Self { levels }
    }

    /// Extrema of the rows in the range; `values` are those that the pyramid stands over.
    pub(super) fn extrema(&self, values: &[f64], rows: Range<usize>) -> Option<Extrema> {
        let (mut from, mut to) = (rows.start, rows.end.min(values.len()));
        if to.saturating_sub(from) < FEW {
            return of_block(values.get(from..to)?, from);
        }
        let mut found = None;
        let mut level = 0;
        loop {
            let at = |k: usize| match level {
                0 => single(values, k),
                _ => self.levels[level - 1][k],
            };
            let is_top = level == self.levels.len();
            // What does not fill a block of the next level is taken here.
            while from < to && (is_top || from % BLOCK != 0) {
                found = merged(values, found, at(from));
                from += 1;
            }
            while from < to && to % BLOCK != 0 {
                to -= 1;
                found = merged(values, found, at(to));
            }
            if from >= to {
                return found;
            }
            (from, to, level) = (from / BLOCK, to / BLOCK, level + 1);
        }
    }
}

/// Extrema of values in the rows from `first` on.
fn of_block(values: &[f64], first: usize) -> Option<Extrema> {
    let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
    let mut found = Extrema { least: first, most: first };
    for (row, value) in values.iter().enumerate() {
        if *value < least && value.is_finite() {
            (least, found.least) = (*value, first + row);
        }
        if *value > most && value.is_finite() {
            (most, found.most) = (*value, first + row);
        }
    }
    (least <= most).then_some(found)
}

fn single(values: &[f64], row: usize) -> Option<Extrema> {
    values[row].is_finite().then_some(Extrema { least: row, most: row })
}

fn merged(values: &[f64], a: Option<Extrema>, b: Option<Extrema>) -> Option<Extrema> {
    let (Some(a), Some(b)) = (a, b) else { return a.or(b) };
    Some(Extrema {
        least: if values[b.least] < values[a.least] { b.least } else { a.least },
        most: if values[b.most] > values[a.most] { b.most } else { a.most },
    })
}
