//! Whatever is counted, every value of a plot lies within its box.

use std::collections::BTreeMap;

use super::counted::crowd;
use super::pages::parsed;
use intervisie::method::{PhaseId, RoleId};
use intervisie::rehearsal::crowd::{
    Cause, Counts, Ending, Failures, Group, Histogram, Measures, Partition, Sort, Talk, Tally,
    Witness,
};
use intervisie::rehearsal::report::{Looked, Sheet, Told, crowd_page};
use intervisie::rehearsal::{Coverage, crowd::Circumstance};
use intervisie::words::{Language, Words};
use proptest::prelude::*;
use roxmltree::Node;

fn histogram(numbers: &[u64]) -> Histogram {
    let mut all = Histogram::default();
    for number in numbers {
        all.add(*number);
    }
    all
}

fn numbers(most: u64) -> impl Strategy<Value = Vec<u64>> {
    prop::collection::vec(prop_oneof![0..=most, 0..=most.min(300)], 1..6)
}

prop_compose! {
    fn measures()(
        took in numbers(1 << 45),
        planned in numbers(1 << 45),
        shares in prop::collection::vec(0_u64..=100, 2),
        talk in 0_u64..=3_000,
    ) -> Measures {
        let (least, most) = (shares[0].min(shares[1]), shares[0].max(shares[1]));
        let talk = BTreeMap::from([(RoleId::at(0), Talk { shares: talk, people: 3 })]);
        let (took, planned) = (histogram(&took), histogram(&planned));
        Measures { took, planned, most: histogram(&[most]), least: histogram(&[least]), talk }
    }
}

prop_compose! {
    fn tally()(
        all in prop::collection::vec(measures(), 2),
        ended in prop::collection::vec(0_u64..1 << 40, Ending::ALL.len()),
        failed in 0_u64..1 << 40,
    ) -> Tally {
        let group = Group { people: 4, under: Circumstance::Full };
        let ended: BTreeMap<Ending, u64> = Ending::ALL.into_iter().zip(ended).collect();
        let runs = ended.values().sum::<u64>() + failed + 1;
        let first = Witness { nth: 0, seed: 1, group, length: 9 };
        let groups = BTreeMap::from([(group, failed + 1)]);
        let failures = Failures { times: failed + 1, groups, first, shortest: first };
        let sizes = all.into_iter().zip(4_u8..);
        Tally {
            groups: BTreeMap::from([(group, Counts { runs, met: runs, ended })]),
            measures: sizes.map(|(it, people)| ((people, Sort::Full), it)).collect(),
            failures: BTreeMap::from([(Cause::Held(PhaseId(0), None), failures)]),
            ..Tally::default()
        }
    }
}

/// A length as a drawing has it: of a whole, in percents.
fn percent(node: Node<'_, '_>, name: &str) -> f64 {
    let text = node.attribute(name).unwrap_or("0").trim_end_matches('%');
    text.parse().expect("a number")
}

/// How many values of a drawing lie within it; each does.
fn within(drawing: Node<'_, '_>) -> usize {
    let height = percent(drawing, "height");
    let at = |value: f64, most: f64| {
        assert!((0.0..=most + 1e-9).contains(&value), "{value} of {most}: {drawing:?}");
    };
    let mut values = 0;
    for node in drawing.descendants().filter(Node::is_element).skip(1) {
        values += 1;
        match node.tag_name().name() {
            "line" => {
                for (name, most) in [("x1", 100.0), ("x2", 100.0), ("y1", height), ("y2", height)] {
                    at(percent(node, name), most);
                }
            }
            "rect" => {
                at(percent(node, "x") + percent(node, "width"), 100.0);
                at(percent(node, "y") + percent(node, "height"), height);
            }
            "circle" => {
                at(percent(node, "cx"), 100.0);
                at(percent(node, "cy") - percent(node, "r"), height);
                at(percent(node, "cy") + percent(node, "r"), height);
            }
            "text" => at(percent(node, "x"), 100.0),
            "svg" => assert_eq!(node.attribute("viewBox"), Some("0 0 60 100")),
            "path" => {
                let path = node.attribute("d").expect("a path");
                assert!(!path.contains('-'), "{path}");
                for (sign, most) in [('H', 60.0), ('V', 100.0)] {
                    for part in path.split(sign).skip(1) {
                        let end = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
                        at(part[..end].parse().expect("a number"), most);
                    }
                }
            }
            other => panic!("nothing holds a {other} to the box"),
        }
    }
    values
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_value_lies_within_its_plot(tally in tally(), method in 0_usize..2) {
        let crowd = crowd(["ui", "casus"][method], 0..tally.runs());
        let loaded = crowd.load().expect("it is right");
        let words = Words::new(Language::Dutch);
        let sheet = Sheet::of(&words, "ui", &loaded.table.method, &Coverage::default());
        let looked = Looked { sheet, rehearsals: 1 };
        let told = Told {
            crowd: &crowd,
            loaded: &loaded,
            bots: &[],
            command: "intervisie rehearse ui --bots",
            partition: Partition::WHOLE,
        };
        let page = crowd_page(&told, &tally, &looked, &words);
        let document = parsed(&page);
        let drawings = document.descendants().filter(|node| {
            let parent = node.parent().and_then(|parent| parent.attribute("class"));
            node.has_tag_name("svg") && parent == Some("drawn")
        });
        let values: Vec<usize> = drawings.map(within).collect();
        prop_assert!(values.len() > 10 && values.iter().sum::<usize>() > 100, "{values:?}");
    }
}
