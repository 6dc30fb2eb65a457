//! Files that a reader chooses or drops; they stay in the browser.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

use super::BrowserError;

/// Largest file that is read, in bytes.
const MAX_BYTES: f64 = (64 << 20) as f64;

/// A chosen file.
#[derive(Debug, Clone)]
pub struct TextFile(File);

impl TextFile {
    /// Its name without ending.
    #[must_use]
    pub fn symbol(&self) -> String {
        let name = self.0.name();
        name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).to_owned()
    }

    /// Its size in bytes.
    #[must_use]
    pub fn bytes(&self) -> f64 {
        self.0.size()
    }

    /// Its text.
    ///
    /// # Errors
    /// [`BrowserError::Incomplete`] for a file that is too large or cannot be read.
    pub async fn read(self) -> Result<String, BrowserError> {
        if self.0.size() > MAX_BYTES {
            let words = format!("{:.0} bytes; at most {MAX_BYTES:.0} are read", self.0.size());
            return Err(BrowserError::Incomplete(words));
        }
        let text =
            JsFuture::from(self.0.text()).await.map_err(|error| BrowserError::refused(&error))?;
        text.as_string().ok_or_else(|| BrowserError::Incomplete("the file is no text".into()))
    }
}

/// Files of a file field, which is emptied so that the same file can be chosen again.
#[must_use]
pub fn chosen(event: &Event) -> Vec<TextFile> {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return Vec::new() };
    let files = list(field.files());
    field.set_value("");
    files
}

/// Files that were dropped.
#[must_use]
pub fn dropped(event: &DragEvent) -> Vec<TextFile> {
    list(event.data_transfer().and_then(|transfer| transfer.files()))
}

fn list(files: Option<FileList>) -> Vec<TextFile> {
    let count = files.as_ref().map_or(0, FileList::length);
    (0..count).filter_map(|k| files.as_ref()?.get(k)).map(TextFile).collect()
}
