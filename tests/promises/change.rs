//! A session goes on under another version of its method: the same version changes nothing, and
//! what happened stays what it was.

use std::rc::Rc;

use intervisie::method::{
    Choice, Effect, Grouping, GroupingId, Kind, KindId, Method, Phase, PhaseId, Place, Role,
    RoleId, Rule, Seats, Topic, TopicId, TopicSet, Visit, Who,
};
use intervisie::session::{Command, Event, NoRules, Opening, Record, Refusal, Seq, Session, Table};
use intervisie::time::Time;
use proptest::prelude::*;

use super::play::{Play, advance, all_minutes, at, dutch, pages};
use super::runner::{Kept, for_all};
use super::story::{Step, Story, story};

#[test]
fn the_same_version_changes_nothing() {
    let words = dutch();
    for_all(150, story(30), |story: Story| {
        let mut play = Play::new(&story.draft);
        let mut changed = play.session.clone();
        for beat in &story.beats {
            let asked = play.asked(beat);
            advance(&mut changed, play.now);
            let same = Rc::new(Table::new(changed.table().method.clone()));
            change(&mut changed, play.now, &same)?;
            // What was done under an earlier version cannot be taken back or corrected.
            if matches!(beat.step, Step::Undo(_) | Step::Correct(..)) {
                continue;
            }
            let refused = play.ask(&asked).err();
            prop_assert_eq!(asked.put(&mut changed).err(), refused);
            prop_assert_eq!(at(&changed, play.now), at(&play.session, play.now));
        }
        let told = |session: &Session| -> Vec<String> {
            let all = all_minutes(&words, session).into_iter();
            all.map(|page| without_changes(&page)).collect()
        };
        prop_assert_eq!(told(&changed), told(&play.session));
        folds_again(&changed)
    });
}

#[test]
fn there_and_back_everything_is_as_it_was() {
    let words = dutch();
    for_all(150, story(30), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let _ = play.beat(beat);
            advance(&mut play.session, play.now);
            let mut session = play.session.clone();
            let before = all_minutes(&words, &session);
            let other = Rc::new(Table::new(moved(session.table().method.clone())));
            change(&mut session, play.now, &other)?;
            let after: Vec<String> =
                all_minutes(&words, &session).iter().map(|page| without_changes(page)).collect();
            prop_assert_eq!(&after, &before);
            change(&mut session, play.now, &Rc::clone(play.session.table()))?;
            prop_assert_eq!(at(&session, play.now), at(&play.session, play.now));
            folds_again(&session)?;
        }
        Ok(())
    });
}

#[test]
fn another_version_shows_nobody_more_of_before_and_nobody_less() {
    let words = dutch();
    for_all(60, story(20), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let _ = play.beat(beat);
            advance(&mut play.session, play.now);
            let before = all_minutes(&words, &play.session);
            for other in [open_to_all, closed_to_all] {
                let mut session = play.session.clone();
                let other = Rc::new(Table::new(other(session.table().method.clone())));
                change(&mut session, play.now, &other)?;
                let after = all_minutes(&words, &session);
                let after: Vec<_> = after.iter().map(|page| without_changes(page)).collect();
                prop_assert_eq!(&after, &before);
                folds_again(&session)?;
            }
        }
        Ok(())
    });
}

/// The same method without anything that keeps from somebody what is said.
fn open_to_all(mut method: Method) -> Method {
    for kind in &mut method.kinds {
        (kind.sealed, kind.anonymous, kind.seen_by) = (false, false, None);
    }
    for phase in &mut method.phases {
        (phase.within, phase.silence) = (None, None);
        phase.stances.clear();
        phase.reveals.clear();
    }
    method
}

/// The same method with everything sealed, without a name, and for its author alone.
fn closed_to_all(mut method: Method) -> Method {
    for kind in method.kinds.iter_mut().skip(KindId::RESERVED) {
        (kind.sealed, kind.anonymous, kind.seen_by) = (true, true, Some(Who::Author));
    }
    method
}

#[test]
fn what_was_done_before_is_not_taken_back() {
    for_all(100, story(30), |story: Story| {
        let mut play = Play::whole(&story.draft, &story.beats);
        let same = Rc::clone(play.session.table());
        change(&mut play.session, play.now, &same)?;
        let by = play.session.leader();
        let undo = intervisie::session::Input { by, command: Command::Undo, text: "" };
        let before = pages(&play.session);
        let refused = play.session.handle(play.now, &undo, &mut NoRules).err();
        let nothing = [Refusal::BeforeChange, Refusal::NothingToUndo, Refusal::Ended];
        prop_assert!(refused.is_some_and(|refusal| nothing.contains(&refusal)), "{refused:?}");
        prop_assert_eq!(pages(&play.session), before);
        Ok(())
    });
}

#[test]
fn a_change_that_is_not_kept_did_not_happen() {
    for_all(50, story(30), |story: Story| {
        let mut play = Play::whole(&story.draft, &story.beats);
        let before = (play.session.state().clone(), format!("{:?}", play.session.journal()));
        let method = play.session.table().method.clone();
        let other = Rc::new(Table::new(moved(method.clone())));
        change(&mut play.session, play.now, &other)?;
        play.session.forget_last();
        let after = (play.session.state().clone(), format!("{:?}", play.session.journal()));
        prop_assert_eq!(after, before);
        prop_assert_eq!(&play.session.table().method, &method);
        Ok(())
    });
}

fn change(session: &mut Session, now: Time, table: &Rc<Table>) -> Kept {
    let changed = session.change_method(now, table, "~ anders");
    prop_assert!(changed.is_ok(), "{changed:?}");
    let last = session.journal().iter().next_back().map(|(_, _, events)| events.to_vec());
    prop_assert!(matches!(last.as_deref(), Some([Event::MethodChanged(_)])));
    Ok(())
}

/// What the store would read back stands where the session stands, and was opened as it was.
fn folds_again(session: &Session) -> Kept {
    let Opening { method, cast, .. } = session.opening();
    let read = |(time, page): (Time, String)| {
        let record: Record = serde_json::from_str(&page).expect("the same record");
        (time, record)
    };
    let mut records: Vec<_> = pages(session).into_iter().map(read).collect();
    // In two parts, as whoever follows it reads it.
    let later = records.split_off(records.len() / 2);
    let again = Session::restore(Rc::new(Table::new(method)), Rc::new(cast), records);
    let mut again = again.expect("every name is known");
    again.extend(later).expect("every name is known");
    prop_assert_eq!(again.state(), session.state());
    prop_assert_eq!(&again.table().method, &session.table().method);
    prop_assert_eq!(again.changed(), session.changed());
    let eras = |session: &Session| {
        let seqs = (0..u32::try_from(session.journal().len()).unwrap_or(0)).map(Seq);
        seqs.map(|seq| session.at(seq).table().method.clone()).collect::<Vec<_>>()
    };
    prop_assert_eq!(eras(&again), eras(session));
    prop_assert_eq!(pages(&again), pages(session));
    Ok(())
}

fn without_changes(page: &str) -> String {
    let lines = page.split_inclusive('\n');
    let told = |line: &&str| !line.contains("de methode is veranderd") && line.trim() != "~ anders";
    lines.filter(told).collect()
}

/// The same method with something new in front of everything, so that every number is another.
fn moved(mut method: Method) -> Method {
    method.visit(&mut OneFurther);
    for hook in method.phases.iter_mut().flat_map(|phase| &mut phase.hooks) {
        for effect in &mut hook.effects {
            if let Effect::Jump(phase) = effect {
                *phase = PhaseId(phase.0 + 1);
            }
        }
    }
    let id = || "nieuw".to_owned();
    method.groupings.insert(
        0,
        Grouping {
            id: id(),
            name: String::new(),
            who: Who::Everyone,
            size: Seats { least: 2, most: 3 },
            place: Place::default(),
        },
    );
    method.roles.insert(0, Role { id: id(), ..Role::default() });
    method.topics.insert(0, Topic { id: id(), ..Topic::default() });
    let set = TopicSet { id: id(), topics: vec![TopicId(0)], ..TopicSet::default() };
    method.topic_sets.insert(0, set);
    method.kinds.insert(KindId::RESERVED, Kind { id: id(), ..Kind::default() });
    // One that is not counted among the steps, which are numbered for people.
    let (kind, rule) = (KindId::RESERVED, Rule::new("N", "", Place::default()));
    let choices = vec![Choice { id: id(), kind: KindId::at(kind), gives: None, rule }];
    method.phases.insert(0, Phase { id: id(), prelude: true, choices, ..Phase::default() });
    method
}

struct OneFurther;

impl Visit for OneFurther {
    fn role(&mut self, role: &mut RoleId) {
        role.0 += 1;
    }

    fn kind(&mut self, kind: &mut KindId) {
        kind.0 += u16::from(kind.index() >= KindId::RESERVED);
    }

    fn grouping(&mut self, grouping: &mut GroupingId) {
        grouping.0 += 1;
    }

    fn topic(&mut self, topic: &mut TopicId) {
        topic.0 += 1;
    }
}
