//! What frames and pages tell each other, and what they refuse.

use anyhow::Result;
use browser_tests::{DESKTOP, Stage};
use serde_json::{Value, json};

use super::{enter, frame, height_of, leave, visit, wait_for_fit, wait_for_rest, wait_for_value};

/// Says something to the page from within the frame of an element, in its name; returns once it has
/// arrived.
async fn shout(stage: &Stage, css: &str, script: &str) -> Result<()> {
    enter(stage, css).await?;
    // The token is asked for again, as a frame that has started anew does.
    let script = format!(
        "const ask = () => new Promise((found) => {{
           addEventListener('message', ({{ data }}) => data?.type === 'init' && found(data.id), {{ once: true }});
           parent.postMessage({{ spillover: 1, type: 'hello', protocol: [1], title: document.title }}, '*');
         }});
         return ask().then((id) => {{
           const say = (fields) => parent.postMessage({{ spillover: 1, id, ...fields }}, '*');
           {script}
           say({{ type: 'error', code: 'end', message: '' }});
         }})"
    );
    stage.script(&script).await?;
    leave(stage).await?;
    let is_heard = "const place = heard.findIndex(({ code }) => code === 'end');
        if (place >= 0) heard.splice(place, 1);
        return place >= 0";
    wait_for_value(stage, is_heard, true).await
}

#[tokio::test(flavor = "multi_thread")]
async fn heights_without_sense_or_token_are_refused() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "groups").await?;
    wait_for_rest(&stage, "#alone").await?;
    // All heights that the page gives the frame: its own follows whenever the page speaks to it.
    let watch = "window.heights = [];
        const { style } = ALONE;
        new MutationObserver(() => heights.push(parseFloat(style.height)))
          .observe(ALONE, { attributeFilter: ['style'] })";
    stage.script(&watch.replace("ALONE", &frame("#alone"))).await?;
    shout(
        &stage,
        "#alone",
        "for (const height of [1e9, 10001, 0, -5, 0.5, '300', NaN, Infinity, null, [300], { valueOf: 300 }])
           say({ type: 'size', height });
         for (const other of [undefined, null, '', id.slice(1), id.toUpperCase() + '0', [id]])
           say({ type: 'size', height: 300, id: other });
         say({ type: 'size', height: 300, spillover: 2 }); say({ type: 'SIZE', height: 300 });
         parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 300 }, '*');
         parent.postMessage('size', '*'); parent.postMessage(null, '*');",
    )
    .await?;
    let refused = "return heights.filter((height) => [1e9, 10001, 0, 0.5, 300].includes(height))";
    assert_eq!(stage.script(refused).await?, json!([]));
    // The control: with sense and token it works.
    shout(&stage, "#alone", "say({ type: 'size', height: 2345 })").await?;
    assert_eq!(stage.script("return heights.includes(2345)").await?, true);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_that_grows_without_end_is_left_alone() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "groups").await?;
    wait_for_rest(&stage, "#alone").await?;
    shout(
        &stage,
        "#alone",
        "for (let height = 5001; height < 5100; height += 1) say({ type: 'size', height })",
    )
    .await?;
    let last = height_of(&stage, "#alone").await?;
    assert!((5010.0..=5020.0).contains(&last), "{last}");
    let more = "say({ type: 'size', height: 9000 }); say({ type: 'size', height: 400 })";
    shout(&stage, "#alone", more).await?;
    assert_eq!(height_of(&stage, "#alone").await?, last);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn results_without_sense_reach_nobody() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "groups").await?;
    for css in ["#one", "#two", "#alone"] {
        wait_for_fit(&stage, css).await?;
    }
    stage.script("heard.length = 0").await?;
    shout(
        &stage,
        "#one",
        "const { origin } = location, headline = 'A', address = origin + '/', by = 'reader';
         const change = (fields) => say({ type: 'change', by, headline, address, inputs: {}, ...fields });
         change({ address: 'https://elsewhere.example/' }); change({ address: 'javascript:0' });
         change({ address: 7 }); change({ headline: null }); change({ headline: 'x'.repeat(5000) });
         change({ inputs: { on_chain_share: '0.5' } }); change({ inputs: { '<b>': 0.5 } });
         change({ inputs: { on_chain_share: NaN } }); change({ id: undefined });
         say({ type: 'error', code: {}, message: 'x' }); say({ type: 'constructor' });
         say({ type: 'error', code: 'test', message: 'control' });
         change({});",
    )
    .await?;
    let expected = json!([
        { "type": "spillover:error", "id": "one", "code": "test", "message": "control" },
        { "type": "spillover:change", "id": "one", "inputs": {}, "headline": "A",
          "address": format!("{}/", stage.site) },
    ]);
    // `ready` is said again after each greeting.
    let heard = "return heard.filter(({ type }) => type !== 'spillover:ready')";
    wait_for_value(&stage, heard, expected).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn widgets_of_a_group_move_together_and_others_do_not() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    visit(&stage, "groups").await?;
    for css in ["#one", "#two", "#alone"] {
        wait_for_fit(&stage, css).await?;
    }
    let ready = "return [...new Set(heard.filter(({ type }) => type === 'spillover:ready')
        .map(({ id }) => id))].sort()";
    wait_for_value(&stage, ready, json!(["alone", "one", "two"])).await?;
    enter(&stage, "#one").await?;
    stage.move_slider(0, 0.2).await?;
    stage.move_slider(0, 0.9).await?;
    let value = "return document.querySelector('input[type=range]').value";
    let moved = stage.script(value).await?;
    leave(&stage).await?;
    let last = |id: &str| format!("return heard.findLast((event) => event.id === '{id}')");
    let has_inputs = |event: &Value| event["inputs"].as_object().is_some_and(|all| !all.is_empty());
    let one = stage.wait_until(&last("one"), has_inputs).await?;
    let same = |event: &Value| event["inputs"] == one["inputs"];
    let two = stage.wait_until(&last("two"), same).await?;
    assert!(one["headline"].as_str().is_some_and(|text| text.len() > 20), "{one}");
    let address = one["address"].as_str().unwrap_or_default();
    assert!(address.starts_with(&format!("{}/?", stage.site)), "{address}");
    assert!(address.contains("set."), "{address}");
    assert_eq!(two["address"], one["address"]);
    // The sender is not moved by its own echo, the third one not at all.
    enter(&stage, "#one").await?;
    stage.script("return new Promise((done) => setTimeout(done, 1000))").await?;
    assert_eq!(stage.script(value).await?, moved);
    leave(&stage).await?;
    let told = "say({ type: 'change', by: 'host', headline: '', inputs: {},
        address: location.origin + '/' })";
    shout(&stage, "#two", told).await?;
    enter(&stage, "#one").await?;
    stage.script("return new Promise((done) => setTimeout(done, 500))").await?;
    assert_eq!(stage.script(value).await?, moved, "what a frame was told is not told on");
    leave(&stage).await?;
    let alone =
        "return heard.some(({ type, id }) => type === 'spillover:change' && id === 'alone')";
    assert_eq!(stage.script(alone).await?, false);
    // Who comes later starts where the group is.
    stage.script("const late = document.getElementById('two').cloneNode(); late.id = 'late'; document.body.prepend(late)").await?;
    wait_for_fit(&stage, "#late").await?;
    enter(&stage, "#late").await?;
    wait_for_value(&stage, value, moved).await?;
    stage.close().await
}
