//! In words alone, as a screen reader says it.

use intervisie::repl::{Plain, converse};
use intervisie::time::Span;
use intervisie::words::{Language, Words};

use super::full::Disk;
use super::{AGREE, Hand, LED, Led, Step, Table, agreed, led_by, line, shown};

#[test]
fn in_words_alone_nothing_is_a_mark() {
    let steps = vec![
        line("Anna verhaal: Het ging mis."),
        line("Carla vraag: Waar?"),
        Step::Quiet(Span::minutes(4)),
        line("/stop"),
    ];
    let marks = ['✓', '✗', '·', '◷', '→'];
    for (language, name) in [(Language::Dutch, "plain-nl"), (Language::English, "plain-en")] {
        let in_words = |people: &mut Table, room: &mut Led, hand: &mut Hand| {
            converse(room, &mut Plain::new(people, &Words::new(language)), hand)
        };
        let steps = agreed(AGREE, steps.clone());
        let said = led_by(language, &LED, steps, Disk::empty(), in_words);
        let said = said.expect("it can be kept");
        assert!(!said.contains(marks), "{said}");
        shown(name, &said);
    }
}
