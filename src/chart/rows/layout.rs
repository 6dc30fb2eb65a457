//! Where names, marks and figures of rows stand; lengths in CSS pixels.

use super::{Column, Row, Rows};
use crate::Palette;
use crate::drawing::pixels;
use crate::interval::MARGIN;
use crate::lettering::{Align, SIZE, Words, along};

/// Below this width the columns stand below each other.
const WIDE: f64 = 480.0;
/// Least width of a mark beside a name.
const NARROW: f64 = 90.0;
/// Space of a glyph before a name.
const GLYPH: f64 = 20.0;
/// Distance of two columns.
const GAP: f64 = 24.0;
/// Distance of a figure from its mark.
const BESIDE: f64 = 8.0;
/// Height of a mark.
const MARK: f64 = 28.0;
/// Least height of a row.
const ROW: f64 = 32.0;
/// Height of the labels below a column.
const AXIS: f64 = 22.0;
/// Largest share of the picture that names may take.
const NAMES: f64 = 0.3;
/// Largest share of a column that figures may take.
const VALUES: f64 = 0.42;

/// Where a mark stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Its column.
    pub column: usize,
    /// Its row.
    pub row: usize,
    /// Upper left and lower right corner.
    pub frame: [(f64, f64); 2],
}

/// All that stands in the picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layout {
    /// Height of the picture.
    pub height: f64,
    /// Headings, names, figures, labels.
    pub words: Vec<Words>,
    /// Marks.
    pub cells: Vec<Placed>,
    /// Slots and middles of the glyphs before names.
    pub glyphs: Vec<(u8, (f64, f64))>,
    /// Horizontal lines: left end, right end, height.
    pub rules: Vec<(f64, f64, f64)>,
}

/// Places everything.
#[must_use]
pub fn arrange(rows: &Rows) -> Layout {
    let width = f64::from(rows.width).max(1.0);
    let names = Names::of(rows, width);
    let count = rows.columns.len().max(1) as f64;
    let each = (width - names.start() - (count - 1.0) * GAP) / count;
    let mark = |column| each - values_room(rows, column, each) - BESIDE;
    let narrowest = (0..rows.columns.len()).map(mark).fold(f64::INFINITY, f64::min);
    if width < WIDE || narrowest < NARROW {
        below_each_other(rows, width)
    } else {
        beside_each_other(rows, &names, each)
    }
}

/// Space of the names on the left.
struct Names {
    indent: f64,
    room: f64,
}

impl Names {
    fn of(rows: &Rows, width: f64) -> Self {
        let indent = indent(&rows.rows);
        let texts = rows.rows.iter().map(|row| &row.name).chain([&rows.heading]);
        let widest = texts.map(|text| one_line(text)).fold(0.0, f64::max);
        // A little more than needed, since widths are estimates.
        Self { indent, room: (widest + 1.0).min(width * NAMES - indent) }
    }

    /// Where the first column starts.
    fn start(&self) -> f64 {
        let end = self.indent + self.room;
        if end > 1.0 { end + GAP } else { 0.0 }
    }
}

fn indent(rows: &[Row]) -> f64 {
    if rows.iter().any(|row| row.slot.is_some()) { GLYPH } else { 0.0 }
}

fn one_line(text: &str) -> f64 {
    Words::new(text, SIZE, f64::INFINITY).width()
}

fn value(row: &Row, column: usize) -> &str {
    row.cells.get(column).map_or("", |cell| &cell.value)
}

/// Width of a column's figures, at most a share of its width.
fn values_room(rows: &Rows, column: usize, width: f64) -> f64 {
    let texts = rows.rows.iter().map(|row| one_line(value(row, column)));
    let widest = texts.fold(0.0, f64::max);
    if widest > 0.0 { (widest + 1.0).min(width * VALUES) } else { 0.0 }
}

fn figure(row: &Row, column: usize, room: f64, right: f64) -> Words {
    Words::new(value(row, column), SIZE, room).aligned(Align::End).at(right, 0.0)
}

fn heading(text: &str, room: f64) -> Words {
    Words::new(text, SIZE, room).coloured(Palette.quiet())
}

fn axis(column: &Column, (left, right): (f64, f64), room: (f64, f64), top: f64) -> Vec<Words> {
    let margin = pixels(MARGIN);
    let span = right - left - 2.0 * margin;
    let place = |value: f64| left + margin + column.scale.share(value) * span;
    along(&column.labels, place, room, top + 5.0)
}

fn beside_each_other(rows: &Rows, names: &Names, each: f64) -> Layout {
    let mut layout = Layout::default();
    let left = |column: usize| names.start() + column as f64 * (each + GAP);
    let (columns, width) = (rows.columns.len(), f64::from(rows.width));
    let rooms: Vec<f64> = (0..columns).map(|k| values_room(rows, k, each)).collect();
    let mark = |k: usize| {
        let beside = if rooms[k] > 0.0 { rooms[k] + BESIDE } else { 0.0 };
        (left(k), left(k) + each - beside)
    };

    let mut headings = vec![heading(&rows.heading, names.indent + names.room)];
    // Over the marks' scale, not over their margin.
    let margin = pixels(MARGIN);
    headings.extend(
        rows.columns
            .iter()
            .enumerate()
            .map(|(k, column)| heading(&column.heading, each - margin).at(left(k) + margin, 0.0)),
    );
    let mut top = headings.iter().map(Words::height).fold(0.0, f64::max);
    if top > 0.0 {
        let end = top;
        headings.iter_mut().for_each(|words| words.top = end - words.height());
        layout.words.extend(headings);
        layout.rules.push((0.0, width, top + 6.0));
        top += 12.0;
    }
    for (r, row) in rows.rows.iter().enumerate() {
        let name = Words::new(&row.name, SIZE, names.room).at(names.indent, 0.0);
        let figures: Vec<Words> =
            (0..columns).map(|k| figure(row, k, rooms[k], left(k) + each)).collect();
        let tallest = figures.iter().map(Words::height).fold(name.height(), f64::max);
        let bottom = top + (tallest + 10.0).max(ROW);
        let glyph = row.slot.map(|slot| (slot, (GLYPH / 2.0 - 3.0, (top + bottom) / 2.0)));
        layout.glyphs.extend(glyph);
        let words = [name].into_iter().chain(figures).map(|words| words.between(top, bottom));
        layout.words.extend(words);
        layout.cells.extend((0..columns).map(|k| {
            let (from, to) = mark(k);
            Placed { column: k, row: r, frame: [(from, top), (to, bottom)] }
        }));
        top = bottom;
    }
    for (k, column) in rows.columns.iter().enumerate() {
        let room = (left(k) - GAP / 2.0, (left(k) + each + GAP / 2.0).min(width));
        layout.words.extend(axis(column, mark(k), room, top));
    }
    let has_labels = rows.columns.iter().any(|column| !column.labels.is_empty());
    layout.height = top + if has_labels { AXIS } else { 0.0 } + 2.0;
    layout
}

fn below_each_other(rows: &Rows, width: f64) -> Layout {
    let mut layout = Layout::default();
    let indent = indent(&rows.rows);
    let mut top = 0.0;
    for (k, column) in rows.columns.iter().enumerate() {
        if k > 0 {
            top += GAP;
        }
        if !column.heading.is_empty() {
            let words = heading(&column.heading, width).at(0.0, top);
            top = words.bottom() + 6.0;
            layout.words.push(words);
            layout.rules.push((0.0, width, top));
            top += 8.0;
        }
        let room = values_room(rows, k, width);
        for (r, row) in rows.rows.iter().enumerate() {
            // More than beside a mark: names and figures are words alike.
            let beside = if room > 0.0 { room + 2.0 * BESIDE } else { 0.0 };
            let name = Words::new(&row.name, SIZE, width - indent - beside).at(indent, top);
            let figure = Words { top, ..figure(row, k, room, width) };
            let line = name.height().max(figure.height()).max(SIZE);
            layout.glyphs.extend(row.slot.map(|slot| (slot, (GLYPH / 2.0 - 3.0, top + 8.0))));
            layout.words.extend([name, figure]);
            let frame = [(0.0, top + line), (width, top + line + MARK)];
            layout.cells.push(Placed { column: k, row: r, frame });
            top += line + MARK + 8.0;
        }
        if !column.labels.is_empty() {
            layout.words.extend(axis(column, (0.0, width), (0.0, width), top - 8.0));
            top += AXIS - 8.0;
        }
    }
    layout.height = top.max(1.0) + 2.0;
    layout
}
