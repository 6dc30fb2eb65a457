//! The answer page as text, for readers before and without WebAssembly.

use analysis::{Model, Request, influence, run};
use language::Language;
use leptos::prelude::*;
use serde_json::json;
use view_model::{Address, Base, sentence};

use crate::page::{AnswerPage, page_folder};
use crate::session::Session;

/// Title, description, content and base run of a case in one language, as JSON.
///
/// # Errors
/// All problems of the case file, or why the base run has no answer.
pub fn page(case_text: &str, tag: &str) -> Result<String, String> {
    let model = Model::parse(case_text).map_err(|problems| problems.to_string())?;
    let scenario = model.case.scenarios[0].id.clone();
    let answer = run::run(&model, Request::base(&scenario)).map_err(|error| error.to_string())?;
    let influence = influence::influence(&model, 0, Request::base(&scenario).seed);
    let base = Base { answer, influence };
    let language = Language::load(tag);
    let case = model.case;
    let title = language.pick(&case.head.question).to_owned();
    let description = sentence::answer(&case, &base.answer, &language);
    let main = Owner::new().with(|| {
        let address = Address::base(&case);
        let session = Session::new(case, base.clone(), Language::load(tag), address);
        let root = if page_folder(tag).is_empty() { "./" } else { "../" };
        session.root.set_value(root.to_owned());
        view! { <AnswerPage session/> }.to_html()
    });
    Ok(json!({ "title": title, "description": description, "main": main, "base": base })
        .to_string())
}
