//! Who gives what to whom: names on an ellipse, numbered arrows between them.
//!
//! The words for the numbers stand beside the drawing, so that no label is ever cut.

use std::f64::consts::TAU;

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend, Polygon, Rectangle};
use plotters::style::Color;
use plotters::style::text_anchor::{HPos, VPos};

use crate::drawing::{Mark, Shape};
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

/// Height of a box in CSS pixels: two lines.
const BOX: f64 = 38.0;
/// Distance of two lines.
const LINE: f64 = 15.0;
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

/// Middle and half width of a name's box.
type Place = (Point, f64);

impl FlowLoop {
    fn boxes(&self) -> Vec<Place> {
        let count = self.names.len();
        let place =
            |(i, name): (usize, &String)| (place(i, count, self.size), half_width(name, self.size));
        self.names.iter().enumerate().map(place).collect()
    }

    /// Number and way of every arrow.
    fn ways(&self) -> Vec<(usize, Vec<Point>)> {
        let boxes = self.boxes();
        let way = |(number, arrow): (usize, &Arrow)| {
            let (from, to) = (boxes.get(arrow.from)?, boxes.get(arrow.to)?);
            let before = self.arrows[..number].iter();
            let twins = before.filter(|a| (a.from, a.to) == (arrow.from, arrow.to)).count();
            Some((number, way(*from, *to, bend(twins))))
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
        for (number, way) in self.ways() {
            draw_arrow(area, &way, self.arrows[number].strong, number + 1)?;
        }
        for (name, (center, half)) in self.names.iter().zip(self.boxes()) {
            draw_box(area, name, center, half, self.size)?;
        }
        Ok(())
    }

    fn marks(&self, _look: &Look) -> Vec<Mark> {
        let mark = |(row, way): (usize, Vec<Point>)| {
            let (x, y) = way.get(way.len() / 2).copied()?;
            Some(Mark { series: 0, row, shape: Shape::Point { x, y } })
        };
        self.ways().into_iter().filter_map(mark).collect()
    }
}

fn draw_box<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    name: &str,
    center: Point,
    half: f64,
    size: (u32, u32),
) -> Result<(), DrawError> {
    let corners =
        [(center.0 - half, center.1 - BOX / 2.0), (center.0 + half, center.1 + BOX / 2.0)];
    let corners = corners.map(units);
    area.draw(&Rectangle::new(corners, Palette.paper().filled()))
        .map_err(DrawError::from_backend)?;
    let stroke = Palette.text().stroke_width(UNITS.unsigned_abs());
    area.draw(&Rectangle::new(corners, stroke)).map_err(DrawError::from_backend)?;
    let lines = lines(name, size);
    let first = center.1 - LINE * (lines.len() as f64 - 1.0) / 2.0;
    for (k, line) in lines.iter().enumerate() {
        let place = units((center.0, first + LINE * k as f64));
        label(area, place, line, (HPos::Center, VPos::Center), Palette.text())?;
    }
    Ok(())
}

/// Names stand on an ellipse, the first one on top.
fn place(i: usize, count: usize, (width, height): (u32, u32)) -> Point {
    let angle = TAU * (i as f64 / count.max(1) as f64 - 0.25);
    let (w, h) = (f64::from(width), f64::from(height));
    (w / 2.0 + (w / 2.0 - 74.0) * angle.cos(), h / 2.0 + (h / 2.0 - 24.0) * angle.sin())
}

/// Width of a text in CSS pixels; an estimate, since no font is measured here.
fn width(text: &str) -> f64 {
    let ems: f64 = text.chars().map(|c| if c.is_ascii() { 0.58 } else { 1.0 }).sum();
    12.0 * ems
}

/// Most of the drawing that a box may take.
fn widest((width, _): (u32, u32)) -> f64 {
    f64::from(width) * 0.29
}

/// A name in one line, or in two where it is too wide for a box.
fn lines(name: &str, size: (u32, u32)) -> Vec<&str> {
    if width(name) + 16.0 <= widest(size) {
        return vec![name];
    }
    let breaks = name.match_indices(' ').map(|(at, _)| at);
    let uneven = |at: &usize| (width(&name[..*at]) - width(&name[*at + 1..])).abs() as i64;
    match breaks.min_by_key(uneven) {
        Some(at) => vec![&name[..at], &name[at + 1..]],
        None => vec![name],
    }
}

/// Half the width of a box.
fn half_width(name: &str, size: (u32, u32)) -> f64 {
    let widest = lines(name, size).into_iter().map(width).fold(0.0, f64::max);
    widest / 2.0 + 8.0
}

/// How far an arrow bends away from the straight line; opposite arrows bend to opposite sides.
fn bend(twins: usize) -> f64 {
    18.0 + 26.0 * twins as f64
}

/// Points of an arrow between two boxes.
fn way((from, from_half): Place, (to, to_half): Place, bend: f64) -> Vec<Point> {
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
    let inside = |p: Point, center: Point, half: f64| {
        (p.0 - center.0).abs() < half + 4.0 && (p.1 - center.1).abs() < BOX / 2.0 + 4.0
    };
    (0..=POINTS * 4)
        .map(|k| at(f64::from(k) / f64::from(POINTS * 4)))
        .filter(|p| !inside(*p, from, from_half) && !inside(*p, to, to_half))
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
