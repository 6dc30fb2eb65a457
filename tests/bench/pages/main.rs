//! How soon pages are there and follow a hand, at the browser's full speed and at a quarter of it:
//! `cargo xtask bench pages`.

use anyhow::{Context, Result};
use browser_tests::{PHONE, Stage};
use serde::Deserialize;
use serde_json::json;

/// Pages with a slider, and what of them follows it.
const PAGES: [(&str, &str); 2] =
    [("/", "[data-testid=first-share]"), ("/transmission/", "main svg")];
/// How many times slower the processor is made.
const RATES: [u32; 2] = [1, 4];
/// Movements that are timed.
const MOVES: usize = 60;

/// Notes what browsers say about the time before a page is touched.
const WATCH: &str = "window.seen = { content: 0, largest: 0, shift: 0, blocked: 0, longest: 0 };
    const watch = (type, note) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note))
        .observe({ type, buffered: true });
    watch('paint', ({ name, startTime }) => {
      if (name === 'first-contentful-paint') seen.content = startTime;
    });
    watch('largest-contentful-paint', ({ startTime }) => { seen.largest = startTime; });
    watch('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.shift += value; });
    watch('longtask', ({ duration }) => {
      seen.blocked += duration - 50;
      seen.longest = Math.max(seen.longest, duration);
    });";

/// What is seen before a touch: milliseconds, but for the shift of the layout.
#[derive(Debug, Deserialize)]
struct Seen {
    content: f64,
    largest: f64,
    shift: f64,
    blocked: f64,
}

/// Milliseconds from each movement to the frame that shows what follows, and the longest task.
#[derive(Debug, Deserialize)]
struct Followed {
    times: Vec<f64>,
    longest: f64,
}

/// Moves the first slider, waits for the next picture, rests, and so on.
fn follow(css: &str) -> String {
    format!(
        "seen.longest = 0;
         const slider = document.querySelector('input[type=range]');
         const [min, max] = [Number(slider.min), Number(slider.max)];
         const rest = (ms) => new Promise((done) => setTimeout(done, ms));
         const painted = () => new Promise((done) => requestAnimationFrame(() => {{
           const {{ port1, port2 }} = new MessageChannel();
           port1.onmessage = done;
           port2.postMessage(null);
         }}));
         const changed = () => new Promise((done) => {{
           const observer = new MutationObserver(() => {{ observer.disconnect(); done(); }});
           const whole = {{ subtree: true, childList: true, characterData: true, attributes: true }};
           observer.observe(document.querySelector('{css}').closest('section'), whole);
         }});
         return (async () => {{
           const times = [];
           for (let k = 1; k <= {MOVES}; k += 1) {{
             const next = changed();
             const start = performance.now();
             slider.value = min + (max - min) * ((k * 7) % 50) / 50;
             slider.dispatchEvent(new Event('input', {{ bubbles: true }}));
             await Promise.race([next, rest(3000)]);
             await painted();
             times.push(performance.now() - start);
             await rest(150);
           }}
           return {{ times, longest: seen.longest }};
         }})()"
    )
}

#[tokio::main]
async fn main() -> Result<()> {
    println!(
        "{:<16}{:>6}{:>12}{:>12}{:>8}{:>12}{:>12}{:>12}{:>14}",
        "page",
        "slow",
        "content ms",
        "largest ms",
        "shift",
        "blocked ms",
        "redraw p50",
        "redraw p95",
        "longest task"
    );
    for (page, css) in PAGES {
        for rate in RATES {
            measure(page, css, rate).await.with_context(|| page.to_owned())?;
        }
    }
    Ok(())
}

async fn measure(page: &str, css: &str, rate: u32) -> Result<()> {
    let stage = Stage::open_unattended(PHONE).await?;
    stage.before_pages(WATCH).await?;
    stage.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await?;
    stage.visit(&format!("{}{page}", stage.site)).await?;
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    let seen: Seen = serde_json::from_value(stage.script("return seen").await?)?;
    stage.touch().await?;
    stage.wait_for_status(&["Recomputed", "Computed in"]).await?;
    tokio::time::sleep(std::time::Duration::from_secs(5)).await;
    let mut followed: Followed = serde_json::from_value(stage.script(&follow(css)).await?)?;
    followed.times.sort_by(f64::total_cmp);
    let at = |share: f64| {
        let place = (share * followed.times.len() as f64) as usize;
        followed.times.get(place).copied().unwrap_or(f64::NAN)
    };
    println!(
        "{page:<16}{:>6}{:>12.0}{:>12.0}{:>8.3}{:>12.0}{:>12.1}{:>12.1}{:>14.0}",
        format!("{rate}×"),
        seen.content,
        seen.largest,
        seen.shift,
        seen.blocked,
        at(0.5),
        at(0.95),
        followed.longest
    );
    stage.close().await
}
