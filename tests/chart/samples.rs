//! One chart of every kind, as wide as wanted, in English and in Japanese.

use chart::bars::{Bars, Part};
use chart::dated_points::{DatedPoint, DatedPoints};
use chart::dots::Dots;
use chart::fan::{Fan, FanPoint};
use chart::flow_loop::{Arrow, FlowLoop};
use chart::lines::{Line, Lines};
use chart::network::{Flow, Network};
use chart::region_map::{Cell, RegionMap};
use chart::sankey::{Link, Node, Sankey};
use chart::stacked_area::{self, Layer, StackedArea};
use chart::{Chart, ClaimHue, Palette, Plot, Scale, Sheet, Swatch};

#[path = "newer_samples.rs"]
mod newer;

/// A chart with the words that stand around it.
pub(crate) struct Sample {
    pub(crate) name: &'static str,
    pub(crate) chart: Chart,
    pub(crate) sheet: Sheet,
}

/// Words of the samples, chosen by language.
#[derive(Clone, Copy)]
pub(crate) struct Tongue(pub(crate) &'static str);

impl Tongue {
    fn says(self, english: &str, japanese: &str) -> String {
        if self.0 == "ja" { japanese } else { english }.to_owned()
    }

    fn sectors(self) -> Vec<String> {
        [
            ("Chip makers", "半導体メーカー"),
            ("Rented computing power", "計算能力の貸し出し"),
            ("Private credit", "プライベートクレジット"),
            ("Electric power", "電力"),
            ("Rival model developers", "競合するモデル開発企業"),
        ]
        .map(|(en, ja)| self.says(en, ja))
        .to_vec()
    }

    fn month(self, k: u32) -> String {
        self.says(&format!("month {k}"), &format!("{k}か月目"))
    }

    fn sheet(self, title: (&str, &str), legend: Vec<(Swatch, String)>) -> Sheet {
        Sheet {
            language: self.0.to_owned(),
            title: self.says(title.0, title.1),
            subtitle: self.says(
                "How a financing round spreads to other sectors: scenario “as stated”",
                "資金調達が他の部門に波及する仕組み：シナリオ「記事のとおり」",
            ),
            legend,
            text: self.says("What the drawing shows.", "図が示すもの。"),
            source: self.says(
                "Source: Spillover, 65,536 draws with seed 20250101; figures are the model’s, not \
                 measurements.",
                "出典：Spillover、シード20250101による65,536回の試行。数値はモデルによるもので、実測値では\
                 ありません。",
            ),
            date: self.says("Facts were read up to 2025-10-09.", "事実は2025年10月9日までに確認しました。"),
            address: "https://example.org/spillover/transmission/?case=a-case&scenario=as-stated&o=push~\
                      1.25_drag~0.5#exhibit-flows"
                .to_owned(),
            notice: self.says(
                "This is an explanation, not advice to buy or sell anything.",
                "これは説明であり、売買の助言ではありません。",
            ),
        }
    }
}

fn curve(k: u32, level: f64) -> f64 {
    level * (1.0 - 0.97_f64.powi(k.cast_signed())) + 2.0 * (f64::from(k) * 0.7 + level).sin()
}

/// A plot with months below and percents on the left.
fn plot(tongue: Tongue, size: (u32, u32), (lo, hi): (f64, f64)) -> Plot {
    let (x, y) = (Scale { lo: 0.0, hi: 36.0 }, Scale::covering([lo, hi]));
    Plot {
        x_labels: (0..=6).map(|k| (f64::from(6 * k), tongue.month(6 * k))).collect(),
        y_labels: y.labels(&|v| format!("{}{} %", if v < 0.0 { "−" } else { "" }, v.abs())),
        y_name: tongue.says("Change against no deal", "取引がない場合との差"),
        ..Plot::new(size, x, y)
    }
}

/// One of every kind.
pub(crate) fn every(width: u32, tongue: Tongue) -> Vec<Sample> {
    vec![
        bars(width, tongue),
        dated_points(width, tongue),
        dots(width, tongue),
        fan(width, tongue),
        flow_loop(width, tongue),
        lines(width, tongue),
        network(width, tongue),
        region_map(width, tongue),
        sankey(width, tongue),
        stacked_area(width, tongue),
        newer::rows(width, tongue),
        newer::histogram(width, tongue),
        newer::multiples(width, tongue),
        newer::timeline(width, tongue),
        newer::series(width, tongue),
    ]
}

fn slots(tongue: Tongue) -> Vec<(Swatch, String)> {
    (1..).map(Swatch::Slot).zip(tongue.sectors()).collect()
}

fn bars(width: u32, tongue: Tongue) -> Sample {
    let claims = [
        (ClaimHue::Senior, 1.0, 12.5, tongue.says("Senior debt", "シニア債務")),
        (ClaimHue::Mezzanine, 1.0, 4.0, tongue.says("Mezzanine", "メザニン")),
        (ClaimHue::Equity, 1.0, 7.5, tongue.says("Equity", "エクイティ")),
        (ClaimHue::Other, 0.5, 1.0, tongue.says("Fees and reserve", "手数料と積立金")),
    ];
    let part = |(hue, opacity, amount, _): &(ClaimHue, f64, f64, String)| Part {
        amount: *amount,
        colour: Palette.claim(*hue),
        opacity: *opacity,
    };
    let chart = Bars { size: (width, 44), parts: claims.iter().map(part).collect() }.into();
    let entry = |(hue, opacity, _, name): (ClaimHue, f64, f64, String)| {
        (Swatch::Colour(Palette.claim(hue), opacity), name)
    };
    let title = ("Who pays for the hardware", "ハードウェアの費用は誰が負担するか");
    let sheet = tongue.sheet(title, claims.into_iter().map(entry).collect());
    Sample { name: "bars", chart, sheet }
}

fn dated_points(width: u32, tongue: Tongue) -> Sample {
    let x = Scale { lo: 2023.0, hi: 2026.0 };
    let y = Scale::covering([0.0, 9.0]);
    let plot = Plot {
        x_labels: (2023..=2026)
            .map(|year| (f64::from(year), tongue.says(&year.to_string(), &format!("{year}年"))))
            .collect(),
        y_labels: y.labels(&|v| format!("${v}")),
        y_name: tongue.says("Rent of an H100 for an hour", "H100の1時間あたりの賃料"),
        ..Plot::new((width, 220), x, y)
    };
    let point = |date, value, half: f64| DatedPoint {
        date,
        value,
        range: Some((value - half, value + half)),
    };
    let points = vec![
        point(2023.4, 8.0, 0.8),
        DatedPoint { date: 2024.1, value: 4.7, range: None },
        point(2024.9, 3.1, 0.6),
        point(2025.7, 2.2, 0.4),
    ];
    let chart = DatedPoints { plot, points, colour: Palette.claim(ClaimHue::Mezzanine) }.into();
    let title = ("Published prices of computing power", "計算能力の公表価格");
    Sample { name: "dated-points", chart, sheet: tongue.sheet(title, Vec::new()) }
}

fn dots(width: u32, tongue: Tongue) -> Sample {
    let values: Vec<f64> =
        (0..100).map(|k| 20.0 + 14.0 * (f64::from(k) / 16.0).sinh() / 20.0).collect();
    let scale = Scale { lo: 0.0, hi: 220.0 };
    let chart = Dots {
        size: (width, 150),
        values,
        scale,
        labels: scale.labels(&|v| tongue.says(&format!("${v} bn"), &format!("{}億ドル", 10.0 * v))),
        colour: Palette.sector(3),
        marked: Some((24.0, tongue.says("loan outstanding: $24 bn", "融資残高：240億ドル"))),
    };
    let title = ("What is left for the lenders", "貸し手に残る金額");
    Sample { name: "dots", chart: chart.into(), sheet: tongue.sheet(title, Vec::new()) }
}

fn fan(width: u32, tongue: Tongue) -> Sample {
    let point = |k: u32| {
        let (middle, spread) = (curve(k, 30.0), 3.0 + 0.5 * f64::from(k));
        let quantiles = [-1.2, -0.5, 0.0, 0.6, 1.5].map(|z| middle + z * spread);
        FanPoint { x: f64::from(k), quantiles }
    };
    let chart = Fan {
        plot: plot(tongue, (width, 260), (-20.0, 50.0)),
        points: (0..=36).map(point).collect(),
        limit: Some((20.0, tongue.says("covenant: at most 20 %", "財務制限条項：20 %以下"))),
        selected: Some(18.0),
        colour: Palette.claim(ClaimHue::Senior),
    };
    let band = |opacity| Swatch::Colour(Palette.claim(ClaimHue::Senior), opacity);
    let legend = vec![
        (band(1.0), tongue.says("Median", "中央値")),
        (band(0.43), tongue.says("Half of all draws", "試行の50 %")),
        (band(0.18), tongue.says("Nine in ten draws", "試行の90 %")),
    ];
    let title = ("Loan to value over the lease", "リース期間中の担保掛目");
    Sample { name: "fan", chart: chart.into(), sheet: tongue.sheet(title, legend) }
}

fn flow_loop(width: u32, tongue: Tongue) -> Sample {
    let names = [
        ("Chip maker", "半導体メーカー"),
        ("Special purpose vehicle", "特別目的会社"),
        ("Model developer", "モデル開発企業"),
        ("Lenders", "貸し手"),
    ];
    let arrow = |from, to, strong| Arrow { from, to, strong };
    let arrows = vec![
        arrow(0, 1, true),
        arrow(1, 0, true),
        arrow(1, 2, false),
        arrow(2, 1, true),
        arrow(3, 1, false),
        arrow(1, 3, false),
    ];
    let names = names.map(|(en, ja)| tongue.says(en, ja)).to_vec();
    let chart = FlowLoop { size: (width.min(560), 300), names, arrows };
    let title = ("Who gives what to whom", "誰が誰に何を渡すか");
    Sample { name: "flow-loop", chart: chart.into(), sheet: tongue.sheet(title, Vec::new()) }
}

fn lines(width: u32, tongue: Tongue) -> Sample {
    let mut plot = plot(tongue, (width, 280), (-10.0, 40.0));
    plot.names = if width < 480 { 0 } else { 170 };
    let line = |(k, name): (usize, String)| Line {
        points: (0..=36).map(|x| (f64::from(x), curve(x, 8.0 * k as f64))).collect(),
        colour: Palette.sector(k as u8 + 1),
        width: 2,
        name: if width < 480 { String::new() } else { name },
    };
    let chart = Lines {
        plot,
        lines: tongue.sectors().into_iter().enumerate().map(line).collect(),
        band: (0..=36).map(|x| (f64::from(x), -6.0, 4.0)).collect(),
        events: vec![
            (9.0, tongue.says("first report", "最初の報道")),
            (12.0, tongue.says("closing of the round", "調達の完了")),
        ],
    };
    let title =
        ("Cumulative abnormal returns around the first report", "最初の報道前後の累積超過収益率");
    Sample { name: "lines", chart: chart.into(), sheet: tongue.sheet(title, slots(tongue)) }
}

fn network(width: u32, tongue: Tongue) -> Sample {
    let node = |(k, name): (usize, String)| chart::network::Node {
        name,
        colour: Palette.sector(k as u8 + 1),
    };
    let flow = |(from, to, share)| Flow { from, to, share };
    let flows =
        [(0, 1, 1.0), (1, 0, 0.4), (2, 1, 0.7), (3, 1, 0.2), (1, 4, 0.5), (4, 3, 0.3), (2, 3, 0.1)];
    let chart = Network {
        size: (width.min(560), 340),
        nodes: tongue.sectors().into_iter().enumerate().map(node).collect(),
        flows: flows.map(flow).to_vec(),
    };
    let title = ("Whose movements explain whose", "値動きは誰から誰に伝わるか");
    Sample { name: "network", chart: chart.into(), sheet: tongue.sheet(title, slots(tongue)) }
}

fn region_map(width: u32, tongue: Tongue) -> Sample {
    let side = 16;
    let cell = |k: usize| {
        let (x, y) = ((k % side) as f64, (k / side) as f64);
        let slot = match 1.3 * x - y + 3.0 * (y / 3.0).sin() {
            d if d < -3.0 => Some(2),
            d if d < 5.0 => Some(1),
            d if d < 6.5 => None,
            _ => Some(4),
        };
        Cell { colour: Palette.sector(slot.unwrap_or(1)), opacity: 0.3 + y / 40.0, slot }
    };
    let (x, y) = (Scale { lo: 0.0, hi: 8.0 }, Scale { lo: -1.0, hi: 1.0 });
    let plot = Plot {
        x_labels: x.labels(&|v| tongue.says(&format!("${v} an hour"), &format!("1時間{v}ドル"))),
        y_labels: y.labels(&|v| format!("{v:.1}").replace('-', "−")),
        x_name: tongue.says("Rent of an H100", "H100の賃料"),
        y_name: tongue.says("Elasticity of demand", "需要の弾力性"),
        ..Plot::new((width.min(640), width.clamp(300, 420)), x, y)
    };
    let cells = (0..side * side).map(cell).collect();
    let chart = RegionMap { plot, side, cells, start: Some((3.0, 0.2)) };
    let mut legend = slots(tongue);
    legend.push((Swatch::Colour(Palette.quiet(), 0.3), tongue.says("A tie", "同順位")));
    let title = ("Where the first place turns", "一位が入れ替わる境目");
    Sample { name: "region-map", chart: chart.into(), sheet: tongue.sheet(title, legend) }
}

fn sankey(width: u32, tongue: Tongue) -> Sample {
    let node = |name: String, column, slot| Node {
        name,
        column,
        colour: if slot == 0 { Palette.quiet() } else { Palette.sector(slot) },
    };
    let mut nodes = vec![
        node(tongue.says("More spending on hardware", "設備投資の増加"), 0, 0),
        node(tongue.says("New way to pledge collateral", "新しい担保の取り方"), 0, 0),
        node(tongue.says("Price of rented capacity", "計算能力の賃料"), 1, 0),
        node(tongue.says("Confidence in collateral values", "担保価値への信頼"), 1, 0),
    ];
    let sectors = tongue.sectors().into_iter().zip(1..);
    nodes.extend(sectors.map(|(name, slot)| node(name, 2, slot)));
    let link = |(from, to, mean): (usize, usize, f64), is_selected| Link {
        from,
        to,
        series: from % 4,
        colour: Palette.sector(to.saturating_sub(3).max(1) as u8),
        mean,
        p05: 0.3 * mean,
        p95: 1.8 * mean,
        is_selected,
    };
    let flows = [
        (0, 2, 5.0),
        (1, 3, 3.0),
        (0, 4, 4.0),
        (2, 5, 3.0),
        (2, 8, -2.0),
        (3, 6, 2.5),
        (0, 7, 1.0),
        (3, 5, -0.4),
    ];
    let links = flows.into_iter().map(|flow| link(flow, flow.1 == 6)).collect();
    let chart = Sankey::new((width, if width < 480 { 420 } else { 460 }), nodes, links);
    let legend = vec![
        (Swatch::Colour(Palette.quiet(), 0.4), tongue.says("Gain", "増加")),
        (Swatch::Colour(Palette.loss(), 0.4), tongue.says("Loss (dashed)", "減少（破線）")),
    ];
    let title = ("How the money reaches the sectors", "資金が各部門に届くまで");
    Sample { name: "sankey", chart: chart.into(), sheet: tongue.sheet(title, legend) }
}

fn stacked_area(width: u32, tongue: Tongue) -> Sample {
    let claims = [
        (ClaimHue::Senior, 1.0, tongue.says("Senior debt service", "シニア債務の元利払い")),
        (ClaimHue::Mezzanine, 1.0, tongue.says("Mezzanine", "メザニン")),
        (ClaimHue::Equity, 1.0, tongue.says("Equity", "エクイティ")),
        (ClaimHue::Other, 0.6, tongue.says("Operating cost", "運営費用")),
    ];
    let layer = |(k, (hue, opacity, _)): (usize, &(ClaimHue, f64, String))| {
        let amount = |month: u32| {
            let grown = 90.0 - 15.0 * k as f64 - f64::from(month) * (k as f64 - 1.0);
            if k == 3 { -40.0 } else { grown }
        };
        let colour = Palette.claim(*hue);
        Layer { colour, opacity: *opacity, amounts: (1..=24).map(amount).collect() }
    };
    let layers: Vec<Layer> = claims.iter().enumerate().map(layer).collect();
    let y = stacked_area::scale(&layers);
    let plot = Plot {
        x_labels: (0..=4)
            .map(|k| (f64::from(6 * k).max(1.0), tongue.month((6 * k).max(1))))
            .collect(),
        y_labels: y.labels(&|v| {
            tongue.says(&format!("${v} M"), &format!("{v}百万ドル")).replace('-', "−")
        }),
        y_name: tongue.says("Cash in a month", "月ごとの現金"),
        ..Plot::new((width, 260), Scale { lo: 0.5, hi: 24.5 }, y)
    };
    let entry = |(hue, opacity, name): (ClaimHue, f64, String)| {
        (Swatch::Colour(Palette.claim(hue), opacity), name)
    };
    let title = ("Where the rent goes", "賃料の行き先");
    let sheet = tongue.sheet(title, claims.into_iter().map(entry).collect());
    let chart = StackedArea { plot, layers, selected: Some(9) }.into();
    Sample { name: "stacked-area", chart, sheet }
}
