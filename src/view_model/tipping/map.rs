//! A statement over the two assumptions that matter most: which region is won by whom.

use analysis::TippingAnswer;
use analysis::tipping::answer::{Cell, TippingMap};
use case::Case;
use chart::region_map::{self, RegionMap};
use chart::{Glyph, Palette, Plot, Scale, Swatch};
use language::{Language, figure};

use crate::deal::Room;
use crate::exhibit::{self, Column, Exhibit, Series, Table};
use crate::names;

/// The map of two assumptions.
#[derive(Debug, Clone, PartialEq)]
pub struct MapView {
    /// The map; rows are its cells.
    pub exhibit: Exhibit,
    /// Name of the horizontal assumption.
    pub across: String,
    /// Name of the vertical assumption.
    pub up: String,
    /// Mark and words per region, the largest first.
    pub legend: Vec<(String, String)>,
    /// What was computed, in words.
    pub basis: String,
}

/// The map; none before it is computed.
#[must_use]
pub fn map(
    case: &Case,
    answer: &TippingAnswer,
    room: Room,
    language: &Language,
) -> Option<MapView> {
    let map = answer.map.as_ref()?;
    let name = |k: usize| names::parameter(case, &map.parameters[k], language).to_owned();
    let arguments = [("samples", map.samples.into()), ("cells", map.cells.len().into())];
    let basis = if is_about_deal(map) { "map-basis-statement" } else { "map-basis" };
    let legend = legend(case, map, language);
    let regions: Vec<&str> = legend.iter().map(|(_, words)| words.as_str()).collect();
    let exhibit = Exhibit {
        id: "map".to_owned(),
        title: language.text("map-title"),
        chart: picture(case, map, room, language).into(),
        series: winners(case, map, language),
        text: regions.join(&language.text("list-separator")),
        table: table(case, map, [&name(0), &name(1)], language),
        axis: None,
        method: language.message(basis, &arguments),
    };
    Some(MapView {
        exhibit,
        across: name(0),
        up: name(1),
        legend,
        basis: language.message(basis, &arguments),
    })
}

fn picture(case: &Case, map: &TippingMap, room: Room, language: &Language) -> RegionMap {
    let (width, height) = match room {
        Room::Wide => (560, 420),
        Room::Narrow => (340, 340),
    };
    // Levels are equally spaced: a cell is as likely as any other.
    let unit = Scale::between(0.0, 1.0);
    let labels = |k: usize| -> Vec<(f64, String)> {
        let count = map.levels.len();
        let shown = [0, count / 2, count.saturating_sub(1)];
        let words = |at: usize| {
            let value = names::value(case, &map.parameters[k], map.values[k][at], language);
            (map.levels[at], value)
        };
        shown.into_iter().filter(|at| *at < count).map(words).collect()
    };
    let mut plot = Plot::new((width, height), unit, unit);
    plot.x_labels = labels(0);
    plot.y_labels = labels(1);
    let name = |k: usize| names::parameter(case, &map.parameters[k], language).to_owned();
    (plot.x_name, plot.y_name) = (name(0), name(1));
    RegionMap {
        plot,
        side: map.levels.len(),
        cells: map.cells.iter().map(|cell| cell_of(case, cell)).collect(),
        start: Some((map.start[0], map.start[1])),
    }
}

/// A row per cell: both assumptions, who leads or whether the statement holds, the figure.
fn table(case: &Case, map: &TippingMap, names: [&str; 2], language: &Language) -> Table {
    let side = map.levels.len().max(1);
    let value = |k: usize, at: usize| {
        let value = map.values[k].get(at).copied().unwrap_or(f64::NAN);
        let text = names::value(case, &map.parameters[k], value, language);
        exhibit::Cell::known(Some(value), text)
    };
    let row = |(place, cell): (usize, &Cell)| {
        let (column, row) = (place % side, place / side);
        let across = value(0, column);
        let leader = cell.leader.and_then(|place| case.sectors.get(place));
        let verdict = match leader {
            Some(sector) => language.pick(&sector.short_name).to_owned(),
            None => language.text(if cell.holds { "map-cell-holds" } else { "map-cell-fails" }),
        };
        let figure = match leader {
            Some(_) => exhibit::Cell::number(cell.figure, &figure::share),
            None => exhibit::Cell::words(String::new()),
        };
        exhibit::Row {
            head: format!("{} {}", names[0], across.text),
            cells: vec![value(1, row), exhibit::Cell::words(verdict), figure],
        }
    };
    let columns = [
        names[1].to_owned(),
        language.text("map-column-leader"),
        language.text("map-column-share"),
    ];
    Table {
        head: names[0].to_owned(),
        columns: columns.into_iter().map(Column::plain).collect(),
        rows: map.cells.iter().enumerate().map(row).collect(),
    }
}

fn cell_of(case: &Case, cell: &Cell) -> region_map::Cell {
    match cell.leader.and_then(|place| case.sectors.get(place)) {
        Some(sector) => region_map::Cell {
            colour: Palette.sector(sector.slot),
            opacity: cell.figure.clamp(0.15, 0.9),
            slot: Some(sector.slot),
        },
        None => region_map::Cell {
            colour: Palette.text(),
            opacity: if cell.holds { 0.08 } else { 0.5 },
            slot: None,
        },
    }
}

/// Sectors that lead somewhere, in the order of the case.
fn winners(case: &Case, map: &TippingMap, language: &Language) -> Vec<Series> {
    let leads = |place: usize| map.cells.iter().any(|cell| cell.leader == Some(place));
    let sectors = case.sectors.iter().enumerate().filter(|(place, _)| leads(*place));
    let series = |(_, sector): (usize, &case::raw::Sector)| Series {
        name: language.pick(&sector.short_name).to_owned(),
        swatch: Swatch::Slot(sector.slot),
        // The chart's own series are rows of cells.
        subject: None,
    };
    sectors.map(series).collect()
}

/// Whether no cell has a leading sector.
fn is_about_deal(map: &TippingMap) -> bool {
    map.cells.iter().all(|cell| cell.leader.is_none())
}

/// Who leads in how many of the cells; or in how many the statement holds.
fn legend(case: &Case, map: &TippingMap, language: &Language) -> Vec<(String, String)> {
    let total = map.cells.len().max(1) as f64;
    let share = |count: usize| figure::of_hundred(count as f64 / total);
    if is_about_deal(map) {
        let holds = share(map.cells.iter().filter(|cell| cell.holds).count());
        let words = language.message("map-holds", &[("share", (&holds).into())]);
        return vec![(String::new(), words)];
    }
    let count = |place: usize| map.cells.iter().filter(|c| c.leader == Some(place)).count();
    let counts = (0..case.sectors.len()).map(|place| (place, count(place)));
    let mut won: Vec<(usize, usize)> = counts.filter(|(_, count)| *count > 0).collect();
    won.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let entry = |(place, count): (usize, usize)| {
        let sector = &case.sectors[place];
        let share = share(count);
        let arguments =
            [("sector", language.pick(&sector.short_name).into()), ("share", (&share).into())];
        let glyph = Glyph { slot: sector.slot }.svg().unwrap_or_default();
        (glyph, language.message("map-region", &arguments))
    };
    won.into_iter().map(entry).collect()
}
