//! The frame as it will look, in columns of three widths. How tall it says that it is goes into the code.

use leptos::html;
use leptos::prelude::*;
use view_model::embed::code::SANDBOX;
use view_model::embed::height::WIDTHS;
use view_model::origin::Origin;

use crate::browser::told_height::hear_height;
use crate::component::Traced;
use crate::session::Session;
use crate::snippet::Snippet;

/// The very frame that the code makes. A box with a scroll bar of its own holds it, so that a wide one
/// never widens the page.
#[component]
pub(super) fn Preview(
    session: Session,
    chosen: Memo<Option<Snippet>>,
    /// Width of the frame, in CSS pixels.
    width: Memo<u32>,
    /// The width that the reader has chosen.
    chosen_width: RwSignal<Option<u32>>,
    /// The height that the frame has told; none before it does.
    told: RwSignal<Option<u32>>,
) -> impl IntoView {
    let is_live = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    let address = Memo::new(move |_| {
        let chosen = chosen.read();
        let frame = chosen.as_ref().filter(|_| is_live.get())?;
        Some(frame.with(session, |code| code.frame_address()))
    });
    // A frame whose address changes would leave an entry in the history: each address has its own.
    let frames = move || address.get().into_iter().collect::<Vec<_>>();
    let title = move || chosen.read().as_ref().map(|c| c.title.clone()).unwrap_or_default();
    let height = Memo::new(move |_| {
        let chosen = chosen.read();
        chosen.as_ref().map_or(0, |chosen| chosen.height).to_string()
    });
    let size = Signal::derive(move || {
        let (width, height) = (width.get().to_string(), height.get());
        let arguments = [("width", (&width).into()), ("height", (&height).into())];
        session.language().message("embed-size", &arguments)
    });
    view! {
        <WidthSwitch session width chosen_width/>
        <div
            class="embed-preview"
            data-testid="preview"
            tabindex="0"
            role="region"
            aria-label=session.text("embed-preview")
        >
            <For each=frames key=|address| address.clone() let:address>
                <Frame address title=Signal::derive(title) width height told/>
            </For>
        </div>
        <p class="note"><Traced text=size origin=Origin::computed("build")/></p>
    }
}

#[component]
fn Frame(
    address: String,
    title: Signal<String>,
    width: Memo<u32>,
    height: Memo<String>,
    told: RwSignal<Option<u32>>,
) -> impl IntoView {
    let frame = NodeRef::<html::Iframe>::new();
    Effect::new(move |_| {
        told.set(None);
        let watch = frame.get().and_then(|frame| hear_height(&frame, move |h| told.set(Some(h))));
        let watch = StoredValue::new_local(watch);
        on_cleanup(move || watch.dispose());
    });
    view! {
        <iframe
            node_ref=frame
            src=address
            title=title
            width=move || width.get().to_string()
            height=move || height.get()
            sandbox=SANDBOX
        ></iframe>
    }
}

#[component]
fn WidthSwitch(
    session: Session,
    width: Memo<u32>,
    chosen_width: RwSignal<Option<u32>>,
) -> impl IntoView {
    let button = move |own: u32, key: &'static str| {
        view! {
            <button
                type="button"
                class="segment"
                data-width=own.to_string()
                aria-pressed=move || (width.get() == own).to_string()
                on:click=move |_| chosen_width.set(Some(own))
            >
                {session.text(key)}
            </button>
        }
    };
    let [narrow, middle, wide] = WIDTHS;
    view! {
        <div class="segments" role="group" aria-label=session.text("embed-widths")>
            {button(narrow, "embed-width-phone")}
            {button(middle, "embed-width-article")}
            {button(wide, "embed-width-wide")}
        </div>
    }
}
