//! Small multiples: plots of one kind beside and below each other, all on the same scales.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

pub mod grid;

use grid::{Cell, Grid, arrange};

use crate::dated_points::DatedPoints;
use crate::drawing::{Mark, pixels, units};
use crate::fan::Fan;
use crate::lettering::draw_all;
use crate::lines::Lines;
use crate::plot::veil;
use crate::series::Series;
use crate::stacked_area::StackedArea;
use crate::svg::DrawError;
use crate::{Chart, Drawing, Glyph, Look, Plot};

/// Radius of the glyphs before titles, in CSS pixels.
const GLYPH: f64 = 5.5;

/// One of the plots.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel<C = Chart> {
    /// What it shows.
    pub title: String,
    /// Slot whose glyph stands before the title.
    pub slot: Option<u8>,
    /// A chart whose own plot is replaced by the shared one.
    pub chart: C,
}

/// What is drawn. The height follows from the number of panels. Series are panels; rows are those of
/// the charts in them. The window of a look is that of every panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Multiples<C = Chart> {
    /// Width of the whole picture, height of one panel; scales, labels and names of all panels.
    /// Labels are written at the outer panels only.
    pub plot: Plot,
    /// Panels in the order of reading.
    pub panels: Vec<Panel<C>>,
}

impl<C: Plotted> Multiples<C> {
    /// The chart of a cell on its plot.
    fn chart(&self, cell: &Cell) -> Option<C> {
        let mut chart = self.panels.get(cell.panel)?.chart.clone();
        *chart.plot_mut()? = cell.plot.clone();
        Some(chart)
    }

    fn shown(&self, look: &Look) -> (Grid, Look) {
        let mut grid = arrange(self);
        grid.cells.retain(|cell| look.shows(cell.panel));
        (grid, Look { window: look.window, ..Look::default() })
    }
}

/// A chart that may have two axes: one of a single kind, so that a program carries no other, or any.
pub trait Plotted: Drawing + Clone {
    /// Its axes; none for a kind of chart without, of which nothing is drawn.
    fn plot_mut(&mut self) -> Option<&mut Plot>;
}

/// Charts that have a plot.
macro_rules! plotted {
    ($($kind:ident)*) => {
        $(impl Plotted for $kind {
            fn plot_mut(&mut self) -> Option<&mut Plot> {
                Some(&mut self.plot)
            }
        })*

        impl Plotted for Chart {
            fn plot_mut(&mut self) -> Option<&mut Plot> {
                match self {
                    $(Self::$kind(chart) => chart.plot_mut(),)*
                    _ => None,
                }
            }
        }
    };
}

plotted! { DatedPoints Fan Lines Series StackedArea }

impl<C: Plotted> Drawing for Multiples<C> {
    fn size(&self) -> (u32, u32) {
        (self.plot.width, arrange(self).height.ceil() as u32)
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Result<(), DrawError> {
        let (grid, inner) = self.shown(look);
        draw_all(area, &grid.words)?;
        for cell in &grid.cells {
            let size = (units(f64::from(cell.plot.width)), units(f64::from(cell.plot.height)));
            let part = area.clone().shrink(cell.origin, size);
            self.chart(cell).map_or(Ok(()), |chart| chart.draw_on(&part, &inner))?;
            cell.title.draw_on(area)?;
            if let Some((slot, (x, y))) = cell.glyph {
                Glyph { slot }.draw_on(area, (units(x), units(y)), units(GLYPH))?;
            }
            // Paler than the lit one, but still to be compared with it.
            veil(area, cell.corners(), look.strength(cell.panel).max(0.6))?;
        }
        Ok(())
    }

    fn marks(&self, look: &Look) -> Vec<Mark> {
        let (grid, inner) = self.shown(look);
        let of_cell = |cell: &Cell| -> Vec<Mark> {
            let origin = (pixels(cell.origin.0), pixels(cell.origin.1));
            let marks = self.chart(cell).map(|chart| chart.marks(&inner)).unwrap_or_default();
            let moved = |mark: Mark| Mark {
                series: cell.panel,
                row: mark.row,
                shape: mark.shape.moved(origin),
            };
            marks.into_iter().map(moved).collect()
        };
        let mut marks: Vec<Mark> = grid.cells.iter().flat_map(of_cell).collect();
        marks.sort_by_key(|mark| (mark.series, mark.row));
        marks
    }
}
