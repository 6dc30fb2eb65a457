//! An area with two axes.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, IntoFont, PathElement, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, RGBColor, TextStyle};

use crate::svg::DrawError;
use crate::{Palette, Scale, UNITS};

/// Height of the labels, in CSS pixels.
const LABEL: i32 = 12;

/// Size in CSS pixels, scales, and space for labels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plot {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Horizontal scale.
    pub x: Scale,
    /// Vertical scale.
    pub y: Scale,
}

const LEFT: i32 = 52 * UNITS;
const RIGHT: i32 = 26 * UNITS;
const TOP: i32 = 12 * UNITS;
const BOTTOM: i32 = 26 * UNITS;

impl Plot {
    /// Horizontal place of a value, in drawing units.
    #[must_use]
    pub fn at_x(&self, value: f64) -> i32 {
        LEFT + self.x.place(value, self.width as i32 * UNITS - LEFT - RIGHT)
    }

    /// Vertical place of a value, in drawing units.
    #[must_use]
    pub fn at_y(&self, value: f64) -> i32 {
        let span = self.height as i32 * UNITS - TOP - BOTTOM;
        TOP + span - self.y.place(value, span)
    }

    /// Place of a point.
    #[must_use]
    pub fn at(&self, x: f64, y: f64) -> (i32, i32) {
        (self.at_x(x), self.at_y(y))
    }

    /// Grid lines with labels on the left, labels below.
    ///
    /// # Errors
    /// When the backend cannot draw.
    pub fn draw_axes<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        x_labels: &[(f64, String)],
        y_label: &dyn Fn(f64) -> String,
    ) -> Result<(), DrawError> {
        let right = self.width as i32 * UNITS - RIGHT;
        for tick in self.y.ticks() {
            let y = self.at_y(tick);
            let colour = if tick == 0.0 { Palette.quiet() } else { Palette.hairline() };
            line(area, vec![(LEFT, y), (right, y)], colour, 1)?;
            let place = (LEFT - 6 * UNITS, y);
            label(area, place, &y_label(tick), (HPos::Right, VPos::Center), Palette.quiet())?;
        }
        self.draw_labels(area, x_labels, &[])
    }

    /// Labels alone: those of the horizontal axis below, those of the vertical axis on the left.
    ///
    /// # Errors
    /// When the backend cannot draw.
    pub fn draw_labels<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        x_labels: &[(f64, String)],
        y_labels: &[(f64, String)],
    ) -> Result<(), DrawError> {
        for (value, words) in y_labels {
            let place = (LEFT - 6 * UNITS, self.at_y(*value));
            label(area, place, words, (HPos::Right, VPos::Center), Palette.quiet())?;
        }
        let base = self.height as i32 * UNITS - BOTTOM + 6 * UNITS;
        for (value, words) in x_labels {
            let place = (self.at_x(*value), base);
            label(area, place, words, (HPos::Center, VPos::Top), Palette.quiet())?;
        }
        Ok(())
    }
}

/// A line of `width` CSS pixels.
pub(crate) fn line<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    points: Vec<(i32, i32)>,
    colour: RGBColor,
    width: u32,
) -> Result<(), DrawError> {
    let stroke = colour.stroke_width(width * UNITS.unsigned_abs());
    area.draw(&PathElement::new(points, stroke)).map_err(DrawError::from_backend)
}

/// A dashed line between two points.
pub(crate) fn dashed<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    from: (i32, i32),
    to: (i32, i32),
    colour: RGBColor,
) -> Result<(), DrawError> {
    let length = f64::from((to.0 - from.0).pow(2) + (to.1 - from.1).pow(2)).sqrt();
    let dashes = (length / f64::from(9 * UNITS)).ceil().clamp(1.0, 400.0) as i32;
    let point = |share: f64| {
        let along = |a: i32, b: i32| a + (f64::from(b - a) * share).round() as i32;
        (along(from.0, to.0), along(from.1, to.1))
    };
    for k in 0..dashes {
        let share = |offset: f64| ((f64::from(k) + offset) / f64::from(dashes)).min(1.0);
        line(area, vec![point(share(0.0)), point(share(0.6))], colour, 1)?;
    }
    Ok(())
}

/// Words at a place; `anchor` says which point of the words stands there.
pub(crate) fn label<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    place: (i32, i32),
    words: &str,
    anchor: (HPos, VPos),
    colour: RGBColor,
) -> Result<(), DrawError> {
    let style = TextStyle {
        font: ("system-ui", LABEL * UNITS).into_font(),
        color: colour.to_backend_color(),
        pos: Pos::new(anchor.0, anchor.1),
    };
    area.draw(&Text::new(words.to_owned(), place, style)).map_err(DrawError::from_backend)
}
