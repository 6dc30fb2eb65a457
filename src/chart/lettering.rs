//! Words at places: broken into lines, with letters of true size, kept apart from each other.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, IntoFont, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, RGBColor, TextStyle};

use crate::drawing::units;
use crate::plot::Tick;
use crate::svg::DrawError;
use crate::words::{ems, wrapped};
use crate::{Palette, UNITS};

/// Size of letters in CSS pixels.
pub const SIZE: f64 = 12.0;
/// Size of letters at axes.
pub const SMALL: f64 = 11.0;
/// Height of a line in sizes of the letters.
const LINE: f64 = 1.32;
/// plotters writes letters smaller than it is told.
pub(crate) const LETTERS: f64 = 1.24 * UNITS as f64;
/// Least distance of two words beside each other, in CSS pixels.
const APART: f64 = 8.0;

/// Which point of the words stands at their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// Words and where they stand; lengths in CSS pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// Lines from top to bottom.
    pub lines: Vec<String>,
    /// Size of the letters.
    pub size: f64,
    /// Horizontal place.
    pub x: f64,
    /// Which point of the lines stands there.
    pub align: Align,
    /// Upper edge.
    pub top: f64,
    /// Colour of the letters.
    pub colour: RGBColor,
}

impl Words {
    /// Words at the upper left corner, in the fewest lines that keep to `room`.
    #[must_use]
    pub fn new(text: &str, size: f64, room: f64) -> Self {
        Self {
            lines: wrapped(text, room / size, true),
            size,
            x: 0.0,
            align: Align::Start,
            top: 0.0,
            colour: Palette.text(),
        }
    }

    /// The same words at another place.
    #[must_use]
    pub fn at(self, x: f64, top: f64) -> Self {
        Self { x, top, ..self }
    }

    /// The same words, aligned at their place.
    #[must_use]
    pub fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// The same words in another colour.
    #[must_use]
    pub fn coloured(self, colour: RGBColor) -> Self {
        Self { colour, ..self }
    }

    /// The same words in the middle between two heights.
    #[must_use]
    pub fn between(self, top: f64, bottom: f64) -> Self {
        Self { top: (top + bottom - self.height()) / 2.0, ..self }
    }

    /// Width of the widest line, an estimate.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.lines.iter().map(|line| ems(line) * self.size).fold(0.0, f64::max)
    }

    /// Height of all lines.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.lines.len() as f64 * self.size * LINE
    }

    /// Left edge.
    #[must_use]
    pub fn left(&self) -> f64 {
        match self.align {
            Align::Start => self.x,
            Align::Middle => self.x - self.width() / 2.0,
            Align::End => self.x - self.width(),
        }
    }

    /// Right edge.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.left() + self.width()
    }

    /// Lower edge.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.top + self.height()
    }

    /// Draws the words.
    ///
    /// # Errors
    /// When the backend cannot draw.
    pub fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
    ) -> Result<(), DrawError> {
        let anchor = match self.align {
            Align::Start => HPos::Left,
            Align::Middle => HPos::Center,
            Align::End => HPos::Right,
        };
        for (k, line) in self.lines.iter().enumerate() {
            let style = TextStyle {
                font: ("system-ui", self.size * LETTERS).into_font(),
                color: self.colour.to_backend_color(),
                pos: Pos::new(anchor, VPos::Center),
            };
            let middle = self.top + self.size * LINE * (k as f64 + 0.5);
            area.draw(&Text::new(line.as_str(), (units(self.x), units(middle)), style))
                .map_err(DrawError::from_backend)?;
        }
        Ok(())
    }
}

/// Draws all of them.
///
/// # Errors
/// When the backend cannot draw.
pub(crate) fn draw_all<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    words: &[Words],
) -> Result<(), DrawError> {
    words.iter().try_for_each(|words| words.draw_on(area))
}

/// Labels of an axis below each other's places: in the middle of theirs, moved inside `left` to
/// `right`; every second, third … where they would touch.
pub(crate) fn along(
    labels: &[Tick],
    place: impl Fn(f64) -> f64,
    (left, right): (f64, f64),
    top: f64,
) -> Vec<Words> {
    let words = |(value, text): &Tick| {
        let words = Words::new(text, SMALL, f64::INFINITY).aligned(Align::Middle);
        let x = inside(place(*value), words.width() / 2.0, (left, right));
        words.at(x, top).coloured(Palette.quiet())
    };
    let all: Vec<Words> = labels.iter().filter(|(value, _)| value.is_finite()).map(words).collect();
    let fits = |step: usize| {
        let shown: Vec<&Words> = all.iter().step_by(step).collect();
        shown.windows(2).all(|pair| pair[0].right() + APART <= pair[1].left())
    };
    let step = (1..all.len()).find(|step| fits(*step)).unwrap_or(all.len().max(1));
    all.into_iter().step_by(step).collect()
}

/// The middle of something of half width `half` nearest to `wanted`, so that it lies inside.
pub(crate) fn inside(wanted: f64, half: f64, (left, right): (f64, f64)) -> f64 {
    wanted.min(right - half).max(left + half)
}

/// The first level on which each span is free of the earlier ones on it.
///
/// ```
/// assert_eq!(chart::lettering::levels(&[(0.0, 4.0), (3.0, 8.0), (4.0, 6.0)]), [0, 1, 0]);
/// ```
#[must_use]
pub fn levels(spans: &[(f64, f64)]) -> Vec<usize> {
    let mut taken: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut levels = Vec::with_capacity(spans.len());
    for span in spans {
        let is_free = |level: &Vec<(f64, f64)>| {
            level.iter().all(|(from, to)| *to <= span.0 || span.1 <= *from)
        };
        let level = taken.iter().position(is_free).unwrap_or_else(|| {
            taken.push(Vec::new());
            taken.len() - 1
        });
        taken[level].push(*span);
        levels.push(level);
    }
    levels
}
