//! A distribution as dots of equal weight, piled up (Kay et al. 2016, quantile dotplots).

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend};
use plotters::style::text_anchor::{HPos, VPos};
use plotters::style::{Color, RGBColor};

use crate::drawing::{Mark, Shape, pixels, units};
use crate::lettering::{Align, SIZE, Words, inside};
use crate::plot::{Tick, label, line, text_width, thinned};
use crate::svg::DrawError;
use crate::{Drawing, Look, Palette, Scale, UNITS};

const AXIS: i32 = 20 * UNITS;
/// Largest radius of a dot.
const MOST: i32 = 7 * UNITS;

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
    /// Dots without a marked place; `write` writes the labels of the scale.
    #[must_use]
    pub fn new(
        size: (u32, u32),
        values: &[f64],
        scale: Scale,
        colour: RGBColor,
        write: &dyn Fn(f64) -> String,
    ) -> Self {
        let labels = scale.labels(write);
        Self { size, values: values.to_vec(), scale, labels, colour, marked: None }
    }

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

    /// The words at the marked place; none where nothing is marked.
    fn marked_words(&self) -> Option<Words> {
        let (value, words) = self.marked.as_ref()?;
        let width = f64::from(self.size.0);
        let words = Words::new(words, SIZE, width).aligned(Align::Middle);
        let x = inside(pixels(self.at(*value)), words.width() / 2.0, (0.0, width));
        Some(words.at(x, 0.0))
    }

    /// Center and radius of every dot, in drawing units.
    fn placed(&self) -> Vec<((i32, i32), i32)> {
        let (margin, base) = (self.margin(), self.base());
        let above = self.marked_words().map_or(0, |words| units(words.height() + 4.0));
        let piles = piles(&self.values, self.scale, self.span(), base - above - UNITS);
        let Piles { dots, radius, step } = piles;
        let center =
            |(x, level)| ((margin + x, base - UNITS - radius - level * step / UNITS), radius);
        dots.into_iter().map(center).collect()
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
        if let Some((words, (value, _))) = self.marked_words().zip(self.marked.as_ref()) {
            let (x, top) = (self.at(*value), units(words.bottom() + 1.0));
            line(area, vec![(x, base), (x, top)], Palette.text(), 2)?;
            words.draw_on(area)?;
        }
        for (center, radius) in self.placed() {
            area.draw(&Circle::new(center, radius - (radius / 8).max(1), self.colour.filled()))
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

/// Dots in piles.
struct Piles {
    /// Horizontal place and level of each dot.
    dots: Vec<(i32, i32)>,
    /// Radius of the dots, in drawing units.
    radius: i32,
    /// Distance of two levels, in drawing units times [`UNITS`].
    step: i32,
}

/// Piles of the largest dots of which the highest pile fits; dots that are too many for the height
/// even if they are small lie over each other.
fn piles(values: &[f64], scale: Scale, span: i32, height: i32) -> Piles {
    let mut radius = MOST;
    loop {
        let width = 2 * radius;
        let mut levels = std::collections::BTreeMap::new();
        let dot = |value: &f64| {
            let bin = scale.place(*value, span) / width;
            let level = levels.entry(bin).or_insert(0);
            *level += 1;
            // The last bin may stick out of the scale; its middle may not.
            ((bin * width + radius).min(span), *level - 1)
        };
        let dots: Vec<(i32, i32)> = values.iter().map(dot).collect();
        let highest: i32 = levels.values().max().copied().unwrap_or(0);
        let room = (height - width).max(0) * UNITS / (highest - 1).max(1);
        if room >= width * UNITS || radius == UNITS {
            return Piles { dots, radius, step: room.min(width * UNITS) };
        }
        radius -= 1;
    }
}
