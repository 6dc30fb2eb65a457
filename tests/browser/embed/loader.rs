//! What the loader makes of elements.

use anyhow::Result;
use browser_tests::{DESKTOP, Stage};
use serde_json::{Value, json};

use super::{enter, frame, is_shown, leave, visit, wait_for_fit, wait_for_value};

#[tokio::test(flavor = "multi_thread")]
async fn a_quote_becomes_a_widget_when_it_comes_near() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "quote").await?;
    let height = wait_for_fit(&stage, "#near").await?;
    let after = stage
        .script("return document.getElementById('after').getBoundingClientRect().top + scrollY")
        .await?;
    assert!(after.as_f64().is_some_and(|top| top > height), "{after}: the frame takes its room");
    assert!(!is_shown(&stage, "#near p").await?, "the fallback has gone");
    assert_eq!(
        stage.script("return document.getElementById('far').shadowRoot").await?,
        Value::Null
    );

    let attributes = format!(
        "const {{ title, loading, sandbox, referrerPolicy, allow, src, style }} = {};
         return [title, loading, String(sandbox), referrerPolicy, allow, src, style.colorScheme]",
        frame("#near")
    );
    let expected = json!([
        "Answer and the assumptions behind it",
        "lazy",
        "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads",
        "strict-origin-when-cross-origin",
        "clipboard-write; web-share; fullscreen",
        format!("{}/embed/answer/?case=xai-series-e&lang=en&theme=light", stage.site),
        "normal"
    ]);
    assert_eq!(stage.script(&attributes).await?, expected);

    stage.script("document.getElementById('far').scrollIntoView()").await?;
    wait_for_fit(&stage, "#far").await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_query_is_written_anew() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "rerender").await?;
    let render = "render('third', {
        'data-spillover': 'answer', 'data-lang': 'en', 'data-theme': 'nothing else', 'data-case': '../x',
        'data-query': 'set.on_chain_share=0.4&lang=ja&x=%22%3E<b>#y&seed=7', 'data-height': '1e9' })";
    stage.script(render).await?;
    wait_for_fit(&stage, "#third").await?;
    let src = stage.script(&format!("return {}.src", frame("#third"))).await?;
    let query = "set.on_chain_share=0.4&lang=en&x=%22%3E%3Cb%3E%23y&seed=7";
    assert_eq!(src, format!("{}/embed/answer/?{query}", stage.site));
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_shown_stays_text() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "refused").await?;
    wait_for_value(&stage, "return failures", json!(["unknown silent"])).await?;
    for id in ["path", "constructor", "claim", "unknown"] {
        assert!(is_shown(&stage, &format!("#{id} p")).await?, "{id}");
    }
    let look = format!("return getComputedStyle({}).visibility", frame("#unknown"));
    assert_eq!(stage.script(&look).await?, "hidden");
    let frames = "return ['path', 'constructor', 'claim'].filter(
        (id) => document.getElementById(id).shadowRoot)";
    assert_eq!(stage.script(frames).await?, json!([]));
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn elements_may_come_late_and_the_script_twice() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "late").await?;
    wait_for_value(&stage, "return window.isAgain ?? false", true).await?;
    wait_for_fit(&stage, "#quote").await?;
    let frames = "return document.getElementById('quote').shadowRoot.childNodes.length";
    assert_eq!(stage.script(frames).await?, 1);
    let requests = "return performance.getEntriesByType('resource')
        .filter(({ name }) => name.includes('/embed/')).length";
    assert_eq!(stage.script(requests).await?, 1);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn elements_may_go_and_come_again() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "rerender").await?;
    wait_for_fit(&stage, "#second").await?;
    // Words around are updated in place, which the widget survives.
    stage.script("quote.firstChild.data = 'Other words'").await?;
    let count = "return readies";
    wait_for_value(&stage, count, 1).await?;
    stage.script("quote.remove()").await?;
    stage.script("root.appendChild(quote)").await?;
    wait_for_value(&stage, count, 2).await?;
    wait_for_fit(&stage, "#second").await?;
    stage.script("const other = document.createElement('section'); document.body.append(other); other.append(quote)").await?;
    wait_for_value(&stage, count, 3).await?;
    wait_for_fit(&stage, "#second").await?;
    // About something else.
    stage.script("quote.dataset.sector = 'audit'").await?;
    let src = format!("return {}.src", frame("#second"));
    let other = format!("{}/embed/sector-card/audit/?lang=en", stage.site);
    wait_for_value(&stage, &src, other).await?;
    wait_for_fit(&stage, "#second").await?;
    assert_eq!(stage.script("return errors").await?, json!([]));
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn theme_and_language_follow_their_attributes() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "quote").await?;
    wait_for_fit(&stage, "#near").await?;
    let change =
        "Object.assign(document.getElementById('near').dataset, { theme: 'dark', lang: 'ja' })";
    stage.script(change).await?;
    enter(&stage, "#near").await?;
    let root = "const { lang, dataset } = document.documentElement; return [lang, dataset.theme]";
    wait_for_value(&stage, root, json!(["ja", "dark"])).await?;
    leave(&stage).await?;
    stage.script("document.getElementById('near').dataset.theme = 'auto'").await?;
    enter(&stage, "#near").await?;
    wait_for_value(&stage, root, json!(["ja", null])).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_widgets_stand_on_one_page() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "many").await?;
    let count = stage.script("return document.querySelectorAll('[data-spillover]').length").await?;
    assert_eq!(count, 20);
    for place in 1..=20 {
        let css = format!("div:nth-of-type({place})");
        let arrive = format!(
            "const element = document.querySelector('{css}');
             element.scrollIntoView(); return element.dataset.spillover"
        );
        let widget = stage.script(&arrive).await?;
        wait_for_fit(&stage, &css).await?;
        let title = stage.script(&format!("return {}.title", frame(&css))).await?;
        enter(&stage, &css).await?;
        let own = "return [document.querySelector('.frame').dataset.widget, document.title]";
        assert_eq!(stage.script(own).await?, json!([widget, title]));
        leave(&stage).await?;
    }
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_script_can_be_checked_by_its_digest() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "integrity").await?;
    wait_for_fit(&stage, "#quote").await?;
    let is_checked = "return !!document.querySelector('script[integrity]')";
    assert_eq!(stage.script(is_checked).await?, true);
    stage.close().await
}
