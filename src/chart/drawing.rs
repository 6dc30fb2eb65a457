//! What every chart is: data that can be drawn on any backend, and that knows where its marks are.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

use crate::Scale;
use crate::svg::{self, DrawError};

/// How a reader looks at a chart. The data stay the same.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Look {
    /// Series that are not drawn.
    pub hidden: Vec<usize>,
    /// Series that stand out; all others are paler. None stands out where it is empty.
    pub lit: Vec<usize>,
    /// Part of the horizontal axis that is shown; all of it where none is given.
    pub window: Option<(f64, f64)>,
    /// Columns of a CSS pixel that the screen tells apart, from 1 to [`UNITS`](crate::UNITS). Long
    /// series draw no more; where none is given, they are right to the drawing unit.
    pub columns: Option<i32>,
}

impl Look {
    /// Whether a series is drawn.
    ///
    /// ```
    /// let look = chart::Look { hidden: vec![1], lit: vec![0], ..Default::default() };
    /// assert!(look.shows(0) && !look.shows(1));
    /// assert!(look.strength(0) > look.strength(2));
    /// ```
    #[must_use]
    pub fn shows(&self, series: usize) -> bool {
        !self.hidden.contains(&series)
    }

    /// Whether a series stands out.
    #[must_use]
    pub fn is_lit(&self, series: usize) -> bool {
        self.lit.contains(&series)
    }

    /// The part of a horizontal scale that is shown.
    pub(crate) fn shown_of(&self, whole: Scale) -> Scale {
        let window = self.window.filter(|(lo, hi)| lo < hi);
        window.map_or(whole, |(lo, hi)| Scale { lo, hi })
    }

    /// Opacity of a series: 1, less where another one stands out.
    #[must_use]
    pub fn strength(&self, series: usize) -> f64 {
        if self.lit.is_empty() || self.is_lit(series) { 1.0 } else { 0.25 }
    }
}

/// One datum of a chart: what it is and where it can be pointed at.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Place of its series.
    pub series: usize,
    /// Place of its datum, which is the row of the table that says the same as the chart.
    pub row: usize,
    /// Where it is.
    pub shape: Shape,
}

/// Where a mark is, in CSS pixels from the upper left corner of the drawing.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A point.
    Point {
        /// From the left.
        x: f64,
        /// From the top.
        y: f64,
    },
    /// A rectangle.
    Area {
        /// Its left edge.
        left: f64,
        /// Its upper edge.
        top: f64,
        /// Its width.
        width: f64,
        /// Its height.
        height: f64,
    },
    /// A polygon.
    Outline(Vec<(f64, f64)>),
}

impl Shape {
    /// A point that was drawn, from drawing units.
    #[must_use]
    pub(crate) fn point((x, y): (i32, i32)) -> Self {
        Self::Point { x: pixels(x), y: pixels(y) }
    }

    /// A rectangle that was drawn, from two opposite corners in drawing units.
    #[must_use]
    pub(crate) fn area(a: (i32, i32), b: (i32, i32)) -> Self {
        Self::Area {
            left: pixels(a.0.min(b.0)),
            top: pixels(a.1.min(b.1)),
            width: pixels((a.0 - b.0).abs()),
            height: pixels((a.1 - b.1).abs()),
        }
    }

    /// The same shape farther right and down.
    #[must_use]
    pub(crate) fn moved(self, (right, down): (f64, f64)) -> Self {
        match self {
            Self::Point { x, y } => Self::Point { x: x + right, y: y + down },
            Self::Area { left, top, width, height } => {
                Self::Area { left: left + right, top: top + down, width, height }
            }
            Self::Outline(corners) => {
                Self::Outline(corners.into_iter().map(|(x, y)| (x + right, y + down)).collect())
            }
        }
    }

    /// Its middle; of an outline, the middle of its corners.
    #[must_use]
    pub fn center(&self) -> (f64, f64) {
        match self {
            Self::Point { x, y } => (*x, *y),
            Self::Area { left, top, width, height } => (left + width / 2.0, top + height / 2.0),
            Self::Outline(corners) => {
                let count = corners.len().max(1) as f64;
                let sum = corners.iter().fold((0.0, 0.0), |(x, y), c| (x + c.0, y + c.1));
                (sum.0 / count, sum.1 / count)
            }
        }
    }

    /// How much room it takes, in square CSS pixels; of an outline, that of its bounding box.
    #[must_use]
    pub fn extent(&self) -> f64 {
        match self {
            Self::Point { .. } => 0.0,
            Self::Area { width, height, .. } => width * height,
            Self::Outline(corners) => {
                let side = |part: fn(&(f64, f64)) -> f64| {
                    let ends = corners.iter().map(part);
                    let lo = ends.clone().fold(f64::INFINITY, f64::min);
                    (ends.fold(f64::NEG_INFINITY, f64::max) - lo).max(0.0)
                };
                side(|corner| corner.0) * side(|corner| corner.1)
            }
        }
    }

    /// Whether a place lies in it; a point holds nothing.
    #[must_use]
    pub fn holds(&self, (x, y): (f64, f64)) -> bool {
        match self {
            Self::Point { .. } => false,
            Self::Area { left, top, width, height } => {
                (*left..=left + width).contains(&x) && (*top..=top + height).contains(&y)
            }
            Self::Outline(corners) => is_inside(corners, (x, y)),
        }
    }
}

/// Even–odd rule.
fn is_inside(corners: &[(f64, f64)], (x, y): (f64, f64)) -> bool {
    let Some(mut last) = corners.last() else { return false };
    let mut inside = false;
    for corner in corners {
        let crosses = (corner.1 > y) != (last.1 > y);
        if crosses && x < (last.0 - corner.0) * (y - corner.1) / (last.1 - corner.1) + corner.0 {
            inside = !inside;
        }
        last = corner;
    }
    inside
}

/// Drawing units → CSS pixels.
pub(crate) fn pixels(units: i32) -> f64 {
    f64::from(units) / f64::from(crate::UNITS)
}

/// CSS pixels → drawing units.
pub(crate) fn units(pixels: f64) -> i32 {
    (pixels * f64::from(crate::UNITS)).round() as i32
}

/// How pointer and keyboard find a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pointing {
    /// The mark under the pointer, else the nearest one.
    #[default]
    Nearest,
    /// The column of marks nearest to the pointer, with a line through it.
    Column,
}

/// A chart with all its data.
pub trait Drawing {
    /// Width and height in CSS pixels.
    fn size(&self) -> (u32, u32);

    /// Draws on an area of [`UNITS`](crate::UNITS) times that size.
    ///
    /// # Errors
    /// When the backend cannot draw.
    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Result<(), DrawError>;

    /// Where its data are, series by series, each from the first to the last datum.
    fn marks(&self, look: &Look) -> Vec<Mark>;

    /// How a mark is found.
    fn pointing(&self) -> Pointing {
        Pointing::Nearest
    }

    /// The horizontal axis and where it lies, for charts that can be zoomed: values of its ends,
    /// CSS pixels of its ends.
    fn horizontal(&self, _look: &Look) -> Option<((f64, f64), (f64, f64))> {
        None
    }

    /// The drawing as an SVG for pages: colours are CSS variables.
    ///
    /// # Errors
    /// When the drawing fails (never for the SVG backend).
    fn svg(&self, look: &Look) -> Result<String, DrawError>
    where
        Self: Sized,
    {
        let (width, height) = self.size();
        svg::draw(width, height, |area| self.draw_on(area, look))
    }
}
