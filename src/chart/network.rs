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

/// Share of the picture's width that a name may take before it is broken.
const NAMES: f64 = 0.3;
/// Distance of a name from its node's middle, in CSS pixels.
const BESIDE: f64 = 11.0;
/// How far opposite flows keep from the line between their nodes, in drawing units.
const ASIDE: f64 = 4.0 * UNITS as f64;

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
        (angle.cos(), angle.sin())
    }

    fn center(&self) -> (f64, f64) {
        let half = |size: u32| f64::from(size) * f64::from(UNITS) / 2.0;
        (half(self.size.0), half(self.size.1))
    }

    /// Name of a node, at the upper left corner.
    fn name(&self, k: usize) -> Words {
        let room = (f64::from(self.size.0) * NAMES).max(40.0);
        Words::new(&self.nodes[k].name, SIZE, room)
    }

    /// Space beside, and above and below the nodes, in drawing units.
    fn margins(&self) -> (f64, f64) {
        let names: Vec<Words> = (0..self.nodes.len()).map(|k| self.name(k)).collect();
        let most = |length: fn(&Words) -> f64| names.iter().map(length).fold(0.0, f64::max);
        let (wide, tall) = (most(Words::width) + BESIDE + 2.0, most(Words::height) + BESIDE);
        let center = self.center();
        let unit = f64::from(UNITS);
        ((wide * unit).min(center.0 * 0.8), (tall * unit).min(center.1 * 0.8))
    }

    /// Middles of all nodes, in drawing units.
    fn places(&self) -> Vec<(f64, f64)> {
        let (center, margins) = (self.center(), self.margins());
        let place = |k: usize| {
            let (x, y) = self.turn(k);
            (center.0 + (center.0 - margins.0) * x, center.1 + (center.1 - margins.1) * y)
        };
        (0..self.nodes.len()).map(place).collect()
    }

    /// Name of a node beside its place, away from the center.
    fn name_at(&self, k: usize, (x, y): (f64, f64)) -> Words {
        let (x, y) = (x / f64::from(UNITS), y / f64::from(UNITS));
        let words = self.name(k);
        let beside = |words: Words, x: f64| words.at(x, 0.0).between(y, y);
        match self.turn(k).0 {
            s if s > 0.2 => beside(words, x + BESIDE),
            s if s < -0.2 => beside(words.aligned(Align::End), x - BESIDE),
            _ => {
                let is_above = y < f64::from(self.size.1) / 2.0;
                let top = if is_above { y - BESIDE - words.height() } else { y + BESIDE };
                let half = words.width() / 2.0;
                let x = inside(x, half, (0.0, f64::from(self.size.0)));
                words.at(x, top).aligned(Align::Middle)
            }
        }
    }

    /// Flows that a reader sees.
    fn drawn<'a>(&'a self, look: &'a Look) -> impl Iterator<Item = (usize, &'a Flow)> {
        let count = self.nodes.len();
        let is_drawn = move |flow: &Flow| {
            let ends = [flow.from, flow.to];
            ends.into_iter().all(|end| end < count && look.shows(end)) && flow.from != flow.to
        };
        self.flows.iter().enumerate().filter(move |(_, flow)| is_drawn(flow))
    }

    /// Ends of a flow; of two opposite flows each keeps to its right.
    fn ends(&self, flow: &Flow, places: &[(f64, f64)]) -> [(f64, f64); 2] {
        let (from, to) = (places[flow.from], places[flow.to]);
        let is_opposed = self.flows.iter().any(|f| (f.from, f.to) == (flow.to, flow.from));
        let aside = if is_opposed { ASIDE } else { 0.0 };
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = (dx * dx + dy * dy).sqrt().max(1.0);
        [from, to].map(|(x, y)| (x - dy / length * aside, y + dx / length * aside))
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
            let [from, to] = self.ends(flow, &places);
            arrow(area, from, to, colour, flow.share)?;
        }
        for (k, (x, y)) in places.into_iter().enumerate().filter(|(k, _)| look.shows(*k)) {
            let at = (x.round() as i32, y.round() as i32);
            area.draw(&Circle::new(at, 6 * UNITS, self.nodes[k].colour.filled()))
                .map_err(DrawError::from_backend)?;
            self.name_at(k, (x, y)).draw_on(area)?;
        }
        Ok(())
    }

    /// Flows where they lie apart from opposite and crossing ones: past the middle, before the head.
    fn marks(&self, look: &Look) -> Vec<Mark> {
        let (unit, places) = (f64::from(UNITS), self.places());
        let mark = |(row, flow): (usize, &Flow)| {
            let [from, to] = self.ends(flow, &places);
            let along = |a: f64, b: f64| (a + (b - a) * 0.72) / unit;
            let shape = Shape::Point { x: along(from.0, to.0), y: along(from.1, to.1) };
            Mark { series: flow.from, row, shape }
        };
        let mut marks: Vec<Mark> = self.drawn(look).map(mark).collect();
        marks.sort_by_key(|mark| (mark.series, mark.row));
        marks
    }
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
