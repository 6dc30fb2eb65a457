//! The charts that a page shows, by their identifiers.

use leptos::prelude::*;
use view_model::Exhibit;

/// Charts of a page. Copy: it holds only a handle.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Exhibits(StoredValue<Vec<Signal<Option<Exhibit>>>>);

impl Exhibits {
    /// Adds a chart for as long as it is shown.
    pub(crate) fn add(self, exhibit: Signal<Option<Exhibit>>) {
        self.0.update_value(|all| all.push(exhibit));
        on_cleanup(move || {
            // Nothing is left to remove where the page itself is gone.
            let _ = self.0.try_update_value(|all| all.retain(|other| *other != exhibit));
        });
    }

    /// The chart with this identifier; reactive.
    pub(crate) fn find(self, id: &str) -> Option<Exhibit> {
        let all = self.0.get_value();
        let mut shown = all.iter().filter_map(|exhibit| exhibit.try_get().flatten());
        shown.find(|exhibit| exhibit.id == id)
    }
}
