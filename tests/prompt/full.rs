//! A disk that is full while a session is led: whoever leads is told, and goes on when there is
//! room again.

use std::rc::Rc;

use intervisie::driver::{Driver, KeepError, Keeper};
use intervisie::method::{Kind, Method, Phase, Role, RoleId};
use intervisie::repl::{Look, Room, Source};
use intervisie::session::{Cast, NoRules, Seq, Session, Table};
use intervisie::store::StoreError;
use intervisie::time::{Span, Time};
use intervisie::words::{Language, Words};

use super::{AGREE, LED, Step, agreed, led, line, shown};

/// A disk that takes so many entries, then refuses so many, then takes the rest.
pub(super) struct Disk {
    takes: usize,
    refuses: usize,
    kept: usize,
    /// Whether somebody else goes on with the session.
    taken_over: bool,
}

impl Disk {
    fn new(takes: usize, refuses: usize) -> Disk {
        Disk { takes, refuses, kept: 0, taken_over: false }
    }

    /// One that has room for everything.
    pub(super) fn empty() -> Disk {
        Disk::new(usize::MAX, 0)
    }
}

impl Keeper for Disk {
    fn keep(&mut self, session: &Session, seq: Seq) -> Result<(), KeepError> {
        assert_eq!(seq.index(), session.journal().len() - 1, "one entry after the other");
        if let Some(left) = self.takes.checked_sub(1) {
            self.takes = left;
        } else if self.taken_over {
            let path = "incident.session".into();
            return Err(KeepError::TakenOver(StoreError::SecondWriter { path, seq }.into()));
        } else if let Some(left) = self.refuses.checked_sub(1) {
            self.refuses = left;
            let full = StoreError::NoRoom("incident.session".into());
            return Err(KeepError::Refused(full.into()));
        }
        assert_eq!(self.kept + 1, seq.index(), "an entry that was refused left no gap");
        self.kept = seq.index();
        Ok(())
    }
}

fn told(disk: Disk, language: Language, steps: Vec<Step>) -> String {
    led(language, &LED, steps, disk).expect("nobody else goes on with it")
}

fn after<'a>(said: &'a str, part: &str) -> &'a str {
    said.split_once(part).unwrap_or_else(|| panic!("{part} in:\n{said}")).1
}

const NOT_KEPT: &str = "✗ deze regel is NIET bewaard en dus niet gebeurd: er is geen ruimte meer \
    voor incident.session; maak ruimte vrij op de schijf. Zeg hem daarna opnieuw; alles wat is \
    bevestigd, staat er\n";

#[test]
fn a_line_that_cannot_be_kept_is_told_of_and_can_be_said_again() {
    let steps = vec![
        line("Anna verhaal: Een arts."),
        line("Anna verhaal: Een arts beet mij iets toe."),
        line("Anna verhaal: Een arts beet mij iets toe."),
        line("Anna verhaal: Een arts beet mij iets toe."),
        line("/verslag"),
    ];
    let said = told(Disk::new(8, 2), Language::Dutch, agreed(AGREE, steps));
    shown("a_full_disk", after(&said, "Fase 1 van 5"));
}

#[test]
fn of_several_answers_those_before_it_are_kept() {
    let steps = vec![line("iedereen ja"), line("iedereen ja"), line("/bewaar altijd")];
    let said = told(Disk::new(2, 1), Language::Dutch, steps);
    let said = after(&said, "iedereen ja\n");
    let (first, second) = said.split_once("iedereen ja\n").expect("twice");
    let agree = |name: &str| format!("{name} zegt ja: ");
    for name in ["Anna", "Bram"] {
        assert!(first.contains(&agree(name)) && !second.contains(&agree(name)), "{said}");
    }
    for name in ["Carla", "Dirk", "Eva"] {
        assert!(!first.contains(&agree(name)) && second.contains(&agree(name)), "{said}");
    }
    assert!(first.contains(NOT_KEPT), "{said}");
    assert!(!second.contains("NIET bewaard"), "{said}");
}

#[test]
fn what_the_clock_brings_waits_for_room() {
    let at = |minutes: u64| Span::minutes(minutes);
    let steps = vec![
        Step::Quiet(at(6)),
        Step::Quiet(at(7)),
        Step::Line(at(8), "Anna verhaal: Een arts."),
        Step::Quiet(at(9)),
        Step::Line(at(9), "Anna verhaal: Een arts."),
    ];
    // Each time the first of what is due is tried.
    let said = told(Disk::new(7, 6), Language::Dutch, agreed(AGREE, steps));
    shown("a_full_disk_and_the_clock", after(&said, "Fase 1 van 5"));
}

#[test]
fn in_english_it_says_the_same() {
    let agree = ["everyone yes", "/keep always", "/next"];
    let steps = vec![line("Anna verhaal: A doctor.")];
    let said = told(Disk::new(7, 9), Language::English, agreed(agree, steps));
    let expected = "✗ this line was NOT kept, so it did not happen: there is no room for \
        incident.session; free some on the disk. Then say it again; everything that was \
        acknowledged is there\n";
    assert!(said.contains(expected), "{said}");
}

#[test]
fn where_somebody_else_goes_on_it_stops() {
    let disk = Disk { taken_over: true, ..Disk::new(7, 0) };
    let steps = agreed(AGREE, vec![line("Anna verhaal: Een arts."), line("/verslag")]);
    let error = led(Language::Dutch, &LED, steps, disk).expect_err("it may not go on");
    assert!(error.contains("dit kon niet worden bewaard en is niet gebeurd"), "{error}");
    assert!(error.contains("another process goes on with incident.session"), "{error}");
}

/// Another version of a method, which is news once.
#[derive(Debug)]
struct Newer {
    table: Rc<Table>,
    told: bool,
}

impl Source<NoRules> for Newer {
    fn look(&mut self, asked: bool) -> Look<NoRules> {
        if std::mem::replace(&mut self.told, true) && !asked {
            return Look::Same;
        }
        Look::Found(Rc::clone(&self.table), NoRules)
    }
}

#[test]
fn a_newer_version_that_cannot_be_kept_is_tried_again() {
    let method = |title: &str| Method {
        id: "kring".into(),
        title: title.into(),
        kinds: ["notitie", "pas", "vertrek", "terugkeer"]
            .map(|id| Kind { id: id.into(), ..Kind::default() })
            .into(),
        roles: vec![Role { id: "leider".into(), leads: true, ..Role::default() }],
        phases: vec![Phase { id: "vragen".into(), ..Phase::default() }],
        ..Method::default()
    };
    let now = method("Kring");
    let cast = Cast::seat(&now, &[("Anna".to_owned(), vec![RoleId(0)])]).expect("she fits");
    let session = Session::open(Table::new(now).into(), cast.into(), &mut NoRules);
    let driver = Driver::new(session, NoRules, Disk::new(0, 2));
    let mut room = Room::new(driver, Words::new(Language::Dutch));
    let table = Rc::new(Table::new(method("Kring, anders")));
    room.follow(Box::new(Newer { table, told: false }));
    let mut hear = || room.hear("", Time::ZERO).expect("nobody else goes on with it").text;
    let not_kept = "✗ de nieuwe versie van de methode is NIET bewaard; deze sessie gaat verder met \
        de vorige: er is geen ruimte meer voor incident.session; maak ruimte vrij op de schijf. \
        Dat wordt met iedere regel opnieuw geprobeerd\n";
    assert_eq!([hear(), hear()], [not_kept; 2]);
    assert!(hear().starts_with("de methode is veranderd"));
    assert_eq!(hear(), "");
}
