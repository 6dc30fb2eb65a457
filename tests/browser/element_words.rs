//! What elements say in somebody else's page: headings below the page's own, a line about another version.

use anyhow::Result;
use browser_tests::{DESKTOP, PATIENCE, Stage};
use serde_json::{Value, json};

/// Adds elements to a page of headings, and waits until all of them show their widgets.
async fn open(elements: &str) -> Result<Stage> {
    let stage = Stage::open(DESKTOP).await?;
    stage.visit(&format!("{}/elements-late.html", stage.hosts)).await?;
    let add = format!(
        "document.body.innerHTML = `<h1>An article</h1>{elements}`;
         const script = document.createElement('script');
         script.type = 'module'; script.src = '{}/v1/elements.js';
         document.head.append(script);",
        stage.site
    );
    stage.script(&add).await?;
    let shown =
        "return [...document.body.children].filter(({ localName }) => localName.includes('-'))
        .every(({ shadowRoot }) => shadowRoot?.querySelector('.frame__line'))";
    wait_for(&stage, shown, &json!(true)).await?;
    Ok(stage)
}

async fn wait_for(stage: &Stage, script: &str, expected: &Value) -> Result<()> {
    let start = std::time::Instant::now();
    loop {
        let found = stage.script(script).await?;
        if found == *expected {
            return Ok(());
        }
        anyhow::ensure!(start.elapsed() < PATIENCE, "`{script}` is still {found}");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn headings_of_elements_follow_those_of_the_page() -> Result<()> {
    let widgets = ["answer", "event-study", "sector-card", "claim", "ranking", "capital-stack"];
    let elements = widgets.map(|widget| format!("<spillover-{widget}></spillover-{widget}>"));
    let stage = open(&elements.concat()).await?;
    for widget in widgets {
        let levels = format!(
            "return [...document.querySelector('spillover-{widget}').shadowRoot
                .querySelectorAll('.frame :is(h1, h2, h3, h4)')].map(({{ localName }}) => Number(localName[1]))"
        );
        let levels = stage.script(&levels).await?;
        let levels: Vec<u64> =
            levels.as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
        assert_eq!(levels.first(), Some(&2), "{widget}: {levels:?}");
        let is_in_order = |pair: &[u64]| pair[1] >= 2 && pair[1] <= pair[0] + 1;
        assert!(levels.windows(2).all(is_in_order), "{widget}: {levels:?}");
    }
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_says_when_it_shows_another_version() -> Result<()> {
    let case = case::parse(include_str!("../../public/cases/xai-series-e.json"));
    let case = case.map_err(|problems| anyhow::anyhow!("{problems}"))?;
    let own = view_model::embed::Pin::of(&case).pairs();
    let own: Vec<_> = own.iter().map(|(key, value)| format!("{key}=\"{value}\"")).collect();
    let other = "rev=\"0123456789abcdef\" engine=\"9.9.9\"";
    let stage = open(&format!(
        "<spillover-ranking id=\"own\" {}></spillover-ranking>
         <spillover-ranking id=\"other\" {other}></spillover-ranking>",
        own.join(" ")
    ))
    .await?;
    let line = |id: &str| {
        format!(
            "return document.getElementById('{id}').shadowRoot
                .querySelector('[data-testid=other-version]')?.textContent ?? null"
        )
    };
    assert_eq!(stage.script(&line("own")).await?, Value::Null);
    let said = stage.script(&line("other")).await?.to_string();
    for part in ["0123456789abcdef", "9.9.9", &case.hash[..16]] {
        assert!(said.contains(part), "{part} in {said}");
    }
    stage.close().await
}
