//! Messages between a frame's program and the page around it. They go through the frame's script
//! (`public/frame.js`), which hears the direct parent only and repeats its token; everything received
//! is hostile until parsed.

use std::collections::BTreeMap;

use js_sys::{Array, Function, Object, Reflect};
use view_model::ThemeChoice;
use wasm_bindgen::prelude::*;

/// Most assumptions in one message.
const MAX_INPUTS: usize = 64;
/// Longest identifier of an assumption.
const MAX_NAME: usize = 64;
/// Longest tag of a language.
const MAX_TAG: usize = 35;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = spilloverHost, catch)]
    fn say(kind: &str, fields: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = spilloverHost, catch)]
    fn hear(listener: &Function) -> Result<(), JsValue>;
}

/// What the page around a frame may ask.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HostRequest {
    /// Theme.
    pub theme: Option<ThemeChoice>,
    /// Language tag.
    pub language: Option<String>,
    /// All assumptions that shall differ from the scenario, if the host says any of it.
    pub inputs: Option<BTreeMap<String, f64>>,
}

/// What a frame tells the page around it.
#[derive(Debug, Clone, PartialEq)]
pub enum FrameMessage {
    /// The program runs.
    Started,
    /// Assumptions or result are others.
    Change {
        /// Whether it was the reader who moved the assumptions.
        is_by_reader: bool,
        /// All assumptions that differ from the scenario.
        inputs: BTreeMap<String, f64>,
        /// The result in a sentence; empty where there is none.
        headline: String,
        /// Address of the full analysis.
        address: String,
    },
    /// The widget cannot start, or cannot compute.
    Failed {
        /// What failed, in a word for programs.
        code: &'static str,
        /// Why, in words for people.
        message: String,
    },
}

/// Hears what the host asks, also what it asked before the program ran.
pub fn hear_host(on_request: impl Fn(HostRequest) + 'static) {
    let listener = Closure::<dyn Fn(JsValue)>::new(move |data: JsValue| on_request(parse(&data)));
    // Without the frame's script there is no host to hear.
    drop(hear(listener.as_ref().unchecked_ref()));
    // It listens as long as the frame lives.
    listener.forget();
}

/// Tells the host.
pub fn tell_host(message: &FrameMessage) {
    let (kind, fields) = match message {
        FrameMessage::Started => ("started", Object::new()),
        FrameMessage::Change { is_by_reader, inputs, headline, address } => {
            let by = if *is_by_reader { "reader" } else { "host" };
            let inputs = inputs.iter().map(|(id, value)| (&**id, JsValue::from(*value)));
            let fields = [
                ("by", by.into()),
                ("inputs", object(inputs).into()),
                ("headline", headline.into()),
                ("address", address.into()),
            ];
            ("change", object(fields))
        }
        FrameMessage::Failed { code, message } => {
            ("error", object([("code", (*code).into()), ("message", message.into())]))
        }
    };
    // Without the frame's script there is no host to tell.
    drop(say(kind, &fields));
}

fn parse(data: &JsValue) -> HostRequest {
    HostRequest {
        theme: text_field(data, "theme").and_then(|word| ThemeChoice::parse(&word)),
        language: text_field(data, "lang").filter(|tag| tag.len() <= MAX_TAG),
        inputs: field(data, "inputs").and_then(|inputs| numbers(&inputs)),
    }
}

/// The finite numbers of an object by name; none if it is no object.
fn numbers(object: &JsValue) -> Option<BTreeMap<String, f64>> {
    let object = object.dyn_ref::<Object>()?;
    let number = |entry: JsValue| {
        let pair = Array::from(&entry);
        let name = pair.get(0).as_string().filter(|name| name.len() <= MAX_NAME)?;
        let value = pair.get(1).as_f64().filter(|value| value.is_finite())?;
        Some((name, value))
    };
    Some(Object::entries(object).iter().take(MAX_INPUTS).filter_map(number).collect())
}

fn field(data: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(data, &name.into()).ok()
}

fn text_field(data: &JsValue, name: &str) -> Option<String> {
    field(data, name)?.as_string()
}

fn object<'a>(fields: impl IntoIterator<Item = (&'a str, JsValue)>) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a field of a fresh object cannot fail.
        drop(Reflect::set(&object, &name.into(), &value));
    }
    object
}
