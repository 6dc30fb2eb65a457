//! A vote under every rule of counting: which rule turns it, how many abstentions would.

use analysis::vote::{Outcome, RULES, Rule, Turn, Vote, VoteProblem, turning_abstentions};
use analysis::vote::{check, under_all_rules};
use case::Case;
use case::raw::{VoteBasis, VoteRecord, VoteRule};
use chart::columns::{Columns, Hues, Kind, Step, Together};
use chart::{ClaimHue, Colour, Palette, Scale, Swatch};
use language::date::date;
use language::{Language, figure};

use crate::deal::Room;
use crate::exhibit::{Cell, Column, Exhibit, Row, Series, Table};
use crate::origin::Origin;
use crate::regulation::origin_of;
use crate::sources::{SourceLine, source_lines};
use crate::words;

/// A vote of the case.
#[derive(Debug, Clone, PartialEq)]
pub struct VotePreset {
    /// Identifier.
    pub id: String,
    /// In a few words.
    pub name: String,
    /// What was voted on, by whom, with which result.
    pub text: String,
    /// How it is known, in words, with its date where there is one.
    pub basis: String,
    /// What the counts count.
    pub unit: String,
    /// The vote; none where no counts are given.
    pub vote: Option<Vote>,
    /// Where its numbers come from.
    pub origin: Origin,
    /// Claims of the ledger that it bears on.
    pub claims: Vec<String>,
    /// Sources.
    pub sources: Vec<SourceLine>,
}

/// A vote under all rules.
#[derive(Debug, Clone, PartialEq)]
pub struct VoteView {
    /// The result under the chosen rule, in one sentence.
    pub sentence: String,
    /// Whether it is carried under the chosen rule.
    pub passed: bool,
    /// Which rules give another result, in one sentence.
    pub other_rules: String,
    /// How many abstentions turn it, in one sentence.
    pub turn: String,
    /// Who takes part, in one sentence; empty where that is not known.
    pub turnout: String,
    /// All rules side by side.
    pub exhibit: Exhibit,
}

/// Message key of a rule's name.
#[must_use]
pub fn rule_key(rule: Rule) -> &'static str {
    match rule {
        Rule::VotesCast => "vote-rule-cast",
        Rule::VotesPresent => "vote-rule-present",
        Rule::Outstanding => "vote-rule-outstanding",
    }
}

fn rule_of(rule: VoteRule) -> Rule {
    match rule {
        VoteRule::VotesCast => Rule::VotesCast,
        VoteRule::VotesPresent => Rule::VotesPresent,
        VoteRule::Outstanding => Rule::Outstanding,
    }
}

/// The vote of a record; none where it gives no counts.
fn vote_of(record: &VoteRecord) -> Option<Vote> {
    let counts = record.counts.as_ref()?;
    let vote = Vote {
        in_favour: counts.r#for,
        against: counts.against,
        abstain: counts.abstain,
        outstanding: counts.outstanding,
        rule: rule_of(record.rule),
        threshold: record.threshold,
        quorum: record.quorum,
        abstain_counts_for_quorum: record.abstain_counts_for_quorum,
    };
    check(&vote).is_ok().then_some(vote)
}

/// The vote that the page starts with: the first one of the case that has counts.
#[must_use]
pub fn base(case: &Case) -> Option<Vote> {
    case.votes.iter().find_map(vote_of)
}

/// All votes of the case.
#[must_use]
pub fn presets(case: &Case, language: &Language) -> Vec<VotePreset> {
    let preset = |record: &VoteRecord| VotePreset {
        id: record.id.clone(),
        name: language.pick(&record.name).to_owned(),
        text: language.pick(&record.text).to_owned(),
        basis: basis(record, language),
        unit: language.pick(&record.unit).to_owned(),
        vote: vote_of(record),
        origin: origin_of(&record.sources, &record.claims, "vote"),
        claims: record.claims.clone(),
        sources: source_lines(case, &record.sources, language),
    };
    case.votes.iter().map(preset).collect()
}

fn basis(record: &VoteRecord, language: &Language) -> String {
    let basis = language.text(match record.basis {
        VoteBasis::Source => "vote-basis-source",
        VoteBasis::Article => "vote-basis-article",
        VoteBasis::Invented => "vote-basis-invented",
    });
    let Some(date) = record.date.as_ref().map(|iso| date(iso, language)) else { return basis };
    let arguments = [("basis", (&basis).into()), ("date", (&date).into())];
    language.message("vote-basis-dated", &arguments)
}

/// A share with a decimal.
#[must_use]
pub fn share(value: f64, language: &Language) -> String {
    figure::quantity(value, "share", language)
}

/// The vote in words and as a picture.
///
/// # Errors
/// [`VoteProblem`]: the field that is wrong.
pub fn view(vote: &Vote, room: Room, language: &Language) -> Result<VoteView, VoteProblem> {
    check(vote)?;
    let outcomes = under_all_rules(vote);
    let chosen = outcomes.iter().flatten().find(|outcome| outcome.rule == vote.rule);
    let chosen = chosen.ok_or(VoteProblem::RuleNeedsAll)?;
    let turn = turning_abstentions(vote)?;
    Ok(VoteView {
        sentence: sentence(vote, chosen, language),
        passed: chosen.passed,
        other_rules: other_rules(chosen, &outcomes, language),
        turn: turn_in_words(turn, chosen.passed, language),
        turnout: turnout_in_words(vote, chosen, language),
        exhibit: exhibit(vote, &outcomes, room, language),
    })
}

fn sentence(vote: &Vote, outcome: &Outcome, language: &Language) -> String {
    let in_favour = words::number(&outcome.share, &|x| share(x, language), language);
    let threshold = share(vote.threshold, language);
    let rule = language.text(rule_key(vote.rule));
    let has_majority = outcome.share.known().is_some_and(|share| *share > vote.threshold);
    let key = match (outcome.passed, has_majority, outcome.share.known()) {
        (_, _, None) => "vote-nobody",
        (true, ..) => "vote-passes",
        (false, true, _) => "vote-fails-quorum",
        (false, false, _) => "vote-fails",
    };
    let arguments = [
        ("share", (&in_favour).into()),
        ("threshold", (&threshold).into()),
        ("rule", (&rule).into()),
    ];
    language.message(key, &arguments)
}

fn other_rules(
    chosen: &Outcome,
    outcomes: &[Result<Outcome, VoteProblem>],
    language: &Language,
) -> String {
    let differs = outcomes.iter().flatten().filter(|o| o.passed != chosen.passed);
    let names: Vec<String> = differs.map(|o| language.text(rule_key(o.rule))).collect();
    let rules = names.join(&language.text("list-separator"));
    let key = match (names.is_empty(), chosen.passed) {
        (true, _) => "vote-same",
        (false, true) => "vote-others-fail",
        (false, false) => "vote-others-pass",
    };
    language.message(key, &[("rules", (&rules).into())])
}

fn turn_in_words(turn: Turn, passed: bool, language: &Language) -> String {
    let (key, count) = match (turn, passed) {
        (Turn::AtLeast(count), true) => ("vote-turn-fails-from", count),
        (Turn::AtLeast(count), false) => ("vote-turn-passes-from", count),
        (Turn::Below(count), true) => ("vote-turn-fails-below", count),
        (Turn::Below(count), false) => ("vote-turn-passes-below", count),
        (Turn::Never, _) => return language.text("vote-turn-never"),
    };
    let count = figure::plain(count);
    language.message(key, &[("count", (&count).into())])
}

fn turnout_in_words(vote: &Vote, outcome: &Outcome, language: &Language) -> String {
    let Some(turnout) = outcome.turnout.map(|x| share(x, language)) else { return String::new() };
    let quorum = vote.quorum.map(|x| share(x, language)).unwrap_or_default();
    let key = match outcome.quorum_met {
        None => "vote-turnout",
        Some(true) => "vote-turnout-enough",
        Some(false) => "vote-turnout-few",
    };
    language.message(key, &[("turnout", (&turnout).into()), ("quorum", (&quorum).into())])
}

/// What a vote is made of: key, colour, opacity.
fn parts() -> [(&'static str, Colour); 4] {
    [
        ("vote-field-for", Palette.claim(ClaimHue::Senior)),
        ("vote-field-against", Palette.loss()),
        ("vote-field-abstain", Palette.quiet()),
        ("vote-absent", Palette.hairline()),
    ]
}

/// Parts of what counts under a rule, as shares.
fn shares(vote: &Vote, outcome: &Outcome) -> [f64; 4] {
    let given = vote.in_favour + vote.against + vote.abstain;
    let absent = vote.outstanding.map_or(0.0, |all| all - given);
    let counted = match outcome.rule {
        Rule::VotesCast => [vote.in_favour, vote.against, 0.0, 0.0],
        Rule::VotesPresent => [vote.in_favour, vote.against, vote.abstain, 0.0],
        Rule::Outstanding => [vote.in_favour, vote.against, vote.abstain, absent],
    };
    if outcome.denominator > 0.0 { counted.map(|x| x / outcome.denominator) } else { [0.0; 4] }
}

fn exhibit(
    vote: &Vote,
    outcomes: &[Result<Outcome, VoteProblem>],
    room: Room,
    language: &Language,
) -> Exhibit {
    let parts = parts();
    let threshold = share(vote.threshold, language);
    let verdict = |outcome: &Outcome| {
        let share = words::number(&outcome.share, &|x| share(x, language), language);
        let key = if outcome.passed { "vote-bar-passes" } else { "vote-bar-fails" };
        language.message(key, &[("share", (&share).into())])
    };
    let rules: Vec<(String, [f64; 4], String)> = RULES
        .iter()
        .zip(outcomes)
        .map(|(rule, outcome)| {
            let name = language.text(rule_key(*rule));
            match outcome {
                Ok(outcome) => (name, shares(vote, outcome), verdict(outcome)),
                Err(_) => (name, [0.0; 4], language.text("vote-rule-unknown")),
            }
        })
        .collect();
    let step = |(name, shares, verdict): &(String, [f64; 4], String)| Step {
        name: name.clone(),
        kind: Kind::Total,
        amounts: shares.to_vec(),
        values: vec![verdict.clone()],
    };
    let row = |(name, shares, verdict): &(String, [f64; 4], String)| {
        let written = |x: f64| share(x, language);
        let cells = shares.iter().map(|x| Cell::number(*x, &written));
        let cells = cells.chain([Cell::words(verdict.clone())]);
        Row { head: name.clone(), cells: cells.collect() }
    };
    let names = parts.map(|(key, _)| language.text(key));
    let columns = names.iter().enumerate().map(|(k, name)| Column::of(name.clone(), k));
    let result = Column::plain(language.text("vote-column-result"));
    let text = |k: usize| rules.get(k).map_or("", |(.., verdict)| verdict.as_str());
    let results =
        [("cast", text(0).into()), ("present", text(1).into()), ("outstanding", text(2).into())];
    let scale = Scale::between(0.0, 1.0);
    let arguments = [("threshold", (&threshold).into())];
    Exhibit {
        id: "vote".to_owned(),
        title: language.text("vote-title"),
        chart: Columns {
            size: (room.width(), 300),
            scale,
            labels: scale.labels(&figure::share),
            name: language.message("vote-axis", &arguments),
            reference: Some(vote.threshold),
            series: parts.map(|(_, colour)| Hues { up: colour, down: colour }).to_vec(),
            together: Together::Stacked,
            steps: rules.iter().map(step).collect(),
        }
        .into(),
        series: parts
            .iter()
            .zip(names.clone())
            .map(|((_, colour), name)| Series {
                name,
                swatch: Swatch::Colour(*colour, 0.9),
                subject: None,
            })
            .collect(),
        text: language.message("vote-text", &results),
        table: Table {
            head: language.text("vote-column-rule"),
            columns: columns.chain([result]).collect(),
            rows: rules.iter().map(row).collect(),
        },
        axis: None,
        method: language.text("vote-method"),
    }
}
