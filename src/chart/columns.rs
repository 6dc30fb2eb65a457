//! Steps from one amount to another: a waterfall of columns, stacked or in groups.
//!
//! A total stands on zero and is solid; an increase is pale in an outline, a decrease hatched, so
//! that signs can be told apart without colour. Where the names or figures of the steps have no room
//! below and above columns, the steps stand below each other as bars.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, Rectangle};
use plotters::style::{Color, RGBAColor, RGBColor};

pub mod layout;
pub mod piece;

use layout::{Bar, arrange};

use crate::drawing::{Mark, Shape, units};
use crate::lettering::draw_all;
use crate::plot::{Tick, dashed, line};
use crate::svg::DrawError;
use crate::tornado::hatched;
use crate::{Drawing, Look, Palette, Scale};

/// What a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// All that there is, from zero: a start, a sum in between, the end.
    Total,
    /// What is added to the amount of the step before, or taken from it.
    Change,
}

/// A step.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Amount of each series; what is no number counts as zero.
    pub amounts: Vec<f64>,
    /// Figures in words: one of the whole step or, in groups, one of each series; none where empty.
    pub values: Vec<String>,
}

/// How several series share a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Together {
    /// As parts of one amount.
    Stacked,
    /// Beside each other, each with an amount of its own.
    Grouped,
}

/// Colours of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hues {
    /// Of what is positive.
    pub up: RGBColor,
    /// Of what is negative.
    pub down: RGBColor,
}

/// What is drawn. Rows are steps.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    /// Width and height in CSS pixels; bars below each other are as high as they need.
    pub size: (u32, u32),
    /// Scale of the amounts; see [`scale`].
    pub scale: Scale,
    /// Labels of the scale.
    pub labels: Vec<Tick>,
    /// What the amounts are, with the unit; empty for none.
    pub name: String,
    /// An amount with a dashed line over all steps, such as a threshold; the name says what it is.
    pub reference: Option<f64>,
    /// Series.
    pub series: Vec<Hues>,
    /// How they share a step.
    pub together: Together,
    /// Steps from left to right.
    pub steps: Vec<Step>,
}

/// Scale that holds all amounts on the way.
#[must_use]
pub fn scale(steps: &[Step], together: Together) -> Scale {
    let series = steps.iter().map(|step| step.amounts.len()).max().unwrap_or(0);
    let shown: Vec<usize> = (0..series).collect();
    let pieces = piece::pieces(steps, together, &shown);
    Scale::covering(pieces.into_iter().flat_map(|piece| [piece.from, piece.to]))
}

impl Columns {
    fn shown(&self, look: &Look) -> Vec<usize> {
        (0..self.series.len()).filter(|series| look.shows(*series)).collect()
    }

    fn draw_bar<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        bar: &Bar,
        strength: f64,
    ) -> Result<(), DrawError> {
        let Some(hues) = self.series.get(bar.series) else { return Ok(()) };
        let [(left, top), (right, bottom)] = bar.corners.map(|(x, y)| (units(x), units(y)));
        let colour = if bar.is_down { hues.down } else { hues.up };
        let fill = |colour: RGBAColor| {
            area.draw(&Rectangle::new([(left, top), (right, bottom)], colour.filled()))
                .map_err(DrawError::from_backend)
        };
        // The grid does not shine through.
        fill(Palette.paper().mix(1.0))?;
        let is_total = bar.kind == Kind::Total;
        let colour = colour.mix(strength);
        if bar.is_down {
            hatched(area, ((left, top), (right, bottom)), colour)?;
        } else {
            fill(colour.mix(if is_total { 0.9 } else { 0.45 }))?;
        }
        if bar.is_down != is_total {
            return Ok(());
        }
        let corners = vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        line(area, corners, colour, if is_total { 2 } else { 1 })
    }
}

impl Drawing for Columns {
    fn size(&self) -> (u32, u32) {
        let height = arrange(self, &self.shown(&Look::default())).height;
        (self.size.0, height.ceil() as u32)
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Result<(), DrawError> {
        let layout = arrange(self, &self.shown(look));
        let at = |(x, y): (f64, f64)| (units(x), units(y));
        for (value, from, to) in &layout.grid {
            let colour = if *value == 0.0 { Palette.quiet() } else { Palette.hairline() };
            line(area, vec![at(*from), at(*to)], colour, 1)?;
        }
        for (from, to) in &layout.joints {
            line(area, vec![at(*from), at(*to)], Palette.quiet(), 1)?;
        }
        for bar in &layout.bars {
            self.draw_bar(area, bar, look.strength(bar.series))?;
        }
        if let Some((from, to)) = &layout.reference {
            dashed(area, at(*from), at(*to), Palette.text())?;
        }
        draw_all(area, &layout.words)
    }

    fn marks(&self, look: &Look) -> Vec<Mark> {
        let mark = |bar: Bar| {
            let [from, to] = bar.corners.map(|(x, y)| (units(x), units(y)));
            Mark { series: bar.series, row: bar.step, shape: Shape::area(from, to) }
        };
        let mut marks: Vec<Mark> =
            arrange(self, &self.shown(look)).bars.into_iter().map(mark).collect();
        marks.sort_by_key(|mark| (mark.series, mark.row));
        marks
    }
}
