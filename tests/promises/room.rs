//! Nobody says anything before everybody is where the phase wants them, and whoever is out of the
//! room hears nothing.

use intervisie::method::{KindId, PersonId, Presence};
use intervisie::session::{Actor, Command, Event, People, Session, State};
use proptest::prelude::*;

use super::play::{Play, Taken, advance};
use super::runner::{Kept, for_all};
use super::story::{Step, Story, story};

/// Who left and who is out of the room, by what happened alone.
#[derive(Clone, Copy, Default)]
struct Room {
    gone: People,
    out: People,
}

#[test]
fn nothing_is_said_before_everybody_is_where_the_phase_wants_them() {
    for_all(1000, story(40), |story: Story| {
        in_the_room(&story, |session, room, taken| {
            let Command::Act(act) = taken.asked.command else { return Ok(()) };
            let kind = session.table().method.kind(act.kind);
            if act.kind == KindId::NOTE || kind.process || kind.task {
                return Ok(());
            }
            let away = posted(session, &taken.before, Presence::Away);
            let present = posted(session, &taken.before, Presence::Present) - away;
            prop_assert_eq!(away - room.out - room.gone, People::NOBODY, "here: {:?}", taken);
            prop_assert_eq!(present & (room.out | room.gone), People::NOBODY, "not: {:?}", taken);
            Ok(())
        })
    });
}

#[test]
fn whoever_is_out_of_the_room_neither_hears_nor_speaks() {
    for_all(1000, story(40), |story: Story| {
        in_the_room(&story, |session, room, taken| {
            let Command::Act(act) = taken.asked.command else { return Ok(()) };
            let Actor::Person(author) = taken.asked.by else { return Ok(()) };
            let author = People::only(author);
            let absent = room.out | room.gone | posted(session, &taken.before, Presence::Away);
            let spoke = act.kind != KindId::NOTE;
            prop_assert!(!spoke || (author & absent).is_empty(), "{:?}", taken);
            let events = session.journal().events(taken.seq);
            let Some(Event::Acted(acted)) = events.first() else { unreachable!("it was an act") };
            let audience = session.journal().people(acted.audience);
            prop_assert_eq!(audience & (absent - author), People::NOBODY, "{:?}", taken);
            Ok(())
        })
    });
}

#[test]
fn whoever_is_asked_out_can_go_and_come_back() {
    for_all(250, story(40), |story: Story| {
        in_the_room(&story, |session, room, taken| {
            let (Command::GoOut(whom) | Command::ComeIn(whom)) = taken.asked.command else {
                return Ok(());
            };
            let one = People::only(whom);
            let away = posted(session, &taken.before, Presence::Away) & one;
            let goes = matches!(taken.asked.command, Command::GoOut(_));
            prop_assert_eq!(goes, !away.is_empty(), "{:?}", taken);
            prop_assert_eq!(goes, (room.out & one).is_empty(), "{:?}", taken);
            Ok(())
        })
    });
}

#[test]
fn everybody_can_go_where_the_phase_wants_them() {
    for_all(250, story(30), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let _ = play.beat(beat);
            // A pause that is taken back may leave something due.
            advance(&mut play.session, play.now);
            if play.session.state().ended {
                break;
            }
            let mut tried = play.clone();
            let mut moves = 0..20;
            while let Some(settling) = tried.settling().filter(|_| moves.next().is_some()) {
                let taken = tried.ask(&settling);
                prop_assert!(taken.is_ok(), "{:?}: {:?}", settling, taken);
            }
            let state = tried.session.state();
            let lost = if state.ended { People::NOBODY } else { state.misplaced() };
            prop_assert_eq!(lost, People::NOBODY);
        }
        Ok(())
    });
}

/// Whom the running phase wants to be there in this way.
fn posted(session: &Session, state: &State, presence: Presence) -> People {
    let table = session.table();
    let stances = table.method.phase(state.phase).stances.iter();
    let own = stances.filter(|stance| stance.presence == presence);
    let people = own.map(|stance| state.people(table, &stance.who, People::NOBODY));
    people.fold(People::NOBODY, |all, some| all | some)
}

/// Looks at everything accepted, with the room as it was then.
fn in_the_room(story: &Story, look: impl Fn(&Session, Room, &Taken) -> Kept) -> Kept {
    let mut play = Play::new(&story.draft);
    // An undo would bring people back whom nothing brought back.
    for beat in story.beats.iter().filter(|beat| !matches!(beat.step, Step::Undo(_))) {
        let _ = play.beat(beat);
    }
    let mut room = Room::default();
    let mut taken = play.taken.iter().peekable();
    for (seq, _, events) in play.session.journal().iter() {
        if let Some(taken) = taken.next_if(|taken| taken.seq == seq) {
            look(&play.session, room, taken)?;
        }
        for event in events {
            room.follow(event);
        }
    }
    Ok(())
}

impl Room {
    fn follow(&mut self, event: &Event) {
        let one = |person: PersonId| People::only(person);
        match *event {
            Event::Left(person, _) => self.gone = self.gone | one(person),
            Event::Returned(person) => self.gone = self.gone - one(person),
            Event::WentOut(person) => self.out = self.out | one(person),
            Event::CameIn(person) => self.out = self.out - one(person),
            _ => {}
        }
    }
}
