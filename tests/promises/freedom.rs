//! Taking part is voluntary, and every wait has an exit.

use intervisie::method::{Effect, KindId, PersonId};
use intervisie::session::{Act, Actor, Command, Insist, NoRules, Refusal, Session, View, Viewer};
use intervisie::time::Time;
use proptest::prelude::*;

use super::draft::Draft;
use super::method::everybody;
use super::play::{Asked, Play};
use super::runner::{Kept, for_all};
use super::story::{Story, story};

#[test]
fn nobody_is_kept_from_leaving_passing_and_writing() {
    for_all(100, story(30), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let _ = play.beat(beat);
            if play.session.state().ended {
                break;
            }
            everybody(&play.session).try_for_each(|person| is_free(&play, person))?;
        }
        Ok(())
    });
}

fn is_free(play: &Play, person: PersonId) -> Kept {
    let gone = play.session.state().gone.has(person);
    let tried = |command, text: &str| tried(play, Actor::Person(person), command, text).map(|_| ());
    let unless = |no: bool, refusal| if no { Err(refusal) } else { Ok(()) };
    prop_assert_eq!(tried(Command::Leave, ""), unless(gone, Refusal::Gone));
    prop_assert_eq!(tried(Command::Leave, "reden"), unless(gone, Refusal::Gone));
    prop_assert_eq!(tried(Command::Pass, ""), unless(gone, Refusal::Gone));
    prop_assert_eq!(tried(Command::Return, ""), unless(!gone, Refusal::NotGone));
    let note = Act::of(KindId::NOTE);
    prop_assert_eq!(tried(Command::Act(note), "voor mijzelf"), Ok(()));
    // A note may also be about anything that its author saw.
    let view = View::new(&play.session, Viewer::Person(person));
    let reply = (1..).map_while(|label| view.act_labelled(label)).last();
    prop_assert_eq!(tried(Command::Act(Act { reply, ..note }), "voor mijzelf"), Ok(()));
    Ok(())
}

/// What an input would lead to.
fn tried(
    play: &Play,
    by: Actor,
    command: Command<'static>,
    text: &str,
) -> Result<Session, Refusal> {
    let mut session = play.session.clone();
    let asked = Asked { time: play.now, by, command, text: text.to_owned() };
    session.handle(play.now, &asked.input(), &mut NoRules).map(|_| session)
}

#[test]
fn whoever_leads_can_always_go_on() {
    for_all(150, story(30), |story: Story| {
        let mut play = Play::new(&onward(story.draft));
        for beat in &story.beats {
            let _ = play.beat(beat);
            goes_on_to_the_end(play.session.clone(), play.now)?;
        }
        Ok(())
    });
}

/// The same without what sends a session back: a rule that does so may do it for ever.
fn onward(mut draft: Draft) -> Draft {
    for (at, phase) in draft.phases.iter_mut().enumerate() {
        for (_, effects) in &mut phase.hooks {
            effects.retain(|effect| !matches!(effect, Effect::Jump(to) if to.index() <= at));
        }
    }
    draft
}

/// More than any phase is gone through in a method of this size.
const MOST_PHASES: usize = 200;

fn goes_on_to_the_end(mut session: Session, now: Time) -> Kept {
    for _ in 0..MOST_PHASES {
        if session.state().ended {
            break;
        }
        let (before, held) = (session.state().phase, session.state().interrupted());
        let again = session.state().lap(session.table()).is_some();
        let command = Command::Next(Insist::WithReason);
        let next = Asked { time: now, by: session.leader(), command, text: "door".to_owned() };
        let gone_on = session.handle(now, &next.input(), &mut NoRules);
        prop_assert!(gone_on.is_ok(), "{:?} from {:?}", gone_on, before);
        let further = session.state().phase > before || again || held.is_some();
        prop_assert!(session.state().ended || further);
    }
    prop_assert!(session.state().ended);
    Ok(())
}

#[test]
fn whoever_leads_can_always_end() {
    for_all(150, story(30), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let _ = play.beat(beat);
            if play.session.state().ended {
                break;
            }
            let command = Command::End(Insist::WithReason);
            let ended = tried(&play, play.session.leader(), command, "genoeg");
            prop_assert!(ended.is_ok_and(|session| session.state().ended));
        }
        Ok(())
    });
}
