//! Text as browsers treat it.

use web_sys::{DomParser, SupportedType};

/// What a page, as HTML, says of itself for search engines and previews.
#[must_use]
pub fn description(html: &str) -> Option<String> {
    let page = DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()?;
    let meta = page.query_selector("meta[name=description]").ok()??;
    meta.get_attribute("content").filter(|words| !words.is_empty())
}

/// The date of today (UTC) as ISO 8601.
#[must_use]
pub fn today() -> String {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    now.get(..10).unwrap_or_default().to_owned()
}

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
