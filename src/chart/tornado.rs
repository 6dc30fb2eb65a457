//! One row of a tornado diagram: the output at an input's P5 and at its P95, around a middle.
//!
//! The part of the low input is hatched in an outline, the part of the high input is filled.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, Rectangle};
use plotters::style::{Color, RGBColor};

use crate::interval::{MARGIN, grid};
use crate::plot::line;
use crate::svg::{DrawError, draw};
use crate::{Palette, Scale, UNITS};

/// Half the height of the bar.
const HALF: i32 = 6 * UNITS;
/// Distance of two hatches.
const HATCH: i32 = 5 * UNITS;

/// What the output does when one input changes and the others do not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Swing {
    /// Output at the input's P5.
    pub low: f64,
    /// Output at the input's P95.
    pub high: f64,
    /// Output with all inputs at their medians.
    pub middle: f64,
}

impl Swing {
    /// Whether both ends lie on one side of the middle, as with an output that turns.
    #[must_use]
    pub fn is_one_sided(&self) -> bool {
        (self.low - self.middle) * (self.high - self.middle) > 0.0
    }
}

/// Draws the swing with faint grid lines at the ticks of `scale`. Where both ends lie on one side
/// of the middle, the low input takes the upper half of the bar, the high input the lower half, and
/// a tick marks the nearer end.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_on<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    swing: Swing,
    scale: Scale,
    colour: RGBColor,
) -> Result<(), DrawError> {
    grid(area, scale)?;
    let (width, height) = area.dim_in_pixel();
    let x = |value: f64| MARGIN + scale.place(value, width as i32 - 2 * MARGIN);
    let (center, y) = (x(swing.middle), height as i32 / 2);
    let (low, high) = (x(swing.low), x(swing.high));
    let is_one_sided = swing.is_one_sided();
    let inner = if is_one_sided { 0 } else { HALF };
    let filled = [(center.min(high), y - inner), (center.max(high), y + HALF)];
    area.draw(&Rectangle::new(filled, colour.mix(0.75).filled()))
        .map_err(DrawError::from_backend)?;
    let outlined = ((center.min(low), y - HALF), (center.max(low), y + inner));
    hatched(area, outlined, colour)?;
    if is_one_sided {
        let distance = |end: &f64| (end - swing.middle).abs();
        let nearer = if distance(&swing.low) < distance(&swing.high) { low } else { high };
        line(
            area,
            vec![(nearer, y - HALF - 3 * UNITS), (nearer, y + HALF + 3 * UNITS)],
            colour,
            1,
        )?;
    }
    let ends = vec![(center, y - HALF - 4 * UNITS), (center, y + HALF + 4 * UNITS)];
    line(area, ends, Palette.text(), 2)
}

/// A rectangle in outline, with slanted hatches inside.
pub(crate) fn hatched<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    ((left, top), (right, bottom)): ((i32, i32), (i32, i32)),
    colour: impl Color + Copy,
) -> Result<(), DrawError> {
    if right <= left {
        return Ok(());
    }
    let height = bottom - top;
    for foot in (left - height..right).step_by(HATCH.unsigned_abs() as usize).skip(1) {
        // From the foot upwards to the right, cut at the sides.
        let (from, to) = (foot.max(left), (foot + height).min(right));
        let ends = vec![(from, bottom - (from - foot)), (to, bottom - (to - foot))];
        line(area, ends, colour, 1)?;
    }
    let corners = vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    line(area, corners, colour, 1)
}

/// The row as SVG, 240 × 28 CSS pixels.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(swing: Swing, scale: Scale, colour: RGBColor) -> Result<String, DrawError> {
    draw(240, 28, |area| draw_on(area, swing, scale, colour))
}
