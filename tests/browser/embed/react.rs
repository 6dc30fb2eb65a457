//! Pages that React draws: elements with attributes of its making, drawn again, taken away, put back.

use std::path::PathBuf;

use anyhow::{Context, Result};
use browser_tests::{DESKTOP, Stage};
use serde_json::json;
use xtask::testing::{ReactBuild, react};
use xtask::workspace::Workspace;

use super::{frame, visit, wait_for_fit, wait_for_value};

/// Whether the element shows its widget.
const IS_SHOWN: &str = "return !!document.getElementById('ranking')
    ?.shadowRoot?.querySelector('.frame[data-status=computed] table')";

/// Opens the page with a build of React.
async fn open(scripts: &[PathBuf]) -> Result<Stage> {
    let stage = Stage::open(DESKTOP).await?;
    for (script, name) in scripts.iter().zip(["react.js", "react-dom.js"]) {
        std::fs::copy(script, stage.host_folder.join(name))
            .with_context(|| format!("cannot copy {}", script.display()))?;
    }
    visit(&stage, "react").await?;
    wait_for_fit(&stage, "#quote").await?;
    wait_for_value(&stage, IS_SHOWN, true).await?;
    Ok(stage)
}

/// Draws the page again with changed state, and waits until React has done so.
async fn change(stage: &Stage, turn: u32, changes: &str) -> Result<()> {
    stage.script(&format!("change({{ turn: {turn}, {changes} }})")).await?;
    wait_for_value(stage, "return document.getElementById('turn').textContent", turn.to_string())
        .await
}

async fn a_page_lives_with_both(build: ReactBuild) -> Result<()> {
    let scripts = match react(&Workspace::current(), build) {
        Ok(scripts) => scripts,
        Err(error) => {
            eprintln!("NOT TESTED with React: {error:#}");
            return Ok(());
        }
    };
    let stage = open(&scripts).await?;
    let mark = format!(
        "{}.mark = true; document.getElementById('ranking').shadowRoot.querySelector('.frame').mark = true",
        frame("#quote")
    );
    stage.script(&mark).await?;
    let marks = format!(
        "return [{}?.mark, document.getElementById('ranking').shadowRoot.querySelector('.frame')?.mark]",
        frame("#quote")
    );
    // Drawn again with other words around: the widgets stay what they are.
    for turn in 1..=10 {
        change(&stage, turn, "").await?;
    }
    assert_eq!(stage.script(&marks).await?, json!([true, true]));
    let words = "return document.querySelector('#quote > p').textContent";
    assert_eq!(stage.script(words).await?, "The card in words, 10");
    // Attributes reach both.
    change(&stage, 11, "theme: 'dark'").await?;
    let dark = "return document.getElementById('ranking').shadowRoot
        .querySelector('.spillover').dataset.theme ?? null";
    wait_for_value(&stage, dark, "dark").await?;
    change(&stage, 12, "sector: 'audit'").await?;
    let address = format!("return {}.src.includes('/embed/sector-card/audit/')", frame("#quote"));
    wait_for_value(&stage, &address, true).await?;
    wait_for_fit(&stage, "#quote").await?;
    // Away and back, as if nothing had been.
    for turn in [13, 15] {
        change(&stage, turn, "shown: false").await?;
        let left = "return document.querySelectorAll('#quote, #ranking').length";
        assert_eq!(stage.script(left).await?, 0);
        stage.script("ready.length = 0").await?;
        change(&stage, turn + 1, "shown: true").await?;
        wait_for_fit(&stage, "#quote").await?;
        wait_for_value(&stage, IS_SHOWN, true).await?;
        assert_eq!(stage.script(&marks).await?, json!([null, null]), "both are new");
    }
    // In development React mounts everything twice below `StrictMode`.
    let mounts = if build == ReactBuild::Development { 6 } else { 3 };
    assert_eq!(stage.script("return mounts").await?, mounts);
    stage.script("application.unmount()").await?;
    wait_for_value(&stage, "return document.getElementById('root').childNodes.length", 0).await?;
    assert_eq!(stage.script("return errors").await?, json!([]));
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_react_lives_with_quotes_and_elements() -> Result<()> {
    a_page_lives_with_both(ReactBuild::Production).await?;
    a_page_lives_with_both(ReactBuild::Development).await
}
