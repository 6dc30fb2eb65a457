//! The reader's own weights, the number of worlds, the ranking as a frame.

use anyhow::Result;
use browser_tests::{DESKTOP, PHONE, Stage};
use thirtyfour::By;

/// Chooses an option of a select by its place.
async fn choose(stage: &Stage, test_id: &str, place: usize) -> Result<()> {
    let script = format!(
        "const select = document.querySelector('[data-testid={test_id}]');
         select.selectedIndex = {place};
         select.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    stage.script(&script).await?;
    Ok(())
}

async fn click(stage: &Stage, css: &str) -> Result<()> {
    let script = format!("document.querySelector(`{css}`).click()");
    stage.script(&script).await?;
    Ok(())
}

/// Opens the panel and chooses what is known about the weights.
async fn choose_mode(stage: &Stage, mode: &str) -> Result<()> {
    stage.script("document.querySelector('[data-testid=preference]').open = true").await?;
    click(stage, &format!("[data-mode={mode}]")).await
}

async fn add_pair(stage: &Stage, more: usize, less: usize) -> Result<()> {
    choose(stage, "prefer-more", more).await?;
    choose(stage, "prefer-less", less).await?;
    click(stage, "[data-testid=prefer-add]").await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_changes_the_ranking_and_stands_in_the_address() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/").await?;
    let before = stage.text("[data-testid=answer]").await?;
    choose_mode(&stage, "order").await?;
    stage.wait_for_address(|address| address == "/?by=criteria").await?;
    add_pair(&stage, 1, 2).await?;
    let address = stage
        .wait_for_address(|a| a.starts_with("/?prefer=") && a.ends_with("&by=criteria"))
        .await?;
    stage.wait_for_text("[data-testid=answer]", |text| text.contains("in your order")).await?;
    let after = stage.text("[data-testid=answer]").await?;
    assert!(before != after && !after.contains("unknown"), "{after}");

    stage.visit(&format!("{}{address}", stage.site)).await?;
    stage.wait_for_text("[data-testid=answer]", |text| text == after).await?;
    click(&stage, ".preference__pairs button").await?;
    stage.wait_for_text("[data-testid=answer]", |text| text == before).await?;
    stage.wait_for_address(|address| address == "/?by=criteria").await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn contradictions_are_said_and_the_last_ranking_stays() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    for (path, circle, zero) in
        [("/", "circle", "more than zero"), ("/ja/", "循環", "ゼロより大きく")]
    {
        stage.open_site(path).await?;
        choose_mode(&stage, "order").await?;
        add_pair(&stage, 0, 1).await?;
        let ranked = stage.text(".ranking tbody").await?;
        add_pair(&stage, 1, 0).await?;
        stage.wait_for_text("[data-testid=refusal]", |text| text.contains(circle)).await?;
        assert!(!stage.text(".ranking tbody").await?.is_empty() && !ranked.is_empty());
        // All weights at zero.
        choose_mode(&stage, "own").await?;
        let none = "document.querySelectorAll('.weight input').forEach((slider) => {
            slider.value = 0;
            slider.dispatchEvent(new Event('input', { bubbles: true }));
        })";
        stage.script(none).await?;
        stage.wait_for_text("[data-testid=refusal]", |text| text.contains(zero)).await?;
        choose_mode(&stage, "unknown").await?;
        stage.wait_for_address(|address| address.ends_with("?by=criteria")).await?;
    }
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn more_worlds_make_smaller_errors() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/").await?;
    choose(&stage, "worlds", 1).await?;
    stage.wait_for_status(&["4,096"]).await?;
    let coarse = stage.text("[data-testid=error]").await?;
    choose(&stage, "worlds", 3).await?;
    stage.wait_for_address(|address| address == "/?samples=65536").await?;
    stage.wait_for_status(&["65,536 worlds"]).await?;
    assert_ne!(coarse, stage.text("[data-testid=error]").await?);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_run_can_be_stopped() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/").await?;
    choose(&stage, "worlds", 5).await?;
    stage.wait_for_status(&["of 1,048,576 worlds"]).await?;
    click(&stage, "[data-testid=stop]").await?;
    stage.wait_for_status(&["Stopped by you"]).await?;
    // What was under way when the button was pressed changes nothing any more.
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    assert!(stage.text("[data-testid=status]").await?.contains("Stopped by you"));
    choose(&stage, "worlds", 0).await?;
    stage.wait_for_status(&["1,024 worlds"]).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_says_what_rests_on_assumed_signs() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/").await?;
    assert!(stage.text("[data-testid=signs]").await?.contains("not evidence"));
    assert!(!stage.text("[data-testid=orders-why]").await?.is_empty());
    assert!(stage.text("[data-testid=article-order]").await?.contains("pairs of sectors"));
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_ranking_stands_alone_in_a_frame() -> Result<()> {
    for size in [DESKTOP, PHONE, (320, 640)] {
        let stage = Stage::open(size).await?;
        let query = "case=xai-series-e&lang=en&by=criteria&weights=speed:1";
        stage.visit(&format!("{}/embed/ranking/?{query}", stage.site)).await?;
        stage.wait_for_text(".frame", |text| text.contains("your own weights")).await?;
        assert_eq!(stage.browser.find_all(By::Css(".frame tr[data-sector]")).await?.len(), 5);
        assert!(stage.browser.find_all(By::Css(".frame a[href^='#']")).await?.is_empty());
        let width = stage.script("return document.documentElement.scrollWidth").await?;
        assert!(width.as_u64().is_some_and(|w| w <= u64::from(size.0)), "{size:?}: {width}");
        stage.close().await?;
    }
    Ok(())
}
