//! A reader asks what the market did, with shipped prices and with their own.

use anyhow::Result;
use browser_tests::{DESKTOP, PHONE, Stage};

const VERIFIED: &str = "Recomputed in your browser";
const STUDIED: &str = "Computed in this browser";

#[tokio::test(flavor = "multi_thread")]
async fn the_published_study_is_recomputed_to_the_last_bit() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/market/").await?;
    stage.wait_for_status(&[VERIFIED]).await?;
    assert!(stage.text("[data-testid=verdict]").await?.contains("Not distinguishable"));
    assert!(stage.text("[data-testid=ticker]").await?.contains("nothing to do with xAI"));
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn prices_load_only_on_the_page_that_needs_them() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/").await?;
    stage.wait_for_status(&[VERIFIED]).await?;
    let loaded = "return performance.getEntriesByType('resource')
                  .filter(entry => entry.name.includes('crypto-ai')).length";
    assert_eq!(stage.script(loaded).await?, 0);
    assert!(stage.text(".card .evidence").await?.contains("no signal"));
    stage.script("document.querySelector('nav a[href$=\"market/\"]').click()").await?;
    stage.wait_for_text("[data-testid=verdict]", |text| text.contains("BTC explains")).await?;
    assert_eq!(stage.script(loaded).await?, 1);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn choices_change_the_study_and_stand_in_the_address() -> Result<()> {
    let stage = Stage::open(PHONE).await?;
    stage.open_site("/market/").await?;
    stage.wait_for_status(&[VERIFIED]).await?;
    stage.script("document.querySelector('[data-event=\"2025-10-07\"]').click()").await?;
    stage.wait_for_text("[data-testid=verdict]", |text| text.contains("2 chosen events")).await?;
    stage
        .script(
            "const choice = document.querySelector('[data-testid=market-choice-benchmark]');
             choice.value = 'none';
             choice.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await?;
    stage.wait_for_status(&[STUDIED]).await?;
    stage
        .wait_for_address(|a| a == "/market/?events=2025-10-07%2C2026-01-06&benchmark=none")
        .await?;
    stage.open_site("/market/?group=AKT").await?;
    stage.wait_for_text("[data-testid=verdict]", |text| text.contains("AKT (1)")).await?;
    // The last event cannot be taken away.
    stage.open_site("/market/").await?;
    stage.wait_for_status(&[VERIFIED]).await?;
    stage.script("document.querySelector('[data-event=\"2026-01-06\"]').click()").await?;
    let ticked = stage
        .script("return document.querySelector('[data-event=\"2026-01-06\"]').checked")
        .await?;
    assert_eq!(ticked, true);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn own_prices_join_the_study_or_are_refused_in_words() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/market/").await?;
    stage.wait_for_status(&[VERIFIED]).await?;
    let choose = |name: &str, text: &str| {
        let (name, text) = (serde_json::json!(name), serde_json::json!(text));
        format!(
            "const transfer = new DataTransfer();
             transfer.items.add(new File([{text}], {name}));
             const field = document.querySelector('[data-testid=own]');
             field.files = transfer.files;
             field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        )
    };
    stage.script(&choose("bad.csv", "<!doctype html>")).await?;
    stage.wait_for_text("[data-testid=own-reply]", |text| text.contains("web page")).await?;
    let rows: Vec<String> =
        (0..300).map(|k| format!("{};{}", 1_745_625_600 + 86_400 * k, 10 + k % 7)).collect();
    let text = format!("date;close\n{}", rows.join("\n"));
    stage.script(&choose("mine.csv", &text)).await?;
    stage.wait_for_text("[data-testid=own-reply]", |text| text.contains("is in the study")).await?;
    stage.wait_for_text("[data-testid=securities]", |text| text.contains("MINE")).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_event_study_runs_in_a_sandboxed_frame() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.visit(&format!("{}/study.html", stage.hosts)).await?;
    stage.browser.find(thirtyfour::By::Css("iframe")).await?.enter_frame().await?;
    stage.wait_for_text("[data-testid=verdict]", |text| text.contains("Placebo")).await?;
    let size = stage
        .script("return getComputedStyle(document.querySelector('.verdict__word')).fontSize")
        .await?;
    assert_eq!(size, "20px", "the host's style must not reach the study");
    stage.browser.enter_default_frame().await?;
    for _ in 0..300 {
        let height = stage.script("return document.querySelector('iframe').offsetHeight").await?;
        if height.as_u64().is_some_and(|height| height > 300) {
            return stage.close().await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    anyhow::bail!("the frame never told its height")
}

/// Stands for the exchange: one recorded shape, or a fault.
fn fake_exchange(fault: &str) -> String {
    format!(
        "const real = window.fetch;
         window.fetch = (input, options) => {{
           const address = String(input.url || input);
           if (!address.startsWith('https://data-api.binance.vision/')) return real(input, options);
           {fault}
           const day = 86400000, today = Math.floor(Date.now() / day);
           const candles = Array.from({{ length: 999 }}, (_, k) => {{
             const close = String(10 + (k * 7 % 13) / 10);
             const open = (today - 998 + k) * day;
             return [open, close, close, close, close, '1', open + day - 1];
           }});
           return Promise.resolve(new Response(JSON.stringify(candles)));
         }};"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn live_prices_are_asked_for_by_button_only() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.before_pages(&fake_exchange("window.asked = (window.asked || 0) + 1;")).await?;
    stage.open_site("/market/").await?;
    stage.wait_for_status(&[VERIFIED]).await?;
    assert_eq!(stage.script("return window.asked || 0").await?, 0);
    let before = stage.text("[data-testid=securities]").await?;
    stage.script("document.querySelector('[data-testid=live]').click()").await?;
    stage.wait_for_text("[data-testid=own-reply]", |text| text.contains("ETH is in")).await?;
    assert_ne!(before, stage.text("[data-testid=securities]").await?);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn faults_of_the_exchange_are_told_and_lose_nothing() -> Result<()> {
    let faults = [
        ("return Promise.resolve(new Response('slow', { status: 429 }));", "limits how often"),
        ("return Promise.resolve(new Response('<!doctype html>'));", "web page"),
        ("return Promise.resolve(new Response('{\"msg\":\"no\",\"code\":-1}'));", "refuses"),
        ("return Promise.resolve(new Response('{\"a\":1}'));", "unknown form"),
        ("return Promise.reject(new TypeError('Failed to fetch'));", "cannot be reached"),
        ("return Promise.reject(new DOMException('late', 'TimeoutError'));", "in time"),
    ];
    for (fault, expected) in faults {
        let stage = Stage::open(DESKTOP).await?;
        stage.before_pages(&fake_exchange(fault)).await?;
        stage.open_site("/market/").await?;
        stage.wait_for_status(&[VERIFIED]).await?;
        let before = stage.text("[data-testid=securities]").await?;
        stage.script("document.querySelector('[data-testid=live]').click()").await?;
        stage.wait_for_text("[data-testid=own-reply]", |text| text.contains(expected)).await?;
        assert_eq!(before, stage.text("[data-testid=securities]").await?, "{fault}");
        stage.close().await?;
    }
    Ok(())
}
