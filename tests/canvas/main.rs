//! Drawings on a canvas, in a real browser.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![cfg(target_arch = "wasm32")]

use chart::series::{LongLine, Samples, Series};
use chart::{Colour, Drawing, Look, Palette, Plot, Scale};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

wasm_bindgen_test_configure!(run_in_browser);

const INK: Colour = Colour(0, 90, 200);

fn colours(role: Colour) -> Colour {
    if role == Palette.sector(1) { INK } else { Colour(128, 128, 128) }
}

fn canvas() -> HtmlCanvasElement {
    let document = web_sys::window().unwrap().document().unwrap();
    document.create_element("canvas").unwrap().dyn_into().unwrap()
}

/// A horizontal line in the middle of 200 × 100 CSS pixels.
fn flat() -> Series {
    let samples = Samples::new((0..=1000).map(|k| (f64::from(k), 0.0))).unwrap();
    let line = LongLine { samples, colour: Palette.sector(1), width: 2, name: String::new() };
    let plot = Plot::new((200, 100), Scale::between(0.0, 1000.0), Scale::between(-1.0, 1.0));
    Series { plot, lines: vec![line], finer_x: Vec::new(), finer_y: Vec::new() }
}

/// Red, green, blue, opacity of all pixels in a column, from the top.
fn column(canvas: &HtmlCanvasElement, x: f64) -> Vec<[u8; 4]> {
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d").unwrap().unwrap().dyn_into().unwrap();
    let data = context.get_image_data(x, 0.0, 1.0, f64::from(canvas.height())).unwrap().data();
    data.chunks(4).map(|pixel| [pixel[0], pixel[1], pixel[2], pixel[3]]).collect()
}

fn is_ink(pixel: &[u8; 4]) -> bool {
    *pixel == [INK.0, INK.1, INK.2, 255]
}

#[wasm_bindgen_test]
fn a_line_has_its_colour_place_and_width_at_every_ratio() {
    let chart = flat();
    let height = chart.marks(&Look::default())[0].shape.center().1;
    assert_eq!(height.fract(), 0.0, "edges of the line are edges of pixels");
    let height = height as usize;
    for ratio in [1, 2, 3] {
        let canvas = canvas();
        canvas::draw(&canvas, &chart, &Look::default(), &colours, f64::from(ratio)).unwrap();
        assert_eq!((canvas.width(), canvas.height()), (200 * ratio, 100 * ratio));
        let pixels = column(&canvas, f64::from(100 * ratio));
        let inked: Vec<usize> = (0..pixels.len()).filter(|y| is_ink(&pixels[*y])).collect();
        let (from, to) = ((height - 1) * ratio as usize, (height + 1) * ratio as usize);
        assert_eq!(inked, (from..to).collect::<Vec<_>>());
        assert!(pixels.iter().all(|pixel| pixel[3] == 0 || is_ink(pixel)));
    }
}

#[wasm_bindgen_test]
fn a_redraw_replaces_what_was_there() {
    let (chart, canvas) = (flat(), canvas());
    let draw = |look: &Look| canvas::draw(&canvas, &chart, look, &colours, 1.0).unwrap();
    draw(&Look::default());
    assert!(column(&canvas, 100.0).iter().any(is_ink));
    draw(&Look { hidden: vec![0], ..Look::default() });
    assert!(column(&canvas, 100.0).iter().all(|pixel| pixel[3] == 0));
    assert_eq!(chart.size(), (200, 100));
}

#[wasm_bindgen_test]
fn another_kind_of_canvas_is_refused() {
    let canvas = canvas();
    canvas.get_context("bitmaprenderer").unwrap();
    let refused = canvas::draw(&canvas, &flat(), &Look::default(), &colours, 1.0);
    assert_eq!(refused, Err(canvas::CanvasError::NoContext));
}
