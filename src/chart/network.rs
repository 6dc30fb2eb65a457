//! Who gives to whom: names on a circle, arrows as wide as what flows.

use std::f64::consts::TAU;

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend, Polygon};
use plotters::style::text_anchor::{HPos, VPos};
use plotters::style::{Color, RGBColor};

use crate::drawing::{Mark, Shape};
use crate::plot::{label, line, text_width};
use crate::svg::DrawError;
use crate::{Drawing, Look, Palette, UNITS};

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

/// What is drawn. Series are the nodes: each with its own mark and those of what it gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Network {
    /// Width and height in CSS pixels.
    pub size: (u32, u32),
    /// Nodes around a circle.
    pub nodes: Vec<Node>,
    /// Flows; rows of the table.
    pub flows: Vec<Flow>,
}

impl Network {
    /// Direction of a node from the center.
    fn turn(&self, k: usize) -> (f64, f64) {
        let angle = TAU * (k as f64 / self.nodes.len().max(1) as f64 - 0.25);
        (cosine(angle), cosine(angle - TAU / 4.0))
    }

    fn center(&self) -> (f64, f64) {
        let half = |size: u32| f64::from(size) * f64::from(UNITS) / 2.0;
        (half(self.size.0), half(self.size.1))
    }

    fn place(&self, k: usize) -> (f64, f64) {
        let widest = self.nodes.iter().map(|node| text_width(&node.name)).max().unwrap_or(0);
        let center = self.center();
        let beside = f64::from(widest + 14 * UNITS).min(center.0 * 0.8);
        let (x, y) = self.turn(k);
        (center.0 + (center.0 - beside) * x, center.1 + (center.1 - f64::from(24 * UNITS)) * y)
    }

    fn drawn(&self) -> impl Iterator<Item = (usize, &Flow)> {
        let count = self.nodes.len();
        self.flows.iter().enumerate().filter(move |(_, f)| f.from < count && f.to < count)
    }

    /// How strong a flow is drawn.
    fn strength(&self, flow: &Flow, look: &Look) -> f64 {
        look.strength(flow.from).max(look.strength(flow.to))
    }
}

impl Drawing for Network {
    fn size(&self) -> (u32, u32) {
        self.size
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Result<(), DrawError> {
        for (_, flow) in self.drawn() {
            let colour = (self.nodes[flow.from].colour, self.strength(flow, look));
            arrow(area, self.place(flow.from), self.place(flow.to), colour, flow.share)?;
        }
        for (k, node) in self.nodes.iter().enumerate() {
            let (x, y) = self.place(k);
            let at = (x.round() as i32, y.round() as i32);
            area.draw(&Circle::new(at, 6 * UNITS, node.colour.filled()))
                .map_err(DrawError::from_backend)?;
            let (shift, anchor) = match self.turn(k).0 {
                s if s > 0.2 => ((10 * UNITS, 0), (HPos::Left, VPos::Center)),
                s if s < -0.2 => ((-10 * UNITS, 0), (HPos::Right, VPos::Center)),
                _ if y < self.center().1 => ((0, -9 * UNITS), (HPos::Center, VPos::Bottom)),
                _ => ((0, 9 * UNITS), (HPos::Center, VPos::Top)),
            };
            label(area, (at.0 + shift.0, at.1 + shift.1), &node.name, anchor, Palette.text())?;
        }
        Ok(())
    }

    /// Flows where they start to spread from the giver, a quarter of the way: opposite flows and
    /// crossings lie apart there.
    fn marks(&self, _look: &Look) -> Vec<Mark> {
        let unit = f64::from(UNITS);
        let mark = |(row, flow): (usize, &Flow)| {
            let (from, to) = (self.place(flow.from), self.place(flow.to));
            let along = |a: f64, b: f64| (a + (b - a) * 0.72) / unit;
            let shape = Shape::Point { x: along(from.0, to.0), y: along(from.1, to.1) };
            Mark { series: flow.from, row, shape }
        };
        let mut marks: Vec<Mark> = self.drawn().map(mark).collect();
        marks.sort_by_key(|mark| (mark.series, mark.row));
        marks
    }
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
    (colour, strength): (RGBColor, f64),
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
    line(area, vec![along(0.0, 0.0), along(tip - HEAD.0, 0.0)], colour.mix(strength), width)?;
    let spread = HEAD.1 + f64::from(width) * f64::from(UNITS) / 2.0;
    let head = vec![along(tip, 0.0), along(tip - HEAD.0, spread), along(tip - HEAD.0, -spread)];
    area.draw(&Polygon::new(head, colour.mix(strength).filled())).map_err(DrawError::from_backend)
}
