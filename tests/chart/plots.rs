//! Charts with two axes.

use chart::region_map::{Cell, RegionMap};
use chart::{Drawing, Look, Palette, Plot, Scale};

fn plot() -> Plot {
    Plot {
        x_labels: vec![(0.0, "low".to_owned()), (2.0, "high".to_owned())],
        y_labels: vec![(-1.0, "−1".to_owned())],
        ..Plot::new((360, 320), Scale { lo: 0.0, hi: 2.0 }, Scale { lo: -1.0, hi: 1.0 })
    }
}

/// Slots by row from the bottom; 0 is nobody.
fn map(side: usize, slots: &[u8]) -> String {
    let cell = |slot: &u8| Cell {
        colour: Palette.sector(*slot),
        opacity: 0.5,
        slot: (*slot > 0).then_some(*slot),
    };
    let cells = slots.iter().map(cell).collect();
    let map = RegionMap { plot: plot(), side, cells, start: Some((1.0, 0.0)) };
    let svg = map.svg(&Look::default()).unwrap();
    crate::page_can_show(&svg);
    svg
}

#[test]
fn every_region_has_a_mark_and_borders() {
    let discs = |svg: &str| svg.matches("<circle").count();
    // Slots 2 and 3 have polygons, each on one disc of paper.
    let svg = map(3, &[2, 2, 3, 2, 2, 3, 3, 3, 3]);
    assert_eq!(discs(&svg), 2);
    assert!(svg.matches("<polygon").count() >= 2);
    // The same slot in two places that do not touch is two regions.
    assert_eq!(discs(&map(3, &[2, 3, 2, 2, 3, 2, 2, 3, 2])), 3);
    assert_eq!(discs(&map(2, &[0, 0, 0, 0])), 0);
}

#[test]
fn odd_maps_are_drawn() {
    map(0, &[]);
    map(1, &[4]);
    map(4, &[1, 2, 3]);
    map(2, &[1, 2, 3, 4, 5, 6]);
}
