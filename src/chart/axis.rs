//! Tick labels under a column of intervals.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, IntoFont, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, TextStyle};

use crate::interval::MARGIN;
use crate::svg::{DrawError, draw};
use crate::{Palette, Scale, UNITS};

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
    let font = ("system-ui", 12 * UNITS).into_font();
    let colour = Palette.quiet().to_backend_color();
    for tick in scale.ticks() {
        let style =
            TextStyle { font: font.clone(), color: colour, pos: Pos::new(HPos::Center, VPos::Top) };
        let x = MARGIN + scale.place(tick, width as i32 - 2 * MARGIN);
        area.draw(&Text::new(label(tick), (x, 2 * UNITS), style))
            .map_err(DrawError::from_backend)?;
    }
    Ok(())
}

/// The axis as SVG, 240 × 18 CSS pixels.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(scale: Scale, label: &dyn Fn(f64) -> String) -> Result<String, DrawError> {
    draw(240, 18, |area| draw_on(area, scale, label))
}
