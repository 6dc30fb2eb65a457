//! What goes wrong around the program: each leaves a page that can be read and says what happened.

use std::time::Duration;

use anyhow::{Context, Result};
use browser_tests::{DESKTOP, Stage};
use serde_json::{Value, json};

/// Lets a fault befall every file whose path fits.
fn spoil(name: &str, fault: &str) -> String {
    format!(
        "const whole = window.fetch;
         window.fetch = async (...asked) => {{
           const reply = await whole(...asked);
           if (!/{name}/.test(new URL(reply.url).pathname)) return reply;
           const bytes = new Uint8Array(await reply.arrayBuffer());
           const spoilt = ({fault})(bytes);
           return new Response(spoilt, {{ headers: {{ 'content-type': 'application/wasm' }} }});
         }};"
    )
}

/// What the page says and shows after a fault.
async fn is_said(stage: &Stage, words: &str) -> Result<()> {
    stage.wait_for_text("#notice", |text| text.contains(words)).await?;
    let answer = stage.text("[data-testid=answer]").await?;
    assert!(answer.contains("of 100 simulated worlds"), "{answer}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_spoilt_case_leaves_the_published_answer() -> Result<()> {
    for (fault, words) in [
        ("(bytes) => bytes.slice(0, bytes.length / 2)", "cut off or damaged"),
        ("(bytes) => bytes.map((byte, k) => k % 97 ? byte : byte ^ 255)", "is no packed file"),
        ("() => '<!doctype html><title>Sign in</title>'", "is no packed file"),
    ] {
        let stage = Stage::open(DESKTOP).await?;
        stage.before_pages(&spoil("packed.txt$", fault)).await?;
        stage.visit(&stage.site).await?;
        is_said(&stage, words).await.with_context(|| fault.to_owned())?;
        stage.close().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_program_the_page_can_be_read_and_says_so() -> Result<()> {
    for fault in [
        "delete window.WebAssembly",
        &spoil("site-[^/]*wasm$", "(bytes) => bytes.slice(0, bytes.length / 2)"),
    ] {
        let stage = Stage::open(DESKTOP).await?;
        stage.before_pages(fault).await?;
        stage.visit(&stage.site).await?;
        is_said(&stage, "could not start").await.with_context(|| fault.to_owned())?;
        stage.close().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_spoilt_engine_is_said_in_the_status() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    let cut = "(bytes) => bytes.slice(0, bytes.length / 2)";
    stage.before_pages(&spoil("worker-[^/]*wasm$", cut)).await?;
    stage.visit(&stage.site).await?;
    stage.wait_for_status(&["failed"]).await?;
    is_said(&stage, "").await?;
    stage.close().await
}

/// Moves the first slider fifty times without a pause; the place of the last one.
const RAPID: &str = "const slider = document.querySelectorAll('input[type=range]')[0];
    const { min, max } = slider;
    for (let k = 1; k <= 50; k += 1) {
      slider.value = Number(min) + (Number(max) - Number(min)) * (k % 2 ? k : 50 - k) / 60;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    return slider.value";

#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_moves_the_last_one_counts() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.collect_errors().await?;
    stage.open_site("/").await?;
    stage.script(RAPID).await?;
    stage.wait_for_status(&["Computed in"]).await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let answer = stage.text("[data-testid=answer]").await?;
    // The address holds the last place: a page that starts there says the same.
    let address = stage.browser.current_url().await?;
    stage.visit(address.as_str()).await?;
    stage.wait_for_status(&["Computed in"]).await?;
    stage.wait_for_text("[data-testid=answer]", |text| *text == *answer).await?;
    assert_eq!(stage.page_errors().await?, Vec::<Value>::new());
    stage.close().await
}

/// Keeps the memories of all programs of the page.
const MEMORIES: &str = "window.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const start = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await start.call(WebAssembly, ...given);
        memories.push((made.instance ?? made).exports.memory);
        return made;
      };
    }";

async fn memory(stage: &Stage) -> Result<(f64, f64)> {
    stage.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    let metrics = stage.devtools("Performance.getMetrics", json!({})).await?;
    let metrics = metrics["metrics"].as_array().context("no metrics")?;
    let heap = metrics.iter().find(|m| m["name"] == "JSHeapUsedSize").context("no heap")?;
    let own =
        stage.script("return memories.reduce((sum, m) => sum + m.buffer.byteLength, 0)").await?;
    Ok((heap["value"].as_f64().unwrap_or_default(), own.as_f64().unwrap_or_default()))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_runs_take_no_more_memory_than_a_hundred() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.before_pages(MEMORIES).await?;
    stage.devtools("Performance.enable", json!({})).await?;
    stage.open_site("/").await?;
    let move_and_wait = |count: usize| {
        format!(
            "const slider = document.querySelectorAll('input[type=range]')[0];
             const [min, max] = [Number(slider.min), Number(slider.max)];
             const turn = () => new Promise((done) => setTimeout(done, 12));
             return (async () => {{
               for (let k = 0; k < {count}; k += 1) {{
                 slider.value = min + (max - min) * ((k * 7) % 50) / 50;
                 slider.dispatchEvent(new Event('input', {{ bubbles: true }}));
                 await turn();
               }}
             }})()"
        )
    };
    stage.script(&move_and_wait(100)).await?;
    stage.wait_for_status(&["Computed in"]).await?;
    let before = memory(&stage).await?;
    for _ in 0..9 {
        stage.script(&move_and_wait(100)).await?;
    }
    stage.wait_for_status(&["Computed in"]).await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let after = memory(&stage).await?;
    assert!(before.1 > 0.0, "no memory was seen");
    assert!(after.0 < before.0 + 4e6 && after.1 <= 1.25 * before.1, "{before:?} → {after:?}");
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn clocks_zones_and_calendars_change_no_figure() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.collect_errors().await?;
    stage.open_site("/").await?;
    let answer = stage.text("[data-testid=answer]").await?;
    for (locale, zone, clock) in [
        ("ar-EG", "Africa/Cairo", "0"),
        ("tr-TR", "Europe/Istanbul", "4102444800000"),
        ("th-TH-u-ca-buddhist", "Asia/Bangkok", "-1"),
        ("fa-IR", "Pacific/Kiritimati", "1e15"),
    ] {
        stage.devtools("Emulation.setLocaleOverride", json!({ "locale": locale })).await?;
        stage.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).await?;
        stage.before_pages(&format!("Date.now = () => {clock};")).await?;
        stage.open_site("/?lang=en").await?;
        assert_eq!(stage.text("[data-testid=answer]").await?, answer, "{locale}");
        stage.open_site("/since/").await?;
        let text = stage.script("return document.querySelector('main').innerText").await?;
        let text = text.as_str().unwrap_or_default();
        assert!(text.contains("2026") && !text.contains("2569"), "{locale}: {text}");
        assert_eq!(stage.page_errors().await?, Vec::<Value>::new(), "{locale}");
        stage.devtools("Emulation.setLocaleOverride", json!({})).await?;
    }
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_slept_goes_on() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/").await?;
    stage.move_slider(0, 0.05).await?;
    stage.devtools("Page.setWebLifecycleState", json!({ "state": "frozen" })).await?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    stage.devtools("Page.setWebLifecycleState", json!({ "state": "active" })).await?;
    stage.wait_for_status(&["Computed in"]).await?;
    stage.move_slider(0, 0.05).await?;
    stage.wait_for_status(&["Computed in"]).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_slow_network_the_page_is_there_before_its_program() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.devtools("Network.enable", json!({})).await?;
    // The slow 3G of browsers' own tools.
    let slow = json!({
        "offline": false, "latency": 400, "downloadThroughput": 62_500, "uploadThroughput": 62_500,
    });
    stage.devtools("Network.emulateNetworkConditions", slow).await?;
    stage.visit(&stage.site).await?;
    assert!(stage.text("[data-testid=answer]").await?.contains("of 100 simulated worlds"));
    stage.wait_for_status(&["Published run"]).await?;
    stage.close().await
}
