//! Names beside nodes: broken into lines, apart from each other, inside the picture.

use super::Node;
use super::layout::{NODE, Placed};
use super::stack::stack;
use crate::words;

/// Wanted size of the letters.
const SIZE: f64 = 12.5;
/// Smallest size at which two lines are kept rather than one.
const SMALL: f64 = 10.5;
/// Height of a line in sizes of the letters.
pub(crate) const LINE: f64 = 1.28;
/// Distance from the node, and space around the words.
const PAD: f64 = 5.0;

/// A name and where it stands; lengths in CSS pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Name {
    /// Its lines, from top to bottom.
    pub lines: Vec<String>,
    /// Size of its letters.
    pub size: f64,
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Width of the widest line, an estimate.
    pub width: f64,
    /// Height of all lines.
    pub height: f64,
    /// Whether the lines end at the right edge, beside a node on their right.
    pub ends_right: bool,
}

impl Name {
    /// Makes it smaller around its middle, at its end beside the node.
    fn shrink(&mut self, factor: f64) {
        let (width, height) = (self.width * factor, self.height * factor);
        self.left += if self.ends_right { self.width - width } else { 0.0 };
        self.top += (self.height - height) / 2.0;
        (self.size, self.width, self.height) = (self.size * factor, width, height);
    }
}

/// Places the names of `nodes`, which stand as `placed`, in columns with the left edges `lefts`.
pub(crate) fn place(
    size: (u32, u32),
    nodes: &[Node],
    placed: &[Placed],
    lefts: &[f64],
) -> Vec<Name> {
    let mut names: Vec<Option<Name>> = vec![None; nodes.len()];
    for column in 0..lefts.len() {
        let mut members: Vec<usize> =
            (0..nodes.len()).filter(|k| placed[*k].column == column).collect();
        members.sort_by(|a, b| placed[*a].top.total_cmp(&placed[*b].top).then(a.cmp(b)));
        let texts: Vec<&str> = members.iter().map(|k| nodes[*k].name.as_str()).collect();
        let (room, most) = rooms(f64::from(size.0), lefts, column);
        let broken = fit(&texts, room, most, f64::from(size.1));
        let middles: Vec<f64> =
            members.iter().map(|k| placed[*k].top + placed[*k].height / 2.0).collect();
        let heights: Vec<f64> = broken.iter().map(|name| name.height).collect();
        let tops = stack(&middles, &heights, 0.0, f64::from(size.1));
        let ends_right = column > 0 && column + 1 == lefts.len();
        for ((k, mut name), top) in members.into_iter().zip(broken).zip(tops) {
            let left = placed[k].left;
            name.left = if ends_right { left - PAD - name.width } else { left + NODE + PAD };
            (name.top, name.ends_right) = (top, ends_right);
            names[k] = Some(name);
        }
    }
    let mut names: Vec<Name> = names.into_iter().flatten().collect();
    if lefts.len() > 1 && names.len() == nodes.len() {
        let of = |column: usize| -> Vec<usize> {
            (0..nodes.len()).filter(|k| placed[*k].column == column).collect()
        };
        part(&mut names, &of(lefts.len() - 2), &of(lefts.len() - 1));
    }
    names
}

/// Names of the last two columns write into the same space: where two touch, both get smaller.
fn part(names: &mut [Name], before: &[usize], last: &[usize]) {
    for k in before {
        for j in last {
            let (a, b) = (&names[*k], &names[*j]);
            let touch = a.top < b.top + b.height && b.top < a.top + a.height;
            let room = b.left + b.width - a.left - PAD;
            let factor = room / (a.width + b.width);
            if touch && factor < 1.0 && factor > 0.0 {
                names[*k].shrink(factor);
                names[*j].shrink(factor);
            }
        }
    }
}

/// Width that a name should keep to, and the width that it must keep to.
fn rooms(width: f64, lefts: &[f64], column: usize) -> (f64, f64) {
    let most = match lefts {
        [first, second, ..] => second - first - NODE - 2.0 * PAD,
        _ => width - NODE - 2.0 * PAD,
    };
    // The last two columns write into the same space.
    let share = match lefts.len() {
        0 | 1 => 1.0,
        n if column + 2 >= n => 0.49,
        _ => 0.6,
    };
    ((most * share).max(1.0), most.max(1.0))
}

/// Breaks the names of a column so that together they fit `height`: first by fewer lines, then by
/// smaller letters.
fn fit(texts: &[&str], room: f64, most: f64, height: f64) -> Vec<Name> {
    let attempt = |size: f64, lines: usize| -> Vec<Name> {
        texts.iter().map(|text| broken(text, size, lines, room, most)).collect()
    };
    let total = |names: &[Name]| names.iter().map(|name| name.height).sum::<f64>();
    for (size, lines) in [(SIZE, 3), (SIZE, 2), (11.5, 2), (SMALL, 2), (SIZE, 1), (11.5, 1)] {
        let names = attempt(size, lines);
        if total(&names) <= height {
            return names;
        }
    }
    attempt(height / (LINE * texts.len().max(1) as f64) * 0.999, 1)
}

/// A name in at most `lines` lines, as few as keep to `room`; letters shrink where it would be wider
/// than `most`.
fn broken(text: &str, size: f64, lines: usize, room: f64, most: f64) -> Name {
    let few = (1..lines).find(|n| widest(&words::lines(text, *n)) * size <= room);
    let lines = words::lines(text, few.unwrap_or(lines));
    let ems = widest(&lines);
    let size = if ems * size > most { most / ems } else { size };
    Name {
        size,
        width: ems * size,
        height: lines.len() as f64 * size * LINE,
        lines,
        left: 0.0,
        top: 0.0,
        ends_right: false,
    }
}

fn widest(lines: &[String]) -> f64 {
    lines.iter().map(|line| words::ems(line)).fold(0.0, f64::max)
}
