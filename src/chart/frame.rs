//! Where the scales of a plot lie.

use crate::drawing::pixels;
use crate::{Scale, UNITS};

/// Scales and edges of a plot's area in drawing units. A plot's margins follow from all its words,
/// so this is computed once and then places any number of points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    /// Horizontal scale.
    pub(crate) x: Scale,
    /// Vertical scale.
    pub(crate) y: Scale,
    /// Left edge.
    pub(crate) left: i32,
    /// Right edge.
    pub(crate) right: i32,
    /// Upper edge.
    pub(crate) top: i32,
    /// Lower edge.
    pub(crate) bottom: i32,
}

impl Frame {
    /// Horizontal place of a value.
    pub(crate) fn at_x(&self, value: f64) -> i32 {
        self.left + self.x.place(value, self.right - self.left)
    }

    /// Vertical place of a value.
    pub(crate) fn at_y(&self, value: f64) -> i32 {
        self.bottom - self.y.place(value, self.bottom - self.top)
    }

    /// Place of a point.
    pub(crate) fn at(&self, x: f64, y: f64) -> (i32, i32) {
        (self.at_x(x), self.at_y(y))
    }

    /// Number of CSS pixels from the left edge to a place, whole ones.
    pub(crate) fn column(&self, x: f64) -> i32 {
        (self.at_x(x) - self.left) / UNITS
    }

    /// Values and CSS pixels of the ends of the horizontal axis.
    pub(crate) fn horizontal(&self) -> ((f64, f64), (f64, f64)) {
        ((self.x.lo, self.x.hi), (pixels(self.left), pixels(self.right)))
    }
}
