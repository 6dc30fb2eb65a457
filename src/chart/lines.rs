//! Several lines with their names at their ends, a band, events on the axis.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, Polygon};
use plotters::style::{Color, RGBColor};

use crate::drawing::{Mark, Pointing, Shape, pixels, units};
use crate::frame::Frame;
use crate::lettering::{SIZE, Words, draw_all, levels};
use crate::plot::{Plot, Tick, clipped, dashed, line};
use crate::svg::DrawError;
use crate::{Drawing, Look, Palette};

/// Distance of a name from its line, in CSS pixels.
const BESIDE: f64 = 5.0;
/// Names keep to the space of the plot for them, but to no less than this many CSS pixels.
const ROOM: i32 = 40;

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Points from left to right.
    pub points: Vec<(f64, f64)>,
    /// Its colour.
    pub colour: RGBColor,
    /// Width in CSS pixels.
    pub width: u32,
    /// Name at its end; empty for none.
    pub name: String,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines {
    /// Size, axes.
    pub plot: Plot,
    /// Lines, the most important last.
    pub lines: Vec<Line>,
    /// Place, lower and upper edge of a band.
    pub band: Vec<(f64, f64, f64)>,
    /// Places with a vertical line and a name.
    pub events: Vec<Tick>,
}

impl Lines {
    fn draw_band<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        frame: &Frame,
    ) -> Result<(), DrawError> {
        let edge = |edge: fn(&(f64, f64, f64)) -> (f64, f64)| {
            clipped(frame, &self.band.iter().map(edge).collect::<Vec<_>>())
        };
        let upper = edge(|(x, _, hi)| (*x, *hi)).into_iter();
        let lower = edge(|(x, lo, _)| (*x, *lo)).into_iter().rev();
        let fill = Palette.quiet().mix(0.16).filled();
        area.draw(&Polygon::new(upper.chain(lower).collect::<Vec<_>>(), fill))
            .map_err(DrawError::from_backend)
    }

    fn draw_events<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        frame: &Frame,
    ) -> Result<(), DrawError> {
        let events: Vec<&Tick> = self.events.iter().filter(|(x, _)| frame.x.holds(*x)).collect();
        for (x, _) in &events {
            let (top, bottom) = (frame.at(*x, frame.y.hi), frame.at(*x, frame.y.lo));
            dashed(area, top, bottom, Palette.quiet())?;
        }
        draw_all(area, &event_names(&events, frame))
    }
}

impl Drawing for Lines {
    fn size(&self) -> (u32, u32) {
        (self.plot.width, self.plot.height)
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Result<(), DrawError> {
        let plot = self.plot.seen(look);
        let frame = self.plot.frame_seen(look);
        plot.draw_axes_in(area, &frame)?;
        if !self.band.is_empty() {
            self.draw_band(area, &frame)?;
        }
        self.draw_events(area, &frame)?;
        let shown = self.lines.iter().enumerate().filter(|(series, _)| look.shows(*series));
        let mut ends = Vec::new();
        for (series, one) in shown {
            let strength = look.strength(series);
            let points = clipped(&frame, &one.points);
            ends.extend(points.last().map(|end| End {
                place: *end,
                name: &one.name,
                colour: one.colour,
                is_pale: strength < 1.0,
            }));
            let width = one.width + u32::from(look.is_lit(series));
            line(area, points, one.colour.mix(strength), width)?;
        }
        draw_names(area, &frame, self.plot.names, &ends)
    }

    fn marks(&self, look: &Look) -> Vec<Mark> {
        let frame = self.plot.frame_seen(look);
        let shown = self.lines.iter().enumerate().filter(|(series, _)| look.shows(*series));
        let of_line = |(series, one): (usize, &Line)| -> Vec<Mark> {
            let points = one.points.iter().enumerate().filter(|(_, (x, _))| frame.x.holds(*x));
            let mark = |(row, (x, y)): (usize, &(f64, f64))| Mark {
                series,
                row,
                shape: Shape::point(frame.at(*x, *y)),
            };
            points.map(mark).collect()
        };
        shown.flat_map(of_line).collect()
    }

    fn pointing(&self) -> Pointing {
        Pointing::Column
    }

    fn horizontal(&self, look: &Look) -> Option<((f64, f64), (f64, f64))> {
        Some(self.plot.frame_seen(look).horizontal())
    }
}

/// Names of events on the right of their lines, on the left where there is no room, below each other
/// where they would touch.
fn event_names(events: &[&Tick], frame: &Frame) -> Vec<Words> {
    let (left, right) = (pixels(frame.left), pixels(frame.right));
    let beside = |(x, name): &&Tick| {
        let words = Words::new(name, SIZE, right - left).coloured(Palette.haloed());
        let (x, width) = (pixels(frame.at_x(*x)), words.width());
        let is_right = x + BESIDE + width <= right;
        let wanted = if is_right { x + BESIDE } else { x - BESIDE - width };
        words.at(wanted.max(left), pixels(frame.top))
    };
    let words: Vec<Words> = events.iter().map(beside).collect();
    let spans: Vec<_> = words.iter().map(|w| (w.left(), w.right() + 2.0 * BESIDE)).collect();
    let lowered = |(words, level): (Words, usize)| {
        let (x, top) = (words.x, words.top + level as f64 * words.height());
        words.at(x, top)
    };
    words.into_iter().zip(levels(&spans)).map(lowered).collect()
}

/// Where a line ends, and its name there.
pub(crate) struct End<'a> {
    /// Its last place.
    pub(crate) place: (i32, i32),
    /// Its name; empty for none.
    pub(crate) name: &'a str,
    /// Its colour.
    pub(crate) colour: RGBColor,
    /// Whether another line stands out; then the name keeps its room and is not written.
    pub(crate) is_pale: bool,
}

/// Names at the ends of lines, broken into lines of at most `room` CSS pixels, none over another as
/// far as there is space.
pub(crate) fn draw_names<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    frame: &Frame,
    room: i32,
    ends: &[End<'_>],
) -> Result<(), DrawError> {
    let named: Vec<&End<'_>> = ends.iter().filter(|end| !end.name.is_empty()).collect();
    let room = f64::from(room.max(ROOM)) - BESIDE;
    let names: Vec<Words> = named.iter().map(|end| Words::new(end.name, SIZE, room)).collect();
    let wanted: Vec<i32> = named.iter().map(|end| end.place.1).collect();
    let heights: Vec<i32> = names.iter().map(|name| units(name.height())).collect();
    let placed = spread(&wanted, &heights, frame.top, frame.bottom);
    for ((end, name), y) in
        named.into_iter().zip(names).zip(placed).filter(|((e, _), _)| !e.is_pale)
    {
        let top = pixels(y) - name.height() / 2.0;
        name.at(pixels(end.place.0) + BESIDE, top).coloured(end.colour).draw_on(area)?;
    }
    Ok(())
}

/// Middles near the wanted ones of things of these heights, which do not touch each other in the same
/// order, between `top` and `bottom` as far as there is room.
///
/// ```
/// use chart::lines::spread;
/// assert_eq!(spread(&[50, 52, 90], &[10, 10, 10], 0, 100), [50, 60, 90]);
/// assert_eq!(spread(&[99, 98], &[10, 10], 0, 100), [95, 85]);
/// assert_eq!(spread(&[50, 52], &[10, 30], 0, 100), [50, 70]);
/// ```
#[must_use]
pub fn spread(wanted: &[i32], heights: &[i32], top: i32, bottom: i32) -> Vec<i32> {
    let half = |k: usize| heights.get(k).map_or(0, |height| height / 2);
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|k| wanted[*k]);
    let mut placed = wanted.to_vec();
    let mut free = top;
    for k in &order {
        placed[*k] = placed[*k].max(free + half(*k));
        free = placed[*k] + half(*k);
    }
    // What was pushed below the bottom pushes back.
    let mut free = bottom;
    for k in order.iter().rev() {
        placed[*k] = placed[*k].min(free - half(*k));
        free = placed[*k] - half(*k);
    }
    placed
}
