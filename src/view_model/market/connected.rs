//! How the securities move together: table, network, total over time.

use analysis::market::ConnectednessAnswer;
use case::Case;
use chart::lines::{self, Line, Lines};
use chart::network::{self, Flow, Node};
use chart::{Palette, Plot, Scale};
use language::{Language, figure};

use super::colour;
use crate::compute::year_of;
use crate::deal::Room;

/// Net flows that the network shows.
const FLOWS: usize = 14;

/// Symbol, entries as text and as a depth from 0 to 5, what is received.
pub type ConnectedRow = (String, Vec<(String, u8)>, String);

/// Connectedness in words and pictures.
#[derive(Debug, Clone, PartialEq)]
pub struct ConnectedView {
    /// One sentence with the total, the largest giver and receiver.
    pub sentence: String,
    /// Sample, lags and horizon in words.
    pub basis: String,
    /// Symbols.
    pub securities: Vec<String>,
    /// Rows of the table.
    pub table: Vec<ConnectedRow>,
    /// What each gives, and gives minus receives.
    pub sums: [Vec<String>; 2],
    /// Net flows, SVG.
    pub network: String,
    /// Total by window with the case's events, SVG.
    pub rolling: String,
    /// First, last, smallest and largest total of the windows in words.
    pub rolling_text: String,
}

/// The view.
#[must_use]
pub fn connected(
    case: &Case,
    found: &ConnectednessAnswer,
    room: Room,
    language: &Language,
) -> ConnectedView {
    let whole = |x: &f64| format!("{x:.0}");
    let signed = |x: &f64| figure::signed_percent(*x);
    let (low, high) = range_of_others(&found.table);
    let depth = |x: f64| ((x - low) / (high - low).max(1e-9) * 4.0).round().clamp(0.0, 5.0) as u8;
    let rows = found.securities.iter().zip(&found.table).zip(&found.from);
    let table = rows.map(|((id, row), from)| {
        let cells = row.iter().map(|x| (whole(x), depth(*x))).collect();
        (id.clone(), cells, whole(from))
    });
    ConnectedView {
        sentence: sentence(found, language),
        basis: basis(found, language),
        securities: found.securities.clone(),
        table: table.collect(),
        sums: [found.to.iter().map(whole).collect(), found.net.iter().map(signed).collect()],
        network: drawn_network(case, found, room),
        rolling: rolling(case, found, room),
        rolling_text: rolling_in_words(found, language),
    }
}

/// Smallest and largest entry beside the diagonal.
fn range_of_others(table: &[Vec<f64>]) -> (f64, f64) {
    let rows = table.iter().enumerate();
    let others = rows
        .flat_map(|(i, row)| row.iter().enumerate().filter(move |(j, _)| *j != i).map(|(_, x)| *x));
    others.fold((f64::MAX, f64::MIN), |(lo, hi), x| (lo.min(x), hi.max(x)))
}

/// Places of the largest and the smallest value.
fn extremes(values: &[f64]) -> (usize, usize) {
    let place = |sign: f64| {
        let best = values.iter().enumerate().max_by(|a, b| (sign * a.1).total_cmp(&(sign * b.1)));
        best.map_or(0, |(k, _)| k)
    };
    (place(1.0), place(-1.0))
}

fn sentence(found: &ConnectednessAnswer, language: &Language) -> String {
    let (giver, receiver) = extremes(&found.net);
    let total = figure::share(found.total / 100.0);
    let name = |k: usize| found.securities.get(k).map_or("", String::as_str);
    let arguments = [
        ("total", (&total).into()),
        ("giver", name(giver).into()),
        ("receiver", name(receiver).into()),
    ];
    language.message("connected-sentence", &arguments)
}

fn basis(found: &ConnectednessAnswer, language: &Language) -> String {
    let arguments = [
        ("from", (&found.days.0).into()),
        ("to", (&found.days.1).into()),
        ("days", found.observations.into()),
        ("lags", found.lags.into()),
    ];
    let words = language.message("connected-basis", &arguments);
    if found.is_stable { words } else { format!("{words} {}", language.text("connected-unstable")) }
}

fn drawn_network(case: &Case, found: &ConnectednessAnswer, room: Room) -> String {
    let node = |id: &String| Node { name: id.clone(), colour: colour(case, id) };
    let nodes: Vec<Node> = found.securities.iter().map(node).collect();
    let count = nodes.len();
    let pairs = (0..count).flat_map(|i| (0..count).map(move |j| (i, j)));
    // Row i receives from column j.
    let net = |(i, j): (usize, usize)| (i, j, found.table[i][j] - found.table[j][i]);
    let mut flows: Vec<_> = pairs.map(net).filter(|(.., net)| *net > 0.0).collect();
    flows.sort_by(|a, b| b.2.total_cmp(&a.2));
    let widest = flows.first().map_or(1.0, |flow| flow.2);
    let flows: Vec<Flow> = flows
        .into_iter()
        .take(FLOWS)
        .map(|(to, from, net)| Flow { from, to, share: net / widest })
        .collect();
    network::svg((room.half_width(), 320), &nodes, &flows).unwrap_or_default()
}

fn rolling(case: &Case, found: &ConnectednessAnswer, room: Room) -> String {
    let points: Vec<(f64, f64)> =
        found.rolling.iter().filter_map(|(day, x)| Some((year_of(day)?, x / 100.0))).collect();
    let Some((first, last)) = points.first().zip(points.last()).map(|(a, b)| (a.0, b.0)) else {
        return String::new();
    };
    let start = case.market.as_ref().map_or("", |market| market.start.event.as_str());
    let marks = year_of(start).filter(|x| (first..=last).contains(x));
    let (low, high) =
        points.iter().fold((1.0_f64, 0.0_f64), |(lo, hi), (_, y)| (lo.min(*y), hi.max(*y)));
    let plot = Plot {
        width: room.half_width(),
        height: 240,
        x: Scale::between(first, last),
        // A total never comes near zero: the scale shows its movement.
        y: Scale::between(low - 0.02, high + 0.02),
    };
    let years = (first.ceil() as i32..=last as i32).map(|year| (f64::from(year), year.to_string()));
    let picture = Lines {
        lines: vec![Line { points, colour: Palette.text(), width: 2, name: String::new() }],
        band: Vec::new(),
        marks: marks.map(|x| (x, start.to_owned())).into_iter().collect(),
        x_labels: years.collect(),
    };
    lines::svg(&plot, &picture, &figure::share).unwrap_or_default()
}

fn rolling_in_words(found: &ConnectednessAnswer, language: &Language) -> String {
    let totals: Vec<f64> = found.rolling.iter().map(|(_, total)| *total).collect();
    let (high, low) = extremes(&totals);
    let Some((highest, lowest)) = found.rolling.get(high).zip(found.rolling.get(low)) else {
        return String::new();
    };
    let (most, least) = (figure::share(highest.1 / 100.0), figure::share(lowest.1 / 100.0));
    let arguments = [
        ("window", found.window.into()),
        ("lowest", (&least).into()),
        ("lowday", (&lowest.0).into()),
        ("highest", (&most).into()),
        ("highday", (&highest.0).into()),
    ];
    language.message("connected-rolling", &arguments)
}
