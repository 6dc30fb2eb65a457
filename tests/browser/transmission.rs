//! A reader follows the deal to the sectors, opens arrows, asks what would overturn the order.

use anyhow::Result;
use browser_tests::{DESKTOP, PHONE, Stage};
use serde_json::Value;

const VERIFIED: &str = "Recomputed in your browser";

/// Chooses an option of a select by its place.
async fn choose(stage: &Stage, test_id: &str, place: usize) -> Result<()> {
    let script = format!(
        "const select = document.querySelector('select[data-testid={test_id}]');
         select.selectedIndex = {place};
         select.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    stage.script(&script).await.map(drop)
}

async fn count(stage: &Stage, css: &str) -> Result<u64> {
    let count = stage.script(&format!("return document.querySelectorAll('{css}').length")).await?;
    Ok(count.as_u64().unwrap_or_default())
}

#[test]
fn flows_tipping_points_and_doubt_stand_in_the_html() -> Result<()> {
    let dist = std::env::var("SPILLOVER_DIST")?;
    for (page, words) in [("transmission", "Smallest change"), ("ja/transmission", "最小の変化")]
    {
        let html = std::fs::read_to_string(format!("{dist}/{page}/index.html"))?;
        let content = html.split("<div id=\"app\">").nth(1).unwrap_or_default();
        assert!(content.contains(words), "{page}");
        assert!(content.matches("<polygon").count() > 30, "{page}");
        assert!(content.contains("id=\"sensitivity\"") && content.contains("<svg"), "{page}");
        assert!(!html.contains("style=\""), "inline styles are against the policy: {page}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_published_flows_are_recomputed_to_the_last_bit() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.collect_errors().await?;
    stage.open_site("/transmission/").await?;
    stage.wait_for_status(&[VERIFIED]).await?;
    // Search and analysis end, and neither says anything new.
    let before = stage.text("[data-testid=tipping]").await?;
    stage.wait_for_text("#tipping .status", |text| text.contains(VERIFIED)).await?;
    stage.wait_for_text("#sensitivity .status", |text| text.contains(VERIFIED)).await?;
    assert_eq!(before, stage.text("[data-testid=tipping]").await?);
    assert_eq!(stage.page_errors().await?, Vec::<Value>::new());
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_arrow_opens_and_can_be_changed() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/transmission/").await?;
    stage.wait_for_status(&[VERIFIED]).await?;
    let first = stage.text("[data-testid=edge-name]").await?;
    // By the picture, with keys alone.
    stage
        .script(
            "const chart = document.querySelector('#flows [data-testid=chart]');
             chart.focus();
             for (const key of ['ArrowRight', 'End', 'Enter'])
               chart.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));",
        )
        .await?;
    stage.wait_for_text("[data-testid=edge-name]", |name| name != first).await?;
    let address = stage.wait_for_address(|address| address.contains("edge=")).await?;
    let before = stage.text("#edge .figures").await?;
    stage
        .script(
            "const slider = document.querySelector('#edge input[type=range]');
             slider.value = slider.max;
             slider.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await?;
    stage.wait_for_status(&["Computed in"]).await?;
    stage.wait_for_text("#edge .figures", |text| text != before).await?;
    stage.wait_for_address(|now| now.contains("set.") && now != address).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_scenario_brings_its_own_sliders() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/transmission/").await?;
    stage.wait_for_status(&[VERIFIED]).await?;
    // What a slider has a part in comes from the scenario alone, not from the search.
    let before = stage.text(".rail .origin__influence").await?;
    let last = stage
        .script("return document.querySelector('select[data-testid=scenario]').options.length - 1")
        .await?;
    choose(&stage, "scenario", last.as_u64().unwrap_or_default() as usize).await?;
    stage.wait_for_status(&["Computed in"]).await?;
    stage.wait_for_text(".rail .origin__influence", |text| text != before).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn one_sector_alone_has_fewer_flows() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/transmission/").await?;
    let all = count(&stage, "#flows .exhibit polygon").await?;
    stage.script("document.querySelectorAll('#flows .segment')[5].click()").await?;
    stage.wait_for_address(|address| address.contains("to=")).await?;
    let one = count(&stage, "#flows .exhibit polygon").await?;
    assert!(0 < one && one < all, "{one} of {all}");
    assert_eq!(count(&stage, "#paths details[open]").await?, 1);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn statements_results_and_drivers_are_chosen() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/transmission/").await?;
    stage.wait_for_status(&[VERIFIED]).await?;
    let before = stage.text("[data-testid=tipping]").await?;
    choose(&stage, "statement", 4).await?;
    stage.wait_for_address(|address| address.contains("tip=senior%3A0.01")).await?;
    stage.wait_for_text("#tipping", |text| text.contains("expected loss")).await?;
    stage.wait_for_text("#tipping .status", str::is_empty).await?;
    assert_ne!(before, stage.text("[data-testid=tipping]").await?);
    // A limit that no loss can have is not taken.
    stage
        .script(
            "const limit = document.querySelector('[data-testid=limit]');
             limit.value = '1000';
             limit.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await?;
    let shown = stage.script("return document.querySelector('[data-testid=limit]').value").await?;
    assert_eq!(shown, "1");
    stage.wait_for_address(|address| address.contains("tip=senior%3A0.01")).await?;

    let finding = stage.text("[data-testid=sensitivity]").await?;
    choose(&stage, "output", 6).await?;
    stage.wait_for_text("[data-testid=sensitivity]", |text| text != finding).await?;

    let shown = stage.text("#conditional").await?;
    choose(&stage, "driver", 0).await?;
    choose(&stage, "driver", 2).await?;
    stage.wait_for_address(|address| address.contains("driver=")).await?;
    assert_ne!(shown, stage.text("#conditional").await?);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_overflows_sideways() -> Result<()> {
    for size in [DESKTOP, PHONE, (320, 640)] {
        let stage = Stage::open(size).await?;
        for path in ["/transmission/", "/ja/transmission/"] {
            stage.open_site(path).await?;
            let width = stage.script("return document.documentElement.scrollWidth").await?;
            assert!(width.as_u64().is_some_and(|w| w <= u64::from(size.0)), "{path}: {width}");
        }
        stage.close().await?;
    }
    Ok(())
}
