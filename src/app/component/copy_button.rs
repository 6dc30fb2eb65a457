//! A button that copies a text.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::clipboard;

/// What became of a copy.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Copied {
    Not,
    Yes,
    Refused,
}

/// Copies what `text` gives when it is pressed, and says whether that was done.
#[component]
pub fn CopyButton(
    /// The text; none where there is nothing to copy.
    #[prop(into)]
    text: Callback<(), Option<String>>,
    /// Words on the button: before, after, when the browser refused.
    words: [Signal<String>; 3],
) -> impl IntoView {
    let state = RwSignal::new(Copied::Not);
    let copy = move |_| {
        let Some(text) = text.run(()) else { return };
        spawn_local(async move {
            let copied = clipboard::copy(&text).await;
            state.set(if copied.is_ok() { Copied::Yes } else { Copied::Refused });
        });
    };
    let [before, after, refused] = words;
    let shown = move || match state.get() {
        Copied::Not => before.get(),
        Copied::Yes => after.get(),
        Copied::Refused => refused.get(),
    };
    view! {
        <button type="button" class="button" data-testid="copy" on:click=copy>
            <span aria-live="polite">{shown}</span>
        </button>
    }
}
