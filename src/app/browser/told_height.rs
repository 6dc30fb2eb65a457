//! How tall a frame of ours says that it is (EMBEDDING.md, messages).

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlIFrameElement, MessageEvent, Window};

/// Tallest frame that is believed, in CSS pixels.
const TALLEST: f64 = 10_000.0;

/// Hears a frame until it is dropped.
#[derive(Debug)]
pub struct HeightWatch {
    window: Window,
    on_message: Closure<dyn Fn(MessageEvent)>,
}

impl Drop for HeightWatch {
    fn drop(&mut self) {
        let listener = self.on_message.as_ref().unchecked_ref();
        // What was added can be removed.
        drop(self.window.remove_event_listener_with_callback("message", listener));
    }
}

/// Calls `report` with each height that the frame tells; none outside of a browser.
pub fn hear_height(
    frame: &HtmlIFrameElement,
    report: impl Fn(u32) + 'static,
) -> Option<HeightWatch> {
    let window = web_sys::window()?;
    let heard = frame.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let (source, own) = (event.source(), heard.content_window());
        let is_own = own.is_some_and(|own| source.is_some_and(|s| Object::is(&s, &own)));
        if let Some(height) = height(&event.data()).filter(|_| is_own) {
            report(height);
        }
    });
    let listener = on_message.as_ref().unchecked_ref();
    window.add_event_listener_with_callback("message", listener).ok()?;
    Some(HeightWatch { window, on_message })
}

/// The height that a message tells; none where it tells something else.
fn height(data: &JsValue) -> Option<u32> {
    let field = |name: &str| Reflect::get(data, &name.into()).ok();
    let is_size = field("spillover")?.as_f64() == Some(1.0)
        && field("type")?.as_string().as_deref() == Some("size");
    let height = field("height")?.as_f64().filter(|height| (1.0..=TALLEST).contains(height))?;
    // Within 1 and 10000.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was checked")]
    is_size.then_some(height as u32)
}
