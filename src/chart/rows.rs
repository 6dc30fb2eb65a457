//! Named rows with marks in one or several columns, as one picture: a ranking, a tornado diagram,
//! indices, ways along distributions.
//!
//! Wide pictures have the names on the left and the columns beside each other; narrow ones have the
//! columns below each other and every name above its mark.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

pub mod layout;
mod row_mark;

use layout::{Layout, arrange};
pub use row_mark::RowMark;

use crate::drawing::{Mark, Shape, units};
use crate::lettering::draw_all;
use crate::plot::{Tick, line, veil};
use crate::svg::DrawError;
use crate::{Drawing, Glyph, Look, Palette, Scale};

/// A column of marks.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What stands in it, with its unit; empty for none.
    pub heading: String,
    /// Scale of all its marks; of no meaning for shares of ranks and ways, which go from 0 to 1.
    pub scale: Scale,
    /// Labels below it.
    pub labels: Vec<Tick>,
}

/// A mark and the figure that is written beside it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// The mark.
    pub mark: RowMark,
    /// The figure in words; empty for none.
    pub value: String,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Slot whose glyph stands before the name.
    pub slot: Option<u8>,
    /// One cell per column.
    pub cells: Vec<Cell>,
}

/// What is drawn. The height follows from the rows. Series are columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    /// Width in CSS pixels.
    pub width: u32,
    /// What the names name; empty for none.
    pub heading: String,
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// Rows from top to bottom.
    pub rows: Vec<Row>,
}

/// Radius of the glyphs before names, in CSS pixels.
const GLYPH: f64 = 5.5;

impl Rows {
    fn draw_column<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        layout: &Layout,
        (series, strength): (usize, f64),
    ) -> Result<(), DrawError> {
        let scale = self.columns[series].scale;
        for cell in layout.cells.iter().filter(|cell| cell.column == series) {
            let corners = cell.frame.map(|(x, y)| (units(x), units(y)));
            let size = (corners[1].0 - corners[0].0, corners[1].1 - corners[0].1);
            let part = area.clone().shrink(corners[0], size);
            let mark = self.rows[cell.row].cells.get(series).map(|cell| &cell.mark);
            mark.unwrap_or(&RowMark::Nothing).draw_on(&part, scale)?;
            veil(area, corners, strength)?;
        }
        Ok(())
    }
}

impl Drawing for Rows {
    fn size(&self) -> (u32, u32) {
        (self.width, arrange(self).height.ceil() as u32)
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Result<(), DrawError> {
        let layout = arrange(self);
        for (left, right, y) in &layout.rules {
            let ends = vec![(units(*left), units(*y)), (units(*right), units(*y))];
            line(area, ends, Palette.hairline(), 1)?;
        }
        for series in (0..self.columns.len()).filter(|series| look.shows(*series)) {
            self.draw_column(area, &layout, (series, look.strength(series)))?;
        }
        for (slot, (x, y)) in &layout.glyphs {
            Glyph { slot: *slot }.draw_on(area, (units(*x), units(*y)), units(GLYPH))?;
        }
        draw_all(area, &layout.words)
    }

    fn marks(&self, look: &Look) -> Vec<Mark> {
        let cells = arrange(self).cells.into_iter().filter(|cell| look.shows(cell.column));
        let mark = |cell: layout::Placed| {
            let [from, to] = cell.frame.map(|(x, y)| (units(x), units(y)));
            Mark { series: cell.column, row: cell.row, shape: Shape::area(from, to) }
        };
        let mut marks: Vec<Mark> = cells.map(mark).collect();
        marks.sort_by_key(|mark| (mark.series, mark.row));
        marks
    }
}
