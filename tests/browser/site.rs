//! The site as a whole: every page in every language, every link, without a network, without a page.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use browser_tests::{DESKTOP, PHONE, Stage};
use serde_json::Value;

/// Paths of all pages that readers find, from the list of files that the build wrote.
fn pages() -> Result<Vec<String>> {
    let dist = std::env::var("SPILLOVER_DIST").context("SPILLOVER_DIST is not set")?;
    let manifest = std::fs::read_to_string(format!("{dist}/build.json"))?;
    let manifest: Value = serde_json::from_str(&manifest)?;
    let files = manifest["files"].as_array().context("no files in build.json")?;
    let paths = files.iter().filter_map(|file| file["path"].as_str()?.strip_suffix("index.html"));
    let is_frame = |path: &str| path.contains("embed/") && !path.ends_with("embed/");
    let is_own = |path: &str| path.contains("gallery") || path.contains("case-file");
    let is_page = |path: &&str| !is_own(path) && !is_frame(path);
    Ok(paths.filter(is_page).map(|path| format!("/{path}")).collect())
}

/// The same without the further languages of further cases, whose views are those of the others: opening a
/// page with its program takes a second.
fn live_pages() -> Result<Vec<String>> {
    let is_further = |path: &String| path.starts_with("/case/") && path.contains("/ja/");
    Ok(pages()?.into_iter().filter(|path| !is_further(path)).collect())
}

/// Same-origin links of the page that is shown, without their queries.
const LINKS: &str = "return [...document.querySelectorAll('a[href]')]
    .map((a) => new URL(a.href))
    .filter((url) => url.origin === location.origin)
    .map((url) => url.pathname + url.hash)";

/// Fetches an address; `true` when it is there, and what its hash names, too.
const IS_THERE: &str = "const [address, done] = arguments;
    const url = new URL(address, location.origin);
    fetch(url.pathname).then(async (reply) => {
        const text = await reply.text();
        const id = decodeURIComponent(url.hash.slice(1));
        done(reply.ok && (id === '' || text.includes(`id=\"${id}\"`)));
    }, () => done(false));";

/// Where text is cut off: it neither wraps nor scrolls.
const CUT_TEXTS: &str = "return [...document.querySelectorAll('main *')].filter((e) => {
        const style = getComputedStyle(e);
        return e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1
            && ['hidden', 'clip'].includes(style.overflowX)
            && e.textContent.trim() !== '';
    }).map((e) => e.className + ': ' + e.textContent.trim().slice(0, 60))";

/// One walk for all that is asked of every page: each page with its program costs more than a second.
#[tokio::test(flavor = "multi_thread")]
async fn no_page_has_an_error_a_broken_link_or_text_outside_of_a_narrow_screen() -> Result<()> {
    let stage = Stage::open((320, 700)).await?;
    stage.collect_errors().await?;
    let mut links = BTreeSet::new();
    for page in live_pages()? {
        stage.open_site(&page).await?;
        let found = stage.script(LINKS).await?;
        let found = found.as_array().cloned().unwrap_or_default();
        assert!(found.len() > 10, "{page} has only {} links", found.len());
        links.extend(found.iter().filter_map(|link| link.as_str().map(str::to_owned)));
        assert_eq!(stage.page_errors().await?, Vec::<Value>::new(), "{page}");
        let heading = stage.script("return document.querySelectorAll('h1').length").await?;
        assert_eq!(heading, 1, "{page} needs one first heading");
        let wide = stage
            .script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            .await?;
        assert_eq!(wide, 0, "{page} is wider than the screen");
        assert_eq!(stage.script(CUT_TEXTS).await?, Value::Array(Vec::new()), "{page} cuts text");
    }
    let mut broken = Vec::new();
    for link in &links {
        let there = stage.browser.execute_async(IS_THERE, vec![Value::from(link.as_str())]).await?;
        if there.json() != &Value::Bool(true) {
            broken.push(link);
        }
    }
    assert!(broken.is_empty(), "of {} links these lead nowhere: {broken:#?}", links.len());
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_has_its_substance_without_scripts() -> Result<()> {
    let stage = Stage::open(PHONE).await?;
    stage
        .devtools("Emulation.setScriptExecutionDisabled", serde_json::json!({ "value": true }))
        .await?;
    for page in pages()? {
        stage.visit(&format!("{}{page}", stage.site)).await?;
        let text = stage.text("main").await?;
        assert!(text.chars().count() > 600, "{page} says only: {text}");
        assert!(!stage.text("h1").await?.is_empty(), "{page}");
        // The pages are behind a summary, which needs no script.
        stage.click(".header__menu summary").await?;
        assert!(stage.element(".header__pages a").await?.is_displayed().await?, "{page}");
    }
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_page_leads_back() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.visit(&format!("{}/ja/no/such/page", stage.site)).await?;
    let background = "return getComputedStyle(document.documentElement).backgroundColor";
    assert_ne!(stage.script(background).await?, "rgba(0, 0, 0, 0)", "its style is missing");
    let links = stage.script(LINKS).await?;
    assert!(links.as_array().is_some_and(|links| links.len() >= 20), "{links}");
    assert!(stage.text("main").await?.contains("ページが見つかりません"));
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_site_works_without_a_network_once_it_was_seen() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/").await?;
    let kept = "const [done] = arguments;
        const look = async () => {
            const found = await caches.match(new URL('method/', location.href).href);
            found ? done(true) : setTimeout(look, 100);
        };
        look();";
    stage.browser.execute_async(kept, Vec::new()).await?;
    let offline = serde_json::json!({
        "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1
    });
    stage.devtools("Network.enable", serde_json::json!({})).await?;
    stage.devtools("Network.emulateNetworkConditions", offline).await?;
    // A page that was not visited, and with a state of its own.
    stage.open_site("/deal/?default=12").await?;
    assert!(stage.text("main").await?.contains("12"));
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_is_in_the_readers_language() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    let prefers = |tags: &str| {
        format!("Object.defineProperty(navigator, 'languages', {{ get: () => {tags} }})")
    };
    stage.before_pages(&prefers("['ja-JP', 'en']")).await?;
    stage.visit(&format!("{}/?seed=7", stage.site)).await?;
    stage.wait_for_address(|address| address == "/ja/?seed=7").await?;
    // Other pages are in the language of their address.
    stage.open_site("/method/").await?;
    stage.wait_for_address(|address| address == "/method/").await?;
    // What the reader chooses counts more than what the browser prefers.
    stage.open_site("/ja/").await?;
    stage.click("a[hreflang=en]").await?;
    stage.wait_for_address(|address| address == "/").await?;
    stage.visit("about:blank").await?;
    stage.open_site("/").await?;
    stage.wait_for_address(|address| address == "/").await?;
    assert_eq!(stage.script("return document.documentElement.lang").await?, "en");
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn dates_are_those_of_the_browser() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.visit(&stage.site).await?;
    for (tag, _) in language::all() {
        let loaded = language::Language::load(tag);
        for iso in ["2026-01-06", "2025-12-31", "2024-02-29"] {
            let script = format!(
                "return new Intl.DateTimeFormat('{tag}', {{ dateStyle: 'long', timeZone: 'UTC' }})
                     .format(new Date('{iso}'))"
            );
            assert_eq!(stage.script(&script).await?, language::date::date(iso, &loaded), "{tag}");
        }
    }
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn known_answers_are_computed_in_the_browser() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/method/").await?;
    stage.click("[data-testid=run-answers]").await?;
    stage.wait_for_text("[data-testid=answers-status]", |text| text.contains("sets agree")).await?;
    let rows = stage
        .script(
            "return [...document.querySelectorAll('[data-testid=answers] > tbody > tr')]
                .map((row) => row.lastElementChild.textContent)",
        )
        .await?;
    let rows = rows.as_array().cloned().unwrap_or_default();
    assert!(rows.len() > 40, "{} sets", rows.len());
    assert!(rows.iter().all(|row| row == "✓ agrees"), "{rows:?}");
    stage.close().await
}
