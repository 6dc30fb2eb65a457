//! Pages and widgets before their reader touches them, and what becomes of the first touch.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{DESKTOP, PHONE, Stage};
use serde_json::{Value, json};

/// Files of programs and cases that the document has asked for.
const FETCHED: &str = "return performance.getEntriesByType('resource')
    .map(({ name }) => name).filter((name) => /\\.wasm$|worker|case-|base-/.test(name))";
/// Long enough for a program to come that should not.
const WHILE: Duration = Duration::from_millis(1500);

/// Nothing but the text is fetched, although there was time.
async fn assert_asleep(stage: &Stage) -> Result<()> {
    tokio::time::sleep(WHILE).await;
    assert_eq!(stage.script(FETCHED).await?, json!([]));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_only_read_fetches_no_program() -> Result<()> {
    let stage = Stage::open_unattended(DESKTOP).await?;
    stage.collect_errors().await?;
    for path in ["/", "/ja/deal/", "/?theme=dark", "/embed/ranking/?lang=en&case=xai-series-e"] {
        stage.visit(&format!("{}{path}", stage.site)).await?;
        assert_asleep(&stage).await?;
        assert!(stage.text("#app").await?.len() > 500, "{path} can be read");
    }
    assert_eq!(stage.page_errors().await?, Vec::<Value>::new());
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_slider_counts() -> Result<()> {
    let stage = Stage::open_unattended(DESKTOP).await?;
    stage.visit(&format!("{}/", stage.site)).await?;
    stage.script("document.querySelector('input[type=range]').focus()").await?;
    let id = stage.script("return document.querySelector('input[type=range]').id").await?;
    stage.move_slider(0, 0.9).await?;
    let value = stage.script("return document.querySelector('input[type=range]').value").await?;
    let parameter = id.as_str().unwrap_or_default().trim_start_matches("set-").to_owned();
    let address =
        stage.wait_for_address(|address| address.contains(&format!("set.{parameter}="))).await?;
    assert!(address.contains(value.as_str().unwrap_or("?")), "{address} keeps {value}");
    stage.wait_for_status(&["Computed in"]).await?;
    assert_eq!(stage.script("return document.activeElement.id").await?, id);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_click_on_a_number_is_answered() -> Result<()> {
    let stage = Stage::open_unattended(DESKTOP).await?;
    stage.visit(&format!("{}/embed/sector-card/rwa/", stage.site)).await?;
    stage.script("document.querySelector('.number').click()").await?;
    stage.wait_until_true("document.querySelector('.inspector')?.matches(':popover-open')").await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_under_a_hand_stays() -> Result<()> {
    let stage = Stage::open_unattended(DESKTOP).await?;
    stage.visit(&format!("{}/", stage.site)).await?;
    stage
        .script(
            "window.slider = document.querySelector('input[type=range]');
             slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
             slider.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await?;
    stage
        .wait_until_true(
            "performance.getEntriesByType('resource').some(({ name }) => /site-.*wasm/.test(name))",
        )
        .await?;
    tokio::time::sleep(WHILE).await;
    assert_eq!(stage.script("return slider.isConnected").await?, true);
    stage.script("window.dispatchEvent(new PointerEvent('pointerup'))").await?;
    stage.wait_until_true("!slider.isConnected").await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_asks_for_more_starts_at_once() -> Result<()> {
    let stage = Stage::open_unattended(DESKTOP).await?;
    for query in ["set.on_chain_share=0.4", "start=now", "case=none"] {
        stage.visit(&format!("{}/embed/ranking/?{query}", stage.site)).await?;
        stage.wait_until_true("performance.getEntriesByType('resource').some(({ name }) => /widgets-.*wasm/.test(name))")
            .await?;
    }
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_starts_when_its_host_asks_for_other_assumptions() -> Result<()> {
    let stage = Stage::open_unattended(DESKTOP).await?;
    stage
        .before_pages(
            "window.heard = []; addEventListener('message', ({ data }) => heard.push(data.type));",
        )
        .await?;
    stage.visit(&format!("{}/plain.html", stage.hosts)).await?;
    stage.wait_until_true("heard.includes('size')").await?;
    let say = |fields: &str| {
        format!(
            "document.querySelector('iframe').contentWindow.postMessage({{ spillover: 1, type: 'set', {fields} }}, '*')"
        )
    };
    stage.script(&say("theme: 'dark', inputs: {}")).await?;
    tokio::time::sleep(WHILE).await;
    assert_eq!(stage.script("return heard.includes('started')").await?, false);
    stage.script(&say("inputs: { on_chain_share: 0.4 }")).await?;
    stage.wait_until_true("heard.includes('started') && heard.includes('change')").await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn elements_are_text_until_they_are_touched() -> Result<()> {
    let stage = Stage::open_unattended(DESKTOP).await?;
    stage.collect_errors().await?;
    stage
        .before_pages(
            "window.ready = 0; addEventListener('spillover:ready', () => ready++);
             window.started = 0; addEventListener('spillover:started', () => started++);
             window.inside = (id, css) => document.getElementById(id).shadowRoot.querySelector(css);",
        )
        .await?;
    stage.visit(&format!("{}/elements.html", stage.hosts)).await?;
    stage.wait_until_true("ready === 3").await?;
    assert_asleep(&stage).await?;
    // One of them, in its language and theme, with links to the site; the page keeps its one heading.
    let text = stage.script("return inside('card', '.frame').textContent").await?;
    assert!(text.to_string().contains("投資助言"), "{text}");
    assert_eq!(stage.script("return inside('answer', '.spillover').dataset.theme").await?, "dark");
    let link = stage.script("return inside('ranking', '.frame__line a').href").await?;
    assert!(link.as_str().is_some_and(|href| href.starts_with(&stage.site)), "{link}");
    assert_eq!(stage.script("return inside('ranking', 'main, h1')").await?, Value::Null);
    stage.script("document.getElementById('card').setAttribute('lang', 'en')").await?;
    stage.wait_until_true("!inside('card', '.frame').textContent.includes('投資助言')").await?;
    // A touch of one starts this one only.
    stage
        .script(
            "inside('ranking', '.frame').dispatchEvent(
               new PointerEvent('pointermove', { bubbles: true, composed: true, pointerType: 'mouse' }))",
        )
        .await?;
    stage
        .wait_until_true(
            "started === 1 && inside('ranking', '.frame').dataset.status === 'computed'",
        )
        .await?;
    assert_eq!(stage.script("return inside('card', '.frame').dataset.status").await?, "published");
    assert_eq!(stage.page_errors().await?, Vec::<Value>::new());
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_text_has_drawings_for_narrow_screens() -> Result<()> {
    for (size, shown) in [(PHONE, "narrow"), (DESKTOP, "wide")] {
        let stage = Stage::open_unattended(size).await?;
        for path in ["/deal/", "/embed/spv-cashflows/"] {
            stage.visit(&format!("{}{path}", stage.site)).await?;
            let seen = stage
                .script(
                    "return ['narrow', 'wide'].filter((width) =>
                       document.querySelector(`.drawing--${width}`).getBoundingClientRect().width > 0)",
                )
                .await?;
            assert_eq!(seen, json!([shown]), "{path}");
            let wide = "return document.documentElement.scrollWidth > innerWidth";
            assert_eq!(stage.script(wide).await?, false, "{path}");
        }
        stage.close().await?;
    }
    Ok(())
}
