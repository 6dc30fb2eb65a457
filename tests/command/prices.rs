//! Fetching from a local fake of an exchange, then building the compact file.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Command, Output};

const CANDLES: &str = r#"[
 [1767657600000,"0.5290","0.5600","0.5100","0.5513","100.0",1767743999999],
 [1767744000000,"0.5513","0.5520","0.5000","0.5113","100.0",1767830399999],
 [1767830400000,"0.5113","0.5120","0.5000","0.5050","10.0",1767916799999]]"#;

/// A server that gives the same answer to everybody, and its address.
fn fake(status: &'static str, body: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
            while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
            let mut stream = stream;
            let length = body.len();
            let _ = write!(
                stream,
                "HTTP/1.1 {status}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
            );
        }
    });
    address
}

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

fn spillover(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_spillover")).args(arguments).output().unwrap()
}

fn fetch(host: &str, output: &str) -> Output {
    let days = ["--from", "2026-01-06", "--to", "2026-01-07"];
    let rest = ["--host", host, "--output", output, "AKT=AKTUSDT"];
    spillover(&[&["prices", "fetch"], &days[..], &rest[..]].concat())
}

fn words(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn fetched_closes_become_the_compact_file() {
    let folder = folder("fetched");
    let path = folder.to_str().unwrap();
    let output = fetch(&fake("200 OK", CANDLES), path);
    assert!(output.status.success(), "{}", words(&output));
    let text = std::fs::read_to_string(folder.join("AKT.csv")).unwrap();
    assert_eq!(text, "date,close,source\n2026-01-06,0.5513,binance\n2026-01-07,0.5113,binance\n");
    let file = folder.join("prices.json");
    let build = ["prices", "build", path, "--daily", "AKT", "--json", "-o", file.to_str().unwrap()];
    let output = spillover(&build);
    assert!(output.status.success(), "{}", words(&output));
    let said: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(said["series"], serde_json::json!(["AKT"]));
    let file = market::file::read(&std::fs::read_to_string(file).unwrap()).unwrap();
    assert_eq!(file.series[0].returns, [Some(-75_323)]);
    assert_eq!(file.series[0].sources, [("binance".to_owned(), 2)]);
}

#[test]
fn faults_of_the_exchange_are_told_in_words() {
    let cases = [
        (fake("429 Too Many Requests", "slow down"), "wait a minute"),
        (fake("200 OK", "<!doctype html><title>Maintenance</title>"), "web page"),
        (fake("400 Bad Request", r#"{"code":-1121,"msg":"Invalid symbol."}"#), "Invalid symbol."),
        (fake("200 OK", r#"{"candles":1}"#), "not what this exchange usually sends"),
        ("http://127.0.0.1:9".to_owned(), "cannot ask"),
    ];
    let folder = folder("faults");
    for (host, expected) in cases {
        let output = fetch(&host, folder.to_str().unwrap());
        assert!(!output.status.success());
        assert!(words(&output).contains(expected), "{expected}: {}", words(&output));
    }
    assert!(!folder.join("AKT.csv").exists());
}

#[test]
fn a_folder_without_the_file_is_named() {
    let folder = folder("nothing");
    let path = folder.to_str().unwrap();
    let output = spillover(&["prices", "build", path, "--daily", "AKT", "-o", "unused.json"]);
    assert!(!output.status.success() && words(&output).contains("AKT.csv"), "{}", words(&output));
}
