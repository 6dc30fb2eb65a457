//! Where the parts of a sheet stand. Pure; lengths in CSS pixels.

use super::Sheet;
use crate::words::{ems, wrapped};

/// Space around everything, on sheets that are narrow and on those that are not.
const MARGINS: (f64, f64) = (16.0, 24.0);
/// From this width on a sheet is not narrow.
const WIDE: u32 = 560;
/// Space between two parts.
const GAP: f64 = 14.0;
/// Height of a line in sizes of its letters: enough for Japanese.
const LINE: f64 = 1.42;
/// Faces differ: a line is broken as if its letters were so many times as wide as estimated.
const SAFETY: f64 = 1.06;
/// How much wider strong letters are.
const STRONG: f64 = 1.08;
/// A drawing is enlarged at most so many times.
const ENLARGED: f64 = 1.5;
/// Side of a swatch, its distance from its words, and the distance of two entries of a legend.
pub const SWATCH: f64 = 16.0;
const BESIDE: f64 = 6.0;
const APART: f64 = 20.0;

/// How words look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Size of the letters.
    pub size: f64,
    /// Whether they are strong.
    pub is_strong: bool,
    /// Whether they are secondary.
    pub is_quiet: bool,
}

const TITLE: Style = Style { size: 20.0, is_strong: true, is_quiet: false };
const SUBTITLE: Style = Style { size: 14.0, is_strong: false, is_quiet: true };
const LEGEND: Style = Style { size: 13.0, is_strong: false, is_quiet: false };
const FOOT: Style = Style { size: 12.0, is_strong: false, is_quiet: true };

impl Style {
    /// Width of words, an estimate with a margin of safety.
    fn width(self, words: &str) -> f64 {
        ems(words) * self.per_em()
    }

    fn per_em(self) -> f64 {
        self.size * SAFETY * if self.is_strong { STRONG } else { 1.0 }
    }

    fn line(self) -> f64 {
        self.size * LINE
    }
}

/// One line of words.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The words.
    pub words: String,
    /// Their look.
    pub style: Style,
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Width, an estimate with a margin of safety.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Line {
    /// Height of the line on which the letters stand.
    #[must_use]
    pub fn base(&self) -> f64 {
        self.top + self.height / 2.0 + 0.36 * self.style.size
    }
}

/// A whole sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// Width and height.
    pub size: (u32, u32),
    /// All words outside of the drawing.
    pub lines: Vec<Line>,
    /// Left and upper edges of the swatches, one per entry of the legend.
    pub swatches: Vec<(f64, f64)>,
    /// Left and upper edge, width and height of the drawing.
    pub drawing: (f64, f64, f64, f64),
    /// Height of the line between drawing and foot, and its ends.
    pub rule: Option<(f64, f64, f64)>,
}

/// Space on each side of a sheet of `width`.
pub(crate) fn margin(width: u32) -> f64 {
    if width < WIDE { MARGINS.0 } else { MARGINS.1 }
}

/// Arranges a sheet of `width` around a drawing of `drawing` CSS pixels, which is made larger or
/// smaller to fill the width.
#[must_use]
pub fn arrange(sheet: &Sheet, drawing: (u32, u32), width: u32) -> Layout {
    let margin = margin(width);
    let room = (f64::from(width) - 2.0 * margin).max(1.0);
    let mut column = Column { left: margin, room, top: margin, lines: Vec::new() };
    column.paragraph(&sheet.title, TITLE);
    column.gap(4.0);
    column.paragraph(&sheet.subtitle, SUBTITLE);
    column.gap(GAP - 4.0);
    let swatches = column.legend(sheet);
    column.gap(GAP);
    let (w, h) = (f64::from(drawing.0.max(1)), f64::from(drawing.1));
    let scale = (room / w).min(ENLARGED);
    let placed = (margin, column.top, w * scale, h * scale);
    column.top += h * scale + GAP;
    let feet = [&sheet.source, &sheet.date, &sheet.address, &sheet.notice];
    let has_foot = feet.iter().any(|foot| !foot.trim().is_empty());
    let rule = has_foot.then_some((column.top, margin, margin + room));
    if has_foot {
        column.top += GAP * 0.6;
        for foot in feet {
            column.paragraph(foot, FOOT);
            column.gap(if foot.is_empty() { 0.0 } else { 2.0 });
        }
    }
    let height = (column.top + margin * 0.75).ceil() as u32;
    Layout { size: (width, height), lines: column.lines, swatches, drawing: placed, rule }
}

/// Words below each other.
struct Column {
    left: f64,
    room: f64,
    top: f64,
    lines: Vec<Line>,
}

impl Column {
    /// Space, where something stands above.
    fn gap(&mut self, space: f64) {
        if !self.lines.is_empty() {
            self.top += space;
        }
    }

    fn paragraph(&mut self, words: &str, style: Style) {
        let lines = wrapped(words, self.room / style.per_em(), style.is_strong);
        let (left, top) = (self.left, self.top);
        self.top += self.write(lines, style, (left, top));
    }

    /// Lines from a place downwards; returns their height.
    fn write(&mut self, lines: Vec<String>, style: Style, (left, top): (f64, f64)) -> f64 {
        let height = style.line();
        let count = lines.len();
        self.lines.extend(lines.into_iter().enumerate().map(|(k, words)| Line {
            width: style.width(&words),
            top: top + height * k as f64,
            words,
            style,
            left,
            height,
        }));
        height * count as f64
    }

    /// Entries beside each other, as many as there is room for; returns the places of the swatches.
    fn legend(&mut self, sheet: &Sheet) -> Vec<(f64, f64)> {
        let mut swatches = Vec::new();
        let (mut left, mut height) = (0.0, 0.0_f64);
        for (_, words) in &sheet.legend {
            let room = (self.room - SWATCH - BESIDE).max(1.0) / LEGEND.per_em();
            let lines = wrapped(words, room, true);
            let widest = lines.iter().map(|line| LEGEND.width(line)).fold(0.0, f64::max);
            let width = SWATCH + BESIDE + widest;
            if left > 0.0 && left + width > self.room {
                (self.top, left, height) = (self.top + height, 0.0, 0.0);
            }
            let place = (self.left + left, self.top);
            swatches.push((place.0, place.1 + (LEGEND.line() - SWATCH) / 2.0));
            let written = self.write(lines, LEGEND, (place.0 + SWATCH + BESIDE, place.1));
            height = height.max(written).max(LEGEND.line());
            left += width + APART;
        }
        self.top += height;
        swatches
    }
}
