//! Amounts by period, stacked in steps: what is positive above zero, what is negative below.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, Polygon};
use plotters::style::{Color, RGBColor};

use crate::drawing::{Mark, Pointing, Shape};
use crate::frame::Frame;
use crate::plot::{Plot, clipped, line};
use crate::svg::DrawError;
use crate::{Drawing, Look, Palette, Scale};

/// One layer.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    /// Its colour.
    pub colour: RGBColor,
    /// Opacity, to tell layers of one hue apart.
    pub opacity: f64,
    /// Amount of each period, the first one at 1.
    pub amounts: Vec<f64>,
}

/// Scale that holds all stacks.
#[must_use]
pub fn scale(layers: &[Layer]) -> Scale {
    let periods = layers.iter().map(|layer| layer.amounts.len()).max().unwrap_or(0);
    let total = |i: usize, sign: f64| {
        let amounts = layers.iter().filter_map(|layer| layer.amounts.get(i));
        sign * amounts.map(|amount| (sign * amount).max(0.0)).sum::<f64>()
    };
    Scale::covering((0..periods).flat_map(|i| [total(i, 1.0), total(i, -1.0)]))
}

/// What is drawn: layers from zero outwards.
#[derive(Debug, Clone, PartialEq)]
pub struct StackedArea {
    /// Size, axes; periods stand at 1, 2, 3 …
    pub plot: Plot,
    /// Layers, the innermost first.
    pub layers: Vec<Layer>,
    /// A period that is framed, counted from 1.
    pub selected: Option<usize>,
}

/// A layer's place, its inner and its outer edge by period.
type Placed = (usize, Vec<f64>, Vec<f64>);

impl StackedArea {
    /// Layers that are drawn: those above zero from there upwards, then those below.
    fn placed(&self, look: &Look) -> Vec<Placed> {
        let periods = self.layers.iter().map(|layer| layer.amounts.len()).max().unwrap_or(0);
        let mut placed = Vec::new();
        for sign in [1.0, -1.0] {
            let mut base = vec![0.0; periods];
            for (series, layer) in self.layers.iter().enumerate() {
                if !look.shows(series) {
                    continue;
                }
                let amount = |i: usize| layer.amounts.get(i).copied().unwrap_or(0.0);
                let grown = |(i, base): (usize, &f64)| base + sign * (sign * amount(i)).max(0.0);
                let top: Vec<f64> = base.iter().enumerate().map(grown).collect();
                if top != base {
                    placed.push((series, base, top.clone()));
                }
                base = top;
            }
        }
        placed
    }
}

impl Drawing for StackedArea {
    fn size(&self) -> (u32, u32) {
        (self.plot.width, self.plot.height)
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Result<(), DrawError> {
        let frame = self.plot.frame_seen(look);
        self.plot.seen(look).draw_axes_in(area, &frame)?;
        for (series, base, top) in self.placed(look) {
            let layer = &self.layers[series];
            let edge = |edge: &[f64]| clipped(&frame, &steps(edge)).into_iter();
            let outline: Vec<_> = edge(&top).chain(edge(&base).rev()).collect();
            let fill = layer.colour.mix(layer.opacity * look.strength(series)).filled();
            area.draw(&Polygon::new(outline, fill)).map_err(DrawError::from_backend)?;
        }
        if let Some(x) = self.selected.map(|period| period as f64).filter(|x| is_seen(*x, &frame)) {
            let (left, top) = frame.at(x - 0.5, frame.y.hi);
            let (right, bottom) = frame.at(x + 0.5, frame.y.lo);
            // A path: in SVG, plotters ignores the width of a rectangle's stroke.
            let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
            line(area, corners.to_vec(), Palette.text(), 1)?;
        }
        Ok(())
    }

    fn marks(&self, look: &Look) -> Vec<Mark> {
        let frame = self.plot.frame_seen(look);
        let of_layer = |(series, base, top): Placed| -> Vec<Mark> {
            let ends = base.into_iter().zip(top).enumerate();
            let is_drawn =
                |(row, (a, b)): &(usize, (f64, f64))| a != b && is_seen((row + 1) as f64, &frame);
            let mark = |(row, (a, b)): (usize, (f64, f64))| {
                let x = (row + 1) as f64;
                Mark { series, row, shape: Shape::area(frame.at(x - 0.5, a), frame.at(x + 0.5, b)) }
            };
            ends.filter(is_drawn).map(mark).collect()
        };
        self.placed(look).into_iter().flat_map(of_layer).collect()
    }

    fn pointing(&self) -> Pointing {
        Pointing::Column
    }

    fn horizontal(&self, look: &Look) -> Option<((f64, f64), (f64, f64))> {
        Some(self.plot.frame_seen(look).horizontal())
    }
}

/// Whether a part of a period is shown.
fn is_seen(period: f64, frame: &Frame) -> bool {
    period + 0.5 > frame.x.lo && period - 0.5 < frame.x.hi
}

/// One edge in steps: each period from half before to half after its place.
fn steps(edge: &[f64]) -> Vec<(f64, f64)> {
    let mut outline: Vec<(f64, f64)> = Vec::new();
    for (i, value) in edge.iter().enumerate() {
        let (x, is_flat) = ((i + 1) as f64, i > 0 && edge[i - 1] == *value);
        if is_flat {
            outline.pop();
        } else {
            outline.push((x - 0.5, *value));
        }
        outline.push((x + 0.5, *value));
    }
    outline
}
