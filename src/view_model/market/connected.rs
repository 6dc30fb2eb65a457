//! How the securities move together: table, network, total over time.

use analysis::market::ConnectednessAnswer;
use case::Case;
use chart::lines::{Line, Lines};
use chart::network::{Flow, Network, Node};
use chart::{Palette, Plot, Scale};
use language::date::date;
use language::{Language, figure};

use super::colour;
use crate::compute::{year_of, years_on_axis};
use crate::deal::Room;
use crate::exhibit::{Cell, Column, Exhibit, Row, Table};

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
    /// Net flows.
    pub network: Exhibit,
    /// Total by window with the case's events; none without windows.
    pub rolling: Option<Exhibit>,
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
        network: drawn_network(case, found, room, language),
        rolling: rolling(case, found, room, language),
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
    let (from, to) = (date(&found.days.0, language), date(&found.days.1, language));
    let arguments = [
        ("from", (&from).into()),
        ("to", (&to).into()),
        ("days", found.observations.into()),
        ("lags", found.lags.into()),
    ];
    let words = language.message("connected-basis", &arguments);
    if found.is_stable { words } else { format!("{words} {}", language.text("connected-unstable")) }
}

fn drawn_network(
    case: &Case,
    found: &ConnectednessAnswer,
    room: Room,
    language: &Language,
) -> Exhibit {
    let node = |id: &String| Node { name: id.clone(), colour: colour(case, id) };
    let nodes: Vec<Node> = found.securities.iter().map(node).collect();
    let count = nodes.len();
    let pairs = (0..count).flat_map(|i| (0..count).map(move |j| (i, j)));
    // Row i receives from column j.
    let net = |(i, j): (usize, usize)| (i, j, found.table[i][j] - found.table[j][i]);
    let mut flows: Vec<_> = pairs.map(net).filter(|(.., net)| *net > 0.0).collect();
    flows.sort_by(|a, b| b.2.total_cmp(&a.2));
    let widest = flows.first().map_or(1.0, |flow| flow.2);
    flows.truncate(FLOWS);
    let name = |k: usize| found.securities.get(k).map_or("", String::as_str);
    let row = |(to, from, net): &(usize, usize, f64)| {
        let arguments = [("from", name(*from).into()), ("to", name(*to).into())];
        Row {
            head: language.message("flow-who", &arguments),
            cells: vec![Cell::number(*net, &figure::signed_percent)],
        }
    };
    let flow =
        |(to, from, net): &(usize, usize, f64)| Flow { from: *from, to: *to, share: net / widest };
    Exhibit {
        id: "network".to_owned(),
        title: language.text("connected-network"),
        series: Vec::new(),
        text: sentence(found, language),
        table: Table {
            head: language.text("connected-column-flow"),
            columns: vec![Column::plain(language.text("connected-column-net"))],
            rows: flows.iter().map(row).collect(),
        },
        axis: None,
        method: language.text("connected-intro"),
        chart: Network {
            size: (room.half_width(), 320),
            nodes,
            flows: flows.iter().map(flow).collect(),
        }
        .into(),
    }
}

fn rolling(
    case: &Case,
    found: &ConnectednessAnswer,
    room: Room,
    language: &Language,
) -> Option<Exhibit> {
    let dated = found.rolling.iter().filter_map(|(day, x)| Some((year_of(day)?, day, x / 100.0)));
    let dated: Vec<(f64, &String, f64)> = dated.collect();
    let (first, last) = (dated.first()?.0, dated.last()?.0);
    let start = case.market.as_ref().map_or("", |market| market.start.event.as_str());
    let event = year_of(start).filter(|x| (first..=last).contains(x));
    let (low, high) =
        dated.iter().fold((1.0_f64, 0.0_f64), |(lo, hi), (.., y)| (lo.min(*y), hi.max(*y)));
    // A total never comes near zero: the scale shows its movement.
    let y = Scale::between(low - 0.02, high + 0.02);
    let mut plot = Plot::new((room.half_width(), 240), Scale::between(first, last), y);
    plot.x_labels = years_on_axis(first, last);
    plot.y_labels = y.labels(&figure::share);
    let line = Line {
        points: dated.iter().map(|(x, _, y)| (*x, *y)).collect(),
        colour: Palette.text(),
        width: 2,
        name: String::new(),
    };
    let row = |(_, day, y): &(f64, &String, f64)| Row {
        head: (*day).clone(),
        cells: vec![Cell::number(*y, &figure::share)],
    };
    Some(Exhibit {
        id: "rolling".to_owned(),
        title: language.text("connected-rolling-title"),
        series: Vec::new(),
        text: rolling_in_words(found, language),
        table: Table {
            head: language.text("market-column-date"),
            columns: vec![Column::of(language.text("connected-column-total"), 0)],
            rows: dated.iter().map(row).collect(),
        },
        axis: Some("date"),
        method: language.text("connected-intro"),
        chart: Lines {
            plot,
            lines: vec![line],
            band: Vec::new(),
            events: event.map(|x| (x, start.to_owned())).into_iter().collect(),
        }
        .into(),
    })
}

fn rolling_in_words(found: &ConnectednessAnswer, language: &Language) -> String {
    let totals: Vec<f64> = found.rolling.iter().map(|(_, total)| *total).collect();
    let (high, low) = extremes(&totals);
    let Some((highest, lowest)) = found.rolling.get(high).zip(found.rolling.get(low)) else {
        return String::new();
    };
    let (most, least) = (figure::share(highest.1 / 100.0), figure::share(lowest.1 / 100.0));
    let (highday, lowday) = (date(&highest.0, language), date(&lowest.0, language));
    let arguments = [
        ("window", found.window.into()),
        ("lowest", (&least).into()),
        ("lowday", (&lowday).into()),
        ("highest", (&most).into()),
        ("highday", (&highday).into()),
    ];
    language.message("connected-rolling", &arguments)
}
