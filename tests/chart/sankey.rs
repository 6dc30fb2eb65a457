use chart::sankey::layout::{Layout, NODE, arrange};
use chart::sankey::{Link, Node, Sankey};
use chart::{Drawing, Look, Palette};
use proptest::prelude::*;

const SIZE: (u32, u32) = (720, 560);

fn node(name: &str, column: usize) -> Node {
    Node { name: name.to_owned(), column, colour: Palette.quiet() }
}

fn link(from: usize, to: usize, mean: f64) -> Link {
    let colour = Palette.sector(1);
    Link { from, to, series: 0, colour, mean, p05: 0.5 * mean, p95: 1.6 * mean, is_selected: false }
}

/// Draws it; returns the picture and the count of links that can be pointed at.
fn draw(size: (u32, u32), nodes: &[Node], links: &[Link]) -> (String, usize) {
    let sankey = Sankey::new(size, nodes.to_vec(), links.to_vec());
    let svg = sankey.svg(&Look::default()).unwrap();
    crate::page_can_show(&svg);
    let rows = sankey.marks(&Look::default()).into_iter().map(|mark| mark.row);
    (svg, rows.filter(|row| *row < links.len()).count())
}

fn holds(layout: &Layout, size: (u32, u32)) {
    let (width, height) = (f64::from(size.0), f64::from(size.1));
    for (k, a) in layout.nodes.iter().enumerate() {
        assert!(a.left >= 0.0 && a.left + NODE <= width + 1e-6, "{a:?}");
        assert!(a.top >= -1e-6 && a.top + a.height <= height + 1e-6, "{a:?}");
        assert!(a.height > 0.0);
        for b in layout.nodes[k + 1..].iter().filter(|b| b.column == a.column) {
            assert!(a.top + a.height < b.top || b.top + b.height < a.top, "{a:?} {b:?}");
        }
    }
    for (k, a) in layout.names.iter().enumerate() {
        assert!(a.left >= -1e-6 && a.left + a.width <= width + 1e-6, "{a:?}");
        assert!(a.top >= -1e-6 && a.top + a.height <= height + 1e-6, "{a:?}");
        for (j, b) in layout.names.iter().enumerate().skip(k + 1) {
            if layout.nodes[j].column == layout.nodes[k].column {
                let apart = a.top + a.height <= b.top + 1e-6 || b.top + b.height <= a.top + 1e-6;
                assert!(apart, "{a:?} {b:?}");
            }
        }
    }
    for slot in layout.slots.iter().flatten() {
        assert!(slot.width.is_finite() && slot.width > 0.0);
        assert!(slot.path.iter().all(|(x, y)| x.is_finite() && (0.0..=height).contains(y)));
    }
}

/// Drivers, channels and many sectors; every channel reaches every sector.
fn many(sectors: usize) -> (Vec<Node>, Vec<Link>) {
    let mut nodes = vec![node("More spending on hardware", 0), node("投資の増加", 0)];
    nodes.extend((0..4).map(|k| node("Price of rented capacity", 1 + k % 2)));
    nodes.extend((0..sectors).map(|k| node(&format!("A sector with a longer name {k}"), 3)));
    let mut links = Vec::new();
    for sector in 0..sectors {
        for channel in 2..6 {
            let value = ((sector * 7 + channel * 3) % 11) as f64 - 3.0;
            links.push(link(sector % 2, channel, value));
            links.push(link(channel, 6 + sector, value));
        }
    }
    (nodes, links)
}

#[test]
fn five_to_forty_sectors() {
    for sectors in [5, 12, 25, 40] {
        for size in [SIZE, (1200, 620)] {
            let (nodes, links) = many(sectors);
            let layout = arrange(size, &nodes, &links);
            holds(&layout, size);
            assert_eq!(layout, arrange(size, &nodes, &links), "the same input, the same picture");
            let (svg, marked) = draw(size, &nodes, &links);
            let valued = links.iter().filter(|l| l.magnitude() > 0.0).count();
            assert_eq!(marked, valued);
            assert!(svg.contains("stroke-dasharray"), "losses have dashed edges");
        }
    }
}

#[test]
fn nothing_flows() {
    for nodes in [vec![], vec![node("Alone", 7)], vec![node("a", 0), node("b", 1)]] {
        let links = [link(0, 1, 0.0), link(0, 1, f64::NAN), link(5, 9, 3.0)];
        let layout = arrange(SIZE, &nodes, &links);
        holds(&layout, SIZE);
        assert_eq!(draw(SIZE, &nodes, &links).1, 0);
    }
}

#[test]
fn a_slot_is_as_wide_as_the_largest_magnitude_and_keeps_its_order() {
    let nodes = [node("giver", 0), node("upper", 1), node("lower", 1)];
    let links = [link(0, 2, 1.0), link(0, 1, 2.0), link(0, 1, -3.0), link(0, 2, 1.0)];
    let layout = arrange(SIZE, &nodes, &links);
    let slots: Vec<_> = layout.slots.iter().flatten().collect();
    for (slot, link) in slots.iter().zip(&links) {
        assert!((slot.width - layout.scale * 1.6 * link.mean.abs()).abs() < 1e-9);
    }
    // Gains and losses are added, never set off.
    assert!((layout.nodes[0].height - layout.scale * 1.6 * 7.0).abs() < 1e-9);
    // In the order of the receivers, then of the list.
    let starts = [slots[1], slots[2], slots[0], slots[3]].map(|s| s.path[0].1);
    let is_upper_first = layout.nodes[1].top < layout.nodes[2].top;
    let starts = if is_upper_first { starts } else { [starts[2], starts[3], starts[0], starts[1]] };
    assert!(starts.windows(2).all(|pair| pair[0] < pair[1]), "{starts:?}");
}

#[test]
fn crossings_that_need_not_be_are_removed() {
    let nodes = [node("a", 0), node("b", 0), node("c", 1), node("d", 1)];
    let layout = arrange(SIZE, &nodes, &[link(0, 3, 1.0), link(1, 2, 1.0)]);
    let above = |a: usize, b: usize| layout.nodes[a].top < layout.nodes[b].top;
    assert_eq!(above(0, 1), above(3, 2));
}

#[test]
fn long_names_are_broken_also_without_spaces() {
    let nodes = [
        node("Confidence in the value of collateral", 0),
        node("担保としての価値に対する信頼の低下", 1),
        node("資産", 2),
    ];
    let layout = arrange((480, 300), &nodes, &[link(0, 1, 1.0), link(1, 2, 1.0)]);
    holds(&layout, (480, 300));
    assert!(layout.names[0].lines.len() > 1);
    assert!(layout.names[1].lines.len() > 1);
    assert_eq!(layout.names[1].lines.concat(), nodes[1].name);
    assert_eq!(layout.names[2].lines, ["資産"]);
}

proptest! {
    #[test]
    fn any_graph_fits(
        columns in prop::collection::vec(0_usize..5, 1..24),
        ends in prop::collection::vec((0_usize..24, 0_usize..24, -5.0_f64..9.0), 0..80),
        words in "[ a-z設備投資のデータ、]{0,30}",
    ) {
        let nodes: Vec<Node> = columns.iter().map(|column| node(&words, *column)).collect();
        let links: Vec<Link> = ends.iter().map(|(from, to, mean)| link(*from, *to, *mean)).collect();
        holds(&arrange(SIZE, &nodes, &links), SIZE);
        draw(SIZE, &nodes, &links);
    }
}
