//! Who is bound to whom: names below each other, arcs beside them.
//!
//! A list of names needs no room around a circle, so that it can be read on a phone and with long
//! names. An arc ends in an arrow at the one who receives; marked arcs carry a diamond.

use std::f64::consts::PI;

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend, Polygon};
use plotters::style::{Color, RGBColor};

pub mod layout;

use layout::{Arc, arrange};

use crate::drawing::{Mark, Shape, units};
use crate::lettering::draw_all;
use crate::plot::line;
use crate::svg::DrawError;
use crate::{Drawing, Look, Palette, UNITS};

/// Length and half width of an arrow's head in CSS pixels.
const HEAD: (f64, f64) = (8.0, 3.5);
/// Pieces of an arc.
const PIECES: u32 = 32;
/// Half the size of a diamond in CSS pixels.
const DIAMOND: f64 = 5.5;

/// A tie from one to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tie {
    /// Place of the giver.
    pub from: usize,
    /// Place of the receiver.
    pub to: usize,
    /// Its series.
    pub series: usize,
    /// Whether it carries a diamond.
    pub is_marked: bool,
}

/// What is drawn. The height follows from names and ties. Rows are ties.
#[derive(Debug, Clone, PartialEq)]
pub struct Ties {
    /// Width in CSS pixels.
    pub width: u32,
    /// Names from top to bottom.
    pub names: Vec<String>,
    /// Colours of the series.
    pub series: Vec<RGBColor>,
    /// Ties; those whose names or series do not exist are left out.
    pub ties: Vec<Tie>,
    /// What a diamond means; empty for none.
    pub key: String,
}

impl Ties {
    /// Whether a tie can be drawn.
    fn is_sound(&self, tie: &Tie) -> bool {
        tie.from.max(tie.to) < self.names.len() && tie.series < self.series.len()
    }

    fn draw_arc<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        arc: &Arc,
        strength: f64,
    ) -> Result<(), DrawError> {
        let tie = &self.ties[arc.tie];
        let colour = self.series[tie.series].mix(strength);
        let points = (0..=PIECES).map(|k| arc.at(PI * f64::from(k) / f64::from(PIECES)));
        let points = points.map(|(x, y)| (units(x), units(y))).collect();
        line(area, points, colour, if tie.is_marked { 3 } else { 2 })?;
        let (x, y) = arc.to;
        let head = [(x, y), (x + HEAD.0, y - HEAD.1), (x + HEAD.0, y + HEAD.1)];
        area.draw(&Polygon::new(head.map(place).to_vec(), colour.filled()))
            .map_err(DrawError::from_backend)?;
        if tie.is_marked { diamond(area, arc.middle(), strength) } else { Ok(()) }
    }
}

fn place((x, y): (f64, f64)) -> (i32, i32) {
    (units(x), units(y))
}

fn diamond<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    (x, y): (f64, f64),
    strength: f64,
) -> Result<(), DrawError> {
    for (size, colour) in [(DIAMOND + 2.0, Palette.paper()), (DIAMOND, Palette.loss())] {
        let corners = [(x, y - size), (x + size, y), (x, y + size), (x - size, y)];
        let strength = if size > DIAMOND { 1.0 } else { strength };
        area.draw(&Polygon::new(corners.map(place).to_vec(), colour.mix(strength).filled()))
            .map_err(DrawError::from_backend)?;
    }
    Ok(())
}

impl Drawing for Ties {
    fn size(&self) -> (u32, u32) {
        (self.width, arrange(self).height.ceil() as u32)
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Result<(), DrawError> {
        let layout = arrange(self);
        let shown = layout.arcs.iter().filter(|arc| look.shows(self.ties[arc.tie].series));
        for arc in shown {
            self.draw_arc(area, arc, look.strength(self.ties[arc.tie].series))?;
        }
        for dot in &layout.dots {
            let dot = Circle::new(place(*dot), 3 * UNITS, Palette.quiet().filled());
            area.draw(&dot).map_err(DrawError::from_backend)?;
        }
        if let Some(key) = layout.key {
            diamond(area, key, 1.0)?;
        }
        draw_all(area, &layout.words)
    }

    fn marks(&self, look: &Look) -> Vec<Mark> {
        let arcs = arrange(self).arcs.into_iter();
        let mark = |arc: Arc| {
            let (x, y) = arc.middle();
            Mark { series: self.ties[arc.tie].series, row: arc.tie, shape: Shape::Point { x, y } }
        };
        let mut marks: Vec<Mark> = arcs.map(mark).filter(|m| look.shows(m.series)).collect();
        marks.sort_by_key(|mark| (mark.series, mark.row));
        marks
    }
}
