//! Columns beside each other.

use super::{Bar, Layout, figure, joined, lanes, quiet, reach, reference};
use crate::columns::piece::{Piece, levels, pieces};
use crate::columns::{Columns, Kind, Together};
use crate::lettering::{Align, SIZE, SMALL, Words};
use crate::words::widest_part;

/// Share of a step's room that its column takes, and that several take.
const THICK: (f64, f64) = (0.64, 0.84);
/// Widest column.
const COLUMN: f64 = 76.0;
/// Space for a figure above or below a column.
const FIGURE: f64 = 18.0;
/// Least height of the area.
const AREA: f64 = 80.0;
/// Most lines of a name.
const LINES: usize = 3;
/// Least distance of the middles of two labels.
const LABELS: f64 = 15.0;

/// Where everything stands.
struct Place<'a> {
    columns: &'a Columns,
    /// Left edge of the area.
    left: f64,
    /// Width of a step.
    slot: f64,
    /// Width of a step's columns together.
    thick: f64,
    top: f64,
    bottom: f64,
}

impl Place<'_> {
    fn at(&self, value: f64) -> f64 {
        self.bottom - self.columns.scale.share(value) * (self.bottom - self.top)
    }

    fn middle(&self, step: usize) -> f64 {
        self.left + self.slot * (step as f64 + 0.5)
    }

    /// Left and right edge of one of `count` columns of a step.
    fn lane(&self, step: usize, (lane, count): (usize, usize)) -> (f64, f64) {
        let each = self.thick / count as f64;
        let left = self.middle(step) - self.thick / 2.0 + each * lane as f64;
        let gap = if count > 1 { 0.75 } else { 0.0 };
        (left + gap, left + each - gap)
    }

    fn bar(&self, piece: &Piece) -> Bar {
        let (left, right) = self.lane(piece.step, piece.lane);
        let (a, b) = (self.at(piece.from), self.at(piece.to));
        Bar {
            series: piece.series,
            step: piece.step,
            corners: [(left, a.min(b)), (right, a.max(b))],
            is_down: piece.to < piece.from,
            kind: piece.kind,
        }
    }
}

/// The picture; none where a name or figure has no room.
pub(super) fn arrange(columns: &Columns, shown: &[usize]) -> Option<Layout> {
    let (width, height) = (f64::from(columns.size.0), f64::from(columns.size.1));
    let count = columns.steps.len().max(1) as f64;
    let labels: Vec<Words> =
        columns.labels.iter().map(|(_, words)| quiet(words, f64::INFINITY)).collect();
    let widest = labels.iter().map(Words::width).fold(0.0, f64::max);
    let left = if widest > 0.0 { widest + 8.0 } else { 0.0 };
    let slot = (width - left) / count;
    let names = names(columns, slot - 8.0)?;
    let has_figures = columns.steps.iter().any(|step| step.values.iter().any(|v| !v.is_empty()));
    let lanes = lanes(columns) as f64;
    let share = if lanes > 1.0 { THICK.1 } else { THICK.0 };
    let thick = (slot * share).min(COLUMN * lanes);
    let room = if lanes > 1.0 { thick / lanes } else { slot } - 3.0;
    let fits = |text: &String| figure(text, f64::INFINITY).width() <= room;
    if !columns.steps.iter().flat_map(|step| &step.values).all(fits) {
        return None;
    }

    let name = quiet(&columns.name, width);
    let figures = if has_figures { FIGURE } else { 4.0 };
    let top = if name.lines.is_empty() { 0.0 } else { name.height() + 4.0 } + figures;
    let below = names.iter().map(Words::height).fold(0.0, f64::max) + 8.0;
    let pieces = pieces(&columns.steps, columns.together, shown);
    // Figures below what reaches down to the end of the scale.
    let area = height - below - top;
    let is_low =
        |piece: &Piece| piece.to < piece.from && columns.scale.share(piece.to) * area < FIGURE;
    let under = if has_figures && pieces.iter().any(is_low) { FIGURE } else { 0.0 };
    let bottom = (height - below - under).max(top + AREA);
    let place = Place { columns, left, slot, thick, top, bottom };

    let mut layout =
        Layout { height: bottom + under + below, is_upright: true, ..Layout::default() };
    layout.words.push(name);
    let named = names.into_iter().enumerate().map(|(step, words)| {
        words.aligned(Align::Middle).at(place.middle(step), bottom + under + 6.0)
    });
    layout.words.extend(named);
    add_axis(&place, labels, &mut layout);
    add_figures(&place, &pieces, shown, &mut layout.words);
    layout.reference = reference(columns).map(|value| {
        let y = place.at(value);
        ((left, y), (width, y))
    });
    layout.bars = pieces.iter().map(|piece| place.bar(piece)).collect();
    layout.joints = joined(columns, shown)
        .into_iter()
        .map(|(step, level)| {
            let (from, to) = (place.lane(step, (0, 1)).1, place.lane(step + 1, (0, 1)).0);
            ((from, place.at(level)), (to, place.at(level)))
        })
        .collect();
    Some(layout)
}

/// Names below the columns; none where one is too long.
fn names(columns: &Columns, room: f64) -> Option<Vec<Words>> {
    let name = |text: &str| {
        let words = Words::new(text, SIZE, room);
        let fits = words.lines.len() <= LINES && widest_part(text) * SIZE <= room.max(0.0);
        fits.then_some(words)
    };
    columns.steps.iter().map(|step| name(&step.name)).collect()
}

fn add_axis(place: &Place<'_>, labels: Vec<Words>, layout: &mut Layout) {
    let width = f64::from(place.columns.size.0);
    let mut last = f64::INFINITY;
    for ((value, _), words) in place.columns.labels.iter().zip(labels) {
        if !place.columns.scale.holds(*value) {
            continue;
        }
        let y = place.at(*value);
        layout.grid.push((*value, (place.left, y), (width, y)));
        if last - y >= LABELS {
            let words = words.aligned(Align::End).at(place.left - 8.0, y - SMALL * 0.66);
            layout.words.push(words);
            last = y;
        }
    }
}

/// Figures above what grew and below what shrank.
fn add_figures(place: &Place<'_>, pieces: &[Piece], shown: &[usize], words: &mut Vec<Words>) {
    let columns = place.columns;
    let is_grouped = columns.together == Together::Grouped;
    let groups: Vec<(Vec<usize>, (usize, usize))> = if is_grouped {
        shown.iter().enumerate().map(|(lane, one)| (vec![*one], (lane, shown.len()))).collect()
    } else {
        vec![(shown.to_vec(), (0, 1))]
    };
    for (of, lane) in groups {
        let after = levels(&columns.steps, &of);
        for (k, step) in columns.steps.iter().enumerate() {
            let text = if is_grouped { step.values.get(of[0]) } else { step.values.first() };
            let before = if k == 0 || step.kind == Kind::Total { 0.0 } else { after[k - 1] };
            let only = is_grouped.then_some(lane.0);
            let (lo, hi) = reach(pieces, k, only).unwrap_or((after[k], after[k]));
            let words_of = figure(text.map_or("", String::as_str), f64::INFINITY);
            let (left, right) = place.lane(k, lane);
            let top = if after[k] < before {
                place.at(lo) + 2.0
            } else {
                place.at(hi) - 2.0 - words_of.height()
            };
            words.push(words_of.aligned(Align::Middle).at((left + right) / 2.0, top));
        }
    }
}
