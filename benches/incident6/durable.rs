//! A durable act beside a bare append that is synced: what the store adds to the disk's own price.

#![expect(clippy::disallowed_methods, reason = "the floor writes a file of its own")]

use std::fs::File;
use std::io::Write as _;
use std::rc::Rc;

use intervisie::driver::Driver;
use intervisie::method::{PersonId, RoleId};
use intervisie::script::{Host, Meter, Script};
use intervisie::session::{Act, Actor, Cast, Command, Input, Session};
use intervisie::store::Store;
use intervisie::time::Time;

use super::measure::{Figure, ratio, time};

const ACTS: usize = 400;

/// Prints the ratio.
pub(crate) fn report() {
    let folder = tempfile::tempdir_in("target").expect("a folder for the trial");
    let host = Host::new(Meter::none());
    let text = "let m = method(\"free\"); let p = m.role(\"p\"); m.kinds([\"say\"]); \
                m.phase(\"talk\").may(p, \"say\");";
    let loaded = host.load(&Script::new("free.rhai", text)).expect("the script is right");
    let table = Rc::clone(&loaded.table);
    let people = [("Anna".to_owned(), vec![RoleId(0)])];
    let cast = Cast::seat(&table.method, &people).expect("one person fits");
    let session = Session::open(Rc::clone(&table), Rc::new(cast), &mut loaded.rules.clone());
    let store = Store::at(folder.path().join("sessions")).expect("a store");
    let file = store.create("free", 0, &session.opening()).expect("a session file");
    let mut driver = Driver::begin(session, loaded.rules, file).expect("it begins");
    let say = table.method.kind_id("say").expect("declared");
    let mut plain = File::create(folder.path().join("plain")).expect("a plain file");
    let words = "Vorige week liep een gesprek met een collega uit de hand.";
    let bytes = [b'x'; 300];
    let (mut floor, mut kept) = (Vec::new(), Vec::new());
    for at in 0..ACTS {
        floor.push(time(|| {
            plain.write_all(&bytes).expect("room on the disk");
            plain.sync_data().expect("a disk that syncs");
        }));
        let by = Actor::Person(PersonId(0));
        let input = Input { by, command: Command::Act(Act::of(say)), text: words };
        kept.push(time(|| {
            driver.feed(Time(at as u64), &input).expect("it is accepted and kept");
        }));
    }
    let (floor, kept) = (Figure::of(floor), Figure::of(kept));
    println!("\na durable act, {ACTS} of each in turn");
    println!("  bare append and sync  {:>9.1} µs", floor.median().as_secs_f64() * 1e6);
    println!("  accepted and kept     {:>9.1} µs", kept.median().as_secs_f64() * 1e6);
    println!("  kept / bare           {:.2}   (reach 1.50)", 1.0 / ratio(&floor, &kept));
}
