//! The points of a long line, ready to be looked at through any window.

use std::ops::Range;
use std::sync::Arc;

use super::pyramid::Pyramid;
use crate::Scale;

/// Points do not run from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the place of point {row} is not a number at or right of the place before it")]
pub struct NotAscending {
    /// Place of the point in the list, from 0.
    pub row: usize,
}

/// Points from left to right. A value that is not finite is a gap.
///
/// Copies share the points, so that a chart can be copied at no cost.
#[derive(Debug, Clone)]
pub struct Samples(Arc<Data>);

#[derive(Debug, PartialEq)]
struct Data {
    x: Vec<f64>,
    y: Vec<f64>,
    /// Rows between gaps.
    runs: Vec<Range<usize>>,
    pyramid: Pyramid,
}

impl PartialEq for Samples {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

/// A part of a line without gaps, cut at the ends of a window.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// Where the line comes into the window between two points.
    pub(super) entry: Option<(f64, f64)>,
    /// Rows inside the window.
    pub(super) rows: Range<usize>,
    /// Where the line leaves the window between two points.
    pub(super) exit: Option<(f64, f64)>,
}

impl Samples {
    /// Takes points in the order of their rows.
    ///
    /// ```
    /// use chart::series::Samples;
    /// let samples = Samples::new([(0.0, 3.0), (1.0, -2.0), (4.0, 5.0)])?;
    /// assert_eq!(samples.extent((0.0, 2.0)), Some((-2.0, 3.0)));
    /// assert_eq!(Samples::new([(1.0, 0.0), (0.0, 0.0)]).unwrap_err().row, 1);
    /// # Ok::<(), chart::series::NotAscending>(())
    /// ```
    ///
    /// # Errors
    /// When a place is not finite or lies left of the one before it.
    pub fn new(points: impl IntoIterator<Item = (f64, f64)>) -> Result<Self, NotAscending> {
        let points = points.into_iter();
        let count = points.size_hint().0;
        let (mut x, mut y) = (Vec::with_capacity(count), Vec::with_capacity(count));
        let mut runs = Vec::new();
        let (mut last, mut start) = (f64::NEG_INFINITY, None);
        for (row, (place, value)) in points.enumerate() {
            if !place.is_finite() || place < last {
                return Err(NotAscending { row });
            }
            if value.is_finite() {
                start.get_or_insert(row);
            } else {
                runs.extend(start.take().map(|start| start..row));
            }
            x.push(place);
            y.push(value);
            last = place;
        }
        runs.extend(start.map(|start| start..x.len()));
        let pyramid = Pyramid::over(&y);
        Ok(Self(Arc::new(Data { x, y, runs, pyramid })))
    }

    /// Number of points, gaps included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.x.len()
    }

    /// Whether there is no point.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.x.is_empty()
    }

    /// Place and value of a row, if there is one.
    #[must_use]
    pub fn point(&self, row: usize) -> Option<(f64, f64)> {
        Some((*self.0.x.get(row)?, *self.0.y.get(row)?))
    }

    /// Smallest and largest height of the line between two places; none where it is not.
    #[must_use]
    pub fn extent(&self, (lo, hi): (f64, f64)) -> Option<(f64, f64)> {
        let wider = |found: Option<(f64, f64)>, y: f64| {
            Some(found.map_or((y, y), |(least, most)| (least.min(y), most.max(y))))
        };
        self.pieces(Scale { lo, hi }).fold(None, |found, piece| {
            let inside = self.0.pyramid.extrema(&self.0.y, piece.rows);
            let inside = inside.into_iter().flat_map(|e| [self.0.y[e.least], self.0.y[e.most]]);
            let cuts = piece.entry.into_iter().chain(piece.exit).map(|(_, y)| y);
            inside.chain(cuts).fold(found, wider)
        })
    }

    /// Places of all rows.
    pub(super) fn places(&self) -> &[f64] {
        &self.0.x
    }

    /// First row, rows of the extrema, last row, in the order of rows, none twice.
    pub(super) fn corners(&self, rows: Range<usize>) -> impl Iterator<Item = usize> {
        let found = self.0.pyramid.extrema(&self.0.y, rows.clone());
        let (a, b) = found.map_or((rows.start, rows.start), |e| (e.least, e.most));
        let corners = [rows.start, a.min(b), a.max(b), rows.end.saturating_sub(1)];
        let is_new = move |k: &usize| *k == 0 || corners[*k - 1] < corners[*k];
        (0..corners.len()).filter(is_new).map(move |k| corners[k])
    }

    /// What of the line lies in a window, from left to right.
    pub(super) fn pieces(&self, window: Scale) -> impl Iterator<Item = Piece> {
        let Data { x, runs, .. } = &*self.0;
        let first = runs.partition_point(|run| x[run.end - 1] < window.lo);
        let inside = runs[first..].iter().take_while(move |run| x[run.start] <= window.hi);
        inside.map(move |run| self.piece(run, window))
    }

    fn piece(&self, run: &Range<usize>, Scale { lo, hi }: Scale) -> Piece {
        let x = &self.0.x[run.clone()];
        let from = run.start + x.partition_point(|x| *x < lo);
        let to = run.start + x.partition_point(|x| *x <= hi);
        let crosses =
            |row: usize, edge: f64| run.start < row && row < run.end && self.0.x[row] > edge;
        Piece {
            entry: crosses(from, lo).then(|| self.between(from, lo)),
            rows: from..to.max(from),
            exit: crosses(to, hi).then(|| self.between(to, hi)).filter(|_| self.0.x[to - 1] < hi),
        }
    }

    /// The line at a place between the row and the one before it.
    fn between(&self, row: usize, place: f64) -> (f64, f64) {
        let Data { x, y, .. } = &*self.0;
        let share = (place - x[row - 1]) / (x[row] - x[row - 1]);
        (place, y[row - 1] + (y[row] - y[row - 1]) * share)
    }
}
