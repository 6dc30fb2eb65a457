//! Lines that the page of the charts prints, and their table.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

/// Our own charts in the lines and in the table.
pub(super) const OURS: &str = "ours";
/// The work that follows a hand: the window over a long line moves.
const PAN: &str = "long-pan";
/// What may pass between two pictures that follow a hand, in milliseconds.
const FRAME: f64 = 16.0;

/// Median and 95th percentile in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Times {
    median: f64,
    p95: f64,
}

/// One library at one work.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Redraw {
    work: String,
    library: String,
    /// The call that draws.
    draw: Option<Times>,
    /// From the call to the next picture.
    frame: Option<Times>,
}

/// Compressed bytes by library.
pub(super) type Weights = BTreeMap<&'static str, usize>;

/// All lines `chart <work> <library> <what> <median> <p95>`, wherever they stand in the output, in
/// the order of their works.
pub(super) fn read(output: &str) -> Vec<Redraw> {
    let mut redraws: Vec<Redraw> = Vec::new();
    for (work, library, what, times) in output.lines().filter_map(read_line) {
        let known = redraws.iter().position(|r| r.work == work && r.library == library);
        let place = known.unwrap_or_else(|| {
            let (work, library) = (work.to_owned(), library.to_owned());
            redraws.push(Redraw { work, library, draw: None, frame: None });
            redraws.len() - 1
        });
        match what {
            "draw" => redraws[place].draw = Some(times),
            _ => redraws[place].frame = Some(times),
        }
    }
    redraws
}

fn read_line(line: &str) -> Option<(&str, &str, &str, Times)> {
    let (_, rest) = line.split_once("\"chart ")?;
    let mut words = rest.split_whitespace();
    let (work, library, what) = (words.next()?, words.next()?, words.next()?);
    let (median, p95) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    ["draw", "frame"].contains(&what).then_some((work, library, what, Times { median, p95 }))
}

/// Every library at every work. The ratios say how many times as long as ours it takes.
pub(super) fn table(redraws: &[Redraw], weights: &Weights) -> String {
    let mut table = format!(
        "{:<12}{:<10}{:>9}{:>9}{:>10}{:>9}{:>12}{:>13}{:>10}\n",
        "work", "library", "draw ms", "p95", "frame ms", "p95", "draw/ours", "frame/ours", "brotli"
    );
    for redraw in redraws {
        let ours = redraws.iter().find(|r| r.work == redraw.work && r.library == OURS);
        let cells = |times: Option<Times>| {
            times.map_or_else(
                || ["–".to_owned(), "–".to_owned()],
                |times| [format!("{:.2}", times.median), format!("{:.2}", times.p95)],
            )
        };
        let ratio = |of: fn(&Redraw) -> Option<Times>| {
            let ratio = of(redraw).zip(ours.and_then(of)).map(|(r, o)| r.median / o.median);
            ratio.map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.1}×"))
        };
        let ([draw, draw_p95], [frame, frame_p95]) = (cells(redraw.draw), cells(redraw.frame));
        let weight = weights.get(&*redraw.library).map_or_else(String::new, usize::to_string);
        table += &format!(
            "{:<12}{:<10}{draw:>9}{draw_p95:>9}{frame:>10}{frame_p95:>9}{:>12}{:>13}{weight:>10}\n",
            redraw.work,
            redraw.library,
            ratio(|r| r.draw),
            ratio(|r| r.frame),
        );
    }
    table
}

/// Refuses a window over a long line that does not follow a hand.
///
/// # Errors
/// When a step takes longer than a frame, or was not measured.
pub(super) fn check(redraws: &[Redraw]) -> Result<()> {
    let pan = redraws.iter().find(|r| r.work == PAN && r.library == OURS);
    let pan = pan.with_context(|| format!("the page has not measured `{PAN}`"))?;
    // Single frames are late for other reasons, too.
    let (draw, frame) = (pan.draw.map(|times| times.p95), pan.frame.map(|times| times.median));
    let slowest = draw.unwrap_or(f64::INFINITY).max(frame.unwrap_or(f64::INFINITY));
    if slowest >= FRAME {
        bail!("a step of `{PAN}` takes {slowest:.1} ms, more than {FRAME} ms");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = r#"
[1:1:0101/000000.0:INFO:CONSOLE:30] "chart digit browser frame 0.5 0.9 .", source: http://x/page.js (30)
[1:1:0101/000000.0:INFO:CONSOLE:30] "chart long-pan ours draw 1.500 2.500 .", source: x (30)
[1:1:0101/000000.0:INFO:CONSOLE:30] "chart long-pan ours frame 4.0 6.0 .", source: x (30)
[1:1:0101/000000.0:INFO:CONSOLE:30] "chart long-pan other draw 3.0 9.0 .", source: x (30)
[1:1:0101/000000.0:INFO:CONSOLE:30] "chart end", source: x (30)
"#;

    #[test]
    fn lines_are_joined_by_work_and_library() {
        let redraws = read(OUTPUT);
        let names: Vec<_> = redraws.iter().map(|r| (&*r.work, &*r.library)).collect();
        assert_eq!(names, [("digit", "browser"), ("long-pan", "ours"), ("long-pan", "other")]);
        assert_eq!(redraws[1].draw, Some(Times { median: 1.5, p95: 2.5 }));
        assert_eq!(redraws[1].frame, Some(Times { median: 4.0, p95: 6.0 }));
        assert_eq!((redraws[0].draw, redraws[2].frame), (None, None));
    }

    #[test]
    fn others_are_compared_with_ours() {
        let table = table(&read(OUTPUT), &Weights::from([("other", 1234)]));
        let other = table.lines().find(|line| line.contains("other")).unwrap();
        assert!(
            other.contains("2.0×") && other.contains("–") && other.ends_with("1234"),
            "{table}"
        );
        assert_eq!(table.lines().count(), 4);
    }

    #[test]
    fn a_slow_step_is_refused() {
        assert!(check(&read(OUTPUT)).is_ok());
        assert!(check(&read(&OUTPUT.replace("4.0 6.0", "16.5 17.0"))).is_err());
        assert!(check(&read(&OUTPUT.replace("1.500 2.500", "1.500 16.500"))).is_err());
        assert!(check(&read(&OUTPUT.replace("ours frame", "other frame"))).is_err());
        assert!(check(&[]).is_err());
    }
}
