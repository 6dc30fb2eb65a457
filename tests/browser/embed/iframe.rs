//! Frames that the page writes itself.

use anyhow::Result;
use browser_tests::{DESKTOP, Stage};
use serde_json::{Value, json};

use super::{enter, height_of, leave, visit, wait_for_fit, wait_for_value};

const THEME: &str = "return document.documentElement.dataset.theme ?? null";

#[tokio::test(flavor = "multi_thread")]
async fn a_card_fits_its_content_on_a_foreign_page() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "plain").await?;
    wait_for_fit(&stage, "iframe").await?;
    enter(&stage, "iframe").await?;
    let size =
        stage.script("return getComputedStyle(document.querySelector('.card')).fontSize").await?;
    assert_eq!(size, "14px", "the host's style must not reach the card");
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_computes_in_a_sandbox_without_an_origin() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "sandbox").await?;
    wait_for_fit(&stage, "iframe").await?;
    enter(&stage, "iframe").await?;
    // The address sets an assumption, so the card shows a run that was computed right here.
    stage.wait_for_text(".frame", |text| text.contains("投資助言")).await?;
    let status = "return document.querySelector('.frame').dataset.status";
    let last = stage.wait_until(status, |status| status == "computed" || status == "fallback");
    assert_eq!(last.await?, "computed", "the worker must start in a sandbox");
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_obeys_its_host_and_nobody_else() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.collect_errors().await?;
    visit(&stage, "plain").await?;
    wait_for_fit(&stage, "iframe").await?;
    stage
        .script(
            "const view = document.querySelector('iframe').contentWindow;
             const say = (fields) => view.postMessage({ spillover: 1, ...fields }, '*');
             const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => ['x' + i, i]));
             const round = {}; round.inputs = round;
             view.postMessage('set', '*'); view.postMessage(null, '*'); view.postMessage(7, '*');
             say({ spillover: 2, type: 'set', theme: 'dark' });
             say({ spillover: '1', type: 'set', theme: 'dark' });
             say({ type: 'toString' }); say({ type: null }); say({ type: { set: 1 } });
             say({ type: 'init', id: 'short', theme: 'dark' });
             say({ type: 'init', id: 'x'.repeat(32), theme: 'dark' });
             say({ type: 'init', id: ['0'.repeat(31)], theme: 'dark' });
             say({ type: 'set', theme: '<b>', lang: 7, inputs: 'x' });
             say({ type: 'set', lang: 'x'.repeat(1e6), theme: ['dark'] });
             say({ type: 'set', inputs: { nothing: 1, on_chain_share: 'a', __proto__: 3 } });
             say({ type: 'set', inputs: { on_chain_share: NaN, constructor: 1 } });
             say({ type: 'set', inputs: many }); say({ type: 'set', ...round });
             say({ type: 'set', inputs: [1, 2, 3] }); say({ type: 'set', inputs: null });",
        )
        .await?;
    enter(&stage, "iframe").await?;
    // Messages arrive in order: once this one has worked, all others have been refused.
    let heard = "parent.postMessage(0, '*'); return new Promise((done) => setTimeout(done, 500))";
    stage.script(heard).await?;
    assert_eq!(stage.script(THEME).await?, Value::Null);
    // From within the frame's own window nothing is accepted.
    stage.script("postMessage({ spillover: 1, type: 'set', theme: 'dark' }, '*')").await?;
    stage.script(heard).await?;
    assert_eq!(stage.script(THEME).await?, Value::Null);
    leave(&stage).await?;
    stage
        .script(
            "document.querySelector('iframe').contentWindow.postMessage(
               { spillover: 1, type: 'set', theme: 'dark', lang: 'ja', inputs: { on_chain_share: 0.4 } }, '*')",
        )
        .await?;
    enter(&stage, "iframe").await?;
    stage.wait_for_text(".frame", |text| text.contains("投資助言")).await?;
    assert_eq!(stage.script(THEME).await?, "dark");
    let source = "return new URL(document.querySelector('.frame__line a').href).search";
    wait_for_value(&stage, source, "?theme=dark&set.on_chain_share=0.4").await?;
    assert_eq!(stage.page_errors().await?, Vec::<Value>::new());
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_may_set_assumptions_back() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "plain").await?;
    wait_for_fit(&stage, "iframe").await?;
    let source = "return new URL(document.querySelector('.frame__line a').href).search";
    for (inputs, expected) in [
        (json!({ "on_chain_share": 0.4, "nothing": 1 }), "?set.on_chain_share=0.4"),
        (json!({ "regulation_to_audit": 0.1 }), "?set.regulation_to_audit=0.1"),
        (json!({}), ""),
    ] {
        let message = json!({ "spillover": 1, "type": "set", "inputs": inputs });
        let send =
            format!("document.querySelector('iframe').contentWindow.postMessage({message}, '*')");
        stage.script(&send).await?;
        enter(&stage, "iframe").await?;
        wait_for_value(&stage, source, expected).await?;
        leave(&stage).await?;
    }
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn frames_of_others_are_none_of_the_loaders_business() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "hostile").await?;
    wait_for_fit(&stage, "#ours").await?;
    assert_eq!(height_of(&stage, "#theirs").await?, 104.0);
    stage.close().await
}
