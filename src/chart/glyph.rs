//! One shape per palette slot, so that colour is never the only sign.

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend, Polygon};

use crate::svg::{DrawError, draw};
use crate::{Palette, UNITS};

/// Mark of a sector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyph {
    /// Slot of the palette, 1–10.
    pub slot: u8,
}

/// Corners on a circle of radius 1: count, rotation in turns, inner radius of a star (1 = polygon).
type Shape = (u32, f64, f64);

impl Glyph {
    /// Corners of the shape around the origin, radius 1; none for the circle.
    fn corners(self) -> Vec<(f64, f64)> {
        let shape: Shape = match (self.slot.max(1) - 1) % crate::palette::SLOTS + 1 {
            1 => return Vec::new(),
            2 => (3, 0.75, 1.0),
            3 => (4, 0.125, 1.0),
            4 => (4, 0.0, 1.0),
            5 => return plus(),
            6 => (3, 0.25, 1.0),
            7 => (5, 0.75, 1.0),
            8 => (6, 0.0, 1.0),
            9 => (5, 0.75, 0.45),
            _ => (8, 0.0, 1.0),
        };
        let (count, turn, inner) = shape;
        let points = if inner < 1.0 { 2 * count } else { count };
        (0..points)
            .map(|i| {
                let angle = std::f64::consts::TAU * (f64::from(i) / f64::from(points) + turn);
                let radius = if i % 2 == 1 && inner < 1.0 { inner } else { 1.0 };
                (radius * angle.cos(), radius * angle.sin())
            })
            .collect()
    }

    /// Draws the mark, filled, at `center` with `radius` in drawing units.
    ///
    /// # Errors
    /// When the backend cannot draw.
    pub fn draw_on<DB: DrawingBackend>(
        self,
        area: &DrawingArea<DB, Shift>,
        center: (i32, i32),
        radius: i32,
    ) -> Result<(), DrawError> {
        let colour = Palette.sector(self.slot);
        let fill = plotters::style::Color::filled(&colour);
        let corners = self.corners();
        let place = |(x, y): (f64, f64)| {
            let r = f64::from(radius) * 1.15;
            (center.0 + (x * r).round() as i32, center.1 + (y * r).round() as i32)
        };
        if corners.is_empty() {
            area.draw(&Circle::new(center, radius, fill)).map_err(DrawError::from_backend)
        } else {
            let points: Vec<_> = corners.into_iter().map(place).collect();
            area.draw(&Polygon::new(points, fill)).map_err(DrawError::from_backend)
        }
    }

    /// The mark alone, 16 × 16 CSS pixels, for names in running text. Decorative: no description.
    ///
    /// # Errors
    /// When the backend cannot draw (never for the SVG backend).
    pub fn svg(self) -> Result<String, DrawError> {
        draw(16, 16, |area| self.draw_on(area, (8 * UNITS, 8 * UNITS), 6 * UNITS))
    }
}

fn plus() -> Vec<(f64, f64)> {
    const A: f64 = 0.36;
    vec![
        (-A, -1.0),
        (A, -1.0),
        (A, -A),
        (1.0, -A),
        (1.0, A),
        (A, A),
        (A, 1.0),
        (-A, 1.0),
        (-A, A),
        (-1.0, A),
        (-1.0, -A),
        (-A, -A),
    ]
}
