//! Charts with names of their own: rows, lanes, panels, bins, long series.

use chart::histogram::{Histogram, shares};
use chart::index_bar::Index;
use chart::interval::Interval;
use chart::lines::{Line, Lines};
use chart::multiples::{Multiples, Panel};
use chart::rank_bar::RankBar;
use chart::rows::{Cell, Column, Row, RowMark, Rows};
use chart::series::{LongLine, Samples, Series};
use chart::timeline::{End, Event, Key, Lane, Status, Timeline};
use chart::tornado::Swing;
use chart::{Glyph, Palette, Plot, Scale};

use super::{Sample, Tongue, curve, plot, slots};

fn percents(scale: Scale) -> Vec<(f64, String)> {
    scale.labels(&|v| format!("{v} %").replace('-', "−"))
}

pub(super) fn rows(width: u32, tongue: Tongue) -> Sample {
    let scale = Scale { lo: -10.0, hi: 40.0 };
    let whole = Scale { lo: 0.0, hi: 1.0 };
    let row = |(k, name): (usize, String)| {
        let (slot, middle) = (k as u8 + 1, 18.0 - 5.0 * k as f64);
        let interval =
            Interval { p05: middle - 8.0, p50: middle, p95: middle + 15.0, reference: Some(10.0) };
        let shares = vec![0.5 - 0.1 * k as f64, 0.2, 0.15, 0.1, 0.05];
        let ranks = RankBar { shares, slot, error: Some(0.03) };
        let swing = Swing { low: middle - 6.0, high: middle + 9.0, middle };
        let index = |value: f64| Index { value, lo: value - 0.04, hi: value + 0.06 };
        let cells = [
            (RowMark::Ranks(ranks), format!("{} %", 50 - 10 * k)),
            (RowMark::Interval(interval, Glyph { slot }), format!("{middle} %")),
            (RowMark::Swing(swing, Palette.sector(slot)), String::new()),
            (RowMark::Indices(index(0.2), index(0.5), Palette.sector(slot)), String::new()),
        ];
        let cells = cells.map(|(mark, value)| Cell { mark, value: value.replace('-', "−") });
        Row { name, slot: Some(slot), cells: cells.to_vec() }
    };
    let column = |heading: (&str, &str), scale, labels| Column {
        heading: tongue.says(heading.0, heading.1),
        scale,
        labels,
    };
    let columns = vec![
        column(("How often first", "一位になる割合"), whole, Vec::new()),
        column(("Change in revenue", "売上高の変化"), scale, percents(scale)),
        column(("From P5 to P95 of the price", "価格がP5からP95のとき"), scale, percents(scale)),
        column(("Sensitivity", "感度指数"), whole, whole.labels(&|v| format!("{v:.1}"))),
    ];
    let rows = tongue.sectors().into_iter().enumerate().map(row).collect();
    let heading = tongue.says("Sector", "部門");
    let chart = Rows { width, heading, columns, rows };
    let title = ("Which sectors gain most", "どの部門が最も恩恵を受けるか");
    Sample { name: "rows", chart: chart.into(), sheet: tongue.sheet(title, Vec::new()) }
}

pub(super) fn histogram(width: u32, tongue: Tongue) -> Sample {
    let edges: Vec<f64> = (0..=28).map(|k| 5.0 * f64::from(k)).collect();
    let draw = |k: u32| 8.0 + 120.0 * (f64::from(k) / 1000.0).powi(3);
    let values: Vec<f64> = (0..1000).map(draw).collect();
    let scale = Scale { lo: 0.0, hi: 140.0 };
    let money = |v: f64| tongue.says(&format!("${v} bn"), &format!("{}億ドル", 10.0 * v));
    let quantile = |name: &str, v: f64| (v, format!("{name} {}", money(v)));
    let chart = Histogram {
        size: (width, 220),
        shares: shares(&values, &edges),
        edges,
        scale,
        labels: scale.labels(&money),
        name: tongue.says("Cash left for the lenders", "貸し手に残る現金"),
        quantiles: vec![quantile("P5", 8.0), quantile("P50", 23.0), quantile("P95", 111.0)],
        threshold: Some((30.0, tongue.says("loan outstanding: $30 bn", "融資残高：300億ドル"))),
        colour: Palette.sector(3),
    };
    let title = ("What is left when the lease ends", "リース終了時に残る金額");
    Sample { name: "histogram", chart: chart.into(), sheet: tongue.sheet(title, Vec::new()) }
}

pub(super) fn multiples(width: u32, tongue: Tongue) -> Sample {
    let mut shared = plot(tongue, (width, 150), (-10.0, 40.0));
    shared.y_labels.retain(|(v, _)| *v >= 0.0);
    let panel = |(k, title): (usize, String)| {
        let line = Line {
            points: (0..=36).map(|x| (f64::from(x), curve(x, 8.0 * k as f64))).collect(),
            colour: Palette.sector(k as u8 + 1),
            width: 2,
            name: String::new(),
        };
        let empty = Plot::new((10, 10), shared.x, shared.y);
        let lines = vec![line];
        let chart = Lines { plot: empty, lines, band: Vec::new(), events: Vec::new() };
        Panel { title, slot: Some(k as u8 + 1), chart: chart.into() }
    };
    let panels = tongue.sectors().into_iter().enumerate().map(panel).collect();
    let chart = Multiples { plot: shared.clone(), panels };
    let title = ("Each sector through time", "部門ごとの推移");
    Sample { name: "multiples", chart: chart.into(), sheet: tongue.sheet(title, Vec::new()) }
}

pub(super) fn timeline(width: u32, tongue: Tongue) -> Sample {
    let event = |start: f64, end, status, name: (&str, &str)| Event {
        start,
        end,
        when: tongue.says(&format!("{:.0}", start.floor()), &format!("{:.0}年", start.floor())),
        name: tongue.says(name.0, name.1),
        status,
        colour: Palette.text(),
    };
    let mut names = tongue.sectors().into_iter();
    let mut lane = |slot, events| Lane { name: names.next().unwrap(), slot: Some(slot), events };
    let lanes = vec![
        lane(
            1,
            vec![
                event(2023.2, End::Point, Status::Filled, ("first plant", "最初の工場")),
                event(2024.6, End::At(2025.4), Status::Half, ("second plant", "第二の工場")),
            ],
        ),
        lane(
            2,
            vec![
                event(2024.1, End::Open, Status::Hollow, ("long lease", "長期リース契約")),
                event(2025.6, End::Point, Status::Crossed, ("called off", "中止")),
            ],
        ),
        lane(
            3,
            vec![event(2025.1, End::Point, Status::Filled, ("closing of the round", "調達の完了"))],
        ),
    ];
    let key = |status, name: (&str, &str)| Key {
        status,
        colour: Palette.text(),
        name: tongue.says(name.0, name.1),
    };
    let dates = Scale { lo: 2023.0, hi: 2026.0 };
    let chart = Timeline {
        width,
        dates,
        labels: (2023..=2026).map(|y| (f64::from(y), y.to_string())).collect(),
        today: Some((2025.8, tongue.says("today", "今日"))),
        lanes,
        key: vec![
            key(Status::Filled, ("done", "完了")),
            key(Status::Half, ("under way", "進行中")),
            key(Status::Hollow, ("announced", "発表済み")),
            key(Status::Crossed, ("called off", "中止")),
        ],
    };
    let title = ("Projects and when they are due", "各計画とその時期");
    Sample { name: "timeline", chart: chart.into(), sheet: tongue.sheet(title, Vec::new()) }
}

pub(super) fn series(width: u32, tongue: Tongue) -> Sample {
    let mut plot = plot(tongue, (width, 260), (-20.0, 40.0));
    plot.names = if width < 480 { 0 } else { 150 };
    let line = |(k, name): (usize, String)| {
        let point = |i: u32| {
            let x = f64::from(i) / 100.0;
            (x, 6.0 * k as f64 + 5.0 * (x + k as f64).sin() + 3.0 * (x * 17.0).sin())
        };
        LongLine {
            samples: Samples::new((0..=3600).map(point)).unwrap(),
            colour: Palette.sector(k as u8 + 1),
            width: 1,
            name: if width < 480 { String::new() } else { name },
        }
    };
    let lines = tongue.sectors().into_iter().take(3).enumerate().map(line).collect();
    let chart = Series { plot, lines, finer_x: Vec::new(), finer_y: Vec::new() };
    let title = ("Prices day by day", "日ごとの価格");
    let legend = slots(tongue).into_iter().take(3).collect();
    Sample { name: "series", chart: chart.into(), sheet: tongue.sheet(title, legend) }
}
