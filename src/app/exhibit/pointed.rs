//! Line, ring and words at the mark that is pointed at.

use chart::drawing::{Mark, Pointing, Shape};
use leptos::prelude::*;

use super::state::State;

/// What lies above the drawing.
#[component]
pub(super) fn Pointed(state: State) -> impl IntoView {
    let frame = move || {
        let (width, height) = state.size();
        format!("0 0 {width} {height}")
    };
    view! {
        <svg class="exhibit__pointed" viewBox=frame aria-hidden="true" focusable="false">
            {move || line_at(state)}
            {move || state.mark().map(|mark| outline(&mark.shape))}
            {move || state.brush.get().map(|ends| brushed(state, ends))}
        </svg>
        {move || words(state)}
    }
}

/// The line through a column of marks, here or in another chart with the same axis.
fn line_at(state: State) -> Option<impl IntoView> {
    let own = state.mark().filter(|_| state.pointing() == Pointing::Column);
    let x = own.map(|mark| mark.shape.center().0).or_else(|| state.crossed())?;
    let height = f64::from(state.size().1);
    Some(view! { <path class="exhibit__line" d=format!("M{x:.1} 0V{height:.0}")></path> })
}

fn outline(shape: &Shape) -> impl IntoView + use<> {
    let path = match shape {
        Shape::Point { x, y } => {
            let left = x - 6.0;
            format!("M{left:.1} {y:.1}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0")
        }
        Shape::Area { left, top, width, height } => {
            format!("M{left:.1} {top:.1}h{width:.1}v{height:.1}h-{width:.1}z")
        }
        Shape::Outline(corners) => {
            let place = |(x, y): &(f64, f64)| format!("{x:.1} {y:.1}");
            format!("M{}z", corners.iter().map(place).collect::<Vec<_>>().join("L"))
        }
    };
    view! { <path class="exhibit__ring" d=path></path> }
}

fn brushed(state: State, (from, to): (f64, f64)) -> impl IntoView {
    let (left, width, height) = (from.min(to), (from - to).abs(), state.size().1);
    view! { <path class="exhibit__brush" d=format!("M{left:.1} 0h{width:.1}v{height}h-{width:.1}z")></path> }
}

/// The words beside the mark, on the side where there is room; on narrow screens above or below it.
fn words(state: State) -> Option<impl IntoView> {
    let (mark, datum): (Mark, _) = (state.mark()?, state.datum()?);
    let (width, height) = state.size();
    let (x, y) = mark.shape.center();
    let percent = |at: f64, size: u32| (100.0 * at / f64::from(size.max(1))).clamp(0.0, 100.0);
    let (x, y) = (percent(x, width), percent(y, height));
    let lines = datum.figures.into_iter().map(|(name, figure, is_meant)| {
        view! { <div class:is-meant=is_meant><dt>{name}</dt><dd>{figure}</dd></div> }
    });
    Some(view! {
        <div
            class="exhibit__words"
            class:is-left={x > 50.0}
            class:is-above={y > 55.0}
            style=("--x", format!("{x:.1}%"))
            style:left=format!("{x:.1}%")
            style:top=format!("{y:.1}%")
            aria-hidden="true"
        >
            <strong>{datum.head}</strong>
            <dl>{lines.collect_view()}</dl>
        </div>
    })
}
