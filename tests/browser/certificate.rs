//! Certificates in the browser: the one that is shown is the one of the native library, others are
//! computed again, and what differs or cannot be read is said.

use analysis::certificate::{Certificate, certify, seed_from_public_value};
use analysis::{Model, Request, run};
use anyhow::{Context, Result};
use browser_tests::{DESKTOP, PHONE, Stage};
use serde_json::Value;

const LINE: &str = "return document.querySelector('[data-testid=certificate]').value";

pub(crate) fn flagship() -> Result<Model> {
    Model::parse(include_str!("../../public/cases/xai-series-e.json"))
        .map_err(|problems| anyhow::anyhow!("{problems}"))
}

/// What the native library certifies, as the command `certify` prints it.
pub(crate) fn native(model: &Model, request: &Request) -> Result<Certificate> {
    Ok(certify(request, &run::run(model, request.clone())?)?)
}

pub(crate) fn base(model: &Model) -> Result<Request> {
    let scenario = model.case.scenarios.first().context("no scenario")?;
    Ok(Request::base(&scenario.id))
}

/// Waits until the page shows this certificate.
pub(crate) async fn wait_for_line(stage: &Stage, expected: &str) -> Result<()> {
    let mut last = Value::Null;
    for _ in 0..300 {
        last = stage.script(LINE).await?;
        if last == expected {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    anyhow::bail!("shown: {last}\nnative: {expected}")
}

/// Has a text checked on the method page.
async fn check(stage: &Stage, text: &str) -> Result<()> {
    let script = format!(
        "const field = document.querySelector('[data-testid=verify-text]');
         field.value = {text:?};
         field.dispatchEvent(new Event('input', {{ bubbles: true }}));
         requestAnimationFrame(() => document.querySelector('[data-testid=verify]').click());"
    );
    stage.script(&script).await.map(drop)
}

async fn says(stage: &Stage, place: &str, words: &str) -> Result<()> {
    let css = format!("[data-testid={place}]");
    stage.wait_for_text(&css, |text| text.contains(words)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_certificate_on_the_page_is_the_native_one() -> Result<()> {
    let model = flagship()?;
    let stage = Stage::open(DESKTOP).await?;
    stage.open_site("/").await?;
    wait_for_line(&stage, &native(&model, &base(&model)?)?.line()).await?;
    // Another scenario, another seed, a changed assumption, weights.
    let parameter = &model.case.parameters.first().context("no parameter")?.id;
    let [first, second] = [0, 1].map(|place| model.case.criteria[place].id.clone());
    let scenario = model.case.scenarios.last().context("no scenario")?.id.clone();
    let mut request = Request { seed: 77, samples: 2_048, ..Request::base(&scenario) };
    request.overrides.insert(parameter.clone(), 0.1 + 0.2);
    request.preference.order.push([first.clone(), second.clone()]);
    let query = format!(
        "/?scenario={scenario}&seed=77&samples=2048&prefer={first}:{second}&set.{parameter}={}",
        0.1 + 0.2
    );
    stage.open_site(&query).await?;
    wait_for_line(&stage, &native(&model, &request)?.line()).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_brings_state_and_certificate_back() -> Result<()> {
    let model = flagship()?;
    let mut request = base(&model)?;
    request.seed = 5;
    request.samples = 1_024;
    let certificate = native(&model, &request)?;
    let line = certificate.line();
    let stage = Stage::open(DESKTOP).await?;
    stage.collect_errors().await?;
    let end = line.replace(' ', "&");
    stage.visit(&format!("{}/?seed=5&samples=1024#{end}", stage.site)).await?;
    says(&stage, "carried", "It matches").await?;
    wait_for_line(&stage, &line).await?;
    // The same link for the method page, with another seed in the certificate.
    let changed = end.replacen("seed=5", "seed=6", 1);
    stage.visit(&format!("{}/method/#{changed}", stage.site)).await?;
    says(&stage, "verdict", "Another result").await?;
    assert_eq!(stage.page_errors().await?, Vec::<Value>::new());
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn pasted_certificates_are_computed_again() -> Result<()> {
    let model = flagship()?;
    let request = Request { samples: 1_024, ..base(&model)? };
    let certificate = native(&model, &request)?;
    let line = certificate.line();
    let hash = &certificate.case_hash;
    let stage = Stage::open(DESKTOP).await?;
    stage.visit(&format!("{}/method/", stage.site)).await?;
    stage.wait_for(".verify.is-live").await?;
    let told = [
        (line.clone(), "It matches"),
        (line.replacen("samples=1024", "samples=1025", 1), "Another result"),
        (serde_json::to_string(&certificate)?, "It matches"),
        (line.replacen(hash.as_str(), &"0".repeat(64), 1), "Other content of the case"),
        (line.replacen("engine=", "engine=9", 1), "Another version of the engine"),
        (line.replacen(" seed=1 ", " seed=1 value=abc ", 1), "Another seed"),
        (line.replacen("case=xai-series-e", "case=nowhere", 1), "This site has no case"),
        ("<img src=x onerror=alert(1)>".to_owned(), "Paste a whole certificate"),
        (line.replacen(" seed=1", " <b>=1", 1), "Part 7"),
        (format!("{{\"format\": {}", "[".repeat(5_000)), "cannot be read as JSON"),
    ];
    for (text, words) in told {
        check(&stage, &text).await?;
        says(&stage, "verdict", words)
            .await
            .with_context(|| text.chars().take(200).collect::<String>())?;
        assert_eq!(
            stage
                .script("return document.querySelectorAll('#verify img, #verify b').length")
                .await?,
            0
        );
    }
    // A case of the site that is not the page's.
    let text = include_str!("../../public/cases/meta-hyperion.json");
    let other = Model::parse(text).map_err(|problems| anyhow::anyhow!("{problems}"))?;
    let line = native(&other, &Request { samples: 512, ..base(&other)? })?.line();
    check(&stage, &line).await?;
    says(&stage, "verdict", "It matches").await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_public_value_gives_the_seed_on_a_phone_too() -> Result<()> {
    let model = flagship()?;
    let stage = Stage::open(PHONE).await?;
    stage.open_site("/?samples=1024").await?;
    let before = stage.text("[data-testid=commitment]").await?;
    let enter = "const field = document.querySelector('[data-testid=public-value]');
         field.closest('details').open = true;
         field.value = '終値 4,123.5';
         field.dispatchEvent(new Event('input', { bubbles: true }));
         requestAnimationFrame(() => document.querySelector('[data-testid=take-seed]').click());";
    stage.script(enter).await?;
    let seed = seed_from_public_value("終値 4,123.5")?;
    says(&stage, "derived-seed", &seed.to_string()).await?;
    let request = Request { seed, samples: 1_024, ..base(&model)? };
    let expected = native(&model, &request)?;
    let expected = Certificate { public_value: Some("終値 4,123.5".to_owned()), ..expected };
    wait_for_line(&stage, &expected.line()).await?;
    assert_eq!(stage.text("[data-testid=commitment]").await?, before, "it is known before");
    assert_eq!(before, expected.commitment());
    let address = stage.wait_for_address(|address| address.contains("value=")).await?;
    stage.open_site(&address).await?;
    wait_for_line(&stage, &expected.line()).await?;
    // The code fits the screen.
    stage.script("document.querySelector('[data-testid=certificate-code]').click()").await?;
    stage.wait_for("[data-testid=qr] path").await?;
    let width = "const { left, right } = document.querySelector('[data-testid=qr]').getBoundingClientRect();
        return left >= 0 && right <= innerWidth && document.documentElement.scrollWidth <= innerWidth";
    assert_eq!(stage.script(width).await?, true);
    stage.close().await
}
