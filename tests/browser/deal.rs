//! A reader stresses the deal, moves through its months and converts computing power.

use anyhow::Result;
use browser_tests::{DESKTOP, PHONE, Stage};
use thirtyfour::By;

const VERIFIED: &str = "Recomputed in your browser";

#[tokio::test(flavor = "multi_thread")]
async fn the_published_deal_is_recomputed_to_the_last_bit() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/deal/").await?;
    stage.wait_for_status(&[VERIFIED]).await?;
    assert!(stage.text("[data-testid=deal]").await?.contains("The vehicle borrows"));
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn stress_changes_every_figure_and_stands_in_the_address() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/deal/").await?;
    stage.wait_for_status(&[VERIFIED]).await?;
    let before = stage.text("#claims").await?;
    stage
        .browser
        .find(By::Css("[data-testid=default] input[type=checkbox]"))
        .await?
        .click()
        .await?;
    stage.wait_for_status(&["Computed in"]).await?;
    stage.wait_for_text("[data-testid=deal]", |text| text.contains("in month 24")).await?;
    assert_ne!(before, stage.text("#claims").await?);
    stage.wait_for_address(|address| address == "/deal/?default=24").await?;

    stage.open_site("/deal/?default=24&set.price_decay=0.5").await?;
    stage.wait_for_status(&["Computed in"]).await?;
    stage.wait_for_text("[data-testid=break-even]", |text| text.contains("month")).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_scrubber_moves_through_the_months() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/deal/").await?;
    stage
        .script(
            "const month = document.querySelector('#month');
             month.value = 60;
             month.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await?;
    stage.wait_for_text("[data-testid=month]", |text| text.contains("Month 60")).await?;
    assert!(stage.text("[data-testid=month]").await?.contains("Sale of hardware"));
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn refused_terms_are_named_and_show_no_other_figures() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    for query in ["set.spv_debt=1e300", "set.advance_rate=7", "set.senior_coupon=-3"] {
        stage.visit(&format!("{}/deal/?{query}", stage.site)).await?;
        stage.wait_for_text(".missing", |text| text.contains("is allowed")).await?;
        assert!(stage.browser.find_all(By::Css("#claims")).await?.is_empty(), "{query}");
    }
    // No debt is no error: each figure says why it does not exist.
    stage.open_site("/deal/?set.spv_debt=0").await?;
    stage.wait_for_text("[data-testid=deal]", |text| text.contains("Without debt")).await?;
    assert!(stage.text("#claims").await?.contains("there is no such debt"));
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_follow_links_and_history_with_the_changes() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/?set.price_decay=0.4").await?;
    stage.wait_for_status(&["Computed in"]).await?;
    stage.browser.find(By::LinkText("Deal")).await?.click().await?;
    stage.wait_for_text("h1", |text| text.contains("who bears its risk")).await?;
    stage.wait_for_address(|address| address == "/deal/?set.price_decay=0.4").await?;
    stage.browser.find(By::LinkText("Compute race")).await?.click().await?;
    stage.wait_for_address(|address| address == "/compute/?set.price_decay=0.4").await?;
    stage.browser.back().await?;
    stage.wait_for_text("h1", |text| text.contains("who bears its risk")).await?;
    stage.click("a[hreflang=ja]").await?;
    stage.wait_for_address(|address| address == "/ja/deal/?set.price_decay=0.4").await?;
    let title = stage.script("return document.title").await?;
    assert!(title.as_str().is_some_and(|title| title.starts_with("取引の仕組み")), "{title}");
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_converter_follows_and_refuses_nonsense() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/compute/").await?;
    stage.wait_for_status(&["Computed in"]).await?;
    let before = stage.text("[data-testid=converter]").await?;
    let field = stage.browser.find(By::Css("[data-testid=amount]")).await?;
    field.clear().await?;
    field.send_keys("2,000").await?;
    stage.wait_for_address(|address| address == "/compute/?amount=h100%3A2000").await?;
    stage.wait_for_text("[data-testid=converter]", |text| text.contains("2,000 H100")).await?;
    assert_ne!(before, stage.text("[data-testid=converter]").await?);
    field.send_keys("x").await?;
    stage.wait_for_text(".converter + .status", |text| text.contains("positive number")).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_fit_a_phone() -> Result<()> {
    let stage = Stage::open(PHONE).await?;
    for page in ["/deal/", "/ja/deal/", "/compute/", "/ja/compute/"] {
        stage.open_site(page).await?;
        let overflow = stage
            .script(
                "const root = document.documentElement;
                 return root.scrollWidth - root.clientWidth;",
            )
            .await?;
        assert_eq!(overflow, 0, "{page}");
    }
    stage.close().await
}
