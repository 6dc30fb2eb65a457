//! A distribution as dots of equal weight, piled up (Kay et al. 2016, quantile dotplots).

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend};
use plotters::style::text_anchor::{HPos, VPos};
use plotters::style::{Color, RGBColor};

use crate::drawing::{Mark, Shape};
use crate::plot::{Tick, label, line, text_width, thinned};
use crate::svg::DrawError;
use crate::{Drawing, Look, Palette, Scale, UNITS};

/// Space of the axis and its labels.
const AXIS: i32 = 22 * UNITS;
/// Space above the dots for the words of the place that is marked.
const MARKED: i32 = 20 * UNITS;
/// Smallest and largest radius of a dot, in CSS pixels.
const LEAST: i32 = 2;
const MOST: i32 = 7;

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Dots {
    /// Width and height in CSS pixels.
    pub size: (u32, u32),
    /// One value per dot, ascending.
    pub values: Vec<f64>,
    /// Horizontal scale.
    pub scale: Scale,
    /// Labels below.
    pub labels: Vec<Tick>,
    /// Colour of the dots.
    pub colour: RGBColor,
    /// A place that is marked with a line and words.
    pub marked: Option<Tick>,
}

impl Dots {
    /// Space on the left and on the right of the scale, in drawing units.
    fn margin(&self) -> i32 {
        let half = |tick: Option<&Tick>| tick.map_or(0, |(_, words)| text_width(words) / 2);
        let needed = half(self.labels.first()).max(half(self.labels.last())) + 2 * UNITS;
        needed.clamp(18 * UNITS, self.size.0 as i32 * UNITS / 4)
    }

    fn span(&self) -> i32 {
        self.size.0 as i32 * UNITS - 2 * self.margin()
    }

    fn base(&self) -> i32 {
        self.size.1 as i32 * UNITS - AXIS
    }

    fn at(&self, value: f64) -> i32 {
        self.margin() + self.scale.place(value, self.span())
    }

    /// Center and radius of every dot, in drawing units.
    fn placed(&self) -> Vec<((i32, i32), i32)> {
        let (margin, base) = (self.margin(), self.base());
        let center = |((x, level), radius): Placed| {
            ((margin + x, base - radius - level * 2 * radius - UNITS), radius)
        };
        let height = base - if self.marked.is_some() { MARKED } else { 0 };
        piles(&self.values, self.scale, self.span(), height).into_iter().map(center).collect()
    }
}

impl Drawing for Dots {
    fn size(&self) -> (u32, u32) {
        self.size
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        _look: &Look,
    ) -> Result<(), DrawError> {
        let (margin, base) = (self.margin(), self.base());
        let axis = vec![(margin, base), (margin + self.span(), base)];
        line(area, axis, Palette.hairline(), 1)?;
        for (value, words) in thinned(&self.labels, |value| self.at(value)) {
            let x = self.at(*value);
            line(area, vec![(x, base), (x, base + 3 * UNITS)], Palette.quiet(), 1)?;
            let place = (x, base + 5 * UNITS);
            label(area, place, words, (HPos::Center, VPos::Top), Palette.quiet())?;
        }
        if let Some((value, words)) = &self.marked {
            let x = self.at(*value);
            line(area, vec![(x, base), (x, 16 * UNITS)], Palette.text(), 2)?;
            let half = text_width(words) / 2;
            let width = self.size.0 as i32 * UNITS;
            let place = (x.clamp(half.min(width / 2), (width - half).max(width / 2)), 14 * UNITS);
            label(area, place, words, (HPos::Center, VPos::Bottom), Palette.text())?;
        }
        for (center, radius) in self.placed() {
            area.draw(&Circle::new(center, radius - UNITS / 2, self.colour.filled()))
                .map_err(DrawError::from_backend)?;
        }
        Ok(())
    }

    fn marks(&self, _look: &Look) -> Vec<Mark> {
        let mark = |(row, ((x, y), radius)): (usize, ((i32, i32), i32))| {
            let shape = Shape::area((x - radius, y - radius), (x + radius, y + radius));
            Mark { series: 0, row, shape }
        };
        self.placed().into_iter().enumerate().map(mark).collect()
    }
}

type Placed = ((i32, i32), i32);

/// Horizontal place and level of each dot, and the largest radius at which the highest pile fits.
fn piles(values: &[f64], scale: Scale, span: i32, height: i32) -> Vec<Placed> {
    for radius in (LEAST..=MOST).rev().map(|r| r * UNITS) {
        let width = 2 * radius;
        let mut levels = std::collections::BTreeMap::new();
        let placed: Vec<Placed> = values
            .iter()
            .map(|value| {
                let bin = scale.place(*value, span) / width;
                let level = levels.entry(bin).or_insert(0);
                *level += 1;
                // The last bin may stick out of the scale; its middle may not.
                (((bin * width + radius).min(span), *level - 1), radius)
            })
            .collect();
        let highest = levels.values().max().copied().unwrap_or(0);
        if highest * width <= height || radius == LEAST * UNITS {
            return placed;
        }
    }
    Vec::new()
}
