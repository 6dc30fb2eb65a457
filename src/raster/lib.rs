//! Pictures as bitmaps: SVG to PNG, for the command line and for tests.
//!
//! Native only. A picture never loads anything from outside: fonts come from the caller, images
//! that are named in a picture are left out.

mod fonts;
mod words;

use resvg::{tiny_skia, usvg};

pub use fonts::Fonts;
pub use words::{Words, words};

/// Largest bitmap, in pixels.
const MOST_PIXELS: f64 = 100e6;

/// A bitmap could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RasterError {
    /// The machine has no font at all.
    #[error(
        "no font is installed; install one with Latin and Japanese letters, such as Noto Sans CJK \
         (on Debian and Ubuntu the package fonts-noto-cjk), or make an SVG, which needs none"
    )]
    NoFont,
    /// Bytes that are no font.
    #[error("this is no font that can be read (TrueType or OpenType)")]
    BadFont,
    /// No font has a letter of the picture.
    #[error(
        "no font here has the letter “{0}”; install one that has, such as Noto Sans CJK (on Debian \
         and Ubuntu the package fonts-noto-cjk), or make an SVG, which needs none"
    )]
    NoLetter(char),
    /// The picture is no SVG.
    #[error("the picture cannot be read as SVG: {0}")]
    Svg(String),
    /// The bitmap would have no pixel or far too many.
    #[error("a bitmap of {0} × {1} pixels cannot be made; choose another scale")]
    Size(u64, u64),
    /// The bitmap could not be written.
    #[error("the bitmap cannot be written as PNG: {0}")]
    Png(String),
}

/// The picture as a PNG with `scale` pixels for each CSS pixel.
///
/// # Errors
/// When the text is no SVG, a letter is in no font, or the bitmap would be empty or larger than
/// 100 million pixels.
pub fn png(svg: &str, scale: f32, fonts: &Fonts) -> Result<Vec<u8>, RasterError> {
    let tree = parse(svg, fonts)?;
    let size = tree.size();
    let [width, height] = [size.width(), size.height()]
        .map(|side| if scale.is_finite() { f64::from(side * scale).max(0.0).ceil() } else { 0.0 });
    let refused = RasterError::Size(width as u64, height as u64);
    if width * height > MOST_PIXELS {
        return Err(refused);
    }
    let Some(mut bitmap) = tiny_skia::Pixmap::new(width as u32, height as u32) else {
        return Err(refused);
    };
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut bitmap.as_mut());
    bitmap.encode_png().map_err(|error| RasterError::Png(error.to_string()))
}

/// The picture, all of whose letters are in a font.
fn parse(svg: &str, fonts: &Fonts) -> Result<usvg::Tree, RasterError> {
    let tree = usvg::Tree::from_str(svg, &fonts.options());
    let tree = tree.map_err(|error| RasterError::Svg(error.to_string()))?;
    match words::missing(tree.root()) {
        Some(letter) => Err(RasterError::NoLetter(letter)),
        None => Ok(tree),
    }
}
