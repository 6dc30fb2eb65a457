//! Where columns or bars, their names and figures stand; lengths in CSS pixels.

use super::piece::{Piece, levels};
use super::{Columns, Kind, Together};
use crate::Palette;
use crate::lettering::{SIZE, SMALL, Words};

mod flat;
mod upright;

type Point = (f64, f64);

/// A piece and where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Its series.
    pub series: usize,
    /// Its step.
    pub step: usize,
    /// Upper left and lower right corner.
    pub corners: [Point; 2],
    /// Whether it is negative.
    pub is_down: bool,
    /// What its step is.
    pub kind: Kind,
}

/// All that stands in the picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layout {
    /// Height of the picture.
    pub height: f64,
    /// Whether the steps are columns; they are bars below each other where these have no room.
    pub is_upright: bool,
    /// Names, figures, labels.
    pub words: Vec<Words>,
    /// Parts of the steps.
    pub bars: Vec<Bar>,
    /// Lines from the end of one step to the start of the next one.
    pub joints: Vec<(Point, Point)>,
    /// Values with a line through the picture, and its ends.
    pub grid: Vec<(f64, Point, Point)>,
    /// The line at the amount that is referred to.
    pub reference: Option<(Point, Point)>,
}

/// Places everything for the `shown` series.
#[must_use]
pub fn arrange(columns: &Columns, shown: &[usize]) -> Layout {
    upright::arrange(columns, shown).unwrap_or_else(|| flat::arrange(columns, shown))
}

/// The amount that is referred to, if it is on the scale.
fn reference(columns: &Columns) -> Option<f64> {
    columns.reference.filter(|value| columns.scale.holds(*value))
}

/// Number of columns that a step may have.
fn lanes(columns: &Columns) -> usize {
    match columns.together {
        Together::Stacked => 1,
        Together::Grouped => columns.series.len().max(1),
    }
}

fn figure(text: &str, room: f64) -> Words {
    Words::new(text, SIZE, room).coloured(Palette.haloed())
}

fn quiet(text: &str, room: f64) -> Words {
    Words::new(text, SMALL, room).coloured(Palette.quiet())
}

/// Steps that are joined: the place of the first one and the amount that both share.
fn joined(columns: &Columns, shown: &[usize]) -> Vec<(usize, f64)> {
    if lanes(columns) > 1 {
        return Vec::new();
    }
    let after = levels(&columns.steps, shown);
    let small = (columns.scale.hi - columns.scale.lo).abs() * 1e-6;
    let pairs = (1..after.len()).filter(|k| {
        columns.steps[*k].kind == Kind::Change || (after[*k] - after[k - 1]).abs() <= small
    });
    pairs.map(|k| (k - 1, after[k - 1])).collect()
}

/// Smallest and largest amount of a step's pieces in a lane; of all lanes for none.
fn reach(pieces: &[Piece], step: usize, lane: Option<usize>) -> Option<(f64, f64)> {
    let of = pieces.iter().filter(|p| p.step == step && lane.is_none_or(|lane| p.lane.0 == lane));
    of.fold(None, |reach: Option<(f64, f64)>, p| {
        let (lo, hi) = reach.unwrap_or((f64::INFINITY, f64::NEG_INFINITY));
        Some((lo.min(p.from.min(p.to)), hi.max(p.from.max(p.to))))
    })
}
