//! Where events, their words and the axis stand; lengths in CSS pixels.

use super::{End, Event, Timeline};
use crate::lettering::{SIZE, SMALL, Words};
use crate::{Palette, Scale};

/// Radius of a sign.
pub(crate) const RADIUS: f64 = 5.0;
/// Below this width time goes down.
const WIDE: f64 = 480.0;
/// Space of a sign or glyph before a name.
pub(super) const INDENT: f64 = 18.0;
/// Distance of a sign from its words.
pub(super) const BESIDE: f64 = RADIUS + 6.0;

type Point = (f64, f64);

/// The middle line of a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Where it starts.
    pub from: Point,
    /// Where it ends, on the same height or straight below.
    pub to: Point,
    /// Whether it goes on.
    pub is_open: bool,
}

/// An event and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// Place of its lane.
    pub lane: usize,
    /// Its place in the lane.
    pub event: usize,
    /// Middle of its sign; none where it started before the first date.
    pub sign: Option<Point>,
    /// Its length.
    pub bar: Option<Bar>,
    /// Its words.
    pub words: Vec<Words>,
    /// Upper left and lower right corner of all that.
    pub frame: [Point; 2],
}

/// All that stands in the picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layout {
    /// Height of the picture.
    pub height: f64,
    /// Names of lanes, of signs, of the present; labels of the axis.
    pub words: Vec<Words>,
    /// Events.
    pub placed: Vec<Placed>,
    /// Slots and middles of the glyphs before names.
    pub glyphs: Vec<(u8, Point)>,
    /// Middles of the signs that are explained.
    pub key: Vec<Point>,
    /// Thin lines.
    pub rules: Vec<(Point, Point)>,
    /// Lines at the present.
    pub today: Vec<(Point, Point)>,
    /// Upper left and lower right corner of each lane.
    pub bands: Vec<[Point; 2]>,
}

/// Places everything. Events whose dates are no numbers or lie outside of the axis are left out.
#[must_use]
pub fn arrange(timeline: &Timeline) -> Layout {
    let width = f64::from(timeline.width).max(1.0);
    let mut layout = Layout::default();
    let top = place_key(timeline, width, &mut layout);
    if width < WIDE {
        super::down::arrange(timeline, top, &mut layout);
    } else {
        super::across::arrange(timeline, top, &mut layout);
    }
    layout
}

/// Signs and their meanings, as many beside each other as there is room; the height they take.
fn place_key(timeline: &Timeline, width: f64, layout: &mut Layout) -> f64 {
    let (mut x, mut top, mut bottom) = (0.0, 0.0, 0.0_f64);
    for key in &timeline.key {
        let words = Words::new(&key.name, SIZE, width - INDENT).coloured(Palette.quiet());
        if x > 0.0 && x + INDENT + words.width() > width {
            (x, top) = (0.0, bottom + 4.0);
        }
        let words = words.at(x + INDENT, top);
        layout.key.push((x + RADIUS + 2.0, top + SIZE * 0.66));
        x = words.right() + 20.0;
        bottom = bottom.max(words.bottom());
        layout.words.push(words);
    }
    if timeline.key.is_empty() { 0.0 } else { bottom + 12.0 }
}

/// Start and end of an event on the axis, with infinity for an open end; none where it is not on
/// it. An end that is no number or lies before the start is none.
pub(super) fn span(event: &Event, dates: Scale) -> Option<(f64, f64)> {
    let end = match event.end {
        End::Point => event.start,
        End::Open => f64::INFINITY,
        End::At(end) if end > event.start => end,
        End::At(_) => event.start,
    };
    let is_seen = event.start.is_finite() && event.start <= dates.hi && end >= dates.lo;
    is_seen.then_some((event.start, end))
}

/// Date and name below each other, broken to `room`, from the place (0, 0) on.
pub(super) fn label(event: &Event, room: f64) -> Vec<Words> {
    let when = Words::new(&event.when, SMALL, room).coloured(Palette.quiet_haloed());
    let name = Words::new(&event.name, SIZE, room).coloured(Palette.haloed());
    let name = Words { top: when.height(), ..name };
    [when, name].into_iter().filter(|words| !words.lines.is_empty()).collect()
}

/// Width of the widest of some words.
pub(super) fn width(words: &[Words]) -> f64 {
    words.iter().map(Words::width).fold(0.0, f64::max)
}

/// Lower edge of the lowest of some words.
pub(super) fn bottom(words: &[Words]) -> f64 {
    words.iter().map(Words::bottom).fold(0.0, f64::max)
}
