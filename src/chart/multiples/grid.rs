//! Where small multiples stand: as many columns as leave each panel room, rows as even as possible.

use super::Multiples;
use crate::drawing::units;
use crate::lettering::{Align, SIZE, SMALL, Words};
use crate::{Palette, Plot, UNITS};

/// Least width of a panel's area in CSS pixels …
const NARROW: f64 = 150.0;
/// … and as a share of the picture.
const SHARE: f64 = 0.15;
/// Distance of the words of two panels beside each other.
const BESIDE: f64 = 10.0;
/// Distance of a title from the panel above.
const BELOW: f64 = 18.0;
/// Space of a glyph before a title.
const GLYPH: f64 = 18.0;
/// How far marks at the edges of an area reach out of it.
const AROUND: f64 = 5.0;
/// How far the space above a panel's area is used by its title.
const LIFT: f64 = 5.0;

/// A panel and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Its place in the list.
    pub panel: usize,
    /// Upper left corner of its chart, in drawing units.
    pub origin: (i32, i32),
    /// Size of its chart, shared scales, the labels that it shows.
    pub plot: Plot,
    /// Its title, in CSS pixels.
    pub title: Words,
    /// Slot and middle of the glyph before its title.
    pub glyph: Option<(u8, (f64, f64))>,
}

impl Cell {
    /// Corners of its title and area, without the labels that it shows for others too; in drawing
    /// units.
    pub(crate) fn corners(&self) -> [(i32, i32); 2] {
        let (frame, (left, top)) = (self.plot.frame(), self.origin);
        let around = units(AROUND);
        let above = top.min(units(self.title.top));
        [
            (left + frame.left - around, above),
            (left + frame.right + around, top + frame.bottom + around),
        ]
    }
}

/// All that stands in the picture; lengths in CSS pixels.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    /// Height of the picture.
    pub height: f64,
    /// Names of the axes.
    pub words: Vec<Words>,
    /// Panels in their order.
    pub cells: Vec<Cell>,
}

/// Number of columns of panels on a picture of that width, with `margins` beside each area, in CSS
/// pixels: as many as leave each area room, no more than the panels need for that number of rows.
///
/// ```
/// use chart::multiples::grid::columns;
/// assert_eq!([320.0, 640.0, 1280.0].map(|width| columns(12, width, 40.0)), [1, 3, 4]);
/// assert_eq!(columns(4, 640.0, 40.0), 2);
/// ```
#[must_use]
pub fn columns(panels: usize, width: f64, margins: f64) -> usize {
    let each = NARROW.max(width * SHARE) + margins;
    let most = (width / each).floor().clamp(1.0, 100.0) as usize;
    let rows = panels.div_ceil(most).max(1);
    panels.div_ceil(rows).max(1)
}

/// Space that a plot keeps on the left and right of its area, in drawing units.
fn margins(plot: &Plot) -> (i32, i32) {
    let wide = Plot { width: 10_000, ..plot.clone() };
    let frame = wide.frame();
    (frame.left, wide.width as i32 * UNITS - frame.right)
}

/// A panel at the left and at the lower edge or not.
#[derive(Debug, Clone, Copy)]
struct Edges {
    is_left: bool,
    is_low: bool,
}

/// The shared plot with the labels of a panel at these edges.
fn labelled(plot: &Plot, edges: Edges) -> Plot {
    let mut plot = Plot { x_name: String::new(), y_name: String::new(), ..plot.clone() };
    if !edges.is_left {
        // The grid stays.
        plot.y_labels.iter_mut().for_each(|label| label.1.clear());
    }
    if !edges.is_low {
        plot.x_labels.clear();
    }
    plot
}

/// Places everything.
#[must_use]
pub fn arrange<C>(multiples: &Multiples<C>) -> Grid {
    let (shared, count) = (&multiples.plot, multiples.panels.len());
    let width = f64::from(shared.width);
    let (outer, right) = margins(&labelled(shared, Edges { is_left: true, is_low: true }));
    let (inner, _) = margins(&labelled(shared, Edges { is_left: false, is_low: true }));
    let units_of = f64::from(UNITS);
    let (outer, inner, right) =
        (f64::from(outer) / units_of, f64::from(inner) / units_of, f64::from(right) / units_of);
    let between = inner + right + BESIDE;
    let columns = columns(count, width, between);
    let gaps = (columns - 1) as f64 * between;
    let area = ((width - outer - right - gaps) / columns as f64).max(1.0);

    let mut grid = Grid::default();
    let quiet = |text: &str| Words::new(text, SMALL, width).coloured(Palette.quiet());
    let name = quiet(&shared.y_name);
    let mut top = if name.lines.is_empty() { 0.0 } else { name.height() + 8.0 };
    grid.words.push(name);
    let places: Vec<usize> = (0..count).collect();
    for row in places.chunks(columns) {
        let title = |panel: &usize| {
            let of = &multiples.panels[*panel];
            let indent = if of.slot.is_some() { GLYPH } else { 0.0 };
            let left = outer + (panel % columns) as f64 * (area + between);
            let room = if columns == 1 { width - left } else { area + inner };
            Words::new(&of.title, SIZE, room - indent).at(left + indent, 0.0)
        };
        let titles: Vec<Words> = row.iter().map(title).collect();
        let tall = titles.iter().map(Words::height).fold(0.0, f64::max);
        for (panel, title) in row.iter().zip(titles) {
            let column = panel % columns;
            let mut plot =
                labelled(shared, Edges { is_left: column == 0, is_low: panel + columns >= count });
            let (left, right) = margins(&plot);
            let start = units(outer + column as f64 * (area + between));
            plot.width = ((left + units(area) + right) / UNITS).unsigned_abs();
            let title = Words { top: top + tall - title.height(), ..title };
            let middle = (title.x - GLYPH + GLYPH / 3.0, title.top + SIZE * 0.66);
            let slot = multiples.panels[*panel].slot;
            grid.cells.push(Cell {
                panel: *panel,
                origin: (start - left, units(top + tall - LIFT)),
                plot,
                title,
                glyph: slot.map(|slot| (slot, middle)),
            });
        }
        grid.height = top + tall - LIFT + f64::from(shared.height);
        // Panels above others have no words below them.
        let above = labelled(shared, Edges { is_left: true, is_low: false });
        let below = shared.height as i32 * UNITS - above.frame().bottom;
        top = grid.height - f64::from(below) / units_of + BELOW;
    }
    let name = quiet(&shared.x_name).aligned(Align::End).at(width, grid.height);
    grid.height = if name.lines.is_empty() { grid.height } else { name.bottom() } + 2.0;
    grid.words.push(name);
    grid
}
