//! A run that is divided over machines is laid together as if it was played in one go, and whatever
//! is not of that run is refused.

use super::said::Said;
use super::{Home, ask, rehearse};
use insta::assert_snapshot;

const RUN: [&str; 5] = ["incident", "--bots", "--runs=400", "--people=4..6", "--seed=3"];

/// Writes the report of a part; its name.
#[expect(clippy::disallowed_methods, reason = "a file is looked at")]
fn part(home: &Home, partition: &str, more: &[&str]) -> String {
    let name = format!("{}.json", partition.replace('/', "-of-"));
    let _ = std::fs::remove_file(home.folder.path().join(&name));
    let (partition, output) = (format!("--partition={partition}"), format!("--output={name}"));
    let args = [&RUN[..], more, &[&partition, &output, "--format=json"]].concat();
    assert!(rehearse(home, &args).answer().contains(&name));
    name
}

fn merge(home: &Home, args: &[&str]) -> Said {
    ask(home, &[&["report", "merge"], args].concat(), "")
}

#[test]
fn three_parts_are_the_whole_byte_for_byte() {
    let home = Home::new();
    let parts = ["2/3", "3/3", "1/3"].map(|partition| part(&home, partition, &[]));
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    for form in ["text", "json", "junit", "tap", "jsonl", "html"] {
        let form = format!("--format={form}");
        let whole = rehearse(&home, &[&RUN[..], &[&form]].concat()).answer();
        assert_eq!(merge(&home, &[&parts[..], &[&form]].concat()).answer(), whole, "{form}");
    }
}

#[test]
fn a_part_tells_which_it_is() {
    let home = Home::new();
    let args = ["kommeer", "--bots", "--runs=40", "--people=4", "--partition=2/3"];
    let told = rehearse(&home, &args).answer();
    assert!(told.contains("\n  deel 2 van 3: nummers 14 tot en met 26\n"), "{told}");
    assert!(told.contains("\n13 repetities: "), "{told}");
}

#[test]
fn what_is_not_of_one_run_is_refused() {
    let home = Home::new();
    let one = part(&home, "1/3", &[]);
    let two = part(&home, "2/3", &[]);
    let three = part(&home, "3/3", &[]);
    let of_four = part(&home, "3/4", &[]);
    let text = |name: &str| read(&home, name);
    let two_text = text(&two);
    home.put(
        "seed.json",
        text(&two).replace("\"seed\": 3,\n    \"people\"", "\"seed\": 4,\n    \"people\""),
    );
    home.put("other.json", text(&two).replace("\"incident\"", "\"casus\""));
    let (before, after) = two_text.split_at(two_text.find("\"stamp\": \"").expect("a stamp") + 10);
    home.put("stamp.json", format!("{before}0123456789abcdef{}", &after[16..]));
    home.put("en.json", text(&two).replace("\"language\": \"nl\"", "\"language\": \"en\""));
    home.put("half.json", text(&two).replace("\"partial\": false", "\"partial\": true"));
    home.put("newer.json", text(&two).replace("\"report\": 1", "\"report\": 2"));
    home.put("huge.json", text(&two).replacen("\"met\": ", "\"met\": 999999999999999", 1));
    home.put("none.json", "{\"runs\": 3}");
    home.put("text.json", "geen verslag");
    let cases: [(i32, &[&str]); 15] = [
        (2, &[&one]),
        (2, &[&one, &two, &three, &two]),
        (2, &[&one, &two, &of_four]),
        (2, &[&one, "seed.json", &three]),
        (2, &[&one, "other.json", &three]),
        (2, &[&one, "stamp.json", &three]),
        (2, &["stamp.json"]),
        (2, &[&one, "en.json", &three]),
        (2, &[&one, "half.json", &three]),
        (3, &[&one, "newer.json", &three]),
        (3, &[&one, "huge.json", &three]),
        (3, &["none.json"]),
        (3, &["text.json"]),
        (3, &["gone.json"]),
        (2, &["--format=prachtig", &one]),
    ];
    let said = cases.map(|(code, args)| {
        format!("{}\n{code}: {}", args.join(" "), merge(&home, args).complaint(code))
    });
    assert_snapshot!("refused", said.join("\n"));
}

#[test]
fn a_script_that_changed_here_is_no_longer_what_was_played() {
    let home = Home::new();
    let method = |more: &str| {
        format!(
            "let m = method(\"kring\").title(\"Kring\");\n\
             let lid = m.role(\"lid\").at_least(2);\nm.kinds([\"beeld\"]);\n\
             m.phase(\"delen\").may(lid, \"beeld\").must(lid.each(1, \"beeld\"));\n{more}"
        )
    };
    home.put("methods/kring.rhai", method(""));
    let args = ["kring", "--bots", "--runs=4", "--format=json", "--output=kring.json"];
    rehearse(&home, &args).answer();
    merge(&home, &["kring.json"]).answer();
    // Whatever is looked up by a count that no such rehearsal comes to is not looked up.
    let text = read(&home, "kring.json");
    let (before, phases) = text.split_once("\"phases\"").expect("phases are counted");
    home.put("edited.json", format!("{before}\"phases\"{}", phases.replacen("0,", "900,", 1)));
    let told = merge(&home, &["edited.json"]).complaint(3);
    assert!(told.contains("edited.json") && told.contains("niet op kunnen uitkomen"), "{told}");
    home.put("methods/kring.rhai", method("// anders\n"));
    let told = merge(&home, &["kring.json"]).complaint(2);
    assert!(told.contains("kring zoals die hier niet is"), "{told}");
}

#[test]
fn a_part_that_is_none_is_told() {
    let home = Home::new();
    for wrong in ["0/3", "4/3", "3", "een/drie"] {
        let told = rehearse(&home, &["incident", "--bots", "--partition", wrong]).complaint(2);
        assert!(told.contains("3/16 is het derde van zestien"), "{told}");
    }
    let told = rehearse(&home, &["incident", "--partition=1/3"]).complaint(2);
    assert!(told.contains("--bots"), "{told}");
}

#[expect(clippy::disallowed_methods, reason = "a file is looked at")]
fn read(home: &Home, name: &str) -> String {
    std::fs::read_to_string(home.folder.path().join(name)).expect("it is there")
}
