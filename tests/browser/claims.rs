//! The claims of the article and what happened since: deep links, filter, pasted words.

use anyhow::Result;
use browser_tests::{DESKTOP, PHONE, Stage};
use thirtyfour::By;

/// Claim that the address names: whether it is open, whether it is seen.
const TARGET: &str = "const row = document.querySelector('.ledger__row.is-target');
    const top = row?.getBoundingClientRect().top ?? -1;
    return `${row?.id} ${row?.querySelector('details').open} ${top >= 0 && top < innerHeight}`;";

async fn open(size: (u32, u32), path: &str) -> Result<Stage> {
    let stage = Stage::open(size).await?;
    stage.visit(&format!("{}{path}", stage.site)).await?;
    stage.wait_for(".ledger-filter.is-live").await?;
    Ok(stage)
}

/// Waits until the named claim is open and seen.
async fn wait_for_target(stage: &Stage, id: &str) -> Result<()> {
    stage.wait_for(&format!("#{id}.is-target")).await?;
    for _ in 0..100 {
        if stage.script(TARGET).await? == format!("{id} true true") {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    anyhow::bail!("the claim is not shown: {}", stage.script(TARGET).await?)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_a_claim_opens_it_even_where_a_filter_hides_it() -> Result<()> {
    let stage = open(DESKTOP, "/claims/?q=no+such+words#C061").await?;
    wait_for_target(&stage, "C061").await?;
    let shown = "return document.querySelectorAll('.ledger__row:not([hidden])').length";
    assert_eq!(stage.script(shown).await?, 1);
    assert!(stage.text("[data-testid=hits]").await?.starts_with("None of"));
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn claims_are_found_and_the_choice_stands_in_the_address() -> Result<()> {
    let stage = open(DESKTOP, "/claims/").await?;
    stage.element("[data-testid=q]").await?.send_keys("ｃ０６１").await?;
    stage.wait_for_text("[data-testid=hits]", |text| text.starts_with("1 of")).await?;
    stage.wait_for_address(|address| address.starts_with("/claims/?q=")).await?;
    stage.click(".ledger-filter .button").await?;
    stage.wait_for_text("[data-testid=hits]", |text| !text.starts_with("1 of")).await?;
    stage
        .script(
            "const select = document.querySelector('[data-testid=claim-status]');
             select.value = 'contradicted';
             select.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await?;
    stage.wait_for_address(|address| address == "/claims/?status=contradicted").await?;
    stage.visit(&format!("{}/claims/?status=contradicted", stage.site)).await?;
    stage.wait_for(".ledger-filter.is-live").await?;
    let others = "return [...document.querySelectorAll('.ledger__row:not([hidden]) [data-status]')]
        .filter(status => status.dataset.status !== 'contradicted').length";
    assert_eq!(stage.script(others).await?, 0);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn pasted_words_find_their_claim_in_any_width() -> Result<()> {
    let stage = open(DESKTOP, "/claims/").await?;
    let field = stage.element("[data-testid=paste]").await?;
    field.send_keys("　ＡＫＴ－８％ ").await?;
    stage.wait_for_text("[data-testid=pasted]", |text| text.contains("C091")).await?;
    field.send_keys("x").await?;
    stage.wait_for_text("[data-testid=pasted]", |text| text.contains("No claim rests")).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn links_to_claims_and_events_swap_pages_in_place() -> Result<()> {
    let stage = open(DESKTOP, "/claims/#C012").await?;
    wait_for_target(&stage, "C012").await?;
    stage.click("#C012 a[href*='since/#event']").await?;
    stage.wait_for(".since__row.is-target").await?;
    stage.click(".since__row.is-target a[href$='#C012']").await?;
    wait_for_target(&stage, "C012").await?;
    stage.browser.back().await?;
    stage.wait_for(".since__row.is-target").await?;
    stage.browser.find(By::LinkText("Deal")).await?.click().await?;
    stage.wait_for_address(|address| address == "/deal/").await?;
    assert_eq!(stage.script("return location.hash").await?, "");
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn both_pages_fit_a_phone() -> Result<()> {
    let stage = Stage::open(PHONE).await?;
    for page in ["/claims/#C012", "/ja/claims/#C012", "/since/", "/ja/since/"] {
        stage.visit(&format!("{}{page}", stage.site)).await?;
        stage.wait_for(".is-target, .since__row").await?;
        let overflow = "const root = document.documentElement;
            return root.scrollWidth - root.clientWidth;";
        assert_eq!(stage.script(overflow).await?, 0, "{page}");
    }
    stage.close().await
}
