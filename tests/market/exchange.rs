//! Answers of public interfaces: the recorded shapes, and what goes wrong.

use market::exchange::Exchange;

const NOW: i64 = 1_767_830_400; // 2026-01-08T00:00:00Z

const BINANCE: &str = r#"[
 [1767657600000,"0.5290","0.5600","0.5100","0.5513","100.0",1767743999999,"55.1",10,"50","27","0"],
 [1767744000000,"0.5513","0.5520","0.5000","0.5113","100.0",1767830399999,"51.1",10,"50","25","0"],
 [1767830400000,"0.5113","0.5120","0.5000","0.5050","10.0",1767916799999,"5.1",1,"5","2","0"]]"#;

const KRAKEN: &str = r#"{"error":[],"result":{"AKTUSD":[
 [1767657600,"0.5290","0.5600","0.5100","0.5513","0.53","100.0",10],
 [1767744000,"0.5513","0.5520","0.5000","0.5113","0.52","100.0",10]],"last":1767744000}}"#;

#[test]
fn recorded_answers_are_read() {
    for (exchange, body) in [(Exchange::Binance, BINANCE), (Exchange::Kraken, KRAKEN)] {
        let closes = exchange.read(body, NOW).unwrap();
        // The third day of the first answer is not over.
        assert_eq!(closes.days, [(20_459, 0.5513), (20_460, 0.5113)], "{}", exchange.id());
    }
}

#[test]
fn addresses_hold_no_foreign_characters() {
    let path = Exchange::Binance.path("AKT&x=/../é", 20_459, 20_460);
    assert!(
        path.starts_with("/api/v3/klines?symbol=AKT%26x%3D%2F..%2F%C3%A9&interval=1d"),
        "{path}"
    );
    assert!(path.contains("startTime=1767657600000&endTime=1767830399999"), "{path}");
    assert!(Exchange::Kraken.path("AKTUSD", 20_459, 20_460).contains("since=1767571200"));
    assert!(Exchange::ALL.into_iter().all(|e| Exchange::parse(e.id()) == Some(e)));
}

#[test]
fn refusals_and_changed_forms_are_told_apart() {
    let code = |exchange: Exchange, body: &str| exchange.read(body, NOW).unwrap_err().code();
    assert_eq!(code(Exchange::Binance, r#"{"code":-1121,"msg":"Invalid symbol."}"#), "refused");
    assert_eq!(code(Exchange::Kraken, r#"{"error":["EQuery:Unknown asset pair"]}"#), "refused");
    assert_eq!(code(Exchange::Binance, r#"{"candles":[]}"#), "form");
    assert_eq!(code(Exchange::Kraken, r#"{"error":[],"result":{"last":1}}"#), "form");
    assert_eq!(code(Exchange::Binance, "<html>429 Too Many Requests</html>"), "web-page");
    assert_eq!(code(Exchange::Binance, "[[1767657600000"), "form");
    assert_eq!(code(Exchange::Binance, "[]"), "too-few");
    assert_eq!(code(Exchange::Binance, r#"[[1,2],["a",{}],null]"#), "too-few");
}
