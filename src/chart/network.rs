//! Who gives to whom: names on a circle, arrows as wide as what flows.

use std::f64::consts::TAU;

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend, Polygon};
use plotters::style::text_anchor::{HPos, VPos};
use plotters::style::{Color, RGBColor};

use crate::plot::{label, line};
use crate::svg::{DrawError, draw};
use crate::{Palette, UNITS};

/// Length and half width of an arrow's head, in drawing units.
const HEAD: (f64, f64) = (9.0 * UNITS as f64, 4.5 * UNITS as f64);

/// A node of the network.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// Its colour.
    pub colour: RGBColor,
}

/// A flow from one node to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flow {
    /// Place of the giver.
    pub from: usize,
    /// Place of the receiver.
    pub to: usize,
    /// Width as a share of the widest, 0 to 1.
    pub share: f64,
}

/// Draws the network.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_on<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    nodes: &[Node],
    flows: &[Flow],
) -> Result<(), DrawError> {
    let (width, height) = area.dim_in_pixel();
    let center = (f64::from(width) / 2.0, f64::from(height) / 2.0);
    let radius = (center.0 - f64::from(62 * UNITS), center.1 - f64::from(24 * UNITS));
    let turn = |k: usize| {
        let angle = TAU * (k as f64 / nodes.len().max(1) as f64 - 0.25);
        (cosine(angle), cosine(angle - TAU / 4.0))
    };
    let place = |k: usize| {
        let (x, y) = turn(k);
        (center.0 + radius.0 * x, center.1 + radius.1 * y)
    };
    for flow in flows.iter().filter(|f| f.from < nodes.len() && f.to < nodes.len()) {
        let colour = nodes[flow.from].colour;
        arrow(area, place(flow.from), place(flow.to), colour, flow.share)?;
    }
    for (k, node) in nodes.iter().enumerate() {
        let (x, y) = place(k);
        let at = (x.round() as i32, y.round() as i32);
        area.draw(&Circle::new(at, 6 * UNITS, node.colour.filled()))
            .map_err(DrawError::from_backend)?;
        let (side, _) = turn(k);
        let (shift, anchor) = match side {
            s if s > 0.2 => ((10 * UNITS, 0), (HPos::Left, VPos::Center)),
            s if s < -0.2 => ((-10 * UNITS, 0), (HPos::Right, VPos::Center)),
            _ if y < center.1 => ((0, -9 * UNITS), (HPos::Center, VPos::Bottom)),
            _ => ((0, 9 * UNITS), (HPos::Center, VPos::Top)),
        };
        label(area, (at.0 + shift.0, at.1 + shift.1), &node.name, anchor, Palette.text())?;
    }
    Ok(())
}

/// The cosine; pictures need no equal bits on all machines.
#[allow(clippy::disallowed_methods, reason = "a place in a picture, not a result")]
fn cosine(angle: f64) -> f64 {
    angle.cos()
}

fn arrow<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    from: (f64, f64),
    to: (f64, f64),
    colour: RGBColor,
    share: f64,
) -> Result<(), DrawError> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = (dx * dx + dy * dy).sqrt().max(1.0);
    let (ux, uy) = (dx / length, dy / length);
    let along = |distance: f64, side: f64| {
        let (x, y) = (from.0 + ux * distance - uy * side, from.1 + uy * distance + ux * side);
        (x.round() as i32, y.round() as i32)
    };
    let tip = length - 8.0 * f64::from(UNITS);
    let width = (1.0 + 4.0 * share.clamp(0.0, 1.0)).round() as u32;
    line(area, vec![along(0.0, 0.0), along(tip - HEAD.0, 0.0)], colour, width)?;
    let spread = HEAD.1 + f64::from(width) * f64::from(UNITS) / 2.0;
    let head = vec![along(tip, 0.0), along(tip - HEAD.0, spread), along(tip - HEAD.0, -spread)];
    area.draw(&Polygon::new(head, colour.filled())).map_err(DrawError::from_backend)
}

/// The network as SVG.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(size: (u32, u32), nodes: &[Node], flows: &[Flow]) -> Result<String, DrawError> {
    draw(size.0, size.1, |area| draw_on(area, nodes, flows))
}
