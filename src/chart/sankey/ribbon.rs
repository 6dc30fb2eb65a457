//! Shapes of the flows: as high from end to end, level at both ends.

use super::layout::{Point, Slot};
use crate::UNITS;

/// Straight pieces of one curve: one per so many pixels of height, within these bounds.
const PIECE: (f64, f64, f64) = (5.0, 10.0, 22.0);
/// An outline to point at is at least this high, in CSS pixels.
const LEAST_OUTLINE: f64 = 4.0;

/// Reach of a curve's handles: half the way, and enough to turn round.
fn reach(from: Point, to: Point) -> f64 {
    let way = to.0 - from.0;
    if way > 0.0 { way / 2.0 } else { 40.0 }
}

/// Points along the middle of a slot.
pub(crate) fn middle(slot: &Slot, right: f64) -> Vec<Point> {
    let mut points = Vec::new();
    for pair in slot.path.chunks_exact(2) {
        let (from, to) = (pair[0], pair[1]);
        let rise = (from.1 - to.1).abs();
        let pieces = match from.0 < to.0 {
            true if rise < 0.1 => 1,
            true => (rise / PIECE.0).clamp(PIECE.1, PIECE.2) as u32,
            false => PIECE.2 as u32,
        };
        let handles = handles(from, to, right);
        for k in 0..=pieces {
            let s = f64::from(k) / f64::from(pieces);
            let r = 1.0 - s;
            let (a, b, c, d) = (r * r * r, 3.0 * r * r * s, 3.0 * r * s * s, s * s * s);
            points.push((
                a * from.0 + b * handles.0 + c * handles.1 + d * to.0,
                (a + b) * from.1 + (c + d) * to.1,
            ));
        }
    }
    points
}

/// Horizontal places of a curve's handles, inside the picture.
fn handles(from: Point, to: Point, right: f64) -> (f64, f64) {
    let reach = reach(from, to);
    ((from.0 + reach).min(right), (to.0 - reach).max(0.0))
}

/// Outline of a ribbon of `width` around the points, in drawing units.
pub(crate) fn polygon(points: &[Point], width: f64) -> Vec<(i32, i32)> {
    let edge = |side: f64| points.iter().map(move |p| units((p.0, p.1 + side * width / 2.0)));
    edge(-1.0).chain(edge(1.0).rev()).collect()
}

/// A line `shift` below the points, in drawing units.
pub(crate) fn shifted(points: &[Point], shift: f64) -> Vec<(i32, i32)> {
    points.iter().map(|p| units((p.0, p.1 + shift))).collect()
}

/// Corners of the space where a slot can be pointed at, in CSS pixels.
pub(crate) fn corners(slot: &Slot, right: f64) -> Vec<Point> {
    let half = slot.width.max(LEAST_OUTLINE) / 2.0;
    let points = middle(slot, right);
    let edge = |side: f64| points.iter().map(move |p| (p.0, p.1 + side * half));
    edge(-1.0).chain(edge(1.0).rev()).collect()
}

/// CSS pixels → drawing units.
pub(crate) fn units(point: Point) -> (i32, i32) {
    let scaled = |x: f64| (x * f64::from(UNITS)).round() as i32;
    (scaled(point.0), scaled(point.1))
}
