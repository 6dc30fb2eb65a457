//! Starting browsers: Chromium for all tests, Firefox and WebKit for those that ask for them.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::{Capabilities, DesiredCapabilities, WebDriver};
use xtask::testing::BROWSER_ARGUMENTS;

use crate::PATIENCE;

/// A kind of browser, by its engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Chromium, with ChromeDriver.
    Chromium,
    /// Firefox, with geckodriver.
    Firefox,
    /// WebKitGTK's browser, with its driver; it needs a display.
    WebKit,
}

impl Kind {
    /// Those that differ from the one of all other tests.
    pub const OTHERS: [Self; 2] = [Self::Firefox, Self::WebKit];

    /// Where its driver is, if it was found on this machine.
    fn driver(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => Some(named("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into())),
            Self::Firefox => named("GECKODRIVER").filter(|_| named("FIREFOX").is_some()),
            Self::WebKit => named("WEBKIT_DRIVER"),
        }
    }

    fn capabilities(self, (width, height): (u32, u32)) -> Result<Capabilities> {
        let own = match self {
            Self::Chromium => return chromium((width, height)),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": named("FIREFOX"),
                    "args": [
                        "-headless", format!("--width={width}"), format!("--height={height}")
                    ],
                },
            }),
            Self::WebKit => json!({ "browserName": "MiniBrowser" }),
        };
        Ok(serde_json::from_value(own)?)
    }
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from)
}

/// A driver and the browser that it has started; none where there is no such browser here.
pub(crate) async fn start(kind: Kind, size: (u32, u32)) -> Result<Option<(Child, WebDriver)>> {
    let Some(program) = kind.driver() else { return Ok(None) };
    let (mut child, port) = start_driver(kind, &program)?;
    match connect(port, &kind.capabilities(size)?).await {
        Ok(browser) => {
            let (width, height) = size;
            browser.set_window_rect(0, 0, width, height).await?;
            Ok(Some((child, browser)))
        }
        Err(error) => {
            end(&mut child);
            Err(error)
        }
    }
}

/// Ends a driver with all that it has started.
pub(crate) fn end(driver: &mut Child) {
    let group = format!("-{}", driver.id());
    drop(Command::new("kill").args(["-KILL", "--", &group]).status());
    drop(driver.wait());
}

fn start_driver(kind: Kind, program: &PathBuf) -> Result<(Child, u16)> {
    let port = free_port()?;
    let mut command = if kind == Kind::WebKit {
        // A display of its own: this browser has no mode without one.
        let mut command = Command::new("xvfb-run");
        command.args(["--auto-servernum", "--server-args=-screen 0 1400x1000x24"]).arg(program);
        command
    } else {
        Command::new(program)
    };
    let child = command
        .arg(format!("--port={port}"))
        .process_group(0)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("cannot start {}", program.display()))?;
    Ok((child, port))
}

/// A port that nobody uses.
///
/// # Errors
/// When there is none.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn chromium((width, height): (u32, u32)) -> Result<Capabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    if let Some(binary) = named("CHROMIUM") {
        capabilities.set_binary(&binary.to_string_lossy())?;
    }
    let size = format!("--window-size={width},{height}");
    for argument in BROWSER_ARGUMENTS.into_iter().chain([&*size]) {
        capabilities.add_arg(argument)?;
    }
    Ok(capabilities.into())
}

async fn connect(port: u16, capabilities: &Capabilities) -> Result<WebDriver> {
    let address = format!("http://127.0.0.1:{port}");
    let start = Instant::now();
    loop {
        match WebDriver::new(&address, capabilities.clone()).await {
            Ok(browser) => return Ok(browser),
            Err(error) if start.elapsed() > PATIENCE => return Err(error.into()),
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}
