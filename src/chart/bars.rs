//! Parts of a whole side by side.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, Rectangle};
use plotters::style::{Color, RGBColor};

use crate::drawing::{Mark, Shape};
use crate::svg::DrawError;
use crate::{Drawing, Look, UNITS};

/// One part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// Its amount; below zero it takes no room.
    pub amount: f64,
    /// Its colour.
    pub colour: RGBColor,
    /// Opacity, to tell parts of one hue apart.
    pub opacity: f64,
}

/// What is drawn: the parts from left to right over the whole area, with gaps between them.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// Width and height in CSS pixels.
    pub size: (u32, u32),
    /// Parts.
    pub parts: Vec<Part>,
}

impl Bars {
    /// Left and right end of every part, in drawing units.
    fn ends(&self) -> Vec<(i32, i32)> {
        let total: f64 = self.parts.iter().map(|part| part.amount.max(0.0)).sum();
        if total <= 0.0 || !total.is_finite() {
            return Vec::new();
        }
        let width = f64::from(self.size.0) * f64::from(UNITS);
        let place = |sum: f64| (sum / total * width).round() as i32;
        let mut sum = 0.0;
        let mut ends = |part: &Part| {
            let from = place(sum);
            sum += part.amount.max(0.0);
            (from, place(sum) - UNITS)
        };
        self.parts.iter().map(&mut ends).collect()
    }
}

impl Drawing for Bars {
    fn size(&self) -> (u32, u32) {
        self.size
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Result<(), DrawError> {
        let height = self.size.1 as i32 * UNITS;
        for (series, (part, (from, to))) in self.parts.iter().zip(self.ends()).enumerate() {
            if to > from && look.shows(series) {
                let fill = part.colour.mix(part.opacity * look.strength(series)).filled();
                area.draw(&Rectangle::new([(from, 0), (to, height)], fill))
                    .map_err(DrawError::from_backend)?;
            }
        }
        Ok(())
    }

    fn marks(&self, look: &Look) -> Vec<Mark> {
        let height = self.size.1 as i32 * UNITS;
        let ends = self.ends().into_iter().enumerate();
        let ends = ends.filter(|(place, (from, to))| to > from && look.shows(*place));
        let mark = |(place, (from, to)): (usize, (i32, i32))| Mark {
            series: place,
            row: place,
            shape: Shape::area((from, 0), (to, height)),
        };
        ends.map(mark).collect()
    }
}
