//! The program's content in place of the text that stood in the page.

use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::browser::early::Early;
use crate::browser::{BrowserError, document};

/// Shows a view in place of the text of the page, once no hand is on it; what the reader did to the
/// text is done again. The view lives as long as the document.
///
/// # Errors
/// [`BrowserError::Incomplete`] when the page has no place for it.
pub(crate) async fn in_place_of_text<V: IntoView + 'static>(
    view: impl FnOnce() -> V + 'static,
) -> Result<(), BrowserError> {
    let early = Early::of_page();
    if let Some(early) = &early {
        early.at_rest().await;
        early.keep();
    }
    let host = document::emptied("app")
        .ok_or_else(|| BrowserError::Incomplete("#app is missing".into()))?;
    mount_to(host.clone(), view).forget();
    if let Some(early) = early {
        // Effects fill the view first.
        request_animation_frame(move || early.repeat(&host));
    }
    Ok(())
}
