//! Where something is shown: a page, what it looks at, a place in it.

use crate::{Page, Placement, embed};

/// A place of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Page.
    pub page: Page,
    /// Query pairs that make the page show it.
    pub pairs: Vec<(&'static str, String)>,
    /// Identifier of the element.
    pub anchor: Option<String>,
}

impl Link {
    /// A page from its top.
    #[must_use]
    pub fn to(page: Page) -> Self {
        Self { page, pairs: Vec::new(), anchor: None }
    }

    /// A claim in the ledger.
    ///
    /// ```
    /// let link = view_model::link::Link::claim("C001");
    /// assert_eq!(link.tail(), "#C001");
    /// ```
    #[must_use]
    pub fn claim(id: &str) -> Self {
        Self::to(Page::Claims).at(id)
    }

    /// A step of an authority among all of them.
    #[must_use]
    pub fn action(id: &str) -> Self {
        Self::to(Page::Regulation).at(&format!("action-{id}"))
    }

    /// An arrow on the page of transmission: the nodes that it leads from and to.
    #[must_use]
    pub fn edge(from: &str, to: &str) -> Self {
        Self::to(Page::Transmission).with("edge", &format!("{from}:{to}"))
    }

    /// A widget on the page of embeds.
    ///
    /// ```
    /// use view_model::{Placement, Widget, link::Link};
    /// let link = Link::embed(&Placement { widget: Widget::Ranking, subject: None });
    /// assert_eq!(link.tail(), "?embed=ranking");
    /// ```
    #[must_use]
    pub fn embed(placement: &Placement) -> Self {
        let link = Self::to(Page::Embed).with("embed", placement.widget.name());
        match &placement.subject {
            Some(subject) => link.with("subject", subject),
            None => link,
        }
    }

    /// The page with a query pair.
    #[must_use]
    pub fn with(mut self, key: &'static str, value: &str) -> Self {
        self.pairs.push((key, value.to_owned()));
        self
    }

    /// The page at an element.
    #[must_use]
    pub fn at(mut self, anchor: &str) -> Self {
        self.anchor = Some(anchor.to_owned());
        self
    }

    /// Whether a query pair of the reader gives way to the link: the same key, all changes of
    /// assumptions where it leads to a scenario, and choices on the page of embeds where it leaves it.
    ///
    /// ```
    /// use view_model::{Page, link::Link};
    /// let link = Link::to(Page::Answer).with("scenario", "x");
    /// assert!(link.replaces("scenario") && link.replaces("set.y") && !link.replaces("theme"));
    /// ```
    #[must_use]
    pub fn replaces(&self, key: &str) -> bool {
        let is_scenario = self.pairs.iter().any(|(own, _)| *own == "scenario");
        let leaves = self.page != Page::Embed && embed::KEYS.contains(&key);
        leaves
            || self.pairs.iter().any(|(own, _)| *own == key)
            || (is_scenario && (key == "default" || key.starts_with("set.")))
    }

    /// Query and fragment. Values are identifiers of the case, which need no escaping.
    #[must_use]
    pub fn tail(&self) -> String {
        let mut tail = String::new();
        for (k, (key, value)) in self.pairs.iter().enumerate() {
            tail.push(if k == 0 { '?' } else { '&' });
            tail.push_str(&format!("{key}={value}"));
        }
        if let Some(anchor) = &self.anchor {
            tail.push('#');
            tail.push_str(anchor);
        }
        tail
    }
}
