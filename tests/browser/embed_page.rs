//! A publisher chooses a widget, sees it, takes its code; frames that ask for a version; addresses that
//! lead to frames.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use browser_tests::{DESKTOP, PHONE, Stage};
use serde_json::Value;
use thirtyfour::By;

/// Text of the code in a form.
async fn code(stage: &Stage, form: &str) -> Result<String> {
    let script =
        format!("return document.querySelector('[data-form={form}] textarea')?.value ?? ''");
    Ok(stage.script(&script).await?.as_str().unwrap_or_default().to_owned())
}

/// Waits until the code in a form satisfies a condition.
async fn wait_for_code(stage: &Stage, form: &str, holds: impl Fn(&str) -> bool) -> Result<String> {
    let mut last = String::new();
    for _ in 0..300 {
        last = code(stage, form).await?;
        if holds(&last) {
            return Ok(last);
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    anyhow::bail!("the code in the form {form} is still: {last}")
}

/// Chooses an option of a select by its value.
async fn choose(stage: &Stage, test_id: &str, value: &str) -> Result<()> {
    let script = format!(
        "const select = document.querySelector('select[data-testid={test_id}]');
         select.value = '{value}';
         select.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    stage.script(&script).await.map(drop)
}

/// Enters the frame of the preview and waits until it shows this widget.
async fn enter_preview(stage: &Stage, widget: &str) -> Result<()> {
    stage.wait_for("[data-testid=preview] iframe").await?;
    stage.browser.find(By::Css("[data-testid=preview] iframe")).await?.enter_frame().await?;
    stage.wait_for(&format!("main.frame[data-widget={widget}]")).await?;
    stage.touch().await?;
    stage.wait_for("main.frame[data-status=computed]").await
}

/// Files of the site that the frame at `folder` has loaded.
async fn loaded(stage: &Stage, folder: &str) -> Result<BTreeSet<String>> {
    let loaded = "return performance.getEntriesByType('resource')
        .map((entry) => new URL(entry.name).pathname.slice(1))";
    let loaded = stage.script(loaded).await?;
    let loaded = loaded.as_array().into_iter().flatten().filter_map(Value::as_str);
    // The sign in the browser's tab is none of a frame's.
    let loaded = loaded.filter(|path| !path.ends_with("favicon.svg")).map(str::to_owned);
    Ok(loaded.chain([format!("{folder}index.html")]).collect())
}

/// Names in a list of the build.
fn listed(list: &Value) -> BTreeSet<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_publisher_takes_a_widget_with_the_readers_state() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.collect_errors().await?;
    stage.open_site("/?set.on_chain_share=0.4").await?;
    // From the card on the answer page, with the state.
    stage.script("document.querySelectorAll('.cards .embed-link a')[1].click()").await?;
    let address = stage.wait_for_address(|address| address.starts_with("/embed/")).await?;
    assert!(address.contains("embed=sector-card") && address.contains("set.on_chain_share=0.4"));
    let state = "?set.on_chain_share=0.4";
    let frame = wait_for_code(&stage, "frame", |code| code.contains(state)).await?;
    let folder = frame.split("embed/sector-card/").nth(1).context("another widget")?;
    let sector = folder.split('/').next().unwrap_or_default().to_owned();
    assert!(address.contains(&format!("subject={sector}")), "{address}");
    assert!(stage.text("[data-testid=pinned]").await?.contains("40%"));
    enter_preview(&stage, "sector-card").await?;
    stage.browser.enter_default_frame().await?;
    // Another widget has an address of its own, and the state stays.
    stage.script("document.querySelector('[data-widget=ranking] a').click()").await?;
    stage.wait_for_address(|address| address.contains("embed=ranking")).await?;
    let loader = wait_for_code(&stage, "loader", |code| code.contains("\"ranking\"")).await?;
    assert!(loader.contains("data-query=\"set.on_chain_share=0.4\""), "{loader}");
    enter_preview(&stage, "ranking").await?;
    stage.browser.enter_default_frame().await?;
    // Language and theme of the frame are not those of the page.
    choose(&stage, "frame-language", "ja").await?;
    choose(&stage, "frame-theme", "dark").await?;
    let frame = wait_for_code(&stage, "frame", |code| code.contains("theme=dark")).await?;
    assert!(frame.contains("/ja/embed/ranking/?theme=dark&amp;set."), "{frame}");
    enter_preview(&stage, "ranking").await?;
    let look = "return [document.documentElement.lang, document.documentElement.dataset.theme]";
    assert_eq!(stage.script(look).await?, serde_json::json!(["ja", "dark"]));
    stage.browser.enter_default_frame().await?;
    // As published.
    stage.click("[data-testid=publish]").await?;
    wait_for_code(&stage, "frame", |code| !code.contains("set.")).await?;
    stage.wait_for_address(|address| !address.contains("set.")).await?;
    assert_eq!(stage.page_errors().await?, Vec::<Value>::new());
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_is_copied_as_it_stands() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    let clipboard = "Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text) => { window.copied = text; } } });";
    stage.before_pages(clipboard).await?;
    stage.open_site("/embed/?embed=vote-calculator").await?;
    for form in ["loader", "frame", "element", "picture", "address"] {
        let expected = wait_for_code(&stage, form, |code| !code.is_empty()).await?;
        let button = format!("[data-form={form}] [data-testid=copy]");
        stage.script(&format!("document.querySelector('{button}').click()")).await?;
        stage.wait_for_text(&button, |text| text.contains("copied")).await?;
        assert_eq!(stage.script("return window.copied").await?, Value::from(expected));
    }
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn widths_change_the_preview_and_never_the_page() -> Result<()> {
    for size in [DESKTOP, PHONE, (320, 700)] {
        let stage = Stage::open(size).await?;
        stage.open_site("/ja/embed/?embed=spv-cashflows").await?;
        for width in [320, 640, 960] {
            stage
                .script(&format!("document.querySelector('[data-width=\"{width}\"]').click()"))
                .await?;
            stage.wait_for(&format!("[data-testid=preview] iframe[width=\"{width}\"]")).await?;
            let found = stage
                .script(
                    "const root = document.documentElement;
                     return [document.querySelector('[data-testid=preview] iframe').clientWidth,
                       root.scrollWidth - root.clientWidth]",
                )
                .await?;
            assert_eq!(found, serde_json::json!([width, 0]), "{size:?}");
        }
        stage.close().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_widget_of_the_gallery_has_a_picture_and_a_preview() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/embed/").await?;
    let names = "return [...document.querySelectorAll('.embed-card')].map((e) => e.dataset.widget)";
    let names = stage.script(names).await?;
    let names: Vec<_> = names.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(names.len() >= 15, "{names:?}");
    let pictures = "const done = arguments[0];
        const all = [...document.querySelectorAll('.embed-card img')].map(async (image) => {
            image.loading = 'eager';
            await image.decode().catch(() => {});
            return image.naturalWidth > 0 ? null : image.currentSrc;
        });
        Promise.all(all).then((found) => done(found.filter((source) => source !== null)));";
    let missing = stage.browser.execute_async(pictures, Vec::new()).await?;
    assert_eq!(missing.json(), &Value::Array(Vec::new()));
    for name in names {
        stage.script(&format!("document.querySelector('[data-widget={name}] a').click()")).await?;
        wait_for_code(&stage, "address", |code| code.contains(&format!("/embed/{name}/"))).await?;
        enter_preview(&stage, name).await?;
        stage.browser.enter_default_frame().await?;
    }
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_loads_what_the_build_says_and_nothing_else() -> Result<()> {
    let stage = Stage::open_unattended(DESKTOP).await?;
    stage.visit(&format!("{}/build.json", stage.site)).await?;
    let report: Value = serde_json::from_str(&stage.text("body").await?)?;
    let frames = report["frames"].as_object().context("no frames in build.json")?;
    assert!(frames.len() > 100, "only {} frames", frames.len());
    for folder in ["embed/ranking/", "ja/embed/event-study/", "embed/spv-cashflows/"] {
        stage.visit(&format!("{}/{folder}", stage.site)).await?;
        // Long enough for a program to come that should not.
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        let seen = listed(&frames[folder]["seen"]);
        assert_eq!(loaded(&stage, folder).await?, seen, "{folder}");
        stage.touch().await?;
        stage.wait_for("main.frame[data-status=computed]").await?;
        let all = &seen | &listed(&frames[folder]["touched"]);
        assert_eq!(loaded(&stage, folder).await?, all, "{folder}");
    }
    // The page says the sum.
    stage.visit(&format!("{}/embed/?embed=ranking", stage.site)).await?;
    let sum: u64 = frames["embed/ranking/"]["seen"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|path| report["files"].as_array()?.iter().find(|file| file["path"] == *path))
        .filter_map(|file| file["brotli"].as_u64())
        .sum();
    let thousands = usize::try_from((sum + 500) / 1000)?;
    let expected = format!("{} kB", language::figure::count(thousands));
    stage
        .wait_for_text("[data-form=frame] [data-testid=weight]", |text| text.starts_with(&expected))
        .await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frozen_frame_says_when_it_shows_another_version() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/embed/?embed=ranking").await?;
    stage.script("document.getElementById('embed-frozen').click()").await?;
    let frozen = wait_for_code(&stage, "address", |code| code.contains("engine=")).await?;
    assert!(frozen.contains("seed=") && frozen.contains("rev="), "{frozen}");
    stage.visit(&frozen).await?;
    stage.wait_for("main.frame[data-status=computed]").await?;
    let lines = "return document.querySelectorAll('[data-testid=other-version]').length";
    assert_eq!(stage.script(lines).await?, 0);
    let (before, rev) = frozen.split_once("rev=").context("no version")?;
    let other = format!("{before}rev=0123456789abcdef{}", &rev[16..]);
    stage.visit(&other).await?;
    stage
        .wait_for_text("[data-testid=other-version]", |text| {
            text.contains("0123456789abcdef") && text.contains(&rev[..16])
        })
        .await?;
    assert!(stage.element("[data-testid=other-version]").await?.is_displayed().await?);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_with_a_widget_leads_to_its_frame() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    let leads = [
        ("/embed/?widget=ranking&sector=rwa&theme=dark", "/embed/ranking/?theme=dark"),
        (
            "/embed/?widget=sector-card&sector=rwa&lang=ja&set.on_chain_share=0.4",
            "/ja/embed/sector-card/rwa/?lang=ja&set.on_chain_share=0.4",
        ),
        ("/ja/embed/?widget=claim&claim=C001", "/ja/embed/claim/C001/?"),
    ];
    for (from, to) in leads {
        stage.visit(&format!("{}{from}", stage.site)).await?;
        let found = stage.wait_for_address(|address| !address.contains("widget=")).await?;
        assert_eq!(found.trim_end_matches('?'), to.trim_end_matches('?'), "{from}");
        stage.wait_for("main.frame[data-status=computed]").await?;
    }
    // What is no name stays where it is, and only this page leads away.
    for stays in [
        "/embed/?widget=..%2F..%2Fdeal",
        "/embed/?widget=https:%2F%2Fexample.org",
        "/embed/?widget=sector-card",
        "/embed/?widget=claim&claim=..%2F..",
        "/method/?widget=ranking",
    ] {
        stage.open_site(stays).await?;
        let path = stage.script("return location.pathname").await?;
        assert_eq!(path, stays.split('?').next().unwrap_or_default());
    }
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_to_the_full_analysis_takes_the_state_along() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.visit(&format!("{}/embed/answer/?set.on_chain_share=0.4", stage.site)).await?;
    stage.wait_for("main.frame[data-status=computed]").await?;
    let way = "const a = document.querySelector('.frame__line a');
        return [new URL(a.href).pathname, new URL(a.href).search, a.target, a.rel]";
    let expected = serde_json::json!(["/", "?set.on_chain_share=0.4", "_blank", "noopener"]);
    assert_eq!(stage.script(way).await?, expected);
    // What the reader moves in the frame goes along, too.
    stage.move_slider(0, 0.9).await?;
    for _ in 0..100 {
        let now = stage.script(way).await?;
        if now != expected {
            assert!(now[1].as_str().is_some_and(|query| query.contains("set.")), "{now}");
            // A finger on a slider still scrolls the page around.
            let touch =
                "return getComputedStyle(document.querySelector('input[type=range]')).touchAction";
            assert_eq!(stage.script(touch).await?, "pan-y");
            return stage.close().await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    anyhow::bail!("the link never followed the slider")
}

#[test]
fn every_frame_has_a_picture_for_previews() -> Result<()> {
    let dist = std::env::var("SPILLOVER_DIST").context("SPILLOVER_DIST is not set")?;
    let report: Value =
        serde_json::from_str(&std::fs::read_to_string(format!("{dist}/build.json"))?)?;
    for folder in report["frames"].as_object().context("no frames")?.keys() {
        let html = std::fs::read_to_string(format!("{dist}/{folder}index.html"))?;
        let content = |property: &str| {
            let mark = format!("<meta property=\"og:image{property}\" content=\"");
            html.split(&mark).nth(1)?.split('"').next().map(str::to_owned)
        };
        let picture = content("").with_context(|| format!("{folder} has no picture"))?;
        let file = picture.rsplit("poster/").next().unwrap_or_default();
        let bytes = std::fs::read(format!("{dist}/poster/{file}"))?;
        let size = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap_or_default());
        for (property, at) in [(":width", 16), (":height", 20)] {
            assert_eq!(content(property), Some(size(at).to_string()), "{folder}");
        }
        assert!(content(":alt").is_some_and(|text| text.len() > 20), "{folder}");
    }
    Ok(())
}
