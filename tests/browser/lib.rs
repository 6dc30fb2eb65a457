//! Harness of the browser tests: the built site on one origin, host pages on another, a browser.

mod drivers;
mod waits;

use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::{By, WebDriver, WebElement};
use xtask::server::{Server, ServerOptions};

pub use drivers::{Kind, free_port};

/// How long a page may take to show something.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Window sizes of the tests.
pub const DESKTOP: (u32, u32) = (1280, 800);
/// A small phone.
pub const PHONE: (u32, u32) = (390, 844);

/// A reader who moves the pointer over each page and frame, and wakes each element.
const READER: &str = "addEventListener('DOMContentLoaded', () =>
        dispatchEvent(new PointerEvent('pointermove', { pointerType: 'mouse' })));
    addEventListener('spillover:ready', ({ target }) => target.start?.());";

/// The built site, a browser, and a folder of host pages on another origin.
pub struct Stage {
    /// The browser.
    pub browser: WebDriver,
    /// Origin of the site.
    pub site: String,
    /// Origin of the host pages.
    pub hosts: String,
    driver: Child,
    servers: Vec<Server>,
    /// Folder of the host pages.
    pub host_folder: PathBuf,
}

impl Stage {
    /// Serves the site and starts a browser of this size, in which a reader touches every page and
    /// widget as soon as it is there.
    ///
    /// # Errors
    /// When the site is not built or the browser does not start.
    pub async fn open(size: (u32, u32)) -> Result<Self> {
        let stage = Self::open_unattended(size).await?;
        stage.before_pages(READER).await?;
        Ok(stage)
    }

    /// The same without a reader: nothing is touched by itself.
    ///
    /// # Errors
    /// When the site is not built or the browser does not start.
    pub async fn open_unattended((width, height): (u32, u32)) -> Result<Self> {
        let stage = Self::open_in(Kind::Chromium, (width, height)).await?;
        let stage = stage.context("there is no Chromium")?;
        // The window has borders; the page itself shall have this size.
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        stage.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        Ok(stage)
    }

    /// The same in a kind of browser, whose window has this size with its borders; none where there is
    /// no such browser on this machine. Only Chromium has the DevTools protocol.
    ///
    /// # Errors
    /// When the site is not built or the browser does not start.
    pub async fn open_in(kind: Kind, size: (u32, u32)) -> Result<Option<Self>> {
        let Some((driver, browser)) = drivers::start(kind, size).await? else { return Ok(None) };
        let site = serve("SPILLOVER_DIST")?;
        let host_folder = host_pages(&site.address())?;
        let open = ServerOptions { csp: None, ..ServerOptions::default() };
        let hosts = Server::start(&host_folder, open)?;
        Ok(Some(Self {
            browser,
            site: site.address(),
            hosts: hosts.address(),
            driver,
            servers: vec![site, hosts],
            host_folder,
        }))
    }

    /// Serves the site of other cases in place of the first one.
    ///
    /// # Errors
    /// When it is not built.
    pub fn change_site(&mut self) -> Result<()> {
        let site = serve("SPILLOVER_OTHER_DIST")?;
        self.site = site.address();
        self.servers.push(site);
        Ok(())
    }

    /// Sends a command of the DevTools protocol.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        Ok(self.browser.cdp().send_raw(method, parameters).await?)
    }

    /// Runs a script before every page that is opened from now on.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn before_pages(&self, script: &str) -> Result<()> {
        let parameters = json!({ "source": script });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", parameters).await.map(drop)
    }

    /// Stops all servers: from now on nobody answers.
    pub fn unplug(&mut self) {
        self.servers.clear();
    }

    /// Opens a page of the site and waits until the engine has answered.
    ///
    /// # Errors
    /// When it does not answer in time.
    pub async fn open_site(&self, path: &str) -> Result<()> {
        self.visit(&format!("{}{path}", self.site)).await?;
        self.wait_for_status(&["Recomputed", "Computed in", "再計算し", "このブラウザで計算"]).await
    }

    /// Opens an address and waits until its document is there.
    ///
    /// # Errors
    /// When the document does not load in time.
    pub async fn visit(&self, address: &str) -> Result<()> {
        Ok(self.browser.goto(address).await?)
    }

    /// Waits until the status line starts with or holds one of these words.
    ///
    /// # Errors
    /// When it does not in time; the message holds the last status.
    pub async fn wait_for_status(&self, words: &[&str]) -> Result<()> {
        let says = |status: &str| words.iter().any(|word| status.contains(word));
        self.wait_for_text("[data-testid=status]", says).await
    }

    /// Waits until the text of the first element that fits satisfies a condition.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn wait_for_text(&self, css: &str, holds: impl Fn(&str) -> bool) -> Result<()> {
        let start = Instant::now();
        let mut last = String::new();
        while start.elapsed() < PATIENCE {
            if let Ok(text) = self.text(css).await {
                if holds(&text) {
                    return Ok(());
                }
                last = text;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("{css} still says: {last}")
    }

    /// Waits until an element fits.
    ///
    /// # Errors
    /// When none does in time.
    pub async fn wait_for(&self, css: &str) -> Result<()> {
        self.wait_for_text(css, |_| true).await
    }

    /// The first element that fits.
    ///
    /// # Errors
    /// When there is none.
    pub async fn element(&self, css: &str) -> Result<WebElement> {
        Ok(self.browser.find(By::Css(css)).await?)
    }

    /// Text of the first element that fits, hidden text included.
    ///
    /// # Errors
    /// When there is none.
    pub async fn text(&self, css: &str) -> Result<String> {
        let text = self.element(css).await?.prop("textContent").await?;
        Ok(text.unwrap_or_default())
    }

    /// Result of a script in the page.
    ///
    /// # Errors
    /// When the script throws.
    pub async fn script(&self, script: &str) -> Result<Value> {
        Ok(self.browser.execute(script, Vec::new()).await?.json().clone())
    }

    /// Waits until path and query of the address satisfy a condition; returns them.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn wait_for_address(&self, holds: impl Fn(&str) -> bool) -> Result<String> {
        let start = Instant::now();
        loop {
            let address = self.script("return location.pathname + location.search").await?;
            let address = address.as_str().unwrap_or_default();
            if holds(address) {
                return Ok(address.to_owned());
            }
            if start.elapsed() > PATIENCE {
                bail!("the address is still `{address}`");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Moves a slider to a share of its range, as a reader's hand would.
    ///
    /// # Errors
    /// When there is no such slider.
    pub async fn move_slider(&self, index: usize, share: f64) -> Result<()> {
        let script = format!(
            "const slider = document.querySelectorAll('input[type=range]')[{index}];
             const [min, max] = [Number(slider.min), Number(slider.max)];
             slider.value = min + (max - min) * {share};
             slider.dispatchEvent(new Event('input', {{ bubbles: true }}));"
        );
        self.script(&script).await.map(drop)
    }

    /// Errors that the browser's console has collected.
    ///
    /// # Errors
    /// When the page is gone.
    pub async fn page_errors(&self) -> Result<Vec<Value>> {
        let errors = self.script("return window.collectedErrors ?? null").await?;
        Ok(errors.as_array().cloned().unwrap_or_default())
    }

    /// Collects errors of all pages opened from now on.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn collect_errors(&self) -> Result<()> {
        self.before_pages(
            "window.collectedErrors = [];
             addEventListener('error', (e) => collectedErrors.push(String(e.message)));
             addEventListener('unhandledrejection', (e) => collectedErrors.push(String(e.reason)));
             addEventListener('securitypolicyviolation', (e) => collectedErrors.push(e.violatedDirective + ' ' + e.blockedURI));",
        )
        .await
    }

    /// Ends the browser.
    ///
    /// # Errors
    /// When it does not end.
    pub async fn close(self) -> Result<()> {
        Ok(self.browser.clone().quit().await?)
    }
}

impl Drop for Stage {
    /// Ends driver and browser also when a test fails, so that nothing slows the others down.
    fn drop(&mut self) {
        drivers::end(&mut self.driver);
        drop(std::fs::remove_dir_all(&self.host_folder));
    }
}

/// Copies the host pages with the site's origin filled in.
fn host_pages(site: &str) -> Result<PathBuf> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts");
    let unique = format!("spillover-hosts-{}-{}", std::process::id(), free_port()?);
    let folder = std::env::temp_dir().join(unique);
    std::fs::create_dir_all(&folder)?;
    for entry in std::fs::read_dir(sources)? {
        let path = entry?.path();
        let text = std::fs::read_to_string(&path)?.replace("{{site}}", site);
        std::fs::write(folder.join(path.file_name().unwrap_or_default()), text)?;
    }
    Ok(folder)
}

/// Serves the folder that an environment variable names.
fn serve(variable: &str) -> Result<Server> {
    let dist = std::env::var_os(variable).with_context(|| {
        format!("{variable} is not set; run these tests with `cargo xtask test`")
    })?;
    Server::start(Path::new(&dist), ServerOptions::default())
}
