//! The same in Firefox and WebKit, as far as they are on this machine: results to the last bit, sliders,
//! widgets in other people's pages.

use anyhow::{Context, Result, ensure};
use browser_tests::{DESKTOP, Kind, Stage};
use serde_json::Value;

use crate::certificate::{base, flagship, native, wait_for_line};

/// Runs a test in each other browser; says which of them is not here.
macro_rules! in_other_browsers {
    ($($name:ident = $test:ident in $kind:ident;)*) => {$(
        #[tokio::test(flavor = "multi_thread")]
        async fn $name() -> Result<()> {
            let kind = Kind::$kind;
            let Some(stage) = Stage::open_in(kind, DESKTOP).await? else {
                println!("NOT TESTED: there is no {kind:?} on this machine");
                return Ok(());
            };
            $test(&stage).await.with_context(|| format!("in {kind:?}"))?;
            stage.close().await
        }
    )*};
}

in_other_browsers! {
    firefox_recomputes_the_published_run = results in Firefox;
    webkit_recomputes_the_published_run = results in WebKit;
    every_page_can_be_read_in_firefox = pages in Firefox;
    every_page_can_be_read_in_webkit = pages in WebKit;
    firefox_shows_widgets_in_other_pages = widgets in Firefox;
    webkit_shows_widgets_in_other_pages = widgets in WebKit;
}

/// Opens a page of the site and touches it.
async fn open(stage: &Stage, path: &str) -> Result<()> {
    stage.visit(&format!("{}{path}", stage.site)).await?;
    stage.wait_for("#app").await?;
    stage.touch().await
}

async fn results(stage: &Stage) -> Result<()> {
    open(stage, "/").await?;
    // Only said when the hash over all numbers is that of the native build.
    stage.wait_for_status(&["Recomputed in your browser"]).await?;
    let model = flagship()?;
    wait_for_line(stage, &native(&model, &base(&model)?)?.line()).await?;
    let answer = stage.text("[data-testid=answer]").await?;
    stage.move_slider(0, 0.05).await?;
    stage.wait_for_status(&["Computed in"]).await?;
    let changed = stage.text("[data-testid=answer]").await?;
    ensure!(answer != changed, "a moved slider changed nothing: {changed}");
    Ok(())
}

async fn pages(stage: &Stage) -> Result<()> {
    for folder in
        ["deal/", "compute/", "transmission/", "market/", "regulation/", "claims/", "method/"]
    {
        open(stage, &format!("/{folder}")).await?;
        // Long searches may go on: what stands on the page can be read.
        stage.wait_for_status(&["Recomputed", "Computed in", "Computing"]).await?;
        let facts = "return [
            document.querySelector('h1')?.textContent.length > 3,
            document.documentElement.scrollWidth <= innerWidth,
            document.querySelector('#notice')?.textContent.trim() ?? '']";
        let facts = stage.script(facts).await?;
        ensure!(facts == serde_json::json!([true, true, ""]), "{folder}: {facts}");
    }
    Ok(())
}

async fn widgets(stage: &Stage) -> Result<()> {
    stage.visit(&format!("{}/everything.html", stage.hosts)).await?;
    let height = |frame: &str| {
        format!("const frame = {frame}; return frame ? frame.getBoundingClientRect().height : 0")
    };
    let quote = "document.getElementById('quote').shadowRoot?.querySelector('iframe')";
    let is_tall = |height: &Value| height.as_f64().is_some_and(|height| height > 250.0);
    stage.wait_until(&height(quote), is_tall).await.context("the loader's frame")?;
    let sandboxed = "document.getElementById('sandboxed')";
    stage.wait_until(&height(sandboxed), is_tall).await.context("the frame in a sandbox")?;
    let card = "document.getElementById('card')";
    // It starts near the window, out of which the frames above it may have pushed it.
    let words =
        format!("{card}.scrollIntoView(); return {card}.shadowRoot?.textContent.length ?? 0");
    stage.wait_until(&words, |length| length.as_u64() > Some(100)).await.context("the element")?;
    stage.script(&format!("{card}.start()")).await?;
    let status = format!("return {card}.shadowRoot.querySelector('.frame')?.dataset.status ?? ''");
    drop(stage.wait_until(&status, |status| status == "computed").await.context("its engine")?);
    Ok(())
}
