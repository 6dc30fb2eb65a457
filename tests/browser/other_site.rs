//! The site of a folder with other cases: the first one in one language only, nothing of the cases that
//! come with the sources.

use anyhow::Result;
use browser_tests::{DESKTOP, Stage};
use serde_json::{Value, json};

async fn opened(path: &str) -> Result<Stage> {
    let mut stage = Stage::open(DESKTOP).await?;
    stage.change_site()?;
    stage.collect_errors().await?;
    stage.open_site(path).await?;
    Ok(stage)
}

#[tokio::test(flavor = "multi_thread")]
async fn other_cases_have_a_site_of_their_own() -> Result<()> {
    let stage = opened("/").await?;
    let words = stage.script("return document.documentElement.outerHTML").await?;
    let words = words.as_str().unwrap_or_default();
    assert!(
        !words.contains("xai-series-e") && !words.contains("NVIDIA"),
        "it knows the first site"
    );
    let second = "return Boolean(document.querySelector('header a[href*=\"case/second\"]'))";
    assert_eq!(stage.script(second).await?, true, "the menu of cases");
    for path in ["/ja/", "/method/", "/transmission/", "/case/second/", "/case/second/ja/"] {
        stage.open_site(path).await?;
        assert_eq!(stage.page_errors().await?, Vec::<Value>::new(), "{path}");
    }
    // A part that a case does not have has no page.
    let missing = "return fetch('deal/').then((reply) => reply.status)";
    stage.open_site("/").await?;
    assert_eq!(stage.script(missing).await?, 404);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn its_widgets_stand_in_other_pages() -> Result<()> {
    let mut stage = Stage::open(DESKTOP).await?;
    stage.change_site()?;
    stage.visit(&format!("{}/embed/ranking/", stage.site)).await?;
    let status = "return document.querySelector('.frame').dataset.status";
    stage.wait_until(status, |status| *status == json!("computed")).await?;
    stage.close().await
}
