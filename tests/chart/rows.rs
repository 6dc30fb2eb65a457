//! Rows of tables.

use chart::index_bar::Index;
use chart::tornado::Swing;
use chart::{Palette, Scale, index_bar, rank_bar, tornado};

const SCALE: Scale = Scale { lo: -10.0, hi: 30.0 };

fn swing(low: f64, high: f64) -> String {
    let svg = tornado::svg(Swing { low, high, middle: 5.0 }, SCALE, Palette.sector(2)).unwrap();
    crate::page_can_show(&svg);
    svg
}

#[test]
fn a_tornado_tells_low_from_high_by_form() {
    let up = swing(-2.0, 12.0);
    let down = swing(12.0, -2.0);
    assert_ne!(up, down);
    assert_eq!(up.matches("<rect").count(), 1, "only the high end is filled");
    // A scale without an interval and values that are no numbers still give a picture.
    for (low, high) in [(5.0, 5.0), (f64::NAN, 7.0), (-1e9, 1e9)] {
        swing(low, high);
    }
}

#[test]
fn a_swing_to_one_side_has_a_tick() {
    assert!(Swing { low: 7.0, high: 9.0, middle: 5.0 }.is_one_sided());
    assert!(Swing { low: 1.0, high: 4.0, middle: 5.0 }.is_one_sided());
    assert!(!Swing { low: 1.0, high: 9.0, middle: 5.0 }.is_one_sided());
    swing(7.0, 9.0);
    swing(9.0, 7.0);
}

#[test]
fn indices_outside_of_their_scale_are_cut_in_the_drawing() {
    let index = |value, lo, hi| Index { value, lo, hi };
    let draw = |first, total| index_bar::svg(first, total, Palette.sector(1)).unwrap();
    let cut = draw(index(-0.02, -0.1, 0.05), index(1.04, 0.9, 1.2));
    assert_eq!(cut, draw(index(0.0, 0.0, 0.05), index(1.0, 0.9, 1.0)));
    crate::page_can_show(&cut);
    crate::page_can_show(&draw(index(f64::NAN, 0.0, 0.0), index(0.4, f64::NAN, 0.5)));
}

#[test]
fn a_bar_of_ranks_has_a_whisker_where_an_error_is_given() {
    let draw = |error| rank_bar::svg(&[0.5, 0.3, 0.2], 3, error).unwrap();
    let (without, with) = (draw(None), draw(Some(0.02)));
    assert_ne!(without, with);
    assert_eq!(without, draw(Some(0.0)));
    assert_eq!(without, draw(Some(f64::NAN)));
    crate::page_can_show(&with);
    crate::page_can_show(&rank_bar::svg(&[], 3, Some(0.5)).unwrap());
}
