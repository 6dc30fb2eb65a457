//! An uncertain quantity: a line from P5 to P95 and the sector's mark at the median.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, PathElement, Rectangle};
use plotters::style::Color;

use crate::svg::{DrawError, draw};
use crate::{Glyph, Palette, Scale, UNITS};

/// Space left and right of the scale, so that marks at the ends are whole.
pub(crate) const MARGIN: i32 = 10 * UNITS;

/// Three quantiles of one quantity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// 5 % quantile.
    pub p05: f64,
    /// Median.
    pub p50: f64,
    /// 95 % quantile.
    pub p95: f64,
    /// Median before the reader changed anything, drawn as a hollow tick.
    pub reference: Option<f64>,
}

/// Draws the interval with faint grid lines at the ticks of `scale`.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_on<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    interval: Interval,
    scale: Scale,
    glyph: Glyph,
) -> Result<(), DrawError> {
    let (width, height) = area.dim_in_pixel();
    let (width, height) = (width as i32, height as i32);
    let x = |value: f64| MARGIN + scale.place(value, width - 2 * MARGIN);
    grid(area, scale)?;
    let middle = height / 2;
    let bar = [(x(interval.p05), middle - 2 * UNITS), (x(interval.p95), middle + 2 * UNITS)];
    let colour = Palette.sector(glyph.slot);
    area.draw(&Rectangle::new(bar, colour.mix(0.5).filled())).map_err(DrawError::from_backend)?;
    if let Some(reference) = interval.reference {
        let at = x(reference);
        let tick = PathElement::new(
            vec![(at, middle - 8 * UNITS), (at, middle + 8 * UNITS)],
            Palette.quiet().stroke_width(2 * UNITS as u32),
        );
        area.draw(&tick).map_err(DrawError::from_backend)?;
    }
    glyph.draw_on(area, (x(interval.p50), middle), 6 * UNITS)
}

/// Faint lines at the ticks of the scale, stronger at zero.
pub(crate) fn grid<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    scale: Scale,
) -> Result<(), DrawError> {
    let (width, height) = area.dim_in_pixel();
    for tick in scale.ticks() {
        let strength =
            if tick == 0.0 { Palette.quiet().mix(0.7) } else { Palette.hairline().mix(1.0) };
        let x = MARGIN + scale.place(tick, width as i32 - 2 * MARGIN);
        let line =
            PathElement::new(vec![(x, 0), (x, height as i32)], strength.stroke_width(UNITS as u32));
        area.draw(&line).map_err(DrawError::from_backend)?;
    }
    Ok(())
}

/// The interval as SVG, 240 × 28 CSS pixels.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(interval: Interval, scale: Scale, glyph: Glyph) -> Result<String, DrawError> {
    draw(240, 28, |area| draw_on(area, interval, scale, glyph))
}
