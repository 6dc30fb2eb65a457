//! What stands on the page before and after WebAssembly.

use anyhow::Result;
use browser_tests::{DESKTOP, PHONE, Stage};
use scraper::Html;

/// The pre-rendered page, as a reader without scripts gets it.
fn page(name: &str) -> Result<String> {
    let dist = std::env::var("SPILLOVER_DIST")?;
    Ok(std::fs::read_to_string(format!("{dist}/{name}"))?)
}

#[test]
fn the_answer_stands_in_the_html() -> Result<()> {
    for (name, words) in
        [("index.html", "of 100 simulated worlds"), ("ja/index.html", "100通りの想定")]
    {
        let html = page(name)?;
        let content = html.split("<div id=\"app\">").nth(1).unwrap();
        let text: String = Html::parse_document(&html).root_element().text().collect();
        assert!(text.contains(words), "{name}");
        let ranking = content.split("id=\"ranking-title\"").nth(1).unwrap();
        let ranking = ranking.split("</table>").next().unwrap();
        assert_eq!(ranking.matches("<tr data-sector=").count(), 5, "{name}");
        assert!(content.contains("<svg"), "{name}");
        assert!(!html.contains("style=\""), "inline styles are against the policy: {name}");
    }
    Ok(())
}

#[test]
fn addresses_are_relative() -> Result<()> {
    for name in ["index.html", "ja/index.html", "embed/index.html"] {
        let html = page(name)?;
        assert!(!html.contains("src=\"/") && !html.contains("href=\"/"), "{name}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn question_answer_ranking_and_sliders_fit_one_screen() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    for path in ["/", "/ja/"] {
        stage.open_site(path).await?;
        let bottoms = stage
            .script(
                "const bottom = (css) => Math.max(...[...document.querySelectorAll(css)].map((e) => e.getBoundingClientRect().bottom));
                 return ['h1', '.answer', '.ranking tbody tr', '.ranking tfoot', '.slider'].map(bottom);",
            )
            .await?;
        for bottom in bottoms.as_array().into_iter().flatten() {
            assert!(bottom.as_f64().is_some_and(|b| 0.0 < b && b <= 800.0), "{path}: {bottoms}");
        }
    }
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_overflows_sideways() -> Result<()> {
    for size in [DESKTOP, PHONE, (320, 640)] {
        let stage = Stage::open(size).await?;
        for path in ["/", "/ja/"] {
            stage.open_site(path).await?;
            let width = stage.script("return document.documentElement.scrollWidth").await?;
            assert!(
                width.as_u64().is_some_and(|w| w <= u64::from(size.0)),
                "{size:?} {path}: {width}"
            );
        }
        stage.close().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_works_under_its_policy_without_errors() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    stage.collect_errors().await?;
    stage.open_site("/").await?;
    stage.move_slider(0, 0.1).await?;
    stage.wait_for_status(&["Computed in"]).await?;
    assert_eq!(stage.page_errors().await?, Vec::<serde_json::Value>::new());
    stage.close().await
}
