//! What leaves the page: pictures, figures, links, code.

use chart::Theme;
use leptos::prelude::*;
use view_model::Exhibit;
use view_model::exhibit::{self, Provenance};
use wasm_bindgen_futures::spawn_local;

use super::state::State;
use crate::browser::{BrowserError, address_bar, clipboard, document, download};
use crate::snippet::{self, Frame};

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
    let session = state.session;
    let pairs = session.address.read_untracked().pairs(&session.case());
    let page = address_bar::absolute("", &pairs).unwrap_or_default();
    format!("{page}#exhibit-{}", exhibit.id)
}

fn provenance(state: State, exhibit: &Exhibit) -> Provenance {
    let (case, language) = (state.session.case(), state.session.language.read_untracked());
    Provenance::of(&case, address(state, exhibit), &language)
}

/// The chart as it is looked at, with all that must go with it, and its size in CSS pixels.
fn picture(state: State, exhibit: &Exhibit) -> Result<(String, (u32, u32)), BrowserError> {
    let session = state.session;
    let language = session.language.read_untracked();
    let sheet = exhibit.sheet(&provenance(state, exhibit), &language);
    let is_dark = document::is_dark(session.address.read_untracked().theme);
    let theme = if is_dark { Theme::dark() } else { Theme::light() };
    let width = exhibit.sheet_width();
    let drawn = sheet.svg(exhibit.chart.drawn(), &state.look.read_untracked(), width, &theme);
    let svg = drawn.map_err(|error| BrowserError::Refused(error.to_string()))?;
    Ok((svg, sheet.size(exhibit.chart.size(), width)))
}

/// Says what became of it.
fn report(state: State, result: Result<(), BrowserError>, done: &str, said: RwSignal<String>) {
    let language = state.session.language.read_untracked();
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
    let name = format!("{}-{}.{ending}", state.session.case().head.id, exhibit.id);
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

/// Widgets that show a chart in a frame: chart, widget, height.
const FRAMES: [(&str, &str, u32); 2] =
    [("ranking", "ranking", 520), ("abnormal", "event-study", 560)];

/// Copies code for another page: a live frame where there is one, else the published picture.
pub(super) fn copy_code(state: State, said: RwSignal<String>) {
    let Some(exhibit) = state.exhibit.get_untracked() else { return };
    let frame = FRAMES.into_iter().find(|(id, ..)| *id == exhibit.id);
    match frame {
        Some((_, widget, height)) => {
            let frame = Frame { widget, sector: None, title: &exhibit.title, height };
            copy(state, snippet::frame(state.session, frame), "share-copied", said);
        }
        None => {
            let address = address(state, &exhibit);
            let code = snippet::poster(state.session, &exhibit.id, &exhibit.text, &address);
            copy(state, code, "exhibit-embed-poster", said);
        }
    }
}

fn copy(state: State, text: String, done: &'static str, said: RwSignal<String>) {
    spawn_local(async move {
        let copied = clipboard::copy(&text).await;
        report(state, copied, done, said);
    });
}
