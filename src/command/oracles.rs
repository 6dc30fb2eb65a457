//! `spillover oracles`: the named functions against a folder of known answers.

use std::path::{Path, PathBuf};

use analysis::oracle::{self, Verdict};
use anyhow::{Context, Result, bail};
use serde_json::json;

/// Arguments of `oracles`.
#[derive(Debug, clap::Args)]
pub(crate) struct OracleArguments {
    /// Folder of oracle files
    folder: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Verdict on each file; `false` when any fails.
pub(crate) fn oracles(arguments: &OracleArguments) -> Result<bool> {
    of_folder(&arguments.folder, arguments.json)
}

/// The same for `spillover verify FOLDER`.
pub(crate) fn of_folder(folder: &Path, json: bool) -> Result<bool> {
    let mut results = Vec::new();
    for path in oracle_files(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {name}"))?;
        let (function, verdict) = match oracle::parse(&text) {
            Ok(file) => (file.function.clone(), oracle::run(&file, &|table| load(folder, table))),
            Err(reason) => (String::new(), Verdict::Fail { differences: vec![reason] }),
        };
        results.push((name, function, verdict));
    }
    if json {
        print_json(&results);
    } else {
        print_lines(&results);
    }
    Ok(!results.iter().any(|(_, _, verdict)| matches!(verdict, Verdict::Fail { .. })))
}

fn oracle_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| {
        format!("cannot list {}; give a folder of oracle files", folder.display())
    })?;
    let mut files: Vec<PathBuf> = entries.filter_map(|e| e.ok().map(|e| e.path())).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "json"));
    files.sort();
    if files.is_empty() {
        bail!("{} holds no .json file; give a folder of oracle files", folder.display());
    }
    Ok(files)
}

fn load(folder: &Path, table: &str) -> Result<String, String> {
    if table.starts_with('/') || table.split('/').any(|part| part == "..") {
        return Err(format!("`{table}` leaves the folder of the oracle file"));
    }
    std::fs::read_to_string(folder.join(table)).map_err(|error| format!("{table}: {error}"))
}

type Results = [(String, String, Verdict)];

fn print_lines(results: &Results) {
    let (mut passed, mut failed, mut unknown) = (0, 0, 0);
    for (file, function, verdict) in results {
        match verdict {
            Verdict::Pass { cases } => {
                passed += 1;
                println!("pass     {function:<30}{file}  {cases} cases");
            }
            Verdict::UnknownFunction => {
                unknown += 1;
                println!("unknown  {function:<30}{file}  unknown function");
            }
            Verdict::Fail { differences } => {
                failed += 1;
                println!("FAIL     {function:<30}{file}");
                differences.iter().for_each(|difference| println!("           {difference}"));
            }
        }
    }
    println!("{passed} passed, {failed} failed, {unknown} unknown functions");
}

fn print_json(results: &Results) {
    let rows: Vec<_> = results
        .iter()
        .map(|(file, function, verdict)| match verdict {
            Verdict::Pass { cases } => {
                json!({ "file": file, "function": function, "verdict": "pass", "cases": cases })
            }
            Verdict::UnknownFunction => {
                json!({ "file": file, "function": function, "verdict": "unknown function" })
            }
            Verdict::Fail { differences } => {
                json!({ "file": file, "function": function, "verdict": "fail", "differences": differences })
            }
        })
        .collect();
    println!("{}", json!(rows));
}
