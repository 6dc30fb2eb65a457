//! Files that the page gives to the reader.

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, Url,
};

use super::BrowserError;

/// Saves a text under a name.
///
/// # Errors
/// [`BrowserError::Refused`] where the browser does not save.
pub fn save_text(name: &str, kind: &str, text: &str) -> Result<(), BrowserError> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options);
    save(name, &blob.map_err(|e| BrowserError::refused(&e))?)
}

/// Saves an SVG of `size` CSS pixels as a PNG with `scale` pixels for each.
///
/// # Errors
/// [`BrowserError::Refused`] where the browser cannot draw the picture or does not save.
pub async fn save_png(
    name: &str,
    svg: &str,
    size: (u32, u32),
    scale: u32,
) -> Result<(), BrowserError> {
    let refused = |e: JsValue| BrowserError::refused(&e);
    let image = HtmlImageElement::new().map_err(refused)?;
    let encoded = js_sys::encode_uri_component(svg);
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", String::from(encoded)));
    JsFuture::from(image.decode()).await.map_err(refused)?;
    let canvas = canvas((size.0 * scale, size.1 * scale)).map_err(refused)?;
    let context = canvas.get_context("2d").map_err(refused)?;
    let context = context.and_then(|c| c.dyn_into::<CanvasRenderingContext2d>().ok());
    let context = context.ok_or_else(|| BrowserError::Refused("no canvas here".into()))?;
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .map_err(refused)?;
    let blob = Promise::new(&mut |resolve, _| drop(canvas.to_blob(&resolve)));
    let blob = JsFuture::from(blob).await.map_err(refused)?;
    let blob = blob.dyn_into::<Blob>().map_err(|_| {
        BrowserError::Refused("the picture is too large for this browser".to_owned())
    })?;
    save(name, &blob)
}

fn canvas(size: (u32, u32)) -> Result<HtmlCanvasElement, JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or_else(|| JsValue::from("no document"))?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width(size.0);
    canvas.set_height(size.1);
    Ok(canvas)
}

fn save(name: &str, blob: &Blob) -> Result<(), BrowserError> {
    let refused = |e: JsValue| BrowserError::refused(&e);
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or_else(|| BrowserError::Refused("no document".into()))?;
    let address = Url::create_object_url_with_blob(blob).map_err(refused)?;
    let link: HtmlAnchorElement = document.create_element("a").map_err(refused)?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address).map_err(refused)
}
