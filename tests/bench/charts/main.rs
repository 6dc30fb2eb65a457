//! Charts that a page redraws while it is timed (`cargo xtask bench charts`).
//!
//! The page (`page.js`) reads the data from here, so that all libraries draw the same.

mod data;

use chart::lines::{Line, Lines};
use chart::series::{LongLine, NotAscending, Samples, Series};
use chart::stacked_area::{self, Layer, StackedArea};
use chart::{Drawing, Look, Palette, Plot, Scale, Theme};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlCanvasElement;

/// Size of all charts in CSS pixels.
const SIZE: (u32, u32) = (720, 320);
/// Lists of finer labels for zooming.
const DEPTH: usize = 7;

fn main() {}

/// Five lines of 600 points with a band.
#[wasm_bindgen]
pub struct LinesBench(Lines);

#[wasm_bindgen]
impl LinesBench {
    /// The chart.
    #[wasm_bindgen(constructor)]
    #[must_use]
    #[allow(clippy::new_without_default, reason = "called from JavaScript only")]
    pub fn new() -> Self {
        let lines = data::lines();
        let band = data::band();
        let x = Scale::between(0.0, (data::POINTS - 1) as f64);
        let y = Scale::covering(band.iter().flat_map(|(lo, hi)| [*lo, *hi]));
        let place = |k: usize| k as f64;
        let line = |(k, values): (usize, &Vec<f64>)| Line {
            points: values.iter().enumerate().map(|(k, y)| (place(k), *y)).collect(),
            colour: Palette.sector(1 + k as u8),
            width: 2,
            name: String::new(),
        };
        let band = band.into_iter().enumerate().map(|(k, (lo, hi))| (place(k), lo, hi)).collect();
        let lines = lines.iter().enumerate().map(line).collect();
        Self(Lines { plot: labelled(x, y), lines, band, events: Vec::new() })
    }

    /// The chart as SVG with one line that stands out.
    ///
    /// # Errors
    /// When it cannot be drawn.
    pub fn svg(&self, lit: usize) -> Result<String, JsError> {
        Ok(self.0.svg(&Look { lit: vec![lit], ..Look::default() })?)
    }

    /// Heights of a line.
    #[must_use]
    pub fn line(&self, k: usize) -> Vec<f64> {
        self.0.lines.get(k).map_or(Vec::new(), |line| line.points.iter().map(|p| p.1).collect())
    }

    /// Lower edge of the band, then its upper edge.
    #[must_use]
    pub fn band(&self) -> Vec<f64> {
        let (lower, upper) = (self.0.band.iter().map(|b| b.1), self.0.band.iter().map(|b| b.2));
        lower.chain(upper).collect()
    }
}

/// Sixty stacked bars of six layers.
#[wasm_bindgen]
pub struct StackBench(StackedArea);

#[wasm_bindgen]
impl StackBench {
    /// The chart.
    #[wasm_bindgen(constructor)]
    #[must_use]
    #[allow(clippy::new_without_default, reason = "called from JavaScript only")]
    pub fn new() -> Self {
        let layer = |(k, amounts): (usize, Vec<f64>)| Layer {
            colour: Palette.sector(1 + k as u8),
            opacity: 1.0,
            amounts,
        };
        let layers: Vec<Layer> = data::stacks().into_iter().enumerate().map(layer).collect();
        let x = Scale::between(0.5, data::PERIODS as f64 + 0.5);
        let plot = labelled(x, stacked_area::scale(&layers));
        Self(StackedArea { plot, layers, selected: None })
    }

    /// The chart as SVG with one layer that stands out.
    ///
    /// # Errors
    /// When it cannot be drawn.
    pub fn svg(&self, lit: usize) -> Result<String, JsError> {
        Ok(self.0.svg(&Look { lit: vec![lit], ..Look::default() })?)
    }

    /// Amounts of a layer by period.
    #[must_use]
    pub fn layer(&self, k: usize) -> Vec<f64> {
        self.0.layers.get(k).map_or(Vec::new(), |layer| layer.amounts.clone())
    }
}

/// A line of 100,000 points.
#[wasm_bindgen]
pub struct SeriesBench(Series, Theme);

#[wasm_bindgen]
impl SeriesBench {
    /// The chart of the values at 0, 1, 2 …
    ///
    /// # Errors
    /// Never for these places.
    #[wasm_bindgen(constructor)]
    pub fn new(values: &[f64]) -> Result<Self, JsError> {
        Ok(Self(series(values)?, Theme::light()))
    }

    /// Draws the part between two places.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on.
    pub fn draw(
        &self,
        canvas: &HtmlCanvasElement,
        lo: f64,
        hi: f64,
        ratio: f64,
    ) -> Result<(), JsError> {
        let look = Look { window: Some((lo, hi)), ..Look::default() };
        Ok(canvas::draw(canvas, &self.0, &look, &|role| self.1.colour(role), ratio)?)
    }

    /// The part between two places as SVG.
    ///
    /// # Errors
    /// When it cannot be drawn.
    pub fn svg(&self, lo: f64, hi: f64) -> Result<String, JsError> {
        Ok(self.0.svg(&Look { window: Some((lo, hi)), ..Look::default() })?)
    }

    /// How many marks a pointer can find in that part.
    #[must_use]
    pub fn marks(&self, lo: f64, hi: f64) -> usize {
        self.0.marks(&Look { window: Some((lo, hi)), ..Look::default() }).len()
    }
}

/// Values of the long line.
#[wasm_bindgen]
#[must_use]
pub fn long_line() -> Vec<f64> {
    data::long_line()
}

fn series(values: &[f64]) -> Result<Series, NotAscending> {
    let samples = Samples::new(values.iter().enumerate().map(|(k, y)| (k as f64, *y)))?;
    let line = LongLine { samples, colour: Palette.sector(1), width: 1, name: String::new() };
    let x = Scale::between(0.0, (values.len().max(2) - 1) as f64);
    let y = Scale::covering(values.iter().copied());
    let write = |value: f64, _: f64| words(value);
    let (finer_x, finer_y) = (x.finer_labels(DEPTH, &write), y.finer_labels(DEPTH, &write));
    Ok(Series { plot: labelled(x, y), lines: vec![line], finer_x, finer_y })
}

fn labelled(x: Scale, y: Scale) -> Plot {
    let mut plot = Plot::new(SIZE, x, y);
    (plot.x_labels, plot.y_labels) = (x.labels(&words), y.labels(&words));
    plot
}

fn words(value: f64) -> String {
    ((value * 1000.0).round() / 1000.0).to_string()
}
