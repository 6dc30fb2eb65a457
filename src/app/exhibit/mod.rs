//! A chart as readers meet it: drawing, pointer and keyboard, legend, table, files.
//!
//! | module | subject |
//! |---|---|
//! | [`scene`] | what charts share with the page |
//! | [`state`] | what the reader does to one chart |
//! | [`frame`] | the drawing with its pointer and keyboard |
//! | [`pointed`] | line, ring and words at the mark that is pointed at |
//! | [`legend`] | series: name, sign, shown or hidden |
//! | [`menu`] | table, files, link, code to embed, method |
//! | [`files`] | pictures, figures, links and code as they leave the page |
//! | [`data_table`] | the figures as a table |

mod data_table;
mod files;
mod frame;
mod legend;
mod menu;
mod pointed;
mod scene;
mod state;

use leptos::prelude::*;
use view_model::Exhibit;

use data_table::DataTable;
use frame::Frame;
use legend::Legend;
use menu::{Menu, TableSwitch};
pub(crate) use scene::{Host, Scene};
use state::State;

/// What a reader can do with a chart beyond pointing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Offers {
    /// Choose a part of the horizontal axis.
    pub(crate) zoom: bool,
    /// Hide series; not where the page offers the same choice by itself.
    pub(crate) legend: bool,
}

impl Default for Offers {
    fn default() -> Self {
        Self { zoom: false, legend: true }
    }
}

impl Offers {
    /// A part of the horizontal axis can be chosen, too.
    pub(crate) const ZOOM: Self = Self { zoom: true, legend: true };
    /// Nothing.
    pub(crate) const POINTING: Self = Self { zoom: false, legend: false };
}

/// A chart with all that can be done to it.
#[component]
pub(crate) fn Chart(
    /// What it shares with the page.
    #[prop(into)]
    scene: Scene,
    /// The chart and its words; none shows nothing.
    #[prop(into)]
    exhibit: Signal<Option<Exhibit>>,
    /// Called with the row of a mark that is clicked or confirmed.
    #[prop(optional, into)]
    on_choice: Option<Callback<usize>>,
    /// What the reader can do beyond pointing.
    #[prop(optional)]
    offers: Offers,
) -> impl IntoView {
    let state = State::new(scene, exhibit, on_choice, offers.zoom);
    scene.add(exhibit);
    let id = Memo::new(move |_| exhibit.read().as_ref().map(|e| e.id.clone()).unwrap_or_default());
    view! {
        <figure
            class="exhibit"
            id=move || format!("exhibit-{}", id.get())
            data-exhibit=move || id.get()
            data-origin=move || scene.origin(&id.read())
            hidden=move || exhibit.read().is_none()
        >
            <div class="exhibit__bar">
                {offers.legend.then(|| view! { <Legend state/> })}
                <div class="exhibit__tools">
                    <TableSwitch state/>
                    <Menu state/>
                </div>
            </div>
            {move || if state.is_table.get() {
                view! { <DataTable state/> }.into_any()
            } else {
                view! { <Frame state/> }.into_any()
            }}
            <p class="visually-hidden" aria-live="polite" data-testid="datum">
                {move || state.spoken.get()}
            </p>
        </figure>
    }
    .into_any()
}

/// What else can be had of a chart that the page shows in another form: a table with small drawings.
#[component]
pub(crate) fn ExhibitMenu(
    /// What it shares with the page.
    #[prop(into)]
    scene: Scene,
    /// The chart and its words; read only when the reader asks for something.
    #[prop(into)]
    exhibit: Signal<Option<Exhibit>>,
) -> impl IntoView {
    let state = State::new(scene, exhibit, None, false);
    scene.add(exhibit);
    view! { <Menu state/> }.into_any()
}
