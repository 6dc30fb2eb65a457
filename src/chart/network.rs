//! Who gives to whom: names on a circle, arrows as wide as what flows.

use std::f64::consts::TAU;

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend, Polygon};
use plotters::style::{Color, RGBColor};

use crate::drawing::{Mark, Shape};
use crate::lettering::{Align, SIZE, Words, inside};
use crate::plot::line;
use crate::svg::DrawError;
use crate::{Drawing, Look, UNITS};

/// Length and half width of an arrow's head, in drawing units.
const HEAD: (f64, f64) = (9.0 * UNITS as f64, 4.5 * UNITS as f64);
/// How far each of two opposite flows is moved aside, in drawing units.
const SIDE: f64 = 5.0 * UNITS as f64;
/// Largest part of the picture's width that names beside nodes may take on one side, and names above
/// and below.
const BESIDE: f64 = 0.28;
const ABOVE: f64 = 0.6;
/// Distance of a name from the middle of its node, in CSS pixels.
const APART: f64 = 10.0;
/// Least space around the nodes, in CSS pixels.
const LEAST: f64 = 12.0;

/// A place.
type Point = (f64, f64);

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

    /// Whether a node's name stands beside it, not above or below.
    fn is_beside(&self, k: usize) -> bool {
        self.turn(k).0.abs() > 0.2
    }

    /// Name of a node in lines, at the upper left corner.
    fn name(&self, k: usize) -> Words {
        let share = if self.is_beside(k) { BESIDE } else { ABOVE };
        Words::new(&self.nodes[k].name, SIZE, f64::from(self.size.0) * share)
    }

    /// Space around the nodes for their names, on the left and right, above and below.
    fn margins(&self) -> (f64, f64) {
        let (mut beside, mut above) = (LEAST, LEAST);
        for k in 0..self.nodes.len() {
            let name = self.name(k);
            if self.is_beside(k) {
                beside = name.width().max(beside);
            } else {
                above = name.height().max(above);
            }
        }
        let half = |size: u32| f64::from(size) * 0.4;
        ((beside + APART + 4.0).min(half(self.size.0)), (above + APART).min(half(self.size.1)))
    }

    /// Where all nodes stand.
    fn places(&self) -> Vec<Point> {
        let (center, (beside, above), unit) = (self.center(), self.margins(), f64::from(UNITS));
        let radii = (center.0 - beside * unit, center.1 - above * unit);
        let place = |k: usize| {
            let (x, y) = self.turn(k);
            (center.0 + radii.0 * x, center.1 + radii.1 * y)
        };
        (0..self.nodes.len()).map(place).collect()
    }

    /// Flows between nodes that are shown.
    fn drawn<'a>(&'a self, look: &'a Look) -> impl Iterator<Item = (usize, &'a Flow)> {
        let is_there = |k: usize| k < self.nodes.len() && look.shows(k);
        let flows = self.flows.iter().enumerate();
        flows.filter(move |(_, flow)| is_there(flow.from) && is_there(flow.to))
    }

    /// How far a flow is moved aside, so that it and one in the other direction are both seen.
    fn side(&self, flow: &Flow) -> f64 {
        let has_other = self.flows.iter().any(|f| (f.from, f.to) == (flow.to, flow.from));
        if has_other { SIDE } else { 0.0 }
    }

    /// Name of a node beside, above or below its place in CSS pixels, inside the picture.
    fn placed_name(&self, k: usize, (x, y): Point) -> Words {
        let name = self.name(k);
        let middle = y - name.height() / 2.0;
        match self.turn(k) {
            (s, _) if s > 0.2 => name.at(x + APART, middle),
            (s, _) if s < -0.2 => name.aligned(Align::End).at(x - APART, middle),
            (_, turn) => {
                let x = inside(x, name.width() / 2.0, (0.0, f64::from(self.size.0)));
                let top = if turn < 0.0 { y - APART - name.height() } else { y + APART };
                name.aligned(Align::Middle).at(x, top)
            }
        }
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
        let places = self.places();
        for (_, flow) in self.drawn(look) {
            let colour = (self.nodes[flow.from].colour, self.strength(flow, look));
            let ends = (places[flow.from], places[flow.to]);
            arrow(area, ends, self.side(flow), colour, flow.share)?;
        }
        for (k, node) in self.nodes.iter().enumerate().filter(|(k, _)| look.shows(*k)) {
            let (x, y) = places[k];
            let colour = node.colour.mix(look.strength(k));
            let dot = Circle::new((x.round() as i32, y.round() as i32), 6 * UNITS, colour.filled());
            area.draw(&dot).map_err(DrawError::from_backend)?;
            self.placed_name(k, (x / f64::from(UNITS), y / f64::from(UNITS))).draw_on(area)?;
        }
        Ok(())
    }

    /// Flows a good way from the giver: opposite flows and crossings lie apart there.
    fn marks(&self, look: &Look) -> Vec<Mark> {
        let (places, unit) = (self.places(), f64::from(UNITS));
        let mark = |(row, flow): (usize, &Flow)| {
            let way = Way::between(places[flow.from], places[flow.to], self.side(flow));
            let (x, y) = way.at(0.72 * way.length, 0.0);
            Mark { series: flow.from, row, shape: Shape::Point { x: x / unit, y: y / unit } }
        };
        let mut marks: Vec<Mark> = self.drawn(look).map(mark).collect();
        marks.sort_by_key(|mark| (mark.series, mark.row));
        marks
    }
}

/// The cosine; pictures need no equal bits on all machines.
#[allow(clippy::disallowed_methods, reason = "a place in a picture, not a result")]
fn cosine(angle: f64) -> f64 {
    angle.cos()
}

/// A straight way between two nodes.
struct Way {
    from: Point,
    /// Direction.
    turn: Point,
    length: f64,
    /// How far it lies aside.
    side: f64,
}

impl Way {
    fn between(from: Point, to: Point, side: f64) -> Self {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy).max(1.0);
        Self { from, turn: (dx / length, dy / length), length, side }
    }

    /// A place on the way, `aside` of its middle.
    fn at(&self, distance: f64, aside: f64) -> Point {
        let ((x, y), (ux, uy), side) = (self.from, self.turn, self.side + aside);
        (x + ux * distance - uy * side, y + uy * distance + ux * side)
    }
}

fn arrow<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    (from, to): (Point, Point),
    side: f64,
    (colour, strength): (RGBColor, f64),
    share: f64,
) -> Result<(), DrawError> {
    let way = Way::between(from, to, side);
    let at = |distance: f64, aside: f64| {
        let (x, y) = way.at(distance, aside);
        (x.round() as i32, y.round() as i32)
    };
    let tip = way.length - 8.0 * f64::from(UNITS);
    let width = (1.0 + 4.0 * share.clamp(0.0, 1.0)).round() as u32;
    line(area, vec![at(0.0, 0.0), at(tip - HEAD.0, 0.0)], colour.mix(strength), width)?;
    let spread = HEAD.1 + f64::from(width) * f64::from(UNITS) / 2.0;
    let head = vec![at(tip, 0.0), at(tip - HEAD.0, spread), at(tip - HEAD.0, -spread)];
    area.draw(&Polygon::new(head, colour.mix(strength).filled())).map_err(DrawError::from_backend)
}
