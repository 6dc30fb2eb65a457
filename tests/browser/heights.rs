//! Frames keep the height that their code gives them where nothing fits it: the table of heights must
//! be what the widgets need.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{DESKTOP, Stage};
use serde_json::json;
use view_model::embed::height::{WIDTHS, heights};
use view_model::{Placement, Widget};

/// By how much the table may be off, as a share of what was measured.
const TOLERANCE: f64 = 0.15;
/// Subjects of a widget that are measured, spread over all that it can be about.
const SUBJECTS: usize = 5;

/// Height of the widget that is shown, once it stands still.
async fn settled(stage: &Stage) -> Result<u32> {
    let height = "return Math.ceil(document.getElementById('app').getBoundingClientRect().height)";
    let mut last = 0;
    let mut still = 0;
    for _ in 0..200 {
        let now = stage.script(height).await?.as_u64().unwrap_or_default();
        still = if now == last { still + 1 } else { 0 };
        if still == 3 {
            break;
        }
        last = now;
        tokio::time::sleep(Duration::from_millis(70)).await;
    }
    Ok(u32::try_from(last)?)
}

/// Heights at each width, the taller of the languages.
async fn of_one(stage: &Stage, placement: &Placement) -> Result<[u32; 3]> {
    let mut tallest = [0; 3];
    for folder in ["", "ja/"] {
        stage.visit(&format!("{}/{folder}{}", stage.site, placement.folder())).await?;
        stage.wait_for("main.frame[data-status=computed]").await?;
        for (width, tallest) in WIDTHS.into_iter().zip(&mut tallest) {
            let metrics = json!({
                "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false
            });
            stage.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
            *tallest = settled(stage).await?.max(*tallest);
        }
    }
    Ok(tallest)
}

/// The middle one of some subjects, at each width.
async fn measured(stage: &Stage, placements: &[&Placement]) -> Result<[u32; 3]> {
    let step = placements.len().div_ceil(SUBJECTS).max(1);
    let mut all = Vec::new();
    for placement in placements.iter().step_by(step) {
        all.push(of_one(stage, placement).await?);
    }
    let middle = |place: usize| {
        let mut heights: Vec<u32> = all.iter().map(|heights| heights[place]).collect();
        heights.sort_unstable();
        heights[heights.len() / 2]
    };
    Ok([middle(0), middle(1), middle(2)])
}

fn is_off(known: u32, measured: u32) -> bool {
    (f64::from(known) - f64::from(measured)).abs() > TOLERANCE * f64::from(measured)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_of_heights_is_what_widgets_need() -> Result<()> {
    let stage = Stage::open(DESKTOP).await?;
    let case = case::parse(include_str!("../../public/cases/xai-series-e.json"));
    let case = case.map_err(|problems| anyhow::anyhow!("{problems}"))?;
    let all = Placement::all(&case);
    let mut table = String::new();
    let mut off = Vec::new();
    for widget in Widget::of_case(&case) {
        let placements: Vec<_> = all.iter().filter(|p| p.widget == widget).collect();
        let found = measured(&stage, &placements).await?;
        let rounded = found.map(|height| height.next_multiple_of(10));
        table.push_str(&format!("        Widget::{widget:?} => {rounded:?},\n"));
        let known = heights(widget);
        if known.into_iter().zip(found).any(|(known, found)| is_off(known, found)) {
            off.push(format!("{widget:?}: {known:?}, measured {found:?}"));
        }
    }
    assert!(off.is_empty(), "{off:#?}\nThe table of src/view_model/embed/height.rs:\n{table}");
    stage.close().await
}
