//! Bars below each other, for many steps, long names or narrow pictures.

use super::{Bar, Layout, figure, joined, lanes, quiet, reference};
use crate::columns::piece::{Piece, pieces};
use crate::columns::{Columns, Step, Together};
use crate::lettering::{Align, SIZE, Words, along};

/// Below this width names stand above their bars.
const WIDE: f64 = 480.0;
/// Largest share of the picture that names beside the bars may take.
const NAMES: f64 = 0.3;
/// Largest share of the picture that figures may take.
const FIGURES: f64 = 0.34;
/// Space on the left and right of the scale.
const MARGIN: f64 = 8.0;
/// Thickness of a single bar and of one of several.
const THICK: (f64, f64) = (18.0, 14.0);
/// Distance of two steps.
const APART: f64 = 12.0;

/// Where everything stands.
struct Place<'a> {
    columns: &'a Columns,
    left: f64,
    right: f64,
    /// Width of the names beside the bars; none where they stand above.
    names: Option<f64>,
    figures: f64,
}

impl<'a> Place<'a> {
    fn of(columns: &'a Columns) -> Self {
        let width = f64::from(columns.size.0).max(1.0);
        let one_line = |text: &str| figure(text, f64::INFINITY).width();
        let names = columns.steps.iter().map(|step| one_line(&step.name)).fold(0.0, f64::max);
        let figures = columns.steps.iter().flat_map(|step| &step.values);
        let figures = figures.map(|text| one_line(text)).fold(0.0, f64::max);
        let figures = if figures > 0.0 { (figures + 1.0).min(width * FIGURES) } else { 0.0 };
        let names = (width >= WIDE).then(|| (names + 1.0).min(width * NAMES));
        let beside = |room: f64| if room > 1.0 { room + 4.0 } else { 0.0 };
        let left = names.map_or(0.0, beside) + MARGIN;
        let right = (width - beside(figures) - MARGIN).max(left + 1.0);
        Self { columns, left, right, names, figures }
    }

    fn at(&self, value: f64) -> f64 {
        self.left + self.columns.scale.share(value) * (self.right - self.left)
    }
}

pub(super) fn arrange(columns: &Columns, shown: &[usize]) -> Layout {
    let place = Place::of(columns);
    let width = f64::from(columns.size.0);
    let pieces = pieces(&columns.steps, columns.together, shown);
    let mut layout = Layout::default();
    let mut top = 0.0;
    // Upper and lower edge of each step's bars.
    let mut edges: Vec<(f64, f64)> = Vec::new();
    for (k, step) in columns.steps.iter().enumerate() {
        let of: Vec<&Piece> = pieces.iter().filter(|piece| piece.step == k).collect();
        let count = of.iter().map(|p| p.lane.1).max().unwrap_or_else(|| lanes(columns));
        let figures = figures(&place, step, shown);
        let (one, several) = THICK;
        let tallest = figures.iter().map(Words::height).fold(0.0, f64::max);
        let thick = if count > 1 { several } else { one };
        let thick = if figures.len() > 1 { thick.max(tallest) } else { thick };
        let bars = (thick * count as f64).max(if figures.len() > 1 { 0.0 } else { tallest });
        let name = figure(&step.name, place.names.unwrap_or(width));
        let (from, to) = if place.names.is_some() {
            let middle = top + bars.max(name.height()) / 2.0;
            layout.words.push(name.between(middle, middle));
            (middle - bars / 2.0, middle + bars / 2.0)
        } else {
            let words = name.at(0.0, top);
            let from = words.bottom() + 1.0;
            layout.words.push(words);
            (from, from + bars)
        };
        let each = bars / count as f64;
        layout.bars.extend(of.iter().map(|piece| place.bar(piece, (from, each))));
        let share = (to - from) / figures.len().max(1) as f64;
        layout.words.extend(figures.into_iter().enumerate().map(|(k, words)| {
            let upper = from + share * k as f64;
            words.between(upper, upper + share)
        }));
        edges.push((from, to));
        top = to.max(layout.words.iter().map(Words::bottom).fold(to, f64::max)) + APART;
    }
    let bottom = (top - APART / 2.0).max(0.0);
    add_axis(&place, &edges, bottom, &mut layout);
    layout.joints = joined(columns, shown)
        .into_iter()
        .map(|(step, level)| {
            let x = place.at(level);
            ((x, edges[step].1), (x, edges[step + 1].0))
        })
        .collect();
    layout
}

/// Figures of a step: one, or one of each shown series.
fn figures(place: &Place<'_>, step: &Step, shown: &[usize]) -> Vec<Words> {
    let of: Vec<usize> = match place.columns.together {
        Together::Stacked => vec![0],
        Together::Grouped => shown.to_vec(),
    };
    let text = |k: &usize| step.values.get(*k).map_or("", String::as_str);
    let figure = |k: &usize| figure(text(k), place.figures.max(SIZE)).aligned(Align::End);
    of.iter().map(|k| figure(k).at(f64::from(place.columns.size.0), 0.0)).collect()
}

impl Place<'_> {
    fn bar(&self, piece: &Piece, (top, each): (f64, f64)) -> Bar {
        let (a, b) = (self.at(piece.from), self.at(piece.to));
        let top = top + each * piece.lane.0 as f64;
        let gap = if piece.lane.1 > 1 { 0.75 } else { 0.0 };
        Bar {
            series: piece.series,
            step: piece.step,
            corners: [(a.min(b), top + gap), (a.max(b), top + each - gap)],
            is_down: piece.to < piece.from,
            kind: piece.kind,
        }
    }
}

/// Labels and the name below; lines at every label, interrupted by the names above bars.
fn add_axis(place: &Place<'_>, edges: &[(f64, f64)], bottom: f64, layout: &mut Layout) {
    let columns = place.columns;
    let width = f64::from(columns.size.0);
    let labels: Vec<_> =
        columns.labels.iter().filter(|(value, _)| columns.scale.holds(*value)).cloned().collect();
    let parts = match (place.names, edges) {
        (None, [.., last]) => {
            let parts = edges.iter().map(|(from, to)| (from - 1.0, to + 3.0));
            parts.chain([(last.1, bottom)]).collect()
        }
        _ => vec![(0.0, bottom)],
    };
    for (value, _) in &labels {
        let x = place.at(*value);
        layout.grid.extend(parts.iter().map(|(from, to)| (*value, (x, *from), (x, *to))));
    }
    let room = (place.left - MARGIN, width);
    let words = along(&labels, |value| place.at(value), room, bottom + 3.0);
    let lowest = words.iter().map(Words::bottom).fold(bottom, f64::max);
    layout.words.extend(words);
    let name = quiet(&columns.name, width).aligned(Align::End).at(width, lowest + 3.0);
    layout.reference = reference(columns).map(|value| {
        let x = place.at(value);
        ((x, 0.0), (x, bottom))
    });
    layout.height = if name.lines.is_empty() { lowest } else { name.bottom() } + 2.0;
    layout.words.push(name);
}
