//! Other foreign texts than cases: price tables, answers of exchanges, price files, messages between page
//! and program, packed cases.

use analysis::service::{FromHost, Host, ToEngine, ToHost};
use analysis::{Model, Request};
use market::closes::Closes;
use market::exchange::Exchange;

use super::mutation::{Dice, spoil_bytes, spoil_raw};
use super::{EXECUTIONS, asked};

const TABLE: &str = "Date;Close;Source\n2026-01-05;0,5290;a\n2026-01-06;\"0,5513\";a\n\
    2026-01-06;0,5513;b\n2026-01-08;-1;b\n08/01/2026;1.234,5;b\n\n2026-01-09;;\n";
const BINANCE: &str = r#"[[1767657600000,"0.5290","0.56","0.51","0.5513","100.0",1767743999999],
    [1767744000000,"0.5513","0.552","0.5","0.5113","100.0",1767830399999]]"#;
const KRAKEN: &str = r#"{"error":[],"result":{"AKTUSD":[[1767657600,"0.5290","0.56","0.51","0.5513",
    "0.53","100.0",10],[1767744000,"0.5513","0.552","0.5","0.5113","0.52","100.0",10]],"last":1}}"#;
const PRICES: &str = include_str!("../../../public/cases/prices/crypto-ai.json");
const SMALL: &str = include_str!("../../data/small.json");
const NOW: i64 = 1_767_830_400;

/// Days ascend and closes can be divided by.
fn can_be_used(closes: &Closes) {
    assert!(closes.days.windows(2).all(|pair| pair[0].0 < pair[1].0), "{closes:?}");
    assert!(closes.days.iter().all(|(_, close)| close.is_finite() && *close > 0.0), "{closes:?}");
}

#[test]
fn spoilt_prices_are_refused_or_closes() {
    let mut ends = [0, 0];
    for number in 1..=20 * asked("FUZZ_EXECUTIONS", EXECUTIONS) {
        let mut dice = Dice::new(number);
        let read = match dice.below(3) {
            0 => market::table::read(&spoil_bytes(TABLE, &mut dice)),
            1 => Exchange::Binance.read(&spoil_bytes(BINANCE, &mut dice), NOW),
            _ => Exchange::Kraken.read(&spoil_bytes(KRAKEN, &mut dice), NOW),
        };
        match &read {
            Ok(closes) => can_be_used(closes),
            Err(error) => assert!(!error.to_string().is_empty(), "{number}"),
        }
        ends[usize::from(read.is_ok())] += 1;
    }
    assert!(ends.iter().all(|count| *count > 0), "{ends:?}");
}

#[test]
fn spoilt_price_files_are_refused_or_returns() {
    // The whole file takes a while to read: its first series stands for it.
    let mut file = market::file::read(PRICES).unwrap();
    file.series.truncate(2);
    let text = serde_json::to_string(&file).unwrap();
    for number in 1..=5 * asked("FUZZ_EXECUTIONS", EXECUTIONS) {
        let mut dice = Dice::new(number);
        if let Err(error) = market::file::read(&spoil_bytes(&text, &mut dice)) {
            assert!(!error.to_string().is_empty(), "{number}");
        }
    }
}

#[test]
fn spoilt_messages_are_answered_or_not_understood() {
    let model = Model::parse(SMALL).unwrap();
    let request = Request { samples: 64, ..Request::base("stated") };
    let case = case::packed::pack(&model.case);
    let messages = [
        packed::write(&ToHost::Say(1, ToEngine::Load { case: case.clone() })),
        packed::write(&ToHost::Say(1, ToEngine::Run { revision: 1, request })),
        packed::write(&ToHost::Close(1)),
    ];
    for number in 1..=asked("FUZZ_EXECUTIONS", EXECUTIONS) {
        let mut dice = Dice::new(number);
        let mut host = Host::default();
        for message in &messages {
            let spoilt = spoil_raw(message, &mut dice);
            for reply in host.receive(&spoilt) {
                if let FromHost::Confused(words) = reply {
                    assert!(!words.is_empty(), "{number}");
                }
            }
        }
        // What was understood is worked on, but not for ever.
        for _ in 0..50 {
            if host.is_idle() {
                break;
            }
            drop(host.step());
        }
        // A packed case of another build is refused, or is a case.
        if let Err(error) = case::packed::unpack(&spoil_raw(&case, &mut dice)) {
            assert!(!error.to_string().is_empty(), "{number}");
        }
    }
}
