//! Templates: text with places such as `{{title}}`.

use anyhow::{Result, bail};

/// Puts the values in their places. Each place must have a value and each value a place.
pub(super) fn fill(template: &str, values: &[(&str, &str)]) -> Result<String> {
    let mut filled = String::with_capacity(template.len());
    let mut used = vec![false; values.len()];
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let Some((name, after)) = after.split_once("}}") else {
            bail!("a `{{{{` of the template has no `}}}}`");
        };
        let mut known = values.iter().zip(&mut used);
        let Some(((_, value), used)) = known.find(|((known, _), _)| *known == name.trim()) else {
            let names: Vec<_> = values.iter().map(|(name, _)| *name).collect();
            bail!("the template asks for `{}`, but there is only {}", name, names.join(", "));
        };
        filled.push_str(value);
        *used = true;
        rest = after;
    }
    filled.push_str(rest);
    if let Some(((name, _), _)) = values.iter().zip(&used).find(|(_, used)| !**used) {
        bail!("the template has no place for `{name}`: write {{{{{name}}}}} where it belongs");
    }
    Ok(filled)
}

/// Text that can stand in HTML, also within quotes.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// JSON that can stand in a `<script>`.
pub(super) fn escape_json(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_gets_its_value() {
        let values = [("lang", "ja"), ("main", "<p>{{lang}}</p>")];
        let filled = fill("<html lang={{lang}}>{{ main }}{{lang}}", &values).unwrap();
        // What a value holds is not a template.
        assert_eq!(filled, "<html lang=ja><p>{{lang}}</p>ja");
    }

    #[test]
    fn places_and_values_must_agree() {
        for (template, message) in [
            ("{{title}}", "asks for `title`"),
            ("no place", "no place for `lang`"),
            ("{{lang", "has no `}}`"),
        ] {
            let error = fill(template, &[("lang", "en")]).unwrap_err().to_string();
            assert!(error.contains(message), "{error}");
        }
    }

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escape("\"S&P\" <b> 'x'"), "&quot;S&amp;P&quot; &lt;b&gt; &#39;x&#39;");
        assert_eq!(escape_json("{\"a\":\"</script>\"}"), "{\"a\":\"\\u003c/script>\"}");
    }
}
