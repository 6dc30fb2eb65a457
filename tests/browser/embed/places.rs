//! Pages with strict policies, hostile style, no scripts, no storage, no network; paper.

use anyhow::{Context, Result};
use browser_tests::{DESKTOP, PHONE, Stage};
use serde_json::{Value, json};

use super::{enter, frame, height_of, is_shown, leave, visit, wait_for_fit, wait_for_value};

#[tokio::test(flavor = "multi_thread")]
async fn a_strict_policy_of_the_page_is_enough() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.collect_errors().await?;
    visit(&stage, "policy").await?;
    let height = wait_for_fit(&stage, "#quote").await?;
    assert!(height > 200.0, "{height}");
    assert_eq!(stage.page_errors().await?, Vec::<Value>::new());
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_style_of_the_page_stays_outside() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "style").await?;
    // What is in the head of the page becomes visible, too, and takes its room.
    stage.script("document.getElementById('quote').scrollIntoView()").await?;
    wait_for_fit(&stage, "#quote").await?;
    let look = format!(
        "const {{ display, width, opacity, borderTopWidth, colorScheme }} = getComputedStyle({});
         return [display, opacity, borderTopWidth, colorScheme, parseFloat(width) > 900]",
        frame("#quote")
    );
    assert_eq!(stage.script(&look).await?, json!(["block", "1", "0px", "normal", true]));
    enter(&stage, "#quote").await?;
    let inner =
        "const { direction, letterSpacing } = getComputedStyle(document.querySelector('.frame'));
        return [direction, letterSpacing, document.documentElement.dataset.theme]";
    assert_eq!(stage.script(inner).await?, json!(["ltr", "normal", "dark"]));
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_only_hears_amp_gets_the_height() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "amp").await?;
    let height = wait_for_fit(&stage, "#frame").await?;
    assert!(height > 100.0, "{height}");
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_the_fallback_and_the_published_run_can_be_read() -> Result<()> {
    let stage = Stage::open(PHONE).await?;
    stage.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    visit(&stage, "quote").await?;
    assert!(is_shown(&stage, "#near p").await?);
    assert!(is_shown(&stage, "#near a").await?);
    visit(&stage, "plain").await?;
    enter(&stage, "iframe").await?;
    stage.wait_for_text(".frame .card", |text| text.len() > 100).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn blocked_storage_changes_nothing() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage
        .before_pages(
            "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
               Object.defineProperty(window, name, {
                 get() { window.touched = name; throw new DOMException('blocked', 'SecurityError') } });
             Object.defineProperty(document, 'cookie', {
               get() { window.touched = 'cookie'; return '' }, set() { window.touched = 'cookie' } });",
        )
        .await?;
    visit(&stage, "plain").await?;
    wait_for_fit(&stage, "iframe").await?;
    for css in ["body", "iframe"] {
        if css == "iframe" {
            enter(&stage, css).await?;
        }
        assert_eq!(stage.script("return window.touched ?? null").await?, Value::Null, "{css}");
    }
    leave(&stage).await?;
    visit(&stage, "quote").await?;
    wait_for_fit(&stage, "#near").await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_widget_works_on_without_a_network() -> Result<()> {
    let mut stage = Stage::open(DESKTOP).await?;
    visit(&stage, "groups").await?;
    wait_for_fit(&stage, "#one").await?;
    enter(&stage, "#one").await?;
    let status = "return document.querySelector('.frame').dataset.status";
    wait_for_value(&stage, status, "computed").await?;
    leave(&stage).await?;
    stage.unplug();
    // A connection that the browser has opened in advance may still be answered.
    let gone =
        "return fetch('/quote.html', { cache: 'no-store' }).then(() => 'here', () => 'gone')";
    wait_for_value(&stage, gone, "gone").await?;
    enter(&stage, "#one").await?;
    stage.move_slider(0, 0.9).await?;
    leave(&stage).await?;
    let changes =
        "return heard.filter(({ type, id }) => type === 'spillover:change' && id === 'one')
        .map(({ headline }) => headline)";
    let is_new = |heard: &Value| heard.as_array().is_some_and(|heard| !heard.is_empty());
    stage.wait_until(changes, is_new).await?;
    wait_for_fit(&stage, "#one").await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_widget_is_whole_on_paper() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "quote").await?;
    wait_for_fit(&stage, "#near").await?;
    stage.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    let height = wait_for_fit(&stage, "#near").await?;
    assert_eq!(height_of(&stage, "#near").await?, height);
    let paper = stage.devtools("Page.printToPDF", json!({ "printBackground": true })).await?;
    let pdf = paper["data"].as_str().context("no file")?;
    assert!(pdf.starts_with("JVBERi0"), "a PDF begins with %PDF-");
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_is_asked_for_anything() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "quote").await?;
    wait_for_fit(&stage, "#near").await?;
    let requests = "return performance.getEntriesByType('resource').map(({ name }) => name)";
    let mut all = stage.script(requests).await?.as_array().cloned().unwrap_or_default();
    assert!(all.iter().any(|name| name.as_str().is_some_and(|name| name.ends_with("v1/embed.js"))));
    enter(&stage, "#near").await?;
    let inner = stage.script(requests).await?.as_array().cloned().unwrap_or_default();
    assert!(inner.iter().any(|name| name.as_str().is_some_and(|name| name.ends_with(".wasm"))));
    all.extend(inner);
    for name in all {
        let name = name.as_str().unwrap_or_default();
        // The page's own icon is its own affair.
        let is_own = [&*stage.site, &stage.hosts, "blob:"].iter().any(|own| name.starts_with(own));
        assert!(is_own, "{name}");
    }
    assert_eq!(stage.script("return document.referrer").await?, format!("{}/", stage.hosts));
    stage.close().await
}
