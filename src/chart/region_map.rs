//! Which of several wins where: a grid of cells over two inputs, with borders and marks, so that
//! regions are told apart without colour.

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend, Rectangle};
use plotters::style::{Color, RGBColor};

use crate::drawing::{Mark, Shape};
use crate::frame::Frame;
use crate::plot::line;
use crate::svg::DrawError;
use crate::{Drawing, Glyph, Look, Palette, Plot, UNITS};

/// Largest radius of a region's mark.
const MARK: i32 = 6 * UNITS;
/// Smallest radius at which a mark can be recognised.
const LEAST_MARK: i32 = 3 * UNITS;

/// One cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// Its colour; a cell without a slot is quiet.
    pub colour: RGBColor,
    /// How strong, 0 to 1.
    pub opacity: f64,
    /// Slot of the winner; none where nobody wins. Neighbours with equal slots are one region.
    pub slot: Option<u8>,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionMap {
    /// Size, axes.
    pub plot: Plot,
    /// Number of cells along each axis.
    pub side: usize,
    /// Row by row, the first row at the bottom; `side` × `side`. Missing cells stay paper.
    pub cells: Vec<Cell>,
    /// Where the reader stands, in the units of the axes.
    pub start: Option<(f64, f64)>,
}

impl RegionMap {
    fn edges(&self) -> Edges {
        Edges { frame: self.plot.frame(), side: self.side.max(1) as f64 }
    }

    fn cell(&self, column: usize, row: usize) -> Option<&Cell> {
        self.cells.get(row * self.side + column).filter(|_| column < self.side && row < self.side)
    }

    /// Connected cells with one slot, each region in the order of its first cell.
    fn regions(&self) -> Vec<(u8, Vec<(usize, usize)>)> {
        let mut is_seen = vec![false; self.side * self.side];
        let mut regions = Vec::new();
        for first in 0..is_seen.len().min(self.cells.len()) {
            let Some(slot) = self.cells[first].slot.filter(|_| !is_seen[first]) else { continue };
            let (mut region, mut next) = (Vec::new(), vec![(first % self.side, first / self.side)]);
            while let Some((column, row)) = next.pop() {
                let is_inside = self.cell(column, row).is_some_and(|c| c.slot == Some(slot));
                if !is_inside || is_seen[row * self.side + column] {
                    continue;
                }
                is_seen[row * self.side + column] = true;
                region.push((column, row));
                next.extend([(column + 1, row), (column, row + 1)]);
                next.extend(column.checked_sub(1).map(|c| (c, row)));
                next.extend(row.checked_sub(1).map(|r| (column, r)));
            }
            regions.push((slot, region));
        }
        regions
    }
}

/// The cell of a region that is nearest to its centroid.
fn center(region: &[(usize, usize)]) -> Option<(usize, usize)> {
    let count = region.len() as f64;
    let (sum_x, sum_y) =
        region.iter().fold((0.0, 0.0), |(x, y), (c, r)| (x + *c as f64, y + *r as f64));
    let distance = |(column, row): &(usize, usize)| {
        let (dx, dy) = (*column as f64 - sum_x / count, *row as f64 - sum_y / count);
        dx * dx + dy * dy
    };
    region.iter().copied().min_by(|a, b| distance(a).total_cmp(&distance(b)).then(a.cmp(b)))
}

/// Places of the cells' edges in drawing units.
struct Edges {
    frame: Frame,
    side: f64,
}

impl Edges {
    fn at(&self, column: f64, row: f64) -> (i32, i32) {
        let (x, y) = (self.frame.x, self.frame.y);
        let along = |lo: f64, hi: f64, k: f64| lo + (hi - lo) * k / self.side;
        self.frame.at(along(x.lo, x.hi, column), along(y.lo, y.hi, row))
    }
}

impl Drawing for RegionMap {
    fn size(&self) -> (u32, u32) {
        (self.plot.width, self.plot.height)
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        _look: &Look,
    ) -> Result<(), DrawError> {
        let edges = self.edges();
        for row in 0..self.side {
            draw_row(area, &edges, self, row)?;
        }
        draw_borders(area, &edges, self)?;
        for (slot, region) in self.regions() {
            draw_mark(area, &edges, slot, &region)?;
        }
        let (left, bottom) = edges.at(0.0, 0.0);
        let (right, top) = edges.at(edges.side, edges.side);
        let frame = vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        line(area, frame, Palette.quiet(), 1)?;
        if let Some((x, y)) = self.start {
            let ((x, y), arm) = (self.plot.at(x, y), 7 * UNITS);
            for (colour, width) in [(Palette.paper(), 5), (Palette.text(), 2)] {
                line(area, vec![(x - arm, y), (x + arm, y)], colour, width)?;
                line(area, vec![(x, y - arm), (x, y + arm)], colour, width)?;
            }
        }
        self.plot.draw_labels(area)
    }

    fn marks(&self, _look: &Look) -> Vec<Mark> {
        let edges = self.edges();
        let mark = |place: usize| {
            let (column, row) = ((place % self.side) as f64, (place / self.side) as f64);
            let shape = Shape::area(edges.at(column, row), edges.at(column + 1.0, row + 1.0));
            Mark { series: place / self.side, row: place, shape }
        };
        (0..self.cells.len().min(self.side * self.side)).map(mark).collect()
    }
}

/// Cells from left to right; equal neighbours are drawn as one.
fn draw_row<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    edges: &Edges,
    map: &RegionMap,
    row: usize,
) -> Result<(), DrawError> {
    let mut column = 0;
    while let Some(cell) = map.cell(column, row) {
        let mut end = column + 1;
        while map.cell(end, row) == Some(cell) {
            end += 1;
        }
        let colour = if cell.slot.is_some() { cell.colour } else { Palette.quiet() };
        let opacity = if cell.opacity.is_finite() { cell.opacity.clamp(0.0, 1.0) } else { 0.0 };
        let ((left, bottom), (right, top)) =
            (edges.at(column as f64, row as f64), edges.at(end as f64, row as f64 + 1.0));
        let fill = colour.mix(opacity).filled();
        area.draw(&Rectangle::new([(left, top), (right, bottom)], fill))
            .map_err(DrawError::from_backend)?;
        column = end;
    }
    Ok(())
}

fn draw_borders<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    edges: &Edges,
    map: &RegionMap,
) -> Result<(), DrawError> {
    let differ = |a: Option<&Cell>, b: Option<&Cell>| match (a, b) {
        (Some(a), Some(b)) => a.slot != b.slot,
        _ => false,
    };
    for row in 0..map.side {
        for column in 0..map.side {
            let (x, y) = (column as f64, row as f64);
            let cell = map.cell(column, row);
            if differ(cell, map.cell(column + 1, row)) {
                let ends = vec![edges.at(x + 1.0, y), edges.at(x + 1.0, y + 1.0)];
                line(area, ends, Palette.text(), 1)?;
            }
            if differ(cell, map.cell(column, row + 1)) {
                let ends = vec![edges.at(x, y + 1.0), edges.at(x + 1.0, y + 1.0)];
                line(area, ends, Palette.text(), 1)?;
            }
        }
    }
    Ok(())
}

fn draw_mark<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    edges: &Edges,
    slot: u8,
    region: &[(usize, usize)],
) -> Result<(), DrawError> {
    let Some((column, row)) = center(region) else { return Ok(()) };
    let (cell, next) = (edges.at(0.0, 0.0), edges.at(1.0, 1.0));
    let size = f64::from((next.0 - cell.0).min(cell.1 - next.1));
    // A small region has a small mark; a speck has none.
    let radius = ((size * (region.len() as f64).sqrt() * 0.4) as i32).min(MARK);
    if radius < LEAST_MARK {
        return Ok(());
    }
    let place = edges.at(column as f64 + 0.5, row as f64 + 0.5);
    let disc = Circle::new(place, radius * 3 / 2 + UNITS, Palette.paper().filled());
    area.draw(&disc).map_err(DrawError::from_backend)?;
    Glyph { slot }.draw_on(area, place, radius)
}
