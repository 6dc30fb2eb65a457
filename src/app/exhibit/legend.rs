//! Series: name, sign, shown or hidden.

use leptos::prelude::*;
use view_model::exhibit::Series;

use super::state::State;
use crate::component::Drawing;

/// A button per series: a click hides or shows it, a double click shows it alone.
#[component]
pub(super) fn Legend(state: State) -> impl IntoView {
    let series = Memo::new(move |_| {
        state.exhibit.read().as_ref().map(|e| e.series.clone()).unwrap_or_default()
    });
    let buttons = move || {
        let series = series.get();
        let count = series.len();
        let entries = series.into_iter().enumerate().filter(move |_| count > 1);
        entries.map(|(place, one)| view! { <Entry state place count one/> }).collect_view()
    };
    view! {
        <div
            class="exhibit__legend"
            role="group"
            aria-label=state.scene.text("exhibit-legend")
            hidden=move || series.read().len() < 2
        >
            {buttons}
        </div>
    }
}

#[component]
fn Entry(state: State, place: usize, count: usize, one: Series) -> impl IntoView {
    let is_shown = move || !state.hidden.read().contains(&place);
    let toggle = move |_| {
        state.hidden.update(|hidden| match hidden.iter().position(|k| *k == place) {
            Some(at) => drop(hidden.remove(at)),
            None => hidden.push(place),
        });
    };
    let alone = move |_| {
        let others = (0..count).filter(|k| *k != place).collect();
        state.hidden.set(others);
    };
    let light = move |subject: Option<String>| {
        state.lit.set(subject.is_none().then_some(place));
        state.scene.highlight.set(subject);
    };
    let dim = move || {
        state.lit.set(None);
        state.scene.highlight.set(None);
    };
    let (entered, focused) = (one.subject.clone(), one.subject.clone());
    view! {
        <button
            type="button"
            class="exhibit__series"
            aria-pressed=move || is_shown().to_string()
            on:click=toggle
            on:dblclick=alone
            on:mouseenter=move |_| light(entered.clone())
            on:mouseleave=move |_| dim()
            on:focus=move |_| light(focused.clone())
            on:blur=move |_| dim()
        >
            <Drawing svg=one.swatch.svg().unwrap_or_default() class="glyph"/>
            {one.name}
        </button>
    }
}
