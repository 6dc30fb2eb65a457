//! Code that puts a widget or a picture of this site into another page.

use leptos::prelude::*;
use view_model::Placement;

use crate::browser::address_bar;
use crate::session::{Session, page_folder};

/// Code of a frame in the present state of the page.
pub(crate) fn frame(session: Session, placement: &Placement) -> String {
    let (case, language) = (session.case(), session.language.read_untracked());
    let pairs = session.address.read_untracked().pairs(&case);
    let path = format!("{}{}", page_folder(language.tag()), placement.folder());
    let address = absolute(session, &path, &pairs);
    let script = absolute(session, "v1/embed.js", &[]);
    format!(
        "<iframe data-spillover src=\"{}\" title=\"{}\" loading=\"lazy\" width=\"100%\" height=\"{}\" \
         sandbox=\"allow-scripts allow-popups\" style=\"border:0;color-scheme:normal\"></iframe>\n\
         <script async src=\"{}\"></script>",
        escaped(&address),
        escaped(&placement.title(&case, &language)),
        placement.widget.height(),
        escaped(&script),
    )
}

/// Code of a picture of the published run that leads to `address`.
pub(crate) fn poster(session: Session, id: &str, text: &str, address: &str) -> String {
    let (case, language) = (session.case(), session.language.read_untracked().tag());
    let path = |theme: &str| {
        let path = format!("poster/{}/{id}.{language}.{theme}.svg", case.head.id);
        escaped(&absolute(session, &path, &[]))
    };
    format!(
        "<a href=\"{}\"><picture><source srcset=\"{}\" media=\"(prefers-color-scheme: dark)\">\
         <img src=\"{}\" alt=\"{}\" loading=\"lazy\" style=\"max-width:100%;height:auto\"></picture></a>",
        escaped(address),
        path("dark"),
        path("light"),
        escaped(text),
    )
}

fn absolute(session: Session, path: &str, pairs: &[(String, String)]) -> String {
    let path = format!("{}{path}", session.root.get_value());
    address_bar::absolute(&path, pairs).unwrap_or_default()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
