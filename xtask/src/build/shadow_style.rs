//! The site's styles for a shadow tree, where there is no document: a wrapper takes its place.

use std::fmt::Write as _;

use anyhow::{Result, bail};

/// Class of the wrapper, and name of its width for queries.
const WRAPPER: &str = "spillover";

/// What the wrapper is before the site's styles: nothing of the page around reaches into it, whatever
/// it inherits.
const START: &str = ".spillover {
  all: initial;
  direction: ltr;
  display: block;
  container: spillover / inline-size;
}
.spillover.notice {
  padding: 8px 16px;
}
";

/// The same styles with the wrapper in place of the document and of its body, and with the wrapper's
/// width in place of the window's.
pub(super) fn of_document(css: &str) -> Result<String> {
    let css = without_comments(css)?;
    let mut adapted = START.to_owned();
    let mut rest = css.as_str();
    // What stands before a `{` is a selector or the head of a query; the rest stays as it is.
    while let Some(end) = rest.find('{') {
        let (before, after) = rest.split_at(end);
        let start = before.rfind(['}', ';', '{']).map_or(0, |at| at + 1);
        let (kept, head) = before.split_at(start);
        // Writing into a string can't fail.
        let _ = write!(adapted, "{kept}{}{{", of_head(head));
        rest = after.strip_prefix('{').unwrap_or(after);
    }
    adapted.push_str(rest);
    Ok(adapted)
}

fn without_comments(css: &str) -> Result<String> {
    let mut text = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        let Some((_, after)) = after.split_once("*/") else {
            bail!("a comment in the style sheets has no end");
        };
        rest = after;
    }
    text.push_str(rest);
    Ok(text)
}

fn of_head(head: &str) -> String {
    for width in ["(max-width:", "(min-width:"] {
        if let Some(query) = head.trim_start().strip_prefix(&format!("@media {width}")) {
            let space = &head[..head.len() - head.trim_start().len()];
            return format!("{space}@container {WRAPPER} {width}{query}");
        }
    }
    if head.trim_start().starts_with('@') {
        return head.to_owned();
    }
    let wrapper = format!(".{WRAPPER}");
    let selector = head.replace(":root", &wrapper);
    ["html", "body"].iter().fold(selector, |text, element| {
        let is_name = |c: char| c.is_ascii_alphanumeric() || "-_.#".contains(c);
        let mut replaced = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some(at) = rest.find(element) {
            let (before, after) = (&rest[..at], &rest[at + element.len()..]);
            let last = before.chars().next_back().or(replaced.chars().next_back());
            let is_whole = !last.is_some_and(is_name)
                && !after.starts_with(|c: char| c.is_ascii_alphanumeric() || "-_".contains(c));
            replaced.push_str(before);
            replaced.push_str(if is_whole { &wrapper } else { element });
            rest = after;
        }
        replaced + rest
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wrapper_takes_the_place_of_the_document() {
        for (css, expected) in [
            (":root { a: b }", ".spillover { a: b }"),
            (":root:lang(ja), body > p { a: b }", ".spillover:lang(ja), .spillover > p { a: b }"),
            ("html{a:b}", ".spillover{a:b}"),
            (".rail__body tbody .body { a: b }", ".rail__body tbody .body { a: b }"),
            ("html:has(.body-x) { a: url(html) }", ".spillover:has(.body-x) { a: url(html) }"),
            (
                "@media (max-width: 640px) {\n  body { a: b; }\n  .c { d: e }\n}",
                "@container spillover (max-width: 640px) {\n  .spillover { a: b; }\n  .c { d: e }\n}",
            ),
            ("@media (width <= 640px) { i { a: b } }", "@media (width <= 640px) { i { a: b } }"),
            ("@media print { html { a: b } }", "@media print { .spillover { a: b } }"),
            ("/* body { */ p { a: b }", " p { a: b }"),
        ] {
            let adapted = of_document(css).unwrap();
            assert_eq!(adapted.strip_prefix(START), Some(expected));
        }
        assert!(of_document("p {} /* no end").is_err());
    }

    #[test]
    fn nothing_depends_on_the_page_around() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let css = of_document(&super::super::style::concatenate(&root).unwrap()).unwrap();
        for forbidden in [":root", "@import", "url(", "rem;", "rem ", "rem)", "/*"] {
            assert!(!css.contains(forbidden), "{forbidden} stands in the styles of elements");
        }
        // Rules whose size is the window's are of the site's own frame.
        for rule in css.split('}').filter(|rule| rule.contains("vh") || rule.contains("vw")) {
            assert!(rule.contains("rail"), "{rule}");
        }
    }
}
