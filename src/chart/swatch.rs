//! The sign of a series in a legend.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, Rectangle};
use plotters::style::{Color, RGBColor};

use crate::svg::{DrawError, draw};
use crate::{Glyph, UNITS};

/// What stands before a series' name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Swatch {
    /// A square of a colour with an opacity.
    Colour(RGBColor, f64),
    /// The mark of a slot.
    Slot(u8),
}

impl Swatch {
    /// Draws the sign on a square of 16 CSS pixels.
    ///
    /// # Errors
    /// When the backend cannot draw.
    pub fn draw_on<DB: DrawingBackend>(
        self,
        area: &DrawingArea<DB, Shift>,
    ) -> Result<(), DrawError> {
        match self {
            Self::Colour(colour, opacity) => {
                let corners = [(2 * UNITS, 2 * UNITS), (14 * UNITS, 14 * UNITS)];
                area.draw(&Rectangle::new(corners, colour.mix(opacity).filled()))
                    .map_err(DrawError::from_backend)
            }
            Self::Slot(slot) => Glyph { slot }.draw_on(area, (8 * UNITS, 8 * UNITS), 6 * UNITS),
        }
    }

    /// The sign as SVG, 16 × 16 CSS pixels. Decorative: no description.
    ///
    /// # Errors
    /// When the backend cannot draw (never for the SVG backend).
    pub fn svg(self) -> Result<String, DrawError> {
        draw(16, 16, |area| self.draw_on(area))
    }
}
