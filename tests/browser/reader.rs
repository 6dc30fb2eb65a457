//! A reader moves assumptions, switches language, theme and scenario, shares and returns.

use anyhow::Result;
use browser_tests::{DESKTOP, PHONE, Stage};
use thirtyfour::Key;

#[tokio::test(flavor = "multi_thread")]
async fn a_moved_assumption_changes_everything_and_survives_a_reload() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/").await?;
    let before = stage.text("[data-testid=answer]").await?;
    stage.move_slider(0, 0.02).await?;
    stage.wait_for_status(&["Computed in"]).await?;
    let after = stage.text("[data-testid=answer]").await?;
    assert_ne!(before, after);
    let address = stage.wait_for_address(|address| address.starts_with("/?set.")).await?;

    stage.visit(&format!("{}{address}", stage.site)).await?;
    stage.wait_for_status(&["Computed in"]).await?;
    stage.wait_for_text("[data-testid=answer]", |text| text == after).await?;

    stage.click(".assumption__state .button--text").await?;
    stage.wait_for_text("[data-testid=answer]", |text| text == before).await?;
    stage.wait_for_address(|address| address == "/").await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_ranking_has_two_orders() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/").await?;
    let by_size = stage.text(".ranking tbody").await?;
    stage.click(".segment[aria-pressed=false]").await?;
    assert_ne!(by_size, stage.text(".ranking tbody").await?);
    stage.wait_for_address(|address| address == "/?by=criteria").await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn scenarios_recompute_and_language_follows() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/").await?;
    let stated = stage.text("[data-testid=answer]").await?;
    stage
        .script(
            "const select = document.querySelector('[data-testid=scenario]');
             select.value = select.options[select.options.length - 1].value;
             select.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await?;
    stage.wait_for_status(&["Computed in"]).await?;
    assert_ne!(stated, stage.text("[data-testid=answer]").await?);

    stage.click("a[hreflang=ja]").await?;
    stage.wait_for_text("[data-testid=answer]", |text| text.contains("通り")).await?;
    stage.wait_for_address(|address| address.starts_with("/ja/?scenario=")).await?;
    let language = stage.script("return document.documentElement.lang").await?;
    assert_eq!(language, "ja");
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_addresses_are_named_and_ignored() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    let query = "?scenario=nope&set.nothing=1&set.on_chain_share=NaN&seed=-1&x=%3Cscript%3E";
    stage.open_site(&format!("/{query}")).await?;
    let warning = stage.text(".status--warning").await?;
    for part in
        ["scenario=nope", "set.nothing=1", "set.on_chain_share=NaN", "seed=-1", "x=<script>"]
    {
        assert!(warning.contains(part), "{part} in {warning}");
    }
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_theme_is_kept() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/").await?;
    stage.click(".button--icon").await?;
    let theme = "return document.documentElement.dataset.theme ?? null";
    assert_eq!(stage.script(theme).await?, "dark");
    stage.open_site("/").await?;
    assert_eq!(stage.script(theme).await?, "dark");
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_alone_is_enough() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/").await?;
    let before = stage.text("[data-testid=answer]").await?;
    let mut reached = false;
    for _ in 0..40 {
        stage.browser.action_chain().send_keys(Key::Tab).perform().await?;
        let focused = stage.script("return document.activeElement.type ?? ''").await?;
        if focused == "range" {
            reached = true;
            break;
        }
    }
    assert!(reached, "no slider within 40 steps");
    stage.browser.action_chain().send_keys(Key::Home).perform().await?;
    stage.wait_for_status(&["Computed in"]).await?;
    assert_ne!(before, stage.text("[data-testid=answer]").await?);
    stage.wait_for_text("#announcement", |text| !text.is_empty()).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_phone_the_sheet_leaves_the_answer_visible() -> Result<()> {
    let stage = Stage::open(PHONE).await?;
    stage.open_site("/").await?;
    let toggle = stage.element(".rail__toggle").await?;
    assert_eq!(toggle.attr("aria-expanded").await?.as_deref(), Some("false"));
    toggle.click().await?;
    let overlap = stage
        .script(
            "const sheet = document.querySelector('.rail').getBoundingClientRect();
             const question = document.querySelector('h1').getBoundingClientRect();
             return sheet.top - question.bottom;",
        )
        .await?;
    assert!(overlap.as_f64().is_some_and(|gap| gap > 100.0), "{overlap}");
    stage.close().await
}
