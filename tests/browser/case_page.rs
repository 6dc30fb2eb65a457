//! An analyst writes a case of their own: opens, corrects, edits, sees results, passes it on.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{DESKTOP, PHONE, Stage};
use serde_json::{Value, json};

const STATE: &str = "[data-testid=state]";
const SOUND: &str = "No problems";
const SMALL: &str = include_str!("../data/small.json");

/// A page whose program runs and has opened the starter.
async fn with_starter(size: (u32, u32)) -> Result<Stage> {
    let stage = Stage::open(size).await?;
    stage.collect_errors().await?;
    stage.visit(&format!("{}/case-file/?from=starter", stage.site)).await?;
    stage.wait_for_text(STATE, |text| text.contains(SOUND)).await?;
    Ok(stage)
}

async fn raw(stage: &Stage) -> Result<String> {
    let text = stage.script("return document.querySelector('[data-testid=raw]').value").await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// Types a whole text into the raw field.
async fn write(stage: &Stage, text: &str) -> Result<()> {
    let script = format!(
        "const field = document.querySelector('[data-testid=raw]');
         field.value = {};
         field.dispatchEvent(new Event('input', {{ bubbles: true }}));",
        json!(text)
    );
    stage.script(&script).await.map(drop)
}

async fn click(stage: &Stage, css: &str) -> Result<()> {
    stage.script(&format!("document.querySelector({}).click()", json!(css))).await.map(drop)
}

/// Opens the forms down to a field and writes into it.
async fn fill(stage: &Stage, field: &str, value: &str) -> Result<()> {
    let label = json!(field);
    let script = format!(
        "const field = document.querySelector(`[data-testid=form] [aria-label=\"${{{label}}}\"]`);
         field.value = {};
         field.dispatchEvent(new Event('change', {{ bubbles: true }}));",
        json!(value)
    );
    stage.script(&script).await.map(drop)
}

/// Opens the folded part of a form whose name starts with a word, `nth` of those that fit.
async fn unfold(stage: &Stage, word: &str) -> Result<()> {
    let script = format!(
        "const fits = (part) => !part.open &&
             part.querySelector('summary').textContent.trim().startsWith({});
         [...document.querySelectorAll('[data-testid=form] details')].find(fits).open = true;",
        json!(word)
    );
    stage.script(&script).await?;
    tokio::time::sleep(Duration::from_millis(200)).await;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chosen_file_shows_its_problems_with_their_lines() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.visit(&format!("{}/case-file/?from=starter", stage.site)).await?;
    stage.wait_for_text(STATE, |text| text.contains(SOUND)).await?;
    let broken = SMALL.replacen("\"sectors\"", "\"sektors\"", 1);
    let script = format!(
        "const transfer = new DataTransfer();
         transfer.items.add(new File([{}], 'mine.json'));
         const field = document.querySelector('[data-testid=file]');
         field.files = transfer.files;
         field.dispatchEvent(new Event('change', {{ bubbles: true }}));",
        json!(broken)
    );
    stage.script(&script).await?;
    let line = broken.lines().position(|line| line.contains("sektors")).unwrap_or_default() + 1;
    let place = format!("{line}:");
    stage
        .wait_for_text("[data-testid=problems]", |text| {
            text.contains("sektors") && text.contains(&place) && text.contains("correct its name")
        })
        .await?;
    // The problem leads to its line.
    let chosen = "const all = [...document.querySelectorAll('[data-testid=problems] li')];
         all.find((li) => li.textContent.includes('sektors')).querySelector('button').click();";
    stage.script(chosen).await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let chosen = "const field = document.querySelector('[data-testid=raw]');
         return [document.activeElement === field,
             field.value.slice(0, field.selectionStart).split('\\n').length];";
    assert_eq!(stage.script(chosen).await?, json!([true, line]));
    // Dropped files come in the same way.
    let drop = format!(
        "const transfer = new DataTransfer();
         transfer.items.add(new File([{}], 'small.json'));
         document.querySelector('[data-testid=drop]').dispatchEvent(
             new DragEvent('drop', {{ dataTransfer: transfer, bubbles: true, cancelable: true }}));",
        json!(SMALL)
    );
    stage.script(&drop).await?;
    stage.wait_for_text(STATE, |text| text.contains(SOUND)).await?;
    assert_eq!(raw(&stage).await?, SMALL);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_changes_text_and_result_and_can_be_undone() -> Result<()> {
    let stage = with_starter(DESKTOP).await?;
    let before = raw(&stage).await?;
    unfold(&stage, "Parameters").await?;
    unfold(&stage, "1").await?;
    unfold(&stage, "Distribution").await?;
    let field = "parameters[0].distribution.kind";
    stage.wait_for(&format!("[data-testid=form] [aria-label='{field}']")).await?;
    let upper = stage
        .script(
            "return [...document.querySelectorAll('[data-testid=form] input')]
                 .map((field) => field.ariaLabel)
                 .find((label) => /^parameters\\[0\\]\\.distribution\\.(max|q95)$/.test(label))",
        )
        .await?;
    let upper = upper.as_str().unwrap_or_default().to_owned();
    fill(&stage, &upper, "9e3").await?;
    stage.wait_for_text(STATE, |text| text.contains(SOUND)).await?;
    let after = raw(&stage).await?;
    let changed: Vec<_> = before.lines().zip(after.lines()).filter(|(a, b)| a != b).collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(changed[0].1.contains("9e3"), "{changed:?}");
    // What is no number is said and not written.
    fill(&stage, &upper, "much").await?;
    stage.wait_for_text("[data-testid=form]", |t| t.contains("was not written")).await?;
    assert_eq!(raw(&stage).await?, after);
    // The difference names the place and what follows.
    click(&stage, "[data-testid=case-file-difference]").await?;
    stage.wait_for_text("[data-testid=changes]", |text| text.contains(&upper)).await?;
    stage.wait_for_text("[data-testid=changed-results]", |text| text.contains('±')).await?;
    click(&stage, "[data-testid=case-file-edit]").await?;
    click(&stage, "[data-testid=undo]").await?;
    assert_eq!(raw(&stage).await?, before);
    stage
        .script(
            "document.querySelector('[data-testid=redo]').dispatchEvent(new KeyboardEvent(
                 'keydown', { key: 'Z', ctrlKey: true, shiftKey: true, bubbles: true }))",
        )
        .await?;
    assert_eq!(raw(&stage).await?, after);
    assert!(stage.page_errors().await?.is_empty(), "{:?}", stage.page_errors().await?);
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_result_is_the_site_of_the_case() -> Result<()> {
    let stage = with_starter(DESKTOP).await?;
    click(&stage, "[data-testid=case-file-result]").await?;
    stage.wait_for_status(&["Computed in your browser"]).await?;
    let shown = stage.text("[data-testid=result]").await?;
    assert!(shown.contains("Suppliers of the company"), "{shown:.300}");
    // Blocks that the case lacks have no page; the others have.
    assert_eq!(
        stage.script("return !document.querySelector('[data-testid=nav-deal]')").await?,
        true
    );
    click(&stage, "[data-testid=nav-transmission]").await?;
    stage.wait_for_status(&["Computed in your browser"]).await?;
    assert!(stage.page_errors().await?.is_empty(), "{:?}", stage.page_errors().await?);
    // A case of the site with a deal shows it.
    stage.visit(&format!("{}/case-file/?from=xai-series-e", stage.site)).await?;
    stage.wait_for_text(STATE, |text| text.contains(SOUND)).await?;
    click(&stage, "[data-testid=case-file-result]").await?;
    stage.wait_for("[data-testid=nav-deal]").await?;
    click(&stage, "[data-testid=nav-deal]").await?;
    stage.wait_for_status(&["Computed in your browser"]).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_survives_a_reload_and_blocked_storage_is_said() -> Result<()> {
    let stage = with_starter(PHONE).await?;
    let text = raw(&stage).await?.replacen("my-case", "kept-case", 1);
    write(&stage, &text).await?;
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    stage.visit(&format!("{}/case-file/", stage.site)).await?;
    stage.wait_for_text(STATE, |text| text.contains(SOUND)).await?;
    assert_eq!(raw(&stage).await?, text);
    assert!(stage.text("[data-testid=note]").await?.contains("last visit"));
    let wide = "return document.documentElement.scrollWidth > innerWidth";
    assert_eq!(stage.script(wide).await?, false);
    stage
        .before_pages(
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });",
        )
        .await?;
    stage.visit(&format!("{}/case-file/?from=starter", stage.site)).await?;
    stage.wait_for_text(STATE, |text| text.contains(SOUND)).await?;
    write(&stage, &text).await?;
    stage.wait_for_text("[data-testid=unkept]", |text| text.contains("Download")).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_texts_are_words_or_refused() -> Result<()> {
    let stage = with_starter(DESKTOP).await?;
    stage.script("window.struck = false").await?;
    let text = raw(&stage).await?;
    let marked = text.replace(
        "Suppliers of the company",
        "<script>window.struck = true</script><img src=x onerror=window.struck=true>",
    );
    write(&stage, &marked).await?;
    stage.wait_for_text(STATE, |text| text.contains(SOUND)).await?;
    click(&stage, "[data-testid=case-file-result]").await?;
    stage.wait_for_text("[data-testid=result]", |text| text.contains("<script>")).await?;
    assert_eq!(stage.script("return window.struck").await?, false);
    click(&stage, "[data-testid=case-file-edit]").await?;
    let address = "\"url\": \"javascript:window.struck=true\"";
    let linked = SMALL.replacen(&link_of(SMALL), address, 1);
    for (text, words) in [
        (text.replace("my-case", "my\u{202e}case"), "turns the direction"),
        (linked, "sources[0].url"),
        ("[".repeat(100_000), "nested more than"),
        ("<script>window.struck = true</script>".to_owned(), "not valid JSON"),
    ] {
        write(&stage, &text).await?;
        stage.wait_for_text("[data-testid=problems]", |shown| shown.contains(words)).await?;
    }
    for (query, words) in [
        ("file=https://example.org/case.json", "Only files of this site"),
        ("file=javascript:alert(1)", "Only files of this site"),
        ("file=data:application/json,{}", "Only files of this site"),
        ("from=%3Cb%3Enone", "no such case"),
        ("from=meta-hyperion&changes=%3Cscript%3E", "without the changes"),
        ("file=/cases/meta-hyperion.json", "Opened"),
    ] {
        stage.visit(&format!("{}/case-file/?{query}", stage.site)).await?;
        stage.wait_for_text("[data-testid=note]", |text| text.contains(words)).await?;
    }
    assert_eq!(stage.script("return window.struck ?? false").await?, false);
    stage.close().await
}

/// The first address in a case, with its key.
fn link_of(text: &str) -> String {
    let case: Value = serde_json::from_str(text).unwrap_or_default();
    format!("\"url\": {}", case["sources"][0]["url"])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_gives_the_same_case() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.visit(&format!("{}/case-file/?from=meta-hyperion", stage.site)).await?;
    stage.wait_for_text(STATE, |text| text.contains(SOUND)).await?;
    let hash = stage.text(STATE).await?;
    let text = raw(&stage).await?;
    let id = text.replacen("\"id\": \"meta-hyperion\"", "\"id\": \"my-hyperion\"", 1);
    assert_ne!(id, text);
    write(&stage, &id).await?;
    stage.wait_for_text(STATE, |text| text.contains(SOUND) && *text != *hash).await?;
    let changed = stage.text(STATE).await?;
    click(&stage, "[data-testid=case-file-difference]").await?;
    stage.wait_for_text("[data-testid=changes]", |text| text.contains("my-hyperion")).await?;
    // Another scenario of the same case.
    let choose = "const list = document.querySelector('[data-testid=case-file-scenario-after]');
        list.value = list.options[list.options.length - 1].value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        return list.options.length";
    assert!(stage.script(choose).await?.as_u64() > Some(1));
    stage.wait_for_text("[data-testid=changes]", |text| text.contains("parameter ")).await?;
    let link = stage.script("return document.querySelector('[data-testid=link]').href").await?;
    let link = link.as_str().unwrap_or_default();
    stage.visit(link).await?;
    stage.wait_for_text(STATE, |text| *text == *changed).await?;
    assert_eq!(raw(&stage).await?, id);
    // Changes that were made from another file may stand in the wrong place.
    let stale = link.replacen("base=", "base=0", 1);
    assert_ne!(stale, link);
    stage.visit(&stale).await?;
    stage.wait_for_text("[data-testid=note]", |text| text.contains("another version")).await?;
    stage.close().await
}
