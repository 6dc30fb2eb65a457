//! An area with two axes.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, IntoFont, PathElement, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, RGBColor, TextStyle};

use crate::drawing::pixels;
use crate::frame::Frame;
use crate::lettering::{Align, LETTERS, Words};
use crate::svg::DrawError;
use crate::words::ems;
use crate::{Look, Palette, Scale, UNITS};

/// Size of the labels' letters, in CSS pixels.
pub(crate) const LABEL: f64 = 11.5;
/// Distance of a label from what it belongs to, in CSS pixels.
const GAP: i32 = 6;

/// A place on an axis and its words.
pub type Tick = (f64, String);

/// Size in CSS pixels, scales, words at the axes. The margins follow from the words.
#[derive(Debug, Clone, PartialEq)]
pub struct Plot {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Horizontal scale.
    pub x: Scale,
    /// Vertical scale.
    pub y: Scale,
    /// Labels below, from left to right; where they do not fit, every second or third is drawn.
    pub x_labels: Vec<Tick>,
    /// Labels on the left.
    pub y_labels: Vec<Tick>,
    /// Name of the horizontal axis; empty for none.
    pub x_name: String,
    /// Name of the vertical axis; empty for none.
    pub y_name: String,
    /// Space on the right of the scale for names at the ends of lines, in CSS pixels.
    pub names: i32,
}

/// Width of a label in drawing units, an estimate.
pub(crate) fn text_width(words: &str) -> i32 {
    (ems(words) * LABEL * f64::from(UNITS)).ceil() as i32
}

impl Plot {
    /// A plot without words.
    #[must_use]
    pub fn new((width, height): (u32, u32), x: Scale, y: Scale) -> Self {
        Self {
            width,
            height,
            x,
            y,
            x_labels: Vec::new(),
            y_labels: Vec::new(),
            x_name: String::new(),
            y_name: String::new(),
            names: 0,
        }
    }

    /// The part that a reader looks at.
    #[must_use]
    pub fn seen(&self, look: &Look) -> Self {
        let mut seen = self.clone();
        seen.x = look.shown_of(self.x);
        seen.x_labels.retain(|(value, _)| seen.x.holds(*value));
        seen
    }

    /// Where the scales lie for a reader who looks so. Margins are those of the whole plot, so that
    /// nothing jumps when the window moves.
    pub(crate) fn frame_seen(&self, look: &Look) -> Frame {
        Frame { x: look.shown_of(self.x), ..self.frame() }
    }

    /// Where the scales lie.
    pub(crate) fn frame(&self) -> Frame {
        let (width, height) = (self.width as i32 * UNITS, self.height as i32 * UNITS);
        let widest = self.y_labels.iter().map(|(_, words)| text_width(words)).max().unwrap_or(0);
        // Through a window any label may be the first or the last one.
        let below = self.x_labels.iter().map(|(_, words)| text_width(words)).max();
        let half = below.map_or(0, |widest| widest / 2 + 4 * UNITS);
        let left = (widest + 2 * GAP * UNITS).max(half).min(width * 2 / 5);
        let right = half.max(8 * UNITS) + self.names * UNITS;
        let named = |words: &str| self.name(words).height() as i32;
        let top = if self.y_name.is_empty() { 12 } else { 16 + named(&self.y_name) } * UNITS;
        let bottom = if self.x_name.is_empty() { 28 } else { 30 + named(&self.x_name) } * UNITS;
        Frame {
            x: self.x,
            y: self.y,
            left,
            right: width - right.min(width / 2),
            top,
            bottom: (height - bottom).max(top + UNITS),
        }
    }

    /// Name of an axis in as many lines as it needs.
    fn name(&self, words: &str) -> Words {
        Words::new(words, LABEL, f64::from(self.width)).coloured(Palette.quiet())
    }

    /// Horizontal place of a value, in drawing units.
    #[must_use]
    pub fn at_x(&self, value: f64) -> i32 {
        self.frame().at_x(value)
    }

    /// Vertical place of a value, in drawing units.
    #[must_use]
    pub fn at_y(&self, value: f64) -> i32 {
        self.frame().at_y(value)
    }

    /// Place of a point.
    #[must_use]
    pub fn at(&self, x: f64, y: f64) -> (i32, i32) {
        self.frame().at(x, y)
    }

    /// Values and CSS pixels of the ends of the horizontal axis.
    #[must_use]
    pub fn horizontal(&self) -> ((f64, f64), (f64, f64)) {
        self.frame().horizontal()
    }

    /// Grid lines at the labels on the left; all words.
    ///
    /// # Errors
    /// When the backend cannot draw.
    pub fn draw_axes<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
    ) -> Result<(), DrawError> {
        self.draw_axes_in(area, &self.frame())
    }

    /// Words alone: labels below and on the left, names of the axes.
    ///
    /// # Errors
    /// When the backend cannot draw.
    pub fn draw_labels<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
    ) -> Result<(), DrawError> {
        self.draw_labels_in(area, &self.frame())
    }

    /// Grid lines and words in a frame that was computed before.
    pub(crate) fn draw_axes_in<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        frame: &Frame,
    ) -> Result<(), DrawError> {
        for (value, _) in &self.y_labels {
            let y = frame.at_y(*value);
            let colour = if *value == 0.0 { Palette.quiet() } else { Palette.hairline() };
            line(area, vec![(frame.left, y), (frame.right, y)], colour, 1)?;
        }
        self.draw_labels_in(area, frame)
    }

    fn draw_labels_in<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        frame: &Frame,
    ) -> Result<(), DrawError> {
        let Frame { left, right, bottom, .. } = *frame;
        for (value, words) in &self.y_labels {
            let place = (left - GAP * UNITS, frame.at_y(*value));
            label(area, place, words, (HPos::Right, VPos::Center), Palette.quiet())?;
        }
        for (value, words) in thinned(&self.x_labels, |value| frame.at_x(value)) {
            let place = (frame.at_x(*value), bottom + (GAP + 2) * UNITS);
            label(area, place, words, (HPos::Center, VPos::Top), Palette.quiet())?;
        }
        self.name(&self.y_name).draw_on(area)?;
        let name = self.name(&self.x_name).aligned(Align::End);
        let right = pixels(right).max(name.width());
        name.at(right, pixels(bottom) + 26.0).draw_on(area)
    }
}

/// Every first, second, third … label: as many as stand beside each other without touching.
pub(crate) fn thinned(labels: &[Tick], place: impl Fn(f64) -> i32) -> impl Iterator<Item = &Tick> {
    let step = (1..=labels.len().max(1)).find(|step| fit(labels.iter().step_by(*step), &place));
    labels.iter().step_by(step.unwrap_or(1))
}

/// Whether labels stand beside each other without touching.
pub(crate) fn fit<'a>(
    labels: impl Iterator<Item = &'a Tick> + Clone,
    place: impl Fn(f64) -> i32,
) -> bool {
    labels.clone().zip(labels.skip(1)).all(|(left, right)| {
        let needed = (text_width(&left.1) + text_width(&right.1)) / 2 + GAP * UNITS;
        place(right.0) - place(left.0) >= needed
    })
}

/// Places of a line inside the horizontal scale; where the line leaves it, the line is cut.
pub(crate) fn clipped(frame: &Frame, points: &[(f64, f64)]) -> Vec<(i32, i32)> {
    let Scale { lo, hi } = frame.x;
    let between =
        |a: (f64, f64), b: (f64, f64), x: f64| (x, a.1 + (b.1 - a.1) * (x - a.0) / (b.0 - a.0));
    let mut inside = Vec::with_capacity(points.len());
    let mut last: Option<(f64, f64)> = None;
    for point in points.iter().copied() {
        for edge in [lo, hi] {
            if let Some(last) = last.filter(|last| last.0 < edge && edge < point.0) {
                inside.push(between(last, point, edge));
            }
        }
        if frame.x.holds(point.0) {
            inside.push(point);
        }
        last = Some(point);
    }
    inside.into_iter().map(|(x, y)| frame.at(x, y)).collect()
}

/// A line of `width` CSS pixels.
pub(crate) fn line<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    points: Vec<(i32, i32)>,
    colour: impl Color,
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
    let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
    let length = (dx * dx + dy * dy).sqrt();
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

/// What was drawn between two corners becomes paler: `strength` is its opacity from now on.
pub(crate) fn veil<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    corners: [(i32, i32); 2],
    strength: f64,
) -> Result<(), DrawError> {
    if strength >= 1.0 {
        return Ok(());
    }
    let fill = Palette.paper().mix(1.0 - strength).filled();
    area.draw(&Rectangle::new(corners, fill)).map_err(DrawError::from_backend)
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
        font: ("system-ui", LABEL * LETTERS).into_font(),
        color: colour.to_backend_color(),
        pos: Pos::new(anchor.0, anchor.1),
    };
    area.draw(&Text::new(words.to_owned(), place, style)).map_err(DrawError::from_backend)
}
