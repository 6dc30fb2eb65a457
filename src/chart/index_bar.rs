//! One row of variance-based sensitivity: the total-order index as a pale bar, the first-order index
//! as a solid bar inside it, each with its 95 % interval.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, Rectangle};
use plotters::style::{Color, RGBColor};

use crate::interval::{MARGIN, grid};
use crate::rank_bar::whisker;
use crate::svg::{DrawError, draw};
use crate::{Scale, UNITS};

/// The scale of all indices.
pub const SCALE: Scale = Scale { lo: 0.0, hi: 1.0 };

/// An estimated index, a share of the variance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Index {
    /// Estimate; sampling may put it slightly below 0 or above 1.
    pub value: f64,
    /// 2.5 % end of its interval.
    pub lo: f64,
    /// 97.5 % end of its interval.
    pub hi: f64,
}

/// Draws both indices; what lies outside of 0 to 1 is cut in the drawing only.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_on<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    first: Index,
    total: Index,
    colour: RGBColor,
) -> Result<(), DrawError> {
    grid(area, SCALE)?;
    let (width, height) = area.dim_in_pixel();
    let middle = height as i32 / 2;
    let x = |value: f64| MARGIN + SCALE.place(value, width as i32 - 2 * MARGIN);
    for (index, half, opacity) in [(total, 9 * UNITS, 0.25), (first, 4 * UNITS, 0.9)] {
        let corners = [(x(0.0), middle - half), (x(index.value), middle + half)];
        if corners[1].0 > corners[0].0 {
            area.draw(&Rectangle::new(corners, colour.mix(opacity).filled()))
                .map_err(DrawError::from_backend)?;
        }
    }
    // One above the other, so that neither hides the other.
    for (index, shift) in [(total, -6 * UNITS), (first, 2 * UNITS)] {
        if index.lo.is_finite() && index.hi.is_finite() {
            whisker(area, (x(index.lo), x(index.hi)), middle + shift, 2 * UNITS)?;
        }
    }
    Ok(())
}

/// The row as SVG, 240 × 28 CSS pixels.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(first: Index, total: Index, colour: RGBColor) -> Result<String, DrawError> {
    draw(240, 28, |area| draw_on(area, first, total, colour))
}
