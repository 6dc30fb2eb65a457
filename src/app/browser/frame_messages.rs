//! Messages between a frame and the page around it. Everything received is hostile until parsed.

use std::collections::BTreeMap;

use js_sys::{Object, Reflect};
use view_model::ThemeChoice;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, ResizeObserver, Window};

/// Tallest frame that is ever asked for, in CSS pixels.
const MAX_HEIGHT: f64 = 10_000.0;
/// Most assumptions in one message.
const MAX_INPUTS: u32 = 64;

/// What the page around a frame may ask.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HostRequest {
    /// Theme.
    pub theme: Option<ThemeChoice>,
    /// Language tag.
    pub language: Option<String>,
    /// Parameters to set.
    pub inputs: BTreeMap<String, f64>,
}

/// Tells the host the height of `wrapper` whenever it changes.
///
/// Measures a wrapper, never the document, so that a frame cannot grow by its own growth.
pub fn report_height(wrapper: &web_sys::Element) {
    let measured = wrapper.clone();
    let last = std::cell::Cell::new(0.0);
    let on_resize = Closure::<dyn Fn()>::new(move || {
        let height = measured.get_bounding_client_rect().height().ceil();
        if (1.0..=MAX_HEIGHT).contains(&height) && (height - last.get()).abs() >= 1.0 {
            last.set(height);
            send_height(height);
        }
    });
    if let Ok(observer) = ResizeObserver::new(on_resize.as_ref().unchecked_ref()) {
        observer.observe(wrapper);
    }
    // Lives as long as the frame.
    on_resize.forget();
}

/// Hears requests of the direct parent; also answers a late host's `ping` with `on_ping`.
pub fn hear_host(on_request: impl Fn(HostRequest) + 'static, on_ping: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let target = window.clone();
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if !comes_from_parent(&window, &event) || version(&event.data()) != Some(1.0) {
            return;
        }
        match text_field(&event.data(), "type").as_deref() {
            Some("set" | "init") => on_request(parse(&event.data())),
            Some("ping") => on_ping(),
            _ => {}
        }
    });
    drop(target.add_event_listener_with_callback("message", listener.as_ref().unchecked_ref()));
    listener.forget();
}

/// Sends the current height of `wrapper` once.
pub fn send_height_of(wrapper: &web_sys::Element) {
    send_height(wrapper.get_bounding_client_rect().height().ceil().clamp(1.0, MAX_HEIGHT));
}

fn comes_from_parent(window: &Window, event: &MessageEvent) -> bool {
    let parent = window.parent().ok().flatten().map(JsValue::from);
    let source = event.source().map(JsValue::from);
    parent.is_some() && parent == source && parent != Some(window.into())
}

fn parse(data: &JsValue) -> HostRequest {
    let mut request = HostRequest {
        theme: text_field(data, "theme").and_then(|word| ThemeChoice::parse(&word)),
        language: text_field(data, "lang").filter(|tag| tag.len() <= 35),
        inputs: BTreeMap::new(),
    };
    let inputs = Reflect::get(data, &"inputs".into()).ok().filter(JsValue::is_object);
    let Some(inputs) = inputs.and_then(|value| value.dyn_into::<Object>().ok()) else {
        return request;
    };
    let entries = Object::entries(&inputs);
    for entry in entries.iter().take(MAX_INPUTS as usize) {
        let pair = js_sys::Array::from(&entry);
        if let (Some(id), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_f64())
            && value.is_finite()
            && id.len() <= 64
        {
            request.inputs.insert(id, value);
        }
    }
    request
}

fn version(data: &JsValue) -> Option<f64> {
    Reflect::get(data, &"spillover".into()).ok()?.as_f64()
}

fn text_field(data: &JsValue, name: &str) -> Option<String> {
    Reflect::get(data, &name.into()).ok()?.as_string()
}

fn send_height(height: f64) {
    let ours =
        object(&[("spillover", 1.0.into()), ("type", "size".into()), ("height", height.into())]);
    // The form that AMP pages and several content systems hear.
    let amp = object(&[
        ("sentinel", "amp".into()),
        ("type", "embed-size".into()),
        ("height", height.into()),
    ]);
    let Some(window) = web_sys::window() else { return };
    let Ok(Some(parent)) = window.parent() else { return };
    if parent == window {
        return;
    }
    let origin = host_origin(&window).unwrap_or_else(|| "*".to_owned());
    for message in [ours, amp] {
        // A height is no secret; where the host's origin is hidden it goes to any parent.
        drop(parent.post_message(&message, &origin));
    }
}

/// The exact origin of the direct parent, where the browser tells it.
fn host_origin(window: &Window) -> Option<String> {
    let list = Reflect::get(&window.location(), &"ancestorOrigins".into()).ok()?;
    let first = Reflect::get_u32(&list, 0).ok()?.as_string()?;
    (first != "null").then_some(first)
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a field of a fresh object cannot fail.
        drop(Reflect::set(&object, &(*name).into(), value));
    }
    object.into()
}
