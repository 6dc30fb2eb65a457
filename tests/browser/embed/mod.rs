//! Widgets in other people's pages, on a second origin.
//!
//! | module | subject |
//! |---|---|
//! | `hands` | widgets by keyboard and by finger |
//! | `iframe` | frames that the page writes itself |
//! | `loader` | what the loader makes of elements |
//! | `messages` | what frames and pages tell each other, and what they refuse |
//! | `react` | pages that React draws |
//! | `places` | pages with strict policies, hostile style, no scripts, no storage, no network; paper |

mod hands;
mod iframe;
mod loader;
mod messages;
mod places;
mod react;

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
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

/// Waits until a script of the page returns this.
async fn wait_for_value(stage: &Stage, script: &str, expected: impl Into<Value>) -> Result<()> {
    let expected = expected.into();
    stage.wait_until(script, |value| *value == expected).await.map(drop)
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

/// Height of the content of the frame of an element once its program has worked.
async fn content_of(stage: &Stage, css: &str) -> Result<f64> {
    enter(stage, css).await?;
    let content = stage
        .script(
            // Frames in a sandbox have a process of their own, which the stage's reader does not reach.
            "const { status } = document.querySelector('.frame').dataset;
             if (status === 'published') {
               dispatchEvent(new PointerEvent('pointermove', { pointerType: 'mouse' }));
             }
             const app = document.getElementById('app').getBoundingClientRect();
             return [status, Math.ceil(app.bottom + scrollY)]",
        )
        .await;
    leave(stage).await?;
    let content = content?;
    ensure!(content[0] != "published", "the program of {css} has not worked");
    content[1].as_f64().context("a height is a number")
}

/// Waits until the frame of an element is as tall as what it shows and can be used.
async fn wait_for_fit(stage: &Stage, css: &str) -> Result<f64> {
    let start = std::time::Instant::now();
    loop {
        // There may be no frame yet, or its document may be on its way.
        let (height, content) = (height_of(stage, css).await, content_of(stage, css).await);
        match (height, content) {
            (Ok(height), Ok(content)) if height == content => return Ok(height),
            (height, content) if start.elapsed() > 2 * PATIENCE => {
                bail!("the frame of {css} is {height:?} pixels tall, its content {content:?}")
            }
            _ => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

/// Waits until the frame of an element fits and stays so: searches go on after the first answer, and what
/// they find takes room.
async fn wait_for_rest(stage: &Stage, css: &str) -> Result<f64> {
    let mut height = wait_for_fit(stage, css).await?;
    for _ in 0..20 {
        tokio::time::sleep(Duration::from_millis(1500)).await;
        let later = wait_for_fit(stage, css).await?;
        if later == height {
            return Ok(height);
        }
        height = later;
    }
    bail!("the frame of {css} never comes to rest")
}

/// Whether readers see an element's own content.
async fn is_shown(stage: &Stage, css: &str) -> Result<bool> {
    Ok(stage.browser.find(By::Css(css)).await?.is_displayed().await?)
}
