//! What only frames have: the list of what they load, what oEmbed says.

use super::super::output::Output;
use super::super::posters::Preview;
use super::{Assets, Page};

/// Name of the program of frames, and the kind of their pages.
pub(super) const FRAME: &str = "frame";
/// Seconds for which others may keep what oEmbed says: a day.
const CACHE_AGE: u32 = 86_400;

/// What a frame loads.
#[derive(Debug)]
pub(in crate::build) struct Frame<'a> {
    /// Name of the widget that it shows.
    pub(in crate::build) widget: &'a str,
    /// File of the published run that it starts from.
    pub(in crate::build) base: String,
    /// All files, its page included.
    pub(in crate::build) files: Vec<String>,
}

impl Page<'_> {
    /// Whether it is a widget for other people's pages.
    pub(super) fn is_frame(&self) -> bool {
        self.program == FRAME
    }

    /// Adds what oEmbed says about a frame, which starts from `base`. Nothing for other pages.
    pub(super) fn frame(
        &self,
        base: Option<&str>,
        assets: &Assets,
        output: &mut Output,
    ) -> Option<Frame<'_>> {
        let name = self.content.name.strip_prefix("embed/").filter(|_| self.is_frame())?;
        let base = base?.to_owned();
        if let (Some(text), Some(file)) = (self.oembed(assets), &self.content.described_by) {
            output.add(file.clone(), text);
        }
        let widget = name.split('/').next().unwrap_or(name);
        Some(Frame { widget, files: self.loads(assets, &base), base })
    }

    /// The files that a frame loads, its page included.
    pub(super) fn loads(&self, assets: &Assets, base: &str) -> Vec<String> {
        let program = assets.programs.get(self.program).into_iter();
        let program = program.flat_map(|p| [&p.boot, &p.script, &p.wasm]);
        let Assets { first, messages, style, worker, .. } = assets;
        let common = [first, messages, style, &worker.script, &worker.wasm];
        let case = assets.cases.get(&assets.default_case);
        let prices = self.content.prices.as_ref().and_then(|name| assets.prices.get(name));
        let shared = program.chain(common).chain(case).chain(prices).cloned();
        [format!("{}index.html", self.path), base.to_owned()].into_iter().chain(shared).collect()
    }

    /// What oEmbed says about a widget, with its picture; none without an address of the site.
    pub(super) fn oembed(&self, assets: &Assets) -> Option<String> {
        let mut known = self.content.oembed.clone()?;
        let site = assets.address.as_ref()?;
        known["cache_age"] = CACHE_AGE.into();
        if let Some(Preview { path, size: (width, height) }) = self.picture(assets) {
            known["thumbnail_url"] = format!("{site}/{path}").into();
            known["thumbnail_width"] = (*width).into();
            known["thumbnail_height"] = (*height).into();
        }
        Some(known.to_string())
    }
}
