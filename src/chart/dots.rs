//! A distribution as dots of equal weight, piled up (Kay et al. 2016, quantile dotplots).

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend};
use plotters::style::text_anchor::{HPos, VPos};
use plotters::style::{Color, RGBColor};

use crate::plot::{label, line};
use crate::svg::{DrawError, draw};
use crate::{Palette, Scale, UNITS};

const MARGIN: i32 = 18 * UNITS;
const AXIS: i32 = 20 * UNITS;

/// A place that is marked with a line and words.
pub type Mark = Option<(f64, String)>;

/// Draws the dots above an axis with labels.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_on<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    values: &[f64],
    scale: Scale,
    (colour, mark): (RGBColor, &Mark),
    x_label: &dyn Fn(f64) -> String,
) -> Result<(), DrawError> {
    let (width, height) = area.dim_in_pixel();
    let (width, base) = (width as i32, height as i32 - AXIS);
    let span = width - 2 * MARGIN;
    line(area, vec![(MARGIN, base), (width - MARGIN, base)], Palette.hairline(), 1)?;
    let ticks = scale.ticks();
    let step = if ticks.len() > 4 { 2 } else { 1 };
    for tick in ticks.into_iter().step_by(step) {
        let x = MARGIN + scale.place(tick, span);
        line(area, vec![(x, base), (x, base + 3 * UNITS)], Palette.quiet(), 1)?;
        let place = (x, base + 5 * UNITS);
        label(area, place, &x_label(tick), (HPos::Center, VPos::Top), Palette.quiet())?;
    }
    if let Some((value, words)) = mark {
        let x = MARGIN + scale.place(*value, span);
        line(area, vec![(x, base), (x, 14 * UNITS)], Palette.text(), 2)?;
        let place = (x, 12 * UNITS);
        label(area, place, words, (HPos::Center, VPos::Bottom), Palette.text())?;
    }
    for ((x, level), radius) in piles(values, scale, span, base) {
        let center = (MARGIN + x, base - radius - level * 2 * radius - UNITS);
        area.draw(&Circle::new(center, radius - UNITS / 2, colour.filled()))
            .map_err(DrawError::from_backend)?;
    }
    Ok(())
}

type Placed = ((i32, i32), i32);

/// Horizontal place and level of each dot, and the radius at which the highest pile fits.
fn piles(values: &[f64], scale: Scale, span: i32, height: i32) -> Vec<Placed> {
    for radius in (2..=4).rev().map(|r| r * UNITS) {
        let width = 2 * radius;
        let mut levels = std::collections::BTreeMap::new();
        let placed: Vec<Placed> = values
            .iter()
            .map(|value| {
                let bin = scale.place(*value, span) / width;
                let level = levels.entry(bin).or_insert(0);
                *level += 1;
                // The last bin may stick out of the scale; its middle may not.
                (((bin * width + radius).min(span), *level - 1), radius)
            })
            .collect();
        let highest = levels.values().max().copied().unwrap_or(0);
        if highest * width <= height || radius == 2 * UNITS {
            return placed;
        }
    }
    Vec::new()
}

/// The dots as SVG.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(
    size: (u32, u32),
    values: &[f64],
    scale: Scale,
    (colour, mark): (RGBColor, Mark),
    x_label: &dyn Fn(f64) -> String,
) -> Result<String, DrawError> {
    draw(size.0, size.1, |area| draw_on(area, values, scale, (colour, &mark), x_label))
}
