//! Amounts by period, stacked in steps: what is positive above zero, what is negative below.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, Polygon, Rectangle};
use plotters::style::{Color, RGBColor};

use crate::plot::Plot;
use crate::svg::{DrawError, draw};
use crate::{Palette, Scale};

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

/// Draws the layers from zero outwards; `selected` is a period counted from 1.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_on<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    plot: &Plot,
    layers: &[Layer],
    selected: Option<usize>,
    x_labels: &[(f64, String)],
    y_label: &dyn Fn(f64) -> String,
) -> Result<(), DrawError> {
    plot.draw_axes(area, x_labels, y_label)?;
    for sign in [1.0, -1.0] {
        let periods = layers.iter().map(|layer| layer.amounts.len()).max().unwrap_or(0);
        let mut base = vec![0.0; periods];
        for layer in layers {
            let top: Vec<f64> = base
                .iter()
                .enumerate()
                .map(|(i, base)| {
                    let amount = layer.amounts.get(i).copied().unwrap_or(0.0);
                    base + sign * (sign * amount).max(0.0)
                })
                .collect();
            if top != base {
                let outline: Vec<_> = steps(plot, &top)
                    .into_iter()
                    .chain(steps(plot, &base).into_iter().rev())
                    .collect();
                let fill = layer.colour.mix(layer.opacity).filled();
                area.draw(&Polygon::new(outline, fill)).map_err(DrawError::from_backend)?;
            }
            base = top;
        }
    }
    if let Some(period) = selected {
        let x = period as f64;
        let corners = [plot.at(x - 0.5, plot.y.hi), plot.at(x + 0.5, plot.y.lo)];
        let stroke = Palette.text().stroke_width(crate::UNITS.unsigned_abs());
        area.draw(&Rectangle::new(corners, stroke)).map_err(DrawError::from_backend)?;
    }
    Ok(())
}

/// Outline of one edge in steps: each period from half before to half after its place.
fn steps(plot: &Plot, edge: &[f64]) -> Vec<(i32, i32)> {
    let mut outline: Vec<(i32, i32)> = Vec::new();
    for (i, value) in edge.iter().enumerate() {
        let (x, is_flat) = ((i + 1) as f64, i > 0 && edge[i - 1] == *value);
        if is_flat {
            outline.pop();
        } else {
            outline.push(plot.at(x - 0.5, *value));
        }
        outline.push(plot.at(x + 0.5, *value));
    }
    outline
}

/// The layers as SVG.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(
    plot: &Plot,
    layers: &[Layer],
    selected: Option<usize>,
    x_labels: &[(f64, String)],
    y_label: &dyn Fn(f64) -> String,
) -> Result<String, DrawError> {
    draw(plot.width, plot.height, |area| draw_on(area, plot, layers, selected, x_labels, y_label))
}
