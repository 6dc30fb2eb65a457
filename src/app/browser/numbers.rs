//! Numbers that are asked about: clicks, keys, tab stops, the place of the answers. All within the
//! tree that the answers stand in: the document, or the shadow tree of an element.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MutationObserver};

use super::document::document;
use super::scope::{Listening, Scope};

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

/// Listens to what the reader does, for as long as it lives.
pub struct Watch {
    _listeners: Vec<Listening>,
    _stops: Option<Stops>,
}

/// Reports what the reader does in the tree that the answers stand in.
#[must_use]
pub fn watch(answers: &Element, report: impl Fn(Act) + Clone + 'static) -> Watch {
    let Some(scope) = Scope::of(answers) else {
        return Watch { _listeners: Vec::new(), _stops: None };
    };
    let (on_click, on_key) = (report.clone(), report.clone());
    let mut listeners = vec![
        Listening::to(scope.node(), "click", move |event| {
            if let Some(act) = clicked(&event) {
                on_click(act);
            }
        }),
        Listening::to(scope.node(), "keydown", move |event| {
            let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
            match event.key().as_str() {
                "Escape" => on_key(Act::Escape),
                key => walk(&event, key),
            }
        }),
    ];
    // What happens around an element is not heard in its own tree.
    if let (Scope::Shadow(_), Some(document)) = (&scope, document()) {
        let own = scope.clone();
        listeners.push(Listening::to(&document, "click", move |event| {
            if !own.holds(&event) {
                report(Act::Outside);
            }
        }));
    }
    Watch { _listeners: listeners, _stops: keep_stops(scope) }
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

/// Keeps tab stops for as long as it lives.
struct Stops {
    observer: MutationObserver,
    _on_change: Closure<dyn Fn()>,
}

impl Drop for Stops {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Keeps one number of every table and list in the order of the tab key, whenever parts of the tree
/// are replaced.
fn keep_stops(scope: Scope) -> Option<Stops> {
    let is_waiting = Rc::new(Cell::new(false));
    let (waiting, watched) = (Rc::clone(&is_waiting), scope.clone());
    // Once per frame: a slider that moves replaces drawings many times.
    let schedule = move || {
        if is_waiting.replace(true) {
            return;
        }
        let (waiting, scope) = (Rc::clone(&waiting), scope.clone());
        let settle = Closure::once_into_js(move || {
            waiting.set(false);
            set_stops(&scope);
        });
        let window = web_sys::window();
        let asked = window.map(|window| window.request_animation_frame(settle.unchecked_ref()));
        if !matches!(asked, Some(Ok(_))) {
            is_waiting.set(false);
        }
    };
    schedule();
    let on_change = Closure::<dyn Fn()>::new(schedule);
    let observer = MutationObserver::new(on_change.as_ref().unchecked_ref()).ok()?;
    let options = web_sys::MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    // Fails only for options that watch nothing.
    drop(observer.observe_with_options(watched.node(), &options));
    Some(Stops { observer, _on_change: on_change })
}

fn set_stops(scope: &Scope) {
    for figures in scope.all(FIGURES) {
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

/// The element that has the focus in the tree of the answers, unless nothing has.
#[must_use]
pub fn focused(answers: &Element) -> Option<HtmlElement> {
    Scope::of(answers)?.focused()
}

/// Gives the focus back to an element, or where it was replaced to another one with this word.
pub fn give_back(answers: &Element, element: Option<&HtmlElement>, word: &str) {
    let there = element.filter(|element| element.is_connected()).cloned();
    let other = || {
        let controls = "button[data-origin], [data-origin] [data-testid=menu]";
        let is_meant = |control: &HtmlElement| {
            let holder = control.closest("[data-origin]").ok().flatten();
            holder.and_then(|holder| holder.get_attribute("data-origin")).as_deref() == Some(word)
        };
        Scope::of(answers)?.all(controls).into_iter().find(is_meant)
    };
    if let Some(element) = there.or_else(other) {
        // What cannot take the focus leaves it where it is.
        drop(element.focus());
    }
}

/// Shows the answers above everything else on the page, wherever they stand in it.
pub fn open(answers: &HtmlElement) {
    // Fails only where they are open already.
    drop(answers.show_popover());
}

/// Hides the answers.
pub fn close(answers: &HtmlElement) {
    // Fails only where they are closed already.
    drop(answers.hide_popover());
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
