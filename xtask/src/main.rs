//! The command line of the project's tools: `cargo xtask help`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;
use xtask::bench::{self, Measurement};
use xtask::build::{self, Site};
use xtask::server::{Server, ServerOptions};
use xtask::setup::{self, Scope};
use xtask::sizes;
use xtask::testing::{self, Suite};
use xtask::workspace::Workspace;

const HELP: &str = "\
cargo xtask <command>

  setup [--tests]               install what is missing; --tests: the browser of the tests too
  build [--cases FOLDER] [--output FOLDER] [--compressed]
                                write the static site to dist/, or that of other cases elsewhere;
                                --compressed: also FILE.br and FILE.gz, for hosts that send those
  serve [--port N] [--no-build] build, then serve dist/ on this machine (default port 8080)
  test [SUITE]...               run all test suites, or those named: native, xtask, wasm, browser
  sizes                         what readers load of the finished site, and how much it may be
  bench                         time the same works natively and in a browser
  bench convergence             error against the number of draws, with a picture
  bench peers                   the same works in numpy, SALib and Squiggle, which it installs
  bench charts                  redraws of charts beside Plot and uPlot, which it installs
  bench embeds                  bytes, time and memory of widgets beside vega-embed,
                                lightweight-charts and Squiggle, which it installs; wants
                                a finished site
  bench pages                   pages until they are seen and behind a slider, at full and at a
                                quarter of the speed; wants a finished site
  help                          this text
";

const DEFAULT_PORT: u16 = 8080;

enum Task {
    Help,
    Setup(Scope),
    Build { cases: Option<PathBuf>, output: Option<PathBuf>, is_compressed: bool },
    Serve { port: u16, build: bool },
    Test(Vec<Suite>),
    Sizes,
    Bench(Measurement),
}

fn main() -> ExitCode {
    match read(lexopt::Parser::from_env()).and_then(perform) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<ExitCode> {
    let workspace = Workspace::current();
    match task {
        Task::Help => print!("{HELP}"),
        Task::Setup(scope) => setup::setup(scope)?,
        Task::Build { cases, output, is_compressed } => {
            let own = Site::own(&workspace);
            let absolute = |path: Option<PathBuf>, own| match path {
                Some(path) => std::path::absolute(path),
                None => Ok(own),
            };
            let (cases, output) = (absolute(cases, own.cases)?, absolute(output, own.output)?);
            build(&workspace, &Site { cases, output, is_compressed })?;
        }
        Task::Serve { port, build: wanted } => {
            if wanted {
                build(&workspace, &Site::own(&workspace))?;
            }
            serve(&workspace, port)?;
        }
        Task::Sizes => sizes::sizes(&workspace.dist())?,
        Task::Bench(measurement) => bench::bench(&workspace, measurement)?,
        Task::Test(suites) => return testing::test(&workspace, &suites),
    }
    Ok(ExitCode::SUCCESS)
}

fn build(workspace: &Workspace, site: &Site) -> Result<()> {
    setup::setup(Scope::Build)?;
    build::build(workspace, site)
}

fn serve(workspace: &Workspace, port: u16) -> Result<()> {
    let dist = workspace.dist();
    if !dist.join("index.html").is_file() {
        bail!("there is no site in {}: run `cargo xtask build`", dist.display());
    }
    let server = Server::start(&dist, ServerOptions { port, ..ServerOptions::default() })?;
    println!("The site is at {}/ (end with Ctrl-C)", server.address());
    server.wait();
    Ok(())
}

fn read(mut arguments: lexopt::Parser) -> Result<Task> {
    let Some(first) = arguments.next()? else { return Ok(Task::Help) };
    let mut task = match first {
        Value(name) => match name.string()?.as_str() {
            "help" => Task::Help,
            "setup" => Task::Setup(Scope::Build),
            "build" => Task::Build { cases: None, output: None, is_compressed: false },
            "serve" => Task::Serve { port: DEFAULT_PORT, build: true },
            "test" => Task::Test(Vec::new()),
            "sizes" => Task::Sizes,
            "bench" => Task::Bench(Measurement::default()),
            other => bail!("unknown command `{other}`\n\n{HELP}"),
        },
        Short('h') | Long("help") => Task::Help,
        other => return Err(other.unexpected().into()),
    };
    while let Some(argument) = arguments.next()? {
        match (&mut task, argument) {
            (_, Short('h') | Long("help")) => task = Task::Help,
            (Task::Setup(scope), Long("tests")) => *scope = Scope::Tests,
            (Task::Build { cases, .. }, Long("cases")) => *cases = Some(arguments.value()?.into()),
            (Task::Build { output, .. }, Long("output")) => {
                *output = Some(arguments.value()?.into())
            }
            (Task::Build { is_compressed, .. }, Long("compressed")) => *is_compressed = true,
            (Task::Serve { port, .. }, Long("port")) => {
                *port = arguments.value()?.parse().context("--port wants a number up to 65535")?;
            }
            (Task::Serve { build, .. }, Long("no-build")) => *build = false,
            (Task::Test(suites), Value(name)) => suites.push(name.parse()?),
            (Task::Bench(measurement @ Measurement::Times), Value(name)) => {
                *measurement = name.parse()?;
            }
            (_, other) => return Err(other.unexpected().into()),
        }
    }
    Ok(task)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Task> {
        read(lexopt::Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn commands_and_their_options_are_read() {
        assert!(matches!(parse(""), Ok(Task::Help)));
        assert!(matches!(parse("setup --tests"), Ok(Task::Setup(Scope::Tests))));
        assert!(matches!(
            parse("serve --no-build --port 9000"),
            Ok(Task::Serve { port: 9000, build: false })
        ));
        assert!(matches!(
            parse("build --cases mine --output site --compressed"),
            Ok(Task::Build { cases: Some(_), output: Some(_), is_compressed: true })
        ));
        assert!(matches!(parse("bench"), Ok(Task::Bench(Measurement::Times))));
        assert!(matches!(parse("bench peers"), Ok(Task::Bench(Measurement::Peers))));
        assert!(matches!(parse("bench charts"), Ok(Task::Bench(Measurement::Charts))));
        assert!(matches!(parse("test wasm"), Ok(Task::Test(suites)) if suites == [Suite::Wasm]));
    }

    #[test]
    fn what_a_command_does_not_know_is_refused() {
        for line in [
            "bild",
            "build --tests",
            "serve --port x",
            "serve --port 70000",
            "test all",
            "bench all",
        ] {
            assert!(parse(line).is_err(), "{line}");
        }
    }
}
