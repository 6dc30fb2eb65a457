//! The sector card in other people's pages, on a second origin.

use anyhow::Result;
use browser_tests::{DESKTOP, Stage};
use thirtyfour::By;

async fn frame_height(stage: &Stage, css: &str) -> Result<u64> {
    let script = format!("return document.querySelector('{css}').offsetHeight");
    Ok(stage.script(&script).await?.as_u64().unwrap_or_default())
}

/// Waits until the host has given the frame another height than the 100 pixels of the markup.
async fn wait_for_height(stage: &Stage, css: &str) -> Result<u64> {
    for _ in 0..300 {
        let height = frame_height(stage, css).await?;
        if height != 100 {
            // Let it settle: the first answer may change a line.
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            return frame_height(stage, css).await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    anyhow::bail!("the frame {css} never told its height")
}

async fn enter_frame(stage: &Stage, css: &str) -> Result<()> {
    stage.browser.find(By::Css(css)).await?.enter_frame().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_fits_its_content_on_a_foreign_page() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.visit(&format!("{}/plain.html", stage.hosts)).await?;
    let height = wait_for_height(&stage, "iframe").await?;
    enter_frame(&stage, "iframe").await?;
    let content = stage
        .script("return document.querySelector('.frame').getBoundingClientRect().height")
        .await?;
    let content = content.as_f64().unwrap_or_default();
    assert!((height as f64 - content).abs() <= 1.0, "frame {height}, content {content}");
    let size =
        stage.script("return getComputedStyle(document.querySelector('.card')).fontSize").await?;
    assert_eq!(size, "14px", "the host's style must not reach the card");
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_computes_in_a_sandbox_without_an_origin() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.visit(&format!("{}/sandbox.html", stage.hosts)).await?;
    wait_for_height(&stage, "iframe").await?;
    enter_frame(&stage, "iframe").await?;
    // The address sets an assumption, so the card shows a run that was computed right here.
    stage.wait_for_text(".frame", |text| text.contains("投資助言")).await?;
    for _ in 0..300 {
        let status = stage.script("return document.querySelector('.frame').dataset.status").await?;
        if status == "computed" {
            return stage.close().await;
        }
        assert_ne!(status, "fallback", "the worker must start in a sandbox");
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    anyhow::bail!("the card never computed")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_obeys_its_host_and_nobody_else() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.visit(&format!("{}/plain.html", stage.hosts)).await?;
    wait_for_height(&stage, "iframe").await?;
    let send = "const view = document.querySelector('iframe').contentWindow;
        const say = (message) => view.postMessage(message, '*');
        say('set'); say(null); say({ spillover: 2, type: 'set', theme: 'dark' });
        say({ spillover: 1, type: 'set', theme: '<b>', lang: 7, inputs: 'x' });
        say({ spillover: 1, type: 'set', inputs: { nothing: 1, on_chain_share: 'a', __proto__: 3 } });";
    stage.script(send).await?;
    enter_frame(&stage, "iframe").await?;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    let theme = "return document.documentElement.dataset.theme ?? null";
    assert_eq!(stage.script(theme).await?, serde_json::Value::Null);
    // From within the frame's own window nothing is accepted.
    stage.script("postMessage({ spillover: 1, type: 'set', theme: 'dark' }, '*')").await?;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(stage.script(theme).await?, serde_json::Value::Null);
    stage.browser.enter_default_frame().await?;
    stage
        .script(
            "document.querySelector('iframe').contentWindow.postMessage(
               { spillover: 1, type: 'set', theme: 'dark', lang: 'ja', inputs: { on_chain_share: 0.4 } }, '*')",
        )
        .await?;
    enter_frame(&stage, "iframe").await?;
    stage.wait_for_text(".frame", |text| text.contains("投資助言")).await?;
    assert_eq!(stage.script(theme).await?, "dark");
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_heights_are_refused() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.visit(&format!("{}/hostile.html", stage.hosts)).await?;
    wait_for_height(&stage, "#ours").await?;
    assert_eq!(frame_height(&stage, "#theirs").await?, 104);
    stage.close().await
}
