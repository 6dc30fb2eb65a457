//! Where a pointer is.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// Place of a pointer in the element that listens, as shares of its width and height.
#[must_use]
pub fn share(event: &PointerEvent) -> Option<(f64, f64)> {
    let target = event.current_target()?.dyn_into::<Element>().ok()?;
    let frame = target.get_bounding_client_rect();
    let share = |at: i32, from: f64, size: f64| (f64::from(at) - from) / size.max(1.0);
    Some((
        share(event.client_x(), frame.left(), frame.width()),
        share(event.client_y(), frame.top(), frame.height()),
    ))
}

/// Sends all further movements of this pointer to the element that listens, until it is released.
pub fn capture(event: &PointerEvent) {
    let target = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(target) = target {
        // A pointer that is gone cannot be captured, and need not be.
        drop(target.set_pointer_capture(event.pointer_id()));
    }
}

/// Whether a click asks for the page itself, not for a new tab or window.
#[must_use]
pub fn is_plain_click(event: &web_sys::MouseEvent) -> bool {
    !(event.ctrl_key() || event.meta_key() || event.shift_key()) && event.button() == 0
}

/// Whether an event moves the focus out of the element that listens.
#[must_use]
pub fn leaves(event: &web_sys::FocusEvent) -> bool {
    let target = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let to = event.related_target().and_then(|to| to.dyn_into::<Element>().ok());
    !target.is_some_and(|target| target.contains(to.as_ref().map(AsRef::as_ref)) && to.is_some())
}
