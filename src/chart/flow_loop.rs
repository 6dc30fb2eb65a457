//! Who gives what to whom: names on an ellipse, numbered arrows between them.
//!
//! The words for the numbers stand beside the drawing, so that no label is ever cut.

use std::f64::consts::TAU;

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend, Polygon, Rectangle};
use plotters::style::Color;
use plotters::style::text_anchor::{HPos, VPos};

use crate::drawing::{Mark, Shape};
use crate::lettering::{Align, SIZE, Words};
use crate::plot::{label, line};
use crate::svg::DrawError;
use crate::{Drawing, Look, Palette, UNITS};

/// An arrow from one name to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrow {
    /// Place of the giver in the list of names.
    pub from: usize,
    /// Place of the receiver.
    pub to: usize,
    /// Whether it is part of the loop that the drawing is about.
    pub strong: bool,
}

/// Share of the picture's width that a name may take before it is broken.
const NAMES: f64 = 0.27;
/// Space around a name in its box, least distance of a box from the edge, distance of an arrow from
/// a box; in CSS pixels.
const PAD: f64 = 7.0;
const EDGE: f64 = 2.0;
const CLOSE: f64 = 4.0;
/// Points of one arrow.
const POINTS: u32 = 24;

type Point = (f64, f64);

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowLoop {
    /// Width and height in CSS pixels.
    pub size: (u32, u32),
    /// Names on an ellipse, the first one on top.
    pub names: Vec<String>,
    /// Arrows, numbered from 1; rows of the table.
    pub arrows: Vec<Arrow>,
}

/// A name in its box.
struct Boxed {
    center: Point,
    /// Half the width and half the height of the box.
    half: Point,
    words: Words,
}

impl Boxed {
    /// Whether a point lies in the box or close to it.
    fn is_near(&self, (x, y): Point) -> bool {
        let (dx, dy) = ((x - self.center.0).abs(), (y - self.center.1).abs());
        dx < self.half.0 + CLOSE && dy < self.half.1 + CLOSE
    }

    fn draw_on<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>) -> Result<(), DrawError> {
        let Self { center: (x, y), half, words } = self;
        let corners = [(x - half.0, y - half.1), (x + half.0, y + half.1)].map(units);
        area.draw(&Rectangle::new(corners, Palette.paper().filled()))
            .map_err(DrawError::from_backend)?;
        let stroke = Palette.text().stroke_width(UNITS.unsigned_abs());
        area.draw(&Rectangle::new(corners, stroke)).map_err(DrawError::from_backend)?;
        words.draw_on(area)
    }
}

impl FlowLoop {
    /// Names on an ellipse, the first one on top, inside the picture.
    fn boxes(&self) -> Vec<Boxed> {
        let (width, height) = (f64::from(self.size.0), f64::from(self.size.1));
        let names = self.names.iter().map(|name| Words::new(name, SIZE, width * NAMES));
        let words: Vec<Words> = names.collect();
        let most = |length: fn(&Words) -> f64| words.iter().map(length).fold(0.0, f64::max);
        let (across, down) = (most(Words::width) / 2.0 + PAD + EDGE, most(Words::height) / 2.0);
        let down = down + PAD + EDGE;
        let count = words.len().max(1) as f64;
        let boxed = |(i, words): (usize, Words)| {
            let angle = TAU * (i as f64 / count - 0.25);
            let center = (
                width / 2.0 + (width / 2.0 - across).max(0.0) * angle.cos(),
                height / 2.0 + (height / 2.0 - down).max(0.0) * angle.sin(),
            );
            let half = (words.width() / 2.0 + PAD, words.height() / 2.0 + PAD);
            let words = words.aligned(Align::Middle).at(center.0, 0.0).between(center.1, center.1);
            Boxed { center, half, words }
        };
        words.into_iter().enumerate().map(boxed).collect()
    }

    /// Number and way of every arrow.
    fn ways(&self, boxes: &[Boxed]) -> Vec<(usize, Vec<Point>)> {
        let way = |(number, arrow): (usize, &Arrow)| {
            let (from, to) = (boxes.get(arrow.from)?, boxes.get(arrow.to)?);
            let before = self.arrows[..number].iter();
            let twins = before.filter(|a| (a.from, a.to) == (arrow.from, arrow.to)).count();
            Some((number, way(from, to, bend(twins))))
        };
        self.arrows.iter().enumerate().filter_map(way).collect()
    }
}

impl Drawing for FlowLoop {
    fn size(&self) -> (u32, u32) {
        self.size
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        _look: &Look,
    ) -> Result<(), DrawError> {
        let boxes = self.boxes();
        for (number, way) in self.ways(&boxes) {
            draw_arrow(area, &way, self.arrows[number].strong, number + 1)?;
        }
        boxes.iter().try_for_each(|boxed| boxed.draw_on(area))
    }

    fn marks(&self, _look: &Look) -> Vec<Mark> {
        let mark = |(row, way): (usize, Vec<Point>)| {
            let (x, y) = way.get(way.len() / 2).copied()?;
            Some(Mark { series: 0, row, shape: Shape::Point { x, y } })
        };
        self.ways(&self.boxes()).into_iter().filter_map(mark).collect()
    }
}

/// How far an arrow bends away from the straight line; opposite arrows bend to opposite sides.
fn bend(twins: usize) -> f64 {
    18.0 + 26.0 * twins as f64
}

/// Points of an arrow between two boxes.
fn way(giver: &Boxed, receiver: &Boxed, bend: f64) -> Vec<Point> {
    let (from, to) = (giver.center, receiver.center);
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = (dx * dx + dy * dy).sqrt().max(1.0);
    let normal = (-dy / length, dx / length);
    let control = (
        (from.0 + to.0) / 2.0 + normal.0 * bend * 2.0,
        (from.1 + to.1) / 2.0 + normal.1 * bend * 2.0,
    );
    let at = |s: f64| {
        let mix = |a: f64, b: f64, c: f64| {
            (1.0 - s) * (1.0 - s) * a + 2.0 * s * (1.0 - s) * b + s * s * c
        };
        (mix(from.0, control.0, to.0), mix(from.1, control.1, to.1))
    };
    (0..=POINTS * 4)
        .map(|k| at(f64::from(k) / f64::from(POINTS * 4)))
        .filter(|p| !giver.is_near(*p) && !receiver.is_near(*p))
        .collect()
}

fn draw_arrow<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    curve: &[Point],
    strong: bool,
    number: usize,
) -> Result<(), DrawError> {
    let (Some(tip), Some(tail)) = (curve.last(), curve.iter().rev().nth(8)) else { return Ok(()) };
    let colour = if strong { Palette.text() } else { Palette.quiet() };
    let width = if strong { 2 } else { 1 };
    line(area, curve.iter().step_by(4).chain([tip]).copied().map(units).collect(), colour, width)?;
    area.draw(&Polygon::new(head(*tail, *tip), colour.filled()))
        .map_err(DrawError::from_backend)?;
    let middle = units(curve[curve.len() / 2]);
    area.draw(&Circle::new(middle, 9 * UNITS, Palette.paper().filled()))
        .map_err(DrawError::from_backend)?;
    let ring = colour.stroke_width(UNITS.unsigned_abs());
    area.draw(&Circle::new(middle, 9 * UNITS, ring)).map_err(DrawError::from_backend)?;
    label(area, middle, &number.to_string(), (HPos::Center, VPos::Center), Palette.text())
}

fn head(tail: Point, tip: Point) -> Vec<(i32, i32)> {
    let (dx, dy) = (tip.0 - tail.0, tip.1 - tail.1);
    let length = (dx * dx + dy * dy).sqrt().max(1e-9);
    let (ux, uy) = (dx / length, dy / length);
    let wing = |side: f64| (tip.0 - 9.0 * ux - side * 4.5 * uy, tip.1 - 9.0 * uy + side * 4.5 * ux);
    [tip, wing(1.0), wing(-1.0)].map(units).to_vec()
}

fn units(point: Point) -> (i32, i32) {
    let scaled = |x: f64| (x * f64::from(UNITS)).round() as i32;
    (scaled(point.0), scaled(point.1))
}
