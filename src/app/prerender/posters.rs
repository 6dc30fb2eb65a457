//! Pictures of the published run as files: for feeds, link previews, and readers without programs.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use case::Case;
use chart::{Look, Theme};
use language::Language;
use raster::Fonts;
use view_model::exhibit::Provenance;
use view_model::posters::{of_page, posters};
use view_model::{Base, Exhibit, Page, Placement};

/// Pixels of a preview for each CSS pixel.
const SCALE: f32 = 2.0;

/// Writes every chart of the published run into `folder` as SVG in both themes, those that stand for
/// a page or a widget also as PNG, where this machine has fonts for its words. `site` is the address
/// that they name; empty where none is known. Returns what each shows, in words.
///
/// # Errors
/// When a drawing fails or a file cannot be written.
pub(super) fn write(
    case: &Case,
    base: &Base,
    language: &Language,
    folder: &Path,
    site: &str,
) -> Result<BTreeMap<String, String>, String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let of_pages = Page::all(case).into_iter().map(|page| of_page(page, case));
    let of_widgets = Placement::all(case).into_iter().map(|placement| placement.poster(case));
    let previews: BTreeSet<String> = of_pages.chain(of_widgets).collect();
    let mut texts = BTreeMap::new();
    let fonts = Fonts::system();
    for exhibit in posters(case, base, language) {
        let name = format!("{}.{}", exhibit.id, language.tag());
        let save = |ending: &str, content: &[u8]| {
            let path = folder.join(format!("{name}.{ending}"));
            std::fs::write(&path, content).map_err(|error| format!("{}: {error}", path.display()))
        };
        let provenance = Provenance::of(case, site.to_owned(), language);
        let draw = |theme: &Theme| picture(&provenance, &exhibit, language, theme);
        let light = draw(&Theme::light())?;
        save("light.svg", light.as_bytes())?;
        save("dark.svg", draw(&Theme::dark())?.as_bytes())?;
        texts.insert(exhibit.id.clone(), exhibit.text.clone());
        if previews.contains(&exhibit.id) {
            match fonts.as_ref().map_err(Clone::clone).and_then(|f| raster::png(&light, SCALE, f)) {
                Ok(png) => save("png", &png)?,
                // A preview is a comfort: the page is complete without it.
                Err(error) => eprintln!("no preview {name}.png: {error}"),
            }
        }
    }
    Ok(texts)
}

fn picture(
    provenance: &Provenance,
    exhibit: &Exhibit,
    language: &Language,
    theme: &Theme,
) -> Result<String, String> {
    let sheet = exhibit.sheet(provenance, language);
    let drawn = sheet.svg(exhibit.chart.drawn(), &Look::default(), exhibit.sheet_width(), theme);
    drawn.map_err(|error| format!("{}: {error}", exhibit.id))
}
