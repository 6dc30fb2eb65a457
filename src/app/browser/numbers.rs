//! Numbers of the document that are asked about: clicks, keys, tab stops, the place of the answers.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, HtmlElement, KeyboardEvent, MutationObserver};

use super::document::document;

/// What the reader does to numbers and their answers, wherever on the page.
#[derive(Debug, Clone)]
pub enum Act {
    /// Asks about what stands there.
    Ask(Asked),
    /// Clicks where there is neither a number nor a control.
    Outside,
    /// Presses Escape.
    Escape,
}

/// A number that is asked about.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Word of its origin.
    pub word: String,
    /// Where it stands.
    pub at: Element,
    /// Whether it stands among the answers to another one.
    pub is_among_answers: bool,
}

/// Elements that a click is meant for, whatever stands around them.
const CONTROLS: &str = "a, button, input, select, option, textarea, label, summary";
/// The answers.
const INSPECTOR: &str = ".inspector";
/// Tables and lists that are one stop of the keyboard, and their numbers.
const FIGURES: &str = "[data-figures]";
const NUMBERS: &str = ".number";

/// Reports what the reader does, as long as the document lives.
pub fn watch(report: impl Fn(Act) + Clone + 'static) {
    let Some(document) = document() else { return };
    let on_click = report.clone();
    listen(&document, "click", move |event| {
        if let Some(act) = clicked(&event) {
            on_click(act);
        }
    });
    listen(&document, "keydown", move |event| {
        let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
        match event.key().as_str() {
            "Escape" => report(Act::Escape),
            key => walk(&event, key),
        }
    });
    keep_stops(&document);
}

fn listen(document: &Document, kind: &str, hear: impl Fn(Event) + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(hear);
    // Fails only for a listener that is none.
    drop(document.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref()));
    // It listens as long as the document lives.
    closure.forget();
}

fn clicked(event: &Event) -> Option<Act> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let found = target.closest("[data-origin]").ok()?;
    let is_among_answers = target.closest(INSPECTOR).ok()?.is_some();
    let holder = match target.closest(CONTROLS).ok()? {
        // A control is asked about only where it is itself the number.
        Some(control) if control.tag_name() == "BUTTON" => {
            Some(control).filter(|button| button.has_attribute("data-origin"))
        }
        Some(_) => None,
        None if is_number_text(&target) => found,
        None => return (!is_among_answers).then_some(Act::Outside),
    };
    match holder {
        Some(holder) => {
            let word = holder.get_attribute("data-origin")?;
            Some(Act::Ask(Asked { word, at: target, is_among_answers }))
        }
        None if target.closest(CONTROLS).ok()?.is_some() => None,
        None => (!is_among_answers).then_some(Act::Outside),
    }
}

/// Whether an element has a digit in a text of its own, and is not part of a drawing that does
/// something else when it is clicked.
fn is_number_text(element: &Element) -> bool {
    let nodes = element.child_nodes();
    let texts = (0..nodes.length()).filter_map(|k| nodes.item(k));
    let mut texts = texts.filter(|node| node.node_type() == web_sys::Node::TEXT_NODE);
    let has_digit = |node: web_sys::Node| {
        node.text_content().is_some_and(|text| text.bytes().any(|b| b.is_ascii_digit()))
    };
    texts.any(has_digit) && !matches!(element.closest(".is-choosable, .is-zooming"), Ok(Some(_)))
}

/// Moves the focus between the numbers of a table or list.
fn walk(event: &KeyboardEvent, key: &str) {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let Some(target) = target.filter(|t| t.matches(NUMBERS).unwrap_or(false)) else { return };
    let Ok(Some(figures)) = target.closest(FIGURES) else { return };
    let numbers = all(&figures, NUMBERS);
    let Some(place) = numbers.iter().position(|number| *number == target) else { return };
    let next = match key {
        "ArrowRight" => numbers.get(place + 1),
        "ArrowLeft" => place.checked_sub(1).and_then(|before| numbers.get(before)),
        "ArrowDown" => row_after(&numbers, place, true),
        "ArrowUp" => row_after(&numbers, place, false),
        "Home" => numbers.first(),
        "End" => numbers.last(),
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = next {
        for number in &numbers {
            set_stop(number, number == next);
        }
        // A number that cannot take the focus leaves it where it is.
        drop(next.focus());
    }
}

/// The number in the next or previous row, in the same column where there is one.
fn row_after(numbers: &[HtmlElement], place: usize, is_down: bool) -> Option<&HtmlElement> {
    let row_of = |number: &HtmlElement| number.closest("tr, li, dl > div").ok().flatten();
    let column_of = |number: &HtmlElement| {
        let mut cell = number.closest("td, th, dd").ok().flatten();
        let mut column = 0;
        while let Some(before) = cell.as_ref().and_then(Element::previous_element_sibling) {
            (cell, column) = (Some(before), column + 1);
        }
        column
    };
    let (row, column) = (row_of(numbers.get(place)?), column_of(numbers.get(place)?));
    let mut others: Vec<&HtmlElement> = match is_down {
        true => numbers.iter().skip(place + 1).collect(),
        false => numbers.iter().take(place).rev().collect(),
    };
    others.retain(|number| row_of(number) != row);
    let next = row_of(others.first()?);
    let of_row: Vec<_> = others.into_iter().take_while(|number| row_of(number) == next).collect();
    of_row.iter().find(|number| column_of(number) == column).or(of_row.first()).copied()
}

/// Keeps one number of every table and list in the order of the tab key, whenever parts of the page
/// are replaced.
fn keep_stops(document: &Document) {
    let Some(body) = document.body() else { return };
    let is_waiting = std::rc::Rc::new(std::cell::Cell::new(false));
    let waiting = std::rc::Rc::clone(&is_waiting);
    let settle = Closure::<dyn Fn()>::new(move || {
        waiting.set(false);
        if let Some(document) = super::document::document() {
            set_stops(&document);
        }
    });
    // Once per frame: a slider that moves replaces drawings many times.
    let schedule = move || {
        let Some(window) = web_sys::window().filter(|_| !is_waiting.replace(true)) else { return };
        if window.request_animation_frame(settle.as_ref().unchecked_ref()).is_err() {
            is_waiting.set(false);
        }
    };
    schedule();
    let closure = Closure::<dyn Fn()>::new(schedule);
    if let Ok(observer) = MutationObserver::new(closure.as_ref().unchecked_ref()) {
        let options = web_sys::MutationObserverInit::new();
        options.set_child_list(true);
        options.set_subtree(true);
        // Fails only for options that watch nothing.
        drop(observer.observe_with_options(&body, &options));
    }
    closure.forget();
}

fn set_stops(document: &Document) {
    let Some(root) = document.document_element() else { return };
    for figures in all(&root, FIGURES) {
        let has_stop = figures.query_selector(".number[tabindex=\"0\"]").ok().flatten();
        if has_stop.is_some() {
            continue;
        }
        // Numbers outside of cells, such as those of a head, are stops of their own.
        let numbers = all(&figures, ".number[tabindex]");
        let seen = numbers.iter().find(|number| number.offset_parent().is_some());
        if let Some(first) = seen.or(numbers.first()) {
            set_stop(first, true);
        }
    }
}

fn set_stop(number: &Element, is_stop: bool) {
    // Fails only for malformed names; this one is fixed.
    drop(number.set_attribute("tabindex", if is_stop { "0" } else { "-1" }));
}

fn all(root: &Element, css: &str) -> Vec<HtmlElement> {
    let Ok(found) = root.query_selector_all(css) else { return Vec::new() };
    let nodes = (0..found.length()).filter_map(|k| found.item(k));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}

/// The element that has the focus, unless nothing has.
#[must_use]
pub fn focused() -> Option<HtmlElement> {
    let element = document()?.active_element()?.dyn_into::<HtmlElement>().ok()?;
    (element.tag_name() != "BODY").then_some(element)
}

/// Gives the focus back to an element, or where it was replaced to another one with this word.
pub fn give_back(element: Option<&HtmlElement>, word: &str) {
    let there = element.filter(|element| element.is_connected()).cloned();
    let other = || {
        let root = document()?.document_element()?;
        let controls = "button[data-origin], [data-origin] [data-testid=menu]";
        let is_meant = |control: &HtmlElement| {
            let holder = control.closest("[data-origin]").ok().flatten();
            holder.and_then(|holder| holder.get_attribute("data-origin")).as_deref() == Some(word)
        };
        all(&root, controls).into_iter().find(is_meant)
    };
    if let Some(element) = there.or_else(other) {
        // What cannot take the focus leaves it where it is.
        drop(element.focus());
    }
}

/// Room below or above an element that is enough for the answers, in CSS pixels.
const ENOUGH: f64 = 380.0;
/// Distance of the answers from the number and from the edges of the window, in CSS pixels.
const GAP: f64 = 8.0;

/// Puts the answers beside an element: below it where there is room, else above. True = above.
pub fn place_beside(answers: &HtmlElement, element: &Element) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let size = |side: Result<JsValue, JsValue>| side.ok().and_then(|s| s.as_f64()).unwrap_or(800.0);
    let (width, height) = (size(window.inner_width()), size(window.inner_height()));
    let scrolled = (window.scroll_x().unwrap_or(0.0), window.scroll_y().unwrap_or(0.0));
    let there = element.get_bounding_client_rect();
    let (above, below) = (there.top(), height - there.bottom());
    let is_above = below < ENOUGH && above > below;
    let edge = if is_above { there.top() - GAP } else { there.bottom() + GAP };
    let room = (if is_above { above } else { below } - 2.0 * GAP).clamp(200.0, 560.0);
    let widest = f64::from(answers.offset_width()).max(1.0);
    let left = there.left().min(width - widest - 2.0 * GAP).max(GAP);
    let style = answers.style();
    for (name, pixels) in [
        ("--inspector-left", left + scrolled.0),
        ("--inspector-top", edge + scrolled.1),
        ("--inspector-room", room),
    ] {
        // Fails only for malformed names; ours are fixed.
        drop(style.set_property(name, &format!("{pixels:.0}px")));
    }
    is_above
}
