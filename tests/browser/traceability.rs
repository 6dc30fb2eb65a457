//! Every number of every page opens its four questions: what it is, where it comes from, how sure it
//! is, what would change it – by click, tap and keyboard.
//!
//! A number is what `view_model::traced` takes for one; digits of names such as H100 are none. It
//! must stand in (or below) an element with a `data-origin` word that the app can explain, and the
//! page must have a control for this word that the keyboard reaches. Usually `<Traced …/>` is all
//! that is needed. A failure names page, text, place and what is missing.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use browser_tests::{DESKTOP, PATIENCE, PHONE, Stage};
use language::Language;
use scraper::{ElementRef, Html, Node, Selector};
use serde_json::Value;
use thirtyfour::Key;
use view_model::origin::{Known, Origin, explain};
use view_model::traced::{Piece, pieces};
use view_model::{Address, Base};

/// Folders without pages of the site: invented figures, a case that its reader writes. Folders of frames stand below the page of
/// embeds.
const NO_PAGES: [&str; 2] = ["gallery", "case-file"];

fn dist() -> Result<PathBuf> {
    Ok(std::env::var("SPILLOVER_DIST").context("SPILLOVER_DIST is not set")?.into())
}

/// Paths of all pages in all languages below the built site, such as `ja/deal/`.
fn pages() -> Result<Vec<String>> {
    let root = dist()?;
    let mut found = Vec::new();
    collect(&root, &root, &mut found)?;
    found.sort();
    assert!(found.len() >= 10, "the built site has only the pages {found:?}");
    Ok(found)
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<String>) -> Result<()> {
    if folder.join("index.html").is_file() {
        let path = folder.strip_prefix(root)?.to_string_lossy().into_owned();
        found.push(if path.is_empty() { path } else { format!("{path}/") });
    }
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_frame = folder.ends_with("embed");
        if path.is_dir() && !is_frame && !NO_PAGES.contains(&&*name) {
            collect(root, &path, found)?;
        }
    }
    Ok(())
}

fn has_number(text: &str) -> bool {
    pieces(text).iter().any(|piece| matches!(piece, Piece::Number(_)))
}

/// Elements whose text readers do not see, or that are a reader's own setting, or names of other cases and of securities.
const UNSEEN: &str = "script, style, template, noscript, option, textarea, dialog, [hidden],
    .visually-hidden, .header__cases, .ticker > b";

/// What is wrong with the numbers of a page as it stands in the HTML.
fn faults(html: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    let css = |css: &str| Selector::parse(css).unwrap();
    let unseen = css(UNSEEN);
    let openers = openers(&document);
    let mut faults = Vec::new();
    for app in document.select(&css("#app")) {
        for node in app.descendants() {
            let Node::Text(text) = node.value() else { continue };
            if !has_number(text) {
                continue;
            }
            let around: Vec<_> = node.ancestors().filter_map(ElementRef::wrap).collect();
            if around.iter().any(|element| unseen.matches(element)) {
                continue;
            }
            let word = around.iter().find_map(|element| element.attr("data-origin"));
            if let Some(fault) = fault(word, &openers) {
                faults.push(format!("{}: `{}` {fault}", place(&around), text.trim()));
            }
        }
    }
    faults
}

/// Words that a control of the page opens; a chart opens by its menu.
fn openers(document: &Html) -> BTreeSet<String> {
    let buttons = Selector::parse("button[data-origin]").unwrap();
    let charts = Selector::parse("figure.exhibit[data-origin]").unwrap();
    let menu = Selector::parse("[data-testid=menu]").unwrap();
    let with_menu = document.select(&charts).filter(|chart| chart.select(&menu).next().is_some());
    let all = document.select(&buttons).chain(with_menu);
    all.filter_map(|element| element.attr("data-origin").map(str::to_owned)).collect()
}

fn fault(word: Option<&str>, openers: &BTreeSet<String>) -> Option<String> {
    let Some(word) = word else { return Some("stands below no data-origin".to_owned()) };
    if let Err(error) = word.parse::<Origin>() {
        return Some(error.to_string());
    }
    let hidden = || format!("is not reached by keyboard: no button has data-origin={word}");
    (!openers.contains(word)).then(hidden)
}

/// The five nearest elements, outermost first.
fn place(around: &[ElementRef<'_>]) -> String {
    let name = |element: &ElementRef<'_>| match element.value().classes().next() {
        Some(class) => format!("{}.{class}", element.value().name()),
        None => element.value().name().to_owned(),
    };
    around.iter().take(5).rev().map(name).collect::<Vec<_>>().join(" > ")
}

fn report(faults: &[String]) {
    let shown: Vec<_> = faults.iter().take(40).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults, such as:\n{}", faults.len(), shown.join("\n"));
}

#[test]
fn every_number_in_the_html_has_an_origin_that_the_keyboard_reaches() -> Result<()> {
    let mut all = Vec::new();
    for page in pages()? {
        let html = std::fs::read_to_string(dist()?.join(&page).join("index.html"))?;
        all.extend(faults(&html).into_iter().map(|fault| format!("/{page} {fault}")));
    }
    report(&all);
    Ok(())
}

#[test]
fn no_control_stands_inside_another() -> Result<()> {
    let nested = "summary button, summary a, button button, button a, a button, label button";
    let nested = Selector::parse(nested).unwrap();
    for page in pages()? {
        let html = std::fs::read_to_string(dist()?.join(&page).join("index.html"))?;
        let document = Html::parse_document(&html);
        let found: Vec<String> =
            document.select(&nested).map(|element| element.html()).take(5).collect();
        assert!(found.is_empty(), "/{page} nests controls: {found:#?}");
    }
    Ok(())
}

#[test]
fn what_is_wrong_with_a_number_is_found() {
    let page = |content: &str| faults(&format!("<div id=app>{content}</div>"));
    let good = "<button data-origin=computed:deal>7%</button>";
    assert_eq!(page(good), Vec::<String>::new());
    assert_eq!(page("<p>H100, GPT-2 and C001</p><option>3</option>"), Vec::<String>::new());
    let wrong = [
        ("<p>7%</p>", "no data-origin"),
        ("<p data-origin=computed:deal>7%</p>", "not reached by keyboard"),
        ("<button data-origin=deal>7%</button>", "names no origin"),
        ("<figure class=exhibit data-origin=exhibit:x>7</figure>", "not reached by keyboard"),
    ];
    for (content, words) in wrong {
        let found = page(content);
        assert!(found.len() == 1 && found[0].contains(words), "{content}: {found:?}");
    }
}

#[test]
fn every_word_in_the_html_can_be_explained() -> Result<()> {
    let words = Selector::parse("[data-origin]").unwrap();
    let script = Selector::parse("#spillover-assets").unwrap();
    let mut all = Vec::new();
    for page in pages()? {
        let folder = dist()?.join(&page);
        let html = std::fs::read_to_string(folder.join("index.html"))?;
        let document = Html::parse_document(&html);
        let assets = document.select(&script).next().context("no names of files")?;
        let assets: Value = serde_json::from_str(&assets.text().collect::<String>())?;
        let id = assets["default_case"].as_str().context("no case")?;
        let case = std::fs::read_to_string(dist()?.join(format!("cases/{id}.json")))?;
        let case = case::parse(&case).map_err(|problems| anyhow::anyhow!("{problems}"))?;
        let base = assets["base"].as_str().context("no published run")?;
        let base = Base::unpack(&std::fs::read(folder.join(base))?)?;
        let language =
            Language::load(if format!("/{page}").contains("/ja/") { "ja" } else { "en" });
        let address = Address::base(&case);
        let known = Known {
            case: &case,
            address: &address,
            language: &language,
            answer: &base.answer,
            influence: &base.influence,
            deal: base.deal.as_ref(),
            transmission: base.transmission.as_ref(),
            sensitivity: base.sensitivity.as_ref(),
            tipping: base.tipping.as_ref(),
            exhibit: None,
        };
        let found: BTreeSet<_> =
            document.select(&words).filter_map(|e| e.attr("data-origin")).collect();
        // Charts are explained by themselves; the browser asks them.
        for word in found.into_iter().filter(|word| !word.starts_with("exhibit:")) {
            let explained = word.parse().ok().and_then(|origin: Origin| explain(&origin, &known));
            if explained.is_none() {
                all.push(format!("/{page} nothing explains data-origin={word}"));
            }
        }
    }
    report(&all);
    Ok(())
}

/// Every text of the page with a digit: text, word, place, whether the keyboard reaches the word.
const SEEN: &str = "
    document.querySelectorAll('details').forEach((d) => { d.open = true; });
    const isStop = (e) => e.tabIndex >= 0
      || e.closest('[data-figures]')?.querySelector('.number[tabindex=\"0\"]');
    const openers = new Set([...document.querySelectorAll('button[data-origin]')]
      .filter(isStop).map((e) => e.dataset.origin));
    document.querySelectorAll('figure.exhibit[data-origin]').forEach((e) => {
      if (e.querySelector('[data-testid=menu]')) openers.add(e.dataset.origin);
    });
    const name = (e) => e.nodeName.toLowerCase() + (e.classList?.length ? '.' + e.classList[0] : '');
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node; (node = walker.nextNode());) {
      const parent = node.parentElement;
      if (!/[0-9]/.test(node.data) || parent.closest(UNSEEN)) continue;
      if (!parent.checkVisibility({ checkVisibilityCSS: true })) continue;
      const holder = parent.closest('[data-origin]');
      const word = holder?.dataset.origin ?? null;
      let place = [];
      for (let e = parent; e && place.length < 5; e = e.parentElement) place.unshift(name(e));
      found.push([node.data, word, place.join(' > '), openers.has(word)]);
    }
    return found;";

/// Asks one control of every word; returns what is wrong with the answers.
const ASK: &str = "
    const done = arguments[arguments.length - 1];
    const frame = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    const dialog = document.querySelector('[data-testid=inspector]');
    (async () => {
      const faults = [];
      const seen = new Set();
      const holders = [...document.querySelectorAll('button[data-origin], figure.exhibit[data-origin]')];
      for (const holder of holders) {
        const word = holder.dataset.origin;
        // The engine has answered meanwhile, and what stood here was replaced.
        if (!holder.isConnected) continue;
        if (seen.has(word) || holder.closest('dialog') || holder.hidden) continue;
        seen.add(word);
        if (holder.matches('figure')) {
          holder.querySelector('[data-testid=menu]').click();
          await frame();
          holder.querySelector('[data-testid=exhibit-method]')?.click();
        } else {
          holder.click();
        }
        await frame(); await frame();
        const answers = [...dialog.querySelectorAll('[data-question] > p')].map((p) => p.textContent);
        const questions = [...dialog.querySelectorAll('[data-question]')]
          .filter((q) => [...q.querySelectorAll('p')].some((p) => p.textContent.trim())).length;
        if (!dialog.matches(':popover-open')) faults.push(word + ': nothing opens');
        else if (questions !== 4) faults.push(word + ': ' + questions + ' of 4 questions are answered');
        if (/origin-[a-z]/.test(dialog.textContent)) faults.push(word + ': unresolved ' + answers.join(' '));
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        await frame();
        if (dialog.matches(':popover-open')) faults.push(word + ': Escape does not close');
      }
      done([seen.size, faults]);
    })().catch((error) => done([0, [String(error.stack)]]));";

/// Opens a page and waits until its numbers stand still and answer.
async fn open(stage: &Stage, page: &str) -> Result<()> {
    stage.open_site(&format!("/{page}")).await?;
    let start = std::time::Instant::now();
    while start.elapsed() < PATIENCE {
        let answers = "document.querySelector('button.number')?.click();
            return document.querySelector('[data-testid=inspector]')?.matches(':popover-open') ?? false";
        if stage.script(answers).await? == Value::Bool(true) {
            stage.script("document.body.click()").await?;
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    anyhow::bail!("/{page}: no number answers")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_number_on_every_page_answers_its_four_questions() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.browser.set_script_timeout(4 * PATIENCE).await?;
    let mut all = Vec::new();
    // Views of further cases are the same in every language.
    let is_further = |page: &String| page.starts_with("case/") && page.contains("/ja/");
    for page in pages()?.into_iter().filter(|page| !is_further(page)) {
        if let Err(error) = open(&stage, &page).await {
            all.push(error.to_string());
            continue;
        }
        let seen = stage
            .script(&SEEN.replace("UNSEEN", &format!("{:?}", UNSEEN.replace('\n', " "))))
            .await?;
        for entry in seen.as_array().into_iter().flatten() {
            let text = entry[0].as_str().unwrap_or_default();
            if !has_number(text) {
                continue;
            }
            let openers = entry[1].as_str().filter(|_| entry[3] == true).map(str::to_owned);
            let openers = openers.into_iter().collect();
            if let Some(fault) = fault(entry[1].as_str(), &openers) {
                all.push(format!("/{page} {}: `{}` {fault}", entry[2], text.trim()));
            }
        }
        let asked = stage.browser.execute_async(ASK, Vec::new()).await?;
        let asked = asked.json();
        assert!(asked[0].as_u64().is_some_and(|count| count > 1), "/{page}: {asked}");
        let faults = asked[1].as_array().into_iter().flatten();
        all.extend(faults.map(|fault| format!("/{page} {fault}")));
    }
    report(&all);
    stage.close().await
}

const IS_OPEN: &str =
    "return document.querySelector('[data-testid=inspector]').matches(':popover-open')";
const FOCUSED: &str = "return document.activeElement.outerHTML.slice(0, 160)";

#[tokio::test(flavor = "multi_thread")]
async fn a_table_of_numbers_is_one_stop_and_its_arrows_move() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    open(&stage, "").await?;
    let stops = "const table = document.querySelector('.ranking table');
        return [...table.querySelectorAll('td .number')].map((n) => n.tabIndex)";
    let stops = stage.script(stops).await?;
    let count = stops.as_array().into_iter().flatten().filter(|stop| **stop == 0).count();
    assert_eq!(count, 1, "{stops}");
    let first = "document.querySelector('.ranking td .number').focus()";
    stage.script(first).await?;
    let active = || async { Ok::<_, anyhow::Error>(stage.browser.active_element().await?) };
    active().await?.send_keys(Key::Down).await?;
    let row = "return [...document.querySelectorAll('.ranking tbody tr')]
        .indexOf(document.activeElement.closest('tr'))";
    assert_eq!(stage.script(row).await?, 1);
    active().await?.send_keys(Key::End).await?;
    assert_eq!(stage.script(row).await?, 4);
    active().await?.send_keys(Key::Home).await?;
    let before = stage.script(FOCUSED).await?;
    active().await?.send_keys(Key::Enter).await?;
    assert_eq!(stage.script(IS_OPEN).await?, true);
    stage.wait_for("#inspector-title:focus").await?;
    active().await?.send_keys(Key::Escape).await?;
    assert_eq!(stage.script(IS_OPEN).await?, false);
    assert_eq!(stage.script(FOCUSED).await?, before, "the focus returns");
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_stay_and_follow_while_a_slider_moves() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    open(&stage, "").await?;
    stage.script("document.querySelector('.ranking td .number').click()").await?;
    let answers = "[data-testid=inspector] [data-question=origin-what]";
    let before = stage.text(answers).await?;
    stage.move_slider(0, 0.02).await?;
    stage.wait_for_text(answers, |text| !text.is_empty() && text != before).await?;
    assert_eq!(stage.script(IS_OPEN).await?, true);
    // The assumption that matters most opens from here, with a slider of its own.
    stage
        .element("[data-testid=inspector] [data-question=origin-change] button")
        .await?
        .click()
        .await?;
    stage.wait_for("[data-testid=inspector] input[type=range]").await?;
    stage.script("document.getElementById('ranking-title').click()").await?;
    stage.wait_for("[data-testid=inspector]:not(:popover-open)").await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_phone_the_answers_are_a_sheet_at_the_bottom() -> Result<()> {
    let stage = Stage::open(PHONE).await?;
    open(&stage, "ja/deal/").await?;
    // In one step: finer answers replace numbers.
    stage.script("document.querySelector('[data-testid=deal] .number').click()").await?;
    let frame =
        "const b = document.querySelector('[data-testid=inspector]').getBoundingClientRect();
        return [b.left, b.right, b.bottom, document.documentElement.clientWidth,
          document.documentElement.scrollWidth]";
    let frame = stage.script(frame).await?;
    assert!(frame[0] == 0 && frame[2] == 844, "{frame}");
    assert!(frame[1] == frame[3] && frame[3] == frame[4], "{frame}");
    stage.close().await
}
