//! Widgets in another page beside other libraries: compressed bytes, time until they can be used,
//! memory.
//!
//! Every subject is put into the same page (`tests/bench/embeds`), served the same way by a server on
//! this machine, in a browser without a cache. Libraries are installed into `target/peers` from their
//! ordinary registry; one that cannot be is named and left out.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::browser::Browser;
use super::libraries;
use crate::build;
use crate::process;
use crate::server::{Server, ServerOptions};
use crate::workspace::Workspace;

/// How many of a kind a page shows.
const COUNTS: [usize; 2] = [1, 20];
/// Ways to put our ranking into the page: left alone by the reader, or touched. Other widgets are
/// measured once, in a frame.
const OURS: [&str; 4] =
    ["ranking-frame", "ranking-frame-touched", "ranking-element", "ranking-element-touched"];

/// A library beside ours.
struct Library {
    name: &'static str,
    /// What is installed: exact versions, so that tables can be compared.
    packages: &'static [&'static str],
    /// Files that pages load as they are.
    files: &'static [&'static str],
    /// A script of ours that is bundled with what it imports, for a library that is only modules.
    bundle: Option<&'static str>,
}

const LIBRARIES: [Library; 3] = [
    Library {
        name: "vega-embed",
        packages: &["vega@5.33.0", "vega-lite@5.23.0", "vega-embed@6.29.0"],
        files: &[
            "vega/build/vega.min.js",
            "vega-lite/build/vega-lite.min.js",
            "vega-embed/build/vega-embed.min.js",
        ],
        bundle: None,
    },
    Library {
        name: "lightweight-charts",
        packages: &["lightweight-charts@5.0.8"],
        files: &["lightweight-charts/dist/lightweight-charts.standalone.production.js"],
        bundle: None,
    },
    Library {
        name: "squiggle",
        packages: &[
            "@quri/squiggle-components@0.10.0",
            "@quri/squiggle-lang@0.10.0",
            "react@18.3.1",
            "react-dom@18.3.1",
            "esbuild@0.28.2",
        ],
        files: &["@quri/squiggle-components/dist/common.css"],
        bundle: Some("squiggle.mjs"),
    },
];

/// What one subject took.
#[derive(Debug, PartialEq)]
struct Taken {
    subject: String,
    count: usize,
    /// Compressed bytes of all files.
    bytes: usize,
    /// Milliseconds until the page shows all of them.
    shown: f64,
    /// Milliseconds until all of them can be used.
    usable: f64,
    /// Bytes of memory of the browser.
    memory: Option<u64>,
}

/// Measures every subject and prints the table.
///
/// # Errors
/// When the site is not built, or one of our widgets does not come to life.
pub(super) fn compare(workspace: &Workspace) -> Result<()> {
    let folder = workspace.target.join("bench").join("embeds");
    libraries::fresh(&folder)?;
    copy_folder(&workspace.root.join("tests").join("bench").join("embeds"), &folder)?;
    copy_folder(&workspace.dist(), &folder.join("site"))
        .context("there is no finished site: run `cargo xtask build`")?;
    let mut subjects: Vec<_> = OURS.map(str::to_owned).into();
    for library in &LIBRARIES {
        match library.add_to(workspace, &folder) {
            Ok(()) => subjects.push(library.name.to_owned()),
            Err(error) => println!("without {}: {error:#}", library.name),
        }
    }
    let many = subjects.iter().flat_map(|subject| COUNTS.map(|count| (subject.clone(), count)));
    let widgets = widgets(&fs::read_to_string(folder.join("site").join("build.json"))?)?;
    let frames = widgets.iter().flat_map(|name| ["frame", "frame-touched"].map(|way| (name, way)));
    let once = frames.map(|(name, way)| (format!("{name}-{way}"), 1));
    let wanted: Vec<_> =
        many.chain(once.filter(|(subject, _)| !OURS.contains(&&**subject))).collect();
    let options = ServerOptions { csp: None, ..ServerOptions::default() };
    let server = Server::start(&folder, options)?;
    let mut all = Vec::new();
    let mut measured = wanted.iter().map(|(subject, count)| {
        measure(workspace, &folder, &server, (subject, *count)).with_context(|| subject.clone())
    });
    // What was measured before a failure is worth seeing.
    let failed = measured.by_ref().find_map(|taken| taken.map(|taken| all.push(taken)).err());
    print!("{}", table(&all));
    failed.map_or(Ok(()), Err)
}

/// The widgets of the site's first case, from what the build says of their frames; of those that are
/// about something, such as `sector-card/rwa`, one.
fn widgets(report: &str) -> Result<Vec<String>> {
    let report: serde_json::Value =
        serde_json::from_str(report).context("build.json is no JSON")?;
    let frames = report["frames"].as_object().context("build.json names no frames")?;
    let widget =
        |folder: &String| Some(folder.strip_prefix("embed/")?.trim_matches('/').to_owned());
    let mut widgets: Vec<_> = frames.keys().filter_map(widget).collect();
    widgets.sort();
    widgets.dedup_by(|next, first| next.split('/').next() == first.split('/').next());
    widgets.retain(|widget| !widget.is_empty());
    Ok(widgets)
}

/// Opens the page with a number of the subject and waits until all of them can be used.
fn measure(
    workspace: &Workspace,
    folder: &Path,
    server: &Server,
    (subject, count): (&str, usize),
) -> Result<Taken> {
    // What the browser before asked for at its end is not this one's.
    drop(server.take_served());
    let address = server.address();
    let page = format!("{address}/index.html?subject={subject}&count={count}");
    // Tall enough for all of them: widgets start when they come near the window.
    let mut browser = Browser::open(workspace, &page, &["--window-size=1000,24000"])?;
    let output = browser.read_until("\"embed end\"", "\"embed failed")?;
    let [shown, usable] = ["shown", "usable"].map(|what| time(&output, what));
    let mut bytes = 0;
    for file in files(&server.take_served()) {
        let path = folder.join(file);
        let content = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        bytes += build::brotli(&content)?.len();
    }
    Ok(Taken {
        subject: subject.to_owned(),
        count,
        bytes,
        shown: shown.context("the page does not say when it shows something")?,
        usable: usable.context("the page does not say when it can be used")?,
        memory: browser.memory(),
    })
}

/// Milliseconds of the line `embed <what> <ms>`.
fn time(output: &str, what: &str) -> Option<f64> {
    let start = format!("\"embed {what} ");
    let line = output.lines().find_map(|line| line.split_once(&start))?;
    line.1.split('"').next()?.trim().parse().ok()
}

/// Files of the paths that were served, but those of the page around the subject.
fn files(served: &BTreeSet<String>) -> Vec<String> {
    let own = ["/index.html", "/host.js"];
    let subject = served.iter().filter(|path| !own.contains(&path.as_str()));
    let file = |path: &String| {
        let index = if path.ends_with('/') { "index.html" } else { "" };
        format!("{}{index}", path.trim_start_matches('/'))
    };
    subject.map(file).collect()
}

/// Every subject once and many times. The ratio says how many times as much as our ranking in a frame.
fn table(all: &[Taken]) -> String {
    let mut table = format!(
        "{:<36}{:>6}{:>12}{:>10}{:>11}{:>12}{:>13}{:>11}\n",
        "subject",
        "count",
        "brotli KB",
        "shown ms",
        "usable ms",
        "usable/ours",
        "bytes/ours",
        "memory MB"
    );
    for taken in all {
        let ours = all.iter().find(|other| other.subject == OURS[0] && other.count == taken.count);
        let ratio = |of: fn(&Taken) -> f64| {
            ours.map_or_else(String::new, |ours| format!("{:.2}×", of(taken) / of(ours)))
        };
        let memory =
            taken.memory.map_or_else(|| "–".to_owned(), |m| format!("{:.0}", m as f64 / 1e6));
        table += &format!(
            "{:<36}{:>6}{:>12.1}{:>10.0}{:>11.0}{:>12}{:>13}{memory:>11}\n",
            taken.subject,
            taken.count,
            taken.bytes as f64 / 1000.0,
            taken.shown,
            taken.usable,
            ratio(|t| t.usable),
            ratio(|t| t.bytes as f64),
        );
    }
    table
}

impl Library {
    /// Installs it into a folder of its own and puts what pages load into `folder`.
    fn add_to(&self, workspace: &Workspace, folder: &Path) -> Result<()> {
        let peers = workspace.target.join("peers").join(self.name);
        let modules =
            libraries::modules(&peers, self.packages, self.files, &["--legacy-peer-deps"])?;
        for file in self.files {
            libraries::copy(&modules.join(file), folder)?;
        }
        let Some(script) = self.bundle else { return Ok(()) };
        let source = peers.join(script);
        let from = folder.join(script);
        fs::rename(&from, &source).with_context(|| format!("cannot move {}", from.display()))?;
        let mut bundle = Command::new(modules.join(".bin").join("esbuild"));
        bundle.arg(&source).args(["--bundle", "--minify"]);
        bundle.arg("--define:process.env.NODE_ENV=\"production\"");
        process::run(
            bundle.arg(format!("--outfile={}", folder.join(format!("{}.js", self.name)).display())),
        )
    }
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create {}", to.display()))?;
    let entries = fs::read_dir(from).with_context(|| format!("cannot list {}", from.display()))?;
    for entry in entries {
        let path = entry.with_context(|| format!("cannot list {}", from.display()))?.path();
        if path.is_dir() {
            copy_folder(&path, &to.join(path.file_name().unwrap_or_default()))?;
        } else if path.is_file() {
            libraries::copy(&path, to)?;
        } else {
            bail!("{} is neither a file nor a folder", path.display());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = r#"
[1:1:0101/0:INFO:CONSOLE:1] "embed shown 120.5", source: http://h/host.js (30)
[1:1:0101/0:INFO:CONSOLE:1] "embed usable 480", source: http://h/host.js (30)
"#;

    #[test]
    fn lines_of_the_page_are_read() {
        assert_eq!((time(OUTPUT, "shown"), time(OUTPUT, "usable")), (Some(120.5), Some(480.0)));
        assert_eq!(time(OUTPUT, "other"), None);
        let served = ["/index.html", "/host.js", "/site/a.js", "/site/embed/ranking/"];
        let expected = ["site/a.js", "site/embed/ranking/index.html"];
        assert_eq!(files(&served.map(str::to_owned).into()), expected);
    }

    #[test]
    fn every_widget_of_the_first_case_is_measured_once() {
        let report = r#"{"frames": {"embed/claim/C001/": {}, "embed/claim/C002/": {},
            "ja/embed/runway/": {}, "case/other/embed/ticker/": {}, "embed/ranking/": {}}}"#;
        assert_eq!(widgets(report).unwrap(), ["claim/C001", "ranking"]);
        assert!(widgets("{}").is_err());
    }

    #[test]
    fn subjects_are_compared_with_our_ranking() {
        let taken = |subject: &str, bytes| Taken {
            subject: subject.to_owned(),
            count: 1,
            bytes,
            shown: 10.0,
            usable: 20.0,
            memory: None,
        };
        let table = table(&[taken(OURS[0], 1000), taken("other", 2500)]);
        assert!(table.lines().nth(2).is_some_and(|line| line.contains("2.50×")), "{table}");
    }
}
