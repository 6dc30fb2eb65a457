//! Figures at dates, some with a range, joined by a thin line.

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend};
use plotters::style::{Color, RGBColor};

use crate::plot::{Plot, line};
use crate::svg::{DrawError, draw};
use crate::{Palette, UNITS};

/// A figure at a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DatedPoint {
    /// Date as a year with fraction.
    pub date: f64,
    /// The figure.
    pub value: f64,
    /// Its range, if known.
    pub range: Option<(f64, f64)>,
}

/// Draws the points.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_on<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    plot: &Plot,
    points: &[DatedPoint],
    colour: RGBColor,
    x_labels: &[(f64, String)],
    y_label: &dyn Fn(f64) -> String,
) -> Result<(), DrawError> {
    plot.draw_axes(area, x_labels, y_label)?;
    line(area, points.iter().map(|p| plot.at(p.date, p.value)).collect(), Palette.quiet(), 1)?;
    for point in points {
        if let Some((low, high)) = point.range {
            line(area, vec![plot.at(point.date, low), plot.at(point.date, high)], colour, 3)?;
        }
        let center = plot.at(point.date, point.value);
        area.draw(&Circle::new(center, 5 * UNITS, colour.filled()))
            .map_err(DrawError::from_backend)?;
    }
    Ok(())
}

/// The points as SVG.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(
    plot: &Plot,
    points: &[DatedPoint],
    colour: RGBColor,
    x_labels: &[(f64, String)],
    y_label: &dyn Fn(f64) -> String,
) -> Result<String, DrawError> {
    draw(plot.width, plot.height, |area| draw_on(area, plot, points, colour, x_labels, y_label))
}
