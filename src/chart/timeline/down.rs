//! Time from top to bottom, lane by lane, for narrow pictures: the words stand on the right, in the
//! order of the dates, and the distance of two events grows with the time between them.

use super::layout::{BESIDE, Bar, INDENT, Layout, Placed, RADIUS, bottom, label, span};
use super::{Lane, Timeline};
use crate::lettering::{Align, SIZE, SMALL, Words};

/// Distance of two bars beside each other.
const RAIL: f64 = 15.0;
/// Least distance of two events.
const APART: f64 = 10.0;
/// How much longer that gets over the whole axis.
const LONGER: f64 = 90.0;
/// Longest distance of two events.
const FAR: f64 = 40.0;
/// Height of a sign's middle in an event.
const MIDDLE: f64 = 7.5;
/// Distance of two lanes.
const LANE: f64 = 28.0;

pub(super) fn arrange(timeline: &Timeline, start: f64, layout: &mut Layout) {
    let all = f64::from(timeline.width);
    let mut top = start;
    for (k, lane) in timeline.lanes.iter().enumerate() {
        let upper = top;
        if !lane.name.is_empty() {
            let indent = if lane.slot.is_some() { INDENT } else { 0.0 };
            let name = Words::new(&lane.name, SIZE, all - indent).at(indent, top);
            layout.glyphs.extend(lane.slot.map(|slot| (slot, (RADIUS + 1.0, top + MIDDLE))));
            top = name.bottom() + 5.0;
            layout.rules.push(((0.0, top), (all, top)));
            layout.words.push(name);
            top += 10.0;
        }
        top = place(timeline, (k, lane), top, layout);
        layout.bands.push([(0.0, upper), (all, top)]);
        top += LANE;
    }
    layout.height = (top - LANE).max(start) + 3.0;
}

/// What stands below each other: an event with its start and end, or the present.
type Item = (f64, f64, Option<usize>);

fn items(timeline: &Timeline, lane: &Lane) -> Vec<Item> {
    let seen = |(k, event)| {
        let (start, end) = span(event, timeline.dates)?;
        Some((start, end, Some(k)))
    };
    let mut items: Vec<Item> = lane.events.iter().enumerate().filter_map(seen).collect();
    let today = timeline.today.iter().filter(|(date, _)| timeline.dates.holds(*date));
    items.extend(today.map(|(date, _)| (*date, *date, None)));
    // The present comes after what happens on the same day.
    items.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.2.is_none().cmp(&b.2.is_none())));
    items
}

/// Places a lane below `top`; its lower edge.
fn place(timeline: &Timeline, (lane, of): (usize, &Lane), top: f64, layout: &mut Layout) -> f64 {
    let all = f64::from(timeline.width);
    let items = items(timeline, of);
    let rails = rails(&items);
    let count = rails.iter().max().map_or(0.0, |most| *most as f64 + 1.0);
    let rail = RAIL.min(all * 0.3 / count.max(1.0));
    let left = (count - 1.0).max(0.0) * rail + RADIUS + 2.0 + BESIDE;
    let years = timeline.dates.hi - timeline.dates.lo;

    let mut y = top;
    let mut anchors: Vec<(f64, f64)> = Vec::new();
    let mut words = Vec::new();
    for (k, item) in items.iter().enumerate() {
        if k > 0 {
            y += APART + ((item.0 - items[k - 1].0) / years * LONGER).clamp(0.0, FAR);
        }
        anchors.push((item.0, y + MIDDLE));
        let mut block = match (item.2, &timeline.today) {
            (Some(event), _) => label(&of.events[event], all - left),
            (None, Some((_, name))) => {
                let words = Words::new(name, SMALL, all).at(all, 0.0).aligned(Align::End);
                layout.today.push(((0.0, y + MIDDLE), (words.left() - 6.0, y + MIDDLE)));
                vec![words]
            }
            (None, None) => Vec::new(),
        };
        for words in &mut block {
            words.top += y;
            if item.2.is_some() {
                words.x = left;
            }
        }
        y = bottom(&block).max(y + 2.0 * MIDDLE);
        words.push(block);
    }
    if let ([(_, first), ..], [.., (_, last)]) = (&anchors[..], &anchors[..]) {
        layout.rules.push(((RADIUS + 2.0, *first), (RADIUS + 2.0, *last)));
    }
    let blocks = anchors.iter().zip(&items).zip(rails).zip(words);
    for ((((_, from), (start, end, event)), rail_of), words) in blocks {
        let Some(event) = *event else {
            layout.words.extend(words);
            continue;
        };
        let x = RADIUS + 2.0 + rail_of as f64 * rail;
        let from = *from;
        let is_cut = *start < timeline.dates.lo;
        let is_open = *end > timeline.dates.hi;
        let to = height(&anchors, *end, y) - if is_open { RADIUS } else { 0.0 };
        let bar = (end > start).then_some(Bar { from: (x, from), to: (x, to.max(from)), is_open });
        let sign = (!is_cut).then_some((x, from));
        let lowest = bottom(&words).max(from + RADIUS);
        let frame = [(x - RADIUS, from - MIDDLE), (all, lowest)];
        layout.placed.push(Placed { lane, event, sign, bar, words, frame });
    }
    y
}

/// The rail of each item: the first one that is free from its start on.
fn rails(items: &[Item]) -> Vec<usize> {
    let mut free: Vec<f64> = Vec::new();
    let mut rails = Vec::with_capacity(items.len());
    for (start, end, event) in items {
        if event.is_none() {
            rails.push(0);
            continue;
        }
        let rail = free.iter().position(|from| from <= start).unwrap_or_else(|| {
            free.push(f64::NEG_INFINITY);
            free.len() - 1
        });
        free[rail] = *end;
        rails.push(rail);
    }
    rails
}

/// Height of a date between the events that stand around it; `lowest` after the last one.
fn height(anchors: &[(f64, f64)], date: f64, lowest: f64) -> f64 {
    let before = anchors.iter().rev().find(|(start, _)| *start <= date);
    let after = anchors.iter().find(|(start, _)| *start > date);
    match (before, after) {
        (Some((a, from)), Some((b, to))) => from + (to - from) * (date - a) / (b - a),
        (None, Some((_, first))) => *first,
        (_, None) => lowest,
    }
}
