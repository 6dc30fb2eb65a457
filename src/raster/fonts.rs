//! Fonts that letters are drawn with.

use std::sync::Arc;

use resvg::usvg::fontdb::{Database, Family, ID, Query};
use resvg::usvg::{FontResolver, ImageHrefResolver, Options};

use crate::{RasterError, words};

/// Common faces with Japanese letters, the preferred one first.
const JAPANESE: [&str; 12] = [
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Hiragino Sans",
    "Hiragino Kaku Gothic ProN",
    "Yu Gothic UI",
    "Yu Gothic",
    "Meiryo",
    "BIZ UDPGothic",
    "IPAexGothic",
    "IPAGothic",
    "VL Gothic",
    "TakaoPGothic",
];
/// What a face with Japanese letters can write.
const SAMPLE: &str = "あア日本額";
/// Common faces without serifs, where the system names none.
const SANS: [&str; 6] =
    ["Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans"];

/// A set of fonts.
#[derive(Debug, Clone)]
pub struct Fonts {
    database: Arc<Database>,
    japanese: Option<ID>,
}

impl Fonts {
    /// The fonts of this machine.
    ///
    /// # Errors
    /// [`RasterError::NoFont`] where it has none.
    pub fn system() -> Result<Self, RasterError> {
        let mut database = Database::new();
        database.load_system_fonts();
        let database = Arc::new(database);
        let named = |name: &str| of_family(&database, Family::Name(name));
        let sans = of_family(&database, Family::SansSerif)
            .or_else(|| SANS.into_iter().find_map(named))
            .or_else(|| database.faces().next().map(|face| face.id))
            .ok_or(RasterError::NoFont)?;
        let candidates = JAPANESE.into_iter().filter_map(named);
        let others = database.faces().map(|face| face.id);
        let japanese = candidates.chain(others).find(|id| words::writes(&database, *id, SAMPLE));
        Ok(Self::with(database, sans, japanese))
    }

    /// One font and no other, so that pictures are the same on every machine.
    ///
    /// # Errors
    /// [`RasterError::BadFont`] where the bytes are no font.
    pub fn of(bytes: Vec<u8>) -> Result<Self, RasterError> {
        let mut database = Database::new();
        database.load_font_data(bytes);
        let only = database.faces().next().map(|face| face.id).ok_or(RasterError::BadFont)?;
        Ok(Self::with(Arc::new(database), only, None))
    }

    /// Whether there is a face with Japanese letters.
    #[must_use]
    pub fn has_japanese(&self) -> bool {
        self.japanese.is_some()
            || self.database.faces().any(|face| words::writes(&self.database, face.id, SAMPLE))
    }

    /// Words whose faces are not there are written with `sans`.
    fn with(mut database: Arc<Database>, sans: ID, japanese: Option<ID>) -> Self {
        let family = database.face(sans).and_then(|face| face.families.first());
        if let Some((name, _)) = family.cloned() {
            let database = Arc::make_mut(&mut database);
            database.set_sans_serif_family(name.clone());
            database.set_serif_family(name);
        }
        Self { database, japanese }
    }

    pub(crate) fn options(&self) -> Options<'_> {
        let (japanese, default) = (self.japanese, FontResolver::default_fallback_selector());
        let select_fallback = move |letter: char, used: &[ID], database: &mut Arc<Database>| {
            japanese.filter(|id| !used.contains(id)).or_else(|| default(letter, used, database))
        };
        Options {
            fontdb: Arc::clone(&self.database),
            font_family: "sans-serif".to_owned(),
            font_resolver: FontResolver {
                select_font: FontResolver::default_font_selector(),
                select_fallback: Box::new(select_fallback),
            },
            image_href_resolver: nothing_from_outside(),
            ..Options::default()
        }
    }
}

fn of_family(database: &Database, family: Family<'_>) -> Option<ID> {
    database.query(&Query { families: &[family], ..Query::default() })
}

/// Images in a picture are not loaded.
pub(crate) fn nothing_from_outside() -> ImageHrefResolver<'static> {
    ImageHrefResolver {
        resolve_data: Box::new(|_, _, _| None),
        resolve_string: Box::new(|_, _: &Options<'_>| None),
    }
}
