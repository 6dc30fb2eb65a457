//! Widgets in other people's pages, on a second origin.
//!
//! | module | subject |
//! |---|---|
//! | `iframe` | frames that the page writes itself |
//! | `loader` | what the loader makes of elements |
//! | `messages` | what frames and pages tell each other, and what they refuse |
//! | `places` | pages with strict policies, hostile style, no scripts, no storage, no network; paper |

mod iframe;
mod loader;
mod messages;
mod places;

use std::time::Duration;

use anyhow::{Context, Result, bail};
use browser_tests::{PATIENCE, Stage};
use serde_json::Value;
use thirtyfour::By;

/// A frame by the selector of its element: the frame itself, or an element that the loader has filled.
fn frame(css: &str) -> String {
    format!(
        "((element) => element?.shadowRoot?.querySelector('iframe') ?? element)\
         (document.querySelector('{css}'))"
    )
}

/// Opens one of the pages in `hosts`.
async fn visit(stage: &Stage, page: &str) -> Result<()> {
    stage.visit(&format!("{}/{page}.html", stage.hosts)).await
}

/// Waits until a script of the page returns what satisfies a condition.
async fn wait_until(stage: &Stage, script: &str, holds: impl Fn(&Value) -> bool) -> Result<Value> {
    let start = std::time::Instant::now();
    loop {
        let value = stage.script(script).await?;
        if holds(&value) {
            return Ok(value);
        }
        if start.elapsed() > PATIENCE {
            bail!("`{script}` is still {value}");
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Waits until a script of the page returns this.
async fn wait_for_value(stage: &Stage, script: &str, expected: impl Into<Value>) -> Result<()> {
    let expected = expected.into();
    wait_until(stage, script, |value| *value == expected).await.map(drop)
}

/// Goes into the frame of an element.
async fn enter(stage: &Stage, css: &str) -> Result<()> {
    let found = stage.browser.execute(format!("return {}", frame(css)), Vec::new()).await?;
    found.element()?.enter_frame().await.with_context(|| format!("{css} is no frame"))
}

/// Goes back to the page.
async fn leave(stage: &Stage) -> Result<()> {
    Ok(stage.browser.enter_default_frame().await?)
}

async fn height_of(stage: &Stage, css: &str) -> Result<f64> {
    let height = stage.script(&format!("return {}.offsetHeight", frame(css))).await?;
    height.as_f64().context("a height is a number")
}

/// Waits until the frame of an element is as tall as what it shows and can be used.
async fn wait_for_fit(stage: &Stage, css: &str) -> Result<f64> {
    const CONTENT: &str = "const { status, widget } = document.querySelector('.frame').dataset;
        const app = document.getElementById('app').getBoundingClientRect();
        return [Math.ceil(app.bottom + scrollY), status, widget]";
    let start = std::time::Instant::now();
    loop {
        let height = height_of(stage, css).await?;
        enter(stage, css).await?;
        // The document of another language may be on its way.
        let content = stage.script(CONTENT).await.unwrap_or_default();
        leave(stage).await?;
        let is_live = content[1].as_str().is_some_and(|status| status != "published");
        if is_live && content[0].as_f64() == Some(height) {
            return Ok(height);
        }
        if start.elapsed() > 2 * PATIENCE {
            bail!("the frame of {css} is {height} pixels tall, its content is {content}");
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Whether readers see an element's own content.
async fn is_shown(stage: &Stage, css: &str) -> Result<bool> {
    Ok(stage.browser.find(By::Css(css)).await?.is_displayed().await?)
}
