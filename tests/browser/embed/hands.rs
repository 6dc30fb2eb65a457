//! Widgets in the hands of readers: by keyboard and by finger.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use browser_tests::{PHONE, Stage};
use serde_json::{Value, json};

use super::{enter, leave};

/// Most stops of the tab key in a widget.
const MOST_STOPS: usize = 200;
/// What stands in one line may have edges that differ by so much, in CSS pixels.
const LINE: f64 = 28.0;

/// Opens a page with a widget in a frame, and waits until it shows something; stays in the frame.
async fn open(widget: &str) -> Result<Stage> {
    let stage = Stage::open(PHONE).await?;
    let touch = json!({ "enabled": true, "maxTouchPoints": 1 });
    stage.devtools("Emulation.setTouchEmulationEnabled", touch).await?;
    stage.visit(&format!("{}/hands.html?widget={widget}", stage.hosts)).await?;
    enter(&stage, "#frame").await?;
    stage.wait_for(&format!("main.frame[data-widget={widget}]")).await?;
    Ok(stage)
}

async fn press_tab(stage: &Stage, modifiers: u32) -> Result<()> {
    for kind in ["rawKeyDown", "keyUp"] {
        let key = json!({
            "type": kind, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9,
            "modifiers": modifiers,
        });
        stage.devtools("Input.dispatchKeyEvent", key).await?;
    }
    Ok(())
}

/// Presses the tab key until something of the page has the focus.
async fn walk(stage: &Stage, id: &str, modifiers: u32) -> Result<()> {
    for _ in 0..MOST_STOPS {
        press_tab(stage, modifiers).await?;
        if stage.script("return document.activeElement.id").await? == id {
            return Ok(());
        }
    }
    bail!("after {MOST_STOPS} stops the focus has not come to #{id}")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tab_key_walks_through_a_frame_as_the_eye_does_and_out_again() -> Result<()> {
    for widget in ["answer", "ranking", "transmission", "spv-cashflows", "claim/C001"] {
        let name = widget.split('/').next().unwrap_or(widget);
        let stage = Stage::open(PHONE).await?;
        stage.visit(&format!("{}/hands.html?widget={widget}", stage.hosts)).await?;
        enter(&stage, "#frame").await?;
        stage.wait_for(&format!("main.frame[data-widget={name}]")).await?;
        let listen = "window.stops = [];
            document.addEventListener('focusin', ({ target }) => {
                const { left, right, top, bottom } = target.getBoundingClientRect();
                stops.push([top + scrollY, bottom + scrollY, left, right, target.outerHTML.slice(0, 80)]);
            });";
        stage.script(listen).await?;
        leave(&stage).await?;
        stage.script("document.getElementById('before').focus()").await?;
        walk(&stage, "after", 0).await?;
        enter(&stage, "#frame").await?;
        let stops = stage.script("return stops").await?;
        let stops = stops.as_array().context("no list")?;
        ensure!(stops.len() > 1, "{widget}: only {} stops", stops.len());
        let edge = |stop: &Value, place: usize| stop[place].as_f64().unwrap_or_default();
        for pair in stops.windows(2) {
            let [before, after] = pair else { continue };
            // Below or in the same line, or in a column further on.
            let is_onward =
                edge(after, 0) > edge(before, 0) - LINE || edge(after, 2) >= edge(before, 3);
            ensure!(is_onward, "{widget}: from {before} the focus jumps to {after}");
        }
        // And the same way back.
        leave(&stage).await?;
        walk(&stage, "before", SHIFT).await?;
        stage.close().await?;
    }
    Ok(())
}

/// The shift key among the modifiers of a key.
const SHIFT: u32 = 8;

/// Draws a finger over the page, from a place by so much.
async fn draw(stage: &Stage, from: (f64, f64), by: (f64, f64)) -> Result<()> {
    const STEPS: u32 = 12;
    let touch = |kind: &str, points: Value| {
        stage.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }))
    };
    touch("touchStart", json!([{ "x": from.0, "y": from.1 }])).await?;
    for step in 1..=STEPS {
        let share = f64::from(step) / f64::from(STEPS);
        let point = json!([{ "x": from.0 + share * by.0, "y": from.1 + share * by.1 }]);
        touch("touchMove", point).await?;
        tokio::time::sleep(Duration::from_millis(16)).await;
    }
    touch("touchEnd", json!([])).await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    Ok(())
}

/// Value of the first slider of the frame, and how far the page has scrolled.
async fn state(stage: &Stage) -> Result<(String, f64)> {
    let scrolled = stage.script("return scrollY").await?.as_f64().context("no number")?;
    enter(stage, "#frame").await?;
    let value = stage.script("return document.querySelector('input[type=range]').value").await?;
    leave(stage).await?;
    Ok((value.as_str().unwrap_or_default().to_owned(), scrolled))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finger_moves_a_slider_sideways_and_the_page_up_and_down() -> Result<()> {
    let stage = open("answer").await?;
    stage.wait_for("main.frame[data-status=computed]").await?;
    leave(&stage).await?;
    // The slider stands in the middle of the window.
    enter(&stage, "#frame").await?;
    let place = "const { left, top, width, height } =
            document.querySelector('input[type=range]').getBoundingClientRect();
        const { value, min, max } = document.querySelector('input[type=range]');
        return [left + width * (value - min) / (max - min), top + height / 2, width]";
    let place = stage.script(place).await?;
    leave(&stage).await?;
    let around = stage
        .script(&format!(
            "const top = document.getElementById('frame').getBoundingClientRect().top + scrollY;
             scrollTo(0, top + {} - innerHeight / 2);
             return document.getElementById('frame').getBoundingClientRect().top",
            place[1]
        ))
        .await?;
    let number = |value: &Value| value.as_f64().context("no number");
    let at = (number(&place[0])?, number(&around)? + number(&place[1])?);
    let (value, scrolled) = state(&stage).await?;
    let width = number(&place[2])?;
    let is_left = at.0 < width / 2.0;
    draw(&stage, at, (if is_left { width / 4.0 } else { -width / 4.0 }, 3.0)).await?;
    let (moved, still) = state(&stage).await?;
    ensure!(moved != value, "the slider stays at {value}");
    ensure!((still - scrolled).abs() < 1.0, "the page scrolls from {scrolled} to {still}");
    // Up, from a place of the same slider beside its thumb: the page scrolls, the slider stays.
    draw(&stage, at, (2.0, -260.0)).await?;
    let (kept, further) = state(&stage).await?;
    ensure!(further > still + 100.0, "the page stays at {still}, then {further}");
    ensure!(kept == moved, "the slider went from {moved} to {kept}");
    stage.close().await
}
