//! Several lines with their names at their ends, a band, marks on the axis.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, Polygon};
use plotters::style::text_anchor::{HPos, VPos};
use plotters::style::{Color, RGBColor};

use crate::plot::{Plot, dashed, label, line};
use crate::svg::{DrawError, draw};
use crate::{Palette, UNITS};

/// Distance of two names below each other, in drawing units.
const NAME_HEIGHT: i32 = 14 * UNITS;

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Points from left to right.
    pub points: Vec<(f64, f64)>,
    /// Its colour.
    pub colour: RGBColor,
    /// Width in CSS pixels.
    pub width: u32,
    /// Name at its end; empty for none.
    pub name: String,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lines {
    /// Lines, the most important last.
    pub lines: Vec<Line>,
    /// Place, lower and upper edge of a band.
    pub band: Vec<(f64, f64, f64)>,
    /// Places with a vertical line and a name.
    pub marks: Vec<(f64, String)>,
    /// Labels of the horizontal axis.
    pub x_labels: Vec<(f64, String)>,
}

/// Draws the lines.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_on<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    plot: &Plot,
    lines: &Lines,
    y_label: &dyn Fn(f64) -> String,
) -> Result<(), DrawError> {
    plot.draw_axes(area, &lines.x_labels, y_label)?;
    if !lines.band.is_empty() {
        let upper = lines.band.iter().map(|(x, _, hi)| plot.at(*x, *hi));
        let lower = lines.band.iter().rev().map(|(x, lo, _)| plot.at(*x, *lo));
        let fill = Palette.quiet().mix(0.16).filled();
        area.draw(&Polygon::new(upper.chain(lower).collect::<Vec<_>>(), fill))
            .map_err(DrawError::from_backend)?;
    }
    for (x, name) in &lines.marks {
        let (top, bottom) = (plot.at(*x, plot.y.hi), plot.at(*x, plot.y.lo));
        dashed(area, top, bottom, Palette.quiet())?;
        let place = (top.0 + 3 * UNITS, top.1 - 2 * UNITS);
        label(area, place, name, (HPos::Left, VPos::Top), Palette.quiet())?;
    }
    for one in &lines.lines {
        let points = one.points.iter().map(|(x, y)| plot.at(*x, *y)).collect();
        line(area, points, one.colour, one.width)?;
    }
    let named = lines.lines.iter().filter(|one| !one.name.is_empty() && !one.points.is_empty());
    let ends: Vec<((i32, i32), &Line)> =
        named.filter_map(|one| one.points.last().map(|(x, y)| (plot.at(*x, *y), one))).collect();
    let (top, bottom) = (plot.at_y(plot.y.hi), plot.at_y(plot.y.lo));
    let heights: Vec<i32> = ends.iter().map(|((_, y), _)| *y).collect();
    for (((x, _), one), y) in ends.iter().zip(spread(&heights, NAME_HEIGHT, top, bottom)) {
        let place = (x + 5 * UNITS, y);
        label(area, place, &one.name, (HPos::Left, VPos::Center), one.colour)?;
    }
    Ok(())
}

/// Heights near the wanted ones, at least `distance` apart in the same order, between `top` and
/// `bottom` as far as there is room.
///
/// ```
/// assert_eq!(chart::lines::spread(&[50, 52, 90], 10, 0, 100), [50, 60, 90]);
/// assert_eq!(chart::lines::spread(&[99, 98], 10, 0, 100), [100, 90]);
/// ```
#[must_use]
pub fn spread(wanted: &[i32], distance: i32, top: i32, bottom: i32) -> Vec<i32> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|k| wanted[*k]);
    let mut placed = wanted.to_vec();
    let mut free = top;
    for k in &order {
        placed[*k] = placed[*k].max(free);
        free = placed[*k] + distance;
    }
    // What was pushed below the bottom pushes back.
    let mut free = bottom;
    for k in order.iter().rev() {
        placed[*k] = placed[*k].min(free);
        free = placed[*k] - distance;
    }
    placed
}

/// The lines as SVG.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(
    plot: &Plot,
    lines: &Lines,
    y_label: &dyn Fn(f64) -> String,
) -> Result<String, DrawError> {
    draw(plot.width, plot.height, |area| draw_on(area, plot, lines, y_label))
}
