//! What only frames have: the list of what they load, what oEmbed says.

use super::super::output::Output;
use super::super::posters::Preview;
use super::{Assets, Page, WIDGETS};

/// Kind of the pages of frames.
pub(super) const FRAME: &str = "frame";
/// Seconds for which others may keep what oEmbed says: a day.
const CACHE_AGE: u32 = 86_400;

/// What a frame loads.
#[derive(Debug)]
pub(in crate::build) struct Frame<'a> {
    /// The case that it is about.
    pub(in crate::build) case: &'a str,
    /// Name of the widget that it shows.
    pub(in crate::build) widget: &'a str,
    /// File of the published run that it starts from.
    pub(in crate::build) base: String,
    /// Files that it loads to be seen, its page included.
    pub(in crate::build) seen: Vec<String>,
    /// Files that it loads when its reader touches it.
    pub(in crate::build) touched: Vec<String>,
}

impl Page<'_> {
    /// Whether it is a widget for other people's pages.
    pub(super) fn is_frame(&self) -> bool {
        self.program == WIDGETS
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
        let touched = self.touched(assets, &base);
        Some(Frame { case: self.case(), widget, base, seen: self.seen(assets), touched })
    }

    /// The files that a page or a frame loads to be seen, itself included.
    pub(in crate::build) fn seen(&self, assets: &Assets) -> Vec<String> {
        let Assets { first, messages, style, early, .. } = assets;
        let messages = self.is_frame().then_some(messages);
        let start = assets.programs.get(self.program).map(|program| &program.start);
        let scripts = [first, style, early].into_iter().chain(messages).chain(start).cloned();
        [format!("{}index.html", self.path)].into_iter().chain(scripts).collect()
    }

    /// The files that it loads when its reader touches it.
    pub(in crate::build) fn touched(&self, assets: &Assets, base: &str) -> Vec<String> {
        let program = assets.programs.get(self.program).map(|program| &program.program);
        let programs = program.into_iter().chain([&assets.worker]);
        let programs = programs.flat_map(|program| [&program.script, &program.wasm]);
        let case = assets.cases.get(self.case());
        let prices = self.content.prices.as_ref().and_then(|name| assets.prices.get(name));
        programs.chain(case).chain(prices).cloned().chain([base.to_owned()]).collect()
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
