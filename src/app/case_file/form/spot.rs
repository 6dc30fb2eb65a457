//! A place in the file: what stands there, and how it is changed.

use std::sync::Arc;

use case::outline::{self, Kind};
use leptos::prelude::*;
use serde_json::Value;
use view_model::draft::Schema;

use crate::case_file::state::Draft;

/// Text of one value, as it stands in the file.
pub(super) type Slice = Memo<Option<Arc<str>>>;
/// Steps and texts of what an object or a list holds.
pub(super) type Parts = Memo<Vec<(String, Arc<str>)>>;

/// A place in the file. Copy: it holds only handles.
#[derive(Debug, Clone, Copy)]
pub(in crate::case_file) struct Spot {
    pub(super) draft: Draft,
    pub(super) schema: StoredValue<Arc<Schema>>,
    pub(super) path: StoredValue<Vec<String>>,
    pub(super) node: StoredValue<Value>,
    pub(super) slice: Slice,
}

impl Spot {
    /// The place of a part.
    pub(super) fn part(self, parts: Parts, step: &str, node: &Value) -> Self {
        let mut path = self.path.get_value();
        path.push(step.to_owned());
        let step = step.to_owned();
        let slice = Memo::new(move |_| {
            let parts = parts.read();
            parts.iter().find(|(key, _)| *key == step).map(|(_, text)| Arc::clone(text))
        });
        let (path, node) = (StoredValue::new(path), StoredValue::new(node.clone()));
        Self { path, node, slice, ..self }
    }

    /// What stands there.
    pub(super) fn parts(self) -> Parts {
        Memo::new(move |_| {
            let Some(text) = self.slice.get() else { return Vec::new() };
            let entries = outline::entries(&text).unwrap_or_default().into_iter().enumerate();
            let part = |(place, entry): (usize, outline::Entry)| {
                let value = Arc::from(text.get(entry.value)?);
                Some((entry.key.unwrap_or_else(|| place.to_string()), value))
            };
            entries.filter_map(part).collect()
        })
    }

    pub(super) fn kind(self) -> Kind {
        self.slice.read().as_deref().map_or(Kind::Scalar, outline::kind)
    }

    /// Writes a value, as JSON.
    pub(super) fn set(self, value: &str) {
        let text = self.draft.text.get_untracked();
        self.draft.apply(self.path.with_value(|path| outline::set(&text, path, value)));
    }

    /// Writes a part, as JSON.
    pub(super) fn set_part(self, step: &str, value: &Value) {
        let mut path = self.path.get_value();
        path.push(step.to_owned());
        let text = self.draft.text.get_untracked();
        self.draft.apply(outline::set(&text, &path, &format!("{value:#}")));
    }

    pub(super) fn remove(self) {
        let text = self.draft.text.get_untracked();
        self.draft.apply(self.path.with_value(|path| outline::remove(&text, path)));
    }

    pub(super) fn blank(self, node: &Value) -> Value {
        let languages = self.draft.languages();
        self.schema.with_value(|schema| schema.blank(node, &languages))
    }
}
