//! Manual, completions, exit codes.

use crate::tool::{printed, said, scratch, spillover};

const COMMANDS: [&str; 21] = [
    "new",
    "check",
    "run",
    "diff",
    "render",
    "certify",
    "verify",
    "site",
    "batch",
    "deal",
    "sensitivity",
    "tipping",
    "transmission",
    "market",
    "schema",
    "eval",
    "oracles",
    "functions",
    "prices",
    "man",
    "completions",
];

#[test]
fn every_command_has_a_page_and_a_completion() {
    let page = printed(&["man"]);
    assert!(page.contains(".TH spillover 1") && page.contains("Exit codes"));
    let folder = scratch("manual", "");
    std::fs::remove_file(&folder).unwrap();
    printed(&["man", &folder]);
    let script = printed(&["completions", "bash"]);
    let help = printed(&["--help"]);
    for command in COMMANDS {
        assert!(std::path::Path::new(&folder).join(format!("spillover-{command}.1")).exists());
        assert!(script.contains(command) && help.contains(command), "{command}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
    for shell in ["zsh", "fish", "powershell", "elvish"] {
        assert!(printed(&["completions", shell]).contains("spillover"));
    }
}

#[test]
fn exit_codes_tell_usage_from_refusal() {
    let code = |arguments: &[&str]| said(&spillover(arguments)).0;
    assert_eq!(code(&["--version"]), Some(0));
    assert_eq!(code(&["dance"]), Some(2));
    assert_eq!(code(&["run", "nowhere.json"]), Some(2));
    let case = crate::tool::small();
    assert_eq!(code(&["run", &case, "--set", "push"]), Some(2));
    assert_eq!(code(&["run", &case, "--set", "shove=1"]), Some(1));
    let bad = scratch("bad.json", "{}");
    assert_eq!(code(&["run", &bad]), Some(1));
}

#[cfg(unix)]
#[test]
fn a_reader_who_stops_reading_sees_no_error() {
    use std::process::{Command, Stdio};
    let mut command = Command::new(env!("CARGO_BIN_EXE_spillover"));
    let mut child =
        command.arg("schema").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
