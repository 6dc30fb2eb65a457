//! Events in lanes.

use chart::timeline::{End, Event, Key, Lane, Status, Timeline};
use chart::{Palette, Scale};
use view_model::Exhibit;
use view_model::exhibit::{Cell, Row, Table};

use crate::Setting;
use crate::setting::{AREAS, Said, colour};

/// Lane, key of the event, start, end, how certain it is.
struct Plan(usize, &'static str, f64, End, Status);

/// Plans of the town, lane by lane.
const PLANS: [Plan; 9] = [
    Plan(0, "gallery-timeline-dredging", 2020.3, End::At(2021.9), Status::Filled),
    Plan(0, "gallery-timeline-quay", 2023.1, End::At(2025.4), Status::Half),
    Plan(0, "gallery-timeline-terminal", 2026.2, End::Open, Status::Hollow),
    Plan(1, "gallery-timeline-store", 2021.6, End::Point, Status::Filled),
    Plan(1, "gallery-timeline-heat", 2024.9, End::At(2026.8), Status::Hollow),
    Plan(1, "gallery-timeline-second", 2022.4, End::Point, Status::Crossed),
    Plan(4, "gallery-timeline-museum", 2021.2, End::Point, Status::Filled),
    Plan(4, "gallery-timeline-beach", 2024.4, End::Point, Status::Half),
    Plan(4, "gallery-timeline-festival", 2027.5, End::Point, Status::Hollow),
];
/// Fields that have a lane.
const LANES: [usize; 3] = [0, 1, 4];
/// How certain a plan can be.
const STATUS: [(Status, &str); 4] = [
    (Status::Filled, "gallery-timeline-done"),
    (Status::Half, "gallery-timeline-decided"),
    (Status::Hollow, "gallery-timeline-proposed"),
    (Status::Crossed, "gallery-timeline-dropped"),
];

/// When it happens, in words: the year, or the years.
fn years(plan: &Plan) -> String {
    match plan.3 {
        End::At(end) => format!("{}–{}", plan.2.floor(), end.floor()),
        End::Open => format!("{}–", plan.2.floor()),
        End::Point => plan.2.floor().to_string(),
    }
}

fn status(setting: &Setting<'_>, status: Status) -> String {
    let found = STATUS.iter().find(|(known, _)| *known == status);
    found.map_or_else(String::new, |(_, key)| setting.text(key))
}

fn lane(setting: &Setting<'_>, place: usize) -> Lane {
    let event = |plan: &Plan| Event {
        start: plan.2,
        end: plan.3,
        when: years(plan),
        name: setting.text(plan.1),
        status: plan.4,
        colour: colour(place),
    };
    Lane {
        name: setting.area(place),
        slot: Some(AREAS[place].0),
        events: PLANS.iter().filter(|plan| plan.0 == place).map(event).collect(),
    }
}

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let key = |(status, key): (Status, &str)| Key {
        status,
        colour: Palette.text(),
        name: setting.text(key),
    };
    let chart = Timeline {
        width: setting.width,
        dates: Scale::between(2020.0, 2029.0),
        labels: (2020..=2029).map(|year| (f64::from(year), year.to_string())).collect(),
        today: Some((2025.0, setting.text("gallery-timeline-today"))),
        lanes: LANES.map(|place| lane(setting, place)).to_vec(),
        key: STATUS.map(key).to_vec(),
    };
    let row = |plan: &Plan| Row {
        head: setting.text(plan.1),
        cells: [setting.area(plan.0), years(plan), status(setting, plan.4)]
            .map(Cell::words)
            .to_vec(),
    };
    let table = Table {
        head: setting.text("gallery-timeline-head"),
        columns: setting.columns(&["gallery-area", "gallery-year", "gallery-timeline-status"]),
        rows: PLANS.iter().map(row).collect(),
    };
    let done = PLANS.iter().filter(|plan| plan.4 == Status::Filled).count();
    let arguments = [("done", done.into()), ("count", PLANS.len().into())];
    let text = setting.language.message("gallery-timeline-text", &arguments);
    let series = LANES.into_iter().map(|place| setting.area_series(place)).collect();
    setting.exhibit("timeline", chart, Said { series, text, table, axis: None })
}
