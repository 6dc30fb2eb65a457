//! Words of a drawing, read from its SVG.

/// A text with its edges in CSS pixels: left, right, top, bottom.
#[derive(Debug)]
pub(crate) struct Text {
    pub(crate) words: String,
    pub(crate) edges: [f64; 4],
}

fn attribute<'a>(element: &'a str, name: &str) -> &'a str {
    let from = element.find(&format!(" {name}=\"")).map(|at| at + name.len() + 3);
    from.and_then(|from| element[from..].split('"').next()).unwrap_or("")
}

/// Width of a letter in sizes of the letters.
fn width(letter: char) -> f64 {
    match letter {
        '\u{2e80}'.. => 1.0,
        'i' | 'j' | 'l' | 'I' | ' ' | '.' | ',' => 0.28,
        'f' | 'r' | 't' | '(' | ')' | '-' => 0.36,
        '0'..='9' => 0.56,
        _ => 0.53,
    }
}

/// All texts, with widths as in a font of usual width.
pub(crate) fn texts(svg: &str) -> Vec<Text> {
    let elements = svg.split("<text ").skip(1).map(|rest| rest.split("</text>").next().unwrap());
    let text = |element: &str| {
        let element = format!(" {element}");
        let words = element.rsplit('>').next().unwrap().trim().to_owned();
        let number = |name: &str| attribute(&element, name).parse::<f64>().unwrap() / 4.0;
        let (x, y, size) = (number("x"), number("y"), number("font-size"));
        let plain = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        let ems: f64 = plain.chars().map(width).sum();
        let left = match attribute(&element, "text-anchor") {
            "start" => x,
            "middle" => x - ems * size / 2.0,
            other => {
                assert_eq!(other, "end", "an unknown anchor");
                x - ems * size
            }
        };
        let top = match attribute(&element, "dy") {
            "0.76em" => y,
            "-0.5ex" => y - size,
            _ => y - size / 2.0,
        };
        Text { words, edges: [left, left + ems * size, top, top + size] }
    };
    elements.map(text).filter(|text| !text.words.is_empty()).collect()
}

/// No two texts touch, and all lie inside of the picture.
pub(crate) fn are_apart(svg: &str, size: (u32, u32)) {
    let texts = texts(svg);
    for (k, a) in texts.iter().enumerate() {
        let [left, right, top, bottom] = a.edges;
        let is_inside = left >= -0.5 && right <= f64::from(size.0) + 0.5;
        assert!(is_inside && top >= -0.5 && bottom <= f64::from(size.1) + 0.5, "{size:?} {a:?}");
        for b in &texts[k + 1..] {
            let [other_left, other_right, other_top, other_bottom] = b.edges;
            let is_apart = right <= other_left + 0.5
                || other_right <= left + 0.5
                || bottom <= other_top + 0.5
                || other_bottom <= top + 0.5;
            assert!(is_apart, "{size:?} {a:?} {b:?}");
        }
    }
}

/// The drawing as a page can show it, with its words apart and its marks inside.
pub(crate) fn holds(chart: &impl chart::Drawing, look: &chart::Look) -> String {
    let size = chart.size();
    let svg = chart.svg(look).unwrap();
    crate::page_can_show(&svg);
    are_apart(&svg, size);
    let (width, height) = (f64::from(size.0) + 0.5, f64::from(size.1) + 0.5);
    let marks = chart.marks(look);
    for mark in &marks {
        let corners = match &mark.shape {
            chart::drawing::Shape::Point { x, y } => vec![(*x, *y)],
            chart::drawing::Shape::Area { left, top, width, height } => {
                vec![(*left, *top), (left + width, top + height)]
            }
            chart::drawing::Shape::Outline(corners) => corners.clone(),
        };
        let is_inside =
            |(x, y): &(f64, f64)| (-0.5..=width).contains(x) && (-0.5..=height).contains(y);
        assert!(corners.iter().all(is_inside), "{size:?} {mark:?}");
    }
    let order = |mark: &chart::drawing::Mark| (mark.series, mark.row);
    assert!(marks.windows(2).all(|pair| order(&pair[0]) <= order(&pair[1])), "series by series");
    assert!(marks.iter().all(|mark| look.shows(mark.series)), "a hidden series");
    svg
}

/// Names as they come: short, long, without spaces, Japanese, empty, with signs of markup.
pub(crate) const NAMES: [&str; 8] = [
    "Banks",
    "Makers of equipment for semiconductors and of the tools that other makers need",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "データセンターの不動産とコロケーション事業者、ならびに電力会社とその取引先",
    "銀行",
    "",
    "Arts & <crafts>",
    "Electric utilities",
];

/// Widths of pictures.
pub(crate) const WIDTHS: [u32; 5] = [1280, 640, 480, 320, 280];
