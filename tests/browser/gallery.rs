//! The gallery of charts: every chart by keyboard and by pointer, and what stands there without
//! programs.

use anyhow::Result;
use browser_tests::{DESKTOP, Stage};
use serde_json::Value;
use thirtyfour::{Key, WebElement};

/// The narrowest phone.
const SMALL: (u32, u32) = (320, 640);

async fn open(size: (u32, u32), path: &str) -> Result<Stage> {
    let stage = Stage::open(size).await?;
    stage.collect_errors().await?;
    stage.visit(&format!("{}/{path}", stage.site)).await?;
    stage.wait_for("[data-testid=chart] .exhibit__pointed").await?;
    Ok(stage)
}

async fn press(stage: &Stage, key: impl Into<char>) -> Result<()> {
    Ok(stage.browser.action_chain().send_keys(key.into().to_string()).perform().await?)
}

/// Presses a key and returns what the live region of a chart says then.
async fn said(stage: &Stage, chart: &str, key: impl Into<char>) -> Result<String> {
    press(stage, key).await?;
    stage.text(&format!("#exhibit-{chart} [data-testid=datum]")).await
}

async fn count(stage: &Stage, css: &str) -> Result<u64> {
    let found = stage.script(&format!("return document.querySelectorAll('{css}').length")).await?;
    Ok(found.as_u64().unwrap_or_default())
}

/// The drawing of a chart as text.
async fn drawing(stage: &Stage, chart: &str) -> Result<Value> {
    let css = format!("#exhibit-{chart} [data-testid=chart] .drawing");
    stage.script(&format!("return document.querySelector('{css}').innerHTML")).await
}

/// Which chart has the focus; empty where none has.
async fn focused_chart(stage: &Stage) -> Result<String> {
    let script = "const it = document.activeElement;
        return it.dataset.testid === 'chart' ? it.closest('.exhibit').id : ''";
    Ok(stage.script(script).await?.as_str().unwrap_or_default().to_owned())
}

async fn focus(stage: &Stage, css: &str) -> Result<()> {
    let script = format!("document.querySelector('{css}').focus()");
    stage.script(&script).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chart_is_read_with_the_keyboard_alone() -> Result<()> {
    let stage = open(DESKTOP, "gallery/").await?;
    let mut reached = String::new();
    for _ in 0..60 {
        press(&stage, Key::Tab).await?;
        reached = focused_chart(&stage).await?;
        if !reached.is_empty() {
            break;
        }
    }
    assert_eq!(reached, "exhibit-lines", "the first chart of the page");

    let steps = [
        (Key::Right, "month 0; Shipping 100.0; Cold storage"),
        (Key::Right, "month 1; Shipping"),
        (Key::End, "month 36; Shipping"),
        (Key::Right, "month 36; Shipping"),
        (Key::Down, "month 36; Cold storage and warehouses"),
        (Key::Down, "month 36; Fishing"),
        (Key::Up, "month 36; Cold storage and warehouses"),
        (Key::PageUp, "month 33; Cold storage and warehouses"),
        (Key::Home, "month 0; Cold storage and warehouses"),
        (Key::PageDown, "month 3; Cold storage and warehouses"),
    ];
    for (key, words) in steps {
        let said = said(&stage, "lines", key.clone()).await?;
        assert!(said.starts_with(words), "{key:?}: {said}");
        assert_eq!(count(&stage, "#exhibit-lines .exhibit__ring").await?, 1);
    }

    let whole = drawing(&stage, "lines").await?;
    press(&stage, '+').await?;
    let near = drawing(&stage, "lines").await?;
    assert!(near != whole, "plus shows less of the axis");
    press(&stage, '+').await?;
    let nearer = drawing(&stage, "lines").await?;
    let chain = stage.browser.action_chain().key_down(Key::Shift).send_keys(Key::Right);
    chain.key_up(Key::Shift).perform().await?;
    assert!(drawing(&stage, "lines").await? != nearer, "Shift moves the part that is shown");
    press(&stage, '-').await?;
    assert!(drawing(&stage, "lines").await? != nearer, "minus shows more of it");
    press(&stage, '0').await?;
    assert!(drawing(&stage, "lines").await? == whole, "0 shows all of it");

    press(&stage, Key::Enter).await?;
    stage.wait_for_text("#lines [data-testid=chosen]", |text| text == "Chosen: month 3").await?;
    assert_eq!(said(&stage, "lines", Key::Escape).await?, "");
    assert_eq!(count(&stage, "#exhibit-lines .exhibit__ring").await?, 0);
    assert_eq!(focused_chart(&stage).await?, "exhibit-lines", "Escape keeps the place on the page");
    assert_eq!(stage.page_errors().await?, Vec::<Value>::new());
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_chart_says_its_data() -> Result<()> {
    let stage = open(DESKTOP, "ja/gallery/").await?;
    let ids = "return [...document.querySelectorAll('[data-testid=chart]')]
        .map((it) => it.closest('.exhibit').dataset.exhibit)";
    let ids = stage.script(ids).await?;
    let ids: Vec<&str> = ids.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(ids.len() >= 20, "{ids:?}");
    for id in ids {
        focus(&stage, &format!("#exhibit-{id} [data-testid=chart]")).await?;
        let first = said(&stage, id, Key::Home).await?;
        let second = said(&stage, id, Key::Right).await?;
        let last = said(&stage, id, Key::End).await?;
        assert!(first.contains("; ") && second != first && last != first, "{id}: {first}, {last}");
        let other = said(&stage, id, Key::Down).await?;
        assert!(!other.is_empty(), "{id}: a key without a place to go stays where it is");
    }
    // Both ends of a hundred thousand points.
    focus(&stage, "#exhibit-series [data-testid=chart]").await?;
    assert!(said(&stage, "series", Key::Home).await?.starts_with("0時間目"));
    assert!(said(&stage, "series", Key::End).await?.starts_with("99,999時間目"));
    assert_eq!(stage.page_errors().await?, Vec::<Value>::new());
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn table_and_menu_open_and_close_with_the_keyboard() -> Result<()> {
    let stage = open(DESKTOP, "gallery/").await?;
    let switch = "#exhibit-lines [data-testid=as-table]";
    focus(&stage, switch).await?;
    press(&stage, Key::Enter).await?;
    stage.wait_for("#exhibit-lines [data-testid=figures]").await?;
    assert_eq!(count(&stage, "#exhibit-lines tbody tr").await?, 37);
    assert_eq!(count(&stage, "#exhibit-lines [data-testid=chart]").await?, 0);
    assert_eq!(stage.text(switch).await?, "Chart");
    press(&stage, Key::Enter).await?;
    stage.wait_for("#exhibit-lines [data-testid=chart]").await?;
    assert_eq!(stage.text(switch).await?, "Table");

    press(&stage, Key::Tab).await?;
    let menu = "#exhibit-lines [data-testid=menu]";
    let expanded = |stage: &Stage| {
        let script = format!("return document.querySelector('{menu}').ariaExpanded");
        let browser = stage.browser.clone();
        async move { anyhow::Ok(browser.execute(&script, Vec::new()).await?.json().clone()) }
    };
    assert_eq!(expanded(&stage).await?, "false");
    press(&stage, Key::Enter).await?;
    assert_eq!(expanded(&stage).await?, "true");
    // Nobody embeds a sample.
    assert_eq!(count(&stage, "#exhibit-lines [data-testid=exhibit-embed]").await?, 0);
    let items = count(&stage, "#exhibit-lines .exhibit__items button").await?;
    for _ in 0..items {
        press(&stage, Key::Tab).await?;
    }
    press(&stage, Key::Enter).await?;
    stage.wait_for_text("#exhibit-lines .exhibit__method", |t| t.contains("invented")).await?;
    let focused = "return document.activeElement.className";
    assert!(stage.script(focused).await?.to_string().contains("exhibit__method"), "it is read");
    press(&stage, Key::Escape).await?;
    assert_eq!(count(&stage, "#exhibit-lines .exhibit__panel").await?, 0);
    assert_eq!(expanded(&stage).await?, "false");
    assert_eq!(stage.script("return document.activeElement.dataset.testid").await?, "menu");

    // Very many rows are for files.
    focus(&stage, "#exhibit-series [data-testid=as-table]").await?;
    press(&stage, Key::Enter).await?;
    stage.wait_for("#exhibit-series [data-testid=figures]").await?;
    assert_eq!(count(&stage, "#exhibit-series tbody tr").await?, 1_000);
    let note = stage.text("#exhibit-series .note").await?;
    assert!(note.contains("1,000 of 100,000"), "{note}");
    assert_eq!(stage.page_errors().await?, Vec::<Value>::new());
    stage.close().await
}

async fn frame_of(stage: &Stage, chart: &str) -> Result<WebElement> {
    let frame = stage.element(&format!("#exhibit-{chart} [data-testid=chart]")).await?;
    frame.scroll_into_view().await?;
    Ok(frame)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pointer_finds_data_and_what_is_the_same_elsewhere() -> Result<()> {
    let stage = open(DESKTOP, "gallery/").await?;
    let lines = frame_of(&stage, "lines").await?;
    stage.browser.action_chain().move_to_element_with_offset(&lines, 60, -60).perform().await?;
    stage.wait_for_text("#exhibit-lines .exhibit__words", |t| t.contains("month")).await?;
    // The same month in another chart of months, nothing in one of dates.
    assert_eq!(count(&stage, "#exhibit-fan .exhibit__line").await?, 1);
    assert_eq!(count(&stage, "#exhibit-dated-points .exhibit__line").await?, 0);
    let network = drawing(&stage, "network").await?;
    stage
        .browser
        .action_chain()
        .move_to_element_center(&stage.element("h1").await?)
        .perform()
        .await?;
    assert_eq!(count(&stage, "#exhibit-lines .exhibit__words").await?, 0);
    assert_eq!(count(&stage, "#exhibit-fan .exhibit__line").await?, 0);
    let plain = drawing(&stage, "network").await?;
    assert!(plain != network, "a field that is pointed at is lit in all charts");

    let entry = stage.element("#exhibit-lines .exhibit__series").await?;
    let all = drawing(&stage, "lines").await?;
    stage.browser.action_chain().move_to_element_center(&entry).perform().await?;
    assert!(drawing(&stage, "network").await? != plain, "so is one under the pointer in a legend");
    entry.click().await?;
    assert_eq!(entry.attr("aria-pressed").await?.as_deref(), Some("false"));
    stage
        .browser
        .action_chain()
        .move_to_element_center(&stage.element("h1").await?)
        .perform()
        .await?;
    assert!(drawing(&stage, "lines").await? != all, "a click in the legend hides a series");
    focus(&stage, "#exhibit-lines [data-testid=chart]").await?;
    let first = said(&stage, "lines", Key::Home).await?;
    assert!(first.starts_with("month 0; Cold storage"), "keys leave hidden series out: {first}");
    press(&stage, Key::Escape).await?;
    entry.click().await?;
    assert_eq!(entry.attr("aria-pressed").await?.as_deref(), Some("true"));
    assert_eq!(stage.page_errors().await?, Vec::<Value>::new());
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn choices_stand_in_the_address() -> Result<()> {
    let stage = open(DESKTOP, "gallery/").await?;
    let width = "return document.querySelector('#exhibit-fan .drawing svg').getAttribute('width')";
    assert_eq!(stage.script(width).await?, "640");
    stage.click(".segment:last-child").await?;
    stage.wait_for_address(|address| address.ends_with("?width=1280")).await?;
    assert_eq!(stage.script(width).await?, "1280");
    stage.click(".header .button--icon").await?;
    stage.wait_for_address(|address| address.ends_with("?width=1280&theme=dark")).await?;
    assert_eq!(stage.script("return document.documentElement.dataset.theme").await?, "dark");
    stage.click("a[hreflang=ja]").await?;
    stage.wait_for_address(|a| a.ends_with("/ja/gallery/?width=1280&theme=dark")).await?;
    stage.wait_for_text("h1", |text| text == "グラフと部品の見本帳").await?;
    stage.wait_for("[data-testid=chart] .exhibit__pointed").await?;
    assert_eq!(stage.script(width).await?, "1280");
    // What is not understood is left out.
    stage.visit(&format!("{}/gallery/?width=9999&theme=%3Cb%3E", stage.site)).await?;
    stage.wait_for("[data-testid=chart] .exhibit__pointed").await?;
    assert_eq!(stage.script(width).await?, "640");
    assert_eq!(stage.page_errors().await?, Vec::<Value>::new());
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_small_phone_and_no_program() -> Result<()> {
    let stage = open(SMALL, "gallery/").await?;
    let widths = "const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth]";
    let widths = stage.script(widths).await?;
    assert_eq!(widths[0], widths[1], "the page is not wider than the screen");
    let width = "return document.querySelector('#exhibit-fan .drawing svg').getAttribute('width')";
    assert_eq!(stage.script(width).await?, "320", "drawings for narrow screens");
    let script = "const request = new XMLHttpRequest();
        request.open('GET', '../ja/gallery/', false);
        request.send();
        const page = new DOMParser().parseFromString(request.responseText, 'text/html');
        return [page.querySelectorAll('section:has(.drawing) h2').length,
                page.querySelectorAll('section .drawing svg').length,
                page.querySelector('meta[name=robots]').content,
                page.querySelector('h1').textContent]";
    let found = stage.script(script).await?;
    let (headings, drawings) = (found[0].as_u64(), found[1].as_u64());
    assert!(headings >= Some(20) && headings == drawings, "{found}");
    assert_eq!((&found[2], &found[3]), (&"noindex".into(), &"グラフと部品の見本帳".into()));
    assert_eq!(stage.page_errors().await?, Vec::<Value>::new());
    stage.close().await
}
