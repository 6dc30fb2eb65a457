//! How an uncertain quantity moves: bands of 50 % and 90 %, median, a limit.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, Polygon};
use plotters::style::text_anchor::{HPos, VPos};
use plotters::style::{Color, RGBColor};

use crate::Palette;
use crate::plot::{Plot, dashed, label, line};
use crate::svg::{DrawError, draw};

/// The quantity at one place of the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FanPoint {
    /// Place on the axis.
    pub x: f64,
    /// 5 %, 25 %, 50 %, 75 %, 95 %.
    pub quantiles: [f64; 5],
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Fan {
    /// Points from left to right.
    pub points: Vec<FanPoint>,
    /// A limit and its name.
    pub limit: Option<(f64, String)>,
    /// Place that the reader selected.
    pub selected: Option<f64>,
    /// Labels of the horizontal axis.
    pub x_labels: Vec<(f64, String)>,
}

/// Draws the fan.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_on<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    plot: &Plot,
    fan: &Fan,
    colour: RGBColor,
    y_label: &dyn Fn(f64) -> String,
) -> Result<(), DrawError> {
    plot.draw_axes(area, &fan.x_labels, y_label)?;
    for ((lower, upper), opacity) in [((0, 4), 0.18), ((1, 3), 0.3)] {
        let edge = |k: usize| fan.points.iter().map(move |p| plot.at(p.x, p.quantiles[k]));
        let band: Vec<_> = edge(upper).chain(edge(lower).rev()).collect();
        area.draw(&Polygon::new(band, colour.mix(opacity).filled()))
            .map_err(DrawError::from_backend)?;
    }
    if let Some(x) = fan.selected {
        let ends = vec![plot.at(x, plot.y.lo), plot.at(x, plot.y.hi)];
        line(area, ends, Palette.quiet(), 1)?;
    }
    let median = fan.points.iter().map(|p| plot.at(p.x, p.quantiles[2])).collect();
    line(area, median, colour, 2)?;
    if let Some((limit, name)) = &fan.limit {
        let (from, to) = (plot.at(plot.x.lo, *limit), plot.at(plot.x.hi, *limit));
        dashed(area, from, to, Palette.text())?;
        let place = (to.0, to.1 - 3 * crate::UNITS);
        label(area, place, name, (HPos::Right, VPos::Bottom), Palette.text())?;
    }
    Ok(())
}

/// The fan as SVG.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(
    plot: &Plot,
    fan: &Fan,
    colour: RGBColor,
    y_label: &dyn Fn(f64) -> String,
) -> Result<String, DrawError> {
    draw(plot.width, plot.height, |area| draw_on(area, plot, fan, colour, y_label))
}
