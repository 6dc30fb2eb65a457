//! The engine behind the page: same bits, crashes, places without workers.

use anyhow::Result;
use browser_tests::{DESKTOP, Stage};

/// Keeps every worker that the page starts, so that a test can break it.
const KEEP_WORKERS: &str = "window.startedWorkers = [];
    window.Worker = class extends Worker {
        constructor(...args) { super(...args); startedWorkers.push(this); }
    };";

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_recomputes_the_published_run_to_the_last_bit() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    // "Recomputed" is only said when the hash over all numbers equals that of the native build.
    stage.visit(&stage.site).await?;
    stage.wait_for_status(&["Recomputed in your browser"]).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crashed_worker_is_replaced() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.before_pages(KEEP_WORKERS).await?;
    stage.open_site("/").await?;
    stage.script("startedWorkers.at(-1).dispatchEvent(new Event('error'))").await?;
    stage.wait_for_status(&["restarted", "Recomputed", "Computed in"]).await?;
    stage.move_slider(0, 0.05).await?;
    stage.wait_for_status(&["Computed in"]).await?;
    let started = stage.script("return startedWorkers.length").await?;
    assert_eq!(started, 2);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_workers_the_page_computes_by_itself() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage
        .before_pages("window.Worker = class { constructor() { throw new Error('none'); } };")
        .await?;
    stage.open_site("/").await?;
    stage.move_slider(0, 0.05).await?;
    stage.wait_for_status(&["Computed in"]).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_case_leaves_the_published_answer() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.devtools("Network.enable", serde_json::json!({})).await?;
    let blocked = serde_json::json!({ "urls": ["*.packed.txt"] });
    stage.devtools("Network.setBlockedURLs", blocked).await?;
    stage.visit(&stage.site).await?;
    stage.wait_for_text("#notice", |text| text.contains("could not be loaded")).await?;
    assert!(stage.text("[data-testid=answer]").await?.contains("of 100 simulated worlds"));
    stage.close().await
}
