//! Figures at dates, some with a range, joined by a thin line.

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend};
use plotters::style::{Color, RGBColor};

use crate::drawing::{Mark, Shape};
use crate::plot::{Plot, line};
use crate::svg::DrawError;
use crate::{Drawing, Look, Palette, UNITS};

/// A figure at a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DatedPoint {
    /// Date as a year with fraction.
    pub date: f64,
    /// The figure.
    pub value: f64,
    /// Its range, if known.
    pub range: Option<(f64, f64)>,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct DatedPoints {
    /// Size, axes.
    pub plot: Plot,
    /// Points from left to right.
    pub points: Vec<DatedPoint>,
    /// Their colour.
    pub colour: RGBColor,
}

impl Drawing for DatedPoints {
    fn size(&self) -> (u32, u32) {
        (self.plot.width, self.plot.height)
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        _look: &Look,
    ) -> Result<(), DrawError> {
        let (plot, colour) = (&self.plot, self.colour);
        plot.draw_axes(area)?;
        let way = self.points.iter().map(|p| plot.at(p.date, p.value)).collect();
        line(area, way, Palette.quiet(), 1)?;
        for point in &self.points {
            if let Some((low, high)) = point.range {
                line(area, vec![plot.at(point.date, low), plot.at(point.date, high)], colour, 3)?;
            }
            let center = plot.at(point.date, point.value);
            area.draw(&Circle::new(center, 5 * UNITS, colour.filled()))
                .map_err(DrawError::from_backend)?;
        }
        Ok(())
    }

    fn marks(&self, _look: &Look) -> Vec<Mark> {
        let mark = |(row, p): (usize, &DatedPoint)| Mark {
            series: 0,
            row,
            shape: Shape::point(self.plot.at(p.date, p.value)),
        };
        self.points.iter().enumerate().map(mark).collect()
    }
}
