//! Tick labels under a column of intervals.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

use crate::Scale;
use crate::drawing::pixels;
use crate::interval::MARGIN;
use crate::lettering::{along, draw_all};
use crate::svg::{DrawError, draw};

/// Draws one label per tick; `label` writes a tick in the reader's language.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_on<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scale: Scale,
    label: &dyn Fn(f64) -> String,
) -> Result<(), DrawError> {
    let (width, _) = area.dim_in_pixel();
    let place = |value: f64| pixels(MARGIN + scale.place(value, width as i32 - 2 * MARGIN));
    let labels = scale.labels(label);
    draw_all(area, &along(&labels, place, (0.0, pixels(width as i32)), 1.0))
}

/// The axis as SVG, 240 × 18 CSS pixels.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(scale: Scale, label: &dyn Fn(f64) -> String) -> Result<String, DrawError> {
    draw(240, 18, |area| draw_on(area, scale, label))
}
