//! What stands in the code to copy: the height of the preview, and the result for readers without scripts.

use anyhow::{Context, Result, ensure};
use browser_tests::{DESKTOP, Stage};

/// Height of what a frame shows, in a window of this width.
async fn content_height(stage: &Stage, folder: &str, width: u32) -> Result<u64> {
    // So tall that no scroll bar takes of the width.
    let metrics = |width: u32| {
        let size = serde_json::json!({
            "width": width, "height": if width == DESKTOP.0 { DESKTOP.1 } else { 3000 }, "deviceScaleFactor": 1, "mobile": false
        });
        stage.devtools("Emulation.setDeviceMetricsOverride", size)
    };
    metrics(width).await?;
    stage.visit(&format!("{}/{folder}", stage.site)).await?;
    stage.wait_for("main.frame").await?;
    let height =
        "return Math.ceil(document.getElementById('app').getBoundingClientRect().bottom + scrollY)";
    let height = stage.script(height).await?;
    metrics(DESKTOP.0).await?;
    height.as_u64().context("no number")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_height_in_the_code_is_that_of_the_subject() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    for (width, claim) in [(640, "C001"), (640, "C003"), (320, "C001")] {
        let height = content_height(&stage, &format!("embed/claim/{claim}/"), width).await?;
        stage.open_site(&format!("/embed/?embed=claim&subject={claim}")).await?;
        stage
            .script(&format!("document.querySelector('[data-width=\"{width}\"]').click()"))
            .await?;
        stage.script("document.querySelector('[data-testid=preview]').scrollIntoView()").await?;
        for (form, mark) in [("loader", "data-height"), ("frame", "height")] {
            let found = format!(
                "return document.querySelector('[data-form={form}] textarea').value
                    .match(/ {mark}=\"(\\d+)\"/)?.[1] ?? ''"
            );
            stage
                .wait_until(&found, |found| found.as_str() == Some(&*height.to_string()))
                .await
                .with_context(|| format!("{claim} is {height} pixels tall at {width}"))?;
        }
    }
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_without_scripts_are_told_the_published_result() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    for folder in ["", "ja/"] {
        let widgets = ["capital-stack", "spv-cashflows", "runway", "event-study", "ticker"];
        for widget in widgets.into_iter().chain([
            "transmission",
            "sensitivity",
            "tipping-point",
            "compute-converter",
            "regulation-timeline",
            "vote-calculator",
        ]) {
            let page = format!("{}/{folder}embed/{widget}/", stage.site);
            stage.visit(&page).await?;
            let result = stage
                .script("return document.querySelector('meta[name=description]').content")
                .await?;
            let result = result.as_str().context("no text")?.to_owned();
            // A result has figures; what a widget shows in general has none.
            ensure!(result.contains(|c: char| c.is_ascii_digit()), "{page}: {result}");
            stage.open_site(&format!("/{folder}embed/?embed={widget}")).await?;
            let first = "const [, first] = new DOMParser().parseFromString(
                    document.querySelector('[data-form=loader] textarea').value, 'text/html')
                    .body.innerHTML.match(/<p>(.*?)<\\/p>/) ?? [];
                const text = document.createElement('textarea'); text.innerHTML = first ?? '';
                return text.value";
            stage.wait_until(first, |first| *first == result.as_str()).await?;
        }
        // With the reader's own assumptions it says that it is the published one.
        stage.open_site(&format!("/{folder}embed/?embed=runway&set.on_chain_share=0.4")).await?;
        let code = "return document.querySelector('[data-form=loader] textarea').value";
        let word = if folder.is_empty() { "As published: " } else { "公開時の結果：" };
        stage.wait_until(code, |code| code.as_str().is_some_and(|c| c.contains(word))).await?;
    }
    stage.close().await
}
