//! A drawing with all that must go with it when it leaves the page: title, legend, source, date,
//! address, notice.

use crate::svg::{DrawError, escaped, nested};
use crate::{Drawn, Look, Swatch, Theme};

pub mod layout;

use layout::{Layout, Line, SWATCH, arrange};

/// What is said around a drawing, in the reader's language. Empty words take no room.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Language of all words (BCP 47).
    pub language: String,
    /// What the drawing is about.
    pub title: String,
    /// Of what it is a part, in which state.
    pub subtitle: String,
    /// Signs of the series and their names.
    pub legend: Vec<(Swatch, String)>,
    /// What the drawing shows, for readers who do not see it.
    pub text: String,
    /// Who made it and how.
    pub source: String,
    /// Date of the data.
    pub date: String,
    /// Address of the page in this state.
    pub address: String,
    /// What it is not.
    pub notice: String,
}

impl Sheet {
    /// Width that a drawing should have so that a sheet of `width` CSS pixels shows it in its own
    /// size.
    ///
    /// ```
    /// assert_eq!(chart::Sheet::room(320), 288);
    /// ```
    #[must_use]
    pub fn room(width: u32) -> u32 {
        width.saturating_sub((2.0 * layout::margin(width)) as u32)
    }

    /// Width and height of a sheet around a drawing of some size, all in CSS pixels.
    #[must_use]
    pub fn size(&self, drawing: (u32, u32), width: u32) -> (u32, u32) {
        arrange(self, drawing, width).size
    }

    /// The drawing and everything around it as one SVG of `width` CSS pixels that needs nothing
    /// else: real colours, real faces, words for those who do not see it.
    ///
    /// # Errors
    /// When the drawing fails (never for the SVG backend).
    pub fn svg(
        &self,
        drawing: &dyn Drawn,
        look: &Look,
        width: u32,
        theme: &Theme,
    ) -> Result<String, DrawError> {
        let layout = arrange(self, drawing.extent(), width);
        let mut svg = self.opening(&layout);
        let (left, top, across, _) = layout.drawing;
        let place = (left, top, across);
        svg += &drawing.part_svg(look, place)?;
        for ((swatch, _), (left, top)) in self.legend.iter().zip(&layout.swatches) {
            svg += &nested((16, 16), (*left, *top, SWATCH), |area| swatch.draw_on(area))?;
        }
        if let Some((height, from, to)) = layout.rule {
            let line =
                format!("x1=\"{from:.2}\" y1=\"{height:.2}\" x2=\"{to:.2}\" y2=\"{height:.2}\"");
            svg += &format!("<line {line} stroke=\"var(--hairline)\"/>");
        }
        layout.lines.iter().for_each(|line| svg += &written(line));
        Ok(theme.resolve(&(svg + "</svg>")))
    }

    /// Everything before the drawing: what it is, and paper below it.
    fn opening(&self, Layout { size: (width, height), .. }: &Layout) -> String {
        let language = escaped(&self.language);
        let size =
            format!("width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\"");
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" {size} role=\"img\" lang=\"{language}\" \
             xml:lang=\"{language}\"><title>{}</title><desc>{}</desc>\
             <rect width=\"{width}\" height=\"{height}\" fill=\"var(--paper)\"/>",
            escaped(&self.title),
            escaped(&self.text),
        )
    }
}

fn written(line: &Line) -> String {
    let colour = if line.style.is_quiet { "quiet" } else { "text" };
    let weight = if line.style.is_strong { " font-weight=\"650\"" } else { "" };
    format!(
        "<text x=\"{:.2}\" y=\"{:.2}\" font-family=\"system-ui\" font-size=\"{}\"{weight} \
         fill=\"var(--{colour})\">{}</text>",
        line.left,
        line.base(),
        line.style.size,
        escaped(&line.words),
    )
}
