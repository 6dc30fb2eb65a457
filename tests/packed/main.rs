//! The compact form: what was written is read, anything else is refused.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;

use packed::{NotPacked, open, read, seal, write};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", tag = "kind", rename_all = "snake_case")]
enum Outcome {
    Found { at: f64, who: Option<String> },
    Nothing,
}
packed::two_forms!(Outcome { Found { at: f64, who: Option<String> }, Nothing });

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Record {
    names: BTreeMap<String, String>,
    outcomes: Vec<Outcome>,
    size: usize,
}

const KIND: packed::Kind = *b"test";

fn record() -> impl Strategy<Value = Record> {
    let outcome = prop_oneof![
        Just(Outcome::Nothing),
        (any::<f64>().prop_filter("a number", |x| !x.is_nan()), any::<Option<String>>())
            .prop_map(|(at, who)| Outcome::Found { at, who }),
    ];
    let names = prop::collection::btree_map(any::<String>(), any::<String>(), 0..4);
    (names, prop::collection::vec(outcome, 0..6), any::<u32>())
        .prop_map(|(names, outcomes, size)| Record { names, outcomes, size: size as usize })
}

#[test]
fn an_enum_has_a_form_for_people_and_one_for_programs() {
    let found = Outcome::Found { at: 2.0, who: None };
    let json = serde_json::to_value(&found).unwrap();
    assert_eq!(json, serde_json::json!({ "kind": "found", "at": 2.0, "who": null }));
    assert_eq!(serde_json::from_value::<Outcome>(json).unwrap(), found);
    assert_eq!(write(&Outcome::Nothing), [1]);
}

#[test]
fn a_refusal_says_what_to_do() {
    let file = seal(KIND, &7_u32);
    let refused = |file: &[u8]| open::<u32>(KIND, file).unwrap_err();
    assert_eq!(refused(b"{\"format\": 1}"), NotPacked::Foreign);
    assert_eq!(refused(&[]), NotPacked::Foreign);
    assert_eq!(open::<u32>(*b"else", &file), Err(NotPacked::Kind));
    // Sound, but another type was written.
    assert_eq!(open::<String>(KIND, &file), Err(NotPacked::Build));
    let mut newer = file.clone();
    newer[6] += 1;
    assert_eq!(refused(&newer), NotPacked::Version(2));
    assert!(refused(&newer).to_string().contains("version 1"), "{}", refused(&newer));
    assert_eq!(refused(&file[..file.len() - 1]), NotPacked::Damaged);
}

proptest! {
    #[test]
    fn what_was_sealed_is_opened(record in record()) {
        prop_assert_eq!(&open::<Record>(KIND, &seal(KIND, &record)), &Ok(record));
    }

    #[test]
    fn a_file_that_is_cut_off_or_changed_is_refused(
        record in record(),
        place in any::<prop::sample::Index>(),
        change in 1_u8..,
    ) {
        let file = seal(KIND, &record);
        let place = place.index(file.len());
        prop_assert!(open::<Record>(KIND, &file[..place]).is_err());
        let mut changed = file.clone();
        changed[place] ^= change;
        prop_assert!(open::<Record>(KIND, &changed).is_err(), "byte {}", place);
        let mut longer = file;
        longer.push(change);
        prop_assert!(open::<Record>(KIND, &longer).is_err());
    }

    #[test]
    fn random_bytes_are_refused_or_read_but_never_a_crash(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        prop_assert!(open::<Record>(KIND, &bytes).is_err());
        // Without a check sum some bytes happen to be a record: then they are one that can be written.
        if let Ok(record) = read::<Record>(&bytes) {
            prop_assert!(!write(&record).is_empty());
        }
    }
}
