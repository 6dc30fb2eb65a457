//! What can stand in a cell of a row.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};
use plotters::style::RGBColor;

use crate::index_bar::Index;
use crate::interval::{Interval, MARGIN};
use crate::rank_bar::RankBar;
use crate::svg::DrawError;
use crate::tornado::Swing;
use crate::track::Track;
use crate::{Drawing, Glyph, Look, Scale, UNITS, index_bar, interval, tornado};

/// Height of a bar of ranks.
const BAR: i32 = 18 * UNITS;

/// A mark in a row.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum RowMark {
    /// Nothing but the grid.
    #[default]
    Nothing,
    /// Shares of ranks.
    Ranks(RankBar),
    /// An uncertain quantity and the mark of its median.
    Interval(Interval, Glyph),
    /// An output at an input's P5 and P95.
    Swing(Swing, RGBColor),
    /// Indices of sensitivity: first order, total order.
    Indices(Index, Index, RGBColor),
    /// A way along a distribution.
    Track(Track),
}

impl RowMark {
    /// Draws the mark over the whole area; the grid alone where its figures are no numbers.
    ///
    /// # Errors
    /// When the backend cannot draw.
    pub(crate) fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        scale: Scale,
    ) -> Result<(), DrawError> {
        match self {
            Self::Ranks(bar) => {
                let (width, height) = area.dim_in_pixel();
                let thick = BAR.min(height as i32);
                let place = (MARGIN, (height as i32 - thick) / 2);
                let bar_area = area.clone().shrink(place, (width as i32 - 2 * MARGIN, thick));
                bar.draw_on(&bar_area, &Look::default())
            }
            Self::Interval(shown, glyph) if are_numbers(&[shown.p05, shown.p50, shown.p95]) => {
                interval::draw_on(area, *shown, scale, *glyph)
            }
            Self::Swing(swing, colour) if are_numbers(&[swing.low, swing.high, swing.middle]) => {
                tornado::draw_on(area, *swing, scale, *colour)
            }
            Self::Indices(first, total, colour) => {
                index_bar::draw_on(area, *first, *total, *colour)
            }
            Self::Track(track) if track.start.is_finite() => track.draw_on(area, &Look::default()),
            Self::Nothing | Self::Interval(..) | Self::Swing(..) | Self::Track(_) => {
                interval::grid(area, scale)
            }
        }
    }
}

fn are_numbers(values: &[f64]) -> bool {
    values.iter().all(|value| value.is_finite())
}
