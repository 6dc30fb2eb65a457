//! Format, identifier, dates, languages.

use super::{is_date, is_identifier};
use crate::Case;
use crate::problem::Problem;

pub(super) fn check(case: &Case, problems: &mut Vec<Problem>) {
    let head = &case.head;
    let mut refuse = |path: &str, message: String, remedy: &str| {
        problems.push(Problem::new(path, message, remedy));
    };
    if !is_identifier(&head.id) {
        refuse("id", format!("`{}` is no identifier", head.id), "letters, digits, `-` and `_`");
    }
    for (path, date) in [("as_of", &head.as_of), ("article.published", &head.article.published)] {
        if !is_date(date, false) {
            refuse(path, format!("`{date}` is no date"), "write YYYY-MM-DD");
        }
    }
    if head.languages.is_empty() {
        refuse("languages", "no language".into(), "name at least one, such as `en`");
    }
    for (i, tag) in head.languages.iter().enumerate() {
        if !is_identifier(tag) || head.languages[..i].contains(tag) {
            let message = format!("`{tag}` is no language tag or is listed twice");
            refuse(&format!("languages[{i}]"), message, "tags such as `en`, `ja`, each once");
        }
    }
    for (i, event) in case.events.iter().enumerate() {
        if !is_date(&event.date, false) {
            let message = format!("`{}` is no date", event.date);
            refuse(&format!("events[{i}].date"), message, "write YYYY-MM-DD");
        }
    }
    for (i, action) in case.regulation.iter().enumerate() {
        if !is_date(&action.date, true) {
            let message = format!("`{}` is no date", action.date);
            refuse(&format!("regulation[{i}].date"), message, "YYYY-MM-DD, YYYY-MM or YYYY");
        }
    }
}
