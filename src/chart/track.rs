//! A way along a distribution: from where something starts to where it ends.

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend, Polygon};
use plotters::style::Color;

use crate::interval::MARGIN;
use crate::plot::line;
use crate::svg::{DrawError, draw};
use crate::{Palette, Scale, UNITS};

/// Levels between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Track {
    /// Where it starts.
    pub start: f64,
    /// Where it ends; none if it goes nowhere.
    pub end: Option<f64>,
}

/// Draws the whole range thin with its middle, the way thick, a ring at its start, a diamond at its
/// end.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_on<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    track: Track,
) -> Result<(), DrawError> {
    let (width, height) = area.dim_in_pixel();
    let (width, middle) = (width as i32, height as i32 / 2);
    let unit = Scale::between(0.0, 1.0);
    let x = |level: f64| MARGIN + unit.place(level, width - 2 * MARGIN);
    line(area, vec![(x(0.0), middle), (x(1.0), middle)], Palette.hairline(), 2)?;
    for level in [0.05, 0.5, 0.95] {
        let tick = vec![(x(level), middle - 4 * UNITS), (x(level), middle + 4 * UNITS)];
        line(area, tick, Palette.hairline(), 1)?;
    }
    let start = x(track.start);
    if let Some(end) = track.end.map(x) {
        line(area, vec![(start, middle), (end, middle)], Palette.text(), 3)?;
        let size = 6 * UNITS;
        let corners = vec![
            (end - size, middle),
            (end, middle - size),
            (end + size, middle),
            (end, middle + size),
        ];
        area.draw(&Polygon::new(corners, Palette.text().filled()))
            .map_err(DrawError::from_backend)?;
    }
    let disc = Circle::new((start, middle), 5 * UNITS, Palette.paper().filled());
    area.draw(&disc).map_err(DrawError::from_backend)?;
    let ring = Palette.text().stroke_width(2 * UNITS.unsigned_abs());
    area.draw(&Circle::new((start, middle), 4 * UNITS, ring)).map_err(DrawError::from_backend)
}

/// The way as SVG, 200 × 24 CSS pixels.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(track: Track) -> Result<String, DrawError> {
    draw(200, 24, |area| draw_on(area, track))
}
