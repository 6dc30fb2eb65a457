//! The question, its one-sentence answer, and how much lies behind it.

use language::figure;
use leptos::prelude::*;
use view_model::origin::Origin;
use view_model::sentence;
use view_model::words::as_of;

use crate::component::Traced;
use crate::session::Session;
use crate::widget::Heading;

/// Question, facts about the run, answer.
#[component]
pub fn AnswerSentence(session: Session) -> impl IntoView {
    let case = session.case();
    let for_meta = session.case();
    let for_sentence = session.case();
    let question = Signal::derive(move || session.language().pick(&case.head.question).to_owned());
    let meta = move || {
        let (language, answer) = (session.language(), session.answer.get());
        let worlds = figure::count(answer.samples);
        let error = sentence::share_error(answer.samples);
        [
            as_of(&for_meta, &language),
            language.message("meta-claims", &[("count", for_meta.claims.len().into())]),
            language.message(
                "meta-worlds",
                &[("worlds", (&worlds).into()), ("error", (&error).into())],
            ),
        ]
    };
    let sentence = Signal::derive(move || {
        sentence::answer(&for_sentence, &session.answer.get(), &session.language())
    });
    let items = move || {
        let items = meta().into_iter().zip(["case", "case", "run"]);
        let item =
            |(text, key)| view! { <li><Traced text origin=Origin::computed(key) cell=true/></li> };
        items.map(item).collect_view()
    };
    view! {
        <div data-figures="">
            <Heading session level=1 class="question">
                <Traced text=question origin=Origin::computed("case") cell=true/>
            </Heading>
            <ul class="meta">{items}</ul>
            <p class="answer" data-testid="answer">
                <Traced text=sentence origin=Origin::computed("answer") cell=true/>
            </p>
        </div>
    }
}
