//! The transmission page's widgets.

mod conditional;
mod edge;
mod flows;
mod paths;
mod sensitivity;
mod statement;
mod tipping;

pub use conditional::ConditionalView;
pub use edge::EdgeDetail;
pub use flows::{FlowDiagram, TransmissionHeading};
pub use paths::AllPaths;
pub use sensitivity::SensitivityView;
pub use tipping::TippingPoints;

use leptos::prelude::*;
use view_model::origin::Origin;

use super::parts::failure_in_words;
use crate::component::Traced;
use crate::session::{Live, Progress, Session};

/// Rows of a table that are shown at first where the widget stands alone, at most.
const ROWS_ALONE: usize = 4;

/// Rows of a table that are shown before the reader asks for all, where a page of the site shows `on_site`.
fn first_rows(on_site: usize, is_alone: bool) -> usize {
    if is_alone { ROWS_ALONE.min(on_site) } else { on_site }
}

/// Classes of a choice with its name beside it.
const INLINE: &str = "field field--inline";

/// How far a computation is, or why there is none.
#[component]
fn Searching<A: Send + Sync + 'static>(
    session: Session,
    live: Live<A>,
    /// Key of the words for how far it is.
    key: &'static str,
) -> impl IntoView {
    let words = Signal::derive(move || {
        if let Some(failure) = live.failure.get() {
            return failure_in_words(session, &failure);
        }
        match live.progress.get() {
            Progress::Resting => String::new(),
            Progress::Verified => session.language().text("status-verified"),
            Progress::Parts(done, total) => {
                let arguments = [("done", done.into()), ("total", total.into())];
                session.language().message(key, &arguments)
            }
        }
    });
    view! {
        <p class="status" role="status"><Traced text=words origin=Origin::computed("run")/></p>
    }
}
