//! Signs and bars of events: what they are can be seen without colour.

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend, Polygon, Rectangle};
use plotters::style::{Color, RGBColor};

use super::layout::{Bar, RADIUS};
use crate::drawing::units;
use crate::plot::{dashed, line};
use crate::svg::DrawError;
use crate::tornado::hatched;
use crate::{Palette, UNITS};

/// Half the width of a bar in CSS pixels.
const HALF: f64 = 3.5;

/// Form of an event's sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// A disc; a bar in full colour. For what is certain.
    Filled,
    /// A disc of which one half is filled; a hatched bar. For what is decided but not yet so.
    Half,
    /// A ring; an outlined bar. For what is proposed or expected.
    Hollow,
    /// A crossed ring; a dashed line. For what was given up or ended.
    Crossed,
}

impl Status {
    /// Draws the sign at a place in drawing units.
    pub(super) fn draw_sign<DB: DrawingBackend>(
        self,
        area: &DrawingArea<DB, Shift>,
        (x, y): (i32, i32),
        colour: RGBColor,
    ) -> Result<(), DrawError> {
        let radius = units(RADIUS);
        let disc = |radius: i32, colour: RGBColor| {
            area.draw(&Circle::new((x, y), radius, colour.filled()))
                .map_err(DrawError::from_backend)
        };
        disc(radius + 2 * UNITS, Palette.paper())?;
        if self == Self::Filled {
            return disc(radius, colour);
        }
        let ring = colour.stroke_width(2 * UNITS.unsigned_abs());
        area.draw(&Circle::new((x, y), radius - UNITS, ring)).map_err(DrawError::from_backend)?;
        if self == Self::Half {
            let corner = |k: u32| {
                let angle = std::f64::consts::PI * (0.5 + f64::from(k) / 16.0);
                let at = |share: f64| (share * f64::from(radius)).round() as i32;
                (x + at(angle.cos()), y + at(angle.sin()))
            };
            let half = Polygon::new((0..=16).map(corner).collect::<Vec<_>>(), colour.filled());
            area.draw(&half).map_err(DrawError::from_backend)?;
        }
        if self == Self::Crossed {
            let arm = units(RADIUS * 0.6);
            for side in [-1, 1] {
                line(area, vec![(x - arm, y - side * arm), (x + arm, y + side * arm)], colour, 2)?;
            }
        }
        Ok(())
    }

    /// Draws the bar; its end is an arrow where it is open.
    pub(super) fn draw_bar<DB: DrawingBackend>(
        self,
        area: &DrawingArea<DB, Shift>,
        bar: Bar,
        colour: RGBColor,
    ) -> Result<(), DrawError> {
        let ((x0, y0), (x1, y1)) = (bar.from, bar.to);
        let is_down = x0 == x1;
        let at = |x: f64, y: f64| (units(x), units(y));
        let (left_top, right_bottom) = if is_down {
            (at(x0 - HALF, y0), at(x1 + HALF, y1))
        } else {
            (at(x0, y0 - HALF), at(x1, y1 + HALF))
        };
        match self {
            Self::Filled => area
                .draw(&Rectangle::new([left_top, right_bottom], colour.filled()))
                .map_err(DrawError::from_backend)?,
            Self::Half => hatched(area, (left_top, right_bottom), colour)?,
            Self::Hollow => {
                let ((left, top), (right, bottom)) = (left_top, right_bottom);
                let corners =
                    vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
                line(area, corners, colour, 1)?;
            }
            Self::Crossed => dashed(area, at(x0, y0), at(x1, y1), colour)?,
        }
        if !bar.is_open {
            return Ok(());
        }
        let tip = 2.4 * HALF;
        let head = if is_down {
            [at(x1 - tip, y1), at(x1, y1 + tip), at(x1 + tip, y1)]
        } else {
            [at(x1, y1 - tip), at(x1 + tip, y1), at(x1, y1 + tip)]
        };
        area.draw(&Polygon::new(head.to_vec(), colour.filled())).map_err(DrawError::from_backend)
    }
}
