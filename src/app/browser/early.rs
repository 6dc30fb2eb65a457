//! What a reader does before the program is there, done again once it is (`public/early.js`).

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// Watches the text that stands there before the program.
    #[derive(Debug, Clone)]
    pub type Early;

    #[wasm_bindgen(thread_local_v2, js_namespace = window, js_name = spilloverEarly)]
    static OF_PAGE: Option<Early>;

    #[wasm_bindgen(method, catch)]
    fn rest(this: &Early) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = keep)]
    fn keep_all(this: &Early) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = repeat)]
    fn repeat_all(this: &Early, content: &Element) -> Result<(), JsValue>;
}

impl Early {
    /// What watches the text of the page, if anything does.
    #[must_use]
    pub fn of_page() -> Option<Self> {
        OF_PAGE.with(Clone::clone)
    }

    /// Waits until no finger and no button is down: nothing is taken away under a hand.
    pub async fn at_rest(&self) {
        if let Ok(resting) = self.rest() {
            drop(JsFuture::from(resting).await);
        }
    }

    /// Keeps what the reader has done; the text is about to go.
    pub fn keep(&self) {
        // A script that fails costs this comfort only.
        drop(self.keep_all());
    }

    /// Does it again in the content that took the place of the text.
    pub fn repeat(&self, content: &Element) {
        drop(self.repeat_all(content));
    }
}
