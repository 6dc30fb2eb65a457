//! `spillover prices`: build the compact file of returns, fetch closes from a public interface.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use market::closes::{Closes, Note, date, day_number};
use market::exchange::Exchange;
use market::file::{Calendar, FORMAT, PriceFile, Series};
use market::table;
use serde_json::{Value, json};

/// Longest wait for an exchange.
const TIME_OUT: Duration = Duration::from_secs(20);

#[derive(Debug, Subcommand)]
pub(crate) enum PricesCommand {
    /// Derive the compact file of returns from a folder of CSV files (one SYMBOL.csv each)
    Build(BuildArguments),
    /// Fetch daily closes from a public interface that needs no key, as CSV
    Fetch(FetchArguments),
}

#[derive(Debug, Args)]
pub(crate) struct BuildArguments {
    /// Folder with a file SYMBOL.csv per series: a column of dates, a column of closes
    folder: PathBuf,
    /// Symbols of series with a price every day
    #[arg(long, value_delimiter = ',', required = true)]
    daily: Vec<String>,
    /// Symbols of series with trading sessions, whose returns may span a week-end
    #[arg(long, value_delimiter = ',')]
    sessions: Vec<String>,
    /// First day that is kept, YYYY-MM-DD
    #[arg(long)]
    from: Option<String>,
    /// File to write
    #[arg(long, short)]
    output: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct FetchArguments {
    /// Interface: binance or kraken
    #[arg(long, default_value = "binance")]
    exchange: String,
    /// Securities as `SYMBOL=NAME_AT_THE_EXCHANGE`, such as BTC=BTCUSDT
    #[arg(required = true)]
    securities: Vec<String>,
    /// First day, YYYY-MM-DD
    #[arg(long)]
    from: String,
    /// Last day, YYYY-MM-DD
    #[arg(long)]
    to: String,
    /// Folder for one SYMBOL.csv per security
    #[arg(long, short)]
    output: PathBuf,
    /// Another address of the interface, such as a mirror
    #[arg(long)]
    host: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn prices(command: &PricesCommand) -> Result<()> {
    match command {
        PricesCommand::Build(arguments) => build(arguments),
        PricesCommand::Fetch(arguments) => fetch(arguments),
    }
}

fn build(arguments: &BuildArguments) -> Result<()> {
    let from = arguments.from.as_deref().map(day_number).transpose()?;
    let daily = arguments.daily.iter().map(|id| (id, Calendar::Daily));
    let sessions = arguments.sessions.iter().map(|id| (id, Calendar::Sessions));
    let mut series = Vec::new();
    for (id, calendar) in daily.chain(sessions) {
        let path = arguments.folder.join(format!("{id}.csv"));
        let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let mut closes = table::read(&text).with_context(|| path.display().to_string())?;
        report(id, &closes, calendar);
        closes.days.retain(|close| from.is_none_or(|from| close.0 >= from));
        if closes.days.len() < 2 {
            bail!("{}: no two closes on or after the first day", path.display());
        }
        let kept = closes.days.first().map_or(0, |close| close.0);
        let sources = sources(&text, kept);
        series.push(Series { sources, ..Series::derive(id, &closes, calendar) });
    }
    let file = PriceFile { format: FORMAT.to_owned(), series };
    let text = serde_json::to_string(&file)?;
    market::file::read(&text).context("the file that was built cannot be read again")?;
    std::fs::write(&arguments.output, text + "\n")
        .with_context(|| arguments.output.display().to_string())?;
    if arguments.json {
        let ids: Vec<&str> = file.series.iter().map(|series| series.id.as_str()).collect();
        println!("{}", json!({ "file": arguments.output, "series": ids }));
    } else {
        println!("{}: {} series", arguments.output.display(), file.series.len());
    }
    Ok(())
}

/// Says what was repaired.
fn report(id: &str, closes: &Closes, calendar: Calendar) {
    for note in &closes.notes {
        eprintln!("{id}: {}", words(note));
    }
    if calendar == Calendar::Daily {
        let missing = closes.days.windows(2).filter(|p| p[1].0 - p[0].0 > 1).count();
        if missing > 0 {
            eprintln!("{id}: {missing} breaks in the days; no return crosses them");
        }
    }
}

fn words(note: &Note) -> String {
    match note {
        Note::Sorted => "rows were not in the order of days; sorted".to_owned(),
        Note::Repeated { rows } => format!("{rows} repeated rows; kept once"),
        Note::Unusable { rows, first } => format!("{rows} unusable rows left out, first {first:?}"),
        Note::Gap { from, to, missing } => {
            format!("{missing} days missing between {from} and {to}")
        }
        Note::Constant => "the price never moves".to_owned(),
    }
}

/// Kinds in the column `source` from a day on, and how many closes each gave.
fn sources(text: &str, from: i64) -> Vec<(String, usize)> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let place = reader.headers().ok().and_then(|h| h.iter().position(|name| name == "source"));
    let Some(place) = place else { return Vec::new() };
    let mut counts = BTreeMap::<String, usize>::new();
    for record in reader.records().flatten() {
        let is_kept = record.get(0).and_then(|d| day_number(d).ok()).is_some_and(|day| day >= from);
        if let Some(kind) = record.get(place).filter(|kind| is_kept && !kind.is_empty()) {
            *counts.entry(kind_of(kind).to_owned()).or_default() += 1;
        }
    }
    counts.into_iter().collect()
}

/// `collection:kind(remark)` → `kind`.
fn kind_of(source: &str) -> &str {
    let kind = source.split_once(':').map_or(source, |(_, kind)| kind);
    kind.split(['(', '?']).next().unwrap_or(kind).trim()
}

fn fetch(arguments: &FetchArguments) -> Result<()> {
    let exchange = Exchange::parse(&arguments.exchange).with_context(|| {
        let known: Vec<_> = Exchange::ALL.iter().map(|exchange| exchange.id()).collect();
        format!("`{}` is no interface; known: {}", arguments.exchange, known.join(", "))
    })?;
    let (from, to) = (day_number(&arguments.from)?, day_number(&arguments.to)?);
    if from > to {
        bail!("--from lies after --to");
    }
    std::fs::create_dir_all(&arguments.output)
        .with_context(|| arguments.output.display().to_string())?;
    let mut written = Vec::new();
    for security in &arguments.securities {
        let (id, name) = security.split_once('=').unwrap_or((security, security));
        if id.is_empty() || !id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            bail!("`{id}` is no symbol; write letters, digits and -");
        }
        let closes = one(arguments.host.as_deref(), exchange, name, from, to)
            .with_context(|| format!("{id} from {}", exchange.id()))?;
        let path = arguments.output.join(format!("{id}.csv"));
        write(&path, exchange, &closes)?;
        if !arguments.json {
            println!("{}: {} closes", path.display(), closes.days.len());
        }
        written.push(json!({ "id": id, "file": path, "closes": closes.days.len() }));
    }
    if arguments.json {
        println!("{}", Value::Array(written));
    }
    Ok(())
}

fn one(host: Option<&str>, exchange: Exchange, name: &str, from: i64, to: i64) -> Result<Closes> {
    let address = format!("{}{}", host.unwrap_or(exchange.host()), exchange.path(name, from, to));
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(TIME_OUT))
        .http_status_as_error(false)
        .build()
        .into();
    let mut response =
        agent.get(&address).call().with_context(|| format!("cannot ask {address}"))?;
    let status = response.status();
    if status == 429 {
        bail!("the exchange limits how often it is asked (429); wait a minute and try again");
    }
    let body =
        response.body_mut().with_config().limit(market::MAX_BYTES as u64).read_to_string()?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() as i64;
    let read = exchange.read(&body, now);
    if !status.is_success() {
        let words = read.err().map(|error| error.to_string()).unwrap_or_default();
        bail!("the exchange answers {status}: {words}");
    }
    let mut closes = read?;
    closes.days.retain(|close| (from..=to).contains(&close.0));
    Ok(closes)
}

fn write(path: &Path, exchange: Exchange, closes: &Closes) -> Result<()> {
    let mut text = String::from("date,close,source\n");
    for (day, close) in &closes.days {
        text += &format!("{},{close},{}\n", date(*day), exchange.id());
    }
    std::fs::write(path, text).with_context(|| path.display().to_string())
}
