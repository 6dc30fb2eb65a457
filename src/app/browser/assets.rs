//! Names of the built files, and the fetching of them.

use std::collections::BTreeMap;

use gloo::net::http::Request;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use view_model::cases::CaseEntry;

use super::{BrowserError, address_bar};

/// Names of the built files, relative to the page; written into the page by the build.
#[derive(Debug, Clone, Deserialize)]
pub struct Assets {
    /// Path from this page to the site's root.
    pub root: String,
    /// Folder of this page below its language's folder.
    pub page: String,
    /// The worker's script.
    pub worker_js: String,
    /// The worker's WebAssembly.
    pub worker_wasm: String,
    /// Script of the worker that computes the known answers.
    #[serde(default)]
    pub verifier_js: String,
    /// Its WebAssembly.
    #[serde(default)]
    pub verifier_wasm: String,
    /// Script of the worker that reads and checks case files.
    #[serde(default)]
    pub checker_js: String,
    /// Its WebAssembly.
    #[serde(default)]
    pub checker_wasm: String,
    /// The known answers.
    #[serde(default)]
    pub oracles: String,
    /// The published run that a page starts from.
    #[serde(default)]
    pub base: String,
    /// Case identifier → case file.
    pub cases: BTreeMap<String, String>,
    /// Name of a price file → the file.
    #[serde(default)]
    pub prices: BTreeMap<String, String>,
    /// Case of the page, shown when the address names none.
    pub default_case: String,
    /// Folder of its pages below the site's root; empty for the site's first case.
    #[serde(default)]
    pub home: String,
    /// All cases of the site, for the way from one to another.
    #[serde(default)]
    pub all_cases: Vec<CaseEntry>,
}

impl Assets {
    /// The same with absolute addresses: links swap pages in place, and a relative path would then be
    /// read against another page.
    #[must_use]
    pub fn made_absolute(self) -> Self {
        self.with_paths(|path| address_bar::absolute(path, &[]))
    }

    /// The same below the absolute address of the site, for a page that is not the site's.
    #[must_use]
    pub fn below(self, site: &str) -> Self {
        self.with_paths(|path| Some(format!("{site}{path}")))
    }

    fn with_paths(mut self, changed: impl Fn(&str) -> Option<String>) -> Self {
        let files = [
            &mut self.root,
            &mut self.worker_js,
            &mut self.worker_wasm,
            &mut self.verifier_js,
            &mut self.verifier_wasm,
            &mut self.checker_js,
            &mut self.checker_wasm,
            &mut self.oracles,
            &mut self.base,
        ];
        let named = self.cases.values_mut().chain(self.prices.values_mut());
        for path in files.into_iter().chain(named) {
            if let Some(address) = changed(path) {
                *path = address;
            }
        }
        self
    }
}

/// JSON that the build wrote into the page under this element identifier.
///
/// # Errors
/// [`BrowserError::Incomplete`] when it is missing or not what it should be.
pub fn embedded<T: DeserializeOwned>(id: &str) -> Result<T, BrowserError> {
    let element = super::document::element(id)
        .ok_or_else(|| BrowserError::Incomplete(format!("#{id} is missing")))?;
    serde_json::from_str(&element.text_content().unwrap_or_default())
        .map_err(|error| BrowserError::Incomplete(format!("#{id}: {error}")))
}

/// Fetches a text.
///
/// # Errors
/// [`BrowserError::Fetch`] with the address and the reason.
pub async fn fetch_text(address: &str) -> Result<String, BrowserError> {
    let response = get(address).await?;
    response.text().await.map_err(|error| fetch_error(address, &error.to_string()))
}

/// Fetches JSON that people read, too.
///
/// # Errors
/// [`BrowserError::Fetch`] with the address and the reason.
pub async fn fetch_json<T: DeserializeOwned>(address: &str) -> Result<T, BrowserError> {
    let text = fetch_text(address).await?;
    serde_json::from_str(&text).map_err(|error| fetch_error(address, &error.to_string()))
}

/// Fetches bytes.
///
/// # Errors
/// [`BrowserError::Fetch`] with the address and the reason.
pub async fn fetch_bytes(address: &str) -> Result<Vec<u8>, BrowserError> {
    let response = get(address).await?;
    response.binary().await.map_err(|error| fetch_error(address, &error.to_string()))
}

async fn get(address: &str) -> Result<gloo::net::http::Response, BrowserError> {
    let response = Request::get(address)
        .credentials(web_sys::RequestCredentials::Omit)
        .send()
        .await
        .map_err(|error| fetch_error(address, &error.to_string()))?;
    if response.ok() {
        Ok(response)
    } else {
        Err(fetch_error(address, &format!("answer {}", response.status())))
    }
}

pub(crate) fn fetch_error(address: &str, reason: &str) -> BrowserError {
    BrowserError::Fetch { address: address.to_owned(), reason: reason.to_owned() }
}
