//! Bitmaps without transparency: read, written small, compared.

use std::collections::HashMap;
use std::io::Cursor;

/// A colour: red, green, blue.
pub(crate) type Pixel = [u8; 3];

/// Pixels row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bitmap {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) pixels: Vec<Pixel>,
}

/// Colours of a stored picture.
const COLOURS: usize = 256;
/// How many of them are exactly those of the picture.
const EXACT: usize = 64;

/// Largest difference of two colours in one of their three parts.
fn distance(a: Pixel, b: Pixel) -> u8 {
    (0..3).map(|part| a[part].abs_diff(b[part])).max().unwrap_or(0)
}

impl Bitmap {
    /// Reads any PNG of 8 bits.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut buffer = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut buffer).unwrap();
        let samples = info.color_type.samples();
        assert!(samples >= 3 && info.bit_depth == png::BitDepth::Eight, "{info:?}");
        let pixels = buffer[..info.buffer_size()].chunks(samples).map(|p| [p[0], p[1], p[2]]);
        Self { width: info.width, height: info.height, pixels: pixels.collect() }
    }

    /// Writes a PNG with few colours: the most frequent ones as they are, all others as the nearest of
    /// these and of some that lie between.
    pub(crate) fn write(&self) -> Vec<u8> {
        let mut palette = most_frequent(self.pixels.iter().copied(), EXACT);
        let others = self.pixels.iter().filter(|pixel| !palette.contains(pixel));
        let others = most_frequent(others.map(|pixel| coarse(*pixel)), COLOURS - EXACT);
        palette.extend(others);
        let nearest = |pixel: Pixel| {
            let place = (0..palette.len()).min_by_key(|k| distance(palette[*k], pixel));
            place.unwrap_or(0) as u8
        };
        let mut known: HashMap<Pixel, u8> = HashMap::new();
        let mut place = |pixel: &Pixel| *known.entry(*pixel).or_insert_with(|| nearest(*pixel));
        let places: Vec<u8> = self.pixels.iter().map(&mut place).collect();
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(palette.concat());
        encoder.set_compression(png::Compression::High);
        // Places in a palette are no amounts: differences of neighbours say nothing.
        encoder.set_filter(png::Filter::NoFilter);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&places).unwrap();
        writer.finish().unwrap();
        bytes
    }

    /// Which pixels differ by more than `tolerance` in red, green or blue; none where the sizes are
    /// not the same.
    pub(crate) fn differing(&self, other: &Self, tolerance: u8) -> Option<Vec<bool>> {
        let is_comparable = (self.width, self.height) == (other.width, other.height);
        let pairs = self.pixels.iter().zip(&other.pixels);
        is_comparable.then(|| pairs.map(|(a, b)| distance(*a, *b) > tolerance).collect())
    }

    /// The picture paled, with the marked pixels and their neighbours in red.
    pub(crate) fn with_marks(&self, marks: &[bool]) -> Self {
        let width = self.width as usize;
        let pale = |part: u8| 128 + part / 2;
        let is_near = |k: usize| {
            let (x, y) = (k % width, k / width);
            let rows = y.saturating_sub(1)..=y + 1;
            rows.flat_map(|y| (x.saturating_sub(1)..=(x + 1).min(width - 1)).map(move |x| (x, y)))
                .any(|(x, y)| marks.get(y * width + x) == Some(&true))
        };
        let pixel = |k: usize| match self.pixels[k] {
            _ if is_near(k) => [220, 0, 40],
            [red, green, blue] => [pale(red), pale(green), pale(blue)],
        };
        Self { pixels: (0..self.pixels.len()).map(pixel).collect(), ..*self }
    }
}

/// At most `count` colours, the most frequent one first.
fn most_frequent(pixels: impl Iterator<Item = Pixel>, count: usize) -> Vec<Pixel> {
    let mut counts: HashMap<Pixel, usize> = HashMap::new();
    pixels.for_each(|pixel| *counts.entry(pixel).or_default() += 1);
    let mut found: Vec<Pixel> = counts.keys().copied().collect();
    found.sort_by_key(|pixel| (std::cmp::Reverse(counts[pixel]), *pixel));
    found.truncate(count);
    found
}

/// The colour on a grid of sixteen steps, so that faint shades do not crowd the palette.
fn coarse(pixel: Pixel) -> Pixel {
    pixel.map(|part| ((u16::from(part) + 8) / 17 * 17) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn striped(second: Pixel) -> Bitmap {
        let pixels = (0..40).map(|k| if k % 10 < 5 { [250, 250, 247] } else { second }).collect();
        Bitmap { width: 10, height: 4, pixels }
    }

    #[test]
    fn what_is_written_is_nearly_what_is_read() {
        let bitmap = striped([47, 116, 181]);
        let read = Bitmap::read(&bitmap.write());
        assert_eq!(read.differing(&bitmap, 8), Some(vec![false; 40]));
    }

    #[test]
    fn differing_pixels_are_found_and_marked() {
        let (one, other) = (striped([0, 0, 0]), striped([0, 60, 0]));
        assert_eq!(one.differing(&other, 60), Some(vec![false; 40]));
        let marks = one.differing(&other, 59).unwrap();
        assert_eq!(marks.iter().filter(|mark| **mark).count(), 20);
        let marked = one.with_marks(&marks);
        // One more column of neighbours on the left.
        assert_eq!(marked.pixels.iter().filter(|p| **p == [220, 0, 40]).count(), 24);
        let taller = Bitmap { height: 8, pixels: one.pixels.repeat(2), ..one };
        assert_eq!(taller.differing(&other, 255), None);
    }
}
