//! Where names and arcs stand; lengths in CSS pixels.

use super::{DIAMOND, Ties};
use crate::Palette;
use crate::lettering::{Align, SIZE, Words};

/// Space on the left of the names: letters may be wider than they are thought to be.
const LEFT: f64 = 8.0;
/// Largest share of the width that names may take.
const NAMES: f64 = 0.46;
/// Distance of the arcs from the names, with the dot between them.
const BESIDE: f64 = 16.0;
/// Distance of the ends of arcs at one name.
const ENDS: f64 = 7.0;
/// Space between two names.
const BETWEEN: f64 = 12.0;
/// Least reach of an arc.
const LEAST: f64 = 18.0;
/// Space on the right, where a diamond may stand.
const RIGHT: f64 = DIAMOND + 4.0;

type Point = (f64, f64);

/// An arc and where it stands: half an ellipse.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arc {
    /// Place of its tie.
    pub tie: usize,
    /// Where it starts.
    pub from: Point,
    /// Where it ends, straight above or below.
    pub to: Point,
    /// How far it reaches to the right.
    pub reach: f64,
}

impl Arc {
    /// The point at an angle from 0, its start, to π, its end.
    #[must_use]
    #[allow(clippy::disallowed_methods, reason = "a place in a picture, not a result")]
    pub fn at(&self, angle: f64) -> Point {
        let half = (self.to.1 - self.from.1) / 2.0;
        (self.from.0 + self.reach * angle.sin(), self.from.1 + half * (1.0 - angle.cos()))
    }

    /// The point that lies farthest to the right.
    #[must_use]
    pub fn middle(&self) -> Point {
        (self.from.0 + self.reach, (self.from.1 + self.to.1) / 2.0)
    }
}

/// All that stands in the picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layout {
    /// Height of the picture.
    pub height: f64,
    /// Names, and what a diamond means.
    pub words: Vec<Words>,
    /// A dot beside each name.
    pub dots: Vec<Point>,
    /// Arcs.
    pub arcs: Vec<Arc>,
    /// Middle of the diamond that is explained.
    pub key: Option<Point>,
}

/// Places everything.
#[must_use]
pub fn arrange(ties: &Ties) -> Layout {
    let width = f64::from(ties.width).max(1.0);
    let mut layout = Layout::default();
    let mut top = place_key(ties, width, &mut layout);
    let names: Vec<Words> =
        ties.names.iter().map(|name| Words::new(name, SIZE, width * NAMES)).collect();
    let widest = LEFT + names.iter().map(Words::width).fold(0.0, f64::max);
    let left = widest + BESIDE;
    // Height of each tie's start and end.
    let mut heights = vec![[0.0; 2]; ties.ties.len()];
    for (k, name) in names.into_iter().enumerate() {
        let ends = ends(ties, k);
        let needed = ENDS * ends.len().saturating_sub(1) as f64;
        let height = name.height().max(needed);
        let middle = top + height / 2.0;
        for (place, (tie, is_end)) in ends.into_iter().enumerate() {
            heights[tie][usize::from(is_end)] = middle - needed / 2.0 + ENDS * place as f64;
        }
        layout.dots.push((widest + BESIDE / 2.0, middle));
        let words = name.aligned(Align::End).at(widest, 0.0).between(top, top + height);
        layout.words.push(words);
        top += height + BETWEEN;
    }
    layout.height = top;
    let spans = ties.ties.iter().zip(&heights).filter(|(tie, _)| ties.is_sound(tie));
    let longest = spans.map(|(_, [from, to])| (to - from).abs()).fold(1.0, f64::max);
    // Half a circle is as far as an arc reaches where there is room.
    let room = (width - left - RIGHT).min(longest / 2.0).max(LEAST);
    for (tie, [from, to]) in heights.iter().enumerate() {
        if ties.is_sound(&ties.ties[tie]) {
            let reach = LEAST + (room - LEAST) * ((to - from).abs() / longest).sqrt();
            layout.arcs.push(Arc { tie, from: (left, *from), to: (left, *to), reach });
        }
    }
    layout
}

/// What a diamond means, above the names; the height that it takes.
fn place_key(ties: &Ties, width: f64, layout: &mut Layout) -> f64 {
    if ties.key.is_empty() {
        return 2.0;
    }
    let beside = 2.0 * DIAMOND + 8.0;
    let words = Words::new(&ties.key, SIZE, width - beside).coloured(Palette.quiet());
    layout.key = Some((DIAMOND + 2.0, SIZE * 0.66));
    let bottom = words.height();
    layout.words.push(words.at(beside, 0.0));
    bottom + 10.0
}

/// Ends at a name from top to bottom, so that arcs of one name do not cross each other there: first
/// those that go up, the shortest first, then those that go down, the longest first. Each is a tie
/// and whether it ends here.
fn ends(ties: &Ties, name: usize) -> Vec<(usize, bool)> {
    let (mut up, mut down) = (Vec::new(), Vec::new());
    for (k, tie) in ties.ties.iter().enumerate().filter(|(_, tie)| ties.is_sound(tie)) {
        for (here, other, is_end) in [(tie.from, tie.to, false), (tie.to, tie.from, true)] {
            let goes_down = other > here || (other == here && !is_end);
            if here == name {
                let list = if goes_down { &mut down } else { &mut up };
                list.push((other.abs_diff(here), k, is_end));
            }
        }
    }
    up.sort_unstable();
    down.sort_unstable();
    let all = up.into_iter().chain(down.into_iter().rev());
    all.map(|(_, tie, is_end)| (tie, is_end)).collect()
}
