//! Where the words of a picture stand, as the fonts measure them.

use std::sync::Arc;

use resvg::usvg::fontdb::{Database, ID};
use resvg::usvg::{FontResolver, Group, Node, Options, Text, Tree};

use crate::fonts::nothing_from_outside;
use crate::{Fonts, RasterError, parse};

/// Words and the room that they take, in CSS pixels from the upper left corner of the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// All words of a picture in the order in which they are drawn: what estimates of widths are checked
/// against.
///
/// # Errors
/// When the text is no SVG or a letter is in no font.
pub fn words(svg: &str, fonts: &Fonts) -> Result<Vec<Words>, RasterError> {
    let tree = parse(svg, fonts)?;
    let place = |text: &Text| {
        let bounds = text.abs_bounding_box();
        Words {
            text: text.chunks().iter().map(|chunk| chunk.text().trim()).collect(),
            left: f64::from(bounds.left()),
            top: f64::from(bounds.top()),
            width: f64::from(bounds.width()),
            height: f64::from(bounds.height()),
        }
    };
    Ok(texts(tree.root()).into_iter().map(place).collect())
}

fn texts<'a>(group: &'a Group) -> Vec<&'a Text> {
    let of_node = |node: &'a Node| match node {
        Node::Group(group) => texts(group),
        Node::Text(text) => vec![text.as_ref()],
        Node::Path(_) | Node::Image(_) => Vec::new(),
    };
    group.children().iter().flat_map(of_node).collect()
}

/// The first letter that no font has.
pub(crate) fn missing(group: &Group) -> Option<char> {
    let spans = texts(group).into_iter().flat_map(Text::layouted);
    let mut glyphs = spans.flat_map(|span| &span.positioned_glyphs);
    glyphs.find_map(|glyph| {
        let seen = |letter: &char| !letter.is_whitespace() && !letter.is_control();
        glyph.text.chars().find(seen).filter(|_| glyph.id.0 == 0)
    })
}

/// Whether a face has all letters of a sample.
pub(crate) fn writes(database: &Arc<Database>, face: ID, sample: &str) -> bool {
    let options = Options {
        fontdb: Arc::clone(database),
        font_resolver: FontResolver {
            select_font: Box::new(move |_, _| Some(face)),
            select_fallback: Box::new(|_, _, _| None),
        },
        image_href_resolver: nothing_from_outside(),
        ..Options::default()
    };
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>{sample}</text></svg>"
    );
    Tree::from_str(&svg, &options).is_ok_and(|tree| {
        let is_written = !texts(tree.root()).is_empty();
        is_written && missing(tree.root()).is_none()
    })
}
