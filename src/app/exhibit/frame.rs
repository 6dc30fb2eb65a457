//! The drawing with its pointer and keyboard.

use chart::pointing::Step;
use leptos::prelude::*;
use view_model::Room;
use web_sys::{FocusEvent, KeyboardEvent, PointerEvent};

use super::pointed::Pointed;
use super::state::State;
use crate::browser::pointer;
use crate::component::Drawing;

/// Mouse wheels, pens and fingers are told apart by this word.
const MOUSE: &str = "mouse";

/// What a key does.
enum Action {
    Step(Step),
    Zoom(f64),
    Pan(f64),
    WholeAxis,
    Choose,
    Leave,
}

fn action(event: &KeyboardEvent, zooms: bool) -> Option<Action> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let shifted = event.shift_key() && zooms;
    Some(match event.key().as_str() {
        "ArrowRight" if shifted => Action::Pan(0.25),
        "ArrowLeft" if shifted => Action::Pan(-0.25),
        "ArrowRight" => Action::Step(Step::Next),
        "ArrowLeft" => Action::Step(Step::Previous),
        "ArrowDown" => Action::Step(Step::SeriesAfter),
        "ArrowUp" => Action::Step(Step::SeriesBefore),
        "PageDown" => Action::Step(Step::PageForward),
        "PageUp" => Action::Step(Step::PageBack),
        "Home" => Action::Step(Step::First),
        "End" => Action::Step(Step::Last),
        "+" | "=" if zooms => Action::Zoom(0.5),
        "-" if zooms => Action::Zoom(2.0),
        "0" if zooms => Action::WholeAxis,
        "Enter" | " " => Action::Choose,
        "Escape" => Action::Leave,
        _ => return None,
    })
}

/// The drawing, a focusable field of marks.
#[component]
pub(super) fn Frame(state: State) -> impl IntoView {
    let scene = state.scene;
    let svg = Signal::derive(move || {
        let look = state.look.read();
        let drawn = state.exhibit.read().as_ref().map(|e| e.chart.svg(&look).unwrap_or_default());
        drawn.unwrap_or_default()
    });
    let named = move |part: fn(&view_model::Exhibit) -> &String| {
        state.exhibit.read().as_ref().map(|e| part(e).clone()).unwrap_or_default()
    };
    let words = move || {
        let keys = if state.zooms { "exhibit-keys-zoom" } else { "exhibit-keys" };
        (named(|e| &e.text), scene.language.read().text(keys))
    };
    view! {
        <div
            class="exhibit__frame"
            class:is-choosable=state.on_choice.read_value().is_some()
            class:is-zooming=state.zooms
            tabindex="0"
            role="application"
            aria-roledescription=scene.text("exhibit-role")
            aria-label=move || named(|e| &e.title)
            aria-description=move || { let (text, keys) = words(); [text, keys].join(" ") }
            data-testid="chart"
            on:pointermove=move |event| moved(state, &event)
            on:pointerdown=move |event| pressed(state, &event)
            on:pointerup=move |event| released(state, &event)
            on:pointercancel=move |_| state.clear()
            on:pointerleave=move |event: PointerEvent| left(state, &event)
            on:dblclick=move |_| state.window.set(None)
            on:keydown=move |event| keyed(state, &event)
            on:focusout=move |event: FocusEvent| if pointer::leaves(&event) { state.clear() }
        >
            <Drawings state svg/>
            <Pointed state/>
        </div>
    }
}

/// The drawing. A page that is written before anybody looks at it has one for narrow screens, too, and
/// the style shows which one fits.
#[component]
fn Drawings(state: State, svg: Signal<String>) -> impl IntoView {
    let both = state.scene.room.filter(|_| cfg!(feature = "prerender")).map(|room| {
        let drawn = |wanted| {
            room.set(wanted);
            svg.get_untracked()
        };
        (drawn(Room::Narrow), drawn(Room::Wide))
    });
    match both.filter(|(narrow, wide)| narrow != wide) {
        Some((narrow, wide)) => view! {
            <Drawing svg=narrow class="drawing drawing--narrow"/>
            <Drawing svg=wide class="drawing drawing--wide"/>
        }
        .into_any(),
        None => view! { <Drawing svg class="drawing"/> }.into_any(),
    }
}

/// Place of the pointer in CSS pixels of the drawing.
fn place(state: State, event: &PointerEvent) -> Option<(f64, f64)> {
    let (width, height) = untrack(|| state.size());
    let (x, y) = pointer::share(event)?;
    Some((x * f64::from(width), y * f64::from(height)))
}

fn moved(state: State, event: &PointerEvent) {
    let Some(place) = place(state, event) else { return };
    if state.brush.read_untracked().is_some() {
        state.brush.update(|brush| *brush = brush.map(|(from, _)| (from, place.0)));
    }
    state.point_at(place);
}

fn pressed(state: State, event: &PointerEvent) {
    let Some(place) = place(state, event) else { return };
    state.point_at(place);
    if state.zooms && event.pointer_type() == MOUSE && event.button() == 0 {
        pointer::capture(event);
        state.brush.set(Some((place.0, place.0)));
    }
}

fn released(state: State, event: &PointerEvent) {
    let zoomed = state.end_brush();
    if !zoomed && event.button() == 0 {
        state.choose();
    }
}

/// A mouse that leaves takes its mark along; where a finger was lifted, the mark stays.
fn left(state: State, event: &PointerEvent) {
    if event.pointer_type() == MOUSE && state.brush.read_untracked().is_none() {
        state.clear();
    }
}

fn keyed(state: State, event: &KeyboardEvent) {
    let Some(action) = action(event, state.zooms) else { return };
    event.prevent_default();
    match action {
        Action::Step(step) => state.step(step),
        Action::Zoom(factor) => state.zoom(factor),
        Action::Pan(share) => state.pan(share),
        Action::WholeAxis => state.window.set(None),
        Action::Choose => state.choose(),
        Action::Leave => state.clear(),
    }
}
