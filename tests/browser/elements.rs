//! Widgets as elements of other people's pages, on a second origin.

use anyhow::Result;
use browser_tests::{DESKTOP, Stage};
use serde_json::{Value, json};
use thirtyfour::{By, WebElement};

/// Keeps what elements tell, every worker, and what the workers are told.
const KEEP: &str = "window.told = [];
    for (const kind of ['ready', 'change', 'error']) {
        addEventListener(`spillover:${kind}`, ({ target, detail }) =>
            told.push({ kind, id: target.id, detail }));
    }
    window.workers = [];
    window.Worker = class extends Worker {
        said = [];
        isEnded = false;
        constructor(...args) { super(...args); workers.push(this); }
        postMessage(message, ...rest) {
            // What is transferred is gone afterwards.
            if (message instanceof Uint8Array) this.said.push(message.slice());
            super.postMessage(message, ...rest);
        }
        terminate() { this.isEnded = true; super.terminate(); }
    };
    window.inside = (id, css) => document.getElementById(id).shadowRoot?.querySelector(css);
    window.isComputed = (id) => inside(id, '.frame')?.dataset.status === 'computed';
    window.closings = () =>
        // The second kind of message to the program, packed.
        workers.flatMap(({ said }) => said).filter(([kind]) => kind === 1).length;
    window.fetched = (pattern) =>
        performance.getEntriesByType('resource').filter(({ name }) => pattern.test(name)).length;";

async fn open(page: &str) -> Result<Stage> {
    let stage = Stage::open(DESKTOP).await?;
    stage.collect_errors().await?;
    stage.before_pages(KEEP).await?;
    stage.visit(&format!("{}/{page}", stage.hosts)).await?;
    Ok(stage)
}

/// Opens the page with several elements and waits until these have computed.
async fn open_computed(ids: &[&str]) -> Result<Stage> {
    let stage = open("elements.html").await?;
    until(&stage, &format!("{}.every(isComputed)", json!(ids))).await?;
    Ok(stage)
}

/// Waits until an expression holds in the page.
async fn until(stage: &Stage, expression: &str) -> Result<()> {
    let Err(error) = stage.wait_until_true(expression).await else { return Ok(()) };
    let told = stage.script("return [told, collectedErrors]").await?;
    Err(error.context(format!("the page was told {told}")))
}

async fn value(stage: &Stage, expression: &str) -> Result<Value> {
    stage.script(&format!("return {expression}")).await
}

/// Ends the test; nothing may have gone wrong unseen.
async fn close(stage: Stage) -> Result<()> {
    assert_eq!(stage.page_errors().await?, Vec::<Value>::new());
    stage.close().await
}

/// An element in the shadow tree of another one.
async fn inside(stage: &Stage, id: &str, css: &str) -> Result<WebElement> {
    let root = stage.browser.find(By::Id(id)).await?.get_shadow_root().await?;
    Ok(root.find(By::Css(css)).await?)
}

#[tokio::test(flavor = "multi_thread")]
async fn elements_of_a_page_share_one_program_and_one_worker() -> Result<()> {
    let stage = open_computed(&["ranking", "card", "answer"]).await?;
    assert_eq!(value(&stage, "workers.length").await?, 1);
    assert_eq!(value(&stage, "fetched(/widgets-\\w+\\.wasm$/)").await?, 1);
    assert_eq!(value(&stage, "fetched(/elements-\\w+\\.css$/)").await?, 1);
    assert_eq!(value(&stage, "fetched(/worker-\\w+\\.wasm$/)").await?, 1);
    let ready =
        value(&stage, "told.filter(({ kind }) => kind === 'ready').map(({ id }) => id).sort()");
    assert_eq!(ready.await?, json!(["answer", "card", "ranking"]));
    // Each is in its own language and theme; the page keeps its own.
    assert!(
        value(&stage, "inside('card', '.frame').textContent")
            .await?
            .to_string()
            .contains("投資助言")
    );
    assert_eq!(value(&stage, "inside('answer', '.spillover').dataset.theme").await?, "dark");
    assert_eq!(
        value(&stage, "document.documentElement.lang + document.title").await?,
        "enA host page with elements"
    );
    assert_eq!(value(&stage, "document.documentElement.dataset.theme ?? null").await?, Value::Null);
    // What is far from the window is not there yet.
    assert_eq!(value(&stage, "inside('far', 'slot') !== null").await?, true);
    stage.script("document.getElementById('far').scrollIntoView()").await?;
    until(&stage, "isComputed('far') && !inside('far', 'slot')").await?;
    assert_eq!(value(&stage, "workers.length").await?, 1);
    close(stage).await
}

#[tokio::test(flavor = "multi_thread")]
async fn attributes_are_followed() -> Result<()> {
    let stage = open_computed(&["ranking", "card"]).await?;
    let set = |id: &str, name: &str, value: &str| {
        let script = format!("document.getElementById('{id}').setAttribute('{name}', '{value}')");
        let stage = &stage;
        async move { stage.script(&script).await }
    };
    stage.script("inside('ranking', '.frame').mark = true").await?;
    set("ranking", "lang", "ja").await?;
    until(&stage, "inside('ranking', '.frame').textContent.includes('投資助言')").await?;
    set("ranking", "theme", "dark").await?;
    until(&stage, "inside('ranking', '.spillover').dataset.theme === 'dark'").await?;
    set("ranking", "assumptions", "on_chain_share=0.4").await?;
    until(
        &stage,
        "told.some(({ kind, id, detail }) => kind === 'change' && id === 'ranking'
        && detail.inputs.on_chain_share === 0.4 && detail.headline.length > 0)",
    )
    .await?;
    assert_eq!(value(&stage, "inside('ranking', '.frame').mark === true").await?, true);
    // Another sector is another card; one that there is not leaves the page's own words.
    let before = value(&stage, "inside('card', '.frame').textContent").await?;
    set("card", "sector", "audit").await?;
    let other = format!("inside('card', '.frame').textContent !== {before}");
    until(&stage, &other).await?;
    set("card", "sector", "<b>").await?;
    until(&stage, "inside('card', '[role=alert]')?.textContent.includes('rwa')").await?;
    assert_eq!(value(&stage, "inside('card', 'slot') !== null").await?, true);
    let told = "told.some(({ kind, id }) => kind === 'error' && id === 'card')";
    assert_eq!(value(&stage, told).await?, true);
    set("card", "sector", "rwa").await?;
    until(&stage, "isComputed('card') && !inside('card', 'slot')").await?;
    set("ranking", "case", "none").await?;
    until(&stage, "inside('ranking', '[role=alert]')?.textContent.includes('none')").await?;
    close(stage).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_removed_leaves_nothing() -> Result<()> {
    let stage = open_computed(&["ranking", "card", "answer"]).await?;
    // Moved within one task, as frameworks do: it stays what it is.
    stage
        .script(
            "inside('card', '.frame').mark = true;
            const card = document.getElementById('card');
            card.remove(); document.body.prepend(card);",
        )
        .await?;
    stage.script("document.getElementById('ranking').remove()").await?;
    until(&stage, "closings() === 1").await?;
    assert_eq!(value(&stage, "inside('card', '.frame').mark === true").await?, true);
    stage.script("document.getElementById('answer').setAttribute('seed', '7')").await?;
    until(&stage, "isComputed('answer')").await?;
    assert_eq!(value(&stage, "workers[0].isEnded").await?, false);
    stage
        .script(
            "window.kept = document.getElementById('card'); kept.remove();
            document.getElementById('answer').remove(); document.getElementById('far').remove();",
        )
        .await?;
    until(&stage, "workers[0].isEnded && kept.shadowRoot.querySelector('slot')").await?;
    assert_eq!(value(&stage, "kept.shadowRoot.querySelector('.frame')").await?, Value::Null);
    // It comes back as if it were new.
    stage.script("document.body.prepend(kept)").await?;
    until(&stage, "isComputed('card')").await?;
    assert_eq!(value(&stage, "workers.length").await?, 2);
    close(stage).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crashed_worker_is_replaced_for_all_elements() -> Result<()> {
    let stage = open_computed(&["ranking", "card", "answer"]).await?;
    stage
        .script(
            "for (const id of ['ranking', 'answer'])
                document.getElementById(id).setAttribute('assumptions', 'on_chain_share=0.4');
            workers[0].dispatchEvent(new Event('error'));",
        )
        .await?;
    let computed = |id: &str| {
        format!(
            "told.some(({{ kind, id, detail }}) => kind === 'change' && id === '{id}'
            && detail.inputs.on_chain_share === 0.4)"
        )
    };
    until(&stage, &format!("{} && {}", computed("ranking"), computed("answer"))).await?;
    until(
        &stage,
        "workers.length === 2 && ['ranking', 'card', 'answer'].every((id) =>
        ['computed', 'restarted'].includes(inside(id, '.frame').dataset.status))",
    )
    .await?;
    until(&stage, "isComputed('ranking') && isComputed('answer')").await?;
    close(stage).await
}

#[tokio::test(flavor = "multi_thread")]
async fn elements_come_to_life_whenever_the_script_comes() -> Result<()> {
    let stage = open("elements-late.html").await?;
    let size = "document.getElementById('words').offsetHeight > 0";
    assert_eq!(value(&stage, size).await?, true);
    let script = format!(
        "const script = document.createElement('script');
         script.type = 'module'; script.src = '{}/v1/elements.js';
         document.head.append(script);",
        stage.site
    );
    stage.script(&script).await?;
    until(&stage, "isComputed('card')").await?;
    assert_eq!(value(&stage, size).await?, false);
    stage
        .script(
            "const made = document.createElement('spillover-ranking');
            made.id = 'made'; made.lang = 'ja'; document.body.append(made);",
        )
        .await?;
    until(&stage, "isComputed('made')").await?;
    assert_eq!(value(&stage, "workers.length").await?, 1);
    close(stage).await
}

#[tokio::test(flavor = "multi_thread")]
async fn styles_of_the_page_do_not_reach_in() -> Result<()> {
    let stage = open("elements-hostile.html").await?;
    until(&stage, "isComputed('ranking')").await?;
    let style = "(({ fontSize, letterSpacing, direction, textTransform, color }) =>
        [fontSize, letterSpacing, direction, textTransform, color])
        (getComputedStyle(inside('ranking', '.spillover')))";
    assert_eq!(
        value(&stage, style).await?,
        json!(["17px", "normal", "ltr", "none", "rgb(27, 31, 36)"])
    );
    let width = "inside('ranking', '.spillover').offsetWidth > 1000";
    assert_eq!(value(&stage, width).await?, true);
    close(stage).await
}

#[tokio::test(flavor = "multi_thread")]
async fn elements_work_under_a_strict_policy() -> Result<()> {
    let stage = open("elements-strict.html").await?;
    until(&stage, "isComputed('ranking')").await?;
    let text = value(&stage, "inside('ranking', '.frame').textContent").await?;
    assert!(text.to_string().contains("投資助言"), "in the language of the page: {text}");
    let size = "getComputedStyle(inside('ranking', '.spillover')).fontSize";
    assert_eq!(value(&stage, size).await?, "17px");
    close(stage).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_asked_by_click_and_by_key_in_its_own_element() -> Result<()> {
    const IS_OPEN: &str =
        "['ranking', 'card'].map((id) => inside(id, '.inspector').matches(':popover-open'))";
    let stage = open_computed(&["ranking", "card", "answer"]).await?;
    inside(&stage, "ranking", ".number").await?.click().await?;
    assert_eq!(value(&stage, IS_OPEN).await?, json!([true, false]));
    until(&stage, "inside('ranking', '#inspector-title:focus')").await?;
    // It stands above everything, inside the window.
    let seen = "(({ left, top, right }) => left >= 0 && top >= 0 && right <= innerWidth)
        (inside('ranking', '.inspector').getBoundingClientRect())";
    assert_eq!(value(&stage, seen).await?, true);
    inside(&stage, "ranking", "#inspector-title").await?.send_keys("\u{e00c}").await?;
    assert_eq!(value(&stage, IS_OPEN).await?, json!([false, false]));
    let focused = "document.activeElement.shadowRoot.activeElement.className";
    assert_eq!(value(&stage, focused).await?, "number");
    // By key.
    inside(&stage, "ranking", ".number").await?.send_keys("\u{e007}").await?;
    assert_eq!(value(&stage, IS_OPEN).await?, json!([true, false]));
    // A number of another element, and what stands around.
    inside(&stage, "card", ".number").await?.click().await?;
    assert_eq!(value(&stage, IS_OPEN).await?, json!([false, true]));
    stage.click("#before").await?;
    assert_eq!(value(&stage, IS_OPEN).await?, json!([false, false]));
    // Tables are one stop of the tab key; arrows lead on.
    let stops = "document.getElementById('ranking').shadowRoot
        .querySelectorAll('[data-figures] .number[tabindex=\"0\"]').length";
    let tables =
        "document.getElementById('ranking').shadowRoot.querySelectorAll('[data-figures]').length";
    assert_eq!(value(&stage, stops).await?, value(&stage, tables).await?);
    close(stage).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slider_moves_the_answer_and_the_page_hears_of_it() -> Result<()> {
    let stage = open_computed(&["answer"]).await?;
    stage
        .script(
            "const slider = inside('answer', 'input[type=range]');
            slider.value = slider.min;
            slider.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await?;
    until(
        &stage,
        "told.some(({ kind, id, detail }) => kind === 'change' && id === 'answer'
        && Object.keys(detail.inputs).length === 1)",
    )
    .await?;
    until(&stage, "isComputed('answer')").await?;
    // Links lead to the site, in a window of their own, with what the reader has changed.
    let link = "(({ href, target }) => [href, target])(inside('answer', '.frame__line a'))";
    let link = value(&stage, link).await?;
    assert!(link[0].as_str().is_some_and(|href| href.starts_with(&stage.site)), "{link}");
    assert_eq!(link[1], "_blank");
    close(stage).await
}
