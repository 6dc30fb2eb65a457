//! `spillover batch`: many requests, one JSON object per line in, one per line out.
//!
//! Answers keep the order of the requests and depend on nothing but them: neither on the number of
//! threads nor on how the requests are cut into pieces, so that several processes may share them. At no
//! time are there more than a few requests per thread in memory.

mod cases;
mod request;

use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use anyhow::Result;

use cases::Cases;
use request::Form;

use crate::progress::Progress;

/// Longest request, in bytes.
const MAX_LINE: usize = 64 << 10;
/// Requests that are read ahead for each thread.
const AHEAD: usize = 8;
/// Most threads.
const MAX_THREADS: usize = 256;

/// Arguments of `batch`.
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(crate) struct BatchArguments {
    /// Case file that requests name by its hash or identifier; may be repeated
    #[arg(long = "case", value_name = "FILE")]
    cases: Vec<PathBuf>,
    /// Threads; the answers are the same with any number
    #[arg(long, default_value_t = 1)]
    threads: usize,
    /// What is answered
    #[arg(long, value_enum, default_value_t = Form::Answer)]
    form: Form,
}

const HELP: &str = "\
Each line of standard input is a request:
  {\"case\": \"cases/my.json\", \"scenario\": \"stated\", \"seed\": 1, \"samples\": 4096,
   \"overrides\": {\"parameter\": 0.2}, \"id\": \"anything\"}
`case` is a path; `case_hash` and `case_id` name a file of --case instead, or must agree with the path.
`scenario`, `seed`, `samples`, `sampling`, `overrides`, `preference` have the values of `run` if absent.
`id` comes back with the answer. Empty lines are left out.

Each line of standard output is {\"id\": …, \"answer\": …}, or {\"id\": …, \"error\": …}; the exit code is 1
when there was an error. A refused line whose `id` cannot be read has its number instead, {\"line\": N, …},
counted from 1 in what this process reads.";

/// A line of input, or why it cannot be used.
struct Line {
    number: usize,
    text: Result<String, String>,
}

/// Answers all requests; `false` when any was refused.
pub(crate) fn batch(arguments: &BatchArguments) -> Result<bool> {
    let cases = Cases::load(&arguments.cases)?;
    let threads = arguments.threads.clamp(1, MAX_THREADS);
    let mut input = Lines { input: std::io::stdin().lock(), number: 0 };
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    let mut progress = Progress::of("answers");
    let (mut sound, mut done) = (true, 0);
    loop {
        let lines = input.next(threads * AHEAD)?;
        if lines.is_empty() {
            break;
        }
        done += lines.len();
        for answer in answered(&lines, &cases, threads, arguments.form) {
            sound &= answer.is_ok();
            writeln!(output, "{}", answer.unwrap_or_else(|refusal| refusal))?;
        }
        output.flush()?;
        progress.count(done);
    }
    Ok(sound)
}

/// Answers in the order of the lines.
fn answered(
    lines: &[Line],
    cases: &Cases,
    threads: usize,
    form: Form,
) -> Vec<Result<String, String>> {
    let next = AtomicUsize::new(0);
    let answers = Mutex::new(Vec::with_capacity(lines.len()));
    let work = || {
        while let Some((place, line)) = {
            let place = next.fetch_add(1, Ordering::Relaxed);
            lines.get(place).map(|line| (place, line))
        } {
            let answer = request::answer(line.number, &line.text, cases, form);
            answers.lock().unwrap_or_else(PoisonError::into_inner).push((place, answer));
        }
    };
    std::thread::scope(|scope| {
        (1..threads.min(lines.len())).for_each(|_| drop(scope.spawn(work)));
        work();
    });
    let mut answers = answers.into_inner().unwrap_or_else(PoisonError::into_inner);
    answers.sort_by_key(|(place, _)| *place);
    answers.into_iter().map(|(_, answer)| answer).collect()
}

/// Standard input, line by line.
struct Lines<R> {
    input: R,
    number: usize,
}

impl<R: BufRead> Lines<R> {
    /// Up to so many lines that are not empty; none at the end.
    fn next(&mut self, most: usize) -> Result<Vec<Line>> {
        let mut lines = Vec::new();
        while lines.len() < most {
            let mut bytes = Vec::new();
            if !self.read_line(&mut bytes)? {
                break;
            }
            self.number += 1;
            let text = if bytes.len() > MAX_LINE {
                Err(format!("the line is too long; a request has at most {MAX_LINE} bytes"))
            } else {
                let no_text = |_| "the line is not UTF-8 text; write JSON in UTF-8".to_owned();
                String::from_utf8(bytes).map_err(no_text)
            };
            if text.as_ref().is_ok_and(|text| text.trim().is_empty()) {
                continue;
            }
            lines.push(Line { number: self.number, text });
        }
        Ok(lines)
    }

    /// Reads to the next line break, keeping no more than one byte too many; `false` at the end.
    fn read_line(&mut self, bytes: &mut Vec<u8>) -> Result<bool> {
        let mut any = false;
        loop {
            let read = self.input.fill_buf()?;
            if read.is_empty() {
                return Ok(any);
            }
            any = true;
            let end = read.iter().position(|byte| *byte == b'\n');
            let (kept, used) = end.map_or((read.len(), read.len()), |end| (end, end + 1));
            let room = (MAX_LINE + 1).saturating_sub(bytes.len());
            bytes.extend_from_slice(&read[..kept.min(room)]);
            self.input.consume(used);
            if end.is_some() {
                return Ok(true);
            }
        }
    }
}
