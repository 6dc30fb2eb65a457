//! Drawings on an HTML canvas.
//!
//! A page's drawings are SVG; a canvas is for those that are redrawn at every movement of a hand,
//! such as long series under a moving window. The same drawing code serves both ([`chart::themed`]).

use chart::svg::DrawError;
use chart::themed::{self, Device};
use chart::{Colour, Drawing, Look, UNITS};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// The canvas backend takes a font's size as the browser does; SVG divides it by this.
const LETTERS: f64 = 1.24;
/// As in SVG, where nothing else is said: sharper corners are cut off.
const MITER_LIMIT: f64 = 4.0;

/// A canvas could not be drawn on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CanvasError {
    /// It has another kind of context already, or the browser has none left.
    #[error("the canvas has no two-dimensional context")]
    NoContext,
    /// The drawing failed.
    #[error(transparent)]
    Draw(#[from] DrawError),
}

impl From<JsValue> for CanvasError {
    fn from(_: JsValue) -> Self {
        Self::NoContext
    }
}

/// Draws on a canvas with `ratio` device pixels per CSS pixel, in place of what was there.
///
/// The canvas gets the drawing's size in device pixels; its size in the page is the style sheet's.
/// `colours` gives the real colour of each role, which differ by theme.
///
/// # Errors
/// When the canvas has no two-dimensional context or refuses to be drawn on.
pub fn draw(
    canvas: &HtmlCanvasElement,
    drawing: &impl Drawing,
    look: &Look,
    colours: &dyn Fn(Colour) -> Colour,
    ratio: f64,
) -> Result<(), CanvasError> {
    let context = canvas.get_context("2d")?.and_then(|found| found.dyn_into().ok());
    let context: CanvasRenderingContext2d = context.ok_or(CanvasError::NoContext)?;
    let (width, height) = drawing.size();
    let ratio = if ratio.is_finite() && ratio > 0.0 { ratio } else { 1.0 };
    fit(canvas, &context, (width, height), ratio)?;
    let backend =
        CanvasBackend::with_canvas_object(canvas.clone()).ok_or(CanvasError::NoContext)?;
    // The context brings drawing units to device pixels, so that quarters of a pixel stay.
    let device = Device { colours, scale: 1.0, letters: 1.0 / LETTERS };
    // Smoothed edges show halves of a device pixel.
    let look = Look { columns: Some(2 * ratio.ceil() as i32), ..look.clone() };
    themed::draw(drawing, &look, backend, &device)?;
    Ok(())
}

/// An empty canvas of the right size whose coordinates are drawing units.
fn fit(
    canvas: &HtmlCanvasElement,
    context: &CanvasRenderingContext2d,
    (width, height): (u32, u32),
    ratio: f64,
) -> Result<(), CanvasError> {
    let pixels = |length: u32| (f64::from(length) * ratio).round() as u32;
    let size = (pixels(width), pixels(height));
    // A new size is a new canvas for the browser; it also is an empty one.
    if (canvas.width(), canvas.height()) == size {
        context.reset_transform()?;
        context.clear_rect(0.0, 0.0, f64::from(size.0), f64::from(size.1));
    } else {
        canvas.set_width(size.0);
        canvas.set_height(size.1);
    }
    let scale = ratio / f64::from(UNITS);
    context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0)?;
    context.set_miter_limit(MITER_LIMIT);
    Ok(())
}
