//! The engine in the page itself, for places without workers: the worker's own program, loaded as a
//! script, so that pages with workers carry no engine.

use analysis::service::{FromHost, ToHost};
use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, document};

#[wasm_bindgen]
extern "C" {
    /// Start of the program: the script of the worker defines it.
    #[wasm_bindgen(js_name = wasm_bindgen, catch)]
    fn start_program(options: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = wasm_bindgen)]
    type InPage;
    #[wasm_bindgen(constructor, js_namespace = wasm_bindgen, catch)]
    fn new() -> Result<InPage, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn receive(this: &InPage, message: &[u8]) -> Result<Array, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn step(this: &InPage) -> Result<Array, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn is_idle(this: &InPage) -> bool;
}

/// An engine that the page drives, one slice per turn of its event loop.
pub(super) struct PageEngine(InPage);

impl PageEngine {
    /// Loads the worker's script and starts its program.
    ///
    /// # Errors
    /// [`BrowserError`] when the script or the program cannot be had.
    pub(super) async fn load(script: &str, wasm: &[u8]) -> Result<Self, BrowserError> {
        document::load_script(script).await?;
        let options = Object::new();
        let bytes = Uint8Array::from(wasm).buffer();
        Reflect::set(&options, &"module_or_path".into(), &bytes)
            .map_err(|error| BrowserError::refused(&error))?;
        let started = start_program(&options).map_err(|error| BrowserError::refused(&error))?;
        JsFuture::from(started).await.map_err(|error| BrowserError::refused(&error))?;
        InPage::new().map(Self).map_err(|error| BrowserError::refused(&error))
    }

    /// Hands a message over; what the engine replies.
    pub(super) fn receive(&self, message: &ToHost) -> Vec<FromHost> {
        self.0.receive(&packed::write(message)).map(|replies| read(&replies)).unwrap_or_default()
    }

    /// Lets the engine do one slice of work.
    pub(super) fn step(&self) -> Vec<FromHost> {
        self.0.step().map(|replies| read(&replies)).unwrap_or_default()
    }

    /// Whether there is nothing to do.
    pub(super) fn is_idle(&self) -> bool {
        self.0.is_idle()
    }
}

fn read(replies: &Array) -> Vec<FromHost> {
    replies.iter().filter_map(|reply| message(&reply)).collect()
}

/// A message of the engine; none for what is no message of this build.
pub(super) fn message(data: &JsValue) -> Option<FromHost> {
    packed::read(&data.dyn_ref::<Uint8Array>()?.to_vec()).ok()
}
