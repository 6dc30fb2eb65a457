//! Stacked bar of rank shares: the first rank in full colour, later ranks ever paler; a whisker for
//! the error of the first share.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, Rectangle};
use plotters::style::Color;

use crate::plot::line;
use crate::svg::{DrawError, draw};
use crate::{Palette, UNITS};

/// Opacity of rank `rank` (0 = first) among `ranks`.
fn opacity(rank: usize, ranks: usize) -> f64 {
    if rank == 0 {
        return 1.0;
    }
    0.42 * (1.0 - (rank as f64 - 1.0) / (ranks.max(2) as f64 - 1.0)) + 0.04
}

/// Draws the shares from left to right over the whole area, and the first share's error, of half
/// width `error` (a share), around the end of the first segment.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_on<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    shares: &[f64],
    slot: u8,
    error: Option<f64>,
) -> Result<(), DrawError> {
    let (width, height) = area.dim_in_pixel();
    let (width, height) = (width as i32, height as i32);
    let colour = Palette.sector(slot);
    let mut sum = 0.0;
    for (rank, share) in shares.iter().enumerate() {
        let from = (sum * f64::from(width)).round() as i32;
        sum = (sum + share).min(1.0);
        let to = (sum * f64::from(width)).round() as i32;
        // A gap of one pixel keeps neighbours apart without relying on colour.
        let gap = if rank == 0 { 0 } else { UNITS };
        if to - from > gap {
            let corners = [(from + gap, 0), (to, height)];
            let fill = colour.mix(opacity(rank, shares.len())).filled();
            area.draw(&Rectangle::new(corners, fill)).map_err(DrawError::from_backend)?;
        }
    }
    let first = shares.first().copied().unwrap_or(0.0);
    match error.filter(|half| half.is_finite() && *half > 0.0) {
        Some(half) => {
            let place = |share: f64| (share.clamp(0.0, 1.0) * f64::from(width)).round() as i32;
            whisker(area, (place(first - half), place(first + half)), height / 2, 4 * UNITS)
        }
        None => Ok(()),
    }
}

/// A horizontal whisker with ends of `half` height, on a lining of paper so that it is seen on any
/// fill.
pub(crate) fn whisker<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    (from, to): (i32, i32),
    y: i32,
    half: i32,
) -> Result<(), DrawError> {
    let strokes = [
        vec![(from, y), (to, y)],
        vec![(from, y - half), (from, y + half)],
        vec![(to, y - half), (to, y + half)],
    ];
    for (colour, width) in [(Palette.paper(), 3), (Palette.text(), 1)] {
        for stroke in &strokes {
            line(area, stroke.clone(), colour, width)?;
        }
    }
    Ok(())
}

/// The bar as SVG, 240 × 18 CSS pixels.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(shares: &[f64], slot: u8, error: Option<f64>) -> Result<String, DrawError> {
    draw(240, 18, |area| draw_on(area, shares, slot, error))
}
