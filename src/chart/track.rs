//! A way along a distribution: from where something starts to where it ends. The whole range is thin,
//! with its middle; the way is thick, with a ring at its start and a diamond at its end.

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend, Polygon};
use plotters::style::Color;

use crate::drawing::{Mark, Shape};
use crate::interval::MARGIN;
use crate::plot::line;
use crate::svg::DrawError;
use crate::{Drawing, Look, Palette, Scale, UNITS};

/// Levels between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Track {
    /// Where it starts.
    pub start: f64,
    /// Where it ends; none if it goes nowhere.
    pub end: Option<f64>,
}

/// Horizontal place of a level on an area of that width.
fn place(level: f64, width: i32) -> i32 {
    MARGIN + Scale::between(0.0, 1.0).place(level, width - 2 * MARGIN)
}

impl Drawing for Track {
    fn size(&self) -> (u32, u32) {
        (200, 24)
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        _look: &Look,
    ) -> Result<(), DrawError> {
        let (width, height) = area.dim_in_pixel();
        let (middle, x) = (height as i32 / 2, |level| place(level, width as i32));
        line(area, vec![(x(0.0), middle), (x(1.0), middle)], Palette.hairline(), 2)?;
        for level in [0.05, 0.5, 0.95] {
            let tick = vec![(x(level), middle - 4 * UNITS), (x(level), middle + 4 * UNITS)];
            line(area, tick, Palette.hairline(), 1)?;
        }
        let start = x(self.start);
        if let Some(end) = self.end.map(x) {
            line(area, vec![(start, middle), (end, middle)], Palette.text(), 3)?;
            let size = 6 * UNITS;
            let corners = vec![
                (end - size, middle),
                (end, middle - size),
                (end + size, middle),
                (end, middle + size),
            ];
            area.draw(&Polygon::new(corners, Palette.text().filled()))
                .map_err(DrawError::from_backend)?;
        }
        let disc = Circle::new((start, middle), 5 * UNITS, Palette.paper().filled());
        area.draw(&disc).map_err(DrawError::from_backend)?;
        let ring = Palette.text().stroke_width(2 * UNITS.unsigned_abs());
        area.draw(&Circle::new((start, middle), 4 * UNITS, ring)).map_err(DrawError::from_backend)
    }

    /// The start, then the end.
    fn marks(&self, _look: &Look) -> Vec<Mark> {
        let (width, height) = self.size();
        let at = |level: f64| (place(level, width as i32 * UNITS), height as i32 * UNITS / 2);
        let levels = [Some(self.start), self.end].into_iter().flatten().enumerate();
        levels.map(|(row, level)| Mark { series: 0, row, shape: Shape::point(at(level)) }).collect()
    }
}

/// The way as SVG, 200 × 24 CSS pixels.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(track: Track) -> Result<String, DrawError> {
    track.svg(&Look::default())
}
