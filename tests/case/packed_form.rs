//! Cases as bytes.

use case::packed::{pack, unpack};
use packed::NotPacked;
use proptest::prelude::*;

const FLAGSHIP: &str = include_str!("../../public/cases/xai-series-e.json");

#[test]
fn a_case_survives_with_its_hash() {
    for text in [crate::SMALL, FLAGSHIP] {
        let case = case::parse(text).unwrap();
        let file = pack(&case);
        assert_eq!(unpack(&file).unwrap(), case);
        assert!(file.len() < text.len(), "{} of {}", file.len(), text.len());
    }
}

#[test]
fn json_is_refused_with_a_remedy() {
    let refused = unpack(crate::SMALL.as_bytes()).unwrap_err();
    assert_eq!(refused, NotPacked::Foreign);
    assert!(refused.to_string().contains("build the site anew"), "{refused}");
}

#[test]
fn a_field_that_is_absent_is_one_that_is_null_or_empty() {
    // What a program writes as JSON names every field; it is read as the same records.
    let case = case::parse(FLAGSHIP).unwrap();
    let written = serde_json::to_value(&case.projects).unwrap();
    assert_eq!(serde_json::from_value::<Vec<case::raw::Project>>(written).unwrap(), case.projects);
    let written = serde_json::to_value(&case.deal).unwrap();
    assert_eq!(serde_json::from_value::<Option<case::raw::Deal>>(written).unwrap(), case.deal);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn damage_is_refused(place in any::<prop::sample::Index>(), change in 1_u8..) {
        let file = pack(&case::parse(crate::SMALL).unwrap());
        let place = place.index(file.len());
        prop_assert!(unpack(&file[..place]).is_err());
        let mut changed = file;
        changed[place] ^= change;
        prop_assert!(unpack(&changed).is_err(), "byte {}", place);
    }

    #[test]
    fn damage_behind_the_check_sum_is_no_crash(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        // What the check sum would stop, given to the reader behind it.
        let mut content = packed::write(&case::parse(crate::SMALL).unwrap());
        for (place, byte) in changes {
            let place = place.index(content.len());
            content[place] = byte;
        }
        if let Ok(case) = packed::read::<case::Case>(&content) {
            prop_assert!(!pack(&case).is_empty());
        }
    }
}
