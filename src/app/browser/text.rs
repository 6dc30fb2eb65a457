//! Text as browsers treat it.

/// The form NFKC, in which full and half width are the same. Natively the text stays as it is:
/// pages are written there without anything that a reader has typed.
#[must_use]
pub fn normalised(text: &str) -> String {
    if cfg!(target_arch = "wasm32") {
        js_sys::JsString::from(text).normalize("NFKC").into()
    } else {
        text.to_owned()
    }
}
