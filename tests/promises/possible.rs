//! What is said to be possible is accepted, and what is accepted was said to be possible.

use intervisie::method::{KindId, PersonId, PhaseId};
use intervisie::session::{
    Act, Actor, Aim, Command, Doing, Insist, NoRules, Refusal, Retention, Session, permit,
    permit_kind, possible,
};
use intervisie::time::Span;
use proptest::prelude::*;

use super::asking::{filled_in, tagged};
use super::method::everybody;
use super::play::{Asked, Play, advance};
use super::runner::{Kept, for_all};
use super::story::{Reply, Step, Story, story};

/// More questions than a method of this size asks.
const QUESTIONS: u16 = 20;
const QUESTIONS_A_PHASE: u8 = 5;

#[test]
fn a_permit_says_what_is_accepted() {
    for_all(375, story(30), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let asked = play.asked(beat);
            let said = match (asked.command, asked.by) {
                (Command::Act(act), Actor::Person(person)) => {
                    Some(permit(play.session.table(), play.session.state(), person, &act).err())
                }
                _ => None,
            };
            let taken = play.ask(&asked).err();
            // Whether what it replies to was taken back stands in the journal, not in the state.
            let struck = match taken {
                Some(Refusal::NoSuchAct(reply)) => play.session.journal().is_struck(reply),
                _ => false,
            };
            let same = said.is_none_or(|said| said == taken);
            prop_assert!(same || struck, "{said:?}, then {taken:?}");
            let unmade = matches!(beat.step, Step::Act { reply: Some(Reply::Unmade), .. });
            prop_assert!(!unmade || taken.is_some(), "{:?} answers nothing", asked);
        }
        Ok(())
    });
}

#[test]
fn a_kind_is_possible_when_some_act_of_it_is_accepted() {
    for_all(250, story(30), |story: Story| {
        in_every_state(&story, |play, person| {
            for kind in (0..play.session.table().method.kinds.len()).map(KindId::at) {
                let (table, state) = (play.session.table(), play.session.state());
                let said = permit_kind(table, state, person, kind).is_ok();
                let act = tagged(&play.session, person, kind);
                prop_assert_eq!(said, act.is_some(), "{:?} {:?}: {:?}", person, kind, act);
                let act = act.unwrap_or(Act::of(kind));
                let taken = refusal(play, person, Command::Act(act), "3 woorden").is_none();
                prop_assert_eq!(said, taken, "{:?} {:?}", person, kind);
            }
            Ok(())
        })
    });
}

#[test]
fn everything_possible_is_accepted_and_nothing_else() {
    for_all(150, story(30), |story: Story| {
        in_every_state(&story, |play, person| {
            let (table, state) = (play.session.table(), play.session.state());
            let all = possible(table, state, person);
            let can = |doing: Doing| all.iter().any(|one| one.what == doing);
            for one in &all {
                let (command, text) = filled_in(&play.session, person, one.what);
                let refused = refusal(play, person, command, text);
                prop_assert_eq!(refused, None, "{:?} {:?}", person, one.what);
            }
            for (command, said) in everything(&play.session, person, can) {
                let refused = refusal(play, person, command, "daarom");
                prop_assert_eq!(said, refused.is_none(), "{:?} {:?}", person, command);
            }
            Ok(())
        })
    });
}

#[test]
fn the_host_leads_when_nobody_does() {
    for_all(100, story(30), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let _ = play.beat(beat);
            // What was taken back may have left points of the clock that are due at once.
            advance(&mut play.session, play.now);
            let state = play.session.state();
            let leads = state.leaders(play.session.table()).is_empty() && !state.ended;
            for command in [Command::Next(Insist::WithReason), Command::End(Insist::WithReason)] {
                let mut session = play.session.clone();
                let (by, text) = (Actor::Host, "daarom".to_owned());
                let taken = Asked { time: play.now, by, command, text }.put(&mut session);
                prop_assert_eq!(leads, taken.is_ok());
            }
        }
        Ok(())
    });
}

fn in_every_state(story: &Story, check: impl Fn(&Play, PersonId) -> Kept) -> Kept {
    let mut play = Play::new(&story.draft);
    for beat in &story.beats {
        everybody(&play.session).try_for_each(|person| check(&play, person))?;
        let _ = play.beat(beat);
    }
    everybody(&play.session).try_for_each(|person| check(&play, person))
}

/// Why `person` may not do this; nothing when it is accepted. It is only tried.
fn refusal(
    play: &Play,
    person: PersonId,
    command: Command<'static>,
    text: &str,
) -> Option<Refusal> {
    let (by, text) = (Actor::Person(person), text.to_owned());
    let asked = Asked { time: play.now, by, command, text };
    play.session.clone().handle(play.now, &asked.input(), &mut NoRules).err()
}

/// Everything that can be asked beside acts, and whether it is said to be possible.
fn everything(
    session: &Session,
    person: PersonId,
    can: impl Fn(Doing) -> bool,
) -> Vec<(Command<'static>, bool)> {
    let on = can(Doing::Next) || can(Doing::Override);
    let mut all = vec![
        (Command::Pass, can(Doing::Pass)),
        (Command::Leave, can(Doing::Leave)),
        (Command::Return, can(Doing::Return)),
        (Command::Next(Insist::Politely), can(Doing::Next)),
        (Command::Next(Insist::WithReason), on),
        (Command::Back, can(Doing::Back)),
        (Command::End(Insist::WithReason), can(Doing::End)),
        (Command::Say, false),
        (Command::AskTurn(person), can(Doing::AskTurn)),
        (Command::EndTurn(person), can(Doing::EndTurn)),
    ];
    all.extend(of_clock(&can));
    for whom in everybody(session) {
        all.push((Command::Accept(whom), can(Doing::Accept(whom))));
        all.push((Command::GoOut(whom), can(Doing::GoOut(whom))));
        all.push((Command::ComeIn(whom), can(Doing::ComeIn(whom))));
        all.push((Command::GiveTurn(whom), can(Doing::GiveTurn(whom))));
        let aim = Aim::Person(whom);
        all.push((Command::Choose(aim), can(Doing::Choose(aim))));
    }
    for phase in (0..session.table().method.phases.len()).map(PhaseId::at) {
        all.push((Command::Interrupt(phase), can(Doing::Interrupt(phase))));
        let main = session.table().method.phase(phase).aside.is_none();
        let other = main && phase != session.state().phase;
        let goes = can(Doing::Next) && other && session.state().interrupted().is_none();
        all.push((Command::Jump(phase, Insist::Politely), goes));
    }
    // What was asked or skipped already is not offered again, and not refused either.
    let open = (0..=QUESTIONS_A_PHASE).filter(|number| session.state().question(*number).is_none());
    all.extend(open.map(|number| (Command::Skip(number), can(Doing::Skip(number)))));
    // Also when all is over there is something to read.
    all.push((Command::Consent { yes: true }, true));
    let leads = can(Doing::Pause) || can(Doing::Resume);
    all.push((Command::Keep(Retention::Nothing), leads));
    all.push((Command::GoOn, leads));
    all.extend(
        (0..QUESTIONS).map(|question| {
            (Command::Answer { question, yes: false }, can(Doing::Answer(question)))
        }),
    );
    all
}

fn of_clock(can: &impl Fn(Doing) -> bool) -> [(Command<'static>, bool); 4] {
    let minute = Span::minutes(1);
    [
        (Command::Lengthen(minute), can(Doing::Lengthen)),
        (Command::Shorten(minute), can(Doing::Shorten)),
        (Command::Pause, can(Doing::Pause)),
        (Command::Resume, can(Doing::Resume)),
    ]
}
