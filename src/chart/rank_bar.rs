//! Stacked bar of rank shares: the first rank in full colour, later ranks ever paler; a whisker for
//! the error of the first share.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, Rectangle};
use plotters::style::Color;

use crate::drawing::{Mark, Shape};
use crate::plot::line;
use crate::svg::DrawError;
use crate::{Drawing, Look, Palette, UNITS};

/// Opacity of rank `rank` (0 = first) among `ranks`.
fn opacity(rank: usize, ranks: usize) -> f64 {
    if rank == 0 {
        return 1.0;
    }
    0.42 * (1.0 - (rank as f64 - 1.0) / (ranks.max(2) as f64 - 1.0)) + 0.04
}

/// What is drawn: the shares from left to right over the whole area.
#[derive(Debug, Clone, PartialEq)]
pub struct RankBar {
    /// Share of each rank, the first one first; together at most 1.
    pub shares: Vec<f64>,
    /// Slot of the palette.
    pub slot: u8,
    /// Half width of the first share's error, drawn around the end of the first segment.
    pub error: Option<f64>,
}

impl RankBar {
    /// Left and right end of every segment, in drawing units. A gap of one pixel keeps neighbours
    /// apart without relying on colour.
    fn ends(&self, width: i32) -> Vec<(i32, i32)> {
        let mut sum = 0.0;
        let mut ends = |(rank, share): (usize, &f64)| {
            let from = place(sum, width) + if rank == 0 { 0 } else { UNITS };
            sum = (sum + share).min(1.0);
            (from, place(sum, width))
        };
        self.shares.iter().enumerate().map(&mut ends).collect()
    }
}

fn place(share: f64, width: i32) -> i32 {
    (share.clamp(0.0, 1.0) * f64::from(width)).round() as i32
}

impl Drawing for RankBar {
    fn size(&self) -> (u32, u32) {
        (240, 18)
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Result<(), DrawError> {
        let (width, height) = area.dim_in_pixel();
        let (width, height) = (width as i32, height as i32);
        let colour = Palette.sector(self.slot);
        for (rank, (from, to)) in self.ends(width).into_iter().enumerate() {
            if to > from && look.shows(rank) {
                let opacity = opacity(rank, self.shares.len()) * look.strength(rank);
                area.draw(&Rectangle::new([(from, 0), (to, height)], colour.mix(opacity).filled()))
                    .map_err(DrawError::from_backend)?;
            }
        }
        let first = self.shares.first().copied().unwrap_or(0.0);
        match self.error.filter(|half| half.is_finite() && *half > 0.0) {
            Some(half) => {
                let ends = (place(first - half, width), place(first + half, width));
                whisker(area, ends, height / 2, 4 * UNITS)
            }
            None => Ok(()),
        }
    }

    /// Series are ranks.
    fn marks(&self, look: &Look) -> Vec<Mark> {
        let (width, height) = self.size();
        let (width, height) = (width as i32 * UNITS, height as i32 * UNITS);
        let ends = self.ends(width).into_iter().enumerate();
        let mark = |(rank, (from, to)): (usize, (i32, i32))| Mark {
            series: rank,
            row: 0,
            shape: Shape::area((from, 0), (to, height)),
        };
        ends.filter(|(rank, (from, to))| to > from && look.shows(*rank)).map(mark).collect()
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
    RankBar { shares: shares.to_vec(), slot, error }.svg(&Look::default())
}
