//! What leaves the page: pictures, figures, links, code.

use chart::Theme;
use leptos::prelude::*;
use view_model::Exhibit;
use view_model::exhibit::{self, Provenance};
use wasm_bindgen_futures::spawn_local;

use super::state::State;
use crate::browser::{BrowserError, clipboard, document, download};

/// Pixels of a PNG for each CSS pixel.
const SCALE: u32 = 2;

/// A file of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum File {
    Png,
    Svg,
    Csv,
    Json,
}

impl File {
    /// Ending of its name, and its type.
    fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::Png => ("png", "image/png"),
            Self::Svg => ("svg", "image/svg+xml"),
            Self::Csv => ("csv", "text/csv"),
            Self::Json => ("json", "application/json"),
        }
    }
}

/// Address of this state of the page, at this chart.
fn address(state: State, exhibit: &Exhibit) -> String {
    format!("{}#exhibit-{}", state.scene.host().address(), exhibit.id)
}

fn provenance(state: State, exhibit: &Exhibit) -> Provenance {
    let language = state.scene.language.read_untracked();
    state.scene.host().provenance(address(state, exhibit), &language)
}

/// The chart as it is looked at, with all that must go with it, and its size in CSS pixels.
fn picture(state: State, exhibit: &Exhibit) -> Result<(String, (u32, u32)), BrowserError> {
    let language = state.scene.language.read_untracked();
    let sheet = exhibit.sheet(&provenance(state, exhibit), &language);
    let is_dark = document::is_dark(state.scene.host().theme());
    let theme = if is_dark { Theme::dark() } else { Theme::light() };
    let width = exhibit.sheet_width();
    let drawn = sheet.svg(exhibit.chart.drawn(), &state.look.read_untracked(), width, &theme);
    let svg = drawn.map_err(|error| BrowserError::Refused(error.to_string()))?;
    Ok((svg, sheet.size(exhibit.chart.size(), width)))
}

/// Says what became of it.
fn report(state: State, result: Result<(), BrowserError>, done: &str, said: RwSignal<String>) {
    // The chart may be gone by then.
    let Some(language) = state.scene.language.try_get_untracked() else { return };
    said.set(match result {
        Ok(()) => language.text(done),
        Err(error) => {
            let reason = error.to_string();
            language.message("exhibit-refused", &[("reason", (&reason).into())])
        }
    });
}

/// Saves a file.
pub(super) fn save(state: State, file: File, said: RwSignal<String>) {
    let Some(exhibit) = state.exhibit.get_untracked() else { return };
    let (ending, kind) = file.kind();
    let name = format!("{}-{}.{ending}", state.scene.host().name(), exhibit.id);
    spawn_local(async move {
        let saved = match file {
            File::Png => match picture(state, &exhibit) {
                Ok((svg, size)) => download::save_png(&name, &svg, size, SCALE).await,
                Err(error) => Err(error),
            },
            File::Svg => {
                picture(state, &exhibit).and_then(|(svg, _)| download::save_text(&name, kind, &svg))
            }
            // A mark at the start tells spreadsheets that the text is Unicode.
            File::Csv => {
                let text = format!("\u{feff}{}", exhibit::csv(&exhibit));
                download::save_text(&name, kind, &text)
            }
            File::Json => {
                let text = exhibit::json(&exhibit, &provenance(state, &exhibit));
                download::save_text(&name, kind, &text)
            }
        };
        report(state, saved, "exhibit-saved", said);
    });
}

/// Copies the address of this state.
pub(super) fn copy_link(state: State, said: RwSignal<String>) {
    let Some(exhibit) = state.exhibit.get_untracked() else { return };
    copy(state, address(state, &exhibit), "share-copied", said);
}

/// Code for another page; none where the page offers none.
pub(super) fn code(state: State) -> Option<(String, &'static str)> {
    let exhibit = state.exhibit.get_untracked()?;
    state.scene.host().code(&exhibit, &address(state, &exhibit))
}

/// Copies code for another page.
pub(super) fn copy_code(state: State, said: RwSignal<String>) {
    if let Some((code, done)) = code(state) {
        copy(state, code, done, said);
    }
}

fn copy(state: State, text: String, done: &'static str, said: RwSignal<String>) {
    spawn_local(async move {
        let copied = clipboard::copy(&text).await;
        report(state, copied, done, said);
    });
}
