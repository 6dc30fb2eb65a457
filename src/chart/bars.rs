//! Parts of a whole side by side.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, Rectangle};
use plotters::style::{Color, RGBColor};

use crate::UNITS;
use crate::svg::{DrawError, draw};

/// Draws the parts from left to right over the whole area, with a gap between them.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_on<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    parts: &[(f64, RGBColor, f64)],
) -> Result<(), DrawError> {
    let (width, height) = area.dim_in_pixel();
    let total: f64 = parts.iter().map(|(amount, ..)| amount.max(0.0)).sum();
    if total <= 0.0 || !total.is_finite() {
        return Ok(());
    }
    let place = |sum: f64| (sum / total * f64::from(width)).round() as i32;
    let mut sum = 0.0;
    for (amount, colour, opacity) in parts {
        let from = place(sum);
        sum += amount.max(0.0);
        let to = place(sum) - UNITS;
        if to > from {
            let corners = [(from, 0), (to, height as i32)];
            area.draw(&Rectangle::new(corners, colour.mix(*opacity).filled()))
                .map_err(DrawError::from_backend)?;
        }
    }
    Ok(())
}

/// The parts (amount, colour, opacity) as SVG.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(size: (u32, u32), parts: &[(f64, RGBColor, f64)]) -> Result<String, DrawError> {
    draw(size.0, size.1, |area| draw_on(area, parts))
}
