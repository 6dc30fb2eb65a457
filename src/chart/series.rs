//! Long time series: as many points as there are, drawn at the cost of the pixels.
//!
//! A redraw keeps at most four points of each column of pixels (the aggregation M4), found by binary
//! search and by a pyramid of extrema that is built once ([`Samples`]); its cost depends on the width
//! of the picture and hardly on the number of points.

mod columns;
mod pyramid;
mod samples;

use std::ops::Range;

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};
use plotters::style::{Color, RGBColor};

use crate::drawing::{Mark, Pointing, Shape};
use crate::frame::Frame;
use crate::lines::{End, draw_names};
use crate::plot::{Plot, Tick, fit, line, text_width};
use crate::svg::DrawError;
use crate::{Drawing, Look, Scale, UNITS};
use columns::columns;
use samples::Piece;
pub use samples::{NotAscending, Samples};

/// Least number of labels beside a vertical scale that fits what is seen.
const LABELS: usize = 4;
/// Largest length of such a scale, in lengths of what is seen.
const ROOM: f64 = 1.5;

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct LongLine {
    /// Its points.
    pub samples: Samples,
    /// Its colour.
    pub colour: RGBColor,
    /// Width in CSS pixels.
    pub width: u32,
    /// Name at its end; empty for none.
    pub name: String,
}

/// What is drawn.
///
/// Through a window a reader sees more of time and of heights: the vertical scale then fits what is
/// seen of the lines that are shown, in whole steps of its labels, as viewers of long series expect
/// who look for detail. Without a window it is the scale of the plot. Margins never move.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Size, axes, labels for the whole.
    pub plot: Plot,
    /// Lines, the most important last.
    pub lines: Vec<LongLine>,
    /// Labels below from coarse to fine, each list from left to right: the finest one that has room
    /// is drawn.
    pub finer_x: Vec<Vec<Tick>>,
    /// Labels on the left from coarse to fine, each list from the bottom up. Without any, the
    /// vertical scale stays that of the plot.
    pub finer_y: Vec<Vec<Tick>>,
}

impl Series {
    fn shown<'a>(&'a self, look: &'a Look) -> impl Iterator<Item = (usize, &'a LongLine)> {
        self.lines.iter().enumerate().filter(|(series, _)| look.shows(*series))
    }

    /// Where the scales lie for a reader who looks so, and the words there.
    fn seen(&self, look: &Look) -> (Plot, Frame) {
        let mut plot = self.plot.clone();
        let mut frame = self.widest_frame();
        frame.x = look.shown_of(plot.x);
        if look.window.is_some() && !self.finer_y.is_empty() {
            let seen = self
                .shown(look)
                .filter_map(|(_, one)| one.samples.extent((frame.x.lo, frame.x.hi)));
            let seen = seen.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
            let levels = std::iter::once(&self.plot.y_labels).chain(&self.finer_y);
            if let Some((scale, labels)) = seen.and_then(|seen| around(levels, seen)) {
                frame.y = scale;
                plot.y_labels = labels.to_vec();
            }
        }
        plot.x_labels = self.x_labels(&frame).to_vec();
        (plot, frame)
    }

    /// Margins for the widest words of any level.
    fn widest_frame(&self) -> Frame {
        let mut frame = self.plot.frame();
        let width = |tick: Option<&Tick>| tick.map_or(0, |(_, words)| text_width(words));
        let all = self.finer_y.iter().flatten();
        if let Some(widest) = all.max_by_key(|tick| width(Some(*tick))) {
            let plot = Plot { y_labels: vec![widest.clone()], ..self.plot.clone() };
            frame.left = frame.left.max(plot.frame().left);
        }
        // Labels of one level are about equally wide.
        let half = self.finer_x.iter().map(|level| width(level.last()) / 2).max().unwrap_or(0);
        let right = self.plot.width as i32 * UNITS - half - self.plot.names * UNITS;
        frame.right = frame.right.min(right).max(frame.left + UNITS);
        frame
    }

    /// The finest labels below that have room; the coarsest ones where none have.
    fn x_labels(&self, frame: &Frame) -> &[Tick] {
        let level = |labels: &'_ [Tick]| {
            let from = labels.partition_point(|(x, _)| *x < frame.x.lo);
            let to = labels.partition_point(|(x, _)| *x <= frame.x.hi);
            from..to.max(from)
        };
        let levels = std::iter::once(&self.plot.x_labels).chain(&self.finer_x);
        let mut best = &self.plot.x_labels[level(&self.plot.x_labels)];
        for labels in levels {
            let labels = &labels[level(labels)];
            if !fit(labels.iter(), |x| frame.at_x(x)) {
                break;
            }
            best = labels;
        }
        best
    }
}

/// The coarsest labels that stand around the values closely and of which there are enough, the
/// finest ones where there are none such; and the scale between those labels.
fn around<'a>(
    levels: impl Iterator<Item = &'a Vec<Tick>>,
    (least, most): (f64, f64),
) -> Option<(Scale, &'a [Tick])> {
    let mut best = None;
    for labels in levels.filter(|labels| labels.len() > 1) {
        let from = labels.partition_point(|(y, _)| *y <= least).saturating_sub(1);
        let to = labels.partition_point(|(y, _)| *y < most).clamp(from, labels.len() - 1);
        let labels = &labels[from..=to.max(from + 1).min(labels.len() - 1)];
        let (Some((lo, _)), Some((hi, _))) = (labels.first(), labels.last()) else { continue };
        if lo < hi {
            best = Some((Scale { lo: lo.min(least), hi: hi.max(most) }, labels));
        }
        if labels.len() >= LABELS && hi - lo <= ROOM * (most - least) {
            break;
        }
    }
    best
}

/// Places of a piece that draw the same picture as all its points on columns of `width` drawing
/// units.
fn places(samples: &Samples, piece: Piece, frame: &Frame, width: i32) -> Vec<(i32, i32)> {
    let at = |(x, y): (f64, f64)| frame.at(x, y);
    let columns = columns(samples, piece.rows, move |x| frame.at_x(x) / width);
    let inside = columns.flat_map(|column| samples.corners(column));
    let inside = inside.filter_map(|row| samples.point(row)).map(at);
    piece.entry.map(at).into_iter().chain(inside).chain(piece.exit.map(at)).collect()
}

impl Drawing for Series {
    fn size(&self) -> (u32, u32) {
        (self.plot.width, self.plot.height)
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Result<(), DrawError> {
        let (plot, frame) = self.seen(look);
        plot.draw_axes_in(area, &frame)?;
        let column = (UNITS / look.columns.unwrap_or(UNITS).max(1)).max(1);
        let mut ends = Vec::new();
        for (series, one) in self.shown(look) {
            let strength = look.strength(series);
            let width = one.width + u32::from(look.is_lit(series));
            let mut end = None;
            for piece in one.samples.pieces(frame.x) {
                let mut points = places(&one.samples, piece, &frame, column);
                end = points.last().copied().or(end);
                if let [(x, y)] = points[..] {
                    // A point between two gaps is a dot.
                    let half = width as i32 * UNITS / 2;
                    points = vec![(x - half, y), (x + half, y)];
                }
                line(area, points, one.colour.mix(strength), width)?;
            }
            let is_pale = strength < 1.0;
            let named = |place| End { place, name: &one.name, colour: one.colour, is_pale };
            ends.extend(end.map(named));
        }
        draw_names(area, &frame, self.plot.names, &ends)
    }

    /// One of each CSS pixel at most: the row nearest to its middle; at the ends of a line the first
    /// and the last row that are seen.
    fn marks(&self, look: &Look) -> Vec<Mark> {
        let (_, frame) = self.seen(look);
        let mut marks = Vec::new();
        for (series, one) in self.shown(look) {
            let pieces: Vec<Piece> = one.samples.pieces(frame.x).collect();
            let rows = |pick: fn(&Piece) -> Option<usize>| pieces.iter().filter_map(pick);
            let first = rows(|piece| piece.rows.clone().next()).next();
            let last = rows(|piece| piece.rows.clone().next_back()).next_back();
            for piece in pieces.clone() {
                let columns = columns(&one.samples, piece.rows, |x| frame.column(x));
                let row = |column: Range<usize>| match (first, last) {
                    (Some(first), _) if column.contains(&first) => first,
                    (_, Some(last)) if column.contains(&last) => last,
                    _ => nearest_to_middle(&one.samples, column, &frame),
                };
                marks.extend(columns.map(row).filter_map(|row| {
                    let (x, y) = one.samples.point(row)?;
                    Some(Mark { series, row, shape: Shape::point(frame.at(x, y)) })
                }));
            }
        }
        marks
    }

    fn pointing(&self) -> Pointing {
        Pointing::Column
    }

    fn horizontal(&self, look: &Look) -> Option<((f64, f64), (f64, f64))> {
        Some(Frame { x: look.shown_of(self.plot.x), ..self.widest_frame() }.horizontal())
    }
}

/// Row of a column of one CSS pixel that is nearest to its middle.
fn nearest_to_middle(samples: &Samples, column: Range<usize>, frame: &Frame) -> usize {
    let x = &samples.places()[column.clone()];
    let pixel = x.first().map_or(0, |x| frame.column(*x));
    let share = (f64::from(pixel) + 0.5) * f64::from(UNITS) / f64::from(frame.right - frame.left);
    let middle = frame.x.lo + share * (frame.x.hi - frame.x.lo);
    let right = x.partition_point(|x| *x < middle).min(x.len().saturating_sub(1));
    let left = right.saturating_sub(1);
    let is_left = x.get(left).zip(x.get(right)).is_some_and(|(l, r)| middle - l < r - middle);
    column.start + if is_left { left } else { right }
}
