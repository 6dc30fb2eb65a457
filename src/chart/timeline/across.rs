//! Time from left to right; lanes below each other.

use super::layout::{BESIDE, Bar, INDENT, Layout, Placed, RADIUS, bottom, label, span, width};
use super::{Event, Lane, Timeline};
use crate::lettering::{Align, SIZE, SMALL, Words, along, inside};

/// Largest share of the picture that names of lanes may take.
const NAMES: f64 = 0.2;
/// Space on the left and right of the axis.
const MARGIN: f64 = 16.0;
/// Distance of two events beside each other.
const APART: f64 = 14.0;
/// Distance of two events below each other.
const BELOW: f64 = 9.0;
/// Space above and below the events of a lane.
const PAD: f64 = 11.0;
/// Height of a sign's middle in an event.
const MIDDLE: f64 = 7.5;
/// Height of the words below a bar.
const UNDER: f64 = 15.0;

/// Where dates stand.
struct Axis<'a> {
    timeline: &'a Timeline,
    left: f64,
    right: f64,
}

impl Axis<'_> {
    fn at(&self, date: f64) -> f64 {
        self.left + self.timeline.dates.share(date) * (self.right - self.left)
    }

    /// Leftmost and rightmost place of words.
    fn room(&self) -> (f64, f64) {
        (self.left - MARGIN, self.right + MARGIN)
    }
}

pub(super) fn arrange(timeline: &Timeline, start: f64, layout: &mut Layout) {
    let all = f64::from(timeline.width);
    let indent = if timeline.lanes.iter().any(|lane| lane.slot.is_some()) { INDENT } else { 0.0 };
    let one_line = |lane: &Lane| Words::new(&lane.name, SIZE, f64::INFINITY).width() + 1.0;
    let widest = timeline.lanes.iter().map(one_line).fold(0.0, f64::max);
    let room = widest.min(all * NAMES);
    let names = if indent + room > 1.0 { indent + room + 4.0 } else { 0.0 };
    let axis = Axis { timeline, left: names + MARGIN, right: all - MARGIN };

    let mut top = start;
    if let Some((date, name)) = timeline.today.as_ref().filter(|(d, _)| timeline.dates.holds(*d)) {
        let words = Words::new(name, SMALL, all).aligned(Align::Middle);
        let x = inside(axis.at(*date), words.width() / 2.0, (0.0, all));
        layout.words.push(words.at(x, top));
        top += SMALL * 1.32 + 4.0;
    }
    let first = top;
    for (k, lane) in timeline.lanes.iter().enumerate() {
        layout.rules.push(((0.0, top), (all, top)));
        let name = Words::new(&lane.name, SIZE, room).at(indent, top + PAD);
        let glyph = lane.slot.map(|slot| (slot, (RADIUS + 1.0, top + PAD + MIDDLE)));
        layout.glyphs.extend(glyph);
        let placed = place(&axis, (k, lane), top + PAD);
        let lowest = placed.iter().map(|event| event.frame[1].1).fold(name.bottom(), f64::max);
        layout.bands.push([(0.0, top), (all, lowest + PAD)]);
        top = lowest + PAD;
        layout.words.push(name);
        layout.placed.extend(placed);
    }
    layout.rules.push(((0.0, top), (all, top)));
    let labels = timeline.labels.iter().filter(|(date, _)| timeline.dates.holds(*date));
    let labels: Vec<_> = labels.cloned().collect();
    let words = along(&labels, |date| axis.at(date), (0.0, all), top + 6.0);
    layout.rules.extend(labels.iter().map(|(date, _)| {
        let x = axis.at(*date);
        ((x, first), (x, top))
    }));
    if let Some((date, _)) = timeline.today.as_ref().filter(|(d, _)| timeline.dates.holds(*d)) {
        let x = axis.at(*date);
        layout.today.push(((x, first), (x, top)));
    }
    layout.height = words.iter().map(Words::bottom).fold(top, f64::max) + 3.0;
    layout.words.extend(words);
}

/// Events of a lane: from left to right, each as high as it is free of the earlier ones.
fn place(axis: &Axis<'_>, (lane, of): (usize, &Lane), top: f64) -> Vec<Placed> {
    let dates = axis.timeline.dates;
    let mut order: Vec<(usize, (f64, f64))> = of
        .events
        .iter()
        .enumerate()
        .filter_map(|(k, event)| Some((k, span(event, dates)?)))
        .collect();
    order.sort_by(|a, b| a.1.0.total_cmp(&b.1.0));
    let mut placed: Vec<Placed> = Vec::new();
    for (k, ends) in order {
        let mut event = block(axis, &of.events[k], ends);
        (event.lane, event.event) = (lane, k);
        let height = event.frame[1].1;
        // It starts at the top or below one that stands in its way.
        let beside: Vec<&Placed> = placed.iter().filter(|other| touch(other, &event)).collect();
        let below = beside.iter().map(|other| other.frame[1].1 + BELOW);
        let is_free = |y: &f64| {
            let over = |other: &&Placed| {
                other.frame[0].1 < y + height + BELOW && *y < other.frame[1].1 + BELOW
            };
            !beside.iter().any(over)
        };
        let free = [top].into_iter().chain(below).filter(is_free);
        let y = free.fold(f64::INFINITY, f64::min);
        placed.push(moved(event, if y.is_finite() { y } else { top }));
    }
    placed
}

/// Whether two events stand above each other.
fn touch(a: &Placed, b: &Placed) -> bool {
    a.frame[0].0 < b.frame[1].0 + APART && b.frame[0].0 < a.frame[1].0 + APART
}

fn moved(mut event: Placed, y: f64) -> Placed {
    event.words.iter_mut().for_each(|words| words.top += y);
    event.frame.iter_mut().for_each(|corner| corner.1 += y);
    event.sign = event.sign.map(|sign| (sign.0, sign.1 + y));
    event.bar = event.bar.map(|bar| Bar {
        from: (bar.from.0, bar.from.1 + y),
        to: (bar.to.0, bar.to.1 + y),
        ..bar
    });
    event
}

/// An event at height 0: a point has its words beside it, a bar below it.
fn block(axis: &Axis<'_>, event: &Event, (start, end): (f64, f64)) -> Placed {
    let (least, most) = axis.room();
    let wanted = ((most - least) * 0.24).clamp(120.0, 230.0).min(most - least);
    let x = axis.at(start);
    let mut words = label(event, wanted);
    let needed = width(&words);
    if end <= start {
        let (before, after) = (x - BESIDE - least, most - x - BESIDE);
        let is_after = needed <= after || (needed > before && after >= before);
        let room = if is_after { after } else { before };
        if needed > room {
            words = label(event, room);
        }
        let (place, align) =
            if is_after { (x + BESIDE, Align::Start) } else { (x - BESIDE, Align::End) };
        let words = put(words, place, align, 0.0);
        return framed(Some((x, MIDDLE)), None, words);
    }
    let is_open = end > axis.timeline.dates.hi;
    let to = axis.at(end) - if is_open { RADIUS } else { 0.0 };
    let is_cut = start < axis.timeline.dates.lo;
    let bar = Bar { from: (x, MIDDLE), to: (to.max(x + 2.0), MIDDLE), is_open };
    let place = (x - RADIUS).min(most - needed).max(least);
    let words = put(words, place, Align::Start, UNDER);
    framed((!is_cut).then_some((x, MIDDLE)), Some(bar), words)
}

fn put(words: Vec<Words>, x: f64, align: Align, below: f64) -> Vec<Words> {
    let put = |words: Words| Words { x, align, top: words.top + below, ..words };
    words.into_iter().map(put).collect()
}

fn framed(sign: Option<(f64, f64)>, bar: Option<Bar>, words: Vec<Words>) -> Placed {
    let lefts = words.iter().map(Words::left).chain(sign.map(|s| s.0 - RADIUS));
    let rights = words.iter().map(Words::right).chain(sign.map(|s| s.0 + RADIUS));
    let left = lefts.chain(bar.map(|bar| bar.from.0)).fold(f64::INFINITY, f64::min);
    let right = rights.chain(bar.map(|bar| bar.to.0 + RADIUS)).fold(0.0, f64::max);
    let lowest = bottom(&words).max(MIDDLE + RADIUS + 2.0);
    Placed { lane: 0, event: 0, sign, bar, words, frame: [(left, 0.0), (right, lowest)] }
}
